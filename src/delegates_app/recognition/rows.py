"""What each row of a sheet is: a person, headings, a band, a total, a note."""

from collections.abc import Mapping
from enum import StrEnum

from delegates_app.domain.sheets import Cell
from delegates_app.domain.wording import mark
from delegates_app.recognition.entries import NAME_FIELDS, Entry
from delegates_app.recognition.values import (
    is_example,
    is_footer,
    is_nothing,
    is_placeholder,
    is_role,
    is_total,
)

_MOST_WORDS_OF_A_NAME = 8
_MOST_LETTERS_OF_A_NAME = 80
_CALCULATED = frozenset("=+-@＝")
_TELLING = frozenset({"emails", "phones", "role", "function", "organisation"})


class RowClass(StrEnum):
    """The classes of rows."""

    PERSON = "person"
    HELD = "held"
    TOTAL = "total"
    EXAMPLE = "example"
    FOOTER = "footer"
    ALONE = "alone"
    NAMELESS = "nameless"
    EMPTY = "empty"


REASONS: Mapping[str, str] = {
    "before": mark("above the headings"),
    "header": mark("headings"),
    "role": mark("a heading for the role of the rows below"),
    "party": mark("a heading for the delegation of the rows below"),
    "standing": mark("a heading for the status of the rows below"),
    "legend": mark("a legend"),
    RowClass.TOTAL: mark("a total"),
    RowClass.EXAMPLE: mark("an example"),
    RowClass.FOOTER: mark("a line under the table"),
    RowClass.ALONE: mark("a note"),
    RowClass.NAMELESS: mark("no name"),
    RowClass.EMPTY: mark("nothing filled in"),
    "nobody": mark("no table of persons"),
    "repeated": mark("names these people again"),
    "hidden_sheet": mark("a hidden sheet"),
}


def classified(entry: Entry) -> RowClass:
    """Return the class of an entry below headings."""
    filled = [each for each in entry.cells if not is_empty(each.cell)]
    names = [each for each in filled if each.field in NAME_FIELDS]
    others = [each for each in filled if each.field not in {"seq", ""}]
    if not filled or not (others or len(filled) == 1):
        return RowClass.EMPTY
    marked = _marked(entry, [each.cell for each in filled], [each.cell for each in names])
    if marked is not None:
        return marked
    if len(filled) == 1 and not _like_a_lonely_name(filled[0].cell, bool(names)):
        return RowClass.ALONE
    if not names:
        return RowClass.NAMELESS
    if _holds_a_seat([each.cell.text for each in names], len(filled) > 1):
        return RowClass.HELD
    return _of_named(names[0].cell, {each.field for each in filled})


def _holds_a_seat(texts: list[str], with_more: bool) -> bool:
    """Say whether names are placeholders, or with more beside them the name of a role."""
    return all(is_placeholder(text) or (with_more and is_role(text)) for text in texts)


def is_empty(cell: Cell) -> bool:
    """Say whether a cell says nothing, in words too."""
    return not cell.struck_text and not cell.link and is_nothing(cell.text)


def _marked(entry: Entry, filled: list[Cell], names: list[Cell]) -> RowClass | None:
    """Return the class of a row that its first words give away, or None."""
    first = [filled[0], *names[:1]]
    if any(is_total(cell.text) for cell in first):
        return RowClass.TOTAL
    if any(is_example(cell.text) for cell in first) or any(
        is_example(each.cell.text) for each in entry.of("remarks")
    ):
        return RowClass.EXAMPLE
    if any(is_footer(cell.text) for cell in first) and not any("@" in c.text for c in filled):
        return RowClass.FOOTER
    return None


def _of_named(name: Cell, fields: set[str]) -> RowClass:
    """Return the class of a row with something under a heading of names."""
    text = name.text or name.struck_text
    if text.lstrip()[:1] in _CALCULATED and len(fields) > 1:
        return RowClass.PERSON
    plain = not any(letter.isdigit() for letter in text) and ":" not in text and "@" not in text
    short = len(text.split()) <= _MOST_WORDS_OF_A_NAME and len(text) <= _MOST_LETTERS_OF_A_NAME
    if (plain and short) or fields & {"emails", "phones"}:
        return RowClass.PERSON
    if short and len(fields & _TELLING) > 1:
        return RowClass.PERSON
    return RowClass.ALONE if len(fields - {"seq", ""}) == 1 else RowClass.FOOTER


def _like_a_lonely_name(cell: Cell, is_name: bool) -> bool:
    """Say whether a lonely cell is the name of somebody rather than a note."""
    text = cell.text or cell.struck_text
    short = len(text.split()) <= _MOST_WORDS_OF_A_NAME - 2 and not text.endswith((".", ":"))
    plain = not any(letter.isdigit() for letter in text) and ":" not in text
    if is_placeholder(text):
        return is_name
    return is_name and short and plain and not is_role(text) and len(text.split()) > 1
