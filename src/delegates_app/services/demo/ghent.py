"""The Ghent conference: ten weeks of invitations, answers and lists of delegations."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.records import Deadline, Session
from delegates_app.domain.register import Register
from delegates_app.domain.words import Category, DeadlineKind, Level
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.frame import (
    frame_events,
    plan_addresses,
    plan_edit_delegation,
)
from delegates_app.services.demo.ghent_contacts import contact_events
from delegates_app.services.demo.ghent_lists import list_events
from delegates_app.services.demo.ghent_words import statement_events
from delegates_app.services.demo.mailings import mailing_events
from delegates_app.services.demo.people import Home, person_of, plan_person
from delegates_app.services.demo.printing import badge_events
from delegates_app.services.demo.stage import Stage, person_id, person_key
from delegates_app.services.demo.tables import Row, Table, rows, table

GHENT = Stage("ghent")
_LANGUAGES = {"fr": "fr", "lb": "fr", "de": "de", "nl": "nl"}


def ghent_events() -> Iterator[Event]:
    """Everything that happened, in no order."""
    conference, parties = table("ghent"), rows("ghent_parties")
    codes = [row["code"] for row in parties]
    yield from frame_events(GHENT, conference)
    yield from _preparation(conference, parties)
    yield from contact_events(GHENT, parties)
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
    later = conference["later_replies"]
    yield Event(
        later["at"],
        later["author"],
        "Agencies and organisations may reply later",
        lambda _: tuple(_later_replies(later)),
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


def _later_replies(later: Table) -> Iterator[Change]:
    for category in later["categories"]:
        yield added(
            Deadline(
                id=GHENT.new_id(f"deadline reply {category}"),
                conference_id=GHENT.new_id("conference"),
                kind=DeadlineKind.REPLY,
                due_on=later["due_on"],
                category=Category(category),
            )
        )
