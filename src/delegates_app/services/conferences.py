"""A new conference with everything that such a meeting usually has."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from delegates_app.domain.changes import Change, added
from delegates_app.domain.dispatches import TITLES
from delegates_app.domain.errors import AppError
from delegates_app.domain.formats import parse_format, usual_format
from delegates_app.domain.records import (
    Conference,
    Deadline,
    Delegation,
    Document,
    FormatRule,
    Party,
    Record,
    Session,
)
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import usual_sessions
from delegates_app.domain.wording import mark
from delegates_app.domain.words import (
    Category,
    ConferenceKind,
    DeadlineKind,
    DelegationKind,
    DocumentKind,
    PartyKind,
)
from delegates_app.services.reference import party_id, presidency_order, usual_parties

NewId = Callable[[str], str]
"""Gives the id of a new record; the text says what the record is, for ids that repeat."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What makes a new conference; `format` is for the states, empty for the usual one."""

    title: str
    place: str
    starts_on: date
    ends_on: date
    kind: ConferenceKind = ConferenceKind.MINISTERIAL
    format: str = ""


CATEGORIES: Mapping[PartyKind, Category] = {
    PartyKind.STATE: Category.MEMBER_STATE,
    PartyKind.ASSOCIATED: Category.ASSOCIATED,
    PartyKind.INSTITUTION: Category.INSTITUTION,
    PartyKind.AGENCY: Category.AGENCY,
    PartyKind.ORGANISATION: Category.ORGANISATION,
    PartyKind.UNIVERSITY: Category.ORGANISATION,
    PartyKind.SOCIETY: Category.ORGANISATION,
    PartyKind.THIRD: Category.THIRD,
    PartyKind.HOST: Category.HOST,
}
"""The category in which a party is usually invited."""

_STATES = (Category.MEMBER_STATE, Category.ASSOCIATED)
_OWN_FORMAT = ("COM", "GSC")
_LIMITED = (Category.INSTITUTION, Category.AGENCY, Category.ORGANISATION, Category.THIRD)

_LADDER = (
    DocumentKind.SAVE_THE_DATE,
    DocumentKind.INVITATION,
    DocumentKind.PRACTICAL_NOTE,
    DocumentKind.PROGRAMME,
    DocumentKind.REMINDER,
    DocumentKind.CORRECTION,
    DocumentKind.THANK_YOU,
)

# Days before the first day (dossier §2.1); security data seven working days before.
_DUE = {
    ConferenceKind.MINISTERIAL: (
        (DeadlineKind.CONTACT_POINT, 38),
        (DeadlineKind.REPLY, 24),
        (DeadlineKind.DELEGATION_LIST, 14),
        (DeadlineKind.PHOTO, 14),
        (DeadlineKind.TRAVEL, 9),
        (DeadlineKind.LIST_FROZEN, 5),
        (DeadlineKind.BADGES_PRINTED, 3),
        (DeadlineKind.BADGES_OUT, 1),
    ),
    ConferenceKind.CONFERENCE: (
        (DeadlineKind.OTHER, 14),
        (DeadlineKind.LIST_FROZEN, 5),
        (DeadlineKind.BADGES_PRINTED, 3),
    ),
}
_TITLES = {DeadlineKind.OTHER: mark("Registration closes")}
_SECURITY_WORKING_DAYS = 7
LONGEST = timedelta(days=365)
"""What is longer has a mistyped year; every day gets its sessions."""
_SATURDAY = 5


def plan_new(
    register: Register, frame: Frame, new_id: NewId = lambda _: str(uuid4())
) -> tuple[Change, ...]:
    """The changes that bring a conference with the usual parties, sessions, formats, deadlines."""
    refuse(frame)
    conference = _conference(frame, new_id)
    invited = _with_chair(usual_parties(frame.kind, frame.starts_on), conference)
    known = {party.code: party for party in register.all(Party)}
    parties = tuple(known.get(party.code, party) for party in invited)
    delegations = tuple(_delegations(conference, parties, new_id))
    records: tuple[Record, ...] = (
        conference,
        *(party for party in parties if party.code not in known),
        *delegations,
        *_sessions(conference, new_id),
        *_rules(conference, frame.format, delegations, new_id),
        *_deadlines(conference, new_id),
        *_documents(conference, new_id),
    )
    return tuple(added(record) for record in records)


def plan_invite(
    register: Register,
    conference: Conference,
    parties: Iterable[Party],
    new_id: NewId = lambda _: str(uuid4()),
) -> tuple[Change, ...]:
    """The changes that bring further parties as delegations, those known to the register as is."""
    changes: list[Change] = []
    for party in parties:
        found = next((each for each in register.all(Party) if each.code == party.code), None)
        changes += [] if found else [added(party)]
        changes.append(added(_delegation(conference, found or party, new_id)))
    return tuple(changes)


def short_title(title: str, place: str) -> str:
    """The title up to its first preposition or mark, and the place."""
    head = title
    for end in (" on ", ":", " – ", " - ", ","):
        head = head.split(end)[0]
    return f"{head.strip()} · {place.strip()}" if place.strip() else head.strip()


def refuse(frame: Frame) -> None:
    """An error where no conference can be made of this."""
    if not frame.title.strip():
        raise AppError("A conference needs a title. Nothing was made; give it one.")
    if frame.ends_on < frame.starts_on:
        raise AppError("The last day lies before the first. Nothing was made; change a day.")
    if frame.ends_on - frame.starts_on > LONGEST:
        raise AppError("No conference lasts a year. Nothing was made; change a day.")
    if frame.format:
        parse_format(frame.format)


def _conference(frame: Frame, new_id: NewId) -> Conference:
    return Conference(
        id=new_id("conference"),
        title=frame.title.strip(),
        short_title=short_title(frame.title, frame.place),
        place=frame.place.strip(),
        starts_on=frame.starts_on,
        ends_on=frame.ends_on,
        kind=frame.kind,
        presidency=_chair(frame.starts_on),
    )


def _chair(day: date) -> str:
    """The code of the state in the chair, empty for a year nobody has decided on."""
    try:
        return presidency_order(day.year, 1 if day.month <= 6 else 2)[0]
    except AppError:
        return ""


def _with_chair(parties: tuple[Party, ...], conference: Conference) -> tuple[Party, ...]:
    """The parties; the one in the chair first, as it receives the others."""
    chair = party_id(conference.presidency)
    return tuple(sorted(parties, key=lambda party: party.id != chair))


def _delegations(
    conference: Conference, parties: Iterable[Party], new_id: NewId
) -> Iterator[Delegation]:
    for party in parties:
        if party.code == conference.presidency:
            for kind in (DelegationKind.PRESIDENCY, DelegationKind.HOST):
                yield Delegation(
                    id=new_id(f"delegation {party.code} {kind}"),
                    conference_id=conference.id,
                    party_id=party.id,
                    kind=kind,
                    category=Category.HOST,
                )
        yield _delegation(conference, party, new_id)


def _delegation(conference: Conference, party: Party, new_id: NewId) -> Delegation:
    return Delegation(
        id=new_id(f"delegation {party.code} {DelegationKind.NATIONAL}"),
        conference_id=conference.id,
        party_id=party.id,
        category=CATEGORIES[party.kind],
    )


def _sessions(conference: Conference, new_id: NewId) -> Iterator[Session]:
    for session in usual_sessions(conference):
        yield replace(session, id=new_id(f"session {session.code}"))


def _rules(
    conference: Conference, states: str, delegations: Iterable[Delegation], new_id: NewId
) -> Iterator[FormatRule]:
    """The usual formats, written down so that they can be seen and edited (dossier §11)."""
    ministerial = conference.kind is ConferenceKind.MINISTERIAL
    usual = dict.fromkeys(_STATES, states or ("1+2" if ministerial else ""))
    usual |= dict.fromkeys(_LIMITED, "1+1" if ministerial else "")
    for category, text in usual.items():
        if text:
            yield FormatRule(
                id=new_id(f"format {category}"),
                conference_id=conference.id,
                format=text,
                category=category,
            )
    if ministerial:
        yield from _own_rules(conference, delegations, new_id)


def _own_rules(
    conference: Conference, delegations: Iterable[Delegation], new_id: NewId
) -> Iterator[FormatRule]:
    codes = {party_id(code): code for code in _OWN_FORMAT}
    for delegation in delegations:
        if delegation.party_id in codes:
            code = codes[delegation.party_id]
            yield FormatRule(
                id=new_id(f"format {code}"),
                conference_id=conference.id,
                format=usual_format(conference.kind, delegation, code),
                delegation_id=delegation.id,
            )


def _deadlines(conference: Conference, new_id: NewId) -> Iterator[Deadline]:
    due = {
        kind: conference.starts_on - timedelta(days=days) for kind, days in _DUE[conference.kind]
    }
    if conference.kind is ConferenceKind.MINISTERIAL:
        due[DeadlineKind.SECURITY] = _working_days_before(conference.starts_on)
    for kind, day in sorted(due.items(), key=lambda each: each[1]):
        yield Deadline(
            id=new_id(f"deadline {kind}"),
            conference_id=conference.id,
            kind=kind,
            due_on=day,
            title=_TITLES.get(kind, ""),
        )


def _working_days_before(day: date) -> date:
    """The day that lies as many working days earlier as security data need."""
    left = _SECURITY_WORKING_DAYS
    while left:
        day -= timedelta(days=1)
        left -= day.weekday() < _SATURDAY
    return day


def _documents(conference: Conference, new_id: NewId) -> Iterator[Document]:
    for order, kind in enumerate(_LADDER, start=1):
        yield Document(
            id=new_id(f"document {kind}"),
            conference_id=conference.id,
            kind=kind,
            title=TITLES[kind],
            order=order,
        )
