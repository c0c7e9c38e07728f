"""Measures how long the window's event loop was kept waiting; for tests and benchmarks."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

_BEAT = 5


class Heartbeat(QObject):
    """Beats every 5 ms and keeps the longest gap between two beats, in milliseconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Measure from now on."""
        self.longest = 0
        self._since.start()
        self._timer.start()

    def stop(self) -> int:
        """Measure no more; return the longest gap."""
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        self.longest = max(self.longest, self._since.restart())
