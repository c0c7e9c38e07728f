"""The pieces of the running window, joined: the one place where they all meet."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from delegates_app.config import NAME, Config
from delegates_app.domain.errors import AppError
from delegates_app.ui import settings
from delegates_app.ui.errands import Errands
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.kit.crash import CrashWatch
from delegates_app.ui.kit.crash_dialog import CrashDialog
from delegates_app.ui.kit.jobs import Jobs
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.kit.workshop import FileJobs
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.upkeep import Upkeep
from delegates_app.ui.window_actions import WindowActions
from delegates_app.ui.window_place import bring_back

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Program(QObject):
    """The pieces of the running program, joined; nothing else is global."""

    def __init__(self, application: QApplication, config: Config) -> None:
        super().__init__()
        settings.keep_settings_in(config.settings_folder)
        logs = Path(platformdirs.user_log_dir(NAME, appauthor=False))
        self._crashes = CrashWatch(logs, self)
        self._crashes.install()
        self._jobs = Jobs(self._crashes.take, self)
        self._files = FileJobs(self._crashes.take, self)
        self.door = FrontDoor(self._jobs, config.author, self, self._files)
        theme = Theme(application)
        theme.choose(settings.scheme())
        self.window = MainWindow(self.door)
        errands = Errands(self.window, self.door, config.data_folder)
        self.actions = WindowActions(self.window, errands, theme)
        self.upkeep = Upkeep(self.window)
        self._refusal = ""
        self._connect()

    def _connect(self) -> None:
        self._crashes.crashed.connect(self._tell_crash)
        self.door.bell.rung.connect(self._come_forward)
        self.door.refused.connect(self._note_refusal)
        # Qt's own rule for the last window fails where a tab's pop-up came and went before.
        self.window.leaving.connect(QApplication.quit)
        sys.excepthook = partial(self._take, sys.excepthook)

    def run(self, address: str, loop: Callable[[], int], *, check: bool = False) -> str:
        """Show the window and a file, or the welcome page, until it is closed.

        With `check` it closes as soon as it is usable; returns the sentence of a file that
        could not be opened then.
        """
        try:
            return self._run(address, loop, check=check)
        finally:
            self._close()

    def _run(self, address: str, loop: Callable[[], int], *, check: bool) -> str:
        if not check and not self.door.bell.is_ours(address):
            return ""  # the window that shows this file already has come to the front
        self.window.usable.connect(_collect_again)
        if check:
            self.window.usable.connect(self._leave_soon)
            self._crashes.crashed.connect(self._leave_broken)
        if address:
            self.door.open(address)
        bring_back(self.window, settings.window_geometry())
        self.window.show()
        if not address:
            self.window.show_welcome()
        if self._crashes.last_fault and not check:
            self._tell_crash(self._crashes.last_fault)
        loop()
        return self._refusal if check else ""

    def _leave_soon(self) -> None:
        QTimer.singleShot(0, self.window, self.window.close)

    def _leave_broken(self, details: str) -> None:
        """Nobody looks at a check: an error ends it at once, with its details."""
        self._refusal = details
        self._leave_soon()

    def _note_refusal(self, _address: str, sentence: str) -> None:
        self._refusal = sentence

    def _come_forward(self) -> None:
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(state | Qt.WindowState.WindowActive)
        self.window.raise_()
        self.window.activateWindow()

    def _tell_crash(self, details: str) -> None:
        dialog = CrashDialog(details, self._crashes.folder, self.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(
        self,
        crash: Hook,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """A known error that nobody caught is a sentence; anything else is a bug."""
        if isinstance(error, AppError):
            self.window.notices.fail(error.sentence)
        else:
            crash(kind, error, trace)

    def _close(self) -> None:
        self.window.leave_desk()
        self.door.bell.close()
        self._files.close()
        self._jobs.close()
        self._crashes.remove()
        self.window.deleteLater()


def _collect_again() -> None:
    """Collect garbage from now on; what the start has made is here to stay."""
    gc.freeze()
    gc.enable()
