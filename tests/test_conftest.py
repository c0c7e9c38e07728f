"""What the fixtures of all tests forbid, shown on tests that do it."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

OFFENDERS = """
import threading

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget

kept = []
enough = threading.Event()

def test_leaves_a_window(qapp):
    kept.append(QWidget())

def test_takes_the_window_away():
    kept.pop().deleteLater()

def test_leaves_a_thread():
    threading.Thread(target=enough.wait, daemon=True).start()

def test_leaves_a_qt_thread(qapp):
    enough.set()
    kept.append(QThread())
    kept[-1].start()

def test_takes_the_qt_thread_away():
    kept[-1].quit()
    kept.pop().wait()

def test_skips_for_no_package():
    pytest.skip("not today")

def test_skips_for_a_package():
    pytest.skip("needs the Debian package libreoffice-calc")
"""


def test_leaks_and_idle_skips_fail(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text("utf-8"))
    pytester.makepyfile(OFFENDERS)
    told = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    told.assert_outcomes(passed=5, skipped=1, failed=1, errors=3)
    told.stdout.fnmatch_lines_random(
        [
            "*windows left behind*QWidget*",
            "*threads left running*Thread-*",
            "*Qt threads left running*",
        ]
    )
