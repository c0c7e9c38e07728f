"""What each row of a sheet is: a person, headings, a band, a total, a note."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.domain.wording import mark
from delegates_app.recognition.headers import Columns
from delegates_app.recognition.values import is_nothing, is_placeholder, is_total

NAME_FIELDS = frozenset({"full_name", "family_name", "given_name"})
_MOST_WORDS_OF_A_NAME = 6


class RowClass(StrEnum):
    """The classes of rows."""

    PERSON = "person"
    HELD = "held"
    TOTAL = "total"
    ALONE = "alone"
    NAMELESS = "nameless"
    EMPTY = "empty"


REASONS: Mapping[str, str] = {
    "before": mark("above the headings"),
    "header": mark("headings"),
    "role": mark("a heading for the role of the rows below"),
    "party": mark("a heading for the delegation of the rows below"),
    RowClass.TOTAL: mark("a total"),
    RowClass.ALONE: mark("a note"),
    RowClass.NAMELESS: mark("no name"),
    RowClass.EMPTY: mark("nothing filled in"),
    "nobody": mark("no table of persons"),
    "hidden_sheet": mark("a hidden sheet"),
}


@dataclass(frozen=True, slots=True)
class Table:
    """The columns that are in force, and the headings they came from."""

    columns: Columns
    headings: Mapping[int, str]

    def cells(self, row: SheetRow, field: str) -> tuple[Cell, ...]:
        """Return the cells of a row that hold a field."""
        return tuple(cell for cell in row.cells if self.columns.get(cell.column) == field)

    def text(self, row: SheetRow, field: str) -> str:
        """Return the text of a field; a comma joins several columns."""
        texts = (cell.text for cell in self.cells(row, field))
        return ", ".join(text for text in texts if text)


def classified(row: SheetRow, table: Table, merged_rows: frozenset[int]) -> RowClass:
    """Return the class of a row below headings."""
    filled = [cell for cell in row.cells if not is_empty(cell)]
    names = [cell for cell in filled if table.columns.get(cell.column) in NAME_FIELDS]
    others = [cell for cell in filled if table.columns.get(cell.column) not in {"seq", None}]
    if not filled or not (others or len(filled) == 1):
        return RowClass.EMPTY
    if is_total(filled[0].text):
        return RowClass.TOTAL
    if len(filled) == 1 and (row.number in merged_rows or not _like_a_name(filled[0], names)):
        return RowClass.ALONE
    if not names:
        return RowClass.NAMELESS
    held = all(is_placeholder(cell.text) for cell in names)
    return RowClass.HELD if held else RowClass.PERSON


def is_empty(cell: Cell) -> bool:
    """Say whether a cell says nothing, in words too."""
    return not cell.struck_text and not cell.link and is_nothing(cell.text)


def _like_a_name(cell: Cell, names: list[Cell]) -> bool:
    """Say whether a lonely cell is the name of somebody rather than a note."""
    text = cell.text
    short = len(text.split()) <= _MOST_WORDS_OF_A_NAME and not text.endswith((".", ":"))
    plain = not any(letter.isdigit() for letter in text) and ":" not in text
    return cell in names and ((short and plain) or is_placeholder(text))
