"""Takes pictures of windows, and keeps what cannot be read on each."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from delegates_app.domain.errors import AppError
from delegates_app.ui.pictures.finding import Finding

_ROUNDS = 8
"""How often heights may follow widths until a page of wrapped texts stands still."""

Critic = Callable[[QWidget], Iterable[Finding]]


class Camera:
    """Saves PNG files into a folder; `taken` has their names, `found` what critics say of each."""

    def __init__(self, folder: Path, critics: Iterable[Critic]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._critics = tuple(critics)
        self.taken: list[str] = []
        self.found: list[tuple[str, Finding]] = []

    def take(self, name: str, window: QWidget) -> None:
        """Save a picture of a window as it is once everything under way has been laid out."""
        settle()
        file = f"{name}.png"
        if not window.grab().save(str(self._folder / file)):
            raise AppError(
                f"The picture “{file}” could not be written to “{self._folder}”. "
                "Those before it were kept; see whether there is room, and try again."
            )
        self.taken.append(file)
        self.found += [(file, found) for critic in self._critics for found in critic(window)]


def settle() -> None:
    """Let the window do what it put off: lay out, delete, answer."""
    for _ in range(_ROUNDS):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows_shown() -> tuple[QWidget, ...]:
    """The windows in sight, dialogs and menus among them."""
    return tuple(each for each in QApplication.topLevelWidgets() if each.isVisible())
