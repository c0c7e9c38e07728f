"""The parts of an Excel package: relations, strings with struck runs, looks of cells."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from lxml import etree
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from delegates_app.files.workbooks.slim import SlimStream

MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RGB_DIGITS = 8
_PLAIN_LETTERS = frozenset({"000000", "FFFFFF"})
# The colours of the theme that Office gives new workbooks, in the order of their numbers.
_THEME: Final = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5",
    "FFC000", "5B9BD5", "70AD47",
)  # fmt: skip
_OFF = frozenset({"0", "false"})


@dataclass(frozen=True, slots=True)
class Look:
    """What the style of a cell means for reading it."""

    struck: bool = False
    fill: str = ""
    number_format: str = "General"
    is_date: bool = False
    colour: str = ""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """Where a sheet lies in the package, and whether people see it."""

    name: str
    path: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and the struck part of it, which does not count."""

    text: str = ""
    struck: str = ""


class Parts:
    """A package whose parts are read when they are asked for."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._names = frozenset(package.namelist())
        self._workbook = next(name for name in package.namelist() if name.endswith("workbook.xml"))

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """Return the sheets in their order; charts are none."""
        relations = self.relations(self._workbook)
        found = [
            SheetPart(
                each.get("name", ""),
                relations.get(each.get(f"{_RELATION}id", ""), ""),
                each.get("state", "visible") != "visible",
            )
            for each in self.tree(self._workbook).iter(f"{MAIN}sheet")
        ]
        return tuple(each for each in found if "/worksheets/" in each.path)

    @cached_property
    def since_1904(self) -> bool:
        """Say whether days are counted from 1904."""
        settings = self.tree(self._workbook).find(f"{MAIN}workbookPr")
        return settings is not None and settings.get("date1904", "0") not in _OFF

    @cached_property
    def strings(self) -> tuple[Written, ...]:
        """Return the shared strings."""
        path = self._beside("sharedStrings.xml")
        return tuple(map(written, self.tree(path).iter(f"{MAIN}si"))) if path else ()

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """Return the look of each style."""
        path = self._beside("styles.xml")
        return _looks(self.tree(path)) if path else ()

    def relations(self, path: str) -> Mapping[str, str]:
        """Return the targets of a part by id: paths in the package, or addresses."""
        folder, name = posixpath.split(path)
        beside = f"{folder}/_rels/{name}.rels"
        if beside not in self._names:
            return {}
        return {
            each.get("Id", ""): _target(folder, each.get("Target", ""), each.get("TargetMode"))
            for each in self.tree(beside)
        }

    def comments(self, path: str) -> Iterator[tuple[str, str]]:
        """Yield the cells of a sheet that have a comment, and what it says."""
        for target in self.relations(path).values():
            if "comments" in target.casefold() and target in self._names:
                for each in self.tree(target).iter(f"{MAIN}comment"):
                    texts = each.iter(f"{MAIN}t")
                    yield each.get("ref", ""), "".join(text.text or "" for text in texts).strip()

    def tree(self, path: str) -> Any:
        """Return a small part as a tree."""
        return etree.fromstring(self._package.read(path), _parser())

    def elements(self, path: str, *tags: str) -> Iterator[Any]:
        """Yield the elements of a large part one by one; each is let go afterwards."""
        with self._package.open(path) as stream:
            names = [f"{MAIN}{tag}" for tag in tags]
            for _, element in etree.iterparse(
                SlimStream(stream),
                tag=names,
                resolve_entities=False,
                no_network=True,
                huge_tree=True,
            ):
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]

    def _beside(self, name: str) -> str:
        """Return the path of a part beside the workbook, empty where there is none."""
        path = posixpath.join(posixpath.dirname(self._workbook), name)
        return path if path in self._names else ""


def written(element: Any) -> Written:
    """Return what a string says, and what of it is struck; phonetic hints are left out."""
    text, struck = "", ""
    for child in element:
        if child.tag == f"{MAIN}t":
            text += child.text or ""
        elif child.tag == f"{MAIN}r":
            run = child.findtext(f"{MAIN}t") or ""
            if _is_on(child.find(f"{MAIN}rPr/{MAIN}strike")):
                struck += run
            else:
                text += run
    return Written(text.strip(), struck.strip())


def _looks(styles: Any) -> tuple[Look, ...]:
    """Return the look of each style of a workbook."""
    formats = dict(BUILTIN_FORMATS)
    for each in styles.iter(f"{MAIN}numFmt"):
        formats[int(each.get("numFmtId", "0"))] = each.get("formatCode", "")
    fonts = _list(styles, "fonts")
    strikes = [_is_on(each.find(f"{MAIN}strike")) for each in fonts]
    colours = [_rgb(each.find(f"{MAIN}color")) for each in fonts]
    fills = [_colour(each) for each in _list(styles, "fills")]
    looks = []
    for each in _list(styles, "cellXfs"):
        shown = formats.get(int(each.get("numFmtId", "0")), "General")
        font, fill = int(each.get("fontId", "0")), int(each.get("fillId", "0"))
        struck = strikes[font] if font < len(strikes) else False
        filled = fills[fill] if fill < len(fills) else ""
        colour = colours[font] if font < len(colours) else ""
        colour = "" if colour in _PLAIN_LETTERS else colour
        looks.append(Look(struck, filled, shown, bool(is_date_format(shown)), colour))
    return tuple(looks)


def _list(styles: Any, name: str) -> Any:
    """Return the entries of one list of styles."""
    found = styles.find(f"{MAIN}{name}")
    return () if found is None else found


def _colour(fill: Any) -> str:
    """Return the colour of a filled cell as RRGGBB, empty for none or one of a theme."""
    pattern = fill.find(f"{MAIN}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return ""
    return _rgb(pattern.find(f"{MAIN}fgColor"))


def _rgb(colour: Any) -> str:
    """Return a colour as RRGGBB: its own, one of the palette, or one of the usual theme."""
    if colour is None:
        return ""
    rgb = colour.get("rgb", "")
    if len(rgb) == _RGB_DIGITS:
        return str(rgb[2:])
    index = int(colour.get("indexed", "-1"))
    if 0 <= index < len(COLOR_INDEX):
        return COLOR_INDEX[index][2:]
    theme = int(colour.get("theme", "-1"))
    if not 0 <= theme < len(_THEME):
        return ""
    return _tinted(_THEME[theme], float(colour.get("tint", "0")))


def _tinted(rgb: str, tint: float) -> str:
    """Return a colour lighter (to 1) or darker (to -1)."""
    parts = (int(rgb[place : place + 2], 16) for place in (0, 2, 4))
    moved = (part + (255 - part) * tint if tint > 0 else part * (1 + tint) for part in parts)
    return "".join(f"{round(part):02X}" for part in moved)


def _is_on(mark: Any) -> bool:
    """Say whether a property of a font is there and not switched off."""
    return mark is not None and mark.get("val", "1") not in _OFF


def _target(folder: str, target: str, mode: str | None) -> str:
    """Return a target as a path in the package; addresses outside stay as they are."""
    if mode == "External":
        return target
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _parser() -> Any:
    """Return a parser that fetches and expands nothing."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
