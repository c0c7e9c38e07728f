"""Availability of all delegations in all sessions, and what it adds up to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from delegates_app.domain.availability import (
    RANK,
    SILENT,
    Status,
    covering,
    heard_of,
    status_from,
)
from delegates_app.domain.delegations import delegations_of
from delegates_app.domain.records import Conference, Delegate, Delegation, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import sessions_of
from delegates_app.domain.words import (
    Answer,
    Category,
    DelegationKind,
    Level,
    Role,
    SessionKind,
    Standing,
)


class Group(StrEnum):
    """What answers are counted as; every answer is in exactly one group."""

    COMING = "coming"
    LIKELY = "likely"
    OPEN = "open"
    REPRESENTED = "represented"
    NOT_COMING = "not_coming"
    SILENT = "silent"


GROUP_OF: Mapping[Answer, Group] = {
    Answer.YES: Group.COMING,
    Answer.PARTIAL: Group.COMING,
    Answer.LIKELY: Group.LIKELY,
    Answer.TENTATIVE: Group.OPEN,
    Answer.UNLIKELY: Group.OPEN,
    Answer.REPRESENTED: Group.REPRESENTED,
    Answer.NOT_MINISTER: Group.REPRESENTED,
    Answer.NO: Group.NOT_COMING,
    Answer.WITHDRAWN: Group.NOT_COMING,
    Answer.UNKNOWN: Group.SILENT,
    Answer.ACKNOWLEDGED: Group.SILENT,
}
WORK = frozenset({SessionKind.PLENARY, SessionKind.WORKING, SessionKind.PANEL})
STATES = frozenset({Category.MEMBER_STATE, Category.ASSOCIATED})

_BEST_FIRST = (
    Answer.YES,
    Answer.PARTIAL,
    Answer.LIKELY,
    Answer.TENTATIVE,
    Answer.REPRESENTED,
    Answer.NOT_MINISTER,
    Answer.UNLIKELY,
    Answer.NO,
    Answer.WITHDRAWN,
    Answer.ACKNOWLEDGED,
    Answer.UNKNOWN,
)
_GOODNESS = {answer: place for place, answer in enumerate(_BEST_FIRST)}


@dataclass(frozen=True, slots=True)
class Row:
    """One delegation: its status in each session of the matrix, overall, and its last word.

    `overall` is the best answer for a working session; a yes for some of them and a worse
    answer for others is partial. `said` is all that was said and not retracted, in order.
    """

    delegation: Delegation
    statuses: tuple[Status, ...]
    overall: Answer
    said: tuple[Statement, ...] = ()

    @property
    def last_word(self) -> datetime | None:
        """When something was last said."""
        return self.said[-1].said_at if self.said else None

    @property
    def replied(self) -> bool:
        """Whether anything was said beyond an acknowledgement."""
        return any(each.answer not in SILENT for each in self.said)

    @property
    def officially(self) -> bool:
        """Whether an answer was given officially."""
        return any(each.official and each.answer in RANK for each in self.said)

    @property
    def doubtful(self) -> bool:
        """Whether the answer for some session stands in doubt."""
        return any(each.doubt for each in self.statuses)

    def days_silent(self, today: date) -> int | None:
        """How many days ago something was last said; None where nothing was."""
        return (today - self.last_word.date()).days if self.last_word else None


@dataclass(frozen=True, slots=True)
class Matrix:
    """The delegations of a conference in protocol order, and its sessions by time."""

    sessions: tuple[Session, ...]
    rows: tuple[Row, ...]

    def row(self, delegation_id: str) -> Row | None:
        """The row of a delegation."""
        return next((row for row in self.rows if row.delegation.id == delegation_id), None)

    @property
    def of_ministers(self) -> tuple[Row, ...]:
        """The rows that invite a minister: the states, not the Presidency nor the host."""
        return tuple(row for row in self.rows if invites_minister(row.delegation))

    @property
    def of_invited(self) -> tuple[Row, ...]:
        """The rows of those who were invited: all but the Presidency and the host's staff."""
        return tuple(row for row in self.rows if is_invited(row.delegation))


@dataclass(frozen=True, slots=True)
class Figures:
    """How many answers of each group there are; `levels` are of the ministers who come."""

    groups: Mapping[Group, int]
    levels: Mapping[Level, int]
    represented_by: Mapping[Level, int]

    @property
    def total(self) -> int:
        """How many were counted."""
        return sum(self.groups.values())

    @property
    def coming(self) -> int:
        """How many ministers come."""
        return self.groups[Group.COMING]


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """The counts of one session; `reached` is None where it has no threshold."""

    session: Session
    groups: Mapping[Group, int]

    @property
    def coming(self) -> int:
        """How many ministers come to it."""
        return self.groups[Group.COMING]

    @property
    def reached(self) -> bool | None:
        """Whether the wanted number of ministers comes."""
        wanted = self.session.threshold
        return None if wanted is None else self.coming >= wanted


def is_invited(delegation: Delegation) -> bool:
    """Whether a delegation is a guest: neither the Presidency's nor the host's own."""
    return delegation.kind is DelegationKind.NATIONAL and delegation.category is not Category.HOST


def invites_minister(delegation: Delegation) -> bool:
    """Whether a delegation counts among 'n of 31 ministers': those of states do."""
    return delegation.kind is DelegationKind.NATIONAL and delegation.category in STATES


def matrix(
    register: Register, conference: Conference, sessions: Iterable[Session] | None = None
) -> Matrix:
    """The status of every delegation in every session, or in those given."""
    shown = sessions_of(register, conference) if sessions is None else tuple(sessions)
    return Matrix(
        shown, tuple(row_of(register, each, shown) for each in delegations_of(register, conference))
    )


def row_of(register: Register, delegation: Delegation, sessions: tuple[Session, ...]) -> Row:
    """One delegation's row; statements are grouped and ordered once for all its sessions."""
    said = heard_of(register, delegation.id)
    known: dict[tuple[str, ...], Status] = {}
    statuses = []
    for session in sessions:
        covers = covering(said, session.id)
        key = tuple(each.id for each in covers)
        if key not in known:
            known[key] = status_from(covers)
        statuses.append(known[key])
    return Row(delegation, tuple(statuses), _overall(sessions, statuses, said), said)


def figures(register: Register, rows: Iterable[Row]) -> Figures:
    """The headline over rows: by group, and the levels of who comes or represents."""
    counted = tuple(rows)
    coming = [row for row in counted if GROUP_OF[row.overall] is Group.COMING]
    represented = [row for row in counted if GROUP_OF[row.overall] is Group.REPRESENTED]
    return Figures(
        groups=groups(row.overall for row in counted),
        levels=_levels(row.delegation.minister_level for row in coming),
        represented_by=_levels(head_level(register, row.delegation) for row in represented),
    )


def groups(answers: Iterable[Answer]) -> Mapping[Group, int]:
    """How many answers of each group, zeros included."""
    counted = Counter(GROUP_OF[answer] for answer in answers)
    return {group: counted[group] for group in Group}


def session_figures(found: Matrix) -> tuple[SessionFigures, ...]:
    """The counts of ministers for each session."""
    rows = found.of_ministers
    return tuple(
        SessionFigures(session, groups(row.statuses[place].answer for row in rows))
        for place, session in enumerate(found.sessions)
    )


def best_for_photo(found: Matrix) -> SessionFigures | None:
    """The session that most ministers attend, a planned photo winning a tie, then the earliest."""
    return min(
        session_figures(found),
        key=lambda each: (
            -each.coming,
            each.session.kind is not SessionKind.FAMILY_PHOTO,
            each.session.starts_at,
        ),
        default=None,
    )


def chase_list(found: Matrix) -> tuple[Row, ...]:
    """Who is silent, tentative or in doubt; who was never heard of first, then the longest."""
    open_rows = [
        row
        for row in found.of_invited
        if not row.replied or row.doubtful or GROUP_OF[row.overall] is Group.OPEN
    ]
    return tuple(sorted(open_rows, key=_last_heard))


def head_level(register: Register, delegation: Delegation) -> Level | None:
    """The level of the head who is on the list, where one is named."""
    for delegate in register.where(Delegate, "delegation_id", delegation.id):
        on_list = delegate.standing in {Standing.ACTIVE, Standing.TBC}
        if delegate.role is Role.HEAD and on_list:
            return delegate.level
    return None


def _last_heard(row: Row) -> str:
    return row.last_word.isoformat() if row.last_word else ""


def _overall(
    sessions: tuple[Session, ...], statuses: list[Status], said: tuple[Statement, ...]
) -> Answer:
    answers = [
        status.answer
        for session, status in zip(sessions, statuses, strict=True)
        if session.ministers and session.kind in WORK
    ] or [status.answer for status in statuses]
    if not answers:
        return status_from(covering(said, None)).answer
    best = min(answers, key=_GOODNESS.__getitem__)
    worse = any(each in RANK and RANK[each] > RANK[Answer.PARTIAL] for each in answers)
    return Answer.PARTIAL if best is Answer.YES and worse else best


def _levels(found: Iterable[Level | None]) -> Mapping[Level, int]:
    counted = Counter(found)
    return {level: counted[level] for level in Level if counted[level]}
