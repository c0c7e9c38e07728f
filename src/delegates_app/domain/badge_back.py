"""What the back of a badge tells of the conference: its sessions, and what to know and do."""

from collections.abc import Mapping
from datetime import date

from delegates_app.domain.badge_categories import DELEGATE, HEAD
from delegates_app.domain.badge_matter import Matter, Notice, SessionLine
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.formats import parse_format
from delegates_app.domain.records import Conference, FormatRule, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import sessions_of
from delegates_app.domain.wording import Sentence, day_and_month, mark
from delegates_app.domain.words import Category, ConferenceKind

_WEEKDAYS = (
    mark("Monday {day}"),
    mark("Tuesday {day}"),
    mark("Wednesday {day}"),
    mark("Thursday {day}"),
    mark("Friday {day}"),
    mark("Saturday {day}"),
    mark("Sunday {day}"),
)
_SECRETARIAT = mark("Secretariat")
_VENUE = mark("Venue")
_EMERGENCY = mark("Emergency")
_FOUND = mark("If found")
_HAND_IN = mark("Hand in at any entrance")
_EUROPEAN_EMERGENCY = "112"


def matter_of(
    register: Register, conference: Conference, photos: Mapping[str, bytes] | None = None
) -> Matter:
    """What the badges of a conference show beside faces, with the prepared photos if given."""
    found = sorted(sessions_of(register, conference), key=lambda session: session.starts_at)
    sessions = tuple(_line(register, conference, each) for each in found)
    return Matter(photos or {}, sessions, notices_of(conference))


def notices_of(conference: Conference) -> tuple[Notice, ...]:
    """What everybody at a conference should know; what is not known is left out."""
    known = (
        (_SECRETARIAT, conference.mailbox),
        (_VENUE, conference.venue),
        (_EMERGENCY, _EUROPEAN_EMERGENCY),
        (_FOUND, _HAND_IN),
    )
    return tuple(Notice(label, text) for label, text in known if text)


def _line(register: Register, conference: Conference, session: Session) -> SessionLine:
    start = session.starts_at
    letters = _letters(register, session) if _has_formats(conference) else ()
    return SessionLine(_day(start.date()), f"{start:%H:%M}", session.title, session.place, letters)


def _has_formats(conference: Conference) -> bool:
    return conference.kind is ConferenceKind.MINISTERIAL


def _letters(register: Register, session: Session) -> tuple[str, ...]:
    """The letters of those whom the session's own format lets in; without one, both."""
    rules = register.where(FormatRule, "session_id", session.id)
    for rule in rules:
        general = rule.delegation_id is None and rule.category in ("", Category.MEMBER_STATE)
        if general and _is_for_heads(rule.format):
            return (HEAD.letter,)
    return HEAD.letter, DELEGATE.letter


def _is_for_heads(text: str) -> bool:
    """Whether a format such as 1+0 lets nobody in but heads; "none" lets everybody in."""
    try:
        return parse_format(text).delegates == 0
    except UnreadableError:
        return False


def _day(day: date) -> str:
    """A date with its day of the week: Monday 29 April."""
    return Sentence.of(_WEEKDAYS[day.weekday()], day=day_and_month(day)).text
