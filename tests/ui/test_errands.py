"""What the menus set going: new files, copies, and the program looking after an open file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QInputDialog, QLabel

from delegates_app.domain.changes import edited
from delegates_app.domain.records import Conference, Person
from delegates_app.services.conferences import Frame
from delegates_app.services.office import Desk, Work
from delegates_app.services.opening import open_office
from delegates_app.storage.database import Database
from delegates_app.ui.doorbell import Doorbell
from delegates_app.ui.errands import Errands
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notice
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.new_conference_dialog import NewConferenceDialog
from delegates_app.ui.upkeep import Upkeep

FRAME = Frame("Conference on Water", "Bruges", date(2024, 5, 2), date(2024, 5, 3))


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    assert qapp is not None
    door = FrontDoor(Now(), "Ann Peeters")
    window = MainWindow(door, ())
    window.show()
    yield window
    window.close()
    door.bell.close()
    door.deleteLater()
    window.deleteLater()


@pytest.fixture
def errands(window: MainWindow, tmp_path: Path) -> Errands:
    return Errands(window, window._door, tmp_path)


def file_dialog(window: MainWindow) -> QFileDialog:
    return next(each for each in window.findChildren(QFileDialog) if each.isVisible())


def test_a_new_conference_makes_a_file(
    window: MainWindow, errands: Errands, tmp_path: Path
) -> None:
    errands._make_conference(FRAME, in_this_file=False)
    dialog = file_dialog(window)
    dialog.fileSelected.emit(str(tmp_path / "bruges.delegates"))
    dialog.done(0)
    assert window.desk is not None
    (conference,) = window.desk.view.register.all(Conference)
    assert conference.place == "Bruges"
    assert window.desk.view.entries[-1].label == "New conference: Conference on Water"


def test_a_new_conference_in_this_file_is_shown_and_can_be_undone(
    window: MainWindow, errands: Errands, file: Path
) -> None:
    window._door.open(str(file))
    errands._make_conference(FRAME, in_this_file=True)
    assert window.top_bar.chooser.currentText().endswith("2–3 May 2024")
    errands.undo()
    assert window.top_bar.chooser.count() == 1
    errands.redo()
    assert window.top_bar.chooser.count() == 2


def test_a_file_without_a_conference_says_what_to_do_first(
    window: MainWindow, errands: Errands, tmp_path: Path
) -> None:
    assert errands is not None
    Database.create(str(tmp_path / "empty.delegates")).close()
    window._door.open(str(tmp_path / "empty.delegates"))
    assert window.empty.isVisible()
    window.begin.click()
    dialog = next(each for each in window.findChildren(NewConferenceDialog) if each.isVisible())
    dialog.made.emit(FRAME, True)
    dialog.close()
    assert not window.empty.isVisible()


def test_an_address_that_is_none_is_a_sentence(window: MainWindow, errands: Errands) -> None:
    errands.files.open_server()
    dialog = next(each for each in window.findChildren(QInputDialog) if each.isVisible())
    dialog.setTextValue("our server")
    dialog.accept()
    assert "begins with postgresql://" in window.notices.sentences[0]


def test_an_unreachable_server_is_a_sentence(window: MainWindow, errands: Errands) -> None:
    errands.files._open_server("postgresql://localhost:1/office")
    assert "does not answer" in window.welcome._trouble.text()


def test_a_closed_file_may_be_opened_by_another_window(
    window: MainWindow, errands: Errands, file: Path
) -> None:
    window._door.open(str(file))
    other = Doorbell()
    assert not other.is_ours(str(file))
    errands.files.close_file()
    assert other.is_ours(str(file))
    other.close()


def test_the_demonstration_opens(window: MainWindow, errands: Errands, tmp_path: Path) -> None:
    errands.files.demonstration()
    dialog = file_dialog(window)
    dialog.fileSelected.emit(str(tmp_path / "demonstration.delegates"))
    dialog.done(0)
    assert window.desk is not None
    assert window.top_bar.chooser.count() == 2
    assert "clock stands at" in window.status_line._facts.text()


def test_a_copy_sent_is_whole_and_its_place_is_told(
    window: MainWindow, errands: Errands, file: Path, tmp_path: Path
) -> None:
    window._door.open(str(file))
    errands.files.send_copy()
    dialog = file_dialog(window)
    target = tmp_path / "to give away.delegates"
    dialog.fileSelected.emit(str(target))
    dialog.done(0)
    copied = open_office(str(target), Desk("Somebody"))
    assert copied.register.count(Person) == 2
    copied.close()
    assert str(target) in window.notices.sentences[0]


def test_a_copy_into_a_missing_folder_is_a_sentence(
    window: MainWindow, errands: Errands, file: Path, tmp_path: Path
) -> None:
    window._door.open(str(file))
    errands.files._send_copy(tmp_path / "none" / "copy.delegates")
    assert "no folder" in window.notices.sentences[0]


def test_an_open_file_is_copied_by_itself(window: MainWindow, file: Path) -> None:
    upkeep = Upkeep(window)
    window._door.open(str(file))
    upkeep.copy()
    folder = file.with_name("ghent copies")
    assert len(list(folder.glob("*.delegates"))) == 1
    upkeep.copy()
    assert len(list(folder.glob("*.delegates"))) == 1


def test_ctrl_z_of_what_was_edited_since_offers_the_rest(
    window: MainWindow, errands: Errands, file: Path
) -> None:
    window._door.open(str(file))
    desk = window.desk
    assert desk is not None
    aoife, seamus = desk.view.register.all(Person)
    renamed = edited(aoife, replace(aoife, family_name="Byrne", title="Dr"))
    desk.write("Both", (*renamed, *edited(seamus, replace(seamus, title="Prof."))))
    other = open_office(str(file), Desk("Lotte Claes"))
    now = other.register.get(Person, aoife.id)
    other.write(Work("Rename", edited(now, replace(now, family_name="Kelly"))))
    other.close()
    errands.undo()
    (notice,) = window.findChildren(Notice)
    texts = " ".join(label.text() for label in notice.findChildren(QLabel))
    assert "Family name: “Kelly” is there now." in texts
    rest = next(each for each in notice.findChildren(QAbstractButton) if each.text())
    assert rest.text() == "Take back the rest"
    rest.click()
    register = desk.view.register
    assert register.get(Person, aoife.id) == replace(aoife, family_name="Kelly")
    assert register.get(Person, seamus.id) == seamus
