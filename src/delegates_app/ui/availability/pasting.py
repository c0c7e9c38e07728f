"""From pasted words to statements: one for each delegation and answer."""

from collections.abc import Iterable
from datetime import datetime

from delegates_app.domain.changes import Change
from delegates_app.domain.records import Session
from delegates_app.domain.register import Register
from delegates_app.domain.statements import Saying
from delegates_app.domain.words import Answer
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.matrix_columns import read_answer
from delegates_app.ui.availability.recording import Scope, plan_said, scope_of
from delegates_app.ui.kit.columns import Edit

Scopes = tuple[tuple[Answer, Scope], ...]

PASTED = "pasted"


def scopes_of(edits: Iterable[Edit], sessions: tuple[Session, ...]) -> Scopes:
    """What pasted words cover, by answer; empty cells say nothing."""
    cells: dict[Answer, list[tuple[str, str]]] = {}
    for edit in edits:
        if isinstance(edit.row, Line) and edit.text.strip():
            cells.setdefault(read_answer(edit.text), []).append((edit.row.id, edit.key))
    return tuple((answer, scope_of(chosen, sessions)) for answer, chosen in cells.items())


def plan_pasted(register: Register, scopes: Scopes, now: datetime) -> tuple[Change, ...]:
    """One statement for each delegation and answer, said now."""
    return tuple(
        change
        for answer, scope in scopes
        for change in plan_said(register, scope, Saying(answer, now, source=PASTED))
    )
