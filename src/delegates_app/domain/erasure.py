"""What erasing a person or a class of data takes out, and how it is found in free text."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from delegates_app.domain import records
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Record
from delegates_app.domain.register import Register
from delegates_app.domain.schema import Property, properties

MARK = "[erased]"
SHORTEST_NAME = 3
SHORTEST_ALONE = 4
MONTHS = (
    "January February March April May June July August September October November December",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januari februari maart mei juni juli augustus oktober Januar Februar März Mai Juni Juli",
)
IDENTITY = (
    "given_name",
    "family_name",
    "name_native",
    "name_latin",
    "name_on_badge",
    "emails",
    "phones",
    "name",
)
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
    """Fields to blank by record, and whose names to take out of free text."""

    label: str
    fields: Mapping[Place, frozenset[str]]
    data_class: DataClass | None = None


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
    fields = {
        (type(each), each.id): _erasable(each, data_class)
        for each in register
        if isinstance(each, PERSONAL) and within(each)
    }
    kept = {place: names for place, names in fields.items() if names}
    return Erasure(f"Erase the class {data_class.value}", kept, data_class)


def blank(each: Property) -> Any:
    """What a value of this property is once erased."""
    return () if each.many else None if each.optional else each.type()


@dataclass(frozen=True, slots=True)
class Needle:
    """A text that gives a person away; a given name only as it is written."""

    text: str
    any_case: bool = True


def needles(
    values: Iterable[tuple[str, Any]], others: Register, places: Iterable[str] = ()
) -> tuple[Needle, ...]:
    """What gives a person away, from all values that the identity ever had.

    Whole names and addresses always; a given name, a family name or a part of one alone where
    nobody and no place of the file is called so.
    """
    known: dict[str, set[str]] = {name: set() for name in IDENTITY}
    for name, value in values:
        if name in known:
            known[name].update(value if isinstance(value, tuple | list) else [value or ""])
    common = _common(others) | {_fold(word) for place in places for word in place.split()}
    whole = {text for name in IDENTITY[2:] for text in known[name]} | _whole_names(known)
    parts = {part for text in known["family_name"] for part in (text, *re.split(r"[\s-]+", text))}
    alone = {each for each in parts if _rare(each, common)}
    given = {each for each in known["given_name"] if _rare(each, common)}
    found = [Needle(each.strip()) for each in whole | alone if len(each.strip()) >= SHORTEST_NAME]
    found.extend(Needle(each, any_case=False) for each in given)
    return tuple(sorted(found, key=lambda each: each.text))


def _whole_names(known: Mapping[str, set[str]]) -> set[str]:
    return {
        f"{one} {two}"
        for given in known["given_name"]
        for family in known["family_name"]
        for one, two in ((given, family), (family, given))
        if given and family
    }


def _common(others: Register) -> set[str]:
    names = [
        text for each in others.all(records.Person) for text in (each.given_name, each.family_name)
    ]
    return {
        _fold(word) for text in (*names, *MONTHS) for word in (text, *re.split(r"[\s-]+", text))
    }


def _rare(text: str, common: set[str]) -> bool:
    return len(text) >= SHORTEST_ALONE and _fold(text) not in common


def scrubber(found: Iterable[Needle]) -> Callable[[str], str]:
    """A function that takes these texts out, whatever their accents."""
    patterns = [_pattern(each) for each in sorted(found, key=lambda each: -len(each.text))]
    if not patterns:
        return str
    whole = re.compile("|".join(patterns))
    return lambda text: whole.sub(MARK, text)


def _pattern(needle: Needle) -> str:
    letters = "".join(_letter(each) for each in unicodedata.normalize("NFC", needle.text))
    return rf"(?<!\w)(?{'i' if needle.any_case else ''}:{letters})(?!\w)"


def _letter(letter: str) -> str:
    if letter.isspace():
        return r"\s+"
    bare = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
    forms = {letter, bare, letter.upper(), bare.upper()}
    return "(?:" + "|".join(re.escape(each) for each in sorted(forms)) + ")" + r"[̀-ͯ]*"


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(_fold(text).split()))


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
