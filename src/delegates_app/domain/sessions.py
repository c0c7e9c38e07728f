"""The sessions of a conference: their order, their codes and the usual ones."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta
from itertools import count
from uuid import uuid4

from delegates_app.domain.changes import Change, added, removed
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import (
    Appearance,
    Conference,
    FormatRule,
    Record,
    Session,
    Statement,
    Waiver,
)
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import ConferenceKind, SessionKind

CODE_TAKEN = mark(
    "“{code}” is already the code of “{title}”. The old code was kept; choose another."
)
NO_SUCH = mark("There is no session “{code}” here. Nothing was changed; the codes are: {codes}.")
STILL_NEEDED = mark(
    "“{title}” has statements, speakers or exceptions. It was kept; take those back first."
)

Slot = tuple[SessionKind, str, time, time]

_OPENING: tuple[Slot, ...] = (
    (SessionKind.PLENARY, "Plenary", time(14), time(18, 30)),
    (SessionKind.FAMILY_PHOTO, "Family photo", time(18, 45), time(19)),
    (SessionKind.DINNER, "Dinner", time(19, 30), time(22)),
)
_CLOSING: tuple[Slot, ...] = (
    (SessionKind.PLENARY, "Plenary", time(9), time(12, 30)),
    (SessionKind.LUNCH, "Lunch", time(12, 30), time(14)),
)
_BETWEEN: tuple[Slot, ...] = (
    *_CLOSING,
    (SessionKind.WORKING, "Working session", time(14, 30), time(18)),
    (SessionKind.DINNER, "Dinner", time(19, 30), time(22)),
)
_SINGLE: tuple[Slot, ...] = (
    (SessionKind.PLENARY, "Plenary", time(10), time(12, 45)),
    (SessionKind.FAMILY_PHOTO, "Family photo", time(12, 45), time(13)),
    (SessionKind.LUNCH, "Lunch", time(13), time(14, 30)),
    (SessionKind.WORKING, "Working session", time(14, 30), time(17)),
)
_CONFERENCE_DAY: tuple[Slot, ...] = (
    (SessionKind.PLENARY, "Plenary", time(9, 30), time(10, 45)),
    (SessionKind.PANEL, "Panel 1", time(11, 15), time(12, 45)),
    (SessionKind.LUNCH, "Lunch", time(12, 45), time(14)),
    (SessionKind.PANEL, "Panel 2", time(14), time(15, 30)),
    (SessionKind.PANEL, "Panel 3", time(16), time(17, 30)),
)
_RECEPTION: Slot = (SessionKind.RECEPTION, "Reception", time(18), time(20))


def sessions_of(register: Register, conference: Conference) -> tuple[Session, ...]:
    """The sessions of a conference in order of time."""
    found = register.where(Session, "conference_id", conference.id)
    return tuple(sorted(found, key=lambda each: (each.starts_at, each.ends_at, each.code)))


def for_ministers(register: Register, conference: Conference) -> tuple[Session, ...]:
    """The sessions for which ministers are asked, in order of time."""
    return tuple(each for each in sessions_of(register, conference) if each.ministers)


def find_session(register: Register, conference: Conference, code: str) -> Session:
    """The session of a code in any case; an error for people that names the codes."""
    sessions = sessions_of(register, conference)
    for each in sessions:
        if each.code.casefold() == code.strip().casefold():
            return each
    codes = ", ".join(each.code for each in sessions)
    raise AppError(NO_SUCH.format(code=code, codes=codes))


def code_for(starts_on: date, day: date, kind: SessionKind, taken: Collection[str]) -> str:
    """A free short code such as d1-family-photo; a second one of the day ends in -2."""
    number = max((day - starts_on).days + 1, 0)
    wanted = f"d{number}-{kind.value.replace('_', '-')}"
    return next(each for each in _numbered(wanted) if each not in taken)


def check_code(register: Register, session: Session, code: str) -> None:
    """Refuse a code that another session of the conference has, in whatever case."""
    for each in register.where(Session, "conference_id", session.conference_id):
        if each.id != session.id and each.code.casefold() == code.casefold():
            raise AppError(CODE_TAKEN.format(code=code, title=each.title))


def usual_sessions(conference: Conference) -> tuple[Session, ...]:
    """The sessions that such a meeting usually has, with new ids."""
    sessions: list[Session] = []
    length = (conference.ends_on - conference.starts_on).days + 1
    for number in range(length):
        day = conference.starts_on + timedelta(days=number)
        for kind, title, start, end in _slots(conference.kind, number, length):
            code = code_for(conference.starts_on, day, kind, [each.code for each in sessions])
            sessions.append(
                Session(
                    id=str(uuid4()),
                    conference_id=conference.id,
                    code=code,
                    title=title,
                    starts_at=datetime.combine(day, start),
                    ends_at=datetime.combine(day, end),
                    kind=kind,
                    ministers=conference.kind is ConferenceKind.MINISTERIAL,
                )
            )
    return tuple(sessions)


def plan_session(
    register: Register, conference: Conference, title: str, kind: SessionKind, starts_at: datetime
) -> tuple[Change, ...]:
    """A further session of two hours, with a free code."""
    taken = [each.code for each in register.where(Session, "conference_id", conference.id)]
    session = Session(
        id=str(uuid4()),
        conference_id=conference.id,
        code=code_for(conference.starts_on, starts_at.date(), kind, taken),
        title=title,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        kind=kind,
        ministers=conference.kind is ConferenceKind.MINISTERIAL,
    )
    return (added(session),)


def plan_remove_session(register: Register, session: Session) -> tuple[Change, ...]:
    """Take a session away with its formats; refused where anything was said of it."""
    users: tuple[tuple[type[Record], str], ...] = (
        (Statement, "session_ids"),
        (Appearance, "session_id"),
        (Waiver, "session_id"),
    )
    if any(register.where(kind, reference, session.id) for kind, reference in users):
        raise AppError(STILL_NEEDED.format(title=session.title))
    rules = register.where(FormatRule, "session_id", session.id)
    return (*(removed(rule) for rule in rules), removed(session))


def _numbered(wanted: str) -> Iterator[str]:
    yield wanted
    for number in count(2):
        yield f"{wanted}-{number}"


def _slots(kind: ConferenceKind, number: int, length: int) -> tuple[Slot, ...]:
    last = number == length - 1
    if kind is ConferenceKind.CONFERENCE:
        return _CONFERENCE_DAY if last else (*_CONFERENCE_DAY, _RECEPTION)
    if length == 1:
        return _SINGLE
    if number == 0:
        return _OPENING
    return _CLOSING if last else _BETWEEN
