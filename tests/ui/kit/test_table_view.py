"""The table by real keys, as somebody who lives in Excel uses it."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.kit.people import GUESTS, Desk, Guest, grouped

from delegates_app.domain.errors import AppError
from delegates_app.ui.kit.cell_editor import CellEditor, ChoiceList, Remark
from delegates_app.ui.kit.columns import Cell, Column, Edit
from delegates_app.ui.kit.palette import current
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

pytestmark = pytest.mark.usefixtures("theme")

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Piece = TypeVar("Piece", bound=QWidget)
Opened = Callable[..., tuple[Desk, TableView]]


@pytest.fixture
def opened(qtbot: QtBot, settings: QSettings) -> Opened:
    def made(rows: tuple[Any, ...] = GUESTS) -> tuple[Desk, TableView]:
        desk = Desk(rows)
        view = TableView(desk.model, name="guests", settings=settings)
        desk.setParent(view)
        qtbot.addWidget(view)
        view.resize(700, 300)
        view.show()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return desk, view

    return made


def _at(view: TableView, row: int, column: int) -> None:
    view.setCurrentIndex(view.model().index(row, column))


def _name(guest: Guest) -> str:
    return guest.name


def _ticked(guest: Guest) -> Cell:
    return Cell(guest.name, tick=guest.answer == "Yes")


def _seen(view: TableView, kind: type[Piece]) -> list[Piece]:
    return [each for each in view.viewport().findChildren(kind) if each.isVisible()]


def _editor(view: TableView) -> CellEditor:
    return next(each for each in view.viewport().findChildren(CellEditor) if each.isVisible())


def _place(view: TableView) -> tuple[int, int]:
    return view.currentIndex().row(), view.currentIndex().column()


def test_typing_replaces_and_enter_goes_down(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 0, 1)
    QTest.keyClicks(view, "P")
    QTest.keyClicks(_editor(view), "rime Minister")
    QTest.keyClick(_editor(view), Key.Key_Return)
    assert desk.texts[0][1] == "Prime Minister"
    assert _place(view) == (1, 1)
    assert len(desk.gestures) == 1


def test_f2_edits_tab_goes_right_escape_restores(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 0, 1)
    QTest.keyClick(view, Key.Key_F2)
    editor = _editor(view)
    QTest.keyClick(editor, Key.Key_End)
    QTest.keyClicks(editor, " of Interior")
    QTest.keyClick(editor, Key.Key_Tab)
    assert desk.texts[0][1] == "Minister of Interior"
    assert _place(view) == (0, 2)
    _at(view, 1, 1)
    QTest.keyClicks(view, "x")
    QTest.keyClick(_editor(view), Key.Key_Escape)
    assert desk.texts[1][1] == "Minister"


def test_a_refused_text_stays_open_with_the_reason(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 0, 3)
    QTest.keyClicks(view, "f")
    editor = _editor(view)
    QTest.keyClicks(editor, "ifty")
    QTest.keyClick(editor, Key.Key_Return)
    assert editor.isVisible()
    assert editor.property("refused")
    assert "“fifty” is not a number" in editor.remark.text()
    assert desk.gestures == []
    view.setCurrentIndex(view.model().index(2, 0))
    view.setFocus()
    assert desk.model.text_at(0, 3) == "fifty", "leaving the cell keeps the text in it"


def test_choices_are_offered_and_completed(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 0, 2)
    QTest.keyClicks(view, "r")
    QTest.keyClick(_editor(view), Key.Key_Return)
    assert desk.texts[0][2] == "Represented"
    QTest.keyClick(view, Key.Key_F2)
    editor = _editor(view)
    QTest.keyClick(editor, Key.Key_Down)
    QTest.keyClick(editor, Key.Key_Return)
    assert desk.texts[1][2] == "Yes"


def test_copies_a_block_as_excel_takes_it(opened: Opened) -> None:
    _, view = opened()
    _at(view, 0, 0)
    QTest.keyClick(view, Key.Key_Right, SHIFT)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    QTest.keyClick(view, Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Hilde Van den Bossche\tMinister\r\nSøren Østergaard\tMinister"


def test_a_pasted_block_is_one_gesture_and_grows(opened: Opened) -> None:
    desk, view = opened()
    QGuiApplication.clipboard().setText('"Deputy\nMinister"\tNo\r\nAdviser\tYes\r\n')
    _at(view, 0, 1)
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert [row[1:3] for row in desk.texts[:2]] == [["Deputy\nMinister", "No"], ["Adviser", "Yes"]]
    assert len(desk.gestures) == 1


def test_one_pasted_cell_fills_the_selection(opened: Opened) -> None:
    desk, view = opened()
    QGuiApplication.clipboard().setText("No")
    _at(view, 0, 2)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert [row[2] for row in desk.texts] == ["No", "No", "No", "Represented"]


def test_nothing_pasted_is_lost_silently(opened: Opened) -> None:
    desk, view = opened()
    told: list[Any] = []
    desk.model.refused.connect(told.append)
    QGuiApplication.clipboard().setText("5\tbeyond\r\nsix\r\n7\r\n8\r\n9")
    _at(view, 0, 3)
    QTest.keyClick(view, Key.Key_V, CONTROL)
    texts = [refusal.edit.text for refusals in told for refusal in refusals]
    assert texts == ["beyond", "9", "six"]
    assert [row[3] for row in desk.texts] == ["5", "six", "7", "8"]


def test_lines_below_the_last_row_leave_for_new_rows(opened: Opened) -> None:
    desk, view = opened(grouped())
    view.grows = True
    QGuiApplication.clipboard().setText("A\r\nB\r\nC")
    _at(view, 2, 1)
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert [(edit.text, edit.extra) for edit in desk.gestures[0]] == [("A", 0), ("B", 1), ("C", 2)]
    assert desk.gestures[0][1].group == grouped()[0], "the next delegation is left alone"
    assert desk.texts[4][1] == "Minister"


def test_fills_down_and_clears(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 2, 1)
    QTest.keyClick(view, Key.Key_Down, SHIFT)
    QTest.keyClick(view, Key.Key_D, CONTROL)
    assert desk.texts[3][1] == "Minister"
    QTest.keyClick(view, Key.Key_Delete)
    assert [row[1] for row in desk.texts] == ["Minister", "Minister", "", ""]
    assert len(desk.gestures) == 2


def test_selection_stays_with_its_row(opened: Opened) -> None:
    desk, view = opened()
    view.go_to("4")
    desk.model.sort_by("age", descending=True)
    assert [row.id for row in view.selected_rows()] == ["4"]
    assert view.currentIndex().row() == 0
    desk.model.look_for("lefebvre")
    assert [row.id for row in view.selected_rows()] == ["4"]


def test_a_text_being_typed_outlives_news_from_another_desk(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 1, 1)
    QTest.keyClicks(view, "D")
    QTest.keyClicks(_editor(view), "eputy")
    desk.model.fill(GUESTS[1:])
    assert _place(view) == (0, 1)
    editors = [each for each in view.viewport().findChildren(CellEditor) if each.isVisible()]
    assert [each.text() for each in editors] == ["Deputy"]
    QTest.keyClick(editors[0], Key.Key_Return)
    assert desk.texts[0][1] == "Deputy"


def test_enter_opens_where_nothing_can_be_typed(qtbot: QtBot, opened: Opened) -> None:
    _, view = opened()
    _at(view, 1, 0)
    with qtbot.waitSignal(view.opened) as signal:
        QTest.keyClick(view, Key.Key_Return)
    assert signal.args == [GUESTS[1]]
    with qtbot.waitSignal(view.key_typed) as typed:
        QTest.keyClicks(view, "n")
    assert typed.args == [((GUESTS[1], "name"),), "n"]


def test_groups_fold_by_keys_and_by_their_chevron(opened: Opened) -> None:
    desk, view = opened(grouped())
    _at(view, 0, 0)
    QTest.keyClick(view, Key.Key_Left)
    assert desk.model.rowCount() == 4
    QTest.keyClick(view, Key.Key_Space)
    assert desk.model.rowCount() == 6
    chevron = QPoint(12, view.rowViewportPosition(3) + 17)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, chevron
    )
    assert desk.model.rowCount() == 4


def test_the_third_click_on_a_heading_is_the_order_given(opened: Opened) -> None:
    desk, view = opened()
    header = view.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(3) + 12, 20)
    seen = []
    for _ in range(3):
        QTest.mouseClick(
            header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
        seen.append([row[3] for row in desk.texts])
    assert seen == [["40", "45", "50", "61"], ["61", "50", "45", "40"], ["50", "40", "45", "61"]]


def test_columns_are_chosen_and_remembered(opened: Opened) -> None:
    _, view = opened()
    menu = view.choose_columns()
    choice = next(each for each in menu.actions() if each.text() == "Function")
    choice.trigger()
    menu.close()
    assert view.isColumnHidden(1)
    view.hide()
    _, again = opened()
    assert again.isColumnHidden(1)


def test_the_current_row_comes_out_from_under_the_group_that_sticks(opened: Opened) -> None:
    _, view = opened(grouped())
    view.resize(700, 150)
    view.verticalScrollBar().setValue(40)
    _at(view, view.rowAt(0), 1)
    assert view.visualRect(view.currentIndex()).top() >= view.rowHeight(0)


def test_the_group_of_the_rows_in_sight_sticks_on_top(opened: Opened) -> None:
    _, view = opened(grouped())
    view.resize(700, 150)
    view.verticalScrollBar().setValue(40)
    assert view.rowAt(0) == 1
    picture = view.viewport().grab().toImage()
    strip = {picture.pixelColor(x, 17).name() for x in range(600)}
    cell = {picture.pixelColor(x, 45).name() for x in range(600)}
    assert current().alternate in strip
    assert current().alternate not in cell
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 10)
    )
    assert view.current_row() == grouped()[0], "a click on it goes to the group"


def test_ticks_are_asked_for_by_space_and_by_mouse(qtbot: QtBot, settings: QSettings) -> None:
    model = TableModel([Column("name", "Name", _name, cell=_ticked)])
    model.fill(GUESTS)
    view = TableView(model, settings=settings, whole_rows=True)
    qtbot.addWidget(view)
    view.show()
    view.go_to("2")
    with qtbot.waitSignal(view.ticked) as by_key:
        QTest.keyClick(view, Key.Key_Space)
    assert by_key.args == [(GUESTS[1],)]
    spot = QPoint(14, view.rowViewportPosition(2) + 17)
    with qtbot.waitSignal(view.ticked) as by_mouse:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
    assert by_mouse.args == [(GUESTS[2],)]


def test_every_cell_is_reached_by_the_arrows_home_and_end(opened: Opened) -> None:
    _, view = opened()
    _at(view, 0, 0)
    QTest.keyClick(view, Key.Key_End)
    assert _place(view) == (0, 3)
    QTest.keyClick(view, Key.Key_End, CONTROL)
    assert _place(view) == (3, 3)
    QTest.keyClick(view, Key.Key_Home, CONTROL)
    assert _place(view) == (0, 0)
    QTest.keyClick(view, Key.Key_A, CONTROL)
    assert len(view.selected_rows()) == 4


def test_what_the_office_refuses_stays_in_the_cell(opened: Opened) -> None:
    desk, view = opened()

    def lost(_edits: tuple[Edit, ...]) -> None:
        raise AppError("The connection is lost. What you typed stays here; try again later.")

    desk.model.edit = lost
    _at(view, 0, 1)
    QTest.keyClicks(view, "D")
    QTest.keyClick(_editor(view), Key.Key_Return)
    assert desk.model.text_at(0, 1) == "D"
    desk.model.edit = desk.take
    desk.model.retry()
    assert desk.texts[0][1] == "D"
    assert len(desk.gestures) == 1
    assert not desk.model.has_refusals


def test_nothing_of_an_editor_is_left_when_rows_move(opened: Opened) -> None:
    desk, view = opened()
    _at(view, 2, 2)
    QTest.keyClicks(view, "q")
    QTest.keyClick(_editor(view), Key.Key_Return)
    assert [each.text() for each in _seen(view, Remark)] == [
        "“q” is not an answer. The old value was kept."
    ]
    desk.model.sort_by("age")
    QTest.keyClick(_editor(view), Key.Key_Escape)
    assert _seen(view, Remark) == []
    assert _seen(view, ChoiceList) == []
    assert _seen(view, CellEditor) == []
    assert desk.gestures == []


def test_what_is_said_under_a_cell_scrolls_with_it(opened: Opened) -> None:
    _, view = opened()
    view.resize(700, 140)
    _at(view, 1, 3)
    QTest.keyClicks(view, "q")
    QTest.keyClick(_editor(view), Key.Key_Return)
    before = _seen(view, Remark)[0].y() - _editor(view).y()
    view.verticalScrollBar().setValue(20)
    assert _seen(view, Remark)[0].y() - _editor(view).y() == before
