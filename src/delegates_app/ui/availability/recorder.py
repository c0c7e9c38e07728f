"""Records statements: opens the small line at a cell, and writes one operation for a gesture."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from delegates_app.domain.contacts import contact_name, contacts_of
from delegates_app.domain.records import Delegation, Session, Statement
from delegates_app.domain.statements import plan_retract
from delegates_app.domain.words import Answer
from delegates_app.ui.availability.line_writing import LineWriter
from delegates_app.ui.availability.mistake_line import MistakeLine
from delegates_app.ui.availability.pasting import plan_pasted, scopes_of
from delegates_app.ui.availability.recording import (
    Scope,
    about,
    label_of,
    pasted_label,
    plan_said,
    retract_label,
)
from delegates_app.ui.availability.saying_line import SayingLine
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.columns import Edit


class Recorder(QObject):
    """Owns the lines of a screen; `left` tells that one was closed, `recorded` what was written.

    A refusal is said in the line, whose texts stay.
    """

    left = Signal()
    recorded = Signal(object)

    def __init__(self, desk: LiveDesk, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk = desk
        self._now: datetime | None = None
        self._writer = LineWriter(desk, self)
        self._writer.recorded.connect(self.recorded)
        self.line = SayingLine(screen)
        self.mistake = MistakeLine(screen)
        self.line.submitted.connect(self._record)
        self.mistake.submitted.connect(self._retract)
        self.line.left.connect(self.left)
        self.mistake.left.connect(self.left)

    def leave(self) -> None:
        """Close what is open."""
        self.line.leave()
        self.mistake.leave()

    def begin(self, scope: Scope, answer: Answer | None, now: datetime, place: QRect) -> None:
        """Open the line for a scope; without an answer, with the one last used."""
        self.mistake.leave()
        register = self._desk.view.register
        delegation = register.get(Delegation, scope[0].delegation_id)
        names = [contact_name(register, each) for each in contacts_of(register, delegation)]
        self.line.begin(scope, answer, now, about(register, scope), names)
        self.line.open_beside(place)

    def ask_to_retract(self, statement: Statement, now: datetime, place: QRect) -> None:
        """Offer to take a statement out as a mistake."""
        self.line.leave()
        self._now = now
        self.mistake.ask(self._desk.view.register, statement, place)

    def paste(self, edits: Iterable[Edit], sessions: tuple[Session, ...], now: datetime) -> None:
        """Write the words pasted into cells; AppError where nothing can be written now."""
        scopes = scopes_of(edits, sessions)
        if scopes:
            label = pasted_label(self._desk.view.register, scopes)
            plan = partial(plan_pasted, scopes=scopes, now=now)
            self._desk.write_planned(label, plan, done=self.recorded.emit)

    def _record(self) -> None:
        saying = self.line.saying()
        if saying is not None:
            scope = self.line.scope
            label = label_of(self._desk.view.register, scope, saying)
            self._writer.write(self.line, label, partial(plan_said, scope=scope, saying=saying))

    def _retract(self) -> None:
        statement, now = self.mistake.statement, self._now
        if statement is not None and now is not None:
            note = self.mistake.note.text().strip()
            label = retract_label(self._desk.view.register, statement)
            plan = partial(plan_retract, statement=statement, at=now, note=note)
            self._writer.write(self.mistake, label, plan)
