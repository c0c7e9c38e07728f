"""A second start hands its arguments to the first."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from delegates_app.ui.kit.single_instance import SingleInstance, instance_name

pytestmark = pytest.mark.usefixtures("qapp")

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from delegates_app.ui.kit.single_instance import SingleInstance
app = QCoreApplication([])
sys.exit(0 if SingleInstance(sys.argv[1]).is_first(["list é.xlsx"]) else 7)
"""


def test_the_second_start_leaves_and_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    file = str(tmp_path / "ghent.delegates")
    first = SingleInstance(file)
    assert first.is_first([])
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = subprocess.Popen([sys.executable, "-c", SECOND, file])
    assert asked.args == [("list é.xlsx",)]
    assert second.wait(20) == 7
    first.close()


def test_another_file_is_another_window(tmp_path: Path) -> None:
    one, other = SingleInstance(str(tmp_path / "a")), SingleInstance(str(tmp_path / "b"))
    assert one.is_first([])
    assert other.is_first([])
    assert instance_name("a") != instance_name("b")
    one.close()
    other.close()
