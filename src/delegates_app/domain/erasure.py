"""What erasing a person or a class of data takes out, record by record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from delegates_app.domain import records
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.needles import fold
from delegates_app.domain.records import Record
from delegates_app.domain.register import Register
from delegates_app.domain.schema import Property, properties

PERSONAL: tuple[type[Record], ...] = (
    records.Person,
    records.Delegation,
    records.Waiver,
    records.Contact,
    records.Delegate,
    records.Attendance,
    records.Appearance,
    records.Statement,
    records.Travel,
    records.Need,
    records.Dispatch,
    records.Badge,
)
RANKS = (DataClass.PUBLIC, DataClass.INTERNAL, DataClass.SECURITY, DataClass.HEALTH)

Place = tuple[type[Record], str]


@dataclass(frozen=True, slots=True)
class Erasure:
    """Fields to blank by record, and whose names to take out of free text.

    `elsewhere` are the ids of people's records that belong to other conferences only.
    """

    label: str
    fields: Mapping[Place, frozenset[str]]
    data_class: DataClass | None = None
    elsewhere: frozenset[str] = frozenset()


def of_person(register: Register, name: str, conference_id: str | None = None) -> Erasure:
    """Everything personal of everybody of this name; AppError where there is nobody.

    With a conference only of those who have to do with it, but of them in the whole file.
    """
    wanted = _words(name)
    people = [
        each
        for each in register.all(records.Person)
        if wanted in _names(each) and _has_to_do(register, each, conference_id)
    ]
    contacts = [
        each
        for each in register.all(records.Contact)
        if _words(each.name) == wanted
        and conference_of(register, each) in {None, conference_id or conference_of(register, each)}
    ]
    if not wanted or not (people or contacts):
        raise AppError(f"Nobody is called “{name}” here. Nothing was erased; check the spelling.")
    found: list[Record] = [*people, *contacts]
    for person in people:
        found.extend(_around(register, person))
    return Erasure("Erase a person", {(type(each), each.id): _erasable(each) for each in found})


def of_class(register: Register, data_class: DataClass, conference_id: str | None) -> Erasure:
    """Everything personal of a class, of one conference or of the whole file."""
    within = _belongs(register, conference_id)
    personal = [each for each in register if isinstance(each, PERSONAL)]
    fields = {
        (type(each), each.id): _erasable(each, data_class) for each in personal if within(each)
    }
    wanted = {place: names for place, names in fields.items() if names}
    elsewhere = frozenset(each.id for each in personal if not within(each))
    return Erasure(f"Erase the class {data_class.value}", wanted, data_class, elsewhere)


def blank(each: Property) -> Any:
    """What a value of this property is once erased."""
    return () if each.many else None if each.optional else each.type()


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(fold(text).split()))


def _names(person: records.Person) -> set[tuple[str, ...]]:
    whole = f"{person.given_name} {person.family_name}"
    return {_words(each) for each in (whole, person.name_native, person.name_latin)} - {()}


def _has_to_do(register: Register, person: records.Person, conference_id: str | None) -> bool:
    around = [*_around(register, person), *_invited_as(register, person)]
    return conference_id is None or any(
        conference_of(register, each) == conference_id for each in around
    )


def _invited_as(register: Register, person: records.Person) -> tuple[records.Delegation, ...]:
    return register.where(records.Delegation, "minister_id", person.id)


def _around(register: Register, person: records.Person) -> list[Record]:
    found: list[Record] = [*register.where(records.Contact, "person_id", person.id)]
    found.extend(register.where(records.Appearance, "person_id", person.id))
    for delegate in register.where(records.Delegate, "person_id", person.id):
        found.append(delegate)
        for kind in (records.Attendance, records.Travel, records.Need, records.Badge):
            found.extend(register.where(kind, "delegate_id", delegate.id))
    return found


def _erasable(record: Record, data_class: DataClass | None = None) -> frozenset[str]:
    return frozenset(
        each.name
        for each in properties(type(record)).values()
        if each.data_class is not DataClass.KEY
        and data_class in {None, each.data_class}
        and (each.many or each.optional or _plain_text(each))
    )


def _plain_text(each: Property) -> bool:
    return each.type is str and not issubclass(each.type, Enum)


def _belongs(register: Register, conference_id: str | None) -> Callable[[Record], bool]:
    if conference_id is None:
        return lambda _: True
    elsewhere = {
        each.person_id
        for each in register.all(records.Delegate)
        if register.get(records.Delegation, each.delegation_id).conference_id != conference_id
    }

    def within(record: Record) -> bool:
        if isinstance(record, records.Person):
            return record.id not in elsewhere
        return conference_of(register, record) in {None, conference_id}

    return within


def conference_of(register: Register, record: Record) -> str | None:
    """The conference that a record belongs to, or None for what is of the whole file."""
    if isinstance(record, records.Conference):
        return record.id
    for name, kind in (
        ("conference_id", records.Conference),
        ("delegation_id", records.Delegation),
        ("delegate_id", records.Delegate),
        ("session_id", records.Session),
        ("document_id", records.Document),
        ("version_id", records.DocumentVersion),
    ):
        owner = register.find(kind, getattr(record, name, None))
        if owner is not None:
            return conference_of(register, owner)
    return None
