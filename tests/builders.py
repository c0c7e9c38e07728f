"""Short ways to records for tests; everybody is invented."""

import uuid
from datetime import date, datetime
from typing import Any

from delegates_app.domain import words
from delegates_app.domain.records import (
    Conference,
    Delegate,
    Delegation,
    Party,
    Person,
    Record,
    Session,
    Statement,
)


def new_id() -> str:
    return str(uuid.uuid4())


def a_conference(**values: Any) -> Conference:
    settings: dict[str, Any] = {
        "title": "Ministerial Conference",
        "short_title": "Ghent",
        "place": "Ghent",
        "starts_on": date(2024, 4, 29),
        "ends_on": date(2024, 4, 30),
    }
    return Conference(new_id(), **{**settings, **values})


def a_party(code: str = "IE", name: str = "Ireland", **values: Any) -> Party:
    return Party(new_id(), code=code, kind=words.PartyKind.STATE, name_en=name, **values)


def a_delegation(conference: Conference, party: Party, **values: Any) -> Delegation:
    return Delegation(new_id(), conference_id=conference.id, party_id=party.id, **values)


def a_person(given: str = "Aoife", family: str = "Ní Bhriain", **values: Any) -> Person:
    return Person(new_id(), given_name=given, family_name=family, **values)


def a_delegate(delegation: Delegation, person: Person | None = None, **values: Any) -> Delegate:
    person_id = person.id if person is not None else None
    return Delegate(new_id(), delegation_id=delegation.id, person_id=person_id, **values)


def a_session(conference: Conference, code: str = "d1-plenary", **values: Any) -> Session:
    settings: dict[str, Any] = {
        "title": "Plenary",
        "starts_at": datetime(2024, 4, 29, 14),
        "ends_at": datetime(2024, 4, 29, 18),
    }
    return Session(new_id(), conference_id=conference.id, code=code, **{**settings, **values})


def a_statement(delegation: Delegation, **values: Any) -> Statement:
    settings: dict[str, Any] = {
        "answer": words.Answer.YES,
        "said_at": datetime(2024, 3, 12, 9),
    }
    return Statement(new_id(), delegation_id=delegation.id, **{**settings, **values})


def a_small_house() -> tuple[Record, ...]:
    """A conference with one delegation of two: enough to change."""
    conference, party = a_conference(), a_party()
    delegation = a_delegation(conference, party)
    head, adviser = a_person(), a_person("Séamus", "Mac Giolla")
    return (
        conference,
        party,
        delegation,
        head,
        adviser,
        a_session(conference),
        a_delegate(delegation, head, role=words.Role.HEAD),
        a_delegate(delegation, adviser, rank=1),
        a_statement(delegation),
    )
