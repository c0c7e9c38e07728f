"""What nobody foresaw: a log, a dialog that lets one go on, and no silent end."""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

_LOG = logging.getLogger("delegates")
_FAULTS = "faults.txt"
_BYTES = 1_000_000
_COPIES = 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashWatch(QObject):
    """Takes every exception that nobody caught, logs it, and tells it once on the window's thread.

    `crashed` carries the details as text. `last_fault` is what a hard crash of the last run left.
    """

    crashed = Signal(str)
    _taken = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.last_fault = _read(folder / _FAULTS)
        self._faults: IO[str] | None = None
        self._handler = _log_writer(folder)
        self._undo: list[Callable[[], object]] = []
        self._taken.connect(self.crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take exceptions, Qt's messages and hard faults from now on."""
        _LOG.addHandler(self._handler)
        _LOG.setLevel(logging.INFO)
        hook, thread_hook = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        before = qInstallMessageHandler(_log_message)
        self._faults = (self.folder / _FAULTS).open("w", encoding="utf-8")
        faulthandler.enable(self._faults)
        self._undo = [
            lambda: setattr(sys, "excepthook", hook),
            lambda: setattr(threading, "excepthook", thread_hook),
            lambda: qInstallMessageHandler(before),
        ]

    def remove(self) -> None:
        """Leave everything as it was found."""
        while self._undo:
            self._undo.pop()()
        faulthandler.disable()
        if self._faults:
            self._faults.close()
        _LOG.removeHandler(self._handler)
        self._handler.close()

    def take(self, error: BaseException) -> None:
        """Take an exception caught elsewhere, such as in a worker."""
        self._take(type(error), error, error.__traceback__)

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("%s", told)
        self._taken.emit(f"{_circumstances()}\n\n{told}")

    def _take_from_thread(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            self._take(hook.exc_type, hook.exc_value, hook.exc_traceback)


def _circumstances() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, message)


def _log_writer(folder: Path) -> logging.Handler:
    handler = RotatingFileHandler(
        folder / "delegates.log", maxBytes=_BYTES, backupCount=_COPIES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
