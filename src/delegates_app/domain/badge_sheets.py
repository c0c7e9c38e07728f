"""Sheets of badges: where the cells lie, which badge gets which, what is on a page."""

from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from delegates_app.domain.badge_display import Display, Line
from delegates_app.domain.badge_press import Sides
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark

_NO_CELL = mark(
    "A sheet of “{stock}” has cells 1 to {n}, none numbered {start}; nothing was printed; "
    "choose one of them to start with."
)


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
    """A sheet of badges as it is sold or cut; lengths in mm, `source` says who measured.

    `corner` is the radius of a cell's corners; a `roll` has one label after the other.
    """

    id: str
    name: str
    sheet: tuple[float, float]
    cell: tuple[float, float]
    grid: tuple[int, int]
    origin: tuple[float, float]
    pitch: tuple[float, float]
    marks: bool
    source: str
    corner: float = 0.0
    roll: bool = False

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

    def backs(self, sides: Sides) -> tuple[Cell, ...]:
        """Return where the cells lie on the back of a sheet turned over one of its edges."""
        width, height = self.sheet
        if flips_across(self, sides):
            return tuple(each._replace(x=width - each.x - each.w) for each in self.cells())
        return tuple(each._replace(y=height - each.y - each.h) for each in self.cells())

    def places(self, count: int, start: int = 1, *, stacked: bool = False) -> tuple[Place, ...]:
        """Return the places of so many badges, the first in the cell `start` of sheet 1.

        Stacked, badges follow each other down the pile of sheets, cell by cell.
        """
        cells = self.per_sheet
        if not 1 <= start <= cells:
            raise AppError(_NO_CELL.format(stock=self.name, n=cells, start=start))
        if not stacked:
            numbers = range(start - 1, start - 1 + count)
            return tuple(Place(number // cells + 1, number % cells + 1) for number in numbers)
        sheets = -(-(count + start - 1) // cells)
        down = product(range(1, cells + 1), range(1, sheets + 1))
        free = [Place(sheet, cell) for cell, sheet in down if sheet > 1 or cell >= start]
        return tuple(free[:count])


def flips_across(stock: Stock, sides: Sides) -> bool:
    """Say whether left and right change places on the back; else top and bottom do.

    Then a badge turned like a page, round its upright axis, has its back upside down, unless it
    is printed so.
    """
    portrait = stock.sheet[1] >= stock.sheet[0]
    return portrait == (sides is Sides.LONG)


@dataclass(frozen=True, slots=True)
class Placed:
    """One side of a badge on a page, its top left corner in mm; `turned` by half a turn."""

    x: float
    y: float
    display: Display
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet: badges, marks above them, all scaled and then moved for the printer.

    What badges share may be painted `bleed` mm (across, down) beyond their edges.
    """

    size: tuple[float, float]
    badges: tuple[Placed, ...]
    marks: tuple[Line, ...]
    bleed: tuple[float, float] = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)
    offset: tuple[float, float] = (0.0, 0.0)
