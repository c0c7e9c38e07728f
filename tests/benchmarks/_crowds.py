"""Conferences far larger than any: everybody is invented."""

from datetime import datetime

from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_session,
    a_statement,
)

from delegates_app.domain.changes import added
from delegates_app.domain.records import FormatRule, Person, Record
from delegates_app.domain.words import Role
from delegates_app.services.office import Work

_SURNAMES = ("Peeters", "Müller", "Novák", "García López", "Ó Briain", "Rossi", "Silva", "Żak")
_GIVEN = ("Anna", "Bram", "Chloé", "Dáithí", "Emil", "Freya", "Goran", "Hélène", "Iva", "Jan")


def a_crowd(people: int, delegations: int = 1, form: str = "") -> Work:
    """One conference with so many people, in delegations of the same size."""
    conference = a_conference(clock=datetime(2024, 4, 22, 9))
    parties = [a_party(f"P{number}", f"Party {number:03}") for number in range(delegations)]
    places = [a_delegation(conference, party) for party in parties]
    session = a_session(conference)
    records: list[Record] = [conference, *parties, *places, session]
    for number in range(people):
        person = a_somebody(number)
        rank, place = divmod(number, delegations)
        role = Role.DELEGATE if rank or not form else Role.HEAD
        function = f"Adviser {number % 30}"
        seat = a_delegate(places[place], person, rank=rank, role=role, function=function)
        records += [person, seat]
    records += [a_statement(each) for each in places]
    if form:
        records.append(FormatRule("rule", conference_id=conference.id, format=form))
    return Work("A crowd", tuple(map(added, records)))


def a_somebody(number: int) -> Person:
    """A person whose name nobody else has."""
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))
    surname = f"{_SURNAMES[number % 8]}-{letters.title()}"
    mail = f"p{number}@crowd.example"
    organisation = f"Ministry {number % 50}"
    return a_person(_GIVEN[number % 10], surname, organisation=organisation, emails=(mail,))
