"""Elements of a layout file: the keys of each type and what they may say."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Final

from delegates_app.domain.badge_display import Steps
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.wording import mark
from delegates_app.files.badges.layout import (
    Box,
    Element,
    FlagElement,
    ImageElement,
    Item,
    LineElement,
    NoticesElement,
    PathElement,
    PhotoElement,
    ProgrammeElement,
    QrElement,
    RectElement,
    RowElement,
    RowItem,
    StackElement,
    Style,
    TextElement,
    When,
    ZonesElement,
)
from delegates_app.files.badges.source import Entry

FILTERS: Final = ("upper",)
FIELDS: Final = tuple(
    field.name for field in fields(BadgeFace) if field.name not in {"language", "zones"}
)
_ASKED: Final = (*FIELDS, "zones")
STYLE_KEYS: Final = ("weight", "size", "widths", "drop", "lines", "leading", "color")
_PLACE = re.compile(r"\{([^}]*)\}")
_OR: Final = " or "
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|@color|@on")
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_COORDINATES: Final = {"M": 2, "L": 2, "C": 6, "Z": 0}
_WHEN_KEYS: Final = ("if", "unless", "only", "except")
_VALIGN: Final = ("top", "middle", "bottom")
_ALIGN: Final = ("left", "center", "right")
_FITS: Final = ("contain", "cover")
_NO_FIELD: Final = mark("{{field}}, {{field|upper}} or {{field or field}} of {fields}")
_TILE_GAP: Final = 1.5  # mm

Styles = Mapping[str, Style]


def read_style(entry: Entry, base: Style) -> Style:
    """Return a style with what the entry says otherwise."""
    smallest, largest = entry.numbers("size", 2, (base.smallest, base.largest))
    if not 0 < smallest <= largest:
        entry.fail(mark("two sizes in points, the smaller first"), "size")
    return replace(
        base,
        weight=int(entry.number("weight", base.weight)),
        smallest=smallest,
        largest=largest,
        widths=entry.numbers("widths", None, base.widths),
        drop=entry.number("drop", base.drop),
        lines=max(1, int(entry.number("lines", base.lines))),
        leading=entry.number("leading", base.leading),
        colour=_colour(entry, "color", base.colour),
    )


def _named_style(entry: Entry, styles: Styles) -> Style:
    """Return the style an entry names, changed by the entry's own keys."""
    return read_style(entry, _style_of(entry, styles, "style"))


def _style_of(entry: Entry, styles: Styles, key: str) -> Style:
    """Return the style that a key names; without it the plain one."""
    name = entry.text(key, "")
    if name and name not in styles:
        entry.fail(
            mark("the name of a [style.NAME]: {names}"), key, names=", ".join(sorted(styles))
        )
    return styles.get(name, Style())


def read_element(entry: Entry, styles: Styles) -> Element:
    """Read one element by its type."""
    kind = entry.choice("type", tuple(_READERS), "")
    keys, reader = _READERS[kind]
    entry.only(("type", "box", *keys, *_WHEN_KEYS))
    return reader(entry, styles)


def _rect(entry: Entry, _styles: Styles) -> Element:
    return RectElement(_box(entry), _colour(entry, "fill"), entry.number("corner", 0), _when(entry))


def _line(entry: Entry, _styles: Styles) -> Element:
    width = entry.number("width", 0.2)
    return LineElement(_box(entry), _colour(entry, "color"), width, _when(entry))


def _path(entry: Entry, _styles: Styles) -> Element:
    return PathElement(_box(entry), _steps(entry), _colour(entry, "fill"), _when(entry))


def _image(entry: Entry, _styles: Styles) -> Element:
    """Read a picture; one without a field in its name must be there."""
    name = _template(entry, "src")
    folder = Path(entry.folder)
    if not _PLACE.search(name) and not (folder / name).is_file():
        entry.fail(mark("the name of a picture beside the layout"), "src")
    fit = entry.choice("fit", _FITS, "contain")
    ground = _colour(entry, "ground", "#FFFFFF")
    return ImageElement(_box(entry), name, entry.folder, fit, ground, _when(entry))


def _photo(entry: Entry, _styles: Styles) -> Element:
    return PhotoElement(_box(entry), _when(entry))


def _flag(entry: Entry, _styles: Styles) -> Element:
    return FlagElement(_box(entry), _template(entry, "text", "{code}"), _when(entry))


def _zones(entry: Entry, styles: Styles) -> Element:
    gap = entry.number("gap", _TILE_GAP)
    fill = _colour(entry, "fill", "#000000")
    return ZonesElement(_box(entry), _named_style(entry, styles), fill, gap, _when(entry))


def _notices(entry: Entry, styles: Styles) -> Element:
    label, text = (_style_of(entry, styles, key) for key in ("label", "text"))
    column, step = entry.number("column"), entry.number("step")
    return NoticesElement(_box(entry), label, text, column, step, _when(entry))


def _programme(entry: Entry, styles: Styles) -> Element:
    day, time, title, place = (
        _style_of(entry, styles, key) for key in ("day", "time", "title", "place")
    )
    first, second, third = entry.numbers("columns", 3)
    return ProgrammeElement(
        _box(entry),
        (day, time, title, place),
        (first, second, third),
        entry.number("step"),
        entry.number("tile"),
        entry.text("access", ""),
        _when(entry),
    )


def _row(entry: Entry, styles: Styles) -> Element:
    return RowElement(
        _box(entry), tuple(_row_item(each, styles) for each in entry.rows("items")), _when(entry)
    )


def _row_item(entry: Entry, styles: Styles) -> RowItem:
    """Read one text of a row."""
    entry.only(("text", "style", "gap", "tile", *STYLE_KEYS, *_WHEN_KEYS))
    tile = _colour(entry, "tile") if "tile" in entry.values else ""
    gap = entry.number("gap", _TILE_GAP)
    return RowItem(_template(entry), _named_style(entry, styles), gap, tile, _when(entry))


def _text(entry: Entry, styles: Styles) -> Element:
    return TextElement(
        _box(entry),
        _template(entry),
        _named_style(entry, styles),
        entry.choice("align", _ALIGN, "left"),
        entry.choice("valign", _VALIGN, "top"),
        _when(entry),
    )


def _qr(entry: Entry, _styles: Styles) -> Element:
    return QrElement(
        _box(entry), _template(entry), _colour(entry, "color", "#000000"), _when(entry)
    )


def _stack(entry: Entry, styles: Styles) -> Element:
    beside: tuple[float, float] | None = None
    if "beside" in entry.values:
        y, width = entry.numbers("beside", 2)
        beside = (y, width)
    return StackElement(
        _box(entry),
        tuple(_item(row, styles) for row in entry.rows("items")),
        entry.choice("valign", _VALIGN, "top"),
        entry.number("clear", 0.7),
        beside,
        _when(entry),
        entry.number("ceiling", -math.inf),
    )


def _item(entry: Entry, styles: Styles) -> Item:
    """Read one text of a stack."""
    entry.only(("text", "style", "gap", *STYLE_KEYS, *_WHEN_KEYS))
    style = _named_style(entry, styles)
    return Item(_template(entry), style, entry.number("gap", 1.0), _when(entry))


_READERS: Final[dict[str, tuple[tuple[str, ...], Callable[[Entry, Styles], Element]]]] = {
    "rect": (("fill", "corner"), _rect),
    "line": (("color", "width"), _line),
    "path": (("d", "fill"), _path),
    "text": (("text", "style", "align", "valign", *STYLE_KEYS), _text),
    "qr": (("text", "color"), _qr),
    "row": (("items",), _row),
    "image": (("src", "fit", "ground"), _image),
    "photo": ((), _photo),
    "flag": (("text",), _flag),
    "zones": (("style", "fill", "gap", *STYLE_KEYS), _zones),
    "notices": (("label", "text", "column", "step"), _notices),
    "programme": (
        ("day", "time", "title", "place", "columns", "step", "tile", "access"),
        _programme,
    ),
    "stack": (("items", "valign", "clear", "beside", "ceiling"), _stack),
}


def _box(entry: Entry) -> Box:
    return Box(*entry.numbers("box", 4))


def _when(entry: Entry) -> When:
    """Read the conditions of an element."""
    for key in ("if", "unless"):
        if entry.text(key, "") not in ("", *_ASKED):
            entry.fail(mark("a field: {fields}"), key, fields=", ".join(_ASKED))
    only, but = entry.words("only"), entry.words("except")
    return When(entry.text("if", ""), entry.text("unless", ""), only, but)


def _colour(entry: Entry, key: str, default: str | None = None) -> str:
    """Read a colour: #RRGGBB, the category's own, or the one readable on it."""
    value = entry.text(key, default)
    if not _COLOUR.fullmatch(value):
        entry.fail(mark("a colour: “#rrggbb”, “@color” or “@on”"), key)
    return value


def _template(entry: Entry, key: str = "text", default: str | None = None) -> str:
    """Read a text with {field}, {field|upper} and {field or field} in it."""
    text = entry.text(key, default)
    for place in _PLACE.findall(text):
        names, _, wanted = place.partition("|")
        if not set(FIELDS).issuperset(names.split(_OR)) or wanted not in ("", *FILTERS):
            entry.fail(_NO_FIELD, key, fields=", ".join(FIELDS))
    return text


def _steps(entry: Entry) -> Steps:
    """Read an outline such as “M 0 0 L 2 3 Z”."""
    steps: list[tuple[str, tuple[float, ...]]] = []
    for verb, numbers in _STEP.findall(entry.text("d")):
        try:
            found = tuple(float(number) for number in numbers.replace(",", " ").split())
        except ValueError:
            entry.fail(mark("numbers between the letters M, L, C, Z"), "d")
        if len(found) != _COORDINATES[verb]:
            entry.fail(mark("{n} numbers after {verb}"), "d", n=_COORDINATES[verb], verb=verb)
        steps.append((verb, found))
    return tuple(steps) or entry.fail(mark("an outline such as “M 0 0 L 2 3 Z”"), "d")
