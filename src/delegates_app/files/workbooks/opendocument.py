"""OpenDocument sheets (.ods), with strike-through, colours, hidden rows and columns, merges."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final

from lxml import etree

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.files.workbooks.preflight import damaged

_NS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE: Final = f"{{{_NS}table:1.0}}"
_TEXT: Final = f"{{{_NS}text:1.0}}"
_STYLE: Final = f"{{{_NS}style:1.0}}"
_OFFICE: Final = f"{{{_NS}office:1.0}}"
_FO: Final = f"{{{_NS}xsl-fo-compatible:1.0}}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_MOST_REPEATED = 1_000
_UNSEEN = frozenset({"collapse", "filter"})
_RGB_LETTERS = 7
_BLACK = "000000"


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style means for reading a cell."""

    struck: bool = False
    fill: str = ""
    colour: str = ""
    shown: bool = True


@dataclass(slots=True)
class _Written:
    """The plain and the struck text of a cell, its link and its comment."""

    plain: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    link: str = ""
    comment: str = ""


def read_opendocument(content: bytes, name: str) -> Workbook:
    """Return all sheets of an OpenDocument file that preflight has let pass."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            looks: dict[str, _Look] = {}
            if "styles.xml" in package.namelist():
                looks.update(_looks(_tree(package.read("styles.xml"))))
            page = _tree(package.read("content.xml"))
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        etree.XMLSyntaxError,
        RuntimeError,
    ) as error:
        raise damaged(name) from error
    looks.update(_looks(page, looks))
    sheets = tuple(_SheetReader(table, looks).sheet() for table in page.iter(f"{_TABLE}table"))
    if not sheets:
        raise damaged(name)
    return Workbook(sheets)


class _SheetReader:
    """Reads one table; repeated empty cells and rows cost nothing."""

    def __init__(self, table: Any, looks: Mapping[str, _Look]) -> None:
        self._table = table
        self._looks = looks
        self._merged: list[tuple[int, int, int, int]] = []
        self._default: dict[int, _Look] = {}

    def sheet(self) -> Sheet:
        """Return the sheet."""
        hidden_columns = tuple(self._hidden_columns())
        rows = tuple(self._rows())
        look = self._looks.get(self._table.get(f"{_TABLE}style-name", ""), _Look())
        name = self._table.get(f"{_TABLE}name", "")
        return Sheet(name, rows, not look.shown, tuple(self._merged), hidden_columns)

    def _hidden_columns(self) -> Iterator[int]:
        """Yield the hidden columns."""
        column = 1
        for each in self._table.iter(f"{_TABLE}table-column"):
            count = _count(each, "number-columns-repeated")
            if each.get(f"{_TABLE}visibility", "") in _UNSEEN:
                yield from range(column, column + min(count, _MOST_REPEATED))
            column += count

    def _rows(self) -> Iterator[SheetRow]:
        """Yield the rows that hold anything."""
        number = 1
        for each in self._table.iter(f"{_TABLE}table-row"):
            count = _count(each, "number-rows-repeated")
            cells = tuple(self._cells(each, number))
            if cells:
                hidden = each.get(f"{_TABLE}visibility", "") in _UNSEEN
                for repeated in range(min(count, _MOST_REPEATED)):
                    yield SheetRow(number + repeated, cells, hidden)
            number += count

    def _cells(self, row: Any, number: int) -> Iterator[Cell]:
        """Yield the filled cells of a row."""
        column = 1
        for each in row:
            if each.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
                continue
            count = _count(each, "number-columns-repeated")
            if len(each) or each.get(f"{_OFFICE}value"):
                cell = self._cell(each, column)
                self._note_merge(each, number, column)
                if cell.text or cell.struck_text:
                    for repeated in range(min(count, _MOST_REPEATED)):
                        yield cell if not repeated else Cell(column + repeated, cell.text)
            column += count

    def _note_merge(self, cell: Any, row: int, column: int) -> None:
        """Take in a merged area."""
        tall, wide = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if tall > 1 or wide > 1:
            self._merged.append((row, column, row + tall - 1, column + wide - 1))

    def _cell(self, element: Any, column: int) -> Cell:
        """Return a cell as a reader sees it."""
        look = self._looks.get(element.get(f"{_TABLE}style-name", ""), _Look())
        written = _Written()
        for child in element:
            if child.tag == f"{_TEXT}p":
                self._gather(child, look.struck, written)
                written.plain.append("\n")
            elif child.tag == f"{_OFFICE}annotation":
                paragraphs = child.iter(f"{_TEXT}p")
                written.comment = "\n".join("".join(each.itertext()) for each in paragraphs)
        text = "".join(written.plain).strip()
        struck = "".join(written.struck).strip()
        text = _value(element, text)
        all_struck = look.struck or (not text and bool(struck))
        return Cell(
            column,
            (struck if all_struck and not text else text),
            all_struck,
            "" if all_struck else struck,
            look.fill,
            written.comment,
            written.link,
            look.colour,
        )

    def _gather(self, element: Any, struck: bool, written: _Written) -> None:
        """Gather the texts of a paragraph, struck ones apart."""
        name = element.get(f"{_TEXT}style-name", "")
        here = struck or self._looks.get(name, _Look()).struck
        target = written.struck if here else written.plain
        target.append(element.text or "")
        for child in element:
            if child.tag == f"{_TEXT}s":
                target.append(" " * int(child.get(f"{_TEXT}c", "1")))
            elif child.tag == f"{_TEXT}line-break":
                target.append("\n")
            elif child.tag == f"{_TEXT}tab":
                target.append("\t")
            else:
                written.link = child.get(_LINK, "") or written.link
                self._gather(child, here, written)
            target.append(child.tail or "")


def _value(cell: Any, text: str) -> str:
    """Return dates as ISO, whatever their format; all else as it is shown."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        return str(cell.get(f"{_OFFICE}date-value", text)).removesuffix("T00:00:00")
    return text or (str(cell.get(f"{_OFFICE}value", "")) if kind == "float" else "")


def _count(element: Any, name: str) -> int:
    """Return how often an element stands for itself."""
    text = element.get(f"{_TABLE}{name}", "1")
    return max(int(text), 1) if text.isdecimal() else 1


def _looks(tree: Any, known: Mapping[str, _Look] | None = None) -> dict[str, _Look]:
    """Return the looks of the styles of a part; a style takes from its parent."""
    found: dict[str, _Look] = dict(known or {})
    for style in tree.iter(f"{_STYLE}style"):
        parent = found.get(style.get(f"{_STYLE}parent-style-name", ""), _Look())
        found[style.get(f"{_STYLE}name", "")] = _look(style, parent)
    return found


def _look(style: Any, parent: _Look) -> _Look:
    """Return the look of one style."""
    struck, fill, colour, shown = parent.struck, parent.fill, parent.colour, parent.shown
    for each in style:
        line = each.get(f"{_STYLE}text-line-through-style", "") or each.get(
            f"{_STYLE}text-line-through-type", ""
        )
        struck = line != "none" if line else struck
        fill = _colour(each.get(f"{_FO}background-color"), fill)
        colour = _colour(each.get(f"{_FO}color"), colour)
        shown = each.get(f"{_TABLE}display", "true") != "false" and shown
    return _Look(struck, fill, "" if colour == _BLACK else colour, shown)


def _colour(text: str | None, inherited: str) -> str:
    """Return a colour as RRGGBB, empty for transparent."""
    if text is None:
        return inherited
    return text[1:].upper() if text.startswith("#") and len(text) == _RGB_LETTERS else ""


def _tree(content: bytes) -> Any:
    """Return a part as a tree; nothing is fetched or expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser)
