"""Down a sheet row by row: the headings and bands that are in force, and what each row is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TypeVar

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
from delegates_app.domain.sheets import Sheet, SheetRow
from delegates_app.domain.wording import mark
from delegates_app.recognition import values
from delegates_app.recognition.contents import with_contents
from delegates_app.recognition.entries import Entry, Table
from delegates_app.recognition.forms import forms_in, has_labels, heads_in, rows_of
from delegates_app.recognition.headers import is_like_headings, joined, tables_in
from delegates_app.recognition.lanes import Lane, tall_cells, wide_rows
from delegates_app.recognition.legends import Legend
from delegates_app.recognition.people import EntryReader, Short, Surroundings
from delegates_app.recognition.rows import REASONS, RowClass, classified
from delegates_app.recognition.senders import SenderFinder, seat_of

_HIDDEN_COLUMN = mark("This column is hidden; its values were read.")
_UNKNOWN_COLUMN = mark("This heading is not known; its values are kept with the list only.")
_NAMELESS = mark("This row has values and no name; it is left out.")
_LONGEST_BAND = 8
_MOST_CELLS_OF_A_BAND = 2


Somebody = TypeVar("Somebody", ReadPerson, HeldSeat)


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the whole file: the parties, the sender, and whether people chose it."""

    parties: PartyIndex
    finder: SenderFinder
    sender: Party | None = None
    chosen: bool = False
    contacts: bool = False


class Walk:
    """Goes down a sheet; every row becomes somebody, a held seat, or is skipped with a reason."""

    def __init__(self, sheet: Sheet, context: Context) -> None:
        self.sheet = sheet
        self._context = context
        self._tall = tall_cells(sheet)
        self._wide = wide_rows(sheet)
        self._legend = Legend()
        self._lanes: list[Lane] = []
        self._headed = 0
        self._told: frozenset[int] = frozenset()
        self._roles = values.roles_in(sheet.name) if values.is_role(sheet.name) else ()
        self._title = "" if context.chosen else context.finder.of_sheet(sheet.name)
        self._codes: dict[str, Party | None] = {}
        self._persons: list[ReadPerson] = []
        self._held: list[HeldSeat] = []
        self._skipped: list[SkippedRow] = []
        self._problems: list[Problem] = []
        self.short: list[tuple[int, Short]] = []
        self.concluded = False

    def reading(self) -> Reading:
        """Return the reading of the sheet: of a table, or of a form where there is none."""
        rows = self.sheet.rows
        if not has_labels(self.sheet) and any(tables_in(row) for row in rows if _may_head(row)):
            self._learn_legend()
            self._take_heads()
            for row in rows:
                self._take(row)
        else:
            self._take_forms()
        return Reading(
            tuple(self._persons), tuple(self._held), tuple(self._skipped), tuple(self._problems)
        )

    def _learn_legend(self) -> None:
        """Learn what colours mean from the rows above the first and below the last headings."""
        headings = [row.number for row in self.sheet.rows if _may_head(row) and tables_in(row)]
        width = max((len(row.cells) for row in self.sheet.rows), default=0)
        for row in self.sheet.rows:
            if row.number < headings[0] or len(row.cells) <= max(1, width // 3):
                self._legend.learn(row)

    def _take_heads(self) -> None:
        """Take those whom lines above the table name by their role: “Head of delegation: …”."""
        above = takewhile(lambda row: not (_may_head(row) and tables_in(row)), self.sheet.rows)
        for entry in heads_in(tuple(above)):
            self._told |= rows_of((entry,))
            self._take_entry(entry, Lane(Table({}, {}), party=self._title))

    def _take_forms(self) -> None:
        """Take the persons of a sheet of labels and values; the other rows tell nobody."""
        entries = forms_in(self.sheet)
        used = rows_of(entries)
        for entry in entries:
            self._take_entry(entry, Lane(Table({}, {}), party=self._title, roles=entry.roles))
        for row in self.sheet.rows:
            if row.number not in used:
                self._skip(row, "before" if entries else "nobody")

    def _take(self, row: SheetRow) -> None:
        """Account for one row."""
        if self._is_repeated(row):
            self._skip(row, "header")
            return
        if _may_head(row) and self._is_header(row):
            self._skip(row, "header")
            return
        if not self._lanes:
            self._learn_title(row)
            if row.number not in self._told:
                self._skip(row, "before")
            return
        if self._is_wide_band(row):
            return
        for lane in self._lanes:
            part = lane.table.part_of(row)
            if part:
                alone = len(self._lanes) == 1
                self._take_part(row if alone else replace(row, cells=part), lane)

    def _learn_title(self, row: SheetRow) -> None:
        """Learn from a line above the headings whose list the sheet is."""
        for cell in row.cells if not self._context.chosen else ():
            code = self._context.finder.of_title(cell.text)
            self._title = self._title or code

    def _is_repeated(self, row: SheetRow) -> bool:
        """Say whether a row has the headings that are in force once more."""
        if not self._lanes:
            return False
        known = [text for lane in self._lanes for text in lane.table.headings.values()]
        same = sum(cell.text in known for cell in row.cells)
        return same > 1 and same >= 0.8 * len(row.cells)

    def _is_header(self, row: SheetRow) -> bool:
        """Say whether a row has headings, and take them into force."""
        if self._lanes and row.number == self._headed + 1:
            second = [joined(lane.table, row) for lane in self._lanes]
            if all(each is not None for each in second):
                self._use([each for each in second if each is not None], row)
                return True
        tables = tables_in(row)
        if not tables or (self._lanes and not is_like_headings(row.cells)):
            return False
        self._use(tables, row)
        return True

    def _use(self, tables: Iterable[Table], row: SheetRow) -> None:
        """Take headings into force; say which columns are left aside."""
        below = [each for each in self.sheet.rows if each.number > row.number]
        party = self._lanes[0].party if self._lanes else self._title
        country = seat_of(self._context.sender)
        self._problems = [each for each in self._problems if each.row != row.number - 1]
        self._lanes = []
        for table in tables:
            fields = with_contents(table, below, self._context.parties)
            lane = Lane(fields, party=party, roles=self._roles)
            lane.learn_order(below, country)
            lane.learn_parties(below, self._context.parties)
            self._lanes.append(lane)
            self._tell_columns(lane.table, row)
        self._headed = row.number

    def _tell_columns(self, table: Table, row: SheetRow) -> None:
        """Tell which columns are not known or hidden."""
        for column, heading in table.headings.items():
            place = (self.sheet.name, row.number, column)
            if heading and not table.columns.get(column, ""):
                self._problems.append(Problem(*place, Severity.WARNING, _UNKNOWN_COLUMN, heading))
            if column in self.sheet.hidden_columns:
                self._problems.append(Problem(*place, Severity.WARNING, _HIDDEN_COLUMN, heading))

    def _is_wide_band(self, row: SheetRow) -> bool:
        """Say whether a row is one lonely cell that heads all tables beside one another."""
        if len(self._lanes) == 1 or len(row.cells) > 1 or row.number not in self._wide:
            return False
        for lane in self._lanes:
            self._take_band(row.cells[0].text, lane)
        self._skip(row, self._take_band(row.cells[0].text, self._lanes[0]))
        return True

    def _take_part(self, row: SheetRow, lane: Lane) -> None:
        """Account for the cells of a row that stand under the headings of one table."""
        entry = lane.entry(row, self._tall)
        text = self._band_text(row, entry)
        if text:
            self._skip(row, self._take_band(text, lane))
            return
        self._take_entry(entry, lane)

    def _take_entry(self, entry: Entry, lane: Lane) -> None:
        """Take what an entry is: somebody, a held seat, or nobody."""
        found = classified(entry)
        if found is RowClass.NAMELESS and self._context.contacts and entry.of("emails"):
            found = RowClass.PERSON
        if found is RowClass.ALONE and entry.cells:
            text = next((each.cell.text for each in entry.cells if each.cell.text), "")
            self._skip_entry(entry, self._take_band(text, lane))
        elif found is RowClass.PERSON:
            self._read(entry, lane)
        elif found is RowClass.HELD:
            reader = EntryReader(entry, self._around(entry, lane))
            self._held.append(self._with_code(reader.held()))
            self._problems.extend(reader.problems)
        else:
            if found is RowClass.NAMELESS:
                self._tell_nameless(entry)
            self._skip_entry(entry, found)

    def _read(self, entry: Entry, lane: Lane) -> None:
        """Read a person."""
        reader = EntryReader(entry, self._around(entry, lane))
        persons = [self._with_code(each) for each in reader.persons()]
        self._persons.extend(persons)
        self._problems.extend(reader.problems)
        self.short.extend((len(self._persons) - 1, each) for each in reader.short)

    def _with_code(self, person: Somebody) -> Somebody:
        """Return somebody with the code of the party, the sender's where the list says nothing."""
        if not person.party:
            sender = self._context.sender
            if sender is None or self._context.chosen:
                return person
            self.concluded = True
            return replace(person, party=sender.code)
        found = self._party(person.party)
        return replace(person, party=found.code) if found is not None else person

    def _tell_nameless(self, entry: Entry) -> None:
        """Tell of a row with values and no name."""
        first = entry.cells[0]
        texts = "; ".join(each.cell.text for each in entry.cells)
        place = (self.sheet.name, entry.row, first.cell.column)
        self._problems.append(Problem(*place, Severity.WARNING, _NAMELESS, texts))

    def _band_text(self, row: SheetRow, entry: Entry) -> str:
        """Return the text of a row that is nothing but a heading for the rows below, or nothing."""
        filled = [each for each in entry.cells if each.cell.text and each.row == row.number]
        if not filled or len(filled) > _MOST_CELLS_OF_A_BAND:
            return ""
        text = max((each.cell.text for each in filled), key=len)
        others = [each.cell.text for each in filled if each.cell.text != text]
        if any(
            any(letter.isalpha() for letter in each) and not _is_numeral(each) for each in others
        ):
            return ""
        single = len(filled) == 1 and (row.number in self._wide or filled[0].field in {"", "seq"})
        return text if single or self._is_band(text) else ""

    def _is_band(self, text: str) -> bool:
        """Say whether a lonely text is nothing but a role or a party."""
        return values.is_role(text.rstrip(": ")) or self._context.parties.find(text) is not None

    def _take_band(self, text: str, lane: Lane) -> str:
        """Take a band over the rows below, for their role, party or standing; say what it was."""
        bare = text.rstrip(": ")
        if ":" in bare or bare.endswith(".") or len(bare.split()) > _LONGEST_BAND:
            return RowClass.ALONE
        found = self._context.parties.find(bare)
        code = found.code if found is not None else self._context.finder.named_in(bare)
        roles = values.roles_in(bare)
        standing = values.standing_in(bare)
        if code and found is None and roles and not _is_delegation_only(roles):
            code = ""
        if code:
            lane.party, lane.roles, lane.standing = code, (), None
            return "party"
        if roles:
            lane.roles, lane.standing = roles, standing
            return "role"
        if standing is not None:
            lane.standing = standing
            return "standing"
        return RowClass.ALONE

    def _around(self, entry: Entry, lane: Lane) -> Surroundings:
        """Return what an entry inherits."""
        named = lane.party_of(entry)
        party = (self._party(named) if named else None) or self._context.sender
        return Surroundings(
            self.sheet.name,
            seat_of(party),
            named,
            lane.roles,
            lane.standing,
            self._legend,
            lane.family_first,
        )

    def _party(self, text: str) -> Party | None:
        """Return the party that a text names, or None."""
        if text not in self._codes:
            code = self._context.parties.find(text)
            if code is None and len(text.split()) <= _LONGEST_BAND:
                named = self._context.finder.named_in(text)
                code = self._context.parties.find(named) if named else None
            self._codes[text] = code
        return self._codes[text]

    def _skip(self, row: SheetRow, reason: str) -> None:
        """Note that a row names nobody, and why."""
        self._skipped.append(SkippedRow(self.sheet.name, row.number, REASONS[reason]))

    def _skip_entry(self, entry: Entry, reason: str) -> None:
        """Note that an entry names nobody, and why."""
        self._skipped.append(SkippedRow(self.sheet.name, entry.row, REASONS[reason]))


def _may_head(row: SheetRow) -> bool:
    """Say whether a row may hold headings: several short texts, no addresses, few digits."""
    if len(row.cells) < 2:
        return False
    numbers = 0
    for cell in row.cells:
        if "@" in cell.text:
            return False
        numbers += 2 * sum(map(str.isdigit, cell.text)) > len(cell.text)
    return numbers <= len(row.cells) // 3


def _is_numeral(text: str) -> bool:
    """Say whether a text is a Roman number, as before headings."""
    return set(text.strip(" .)")) <= set("IVXivx")


def _is_delegation_only(roles: Iterable[object]) -> bool:
    """Say whether roles are only the general word for members, as in “Delegation of Poland”."""
    return {str(each) for each in roles} <= {"delegate", "participant"}
