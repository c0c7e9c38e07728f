"""Headings of columns, in any language of the Union, to the fields that they mean."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from delegates_app.domain.names import fold
from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.recognition.vocabulary import table, vocabulary

_NAMES = frozenset({"full_name", "family_name", "given_name"})
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PARTS = re.compile(r"[/\n|]|\s[-–]\s")
_MOST_WORDS = 6
_FEWEST_FIELDS = 2
_SMALLEST_SHARE = 0.45

Columns = Mapping[int, str]


def field_of(text: str) -> str:
    """Return the field that a heading means, or nothing."""
    words = vocabulary("headers")
    bare = _BRACKETS.sub(" ", text)
    parts = (words.exact(part) for part in _PARTS.split(bare))
    found = words.exact(text) or words.exact(bare) or next(filter(None, parts), "")
    if found or len(text.split()) > _MOST_WORDS:
        return found
    return words.within(bare)


def columns_of(row: SheetRow) -> Columns:
    """Return the fields of a row of headings by column; empty where it is no such row."""
    found = {cell.column: field_of(cell.text) for cell in row.cells}
    known = {column: field for column, field in found.items() if field}
    fields = set(known.values())
    enough = len(known) >= _SMALLEST_SHARE * len(row.cells) and len(fields) >= _FEWEST_FIELDS
    if not enough or not fields & _NAMES:
        return {}
    return known


def continued(above: Columns, row: SheetRow) -> Columns:
    """Return the fields of two rows of headings; empty where the second is none."""
    below = {cell.column: field_of(cell.text) for cell in row.cells}
    if len(below) < _FEWEST_FIELDS or not all(below.values()):
        return {}
    return {**above, **below}


def resolved(columns: Columns, cells: Iterable[Cell]) -> Columns:
    """Return the fields once it is settled what a lonely “Name” means.

    Beside first names it is the family name, beside surnames the given one, alone the whole name.
    """
    fields = set(columns.values())
    alone = {cell.column for cell in cells if _means("alone", cell.text)}

    def settled(column: int, field: str) -> str:
        """Return what one column means among the others."""
        if column not in alone and field != "full_name":
            return field
        others = {other for place, other in columns.items() if place != column} & _NAMES
        if field == "full_name" and "given_name" in others and "family_name" not in fields:
            return "family_name"
        if field == "full_name" and others == {"family_name"} and column in alone:
            return "given_name"
        return "full_name" if field in _NAMES and not others else field

    return {column: settled(column, field) for column, field in columns.items()}


def family_first(heading: str) -> bool:
    """Say whether a heading of whole names puts the family name first."""
    first, _, rest = fold(heading).partition(" ")
    return _means("family", first) and any(_means("given", word) for word in rest.split())


def _means(kind: str, text: str) -> bool:
    """Say whether a heading is one of the words that order tells apart."""
    return fold(text) in _folded(kind)


@cache
def _folded(kind: str) -> frozenset[str]:
    """Return the words of a kind as they are compared."""
    return frozenset(fold(word) for word in table("values")["name_headings"][kind])
