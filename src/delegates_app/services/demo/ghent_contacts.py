"""Whom the delegations of Ghent named, for what."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from delegates_app.domain.changes import Change, added
from delegates_app.domain.records import Contact
from delegates_app.domain.register import Register
from delegates_app.domain.words import Purpose
from delegates_app.services.demo.addresses import phone
from delegates_app.services.demo.called import delegation_called
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Row, rows

_DESKS = ("Lotte Claes", "Thomas Verhaegen", "Aurélie Dumont-Lacroix")
_MORNING = timedelta(hours=9, minutes=12)


def contact_events(stage: Stage, parties: Iterable[Row]) -> Iterator[Event]:
    """Who was named as contact point, one by one as the mails came in, and for other purposes."""
    for place, row in enumerate(parties):
        if row["contact"]:
            later = timedelta(minutes=11 * place)
            yield _contact_point(stage, row, _DESKS[place % len(_DESKS)], later)
    for place, row in enumerate(rows("ghent_contacts")):
        yield _further(stage, row, place)


def _further(stage: Stage, row: Row, place: int) -> Event:
    def plan(register: Register) -> Iterator[Change]:
        delegation = stage.delegation(register, row["party"])
        yield added(
            Contact(
                id=stage.new_id(f"contact {place}"),
                party_id=delegation.party_id,
                delegation_id=delegation.id,
                purpose=Purpose(row["purpose"]),
                name=row["name"],
                function=row["function"],
                emails=(row["email"],),
                phones=(phone(row["name"]),) if row["name"] else (),
            )
        )

    label = f"Contact of {delegation_called(row['party'])}: {row['name'] or row['email']}"
    return Event(datetime.fromisoformat(row["at"]), _DESKS[place % len(_DESKS)], label, plan)


def _contact_point(stage: Stage, row: Row, author: str, later: timedelta) -> Event:
    named = datetime.combine(date.fromisoformat(row["named_on"]), datetime.min.time())

    def plan(register: Register) -> Iterator[Change]:
        delegation = stage.delegation(register, row["code"])
        point = Contact(
            id=stage.new_id(f"contact point {row['code']}"),
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
                id=stage.new_id(f"accreditation {row['code']}"),
                purpose=Purpose.ACCREDITATION,
                name="",
                function="",
                phones=(),
                note="Mailbox shared with the contact point",
            )
        )

    label = f"Contact point of {delegation_called(row['code'])}: {row['contact']}"
    return Event(named + _MORNING + later, author, label, plan)
