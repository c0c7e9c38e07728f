"""Records and rows, values and JSON: the same types on either side."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any

from delegates_app.domain.records import KINDS, Record
from delegates_app.domain.schema import Property, properties

Convert = Callable[[Any], Any]


def to_json(values: Mapping[str, Any] | None) -> str | None:
    """Values of a change as the journal keeps them."""
    if values is None:
        return None
    return json.dumps(dict(values), ensure_ascii=False, default=_plain)


def from_json(kind: type[Record], text: str | None) -> dict[str, Any] | None:
    """Values of a change; names that this version does not know are left out."""
    if text is None:
        return None
    readers = _JSON_READERS[kind]
    return {
        name: readers[name](value) for name, value in json.loads(text).items() if name in readers
    }


def row_converters(kind: type[Record]) -> tuple[tuple[int, Convert], ...]:
    """Positions in a row of the table whose values are enumerations, with their readers."""
    return tuple(
        (position, _enum_reader(each.type))
        for position, each in enumerate(properties(kind).values())
        if issubclass(each.type, Enum)
    )


def record(
    kind: type[Record], row: Sequence[Any], converters: Sequence[tuple[int, Convert]]
) -> Record:
    """A record from the row of its table."""
    values = list(row)
    for position, convert in converters:
        values[position] = convert(values[position])
    return kind(*values)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in the journal")


def _json_reader(each: Property) -> Convert:
    if each.many:
        return tuple
    if issubclass(each.type, Enum):
        return _enum_reader(each.type)
    if issubclass(each.type, datetime):
        return lambda value: None if value is None else datetime.fromisoformat(value)
    if issubclass(each.type, date):
        return lambda value: None if value is None else date.fromisoformat(value)
    return _same


def _same(value: Any) -> Any:
    return value


def _enum_reader(kind: type[Enum]) -> Convert:
    known: dict[Any, Any] = {member.value: member for member in kind}
    known[None] = None
    return known.__getitem__


_JSON_READERS = {
    kind: {name: _json_reader(each) for name, each in properties(kind).items()} for kind in KINDS
}
