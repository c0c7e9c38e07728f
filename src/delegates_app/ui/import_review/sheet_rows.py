"""The rows of a sheet as they were read: what each is, and which group it led to."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.review import Group, Review
from delegates_app.domain.sheets import Cell, Sheet, SheetRow
from delegates_app.domain.words import Standing
from delegates_app.ui.import_review.words import field_word, value_word
from delegates_app.ui.speech import said

_MOST_BLANK = 3


@dataclass(frozen=True, slots=True)
class RowRead:
    """A row of a sheet: what it was read as, why it was skipped, and the group of its person.

    `touched` are the columns whose values are new or changed, `wrong` those with a problem.
    """

    number: int
    kind: str
    cells: Mapping[int, Cell]
    skipped: bool = False
    group: Group | None = None
    touched: frozenset[int] = frozenset()
    wrong: frozenset[int] = frozenset()

    def text(self, column: int) -> str:
        """The text of a cell, nothing where it is empty."""
        cell = self.cells.get(column)
        return cell.text or cell.struck_text if cell else ""


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet as it was read: its rows, what each column means, how many columns there are."""

    name: str
    rows: tuple[RowRead, ...]
    fields: Mapping[int, str]
    columns: int


def sheets_read(sheets: tuple[Sheet, ...], review: Review) -> tuple[SheetRead, ...]:
    """Return the sheets of a file as they were read."""
    return tuple(
        SheetRead(
            sheet.name,
            tuple(_Reader(sheet, review).rows()),
            _fields(sheet, review.persons),
            max((cell.column for row in sheet.rows for cell in row.cells[-1:]), default=1),
        )
        for sheet in sheets
    )


def _fields(sheet: Sheet, persons: tuple[ReadPerson, ...]) -> dict[int, str]:
    """What each column of a sheet was read as, by its number."""
    found: dict[int, str] = {}
    for person in persons:
        if person.sheet == sheet.name:
            for cell in person.cells:
                if cell.field and cell.column not in found:
                    found[cell.column] = field_word(cell.field)
    return found


class _Reader:
    """Looks up what was said of each row."""

    def __init__(self, sheet: Sheet, review: Review) -> None:
        self._sheet = sheet
        name = sheet.name
        self._persons = {each.row: each for each in review.persons if each.sheet == name}
        self._held = {each.row: each for each in review.held if each.sheet == name}
        self._skipped = {each.row: each.reason for each in review.skipped if each.sheet == name}
        self._wrong: dict[int, set[int]] = defaultdict(set)
        for each in review.problems:
            if each.sheet == name:
                self._wrong[each.row].add(each.column)
        self._items = {
            source.row: item
            for item in review.items
            if (source := item.read or item.held) and source.sheet == name
        }

    def rows(self) -> Iterator[RowRead]:
        before = 0
        for row in self._sheet.rows:
            if row.number - before - 1 <= _MOST_BLANK:
                for number in range(before + 1, row.number):
                    yield RowRead(number, said("empty row"), {}, skipped=True)
            yield self._row(row)
            before = row.number

    def _row(self, row: SheetRow) -> RowRead:
        kind, skipped = self._kind(row)
        item = self._items.get(row.number)
        fields = item.fields if item else ()
        return RowRead(
            row.number,
            kind,
            {cell.column: cell for cell in row.cells},
            skipped,
            item.group if item else None,
            frozenset(each.column for each in fields if each.key),
            frozenset(self._wrong.get(row.number, ())),
        )

    def _kind(self, row: SheetRow) -> tuple[str, bool]:
        words = QCoreApplication.translate
        if person := self._persons.get(row.number):
            status = person.status
            plain = status is Standing.ACTIVE
            return (
                words("ImportReview", "person") if plain else value_word("standing", status.value)
            ), False
        if row.number in self._held:
            return words("ImportReview", "seat held"), False
        whole = self._skipped.get(0, words("ImportReview", "skipped"))
        return said(self._skipped.get(row.number, whole)), True
