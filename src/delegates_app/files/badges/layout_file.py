"""Layout files: TOML of the format badge/1 to a layout."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Final

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.wording import mark
from delegates_app.files.badges import source
from delegates_app.files.badges.layout import (
    Box,
    Element,
    Item,
    Layout,
    LineElement,
    PathElement,
    QrElement,
    RectElement,
    StackElement,
    Style,
    TextElement,
    When,
)
from delegates_app.files.badges.source import Entry

FORMAT: Final = "badge/1"
FILTERS: Final = ("upper",)
FIELDS: Final = tuple(
    field.name for field in fields(BadgeFace) if field.name not in {"language", "zones"}
)
_PLACE = re.compile(r"\{([^}]*)\}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|@color|@on")
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_COORDINATES: Final = {"M": 2, "L": 2, "C": 6, "Z": 0}
_TOP_KEYS = ("format", "id", "name", "size", "bleed", "stock")
_STYLE_KEYS = ("weight", "size", "widths", "drop", "lines", "leading", "color")
_WHEN_KEYS = ("if", "unless", "only")
_VALIGN = ("top", "middle", "bottom")
_NO_FIELD = mark("{{field}} or {{field|upper}} of {fields}")
_ALIGN = ("left", "center", "right")

Styles = Mapping[str, Style]


def read_layout(path: Path) -> Layout:
    """Read a layout; raises AppError naming file, line and what was expected."""
    found = source.read(path)
    top = found.top
    top.only(_TOP_KEYS)
    if top.text("format", "") != FORMAT:
        top.fail(mark("“{format}”"), "format", format=FORMAT)
    styles = _styles(found.tables)
    width, height = top.numbers("size", 2)
    front = tuple(_element(entry, styles) for entry in found.tables.get("front", ()))
    if not front:
        top.fail(mark("at least one element, a table [[front]]"))
    return Layout(
        top.text("id"),
        top.text("name"),
        (width, height),
        top.number("bleed", 0),
        top.text("stock"),
        front,
    )


def _styles(tables: Mapping[str, tuple[Entry, ...]]) -> dict[str, Style]:
    """Read the tables [style.NAME]; refuse headers that mean nothing."""
    styles: dict[str, Style] = {}
    for header, entries in tables.items():
        root, _, name = header.partition(".")
        if root == "style" and name:
            entries[0].only(_STYLE_KEYS)
            styles[name] = _style(entries[0], Style())
        elif header != "front":
            entries[0].fail(mark("the header [style.NAME] or [[front]]"))
    return styles


def _style(entry: Entry, base: Style) -> Style:
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
    name = entry.text("style", "")
    if name and name not in styles:
        entry.fail(
            mark("the name of a [style.NAME]: {names}"), "style", names=", ".join(sorted(styles))
        )
    return _style(entry, styles.get(name, Style()))


def _element(entry: Entry, styles: Styles) -> Element:
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
    )


def _item(entry: Entry, styles: Styles) -> Item:
    """Read one text of a stack."""
    entry.only(("text", "style", "gap", *_STYLE_KEYS, *_WHEN_KEYS))
    style = _named_style(entry, styles)
    return Item(_template(entry), style, entry.number("gap", 1.0), _when(entry))


_READERS: Final[dict[str, tuple[tuple[str, ...], Callable[[Entry, Styles], Element]]]] = {
    "rect": (("fill", "corner"), _rect),
    "line": (("color", "width"), _line),
    "path": (("d", "fill"), _path),
    "text": (("text", "style", "align", "valign", *_STYLE_KEYS), _text),
    "qr": (("text", "color"), _qr),
    "stack": (("items", "valign", "clear", "beside"), _stack),
}


def _box(entry: Entry) -> Box:
    return Box(*entry.numbers("box", 4))


def _when(entry: Entry) -> When:
    """Read the conditions of an element."""
    for key in ("if", "unless"):
        if entry.text(key, "") not in ("", *FIELDS):
            entry.fail(mark("a field: {fields}"), key, fields=", ".join(FIELDS))
    return When(entry.text("if", ""), entry.text("unless", ""), entry.words("only"))


def _colour(entry: Entry, key: str, default: str | None = None) -> str:
    """Read a colour: #RRGGBB, the category's own, or the one readable on it."""
    value = entry.text(key, default)
    if not _COLOUR.fullmatch(value):
        entry.fail(mark("a colour: “#rrggbb”, “@color” or “@on”"), key)
    return value


def _template(entry: Entry) -> str:
    """Read a text with {field} and {field|upper} in it."""
    text = entry.text("text")
    for place in _PLACE.findall(text):
        field, _, wanted = place.partition("|")
        if field not in FIELDS or wanted not in ("", *FILTERS):
            entry.fail(_NO_FIELD, "text", fields=", ".join(FIELDS))
    return text


def _steps(entry: Entry) -> tuple[tuple[str, tuple[float, ...]], ...]:
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
