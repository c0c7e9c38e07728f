"""The drop-down at the left of the top bar: which conference of the file is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import days

WIDTH = 420
_AROUND = 44


class ConferenceChooser(Choice):
    """Lists the conferences by their first day, latest first; `asked` carries an id."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Conference"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._shown: tuple[tuple[object, str], ...] = ()
        self.chosen.connect(self.asked)

    def take(self, register: Register, conference_id: str) -> None:
        """List what the register holds and mark the one shown."""
        conferences = sorted(register.all(Conference), key=lambda each: each.starts_on)
        pairs = tuple((each.id, conference_line(each)) for each in reversed(conferences))
        if pairs != self._shown:
            self._shown = pairs
            self._offer_short(pairs)
        self.choose(conference_id)
        self.setToolTip(dict(pairs).get(conference_id, ""))
        self.setVisible(bool(pairs))

    def _offer_short(self, pairs: tuple[tuple[object, str], ...]) -> None:
        """Offer the lines, the longest ones with an ellipsis, in a width that shows them."""
        metrics, room = self.fontMetrics(), WIDTH - _AROUND
        right = Qt.TextElideMode.ElideRight
        short = tuple((each, metrics.elidedText(text, right, room)) for each, text in pairs)
        self.offer(short)
        widest = max((metrics.horizontalAdvance(text) for _, text in short), default=0)
        self.setFixedWidth(min(WIDTH, widest + _AROUND))


def conference_line(conference: Conference) -> str:
    """A conference in one line: its short title and its days."""
    return f"{conference.short_title} · {days(conference.starts_on, conference.ends_on)}"


def conference_to_show(register: Register, wanted: str) -> Conference | None:
    """The conference wanted if it is there, else the earliest: the one shown first."""
    found = register.find(Conference, wanted)
    return found or min(register.all(Conference), key=lambda each: each.starts_on, default=None)
