"""The drop-down at the left of the top bar: which conference of the file is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import days

WIDTH = 380


class ConferenceChooser(Choice):
    """Lists the conferences by their first day, latest first; `asked` carries an id."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Conference"))
        self.setMinimumWidth(200)
        self.setMaximumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown: tuple[tuple[object, str], ...] = ()
        self.chosen.connect(self.asked)

    def take(self, register: Register, conference_id: str) -> None:
        """List what the register holds and mark the one shown."""
        conferences = sorted(register.all(Conference), key=lambda each: each.starts_on)
        pairs = tuple((each.id, conference_line(each)) for each in reversed(conferences))
        if pairs != self._shown:
            self._shown = pairs
            self.offer(pairs)
        self.choose(conference_id)
        self.setToolTip(self.currentText())
        self.setVisible(bool(pairs))


def conference_line(conference: Conference) -> str:
    """A conference in one line: its short title and its days."""
    return f"{conference.short_title} · {days(conference.starts_on, conference.ends_on)}"


def conference_to_show(register: Register, wanted: str) -> Conference | None:
    """The conference wanted if it is there, else the earliest: the one shown first."""
    found = register.find(Conference, wanted)
    return found or min(register.all(Conference), key=lambda each: each.starts_on, default=None)
