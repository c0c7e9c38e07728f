"""The board by real keys: moved over, typed on, pasted on; every seat by its shape."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.delegations.conftest import House
from tests.ui.delegations.keys import control, press, type_text

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.records import Party
from delegates_app.domain.seats import plan_cancel
from delegates_app.ui.delegations.board_layout import lay_out
from delegates_app.ui.delegations.choosing import GRID
from delegates_app.ui.delegations.summary import State
from delegates_app.ui.kit.cell_editor import CellEditor

Key = Qt.Key


def chosen(house: House) -> str:
    summary = house.tab.page.summary
    return summary.code if summary else ""


def select(house: House, code: str) -> None:
    board = house.tab.page.board
    press(Key.Key_Home)
    for _ in board.shown:
        if chosen(house) == code:
            return
        press(Key.Key_Right)
    assert chosen(house) == code


def states(house: House) -> dict[str, State]:
    return {each.code: each.state for each in house.tab.page.summaries}


def test_each_delegation_says_its_most_urgent_state(house: House) -> None:
    assert states(house) == {
        "DE": State.COMPLETE,
        "EL": State.OVER,
        "IE": State.NO_HEAD,
        "LV": State.NO_LIST,
    }


def test_arrows_move_and_the_panel_follows(house: House, qtbot: QtBot) -> None:
    press(Key.Key_Home)
    assert chosen(house) == "DE"
    press(Key.Key_Right)
    assert chosen(house) == "EL"
    title = house.tab.page.side.panel.title
    qtbot.waitUntil(lambda: title.text() == "EL · Greece")
    press(Key.Key_End)
    assert chosen(house) == "LV"
    press(Key.Key_Left)
    assert chosen(house) == "IE"


def test_a_name_typed_on_a_card_fills_the_next_open_seat(house: House) -> None:
    select(house, "LV")
    type_text("Ilze Bērziņa")
    press(Key.Key_Return)
    assert house.seated("LV") == ["head Ilze Bērziņa"]
    assert house.labels[-1] == "Latvia: Ilze Bērziņa added"
    type_text("Juris Kalniņš")
    press(Key.Key_Return)
    assert house.seated("LV") == ["head Ilze Bērziņa", "delegate Juris Kalniņš"]
    house.desk.undo()
    house.desk.undo()
    assert house.seated("LV") == []


def test_tbc_typed_on_a_card_holds_the_seat(house: House) -> None:
    select(house, "LV")
    type_text("tbc")
    press(Key.Key_Return)
    assert house.seated("LV") == ["head TBC"]
    assert states(house)["LV"] is State.HEAD_TBC


def test_a_contact_is_proposed_and_brings_the_address_along(house: House) -> None:
    select(house, "IE")
    type_text("seam")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert house.seated("IE")[0] == "head Séamus Kelly"
    person_id = house.delegate("Séamus Kelly").person_id
    from_register = next(each for each in house.desk.view.register if each.id == person_id)
    assert getattr(from_register, "emails", ()) == ("seamus@gov.example",)


def test_escape_leaves_the_line_and_nothing_is_written(house: House) -> None:
    before = len(house.labels)
    select(house, "LV")
    type_text("Ilze")
    press(Key.Key_Escape)
    assert house.tab.page.board.name_line.is_open is False
    assert QApplication.focusWidget() is house.tab.page.board
    assert len(house.labels) == before


def test_somebody_who_is_seated_already_is_refused_at_the_card(house: House) -> None:
    select(house, "DE")
    type_text("Şebnem Öztürk")
    press(Key.Key_Return)
    editor = house.tab.page.board.findChild(CellEditor)
    assert editor is not None
    assert "has a seat in the delegation DE already" in editor.remark.text()
    assert editor.text() == "Şebnem Öztürk"
    press(Key.Key_Escape)


@pytest.mark.parametrize(
    ("text", "seated"),
    [
        (
            "Ilze Bērziņa\tMinister\r\nJuris Kalniņš\tAdviser\r\nTBC\tname by Friday\r\n",
            ["head Ilze Bērziņa", "delegate Juris Kalniņš", "delegate TBC"],
        ),
        (
            "Ilze Bērziņa <ilze@lv.example>; Juris Kalniņš <juris@lv.example>",
            ["head Ilze Bērziņa", "delegate Juris Kalniņš"],
        ),
    ],
)
def test_lines_are_pasted_as_one_operation(house: House, text: str, seated: list[str]) -> None:
    select(house, "LV")
    QGuiApplication.clipboard().setText(text)
    control(Key.Key_V)
    assert house.seated("LV") == seated
    assert house.labels[-1] == f"Latvia: {len(seated)} people pasted"
    house.desk.undo()
    assert house.seated("LV") == []


def test_an_empty_clipboard_is_told(house: House) -> None:
    select(house, "LV")
    QGuiApplication.clipboard().setText("")
    control(Key.Key_V)
    assert "The clipboard holds no names" in house.notices.sentences[-1]
    house.notices.finish()


def test_the_filter_finds_people_and_a_figure_filters(house: House) -> None:
    page = house.tab.page
    control(Key.Key_F)
    type_text("mavroeidis")
    assert [each.code for each in page.summaries if each.id in page.board.shown] == ["EL"]
    press(Key.Key_Escape)
    assert len(page.board.shown) == 4
    page.figures.card(State.OVER).click()
    assert [each.code for each in page.summaries if each.id in page.board.shown] == ["EL"]
    assert page.figures.card(State.OVER).isChecked()
    page.figures.card(State.OVER).click()
    assert len(page.board.shown) == 4


def test_nothing_matches_and_the_selection_comes_back(house: House) -> None:
    select(house, "IE")
    control(Key.Key_F)
    type_text("zz")
    assert house.tab.page.board.shown == ()
    press(Key.Key_Escape)
    press(Key.Key_Down)
    assert chosen(house) == "IE"


def test_delegations_by_their_names_in_another_language(house: House) -> None:
    page = house.tab.page
    register = house.desk.view.register
    latvia = register.get(Party, house.delegation("LV").party_id)
    renamed = edited(latvia, replace(latvia, name_fr="Aachen"))
    house.desk.write("Another name", renamed)
    page.choosing.order.choose("fr")
    page.choosing.ordered.emit()
    assert page.board.shown[0] == house.delegation("LV").id


def test_the_view_turns_and_keeps_filter_and_selection(house: House) -> None:
    select(house, "IE")
    page = house.tab.page
    control(Key.Key_B)
    assert page.view_shown == GRID
    assert chosen(house) == "IE"
    assert page.grid.current_row().delegation_id == house.delegation("IE").id
    control(Key.Key_B)
    assert page.board.chosen == house.delegation("IE").id


def test_news_of_another_desk_leave_the_typed_name_alone(house: House) -> None:
    select(house, "LV")
    type_text("Ilze")
    house.desk.write("Greece: gone", _removal(house))
    editor = house.tab.page.board.findChild(CellEditor)
    assert editor is not None
    assert editor.text() == "Ilze"
    press(Key.Key_Escape)


def _removal(house: House) -> tuple[Change, ...]:
    return plan_cancel(house.delegate("Nikos Dimou"))


@pytest.mark.parametrize(("width", "columns"), [(1060, 6), (932, 5), (640, 4), (300, 1)])
def test_columns_by_width(house: House, width: int, columns: int) -> None:
    layout = lay_out(house.tab.page.summaries, width, 600)
    assert layout.columns == columns
    assert all(box.right() <= width + 1 for box in layout.boxes.values())
