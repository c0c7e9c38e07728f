"""Columns whose headings say nothing, by what stands below them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice

from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.sheets import SheetRow
from delegates_app.recognition import values
from delegates_app.recognition.entries import Table
from delegates_app.recognition.phones import phones
from delegates_app.recognition.vocabulary import vocabulary

_SHARE = 0.6
_SAMPLE = 60
_FEWEST = 2


def with_contents(table: Table, below: Iterable[SheetRow], parties: PartyIndex) -> Table:
    """Return a table with fields for columns of addresses, phones, roles under unknown headings."""
    known = set(table.columns.values())
    unknown = [column for column in table.headings if not table.columns.get(column)]
    if not unknown:
        return table
    rows = list(islice(below, _SAMPLE))
    tests = _tests(parties)
    found: dict[int, str] = {}
    for column in unknown:
        texts = [cell.text for row in rows for cell in row.cells if cell.column == column]
        for field, test in tests.items():
            if field not in known and _most(texts, test):
                found[column] = field
                known.add(field)
                break
    return replace(table, columns={**table.columns, **found}) if found else table


def _tests(parties: PartyIndex) -> Mapping[str, Callable[[str], bool]]:
    """Return what a cell of each field looks like."""
    return {
        "emails": lambda text: "@" in text,
        "phones": lambda text: bool(phones(text, "").values),
        "role": values.is_role,
        "title": lambda text: bool(vocabulary("values", "title").exact(text)),
        "party": lambda text: len(text) > 1 and parties.find(text) is not None,
    }


def _most(texts: list[str], test: Callable[[str], bool]) -> bool:
    """Say whether most texts pass a test."""
    filled = [text for text in texts if not values.is_nothing(text)]
    return len(filled) >= _FEWEST and sum(map(test, filled)) >= _SHARE * len(filled)
