"""Exporting from the window: every list offered is really written, in every kind offered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.services.export_writing import write_list
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.export_dialog import LANGUAGES, LISTS, ExportDialog, export_name
from delegates_app.ui.place import place_of


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ExportDialog]:
    dialog = ExportDialog()
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_enter_asks_for_the_list_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.what.setCurrentIndex(list(LISTS).index("contacts"))
    with qtbot.waitSignal(dialog.wanted) as wanted:
        QTest.keyClick(dialog.go, Qt.Key.Key_Space)
    assert wanted.args == ["contacts", "en", "xlsx"]


def test_pdf_is_offered_where_it_can_be_made(dialog: ExportDialog) -> None:
    assert dialog.kind.count() == 3
    dialog.what.setCurrentIndex(list(LISTS).index("badges"))
    assert dialog.kind.count() == 2


@pytest.mark.parametrize("what", LISTS)
def test_every_list_offered_is_written(what: str, desk: LiveDesk, tmp_path: Path) -> None:
    register = desk.view.register
    place = place_of(next(iter(register.all(Conference))))
    path = tmp_path / export_name(what, "Ghent", "csv")
    wanted = (what, next(iter(LANGUAGES)), place.now, path)
    written, _, classes = write_list(register, place.conference, desk.view.entries, wanted)
    assert written.read_bytes()
    assert classes


def test_a_folder_that_is_missing_is_a_sentence(desk: LiveDesk, tmp_path: Path) -> None:
    register = desk.view.register
    place = place_of(next(iter(register.all(Conference))))
    wanted = ("heads", "en", place.now, tmp_path / "none" / "heads.csv")
    with pytest.raises(AppError, match="cannot be written"):
        write_list(register, place.conference, desk.view.entries, wanted)
