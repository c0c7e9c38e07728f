"""An error in the program is logged and told, and work goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from delegates_app.ui.kit.crash import CrashWatch
from delegates_app.ui.kit.crash_dialog import CrashDialog

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[CrashWatch]:
    made = CrashWatch(tmp_path / "log")
    made.install()
    yield made
    made.remove()


def _log(watch: CrashWatch) -> str:
    return (watch.folder / "delegates.log").read_text(encoding="utf-8")


def test_an_uncaught_exception_is_told_and_logged(qtbot: QtBot, watch: CrashWatch) -> None:
    with qtbot.waitSignal(watch.crashed) as told:
        sys.excepthook(ValueError, ValueError("what nobody foresaw"), None)
    assert "what nobody foresaw" in told.args[0]
    assert "what nobody foresaw" in _log(watch)


def test_one_in_a_thread_too(qtbot: QtBot, watch: CrashWatch) -> None:
    def fail() -> None:
        raise LookupError("in a thread")

    with qtbot.waitSignal(watch.crashed) as told:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert "in a thread" in told.args[0]


def test_qts_messages_go_to_the_log(watch: CrashWatch) -> None:
    qWarning("a word from Qt")
    assert "a word from Qt" in _log(watch)


def test_the_hooks_are_given_back(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    watch = CrashWatch(tmp_path)
    watch.install()
    watch.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_hard_fault_is_known_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "faults.txt").write_text("Fatal Python error: Segmentation fault")
    assert "Segmentation fault" in CrashWatch(tmp_path).last_fault


def test_the_dialog_copies_its_details_and_goes_on(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("ValueError: details", tmp_path)
    qtbot.addWidget(dialog)
    dialog.open()
    QTest.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "ValueError: details"
    QTest.keyClick(dialog.go_on, Qt.Key.Key_Space)
    assert not dialog.isVisible()
