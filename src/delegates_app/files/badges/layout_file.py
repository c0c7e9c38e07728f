"""Layout files: TOML of the format badge/1 to a layout, see docs/badge-layouts.md."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from delegates_app.domain.wording import mark
from delegates_app.files.badges import source
from delegates_app.files.badges.element_file import STYLE_KEYS, Styles, read_element, read_style
from delegates_app.files.badges.layout import BACK, FRONT, SIDES, Element, Layout, Style
from delegates_app.files.badges.source import Entry

FORMAT: Final = "badge/1"
_TOP_KEYS: Final = ("format", "id", "name", "size", "bleed", "stock", "fold")
_FOLDS: Final = ("top", "left")
_USE: Final = "use"

Tables = Mapping[str, tuple[Entry, ...]]


def read_layout(path: Path) -> Layout:
    """Read a layout; raises AppError naming file, line and what was expected."""
    found = source.read(path)
    top = found.top
    top.only(_TOP_KEYS)
    if top.text("format", "") != FORMAT:
        top.fail(mark("“{format}”"), "format", format=FORMAT)
    styles = _styles(found.tables)
    width, height = top.numbers("size", 2)
    front, back = (_side(found.tables, side, styles) for side in SIDES)
    if not front:
        top.fail(mark("at least one element, a table [[front]]"))
    return Layout(
        top.text("id"),
        top.text("name"),
        (width, height),
        top.number("bleed", 0),
        top.text("stock"),
        front,
        back,
        top.choice("fold", _FOLDS, "top"),
    )


def _styles(tables: Tables) -> dict[str, Style]:
    """Read the tables [style.NAME]; refuse headers that mean nothing."""
    styles: dict[str, Style] = {}
    for header, entries in tables.items():
        root, _, name = header.partition(".")
        if root == "style" and name:
            entries[0].only(STYLE_KEYS)
            styles[name] = read_style(entries[0], Style())
        elif header not in SIDES:
            entries[0].fail(mark("the header [style.NAME], [[front]] or [[back]]"))
    return styles


def _side(tables: Tables, side: str, styles: Styles) -> tuple[Element, ...]:
    """Read the elements of a side; `use` stands for all of the other side."""
    elements: list[Element] = []
    for entry in tables.get(side, ()):
        if entry.values.get("type") == _USE:
            elements += _used(tables, side, entry, styles)
        else:
            elements.append(read_element(entry, styles))
    return tuple(elements)


def _used(tables: Tables, side: str, entry: Entry, styles: Styles) -> tuple[Element, ...]:
    """Return the elements of the other side, which must not use this one again."""
    entry.only(("type", "side"))
    other = FRONT if side == BACK else BACK
    if entry.text("side", other) != other:
        entry.fail(mark("“{side}”"), "side", side=other)
    for each in tables.get(other, ()):
        if each.values.get("type") == _USE:
            each.fail(mark("“use” on one side only"), "type")
    return _side(tables, other, styles)
