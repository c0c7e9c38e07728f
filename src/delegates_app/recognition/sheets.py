"""Sheets to readings: find the headings, then account for every row."""

from collections.abc import Iterable
from dataclasses import replace

from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import (
    HeldSeat,
    Problem,
    Reading,
    ReadPerson,
    Severity,
    SkippedRow,
)
from delegates_app.domain.records import Party
from delegates_app.domain.sheets import Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role, Standing
from delegates_app.recognition import values
from delegates_app.recognition.headers import columns_of, continued, resolved
from delegates_app.recognition.people import RowReader, Surroundings
from delegates_app.recognition.rows import REASONS, RowClass, Table, classified

_NO_TABLE = mark(
    "No headings were found that name persons; nothing was read. Put a row of headings such as "
    "Name, First name, Function above the list."
)
_HIDDEN_SHEET = mark("This sheet is hidden; nothing was read from it.")
_HIDDEN_COLUMN = mark("This column is hidden; its values were read.")
_UNKNOWN_COLUMN = mark("This heading is not known; its values are kept with the list only.")
_NOT_TAKEN = mark("Travel is not taken from lists yet; these values are kept with the list only.")
_NAMELESS = mark("This row has values and no name; it is left out.")
_UNREAD = frozenset({"arrival", "departure"})
_SHARE_OF_ADDRESSES = 0.5


def recognise(workbook: Workbook, parties: PartyIndex, default: Party | None) -> Reading:
    """Return who and what stands in a workbook; `default` is the party where a row names none."""
    parts = [_read(sheet, parties, default) for sheet in workbook.sheets]
    remarks = tuple(Problem("", 0, 0, Severity.WARNING, remark) for remark in workbook.remarks)
    found = any(part.persons or part.held for part in parts)
    nothing = () if found else (Problem("", 0, 0, Severity.ERROR, _NO_TABLE),)
    told = Reading(problems=(*remarks, *nothing), sheets=workbook.sheets)
    return Reading.together((told, *parts))


def _read(sheet: Sheet, parties: PartyIndex, default: Party | None) -> Reading:
    """Return the reading of one sheet."""
    if sheet.hidden:
        reason = REASONS["hidden_sheet"]
        problem = Problem(sheet.name, 0, 0, Severity.WARNING, _HIDDEN_SHEET)
        return Reading(skipped=(SkippedRow(sheet.name, 0, reason),), problems=(problem,))
    walk = _Walk(sheet, parties, default)
    for row in sheet.rows:
        walk.take(row)
    return walk.reading()


class _Walk:
    """Goes down a sheet row by row; knows the headings and bands that are in force."""

    def __init__(self, sheet: Sheet, parties: PartyIndex, default: Party | None) -> None:
        self._sheet = sheet
        self._parties = parties
        self._default = default
        self._merged = frozenset(
            top for top, left, bottom, right in sheet.merged if right > left and top == bottom
        )
        self._table: Table | None = None
        self._seek = True
        self._band_role: Role | None = None
        self._band_party = ""
        self._legend: dict[str, Standing] = {}
        self._countries: dict[str, str] = {}
        self._persons: list[ReadPerson] = []
        self._held: list[HeldSeat] = []
        self._skipped: list[SkippedRow] = []
        self._problems: list[Problem] = []

    def take(self, row: SheetRow) -> None:
        """Account for one row."""
        if self._seek and self._is_header(row):
            self._skip(row, "header")
        elif self._table is None:
            self._learn(row)
            self._skip(row, "before")
        else:
            self._seek = self._take_below(row, self._table)

    def reading(self) -> Reading:
        """Return what was found."""
        if self._table is None:
            self._skipped = [SkippedRow(self._sheet.name, 0, REASONS["nobody"])]
        return Reading(
            tuple(self._persons), tuple(self._held), tuple(self._skipped), tuple(self._problems)
        )

    def _is_header(self, row: SheetRow) -> bool:
        """Say whether a row heads a table, or goes on with the headings above; take them."""
        columns = columns_of(row)
        above = self._table
        fresh = (
            above is not None and self._skipped and self._skipped[-1].reason == REASONS["header"]
        )
        if above is not None and fresh:
            below = continued(above.columns, row)
            if not below:
                return False
            headings = {**above.headings, **{cell.column: cell.text for cell in row.cells}}
            self._use(Table(resolved(below, row.cells), headings), row)
            return True
        if not columns:
            return False
        self._use(Table(resolved(columns, row.cells), {c.column: c.text for c in row.cells}), row)
        self._band_role = None
        return True

    def _use(self, table: Table, row: SheetRow) -> None:
        """Take headings into force; say which columns are left aside."""
        inferred = self._with_addresses(table, row)
        self._table = inferred
        self._problems = [each for each in self._problems if each.row != row.number - 1]
        for column, heading in inferred.headings.items():
            field = inferred.columns.get(column, "")
            place = (self._sheet.name, row.number, column)
            if not field and heading:
                self._problems.append(Problem(*place, Severity.WARNING, _UNKNOWN_COLUMN, heading))
            elif field in _UNREAD:
                self._problems.append(Problem(*place, Severity.WARNING, _NOT_TAKEN, heading))
            if column in self._sheet.hidden_columns:
                self._problems.append(Problem(*place, Severity.WARNING, _HIDDEN_COLUMN, heading))

    def _with_addresses(self, table: Table, row: SheetRow) -> Table:
        """Return the table with columns of addresses under headings that nobody knows."""
        if "emails" in table.columns.values():
            return table
        unknown = [column for column in table.headings if column not in table.columns]
        below = [each for each in self._sheet.rows if each.number > row.number]
        found = {column: "emails" for column in unknown if _has_addresses(below, column)}
        return replace(table, columns={**table.columns, **found})

    def _learn(self, row: SheetRow) -> None:
        """Take the party from a title above the table, and what a colour means from a legend."""
        for cell in row.cells:
            if self._default is None and self._parties.find(cell.text) is not None:
                self._band_party = cell.text
            standing = values.standing_of(cell.text) if cell.fill else None
            if standing is not None:
                self._legend[cell.fill] = standing

    def _take_below(self, row: SheetRow, table: Table) -> bool:
        """Account for a row below headings; True where headings may follow."""
        found = classified(row, table, self._merged)
        if len(row.cells) == 1 and self._is_band(row.cells[0].text):
            found = RowClass.ALONE
        if found is RowClass.ALONE:
            self._take_band(row)
            return True
        if found is RowClass.PERSON:
            reader = RowReader(row, table, self._around(row, table))
            self._persons.extend(reader.persons())
            self._problems.extend(reader.problems)
            return False
        if found is RowClass.HELD:
            reader = RowReader(row, table, self._around(row, table))
            self._held.append(reader.held())
            self._problems.extend(reader.problems)
            return False
        if found is RowClass.NAMELESS:
            shown = "; ".join(cell.text for cell in row.cells)
            place = (self._sheet.name, row.number, row.cells[0].column)
            self._problems.append(Problem(*place, Severity.WARNING, _NAMELESS, shown))
        self._skip(row, found)
        return True

    def _take_band(self, row: SheetRow) -> None:
        """Take a band over the rows below, for their role or their party; or a note."""
        text = next(cell.text for cell in row.cells if cell.text)
        role = values.role_of(text)
        if self._parties.find(text) is not None:
            self._band_party, self._band_role = text, None
            self._skip(row, "party")
        elif role is not None and ":" not in text and not text.endswith("."):
            self._band_role = role
            self._skip(row, "role")
        else:
            self._skip(row, RowClass.ALONE)

    def _is_band(self, text: str) -> bool:
        """Say whether a lonely text is nothing but a role or a party."""
        return values.is_role(text) or self._parties.find(text) is not None

    def _around(self, row: SheetRow, table: Table) -> Surroundings:
        """Return what a row inherits."""
        party = table.text(row, "party") or self._band_party
        return Surroundings(
            self._sheet.name, self._country(party), self._band_party, self._band_role, self._legend
        )

    def _country(self, text: str) -> str:
        """Return the ISO code of the country whose habits hold for a row."""
        if text not in self._countries:
            party = (self._parties.find(text) if text else None) or self._default
            self._countries[text] = party.iso2 if party is not None else ""
        return self._countries[text]

    def _skip(self, row: SheetRow, reason: str) -> None:
        """Note that a row names nobody, and why."""
        self._skipped.append(SkippedRow(self._sheet.name, row.number, REASONS[reason]))


def _has_addresses(rows: Iterable[SheetRow], column: int) -> bool:
    """Say whether most cells of a column hold an e-mail address."""
    texts = [cell.text for row in rows for cell in row.cells if cell.column == column]
    with_sign = sum("@" in text for text in texts)
    return bool(texts) and with_sign >= _SHARE_OF_ADDRESSES * len(texts)
