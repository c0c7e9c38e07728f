"""The columns of the matrix: delegation, minister, a column for each session, last word."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.availability import Status
from delegates_app.domain.fields import unreadable
from delegates_app.domain.meeting_choices import ANSWERS
from delegates_app.domain.records import Session
from delegates_app.domain.words import Answer
from delegates_app.ui.availability.answers import answer_pill, status_pill, word
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.reasons import tip
from delegates_app.ui.availability.short_days import short_day, short_moment
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.pill import pill_width

translate = QCoreApplication.translate

DELEGATION = "delegation"
MINISTER = "minister"
LAST_WORD = "last_word"
_PAD = 10
_NOTHING = "—"


def matrix_columns(
    sessions: tuple[Session, ...], *, with_ministers: bool
) -> tuple[Column[Line], ...]:
    """The columns for these sessions; without ministers their column is hidden at first."""
    middle = tuple(_session_column(place, each) for place, each in enumerate(sessions))
    return (
        _delegation(),
        Column(
            MINISTER,
            translate("Matrix", "Minister"),
            lambda line: line.minister,
            translate("Matrix", "invited"),
            width=164,
            cell=_minister_cell,
            hidden=not with_ministers,
        ),
        *middle,
        Column(
            LAST_WORD,
            translate("Matrix", "Last word"),
            _last_word,
            width=84,
            cell=lambda line: Cell(_last_word(line), look=_look(line)),
            order=_last_heard,
        ),
    )


def read_answer(text: str) -> Answer:
    """The answer that a pasted word means; UnreadableError for none."""
    found = ANSWERS.read(text)
    if found is None or found is Answer.UNKNOWN:
        raise unreadable(text, translate("Matrix", "an answer such as yes, likely or no"))
    return found


def _delegation() -> Column[Line]:
    return Column(
        DELEGATION,
        translate("Matrix", "Delegation"),
        lambda line: f"{line.code} {line.name}",
        translate("Matrix", "protocol order"),
        width=150,
        cell=lambda line: Cell(line.name, prefix=line.code),
        order=lambda line: line.order,
    )


def _session_column(place: int, session: Session) -> Column[Line]:
    cells: dict[str, tuple[Status, Cell]] = {}
    return Column(
        session.id,
        session.title,
        partial(_status_text, place),
        short_moment(session.starts_at),
        width=_widest(),
        cell=partial(_kept_cell, cells, place),
        order=partial(_status_order, place),
        write=_check,
    )


def _check(_line: Line, text: str) -> None:
    if text.strip():
        read_answer(text)


def _widest() -> int:
    """Room for the longest usual answer; a longer one ends in an ellipsis."""
    return pill_width(answer_pill(Answer.REPRESENTED, "?")) + _PAD


def _status(place: int, line: Line) -> Status:
    return line.row.statuses[place]


def _status_text(place: int, line: Line) -> str:
    return word(_status(place, line).answer)


def _kept_cell(cells: dict[str, tuple[Status, Cell]], place: int, line: Line) -> Cell:
    """The cell of a status, made once: painting asks for it again and again."""
    kept = cells.get(line.id)
    if kept is None or kept[0] is not _status(place, line):
        kept = (_status(place, line), _status_cell(place, line))
        cells[line.id] = kept
    return kept[1]


def _status_cell(place: int, line: Line) -> Cell:
    status = _status(place, line)
    return Cell(_status_text(place, line), status_pill(status), tip=tip(status))


def _status_order(place: int, line: Line) -> int:
    return list(Answer).index(_status(place, line).answer)


def _minister_cell(line: Line) -> Cell:
    return Cell(line.minister, hint=_NOTHING)


def _last_heard(line: Line) -> str:
    return line.row.last_word.isoformat() if line.row.last_word else ""


def _last_word(line: Line) -> str:
    return short_day(line.row.last_word) if line.row.last_word else _NOTHING


def _look(line: Line) -> Look:
    return Look.PLAIN if line.row.last_word else Look.GREY
