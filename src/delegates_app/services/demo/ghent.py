"""The Ghent conference: ten weeks of invitations, answers and lists of delegations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.records import Contact, Session
from delegates_app.domain.register import Register
from delegates_app.domain.words import Level, Purpose
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.frame import (
    frame_events,
    phone,
    plan_addresses,
    plan_edit_delegation,
)
from delegates_app.services.demo.ghent_lists import list_events
from delegates_app.services.demo.ghent_words import statement_events
from delegates_app.services.demo.mailings import mailing_events
from delegates_app.services.demo.people import Home, person_of, plan_person
from delegates_app.services.demo.printing import badge_events
from delegates_app.services.demo.stage import Stage, person_id, person_key
from delegates_app.services.demo.tables import Row, Table, rows, table

GHENT = Stage("ghent")
_DESKS = ("Lotte Claes", "Thomas Verhaegen", "Aurélie Dumont-Lacroix")
_LANGUAGES = {"fr": "fr", "lb": "fr", "de": "de", "nl": "nl"}
_MORNING = timedelta(hours=9, minutes=12)


def ghent_events() -> Iterator[Event]:
    """Everything that happened, in no order."""
    conference, parties = table("ghent"), rows("ghent_parties")
    codes = [row["code"] for row in parties]
    yield from frame_events(GHENT, conference)
    yield from _preparation(conference, parties)
    yield from _contact_points(parties)
    yield from mailing_events(GHENT, conference["version"], codes)
    yield from statement_events(GHENT)
    yield from list_events(GHENT, conference, _homes(parties))
    yield from badge_events(GHENT, conference)


def _homes(parties: Iterable[Row]) -> dict[str, Home]:
    homes = {row["code"]: Home(row["domain"], row["language"]) for row in parties}
    return {**homes, "BE-PRES": homes["BE"], "BE-HOST": homes["BE"]}


def _preparation(conference: Table, parties: tuple[Row, ...]) -> Iterator[Event]:
    addresses, ministers = conference["addresses"], conference["ministers"]
    domains = [(row["code"], row["domain"]) for row in parties]
    yield Event(
        addresses["at"],
        addresses["author"],
        "Addresses of the ministries and Permanent Representations",
        lambda register: plan_addresses(register, GHENT, domains),
    )
    yield Event(
        ministers["at"],
        ministers["author"],
        "The invited ministers",
        lambda register: _ministers(register, parties),
    )
    yield Event(
        ministers["at"] + timedelta(minutes=20),
        ministers["author"],
        "How many ministers the plenary and the photo should have",
        lambda register: _thresholds(register, conference["thresholds"]),
    )


def _ministers(register: Register, parties: Iterable[Row]) -> Iterator[Change]:
    for row in parties:
        yield from plan_person(register, person_of(row, Home(row["domain"], row["language"])))
        yield from plan_edit_delegation(
            register,
            GHENT,
            row["code"],
            minister_id=person_id(person_key(row)),
            minister_function=row["function"],
            minister_level=Level(row["level"]),
            language=_LANGUAGES.get(row["language"], "en"),
        )


def _thresholds(register: Register, thresholds: dict[str, int]) -> Iterator[Change]:
    for code, number in thresholds.items():
        session: Session = GHENT.session(register, code)
        yield from edited(session, replace(session, threshold=number))


def _contact_points(parties: Iterable[Row]) -> Iterator[Event]:
    """Who was named as contact point, one by one as the mails came in."""
    for place, row in enumerate(parties):
        if row["contact"]:
            yield _contact_point(row, _DESKS[place % len(_DESKS)], timedelta(minutes=11 * place))


def _contact_point(row: Row, author: str, later: timedelta) -> Event:
    named = datetime.combine(date.fromisoformat(row["named_on"]), datetime.min.time())

    def plan(register: Register) -> Iterator[Change]:
        delegation = GHENT.delegation(register, row["code"])
        point = Contact(
            id=GHENT.new_id(f"contact point {row['code']}"),
            party_id=delegation.party_id,
            delegation_id=delegation.id,
            purpose=Purpose.LOGISTICS,
            name=row["contact"],
            function=row["contact_function"],
            emails=(f"conference.ghent@{row['domain']}",),
            phones=(phone(row["contact"]),),
            language=row["language"],
        )
        yield added(point)
        yield added(
            replace(
                point,
                id=GHENT.new_id(f"accreditation {row['code']}"),
                purpose=Purpose.ACCREDITATION,
                name="",
                function="",
                phones=(),
                note="Mailbox shared with the contact point",
            )
        )

    label = f"Contact point of {row['code']}: {row['contact']}"
    return Event(named + _MORNING + later, author, label, plan)
