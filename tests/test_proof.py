"""One evening of a secretary, real keys only: everything done, seen elsewhere, undone, redone."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from tests.generated import generate
from tests.ui.delegations.keys import control, focused, press, type_text
from tests.workbooks import xlsx

from delegates_app.cli import main
from delegates_app.domain.figures import Topic
from delegates_app.domain.journal import Act, next_redo, next_undo
from delegates_app.domain.overview import overview
from delegates_app.domain.records import Conference
from delegates_app.services.demo import write_demo
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database
from delegates_app.ui import settings
from delegates_app.ui.badges.badges_tab import BadgesTab
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.errands import Errands
from delegates_app.ui.file_work import FilesAtOnce
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.history_dialog import HistoryDialog
from delegates_app.ui.kit.buttons import Words
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.window_actions import WindowActions

AUTHOR = "Ann Peeters"
IN_UTF8 = {**os.environ, "PYTHONUTF8": "1"}
ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
CTRL = Qt.KeyboardModifier.ControlModifier

HEADINGS = ["Surname", "First name", "Function", "Role", "E-mail"]
ORLAITH = ["Ní Fhloinn", "Orlaith", "Minister for Justice", "Head of delegation", "o@dfa.example"]
CAOIMHE = ["Breathnach", "Caoimhe", "Director, Asylum", "Delegate", "caoimhe@dfa.example"]
RUAIRI = ["de Paor", "Ruairí", "Security officer", "Security", "ruairi@dfa.example"]


@dataclass
class Evening:
    """The window of one sitting, on a file that others see too."""

    path: Path
    window: MainWindow
    desk: LiveDesk

    def show(self, what: str, *words: str) -> Any:
        """What another desk sees."""
        run = CliRunner().invoke(main, self._command(what, *words))
        assert run.exit_code == 0, run.output
        return json.loads(run.stdout)

    def show_elsewhere(self, what: str, *words: str) -> Any:
        """What another process sees."""
        command = [sys.executable, "-m", "delegates_app.cli", *self._command(what, *words)]
        run = subprocess.run(command, capture_output=True, check=True, env=IN_UTF8)
        return json.loads(run.stdout)

    def _command(self, what: str, *words: str) -> list[str]:
        whole = () if what == "history" else ("--conference", "Ghent")
        return ["show", str(self.path), what, *whole, *words, "--json"]

    def search(self, text: str) -> None:
        """Ctrl+K, the words, Enter."""
        control(Qt.Key.Key_K)
        type_text(text)
        press(ENTER)
        self.come_back()

    def come_back(self, to: QWidget | None = None) -> None:
        """The screenless platform does not hand the keyboard from window to window."""
        wanted = to or self.window
        for _ in range(20):
            QApplication.processEvents()
            if QApplication.activeWindow() is wanted:
                return
            wanted.activateWindow()
            QTest.qWaitForWindowActive(wanted)
        raise AssertionError("the window has not got the keyboard")

    def drop(self, path: Path) -> None:
        """A workbook let go over the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        rest = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.window, QDragEnterEvent(QPoint(700, 450), *rest, none))
        QApplication.sendEvent(self.window, QDropEvent(QPointF(700, 450), *rest, none))

    def beside(self, delegation: str) -> str:
        """What the panel beside the board says of a delegation."""
        self.search(delegation)
        shown = self.window.findChildren(Words)
        return " ".join(each.text() for each in shown if each.isVisible())

    def label(self) -> str:
        """What the latest operation is called in the history."""
        return self.desk.view.entries[-1].label


@contextmanager
def evening(path: Path) -> Iterator[Evening]:
    """Open the window at 1440×900 and close it again."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    door = FrontDoor(Now(), AUTHOR, application, FilesAtOnce())
    window = MainWindow(door)
    door.setParent(window)
    WindowActions(window, Errands(window, door, path.parent), Theme(application))
    window.resize(1440, 900)
    desk = LiveDesk(Office(Database.open(str(path)), Desk(AUTHOR)), Now(), window, FilesAtOnce())
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.show_desk(desk)
    try:
        yield Evening(path, window, desk)
    finally:
        window.close()
        window.deleteLater()
        QApplication.processEvents()


@pytest.fixture(params=["demonstration", "generated"])
def house(request: pytest.FixtureRequest, tmp_path: Path, qapp: QApplication) -> tuple[Path, str]:
    """A file on the conference in Ghent, and the family name of the head of Germany."""
    assert qapp is not None
    settings.keep_settings_in(tmp_path / "settings")
    path = tmp_path / "ghent.delegates"
    if request.param == "generated":
        return path, generate(path, seed=2024)
    database = Database.create(str(path))
    write_demo(database)
    database.close()
    return path, "von Wallenfels"


def names(found: list[dict[str, Any]]) -> list[str]:
    return [f"{each['given_name']} {each['family_name']}" for each in found]


LATVIANS = ["Ilze Ābele", "Jānis Kļava", "Zane Ķirse"]
DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right
WHATS = ("delegates", "delegations", "availability", "invitations", "contacts", "sessions")


def seen(tonight: Evening) -> dict[str, Any]:
    """Everything that `show` shows, but the print history."""
    return {what: tonight.show(what) for what in WHATS}


def badge(tonight: Evening, person: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = tonight.show("badges", "--party", "DE")
    return next(each for each in found if person in each["person"])


def bring_a_list(tonight: Evening, folder: Path) -> None:
    """Ctrl+K to Ireland, drop, untick the first, apply."""
    tonight.search("Ireland")
    workbook = folder / "Ireland.xlsx"
    workbook.write_bytes(xlsx([["IRELAND"], HEADINGS, ORLAITH, CAOIMHE, RUAIRI]))
    tonight.drop(workbook)
    tonight.come_back()
    press(DOWN)
    press(SPACE)
    press(ENTER, CTRL)


def refuse_the_dinner(_tonight: Evening) -> None:
    """`n` on Germany × dinner."""
    control(Qt.Key.Key_4)
    control(Qt.Key.Key_F)
    type_text("Germany")
    press(ENTER)
    for _ in range(4):
        press(RIGHT)
    type_text("n")
    press(ENTER)


def rename_the_head_of_germany(tonight: Evening, family: str) -> None:
    """In the grid, F2 on the family name; then back to the board."""
    tonight.search("Germany")
    control(Qt.Key.Key_B)
    press(Qt.Key.Key_F2)
    control(Qt.Key.Key_A)
    type_text(family)
    press(ENTER)
    control(Qt.Key.Key_B)


def paste_the_latvians(tonight: Evening) -> None:
    """Three rows from Excel onto a delegation without a list."""
    tonight.search("Latvia")
    functions = ("Minister", "Director", "Adviser")
    rows = (f"{name}\t{function}\r\n" for name, function in zip(LATVIANS, functions, strict=True))
    QGuiApplication.clipboard().setText("".join(rows))
    control(Qt.Key.Key_V)


def print_what_is_new(tonight: Evening, qtbot: QtBot, out: Path) -> None:
    """Ctrl+P, a reason because some were printed before, Ctrl+P again, a file name."""
    control(Qt.Key.Key_5)
    tab = tonight.window.tabs.current if tonight.window.tabs else None
    assert isinstance(tab, BadgesTab)
    control(Qt.Key.Key_P)
    type_text("Names changed")
    press(ENTER)
    qtbot.waitUntil(tab.panel.print_button.isEnabled)
    control(Qt.Key.Key_P)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    tonight.come_back(dialog)
    control(Qt.Key.Key_A)
    type_text(str(out))
    press(ENTER)
    qtbot.waitUntil(out.exists)
    tonight.come_back()


def undo_everything(tonight: Evening) -> None:
    """Ctrl+Z until it has nothing more to take back."""
    while next_undo(tonight.desk.view.entries, AUTHOR):
        before = len(tonight.desk.view.entries)
        control(Qt.Key.Key_Z)
        assert len(tonight.desk.view.entries) == before + 1
    control(Qt.Key.Key_Z)
    assert tonight.desk.view.entries[-1].act is Act.UNDO


def redo_everything(tonight: Evening) -> None:
    """Ctrl+Y until it has nothing more to bring back."""
    while next_redo(tonight.desk.view.entries, AUTHOR):
        before = len(tonight.desk.view.entries)
        control(Qt.Key.Key_Y)
        assert len(tonight.desk.view.entries) == before + 1


def tab_to(name: str) -> None:
    """Tab on until the widget of this accessible name, or with these words, has the keyboard."""
    for _ in range(20):
        widget = focused()
        words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        if words.startswith(name):
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached by Tab")


def take_the_printing_back(tonight: Evening, reason: str) -> None:
    """What left the house is corrected from the history, with a reason."""
    control(Qt.Key.Key_H)
    dialog = tonight.window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    tonight.come_back(dialog)
    tab_to("Reason")
    type_text(reason)
    tab_to("Take back")
    press(SPACE)
    press(ESCAPE)
    tonight.come_back()
    assert tonight.desk.view.entries[-1].act is Act.CORRECTION
    assert tonight.desk.view.entries[-1].reason == reason


def on_overview(tonight: Evening) -> tuple[str, ...]:
    """What the card on the ministers says."""
    register = tonight.desk.view.register
    (conference,) = register.select(Conference, lambda each: "Ghent" in each.short_title)
    found = overview(register, conference, datetime(2024, 4, 22, 9))
    card = next(each for each in found.figures if each.topic is Topic.MINISTERS)
    return tuple(each.text for each in card.lines)


def test_an_evening(house: tuple[Path, str], tmp_path: Path, qtbot: QtBot) -> None:
    path, head = house
    with evening(path) as tonight:
        start, ministers = seen(tonight), on_overview(tonight)
        bring_a_list(tonight, tmp_path)
        here = names(start["delegates"])
        come = set(names(tonight.show_elsewhere("delegates", "--party", "IE"))) - set(here)
        assert come == {"Caoimhe Breathnach", "Ruairí de Paor"}
        refuse_the_dinner(tonight)
        assert tonight.label() == "Germany: no for Dinner (by phone)"
        assert on_overview(tonight) != ministers
        assert "no: Dinner" in tonight.beside("Germany")
        assert not badge(tonight, head)["outdated"]
        rename_the_head_of_germany(tonight, f"{head}-Roth")
        assert badge(tonight, head)["outdated"]
        paste_the_latvians(tonight)
        assert names(tonight.show("delegates", "--party", "LV")) == LATVIANS
        end = seen(tonight)
        print_what_is_new(tonight, qtbot, tmp_path / "new.pdf")
        assert not badge(tonight, head)["outdated"]
    with evening(path) as tomorrow:
        take_the_printing_back(tomorrow, "The paper was wasted")
        undo_everything(tomorrow)
        assert seen(tomorrow) == start
        redo_everything(tomorrow)
        assert seen(tomorrow) == end
