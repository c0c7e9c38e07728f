"""The window on a real file, with real keys, and a tab that notes what it is given."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from tests.builders import a_conference

from delegates_app.domain.changes import added, edited
from delegates_app.domain.records import Person
from delegates_app.services.office import Desk, Office, View, Work
from delegates_app.storage.database import Database
from delegates_app.ui import settings
from delegates_app.ui.errands import Errands
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.history_dialog import HistoryDialog
from delegates_app.ui.keys_dialog import KeysDialog
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.search_popup import SearchPopup
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab
from delegates_app.ui.window_actions import WindowActions


class FirstTab(Tab):
    name: ClassVar[str] = "overview"

    def take(self, view: View, place: Place) -> None:
        self.seen = [*getattr(self, "seen", []), view]
        self.place = place

    def go(self, target: Target) -> None:
        self.gone_to = target


class SecondTab(FirstTab):
    name: ClassVar[str] = "delegations"

    @classmethod
    def remark(cls, _register: object, _conference: object) -> str:
        return "1+2"

    def actions_offered(self) -> tuple[Action, ...]:
        return (Action("fill", "Fill a seat", lambda: setattr(self, "filled", True), "Ctrl+J"),)


class ImportTab(FirstTab):
    name: ClassVar[str] = "import"

    def open_files(self, paths: tuple[Path, ...]) -> None:
        self.files = paths


@pytest.fixture
def door(qapp: QApplication) -> Iterator[FrontDoor]:
    assert qapp is not None
    door = FrontDoor(Now(), "Ann Peeters")
    yield door
    door.bell.close()
    door.deleteLater()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, door: FrontDoor, tmp_path: Path
) -> Iterator[MainWindow]:
    window = MainWindow(door, (FirstTab, SecondTab, ImportTab))
    WindowActions(window, Errands(window, door, tmp_path), Theme(qapp))
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()


def tab_of(window: MainWindow) -> FirstTab:
    assert window.tabs is not None
    tab = window.tabs.current
    assert isinstance(tab, FirstTab)
    return tab


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def rename_first(window: MainWindow, name: str) -> None:
    assert window.desk is not None
    person = next(iter(window.desk.view.register.all(Person)))
    window.desk.write("Rename", edited(person, replace(person, family_name=name)))


def test_without_a_file_the_welcome_page_offers_a_beginning(window: MainWindow) -> None:
    window.show_welcome()
    assert window.welcome.isVisible()
    assert window.welcome.new_button.hasFocus()
    assert not window.top_bar.search.isVisible()


def test_a_file_that_is_none_is_a_sentence_on_the_page(
    window: MainWindow, door: FrontDoor, tmp_path: Path
) -> None:
    window.show_welcome()
    strange = tmp_path / "letter.delegates"
    strange.write_text("Dear all,", "utf-8")
    door.open(str(strange))
    assert "no Delegates file" in window.welcome._trouble.text()
    assert settings.recent_files() == ()


def test_a_file_that_does_not_open_leaves_the_one_that_is_open(
    window: MainWindow, door: FrontDoor, file: Path, tmp_path: Path
) -> None:
    door.open(str(file))
    door.open(str(tmp_path / "none.delegates"))
    assert window.desk is not None
    assert "There is no file" in window.notices.sentences[0]


def test_a_file_opened_is_shown_and_remembered(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    assert tab_of(window).place.conference.place == "Ghent"
    assert window.windowTitle() == "ghent.delegates – Delegates"
    assert settings.recent_files() == (str(file),)
    assert "all changes saved" in window.status_line._facts.text()
    assert "1 delegation, 2 delegates" in window.status_line._facts.text()


def test_tabs_are_made_when_shown_and_fed_while_shown(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    first = tab_of(window)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    rename_first(window, "Byrne")
    assert window.tabs is not None
    window.tabs.show_number(1)
    second = tab_of(window)
    assert isinstance(second, SecondTab)
    rename_first(window, "Kelly")
    before = len(first.seen)
    window.tabs.show_number(0)
    assert len(first.seen) == before + 1
    assert window.tabs.bar.tabText(1) == "Delegations  1+2"


def test_undo_and_redo_by_key_say_what_they_do(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    rename_first(window, "Byrne")
    undo = window.findChild(QAction, "undo")
    assert isinstance(undo, QAction)
    assert undo.text() == "Undo “Rename”"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not undo.isEnabled()
    redo = window.findChild(QAction, "redo")
    assert isinstance(redo, QAction)
    assert redo.text() == "Redo “Rename”"
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert undo.text() == "Undo “Rename”"


def test_a_conference_chosen_is_shown_and_shown_again(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    office = Office(Database.open(str(file)), Desk("Lotte Claes"))
    other = a_conference(short_title="Brussels", place="Brussels")
    office.write(Work("New conference", (added(other),)))
    office.close()
    door.open(str(file))
    window.top_bar.chooser.asked.emit(other.id)
    assert tab_of(window).place.conference.id == other.id
    door.open(str(file))
    assert tab_of(window).place.conference.id == other.id
    assert window.top_bar.chooser.currentText().startswith("Brussels")


def test_what_leads_somewhere_shows_its_tab(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    target = Target("delegations", delegation_id="x")
    tab_of(window).went.emit(target)
    assert isinstance(tab_of(window), SecondTab)
    assert tab_of(window).gone_to == target


def test_a_conflict_tells_both_texts_and_writes_mine_when_asked(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    assert window.desk is not None
    person = next(iter(window.desk.view.register.all(Person)))
    rename_first(window, "Kelly")
    window.desk.write("Rename", edited(person, replace(person, family_name="Byrne")))
    (sentence,) = window.notices.sentences
    assert "“Kelly” is there now, yours is “Byrne”" in sentence
    window.notices.press()
    assert next(iter(window.desk.view.register.all(Person))).family_name == "Byrne"


def test_a_lost_connection_is_a_banner_until_it_is_back(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    assert window.desk is not None
    window.desk._lose()
    assert "stays readable" in window.banner.sentence
    assert "no connection" in window.status_line._facts.text()
    window.desk.catch_up()
    assert window.banner.sentence == ""


def dropped(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left = Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, plain))


def test_a_file_dropped_is_opened_and_workbooks_go_to_the_import(
    window: MainWindow, file: Path, tmp_path: Path
) -> None:
    dropped(window, file)
    assert window.desk is not None
    book = tmp_path / "list.xlsx"
    dropped(window, book)
    tab = tab_of(window)
    assert isinstance(tab, ImportTab)
    assert tab.files == (book,)


def test_the_search_leads_to_a_person_by_keys_alone(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = dialog_of(window, SearchPopup)
    assert isinstance(popup, SearchPopup)
    QTest.keyClicks(popup.line, "bhriain")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    tab = tab_of(window)
    assert isinstance(tab, SecondTab)
    assert tab.gone_to.delegate_id is not None


def test_the_search_finds_actions_too(window: MainWindow, door: FrontDoor, file: Path) -> None:
    door.open(str(file))
    window.go(Target("delegations"))
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    popup = dialog_of(window, SearchPopup)
    assert isinstance(popup, SearchPopup)
    QTest.keyClicks(popup.line, "fill seat")
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert tab_of(window).filled  # type: ignore[attr-defined]  # the action's mark


def test_f1_lists_every_action_of_window_and_tabs(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = dialog_of(window, KeysDialog)
    assert isinstance(dialog, KeysDialog)
    shown = {row.text: row.keys for row in dialog.table.rows_model.rows}
    assert shown["Fill a seat"] == "Ctrl+J"
    assert shown["History…"] == "Ctrl+H"
    dialog.close()


def test_the_history_opens_by_key_and_goes_with_the_file(
    window: MainWindow, door: FrontDoor, file: Path
) -> None:
    door.open(str(file))
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window, HistoryDialog)
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert window.welcome.isVisible()


def test_colours_chosen_are_remembered(window: MainWindow) -> None:
    dark = window.findChild(QAction, "dark")
    assert isinstance(dark, QAction)
    dark.trigger()
    assert settings.scheme() is Qt.ColorScheme.Dark
    light = window.findChild(QAction, "system")
    assert isinstance(light, QAction)
    light.trigger()
    assert not dark.isChecked()


def test_every_action_has_a_place_or_a_key(window: MainWindow) -> None:
    menu = window.top_bar.menu_button.menu()
    assert menu is not None
    parts = [part for each in menu.actions() if isinstance(part := each.menu(), QMenu)]
    offered = {each.objectName() for part in parts for each in part.actions()} - {""}
    made = {each.objectName(): each for each in window.actions()}
    assert {name for name, each in made.items() if not each.shortcut().isEmpty()} | offered == set(
        made
    )
    assert window.findChildren(QToolButton)[0].accessibleName()
