"""From the rows of a table to persons and delegates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from delegates_app.domain.changes import Change, added
from delegates_app.domain.parties import folded
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Level, Role, Standing
from delegates_app.services.demo.addresses import phone
from delegates_app.services.demo.stage import Stage, person_id, person_key
from delegates_app.services.demo.tables import Row

_WITHOUT_MAIL = ("security", "driver")
_IN_BRUSSELS = ("Permanent Representation", "Mission")
_YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a delegation's people are at home: the domain of their mail, their language."""

    domain: str
    language: str


def person_of(row: Row, home: Home) -> Person:
    """The person of a row."""
    key, latin = person_key(row), row.get("latin", "")
    with_mail = row.get("role", "") not in _WITHOUT_MAIL
    return Person(
        id=person_id(key),
        given_name=row["given"],
        family_name=row["family"],
        title=row["title"],
        name_native=f"{row['given']} {row['family']}" if latin else "",
        name_latin=latin,
        emails=(_address(row, home.domain),) if with_mail else (),
        phones=(phone(key),) if row.get("organisation", "").startswith(_IN_BRUSSELS) else (),
        language=row.get("language") or home.language,
    )


def plan_person(register: Register, person: Person) -> tuple[Change, ...]:
    """The person, where the register does not know her."""
    return () if register.find(Person, person.id) else (added(person),)


def plan_list(
    register: Register, stage: Stage, rows: Iterable[Row], home: Home
) -> Iterator[Change]:
    """The people of a list, after those who are on the seats already."""
    for number, row in enumerate(rows):
        if row["family"]:
            yield from plan_person(register, person_of(row, home))
        yield added(_delegate(register, stage, row, number))


def key_of(row: Row) -> str:
    """What a row of a list is called: the person's name, or the seat held."""
    return person_key(row) if row["family"] else f"TBC {row['role']}"


def _delegate(register: Register, stage: Stage, row: Row, number: int) -> Delegate:
    delegation_id = stage.delegation_id(row["party"])
    seated = len(register.where(Delegate, "delegation_id", delegation_id))
    return Delegate(
        id=stage.delegate_id(row["party"], key_of(row)),
        delegation_id=delegation_id,
        person_id=person_id(person_key(row)) if row["family"] else None,
        role=Role(row["role"]),
        rank=seated + number + 1,
        standing=Standing(row["standing"]),
        function=row["function"],
        organisation=row["organisation"],
        level=Level(row["level"]) if row.get("level") else None,
        in_government=_YES_NO.get(row.get("gov", "")),
        expected=row.get("expected", ""),
        invited_by=row.get("invited_by", ""),
    )


def _address(row: Row, domain: str) -> str:
    given, family = row["given"], row["family"]
    if row.get("latin"):
        given, _, family = row["latin"].partition(" ")
    return f"{folded(given)}.{folded(family)}@{domain}"
