"""Badges handed over and taken back, each gesture one operation that left the house."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from delegates_app.domain.badges import badge_of, plan_hand_over, plan_return
from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act, Operation
from delegates_app.domain.records import Badge, Delegate
from delegates_app.domain.words import BadgeState
from delegates_app.ui.badges.rows import BadgeRow
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place


class Handing(QObject):
    """Hands over, and takes back, the badges of rows."""

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices

    def hand_over(self, rows: Iterable[BadgeRow], place: Place) -> None:
        """Hand the printed ones over."""
        found = self._badges(rows, BadgeState.PRINTED)
        words = (self.tr("Badge handed over: {name}"), self.tr("{n} badges handed over"))
        self._write(found, words, plan_hand_over(found.values(), place.now))

    def take_back(self, rows: Iterable[BadgeRow], place: Place) -> None:
        """Take the ones back that are outside."""
        found = self._badges(rows, BadgeState.PRINTED, BadgeState.HANDED_OVER)
        words = (self.tr("Badge given back: {name}"), self.tr("{n} badges given back"))
        self._write(found, words, plan_return(found.values(), place.now))

    def _badges(self, rows: Iterable[BadgeRow], *states: BadgeState) -> dict[str, Badge]:
        """The badges in these states, by the name of who has them."""
        register = self._desk.view.register
        pairs = ((row, badge_of(register, register.get(Delegate, row.id))) for row in rows)
        return {
            f"{row.name}\0{row.id}": badge
            for row, badge in pairs
            if badge is not None and badge.state in states
        }

    def _write(
        self, badges: dict[str, Badge], words: tuple[str, str], changes: tuple[Change, ...]
    ) -> None:
        if not badges:
            return
        one, many = words
        name = next(iter(badges)).partition("\0")[0]
        label = one.format(name=name) if len(badges) == 1 else many.format(n=len(badges))
        self._desk.write(label, changes, done=partial(self._told, label), act=Act.OUTGOING)

    def _told(self, label: str, _operation: Operation) -> None:
        self._notices.good(self.tr("{label}.").format(label=label))
