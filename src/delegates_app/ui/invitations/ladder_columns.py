"""The columns of the ladder: documents, contact point, reply, last word, deadline, reminders."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.deadlines import late_words
from delegates_app.domain.invitations import Cell as Held
from delegates_app.domain.invitations import CellState, Step
from delegates_app.ui.availability.answers import answer_pill, word
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

translate = QCoreApplication.translate

DELEGATION = "delegation"
_NOTHING = "—"


def ladder_columns(steps: Iterable[tuple[int, Step]]) -> tuple[Column[InvitationLine], ...]:
    """A column for each document, by its place on the ladder, and those around them."""
    documents = tuple(_document(place, step) for place, step in steps)
    return (_delegation(), *documents, *_answered(), *_in_time())


def held_words(held: Held) -> str:
    """How a delegation stands with a document, in words: Sent v2."""
    number = held.version.number if held.version else 0
    return _patterns()[held.state].format(n=number)


def held_pill(held: Held) -> Pill:
    """The pill of a document: what is in order is pale."""
    on = short_day(held.dispatch.at) if held.dispatch else ""
    words = held_words(held)
    return {
        CellState.SENT: Pill(Tone.YES, words, "check", on, pale=True),
        CellState.OLD: Pill(Tone.LIKELY, words, "history", on),
        CellState.PREPARED: Pill(Tone.ACCENT, words, "pencil"),
        CellState.IN_DOUBT: Pill(Tone.LIKELY, words, "circle-help", on),
        CellState.BOUNCED: Pill(Tone.NO, words, "mail-x", on),
        CellState.NOT_SENT: Pill(Tone.UNKNOWN, words, "minus"),
        CellState.NONE: Pill(Tone.UNKNOWN, words, "minus"),
    }[held.state]


def _patterns() -> dict[CellState, str]:
    return {
        CellState.SENT: translate("Ladder", "Sent v{n}"),
        CellState.OLD: translate("Ladder", "Old v{n}"),
        CellState.PREPARED: translate("Ladder", "Draft v{n}"),
        CellState.IN_DOUBT: translate("Ladder", "In doubt"),
        CellState.BOUNCED: translate("Ladder", "Failed"),
        CellState.NOT_SENT: translate("Ladder", "Not sent"),
        CellState.NONE: _NOTHING,
    }


def _delegation() -> Column[InvitationLine]:
    return Column(
        DELEGATION,
        translate("Ladder", "Delegation"),
        lambda line: f"{line.code} {line.name}",
        translate("Ladder", "protocol order"),
        width=121,
        cell=lambda line: Cell(line.name, prefix=line.code),
        order=lambda line: line.order,
    )


def _answered() -> tuple[Column[InvitationLine], ...]:
    return (
        Column(
            "contact",
            translate("Ladder", "Contact point"),
            lambda line: line.row.contact,
            width=125,
            cell=_contact,
        ),
        Column("reply", translate("Ladder", "Reply"), _reply_text, width=118, cell=_reply),
        Column(
            "last_word",
            translate("Ladder", "Last word"),
            _last_word,
            width=74,
            order=_last_heard,
            cell=lambda line: _faint(_last_word(line)),
        ),
    )


def _in_time() -> tuple[Column[InvitationLine], ...]:
    return (
        Column(
            "deadline",
            translate("Ladder", "Deadline"),
            _deadline_text,
            width=92,
            order=_late_first,
            cell=_deadline,
        ),
        Column(
            "reminded",
            translate("Ladder", "Reminded"),
            _reminded_text,
            width=78,
            order=lambda line: len(line.row.reminders),
            cell=_reminded,
        ),
    )


def _document(place: int, step: Step) -> Column[InvitationLine]:
    current = step.current
    second = ""
    if current is not None:
        pattern = translate("Ladder", "current v{n} · {day}")
        second = pattern.format(n=current.number, day=short_day(current.dated_on))
    return Column(
        step.document.id,
        step.document.title,
        partial(_held_text, place),
        second,
        width=123,
        cell=partial(_held, place),
        order=lambda line: (line.row.cells[place].state.value, line.order),
    )


def _held_text(place: int, line: InvitationLine) -> str:
    return held_words(line.row.cells[place])


def _held(place: int, line: InvitationLine) -> Cell:
    held = line.row.cells[place]
    return Cell(held_words(held), held_pill(held), tip=_held_tip(held))


def _held_tip(held: Held) -> str:
    if held.dispatch is None:
        return held_words(held)
    to = ", ".join(held.dispatch.addressees)
    return "\n".join(each for each in (held_words(held), to, held.dispatch.note) if each)


def _contact(line: InvitationLine) -> Cell:
    if line.row.contact:
        return Cell(line.row.contact)
    return Cell(pill=Pill(Tone.LIKELY, translate("Ladder", "Not named"), "circle-alert"))


def _reply_text(line: InvitationLine) -> str:
    if not line.row.replied:
        return translate("Ladder", "No reply")
    return word(line.row.availability.overall)


def _reply(line: InvitationLine) -> Cell:
    if not line.row.replied:
        return Cell(pill=Pill(Tone.UNKNOWN, translate("Ladder", "No reply"), "minus"))
    return Cell(pill=answer_pill(line.row.availability.overall), tip=_reply_text(line))


def _last_word(line: InvitationLine) -> str:
    heard = line.row.availability.last_word
    return short_day(heard) if heard else _NOTHING


def _last_heard(line: InvitationLine) -> str:
    heard = line.row.availability.last_word
    return heard.isoformat() if heard else ""


def _deadline_text(line: InvitationLine) -> str:
    if line.row.days_late:
        return said(late_words(line.row.days_late))
    return short_day(line.row.reply_due.due_on) if line.row.reply_due else _NOTHING


def _deadline(line: InvitationLine) -> Cell:
    if line.row.days_late:
        return Cell(_deadline_text(line), look=Look.STRONG, tone=Tone.NO)
    look = Look.GREY if line.row.replied or not line.row.reply_due else Look.PLAIN
    return Cell(_deadline_text(line), look=look)


def _late_first(line: InvitationLine) -> tuple[int, str]:
    due = line.row.reply_due
    return -line.row.days_late, due.due_on.isoformat() if due else ""


def _reminded_text(line: InvitationLine) -> str:
    count = len(line.row.reminders)
    return translate("Ladder", "{n}×").format(n=count) if count else _NOTHING


def _reminded(line: InvitationLine) -> Cell:
    at = line.row.reminded_at
    if at is None:
        return _faint(_NOTHING)
    return Cell(_reminded_text(line), note=short_day(at))


def _faint(text: str) -> Cell:
    return Cell(text, look=Look.GREY if text == _NOTHING else Look.PLAIN)
