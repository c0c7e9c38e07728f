"""What was recognised in a workbook: persons, held seats, skipped rows and problems."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.sheets import Sheet
from delegates_app.domain.words import Copy, Diet, Purpose, Role, Standing


class Severity(StrEnum):
    """An error keeps a value or a person out; a warning was dealt with carefully."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to look at, at its cell; row and column are 0 where it concerns more than one."""

    sheet: str
    row: int
    column: int
    severity: Severity
    message: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class RawCell:
    """One value as it was written; `field` is empty for a column that nobody understood.

    `row` is 0 where it stands in the row of its person.
    """

    field: str
    column: int
    text: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person as a list names her; an empty value is no statement.

    `capitals` says that the list writes the family name in capitals, so that its spelling is a
    proposal. `role` is None where the list names none, until the usual one is put there.
    """

    sheet: str
    row: int
    party: str = ""
    title: str = ""
    given_name: str = ""
    family_name: str = ""
    name_native: str = ""
    name_latin: str = ""
    capitals: bool = False
    function: str = ""
    organisation: str = ""
    role: Role | None = None
    usual_role: bool = False
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    diet: Diet | None = None
    diet_text: str = ""
    standing: Standing | None = None
    note: str = ""
    purpose: Purpose | None = None
    copy: Copy | None = None
    language: str = ""
    arrival: str = ""
    departure: str = ""
    cells: tuple[RawCell, ...] = ()

    @property
    def name(self) -> str:
        """The whole name, given name first."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def status(self) -> Standing:
        """The standing that the list gives, active where it says nothing."""
        return self.standing or Standing.ACTIVE

    def column_of(self, field: str) -> int:
        """Return the column that a field came from, 0 where it has none."""
        return next((cell.column for cell in self.cells if cell.field == field), 0)


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat that the list keeps for somebody still to be named."""

    sheet: str
    row: int
    party: str = ""
    role: Role | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row, or with row 0 a sheet, that names nobody, and why."""

    sheet: str
    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was recognised in one file, every row accounted for, and its sheets to look at."""

    persons: tuple[ReadPerson, ...] = ()
    held: tuple[HeldSeat, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    @classmethod
    def together(cls, parts: Iterable["Reading"]) -> "Reading":
        """Return the readings of several sheets as one."""
        kept = tuple(parts)
        return cls(
            tuple(each for part in kept for each in part.persons),
            tuple(each for part in kept for each in part.held),
            tuple(each for part in kept for each in part.skipped),
            tuple(each for part in kept for each in part.problems),
            tuple(each for part in kept for each in part.sheets),
        )
