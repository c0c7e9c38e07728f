"""Recording what somebody said about a minister's availability: plans of new statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from delegates_app.domain.changes import Change, added
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference, Delegation, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Answer, Channel

SAYS_NOTHING = mark("A statement needs an answer. Nothing was recorded; choose one.")
ELSEWHERE = mark(
    "A session of another conference was chosen. Nothing was recorded; choose sessions of this one."
)
NOT_THEIRS = mark(
    "Statement {number} is of another delegation. Nothing was recorded; "
    "only a statement of the same delegation can be retracted."
)
NO_SUCH = mark(
    "There is no statement {number} in this conference. Nothing was recorded; "
    "see the numbers in the history of the delegation."
)


@dataclass(frozen=True, slots=True)
class Saying:
    """What was said, when, by whom and how; `said_at` is local time of the conference's place."""

    answer: Answer
    said_at: datetime
    said_by: str = ""
    channel: Channel = Channel.OTHER
    official: bool = False
    expected: str = ""
    note: str = ""
    follow_up_on: date | None = None
    retracts_id: str | None = None
    source: str = ""


def plan_state(
    register: Register,
    delegation: Delegation,
    saying: Saying,
    sessions: Iterable[Session] = (),
) -> tuple[Change, ...]:
    """The statement of one delegation; without sessions it covers all of them."""
    chosen = tuple(dict.fromkeys(each.id for each in sessions))
    return (added(_statement(register, delegation, saying, chosen)),)


def plan_block(
    register: Register, cells: Iterable[tuple[str, str]], saying: Saying
) -> tuple[Change, ...]:
    """One statement for each delegation of a block of cells (delegation id, session id)."""
    sessions_of: dict[str, dict[str, None]] = {}
    for delegation_id, session_id in cells:
        sessions_of.setdefault(delegation_id, {})[session_id] = None
    return tuple(
        added(_statement(register, register.get(Delegation, each), saying, tuple(chosen)))
        for each, chosen in sessions_of.items()
    )


def plan_retract(
    register: Register, statement: Statement, at: datetime, by: str = "", note: str = ""
) -> tuple[Change, ...]:
    """The statement that takes another one out as a mistake and says nothing itself."""
    delegation = register.get(Delegation, statement.delegation_id)
    saying = Saying(Answer.UNKNOWN, at, by, note=note, retracts_id=statement.id)
    return (added(_statement(register, delegation, saying, statement.session_ids)),)


def find_statement(register: Register, conference: Conference, number: int) -> Statement:
    """The statement of a number; an error for people where the conference has none."""
    delegations = {each.id for each in register.where(Delegation, "conference_id", conference.id)}
    for each in register.all(Statement):
        if each.number == number and each.delegation_id in delegations:
            return each
    raise AppError(NO_SUCH.format(number=number))


def _statement(
    register: Register, delegation: Delegation, saying: Saying, session_ids: tuple[str, ...]
) -> Statement:
    if saying.answer is Answer.UNKNOWN and saying.retracts_id is None:
        raise AppError(SAYS_NOTHING)
    for session_id in session_ids:
        if register.get(Session, session_id).conference_id != delegation.conference_id:
            raise AppError(ELSEWHERE)
    if saying.retracts_id is not None:
        retracted = register.get(Statement, saying.retracts_id)
        if retracted.delegation_id != delegation.id:
            raise AppError(NOT_THEIRS.format(number=retracted.number))
    return Statement(
        id=str(uuid4()),
        delegation_id=delegation.id,
        answer=saying.answer,
        said_at=saying.said_at,
        session_ids=session_ids,
        said_by=saying.said_by,
        channel=saying.channel,
        official=saying.official,
        expected=saying.expected,
        note=saying.note,
        follow_up_on=saying.follow_up_on,
        retracts_id=saying.retracts_id,
        source=saying.source,
    )
