"""Fields, values and records in words, for the history and for conflicts."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.names import full_name
from delegates_app.domain.record_fields import NO, YES
from delegates_app.domain.record_words import KIND_WORDS, PROPERTY_WORDS, value_word
from delegates_app.domain.records import (
    Conference,
    Delegate,
    Delegation,
    Document,
    DocumentVersion,
    Party,
    Person,
    Record,
    Session,
)
from delegates_app.domain.register import Register
from delegates_app.domain.schema import KIND_BY_NAME
from delegates_app.ui.speech import day, moment, said

NOTHING = "—"


def kind_word(kind: type[Record]) -> str:
    """A kind of record in words: Document version."""
    return said(KIND_WORDS[kind])


def field_word(kind: type[Record], name: str) -> str:
    """A field in words: Family name; the whole record where there is no name."""
    return said(PROPERTY_WORDS[name]) if name else kind_word(kind)


def value_words(value: object, refers: str = "", register: Register | None = None) -> str:
    """A value in words; an id becomes what its record is called, where a register is at hand."""
    if value is None or value in {"", ()}:
        return NOTHING
    if isinstance(value, tuple):
        return ", ".join(value_words(each, refers, register) for each in value)
    if refers and register is not None and isinstance(value, str):
        return record_words(register, KIND_BY_NAME[refers], value)
    return _plain_words(value)


def record_words(register: Register, kind: type[Record], record_id: str) -> str:
    """What a record is called; its kind where it has no name or is gone."""
    record = register.find(kind, record_id)
    return (_name(register, record) if record is not None else "") or kind_word(kind)


def _name(register: Register, record: Record) -> str:
    own = _NAMES.get(type(record))
    if own is not None:
        return own(register, record)
    for kind, reference in _OWNERS:
        if owner := getattr(record, reference, None):
            return record_words(register, kind, owner)
    return ""


def _delegate(register: Register, delegate: Delegate) -> str:
    person = register.find(Person, delegate.person_id)
    return full_name(person) if person else QCoreApplication.translate("Fields", "TBC")


def _version(register: Register, version: DocumentVersion) -> str:
    title = record_words(register, Document, version.document_id)
    pattern = QCoreApplication.translate("Fields", "{title} v{number}")
    return pattern.format(title=title, number=version.number)


_NAMES: Mapping[type[Record], Callable[[Register, Any], str]] = {
    Person: lambda _, person: full_name(person),
    Delegate: _delegate,
    Delegation: delegation_code,
    Party: lambda _, party: party.name_en,
    Conference: lambda _, conference: conference.short_title,
    Session: lambda _, session: session.title,
    Document: lambda _, document: document.title,
    DocumentVersion: _version,
}
_OWNERS: tuple[tuple[type[Record], str], ...] = (
    (Delegate, "delegate_id"),
    (Delegation, "delegation_id"),
    (Conference, "conference_id"),
)


def _plain_words(value: object) -> str:
    match value:
        case bool():
            return said(YES if value else NO)
        case Enum():
            return said(value_word(value))
        case datetime():
            return moment(value)
        case date():
            return day(value)
    return str(value)
