"""What was done, in order: which operation Ctrl+Z takes back and which one comes again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from delegates_app.domain.changes import Change


class Act(StrEnum):
    """What an operation is; Ctrl+Z reaches only work."""

    WORK = "work"
    OUTGOING = "outgoing"
    UNDO = "undo"
    REDO = "redo"
    CORRECTION = "correction"
    ERASURE = "erasure"


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation as the history lists it; `at` is UTC."""

    number: int
    label: str
    author: str
    at: datetime
    act: Act = Act.WORK
    undoes: int | None = None
    count: int = 0
    reason: str = ""
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """An entry with its changes."""

    entry: Entry
    changes: tuple[Change, ...]


def taken_back(entries: Iterable[Entry]) -> frozenset[int]:
    """Numbers of the operations that are undone now (an undone undo undoes nothing)."""
    undone: set[int] = set()
    for entry in sorted(entries, key=lambda each: each.number, reverse=True):
        if entry.undoes is not None and entry.number not in undone:
            undone.add(entry.undoes)
    return frozenset(undone)


def next_undo(entries: Sequence[Entry], author: str) -> Entry | None:
    """The author's latest work that is not undone."""
    undone = taken_back(entries)
    for entry in reversed(entries):
        open_work = entry.act is Act.WORK and entry.number not in undone and not entry.erased
        if open_work and entry.author == author:
            return entry
    return None


def next_redo(entries: Sequence[Entry], author: str) -> Entry | None:
    """The author's latest undo not yet redone, unless new work of the author came after it."""
    undone = taken_back(entries)
    for entry in reversed(entries):
        if entry.author != author:
            continue
        if entry.act in {Act.WORK, Act.OUTGOING, Act.ERASURE}:
            return None
        if entry.act is Act.UNDO and entry.number not in undone:
            return entry
    return None
