"""Rows of a table to persons, each value with the problem it has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from delegates_app.domain.readings import HeldSeat, Problem, RawCell, ReadPerson, Severity
from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Diet, Role, Standing
from delegates_app.recognition import names, values
from delegates_app.recognition.headers import family_first
from delegates_app.recognition.romanise import is_foreign, latin
from delegates_app.recognition.rows import NAME_FIELDS, Table

_CAPITALS = mark("The name is in capitals; this spelling is a proposal.")
_GUESSED = mark("Nothing but the order of the words tells given name from family name.")
_ROLE = mark("This role is not known; the row takes the usual seat.")
_PHONE = mark("This is no complete phone number; no area code is guessed and it is left out.")
_ADDRESS = mark("This is no e-mail address; it is left out.")
_DIET = mark("The kitchen has to read this itself; it is taken as “other”.")
_STATUS = mark("This status is not known; the person counts as active.")
_HIDDEN = mark("This row is hidden; the person is listed and not taken in.")
_FEWEST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row inherits from the rows above and from the file."""

    sheet: str
    country: str = ""
    party: str = ""
    role: Role | None = None
    legend: Mapping[str, Standing] = field(default_factory=dict)


class RowReader:
    """Reads one row; collects its problems on the way."""

    def __init__(self, row: SheetRow, table: Table, around: Surroundings) -> None:
        self._row = row
        self._table = table
        self._around = around
        self.problems: list[Problem] = []

    def held(self) -> HeldSeat:
        """Return the seat that the row keeps for somebody."""
        text = " ".join(self._text(name) for name in ("title", *sorted(NAME_FIELDS)))
        return HeldSeat(
            self._around.sheet,
            self._row.number,
            self._party(),
            self._role(),
            " ".join(text.split()),
        )

    def persons(self) -> tuple[ReadPerson, ...]:
        """Return the person of the row, and before her one whose name is struck in her cell."""
        name = self._name()
        emails, more_phones = self._emails()
        phones = self._phones()
        if name.capitals:
            self._warn(_CAPITALS, self._name_cell())
        if name.guessed:
            self._warn(_GUESSED, self._name_cell())
        if self._row.hidden:
            self._warn(_HIDDEN, self._name_cell())
        diet_text = self._text("dietary")
        whole = f"{name.given} {name.family}".strip()
        person = ReadPerson(
            sheet=self._around.sheet,
            row=self._row.number,
            party=self._party(),
            title=name.title,
            given_name=name.given,
            family_name=name.family,
            name_native=whole if is_foreign(whole) else "",
            name_latin=latin(whole, self._around.country),
            capitals=name.capitals,
            function=self._text("function"),
            organisation=self._text("organisation"),
            role=self._role(),
            emails=emails,
            phones=tuple(dict.fromkeys((*phones, *more_phones))),
            diet=self._diet(),
            diet_text="" if values.is_nothing(diet_text) else diet_text,
            standing=self._standing(),
            note=self._note(),
            cells=self._raw(),
        )
        return (*self._struck_out(person), person)

    def _text(self, name: str) -> str:
        """Return the text of a field, empty where it says nothing."""
        text = _one_text(self._table.text(self._row, name))
        return text if text.strip(" -–—/.") else ""

    def _party(self) -> str:
        """Return what the row or a band above it says of the party."""
        return self._text("party") or self._around.party

    def _name(self) -> names.ReadName:
        """Return the name, from its parts or from the whole."""
        title, family = self._text("title"), self._text("family_name")
        family = f"{self._text('surname_prefix')} {family}".strip()
        given, whole = self._text("given_name"), self._text("full_name")
        if whole and not (family and given):
            first = any(
                family_first(self._table.headings.get(cell.column, ""))
                for cell in self._table.cells(self._row, "full_name")
            )
            return names.from_whole(title, whole, self._around.country, family_first=first)
        return names.from_parts(title, _one_line(given), _one_line(family), self._around.country)

    def _name_cell(self) -> Cell:
        """Return the cell that tells most of the name."""
        cells = [c for c in self._row.cells if self._table.columns.get(c.column) in NAME_FIELDS]
        wanted = ("family_name", "full_name", "given_name")
        return min(cells, key=lambda cell: wanted.index(self._table.columns[cell.column]))

    def _struck_out(self, person: ReadPerson) -> tuple[ReadPerson, ...]:
        """Return the person whose struck name stands beside the new one in a cell."""
        cell = self._name_cell()
        if not cell.struck_text:
            return ()
        old = names.from_whole("", cell.struck_text, self._around.country, family_first=False)
        return (
            ReadPerson(
                sheet=person.sheet,
                row=person.row,
                party=person.party,
                title=old.title,
                given_name=old.given,
                family_name=old.family,
                capitals=old.capitals,
                role=person.role,
                standing=Standing.REPLACED,
                cells=(RawCell("full_name", cell.column, cell.struck_text),),
            ),
        )

    def _role(self) -> Role | None:
        """Return the role of the row, else of the band above it."""
        for cell in self._table.cells(self._row, "role"):
            found = values.role_of(cell.text)
            if found is not None:
                return found
            if not values.is_nothing(cell.text):
                self._warn(_ROLE, cell)
        return self._around.role

    def _emails(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the addresses, and phone numbers that stand beside them."""
        found: list[str] = []
        numbers: list[str] = []
        for cell in self._table.cells(self._row, "emails"):
            read = values.addresses(cell.text, cell.link)
            found.extend(read.values)
            digits = sum(letter.isdigit() for letter in read.rest)
            if digits >= _FEWEST_DIGITS:
                beside = values.phones(read.rest, self._around.country)
                numbers.extend(beside.values)
            wrong = not read.values and digits < _FEWEST_DIGITS and not values.is_nothing(cell.text)
            if read.unclear or wrong:
                self._warn(_ADDRESS, cell)
        return tuple(dict.fromkeys(found)), tuple(numbers)

    def _phones(self) -> tuple[str, ...]:
        """Return the phone numbers that are complete."""
        found: list[str] = []
        for cell in self._table.cells(self._row, "phones"):
            if values.is_nothing(cell.text):
                continue
            read = values.phones(cell.text, self._around.country)
            found.extend(read.values)
            if read.unclear:
                self._warn(_PHONE, cell, "; ".join(read.unclear))
        return tuple(found)

    def _diet(self) -> Diet | None:
        """Return the diet, `other` for what only the kitchen can read."""
        found = values.diet_of(self._text("dietary"))
        if found is Diet.OTHER:
            self._warn(_DIET, self._table.cells(self._row, "dietary")[0])
        return found

    def _standing(self) -> Standing | None:
        """Return what hiding, strike-through, the status column and the legend say."""
        if self._row.hidden:
            return Standing.HIDDEN
        cells = [c for c in self._row.cells if self._table.columns.get(c.column) in NAME_FIELDS]
        if all(cell.struck for cell in cells if cell.text):
            return Standing.REPLACED
        for cell in self._table.cells(self._row, "status"):
            found = values.standing_of(cell.text)
            if found is not None:
                return found
            if not values.is_nothing(cell.text):
                self._warn(_STATUS, cell)
        return next(
            (self._around.legend[c.fill] for c in cells if c.fill in self._around.legend), None
        )

    def _note(self) -> str:
        """Return the remarks, and the comments on cells."""
        comments = (cell.comment.strip() for cell in self._row.cells)
        return "; ".join(text for text in (self._text("remarks"), *comments) if text)

    def _raw(self) -> tuple[RawCell, ...]:
        """Return every cell as it was written."""
        return tuple(
            RawCell(self._table.columns.get(cell.column, ""), cell.column, cell.text)
            for cell in self._row.cells
        )

    def _warn(self, message: str, cell: Cell, value: str = "") -> None:
        """Add a warning at a cell."""
        place = (self._around.sheet, self._row.number, cell.column)
        self.problems.append(Problem(*place, Severity.WARNING, message, value or cell.text))


def _one_line(text: str) -> str:
    """Return a name without line breaks and doubled spaces."""
    return " ".join(text.split())


def _one_text(text: str) -> str:
    """Return a text of several lines as one, its lines parted by commas."""
    lines = (" ".join(line.split()).rstrip(",;") for line in text.splitlines())
    return ", ".join(line for line in lines if line)
