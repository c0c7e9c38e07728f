"""The grid by real keys: typed in, pasted into, filled down; consequences before Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.ui.delegations.conftest import House
from tests.ui.delegations.keys import control, focused, press, type_text

from delegates_app.domain.newcomers import Newcomer
from delegates_app.domain.records import Person
from delegates_app.domain.seats import plan_add
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.grid import Grid
from delegates_app.ui.delegations.grid_rows import SeatRow
from delegates_app.ui.kit.cell_editor import CellEditor
from delegates_app.ui.kit.columns import GroupRow

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("grid")


@pytest.fixture
def grid(house: House) -> Grid:
    control(Key.Key_B)
    grid = house.tab.page.grid
    assert focused() is grid
    return grid


def stand(house: House, name: str, column: str) -> None:
    assert house.tab.page.grid.go_to(house.delegate(name).id, column)


def stand_on_empty(house: House, code: str, number: int = 0, column: str = "family_name") -> None:
    delegation = house.delegation(code)
    rows = house.tab.page.grid.rows_model.rows
    empty = [each for each in rows if each.delegation_id == delegation.id and not each.delegate]
    assert house.tab.page.grid.go_to(empty[number].id, column)


def editor() -> CellEditor:
    found = focused()
    assert isinstance(found, CellEditor)
    return found


def test_rows_stand_under_their_delegations(house: House, grid: Grid) -> None:
    QAbstractItemModelTester(grid.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    house.tab.page.choosing.text.setText("greece")
    shown = grid.rows_model.shown
    assert isinstance(shown[0], GroupRow)
    assert shown[0].code == "EL"
    assert [part.text for part in shown[0].parts] == [
        "1+2", "Head 1/1", "Delegates 3/2", "Security 1/2",
    ]  # fmt: skip
    assert [row.called for row in shown[1:]] == [
        "Head", "Delegate 1", "Delegate 2", "Delegate 3", "Security",
    ]  # fmt: skip


def test_the_filter_finds_single_people(house: House, grid: Grid) -> None:
    control(Key.Key_F)
    type_text("eleni")
    group, row = grid.rows_model.shown
    assert group.code == "EL"
    assert row.id == house.delegate("Ελένη Χατζηγεωργίου").id
    press(Key.Key_Escape)
    press(Key.Key_Down)
    assert focused() is grid


def test_a_typed_function_is_one_operation_and_undone(house: House) -> None:
    stand(house, "Şebnem Öztürk", "function")
    type_text("Adviser")
    press(Key.Key_Return)
    assert house.delegate("Şebnem Öztürk").function == "Adviser"
    assert house.labels[-1] == "Germany: Function of Şebnem Öztürk: Adviser"
    house.desk.undo()
    assert house.delegate("Şebnem Öztürk").function == ""


def test_the_consequence_is_said_before_enter(house: House) -> None:
    stand(house, "Jörg-Matthias Großklaus", "function")
    type_text("Director")
    assert "Badge printed 16 April becomes outdated" in editor().remark.text()
    press(Key.Key_Escape)
    assert house.delegate("Jörg-Matthias Großklaus").function == "Head of Unit"


@pytest.mark.parametrize(
    ("typed", "seated"),
    [
        ("Bērziņa", "head Bērziņa"),
        ("Ilze BĒRZIŅA", "head Ilze BĒRZIŅA"),
        ("Bērziņa, Ilze", "head Ilze Bērziņa"),
        ("van der Berg", "head van der Berg"),
        ("TBC", "head TBC"),
    ],
)
def test_a_name_typed_on_an_empty_seat_fills_it(house: House, typed: str, seated: str) -> None:
    stand_on_empty(house, "LV")
    type_text(typed)
    press(Key.Key_Return)
    assert house.seated("LV") == [seated]


def test_tab_goes_on_in_the_row_that_was_just_filled(house: House, grid: Grid) -> None:
    stand_on_empty(house, "LV", column="given_name")
    type_text("Ilze")
    press(Key.Key_Tab)
    assert grid.rows_model.columns[grid.currentIndex().column()].key == "family_name"
    type_text("Bērziņa")
    press(Key.Key_Return)
    assert house.seated("LV") == ["head Ilze Bērziņa"]


def test_what_is_typed_on_a_seat_goes_on_when_somebody_comes_to_it(house: House) -> None:
    stand_on_empty(house, "LV", column="function")
    type_text("Minister")
    somebody = Newcomer("Ilze", "Bērziņa")
    plan = plan_add(house.desk.view.register, house.delegation("LV"), Role.HEAD, somebody)
    house.desk.write("Latvia: Ilze Bērziņa added", plan)
    assert editor().text() == "Minister"
    press(Key.Key_Return)
    assert house.delegate("Ilze Bērziņa").function == "Minister"
    assert house.notices.sentences == ()


def test_a_function_without_a_name_waits_in_its_cell_for_the_name(house: House, grid: Grid) -> None:
    stand_on_empty(house, "LV", column="function")
    index = grid.currentIndex()
    type_text("Minister")
    press(Key.Key_Return)
    refusal = grid.rows_model.refusal_at(index.row(), index.column())
    assert refusal is not None
    assert refusal.edit.text == "Minister"
    assert "no name yet" in house.notices.sentences[-1]
    house.notices.finish()
    assert house.seated("LV") == []
    stand_on_empty(house, "LV", column="family_name")
    type_text("Bērziņa")
    press(Key.Key_Return)
    assert house.delegate("Bērziņa").function == "Minister"


def test_a_block_fills_seats_and_goes_on_to_new_ones(house: House) -> None:
    stand_on_empty(house, "LV", column="given_name")
    QGuiApplication.clipboard().setText(
        "Ilze\tBērziņa\tMinister\r\nJuris\tKalniņš\tAdviser\r\n"
        "Līga\tOzola\tAdviser\r\nJānis\tLiepa\tAdviser\r\n"
    )
    before = len(house.labels)
    control(Key.Key_V)
    assert house.seated("LV") == [
        "head Ilze Bērziņa",
        "delegate Juris Kalniņš",
        "delegate Līga Ozola",
        "delegate Jānis Liepa",
    ]
    assert house.delegate("Līga Ozola").function == "Adviser"
    assert len(house.labels) == before + 1
    assert house.labels[-1] == "Latvia: 4 rows typed"
    house.desk.undo()
    assert house.seated("LV") == []


def test_lines_are_pasted_on_the_row_of_a_delegation(house: House, grid: Grid) -> None:
    grid.go_to(("group", house.delegation("LV").id))
    QGuiApplication.clipboard().setText("Ilze Bērziņa\tMinister\r\n")
    control(Key.Key_V)
    assert house.seated("LV") == ["head Ilze Bērziņa"]


def test_fill_down_repeats_the_cell_above(house: House) -> None:
    stand(house, "Şebnem Öztürk", "function")
    control(Key.Key_D)
    assert house.delegate("Şebnem Öztürk").function == "Head of Unit"


def test_a_choice_is_read_and_a_wrong_one_refused(house: House, grid: Grid) -> None:
    stand(house, "Şebnem Öztürk", "standing")
    type_text("to be")
    press(Key.Key_Return)
    row = next(e for e in grid.rows_model.rows if e.id == house.delegate("Şebnem Öztürk").id)
    assert row.texts["standing"] == "To be confirmed"
    stand(house, "Şebnem Öztürk", "level")
    type_text("emperor")
    press(Key.Key_Return)
    assert "is not one of the choices" in editor().remark.text()
    press(Key.Key_Escape)


def test_del_empties_a_cell_and_frees_a_seat_on_its_word(house: House) -> None:
    stand(house, "Jörg-Matthias Großklaus", "function")
    press(Key.Key_Delete)
    assert house.delegate("Jörg-Matthias Großklaus").function == ""
    stand(house, "Şebnem Öztürk", "role")
    press(Key.Key_Delete)
    assert house.seated("DE") == [
        "head Annegret von Wallenfels",
        "delegate Jörg-Matthias Großklaus",
    ]
    assert house.labels[-1] == "Germany: Şebnem Öztürk no longer comes"
    house.notices.press()
    assert "delegate Şebnem Öztürk" in house.seated("DE")


def test_the_cursor_stays_on_the_seat_of_somebody_replaced_elsewhere(
    house: House, grid: Grid
) -> None:
    stand(house, "Şebnem Öztürk", "function")
    control(Key.Key_R)
    type_text("Kurt Meier")
    press(Key.Key_Return)
    assert QApplication.focusWidget() is grid
    row = grid.current_row()
    assert isinstance(row, SeatRow)
    assert row.id == house.delegate("Kurt Meier").id


def test_a_renamed_person_keeps_the_case_typed(house: House) -> None:
    stand(house, "Şebnem Öztürk", "family_name")
    type_text("Öztürk-LINDSTRÖM")
    press(Key.Key_Return)
    person_id = house.delegate("Şebnem Öztürk-LINDSTRÖM").person_id
    assert house.desk.view.register.get(Person, person_id).family_name == "Öztürk-LINDSTRÖM"


def test_all_delegations_fold_and_unfold(grid: Grid) -> None:
    everything = len(grid.rows_model.shown)
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(Key.Key_F, control_shift)
    assert len(grid.rows_model.shown) == 4
    press(Key.Key_F, control_shift)
    assert len(grid.rows_model.shown) == everything
