"""The rows of the matrix, with the names that they show; unchanged ones stay the same object."""

from collections.abc import Iterable
from dataclasses import dataclass

from delegates_app.domain.availability import Status, covering, heard_of, status_from
from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.matrix import (
    GROUP_OF,
    Group,
    Matrix,
    Row,
    SessionFigures,
    groups,
    is_invited,
    row_of,
)
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegation, Person, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import for_ministers, sessions_of
from delegates_app.ui.availability.recording import delegation_name


@dataclass(frozen=True, slots=True)
class Line:
    """One delegation of the matrix; `order` is its place in protocol order."""

    id: str
    row: Row
    order: int
    code: str
    name: str
    minister: str

    @property
    def delegation(self) -> Delegation:
        """The delegation itself."""
        return self.row.delegation

    @property
    def group(self) -> Group:
        """As what its overall answer counts."""
        return GROUP_OF[self.row.overall]


def sessions_shown(register: Register, conference: Conference) -> tuple[Session, ...]:
    """The sessions that ask for ministers; all of them where none does."""
    return for_ministers(register, conference) or sessions_of(register, conference)


def matrix_after(register: Register, conference: Conference, before: Matrix) -> Matrix:
    """The matrix of the sessions shown; rows of whom nothing new was said are taken over."""
    sessions = sessions_shown(register, conference)
    known = {row.delegation.id: row for row in before.rows} if before.sessions == sessions else {}
    rows = [
        _row(register, each, sessions, known.get(each.id))
        for each in delegations_of(register, conference)
    ]
    return Matrix(sessions, tuple(rows))


def lines_of(register: Register, found: Matrix, before: Iterable[Line] = ()) -> tuple[Line, ...]:
    """The lines of those invited, and of others that said something; old ones where equal."""
    known = {line.id: line for line in before}
    shown = [row for row in found.rows if is_invited(row.delegation) or row.said]
    return tuple(_line(register, row, place, known) for place, row in enumerate(shown))


def counted(found: Matrix, sessions: Iterable[Session]) -> tuple[Row, ...]:
    """The rows that the figures count: ministers, or all guests where no minister is asked."""
    return found.of_ministers if any(each.ministers for each in sessions) else found.of_invited


def figures_of(found: Matrix, session: Session) -> SessionFigures | None:
    """How many ministers come to one session; None for one that does not ask for them."""
    if not session.ministers:
        return None
    place = found.sessions.index(session)
    answers = (row.statuses[place].answer for row in found.of_ministers)
    return SessionFigures(session, groups(answers))


def status_of_line(found: Matrix, line: Line, session: Session | None) -> Status:
    """The status of a session; without one, what was said of all sessions."""
    if session is None:
        return status_from(covering(line.row.said, None))
    return line.row.statuses[found.sessions.index(session)]


def _row(
    register: Register, delegation: Delegation, sessions: tuple[Session, ...], old: Row | None
) -> Row:
    same = old is not None and old.delegation == delegation
    if old is not None and same and old.said == heard_of(register, delegation.id):
        return old
    return row_of(register, delegation, sessions)


def _line(register: Register, row: Row, place: int, known: dict[str, Line]) -> Line:
    delegation = row.delegation
    minister = register.find(Person, delegation.minister_id)
    made = Line(
        id=delegation.id,
        row=row,
        order=place,
        code=delegation_code(register, delegation),
        name=delegation_name(register, delegation),
        minister=full_name(minister) if minister else "",
    )
    old = known.get(delegation.id)
    return old if old == made and old is not None else made
