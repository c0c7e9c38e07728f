"""The history in rows and words: each operation, and what it changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act, Entry, Operation, taken_back
from delegates_app.domain.register import Register
from delegates_app.domain.schema import properties
from delegates_app.domain.wording import mark
from delegates_app.ui.field_words import NOTHING, field_word, kind_word, record_words, value_words
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import moment, said

MOST_CHANGES = 60
_ACTS = {
    Act.OUTGOING: (Tone.ACCENT, mark("Left the house"), "send"),
    Act.UNDO: (Tone.UNKNOWN, mark("Undo"), "undo-2"),
    Act.REDO: (Tone.UNKNOWN, mark("Redo"), "redo-2"),
    Act.CORRECTION: (Tone.LIKELY, mark("Correction"), "undo-2"),
    Act.ERASURE: (Tone.NO, mark("Erasure"), "eraser"),
}


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One operation, and whether it is taken back now."""

    entry: Entry
    undone: bool

    @property
    def id(self) -> int:
        """The number of the operation."""
        return self.entry.number

    @property
    def can_be_taken_back(self) -> bool:
        """Whether the history offers to take it back."""
        return not (self.undone or self.entry.erased or self.entry.act is Act.ERASURE)

    @property
    def needs_reason(self) -> bool:
        """Whether it left the house, so that taking it back must say why."""
        return self.entry.act is Act.OUTGOING

    @property
    def pill(self) -> Pill | None:
        """What is special about it."""
        if self.undone:
            return Pill(Tone.UNKNOWN, said(mark("Taken back")), "undo-2")
        if self.entry.act not in _ACTS:
            return None
        tone, word, icon = _ACTS[self.entry.act]
        return Pill(tone, said(word), icon)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one record: its words before and after."""

    record: str
    field: str
    before: str
    after: str


def history_rows(entries: Iterable[Entry]) -> tuple[HistoryRow, ...]:
    """All operations, the newest first."""
    known = tuple(entries)
    undone = taken_back(known)
    return tuple(HistoryRow(each, each.number in undone) for each in reversed(known))


def local_moment(at: datetime) -> str:
    """A moment of the journal (UTC) as this computer's clock shows it."""
    return moment(at.replace(tzinfo=UTC).astimezone())


def change_lines(operation: Operation, register: Register) -> tuple[ChangeLine, ...]:
    """What an operation changed, in words; long lists are cut after sixty changes."""
    shown = operation.changes[:MOST_CHANGES]
    return tuple(line for change in shown for line in _lines(change, register))


def left_out(operation: Operation) -> int:
    """How many changes are not listed."""
    return max(len(operation.changes) - MOST_CHANGES, 0)


def _lines(change: Change, register: Register) -> Iterator[ChangeLine]:
    record = record_words(register, change.kind, change.id)
    if change.before is None or change.after is None:
        yield _whole(change, record, register)
        return
    for name in change.fields:
        refers = properties(change.kind)[name].refers
        before = value_words(change.before[name], refers, register)
        after = value_words(change.after[name], refers, register)
        yield ChangeLine(record, field_word(change.kind, name), before, after)


def _whole(change: Change, record: str, register: Register) -> ChangeLine:
    values = change.after if change.after is not None else change.before or {}
    texts = [
        value_words(value, properties(change.kind)[name].refers, register)
        for name, value in values.items()
        if not properties(change.kind)[name].refers and not isinstance(value, bool)
    ]
    text = " · ".join(each for each in texts if each != NOTHING) or record
    kind = kind_word(change.kind)
    if change.after is None:
        return ChangeLine(record, kind, text, QCoreApplication.translate("History", "removed"))
    return ChangeLine(record, kind, "", text)
