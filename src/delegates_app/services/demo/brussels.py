"""The Brussels conference: four hundred people, registered one by one by five organisers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.records import Contact, Party
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import in_rank
from delegates_app.domain.words import PartyKind
from delegates_app.services.conferences import plan_invite
from delegates_app.services.demo.addresses import mailbox_domain
from delegates_app.services.demo.brussels_people import Crowd, registration_events
from delegates_app.services.demo.brussels_stage import appearance_events
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.frame import (
    frame_events,
    plan_addresses,
    plan_edit_delegation,
)
from delegates_app.services.demo.mailings import mailing_events
from delegates_app.services.demo.printing import badge_events
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Row, Table, rows, table
from delegates_app.services.reference import parties, party_id

BRUSSELS = Stage("brussels")
_OWN = ("BE-PRES", "BE-HOST")
_DOMAINS = {"COM": "home-com.example", "EP": "parliament.example", "BE": "ibz.example"}


def brussels_events() -> Iterator[Event]:
    """Everything that happened, in no order."""
    conference, groups = table("brussels"), rows("brussels_groups")
    guests = [row["party"] for row in groups if row["party"] not in _OWN]
    crowd = Crowd(BRUSSELS, conference, groups)
    yield from frame_events(BRUSSELS, conference)
    yield from _preparation(conference, groups, guests)
    yield from registration_events(crowd)
    yield from appearance_events(BRUSSELS, conference)
    yield from mailing_events(BRUSSELS, conference["version"], guests)
    yield from badge_events(BRUSSELS, conference)


def _preparation(conference: Table, groups: tuple[Row, ...], guests: list[str]) -> Iterator[Event]:
    invited, addresses = conference["guests"], conference["addresses"]
    programme, points = conference["programme"], conference["contact_points"]
    yield Event(
        invited["at"],
        invited["author"],
        "Organisations, universities and societies of the five organisers",
        lambda register: _guests(register, conference, guests),
    )
    yield Event(
        invited["at"] + timedelta(minutes=35),
        invited["author"],
        "Which organiser invites whom",
        lambda register: _inviters(register, groups),
    )
    domains = [(code, _DOMAINS.get(code) or mailbox_domain(code)) for code in guests]
    yield Event(
        addresses["at"],
        addresses["author"],
        "Addresses of those invited",
        lambda register: plan_addresses(register, BRUSSELS, domains),
    )
    yield Event(
        points["at"],
        points["author"],
        "Contact points: who registered first for each organisation",
        lambda register: _contact_points(register, guests),
    )
    yield Event(
        programme["at"],
        programme["author"],
        "Titles of the panels",
        lambda register: _titles(register, conference["titles"]),
    )


def _guests(register: Register, conference: Table, codes: list[str]) -> tuple[Change, ...]:
    """Everybody in the tables who is not among the usual parties."""
    known = {party.code: party for party in parties(conference["frame"]["starts_on"])}
    made_up = {row["code"]: _party(row, order) for order, row in enumerate(conference["party"])}
    there = {register.get(Party, each.party_id).code for each in BRUSSELS.delegations(register)}
    further = [(known | made_up)[code] for code in codes if code not in there]
    return plan_invite(register, BRUSSELS.conference(register), further, BRUSSELS.new_id)


def _party(row: Row, order: int) -> Party:
    return Party(
        id=party_id(row["code"]),
        code=row["code"],
        kind=PartyKind(row["kind"]),
        name_en=row["name_en"],
        order=1000 + order,
    )


def _inviters(register: Register, groups: tuple[Row, ...]) -> Iterator[Change]:
    for row in groups:
        yield from plan_edit_delegation(
            register, BRUSSELS, row["party"], invited_by=row["invited_by"]
        )


def _contact_points(register: Register, codes: list[str]) -> Iterator[Change]:
    for code in codes:
        delegation = BRUSSELS.delegation(register, code)
        mailbox = register.get(Contact, BRUSSELS.new_id(f"mailbox {code}"))
        registered = in_rank(register, delegation)
        if registered:
            yield from edited(mailbox, replace(mailbox, person_id=registered[0].person_id))


def _titles(register: Register, titles: dict[str, str]) -> Iterator[Change]:
    for code, title in titles.items():
        session = BRUSSELS.session(register, code)
        yield from edited(session, replace(session, title=title))
