"""The small line in which it is recorded what was sent to whom, when and how."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.dispatches import Sending
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.meeting_choices import CHANNELS
from delegates_app.domain.record_fields import A_MOMENT, read_moment
from delegates_app.domain.words import Channel, DispatchState
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said

_MOMENT = "%Y-%m-%d %H:%M"


class DispatchLine(FormLine):
    """Way, sender and state that were last used stay; `delegation_ids` are whom it is about."""

    def __init__(self, author: str, parent: QWidget) -> None:
        super().__init__(self.tr("Record"), parent)
        self.setAccessibleName(self.tr("What was sent"))
        self.delegation_ids: tuple[str, ...] = ()
        self.version = Choice(parent=self)
        self.at = QLineEdit(self)
        self.channel = Choice([(each, said(CHANNELS.word(each))) for each in Channel], parent=self)
        self.channel.choose(Channel.E_MAIL)
        self.sent_by = QLineEdit(author, self)
        self.state = Choice(
            [
                (DispatchState.SENT, self.tr("Sent")),
                (DispatchState.PREPARED, self.tr("Prepared only")),
                (DispatchState.BOUNCED, self.tr("Came back")),
                (DispatchState.IN_DOUBT, self.tr("In doubt")),
            ],
            parent=self,
        )
        self.note = QLineEdit(self)
        self._lay_fields()

    def _lay_fields(self) -> None:
        self.add(self.tr("Document"), self.version, (0, 0), 220)
        self.add(self.tr("When"), self.at, (0, 1), 150)
        self.add(self.tr("Way"), self.channel, (0, 2), 130)
        self.add(self.tr("Note"), self.note, (1, 0), 220)
        self.add(self.tr("By"), self.sent_by, (1, 1), 150)
        self.add(self.tr("What became of it"), self.state, (1, 2), 130)

    def begin(
        self,
        delegation_ids: Iterable[str],
        versions: Iterable[tuple[str, str]],
        chosen: str,
        now: datetime,
    ) -> None:
        """Stand ready for delegations; versions are (id, words), `chosen` the id proposed."""
        self.delegation_ids = tuple(delegation_ids)
        if not self.isVisible():
            self.note.clear()
            self.at.setText(f"{now:{_MOMENT}}")
            self.state.choose(DispatchState.SENT)
        self.version.offer(versions)
        self.version.choose(chosen)

    def open_for(self, whom: str, place: QRect) -> None:
        """Open beside a cell, saying whom it is about."""
        self.title.setText(whom)
        self.open_at(place, self.version)

    def sending(self) -> Sending | None:
        """What is written; None, with the sentence at its field, where it cannot be read."""
        try:
            at = read_moment(self.at.text())
        except UnreadableError:
            pattern = self.tr("“{text}” is not {expected}.")
            text = pattern.format(text=self.at.text(), expected=said(A_MOMENT))
            self.complain(text, self.at)
            return None
        channel, state = self.channel.value, self.state.value
        return Sending(
            at=at,
            sent_by=self.sent_by.text().strip(),
            channel=channel if isinstance(channel, Channel) else Channel.OTHER,
            state=state if isinstance(state, DispatchState) else DispatchState.SENT,
            note=self.note.text().strip(),
        )
