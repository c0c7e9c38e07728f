"""The line at the bottom: where the data are, that they are saved, what time it is, how many."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar, QWidget

from delegates_app.domain.records import Delegate, Delegation
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.domain.words import Standing
from delegates_app.services.office import View
from delegates_app.services.opening import place_in_words
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.place import Place
from delegates_app.ui.speech import full_moment, said

_AROUND = 48
_COME = frozenset({Standing.ACTIVE, Standing.TBC})


class StatusLine(QStatusBar):
    """Facts at the left, the keys that help now at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 8, 0)
        self._facts = QLabel(self)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keys = QLabel(self)
        self.addWidget(self._facts, 1)
        self.addPermanentWidget(self._keys)
        self._desk: LiveDesk | None = None
        self._counts = ""
        self._clock = ""
        self._hinted = ""

    def follow(self, desk: LiveDesk | None) -> None:
        """Say from now on how this desk's data are doing."""
        self._desk = desk
        self._counts, self._clock = "", ""
        if desk is not None:
            for signal in (desk.saving, desk.saved, desk.lost, desk.back):
                signal.connect(self._say)
        self._say()

    def take(self, view: View, place: Place | None) -> None:
        """Count what a conference has, and say whether its clock stands."""
        self._counts = self._counted(view, place) if place else ""
        self._clock = ""
        if place and place.conference.clock:
            words = self.tr("clock stands at {moment}")
            self._clock = words.format(moment=full_moment(place.now))
        self._say()

    def hint(self, keys: str) -> None:
        """Say which keys help now."""
        self._hinted = keys
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        facts = () if self._desk is None else self._of_data(self._desk)
        told = [fact for fact in (*facts, self._clock, self._counts) if fact]
        self._facts.setToolTip(_joined(told))
        hint, room = self._hinted, self.width() - _AROUND
        while len(told) > len(facts) and self._needed(told, hint) > room:
            told.pop()
        if self._needed(told, hint) > room:
            hint = ""
        self._keys.setText(hint)
        self._facts.setText(_joined(told))

    def _needed(self, facts: Iterable[str], hint: str) -> int:
        measures = self.fontMetrics()
        return measures.horizontalAdvance(_joined(facts)) + measures.horizontalAdvance(hint)

    def _of_data(self, desk: LiveDesk) -> tuple[str, str]:
        if not desk.writable:
            state = self.tr("no connection, nothing can be written")
        elif desk.all_saved:
            state = self.tr("all changes saved")
        else:
            state = self.tr("saving…")
        return place_in_words(desk.address), state

    def _counted(self, view: View, place: Place) -> str:
        register = view.register
        delegations = register.where(Delegation, "conference_id", place.conference.id)
        delegates = sum(
            each.standing in _COME
            for delegation in delegations
            for each in register.where(Delegate, "delegation_id", delegation.id)
        )
        return said(
            Sentence.of(
                mark("{delegations}, {delegates}"),
                delegations=counted(
                    len(delegations), mark("1 delegation"), mark("{n} delegations")
                ),
                delegates=counted(delegates, mark("1 delegate"), mark("{n} delegates")),
            )
        )


def _joined(facts: Iterable[str]) -> str:
    return " · ".join(facts)
