"""One table of a sheet on the way down: the headings in force, and the bands above its rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.sheets import Cell, Sheet, SheetRow
from delegates_app.domain.words import Role, Standing
from delegates_app.recognition import names, values
from delegates_app.recognition.entries import Entry, Placed, Table
from delegates_app.recognition.headers import order_in
from delegates_app.recognition.orders import NameOrder, by_address

_INHERITED = frozenset({"party", "organisation", "role", "status", "arrival", "departure"})
_MOST_SAMPLES = 400


@dataclass(slots=True)
class Lane:
    """A table with what its bands say; several stand side by side."""

    table: Table
    roles: tuple[Role, ...] = ()
    party: str = ""
    standing: Standing | None = None
    family_first: dict[str, bool] = field(default_factory=dict)
    merged: dict[int, tuple[int, Placed]] = field(default_factory=dict)
    several: bool = False
    last_party: str = ""

    def entry(self, row: SheetRow, tall: dict[tuple[int, int], int]) -> Entry:
        """Return a row by fields; what a tall merged cell above says holds for it too."""
        inherited = [
            placed
            for column, (bottom, placed) in self.merged.items()
            if row.number <= bottom and placed.row != row.number
        ]
        entry = self.table.entry(row, inherited)
        if tall:
            self._remember(entry, tall)
        return entry

    def learn_parties(self, rows: Iterable[SheetRow], parties: PartyIndex) -> None:
        """Learn whether a column names several parties; if so, an empty cell repeats them."""
        columns = {c for c, name in self.table.columns.items() if name == "party"}
        texts = {cell.text for row in _first(rows) for cell in row.cells if cell.column in columns}
        known = {found.code for text in texts if (found := parties.find(text)) is not None}
        self.several = len(known) > 1

    def party_of(self, entry: Entry) -> str:
        """Return the party of an entry: its own, in a list of several the one above, the band's."""
        own = entry.text("party").strip(" -–—/.")
        if own:
            self.last_party = own
        return own or (self.last_party if self.several else "") or self.party

    def _remember(self, entry: Entry, tall: dict[tuple[int, int], int]) -> None:
        """Remember the tall cells that begin here."""
        for placed in entry.cells:
            bottom = tall.get((placed.row, placed.cell.column), 0)
            if bottom and placed.field in _INHERITED and placed.row == entry.row:
                self.merged[placed.cell.column] = (bottom, placed)

    def learn_order(self, rows: Iterable[SheetRow], country: str) -> None:
        """Learn from all rows which end of a whole name is the family's."""
        columns = [c for c, name in self.table.columns.items() if name == "full_name"]
        emails = [c for c, name in self.table.columns.items() if name == "emails"]
        if not columns or {"family_name", "given_name"} <= set(self.table.columns.values()):
            return
        heading = self.table.by_field().get("full_name", "")
        order = NameOrder(order_in(heading), country)
        for row in _first(rows):
            by_column = {cell.column: cell for cell in row.cells}
            for column in columns:
                if column in by_column:
                    _learn(order, by_column[column], [by_column.get(c) for c in emails], country)
        self.family_first[heading] = order.family_first


def _first(rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
    for place, row in enumerate(rows):
        if place == _MOST_SAMPLES:
            return
        yield row


def _learn(order: NameOrder, cell: Cell, emails: list[Cell | None], country: str) -> None:
    """Let one name vote."""
    if len(cell.text) > 60 or "," in cell.text or any(map(str.isdigit, cell.text)):
        return
    _, name, _ = names.bare(cell.text)
    words = name.split()
    if len(words) < 2 or names.has_mixed_capitals(words):
        return
    found = [each for cell_ in emails if cell_ for each in values.addresses(cell_.text).values]
    order.learn(words, by_address(words, found, country))


def tall_cells(sheet: Sheet) -> dict[tuple[int, int], int]:
    """Return the cells that are merged with those below them, with the last row of each."""
    return {
        (top, left): bottom
        for top, left, bottom, right in sheet.merged
        if bottom > top and right == left
    }


def wide_rows(sheet: Sheet) -> frozenset[int]:
    """Return the rows with a cell merged across."""
    return frozenset(
        top for top, left, bottom, right in sheet.merged if right > left and top == bottom
    )
