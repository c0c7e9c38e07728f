"""Headings of columns, in any language of the Union, to the fields that they mean."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from delegates_app.domain.names import fold
from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.recognition.entries import NAME_FIELDS, Columns, Table
from delegates_app.recognition.vocabulary import table, vocabulary

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_PARTS = re.compile(r"[/\n|]|\s[-–]\s")
_MOST_WORDS = 6
_MOST_LETTERS = 60
_FEWEST_FIELDS = 2
_SMALLEST_SHARE = 0.45
_HALF = 0.5
_UNMISTAKABLE = 5
_SAMPLE = 4_000
_TELLING = 4
_ALIKE = 90
_FEWEST_LETTERS = 6
_REMEMBERED = 1 << 12
_CONTENT = frozenset(
    {"function", "organisation", "role", "emails", "phones", "title", "party", "status"}
)


@lru_cache(maxsize=_REMEMBERED)
def sure_field(text: str) -> str:
    """Return the field that a heading names outright, or nothing."""
    if len(text) > _MOST_LETTERS or "@" in text:
        return ""
    words = vocabulary("headers")
    bare = _BRACKETS.sub(" ", text).strip(" :*.…_")
    found = words.exact(text) or words.exact(bare)
    if found:
        return found
    parts = [words.exact(part) for part in _PARTS.split(bare) if part.strip()]
    if parts and len(set(parts)) == 1:
        return parts[0]
    if set(filter(None, parts)) >= {"family_name", "given_name"}:
        return "full_name"
    return next((part for part in parts if part), "")


@lru_cache(maxsize=_REMEMBERED)
def field_of(text: str) -> str:
    """Return the field that a heading means, misspelt or among other words too, or nothing."""
    found = sure_field(text)
    if found or len(text.split()) > _MOST_WORDS or any(sign in text for sign in "@;"):
        return found
    bare = _BRACKETS.sub(" ", text)
    if any(letter.isdigit() for letter in bare) and len(bare.split()) > 1:
        return ""
    return vocabulary("headers").within(bare) or _alike(bare)


def _alike(text: str) -> str:
    """Return the field of the heading that differs by a letter or two, or nothing."""
    word = fold(text)
    if len(word) < _FEWEST_LETTERS:
        return ""
    known = vocabulary("headers").meanings
    found = process.extractOne(word, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return known[found[0]] if found else ""


def tables_in(row: SheetRow) -> tuple[Table, ...]:
    """Return the tables that a row of headings begins, side by side; none if it is no such row."""
    groups = _groups(row.cells)
    tables = [_table(group) for group in groups]
    good = [each for each in tables if each is not None]
    if len(good) > 1:
        return tuple(_reaching(good))
    whole = _table(row.cells)
    return (Table(whole.columns, whole.headings),) if whole is not None else ()


def known_words(text: str) -> int:
    """Count the cells in the first lines of a text table that are headings or roles outright.

    Letters that are not ASCII count twice: they tell one encoding from another.
    """
    cells = re.split(r"[;\t,|\n\r]+", text[:_SAMPLE])
    known = [cell.strip(' "') for cell in cells]
    words = [w for w in known if w and (sure_field(w) or vocabulary("roles").exact(w))]
    return sum(1 if word.isascii() else _TELLING for word in words)


def is_like_headings(cells: Sequence[Cell]) -> bool:
    """Say whether most cells are headings, outright."""
    known = [bool(sure_field(cell.text)) for cell in cells if cell.text]
    return len(known) >= _FEWEST_FIELDS and sum(known) >= 0.6 * len(known)


def joined(above: Table, row: SheetRow) -> Table | None:
    """Return the table of two rows of headings; None where the second is none."""
    cells = [cell for cell in above.part_of(row) if cell.text]
    fields = {cell.column: field_of(cell.text) for cell in cells}
    sure = [cell for cell in cells if sure_field(cell.text)]
    if len(cells) < _FEWEST_FIELDS or not all(fields.values()) or len(sure) < _HALF * len(cells):
        return None
    columns = {**above.columns, **_preferred(above.columns, fields)}
    headings = {**above.headings, **{cell.column: cell.text for cell in cells}}
    return Table(resolved(columns, headings), headings, above.first, above.last)


def _preferred(above: Columns, below: Columns) -> Columns:
    """Return the fields of a second row; a translation of a known heading changes nothing."""
    taken = set(above.values())
    return {
        column: field
        for column, field in below.items()
        if column not in above or field not in taken or above[column] in {"emails", "full_name"}
    }


def _groups(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Return the cells of a row parted where a column is free or a first heading comes again."""
    groups: list[list[Cell]] = []
    for cell in cells:
        last = groups[-1] if groups else None
        again = last is not None and any(fold(cell.text) == fold(each.text) for each in last)
        if last is None or again or cell.column > last[-1].column + 1:
            groups.append([])
        groups[-1].append(cell)
    return groups


def _reaching(tables: list[Table]) -> Iterable[Table]:
    """Yield tables side by side, each reaching to where the next begins."""
    for place, each in enumerate(tables):
        first = 1 if place == 0 else each.first
        last = tables[place + 1].first - 1 if place + 1 < len(tables) else 1 << 20
        yield Table(each.columns, each.headings, first, last)


def _table(cells: Sequence[Cell]) -> Table | None:
    """Return the table that headings make, or None where they are none."""
    if any("@" in cell.text for cell in cells):
        return None
    sure = {cell.column: sure_field(cell.text) for cell in cells}
    found = {cell.column: sure[cell.column] or field_of(cell.text) for cell in cells}
    known = {column: field for column, field in found.items() if field}
    weight = sum(1 if sure[column] else _HALF for column in known)
    fields = set(known.values())
    unmistakable = len(set(sure.values()) - {""}) >= _UNMISTAKABLE
    weighty = weight >= _SMALLEST_SHARE * len(cells) or unmistakable
    if len(fields) < _FEWEST_FIELDS or not weighty:
        return None
    if sum(bool(field) for field in sure.values()) < _FEWEST_FIELDS - (len(cells) < 3):
        return None
    headings = {cell.column: cell.text for cell in cells}
    if sum(bool(vocabulary("roles").exact(text)) for text in headings.values()) > 1:
        return None
    settled = resolved(known, headings)
    if not _of_persons(settled, {settled[column] for column in known if sure[column]}):
        return None
    return Table(settled, headings, cells[0].column, cells[-1].column)


def _of_persons(columns: Columns, sure: set[str]) -> bool:
    """Say whether columns describe persons: a name, and something that only persons have."""
    fields = set(columns.values())
    if not fields & NAME_FIELDS or not sure & NAME_FIELDS:
        return False
    return (
        bool(fields & _CONTENT)
        or {"family_name", "given_name"} <= fields
        or (len(fields) <= _FEWEST_FIELDS + 1 and "other" not in fields)
    )


def resolved(columns: Columns, headings: Columns) -> Columns:
    """Return the fields once it is settled what a lonely “Name” means.

    Beside first names it is the family name, beside surnames the given one, alone the whole name.
    """
    fields = set(columns.values())
    alone = {column for column, text in headings.items() if _means("alone", text)}

    def settled(column: int, field: str) -> str:
        """Return what one column means among the others."""
        if field == "nationality" and "party" not in fields:
            return "party"
        if column not in alone and field != "full_name":
            return field
        others = {other for place, other in columns.items() if place != column} & NAME_FIELDS
        if field == "full_name" and "given_name" in others and "family_name" not in fields:
            return "family_name"
        if field == "full_name" and others == {"family_name"} and column in alone:
            return "given_name"
        return "full_name" if field in NAME_FIELDS and not others else field

    return {column: settled(column, field) for column, field in columns.items()}


@lru_cache(maxsize=_REMEMBERED)
def order_in(heading: str) -> str:
    """Return which name a heading of whole names puts first: family, given, or empty."""
    words = fold(heading).split()
    if not words:
        return ""
    if _means("family_first", heading):
        return "family"
    rest = words[1:]
    if _means("family", words[0]) and any(_means("given", word) for word in rest):
        return "family"
    if _means("given", words[0]) and any(_means("family", word) for word in rest):
        return "given"
    return ""


def _means(kind: str, text: str) -> bool:
    """Say whether a heading is one of the words that order tells apart."""
    return fold(_BRACKETS.sub(" ", text)) in _folded(kind)


@cache
def _folded(kind: str) -> frozenset[str]:
    """Return the words of a kind as they are compared."""
    return frozenset(fold(word) for word in table("values")["name_headings"][kind])
