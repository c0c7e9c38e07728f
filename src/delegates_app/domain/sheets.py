"""A workbook as it was read: cells with what they show and how they look, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that says something.

    `text` is what a reader sees, struck parts of a rich text left out; those are `struck_text`.
    `fill` and `colour`, that of the letters, are RRGGBB or empty, `link` is the target of a
    hyperlink.
    """

    column: int
    text: str
    struck: bool = False
    struck_text: str = ""
    fill: str = ""
    comment: str = ""
    link: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The filled cells of one row under the sheet's own number, from left to right."""

    number: int
    cells: tuple[Cell, ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that hold anything; merged areas as (top, left, bottom, right)."""

    name: str
    rows: tuple[SheetRow, ...]
    hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_columns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets of a file; `remarks` are sentences about what reading it left out."""

    sheets: tuple[Sheet, ...]
    remarks: tuple[str, ...] = ()


_LETTERS = 26


def column_letters(column: int) -> str:
    """Return the letters of a column, 1 being A."""
    return "".join(reversed(tuple(_letters(column))))


def _letters(column: int) -> Iterator[str]:
    """Yield the letters of a column, last first."""
    while column:
        column, place = divmod(column - 1, _LETTERS)
        yield chr(ord("A") + place)


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell as spreadsheets show it: D8."""
    return f"{column_letters(column)}{row}"
