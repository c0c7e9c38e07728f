"""The small line in which it is said who said what, when and how."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.meeting_choices import CHANNELS
from delegates_app.domain.record_fields import A_DAY, A_MOMENT, read_day, read_moment
from delegates_app.domain.statements import Saying
from delegates_app.domain.words import Answer, Channel
from delegates_app.ui.availability.answers import word
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.availability.recording import Scope
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said

_MOMENT = "%Y-%m-%d %H:%M"
_OFFERED = tuple(each for each in Answer if each is not Answer.UNKNOWN)


class SayingLine(FormLine):
    """What was last used stays: channel, official, and who said it for the same delegation."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Record"), parent)
        self.setAccessibleName(self.tr("What was said"))
        self.scope: Scope = ()
        self.answer = Choice([(each, word(each)) for each in _OFFERED], parent=self)
        self.said_by = QLineEdit(self)
        self.said_at = QLineEdit(self)
        self.channel = Choice([(each, said(CHANNELS.word(each))) for each in Channel], parent=self)
        self.channel.choose(Channel.PHONE)
        self.official = Choice(
            [(False, self.tr("Not official")), (True, self.tr("Official"))], parent=self
        )
        self.note = QLineEdit(self)
        self.expected = QLineEdit(self)
        self.follow_up = QLineEdit(self)
        self._now = ""
        self.answer.choose(Answer.YES)
        self._lay_fields()

    def _lay_fields(self) -> None:
        self.add(self.tr("Who said it"), self.said_by, (0, 0), 190)
        self.add(self.tr("Answer"), self.answer, (0, 1), 150)
        self.add(self.tr("Way"), self.channel, (0, 2), 124)
        self.add(self.tr("Official or not"), self.official, (0, 3), 124)
        self.add(self.tr("Note"), self.note, (1, 0), 190)
        self.add(self.tr("Who comes instead"), self.expected, (1, 1), 150)
        self.add(self.tr("When"), self.said_at, (1, 2), 140)
        self.add(self.tr("Ask again on"), self.follow_up, (1, 3), 124)
        self.follow_up.setPlaceholderText(self.tr("date"))

    def begin(
        self, scope: Scope, answer: Answer | None, now: datetime, about: str, names: Iterable[str]
    ) -> None:
        """Stand ready for a scope; a text that is being written is kept.

        Without an answer the one last used stands; `names` complete who said it.
        """
        if not self.isVisible():
            self._clear(scope)
        self.scope = scope
        if answer is not None:
            self.answer.choose(answer)
        self.title.setText(about)
        if self.said_at.text() in {"", self._now}:
            self._now = f"{now:{_MOMENT}}"
            self.said_at.setText(self._now)
        completer = QCompleter([each for each in names if each], self.said_by)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.said_by.setCompleter(completer)

    def open_beside(self, place: QRect) -> None:
        """Open at the cell, ready for who said it."""
        self.open_at(place, self.said_by)
        self.said_by.selectAll()

    def saying(self) -> Saying | None:
        """What is written; None, with the sentence at its field, where it cannot be read."""
        try:
            said_at = read_moment(self.said_at.text())
        except UnreadableError:
            self._refuse_text(self.said_at, A_MOMENT)
            return None
        typed = self.follow_up.text().strip()
        try:
            follow_up_on = read_day(typed) if typed else None
        except UnreadableError:
            self._refuse_text(self.follow_up, A_DAY)
            return None
        return Saying(
            answer=self._answer(),
            said_at=said_at,
            said_by=self.said_by.text().strip(),
            channel=self._channel(),
            official=self.official.value is True,
            expected=self.expected.text().strip(),
            note=self.note.text().strip(),
            follow_up_on=follow_up_on,
        )

    def _refuse_text(self, field: QLineEdit, expected: str) -> None:
        pattern = self.tr("“{text}” is not {expected}.")
        self.complain(pattern.format(text=field.text(), expected=said(expected)), field)

    def _clear(self, scope: Scope) -> None:
        if scope != self.scope and {c.delegation_id for c in scope} != {
            c.delegation_id for c in self.scope
        }:
            self.said_by.clear()
        for field in (self.said_at, self.note, self.expected, self.follow_up):
            field.clear()

    def _answer(self) -> Answer:
        value = self.answer.value
        return value if isinstance(value, Answer) else Answer.UNKNOWN

    def _channel(self) -> Channel:
        value = self.channel.value
        return value if isinstance(value, Channel) else Channel.OTHER
