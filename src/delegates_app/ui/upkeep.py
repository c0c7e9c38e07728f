"""What the window does by itself for an open file: hear of other desks, copy it by the hour."""

from PySide6.QtCore import QObject, QTimer

from delegates_app.services.keeping import copy_if_due
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.main_window import MainWindow

_SOON = 1500
_OFTEN = 10 * 60_000


class Upkeep(QObject):
    """Begins a moment after a file is in sight, so that opening stays fast."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.copy)
        self._often = QTimer(self, interval=_OFTEN)
        self._often.timeout.connect(self.copy)
        window.desk_changed.connect(self._follow)

    def copy(self) -> None:
        """Make the automatic copy where the latest is an hour old."""
        if self._window.desk and self._window.desk.writable:
            self._window.desk.ask(copy_if_due, self._tell)

    def _follow(self, desk: LiveDesk | None) -> None:
        if desk is None:
            self._soon.stop()
            self._often.stop()
            return
        desk.watch()
        self._soon.start()
        self._often.start()

    def _tell(self, sentences: tuple[str, ...]) -> None:
        for sentence in sentences:
            self._window.notices.warn(sentence)
