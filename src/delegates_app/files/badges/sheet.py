"""Stocks of badge sheets: where the cells lie, which badge gets which, where to cut."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from delegates_app.domain.badge_display import Line
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges import source
from delegates_app.files.badges.source import Entry

_SHEETS: Final = {"A4": (210.0, 297.0), "A5": (148.0, 210.0), "Letter": (215.9, 279.4)}
_KEYS: Final = ("name", "sheet", "cell", "grid", "origin", "pitch", "marks", "source")
_MARK: Final = 10.0  # mm of a crop mark, where no margin shortens it; printers lose the first 5
_CROSS: Final = 3.0  # mm each way of the cross where four cells meet
_GAP: Final = 1.0  # mm between a cell and a mark in the margin
_HAIRLINE: Final = 0.1  # mm
_SLACK: Final = 0.01  # mm
_NO_SHEET: Final = mark("[width, height] or one of {names}")
_NO_CELL: Final = mark(
    "A sheet of “{stock}” has cells 1 to {n}, none numbered {start}; nothing was printed; "
    "choose one of them to start with."
)
_BLACK: Final = "#000000"


class Cell(NamedTuple):
    """A cell of a sheet: its left top corner and size in mm."""

    x: float
    y: float
    w: float
    h: float


class Place(NamedTuple):
    """Where a badge came: sheet and cell, both from 1."""

    sheet: int
    cell: int


@dataclass(frozen=True, slots=True)
class Stock:
    """A sheet of badges as it is sold or cut; lengths in mm, `source` says who measured."""

    id: str
    name: str
    sheet: tuple[float, float]
    cell: tuple[float, float]
    grid: tuple[int, int]
    origin: tuple[float, float]
    pitch: tuple[float, float]
    marks: bool
    source: str

    @property
    def per_sheet(self) -> int:
        """Return how many cells a sheet has."""
        return self.grid[0] * self.grid[1]

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells, row by row from the top left."""
        columns, rows = self.grid
        return tuple(
            Cell(
                self.origin[0] + column * self.pitch[0],
                self.origin[1] + row * self.pitch[1],
                *self.cell,
            )
            for row in range(rows)
            for column in range(columns)
        )

    def places(self, count: int, start: int = 1) -> tuple[Place, ...]:
        """Return the places of so many badges, the first in the cell `start` of sheet 1."""
        if not 1 <= start <= self.per_sheet:
            raise AppError(_NO_CELL.format(stock=self.name, n=self.per_sheet, start=start))
        numbers = range(start - 1, start - 1 + count)
        return tuple(
            Place(number // self.per_sheet + 1, number % self.per_sheet + 1) for number in numbers
        )


def read_stocks(path: Path) -> dict[str, Stock]:
    """Read the catalogue; raises AppError naming file, line and what was expected."""
    found = source.read(path)
    found.top.only(())
    return {
        header.strip("\"'"): _stock(header.strip("\"'"), entries[0])
        for header, entries in found.tables.items()
    }


def crop_marks(stock: Stock) -> tuple[Line, ...]:
    """Return hairlines at the sheet's edges in line with every cut, and crosses between cells."""
    width, height = stock.sheet
    xs, ys = _edges(stock, 0), _edges(stock, 1)
    inner_x = [x for x in xs if _SLACK < x < width - _SLACK]
    inner_y = [y for y in ys if _SLACK < y < height - _SLACK]
    marks = [
        Line(x, a, x, b, _HAIRLINE, _BLACK)
        for x in inner_x
        for a, b in _ends(min(ys), max(ys), height)
    ]
    marks += [
        Line(a, y, b, y, _HAIRLINE, _BLACK)
        for y in inner_y
        for a, b in _ends(min(xs), max(xs), width)
    ]
    return (*marks, *_crosses(inner_x, inner_y, (xs, ys)))


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
    )
    last = stock.cells()[-1]
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


def _edges(stock: Stock, axis: int) -> list[float]:
    """Return the distinct edges of the cells along x (0) or y (1)."""
    starts = [stock.origin[axis] + place * stock.pitch[axis] for place in range(stock.grid[axis])]
    ends = [start + stock.cell[axis] for start in starts]
    return sorted({round(edge, 3) for edge in starts + ends})


def _ends(first: float, last: float, length: float) -> Iterator[tuple[float, float]]:
    """Return a cut's marks at both ends of the sheet, in the margin where there is one."""
    for margin, sign, edge in ((first, 1, 0.0), (length - last, -1, length)):
        if margin <= _GAP:
            yield edge, edge + sign * _MARK
        else:
            near = edge + sign * (margin - _GAP)
            yield near, near - sign * min(_MARK, margin - _GAP)


def _crosses(
    inner_x: list[float], inner_y: list[float], edges: tuple[list[float], list[float]]
) -> Iterator[Line]:
    """Return crosses where cells meet without a gutter; on the cut, so that nothing stays."""
    for x in inner_x:
        for y in inner_y:
            if x in edges[0][1:-1] and y in edges[1][1:-1]:
                yield Line(x - _CROSS, y, x + _CROSS, y, _HAIRLINE, _BLACK)
                yield Line(x, y - _CROSS, x, y + _CROSS, _HAIRLINE, _BLACK)
