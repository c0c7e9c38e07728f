"""What each kind of record is made of, read once from its annotations."""

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Union, get_args, get_origin, get_type_hints

from delegates_app.domain.classes import DataClass, Numbered, Refers
from delegates_app.domain.records import KINDS, Record


@dataclass(frozen=True, slots=True)
class Property:
    """One value of a record: its bare type, whether it may be missing, class and ties."""

    name: str
    type: type
    many: bool
    optional: bool
    data_class: DataClass
    refers: str = ""
    numbered: Numbered | None = None


def kind_name(kind: type[Record]) -> str:
    """`DocumentVersion` is `document_version` in tables, journal and JSON."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


KIND_BY_NAME: Mapping[str, type[Record]] = {kind_name(kind): kind for kind in KINDS}


def properties(kind: type[Record]) -> Mapping[str, Property]:
    """The properties of a kind in the order of its constructor."""
    return _PROPERTIES[kind]


def references(kind: type[Record]) -> tuple[Property, ...]:
    """The properties that hold ids of other records."""
    return _REFERENCES[kind]


def _property(name: str, hint: Any) -> Property:
    inner, *marks = get_args(hint)
    optional = get_origin(inner) in {Union, types.UnionType}
    if optional:
        inner = next(each for each in get_args(inner) if each is not type(None))
    many = get_origin(inner) is tuple
    bare = get_args(inner)[0] if many else inner
    return Property(
        name=name,
        type=bare,
        many=many,
        optional=optional,
        data_class=next(each for each in marks if isinstance(each, DataClass)),
        refers=next((each.kind for each in marks if isinstance(each, Refers)), ""),
        numbered=next((each for each in marks if isinstance(each, Numbered)), None),
    )


def _read(kind: type[Record]) -> dict[str, Property]:
    hints = get_type_hints(kind, include_extras=True)
    return {each.name: _property(each.name, hints[each.name]) for each in fields(kind)}


_PROPERTIES = {kind: _read(kind) for kind in KINDS}
_REFERENCES = {
    kind: tuple(each for each in found.values() if each.refers)
    for kind, found in _PROPERTIES.items()
}
