"""The history of the delegate selected, asked of the file once the arrows rest."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from delegates_app.domain.journal import Operation
from delegates_app.domain.records import Delegate
from delegates_app.ui.delegations.seat_history import moments_of, operations_on, record_ids_of
from delegates_app.ui.delegations.seats_panel import SeatsPanel
from delegates_app.ui.desk import LiveDesk

_SOON = 150
"""Milliseconds after the last arrow key until the history is read."""


class AskedHistory(QObject):
    """Asks for what happened to a delegate and shows it in the panel, if still selected."""

    def __init__(self, desk: LiveDesk, panel: SeatsPanel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._asked: Delegate | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._ask)

    def look_at(self, delegate: Delegate | None) -> None:
        """Show the history of a delegate soon, or of nobody now."""
        if delegate is None or self._asked is None or delegate.id != self._asked.id:
            self._panel.show_history(())
        self._asked = delegate
        if delegate is not None:
            self._soon.start()

    def _ask(self) -> None:
        if self._asked is not None:
            question = partial(operations_on, record_ids_of(self._asked))
            self._desk.ask(question, partial(self._show, self._asked.id))

    def _show(self, delegate_id: str, found: tuple[Operation, ...]) -> None:
        if self._asked is not None and self._asked.id == delegate_id:
            self._panel.show_history(moments_of(found))
