"""One person's part of a sheet, whether it stands in a row, in a column or in a form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.domain.words import Role

NAME_FIELDS = frozenset({"full_name", "family_name", "given_name"})
Columns = Mapping[int, str]


class Placed(NamedTuple):
    """A cell in its row, with the field that its heading or label names; empty if none does."""

    row: int
    field: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Entry:
    """The cells that belong together; `headings` are those of their fields, `roles` of a form."""

    row: int
    cells: tuple[Placed, ...]
    hidden: bool = False
    headings: Mapping[str, str] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()

    def of(self, name: str) -> tuple[Placed, ...]:
        """Return the cells that hold a field."""
        return tuple(each for each in self.cells if each.field == name)

    def text(self, name: str) -> str:
        """Return the text of a field; a comma joins several cells."""
        texts = (each.cell.text for each in self.cells if each.field == name)
        return ", ".join(text for text in texts if text)

    def named(self) -> tuple[Placed, ...]:
        """Return the cells that hold a part of the name."""
        return tuple(each for each in self.cells if each.field in NAME_FIELDS)


@dataclass(frozen=True, slots=True)
class Table:
    """The columns that are in force, the headings they came from, and how far they reach."""

    columns: Columns
    headings: Mapping[int, str]
    first: int = 1
    last: int = 1 << 20

    def part_of(self, row: SheetRow) -> tuple[Cell, ...]:
        """Return the cells of a row that stand under these headings."""
        if self.first == 1 and self.last == 1 << 20:
            return row.cells
        return tuple(cell for cell in row.cells if self.first <= cell.column <= self.last)

    def entry(self, row: SheetRow, inherited: Iterable[Placed] = ()) -> Entry:
        """Return a row by fields, with what merged cells above it say for it too."""
        field_of = self.columns.get
        own = [Placed(row.number, field_of(cell.column, ""), cell) for cell in self.part_of(row)]
        filled = {each.cell.column for each in own}
        own.extend(each for each in inherited if each.cell.column not in filled)
        return Entry(row.number, tuple(own), row.hidden, self.by_field())

    def by_field(self) -> Mapping[str, str]:
        """Return a heading of each field."""
        return {field: self.headings.get(column, "") for column, field in self.columns.items()}
