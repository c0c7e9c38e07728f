"""The catalogue of stocks: sheets and rolls that badges are printed on."""

from pathlib import Path
from typing import Final

from delegates_app.domain.badge_sheets import Stock
from delegates_app.domain.wording import mark
from delegates_app.files.badges import source
from delegates_app.files.badges.source import Entry

_SHEETS: Final = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "Letter": (215.9, 279.4)}
_KEYS: Final = (
    "name",
    "sheet",
    "cell",
    "grid",
    "origin",
    "pitch",
    "marks",
    "source",
    "corner",
    "roll",
)
_SLACK: Final = 0.01  # mm
_NO_SHEET: Final = mark("[width, height] or one of {names}")


def read_stocks(path: Path) -> dict[str, Stock]:
    """Read the catalogue; raises AppError naming file, line and what was expected."""
    found = source.read(path)
    found.top.only(())
    return {
        header.strip("\"'"): _stock(header.strip("\"'"), entries[0])
        for header, entries in found.tables.items()
    }


def _stock(name: str, entry: Entry) -> Stock:
    """Read one stock and see that it fits its sheet."""
    entry.only(_KEYS)
    sheet = _sheet(entry)
    cell, origin, pitch = (_pair(entry, key) for key in ("cell", "origin", "pitch"))
    columns, rows = (int(number) for number in entry.numbers("grid", 2))
    stock = Stock(
        name,
        entry.text("name"),
        sheet,
        cell,
        (columns, rows),
        origin,
        pitch,
        entry.values.get("marks", True) is True,
        entry.text("source"),
        entry.number("corner", 0),
        entry.values.get("roll", False) is True,
    )
    last = stock.cells()[-1]
    overlaps = (columns > 1 and pitch[0] < cell[0] - _SLACK) or (
        rows > 1 and pitch[1] < cell[1] - _SLACK
    )
    if overlaps:
        entry.fail(mark("cells that do not cover each other"), "pitch")
    if last.x + last.w > sheet[0] + _SLACK or last.y + last.h > sheet[1] + _SLACK:
        entry.fail(mark("cells that lie on the sheet"), "grid")
    return stock


def _sheet(entry: Entry) -> tuple[float, float]:
    """Read the sheet's size: a name or two lengths."""
    value = entry.values.get("sheet")
    if isinstance(value, str):
        names = ", ".join(_SHEETS)
        return _SHEETS.get(value) or entry.fail(_NO_SHEET, "sheet", names=names)
    return _pair(entry, "sheet")


def _pair(entry: Entry, key: str) -> tuple[float, float]:
    first, second = entry.numbers(key, 2)
    return first, second
