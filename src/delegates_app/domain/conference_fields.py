"""What is typed about a conference as a whole, and the columns of its formats."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.choices import Choices
from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegations import delegation_code, find_delegation
from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.domain.fields import Field, unreadable
from delegates_app.domain.formats import parse_format
from delegates_app.domain.meeting_choices import CATEGORIES
from delegates_app.domain.record_fields import (
    choice_field,
    list_field,
    read_day,
    text_field,
)
from delegates_app.domain.records import Conference, Delegation, FormatRule, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import find_session
from delegates_app.domain.wording import mark
from delegates_app.domain.words import ConferenceKind

KINDS: Choices[ConferenceKind] = Choices(
    {
        ConferenceKind.MINISTERIAL: mark("Ministerial: delegations with a minister"),
        ConferenceKind.CONFERENCE: mark("Conference: people one by one"),
    },
    {},
)
NOT_AFTER = mark("a day that is not after the last one")
NOT_BEFORE = mark("a day that is not before the first one")
A_DELEGATION = mark("the code of a delegation here, such as BE or BE-PRES")
A_ZONE = mark("a time zone such as Europe/Brussels")


def _first_day(_register: Register, conference: Conference, text: str) -> tuple[Change, ...]:
    return edited(conference, replace(conference, starts_on=_day(text, None, conference.ends_on)))


def _last_day(_register: Register, conference: Conference, text: str) -> tuple[Change, ...]:
    return edited(conference, replace(conference, ends_on=_day(text, conference.starts_on, None)))


def _day(text: str, earliest: date | None, latest: date | None) -> date:
    day = read_day(text)
    if latest is not None and day > latest:
        raise unreadable(text, NOT_AFTER)
    if earliest is not None and day < earliest:
        raise unreadable(text, NOT_BEFORE)
    return day


def _zone(_register: Register, conference: Conference, text: str) -> tuple[Change, ...]:
    zone = text.strip()
    try:
        ZoneInfo(zone)
    except (OSError, ValueError, KeyError) as error:
        raise unreadable(text, A_ZONE) from error
    return edited(conference, replace(conference, time_zone=zone))


CONFERENCE_FIELDS: tuple[Field[Conference], ...] = (
    text_field(Conference, "title", mark("Title"), needed=True),
    text_field(Conference, "title_fr", mark("Title in French")),
    text_field(Conference, "title_nl", mark("Title in Dutch")),
    text_field(Conference, "title_de", mark("Title in German")),
    text_field(Conference, "short_title", mark("Short title"), needed=True),
    text_field(Conference, "place", mark("Place")),
    text_field(Conference, "venue", mark("Venue")),
    Field(
        "starts_on",
        mark("First day"),
        DataClass.PUBLIC,
        lambda _, each: each.starts_on.isoformat(),
        _first_day,
    ),
    Field(
        "ends_on",
        mark("Last day"),
        DataClass.PUBLIC,
        lambda _, each: each.ends_on.isoformat(),
        _last_day,
    ),
    choice_field(Conference, "kind", mark("Kind"), KINDS),
    text_field(Conference, "presidency", mark("Presidency")),
    list_field(Conference, "languages", mark("Languages")),
    text_field(Conference, "mailbox", mark("Mailbox")),
    Field(
        "time_zone",
        mark("Time zone"),
        DataClass.PUBLIC,
        lambda _, each: each.time_zone,
        _zone,
    ),
)
"""What is said of a conference as a whole, in the order of the form."""


def _format(_register: Register, rule: FormatRule, text: str) -> tuple[Change, ...]:
    return edited(rule, replace(rule, format=parse_format(text).text))


def _delegation_shown(register: Register, rule: FormatRule) -> str:
    found = register.find(Delegation, rule.delegation_id)
    return delegation_code(register, found) if found else ""


def _delegation(register: Register, rule: FormatRule, text: str) -> tuple[Change, ...]:
    found = None
    if text.strip():
        conference = register.get(Conference, rule.conference_id)
        found = find_delegation(register, conference, text.strip())
        if found is None:
            raise unreadable(text, A_DELEGATION)
    return edited(rule, replace(rule, delegation_id=found.id if found else None))


def _session_shown(register: Register, rule: FormatRule) -> str:
    found = register.find(Session, rule.session_id)
    return found.code if found else ""


def _session(register: Register, rule: FormatRule, text: str) -> tuple[Change, ...]:
    found = None
    if text.strip():
        conference = register.get(Conference, rule.conference_id)
        try:
            found = find_session(register, conference, text.strip())
        except AppError as error:
            raise UnreadableError(error.sentence) from error
    return edited(rule, replace(rule, session_id=found.id if found else None))


FORMAT_FIELDS: tuple[Field[FormatRule], ...] = (
    choice_field(FormatRule, "category", mark("Category"), CATEGORIES),
    Field("delegation", mark("Delegation"), DataClass.PUBLIC, _delegation_shown, _delegation),
    Field("session", mark("Session"), DataClass.PUBLIC, _session_shown, _session),
    Field("format", mark("Format"), DataClass.PUBLIC, lambda _, rule: rule.format, _format),
)
"""Every column of a format; the most special rule wins, an empty one holds for everybody."""
