"""The history: what each operation changed, taking back, the rest, and the reason."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from delegates_app.domain.changes import edited
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Person
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.history_dialog import HistoryDialog
from delegates_app.ui.kit.buttons import Button


@pytest.fixture
def dialog(desk: LiveDesk, qtbot: QtBot) -> Iterator[HistoryDialog]:
    rename(desk, "Rename", family_name="Byrne")
    dialog = HistoryDialog(desk)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def rename(desk: LiveDesk, label: str, act: Act = Act.WORK, **names: str) -> None:
    desk.write(label, edited(somebody(desk), replace(somebody(desk), **names)), act=act)  # type: ignore[arg-type]  # names are texts


def somebody(desk: LiveDesk) -> Person:
    return next(iter(desk.view.register.all(Person)))


def told(dialog: HistoryDialog) -> str:
    pieces = dialog.panel.findChildren(QWidget)
    texts = [each.text() if isinstance(each, QLabel) else each.accessibleName() for each in pieces]
    return "\n".join(texts)


def press(dialog: HistoryDialog, words: str) -> None:
    button = next(each for each in dialog.panel.findChildren(Button) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_newest_operation_shows_old_and_new(dialog: HistoryDialog) -> None:
    assert [row.entry.label for row in dialog.model.rows] == ["Rename", "New conference"]
    assert "Family name" in told(dialog)
    assert "Byrne" in told(dialog)
    assert "Ní Bhriain" in told(dialog)


def test_taking_back_is_an_operation_that_can_be_seen(
    dialog: HistoryDialog, desk: LiveDesk
) -> None:
    press(dialog, "Take back")
    assert somebody(desk).family_name == "Ní Bhriain"
    states = [row.pill.word if row.pill else "" for row in dialog.model.rows]
    assert states == ["Correction", "Taken back", ""]


def test_what_was_edited_since_offers_the_rest(dialog: HistoryDialog, desk: LiveDesk) -> None:
    rename(desk, "Both", family_name="Kelly", given_name="Nuala")
    number = desk.view.entries[-1].number
    rename(desk, "Again", family_name="Walsh")
    dialog.table.go_to(number)
    press(dialog, "Take back")
    assert "was edited since" in told(dialog)
    press(dialog, "Take back the rest")
    assert (somebody(desk).given_name, somebody(desk).family_name) == ("Aoife", "Walsh")


def test_what_left_the_house_asks_why(dialog: HistoryDialog, desk: LiveDesk) -> None:
    rename(desk, "Printed", Act.OUTGOING, family_name="Kelly")
    dialog.table.go_to(desk.view.entries[-1].number)
    press(dialog, "Take back")
    assert dialog.reason is not None
    assert somebody(desk).family_name == "Kelly"
    assert "Say why first" in told(dialog)
    QTest.keyClicks(dialog.reason, "Misprint")
    press(dialog, "Take back")
    assert somebody(desk).family_name == "Byrne"
    assert desk.view.entries[-1].reason == "Misprint"


def test_news_arrive_while_it_is_open(dialog: HistoryDialog, desk: LiveDesk) -> None:
    rename(desk, "Again", family_name="Walsh")
    assert dialog.model.rows[0].entry.label == "Again"
    assert dialog.row_id == desk.view.entries[-2].number
