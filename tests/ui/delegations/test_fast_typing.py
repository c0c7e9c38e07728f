"""Nobody waits for the database: what is typed at once on a seat comes to one person."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.delegations.conftest import House
from tests.ui.delegations.keys import control, press, type_text

from delegates_app.ui.kit.jobs import Jobs, Runner

Key = Qt.Key


@pytest.fixture
def runner() -> Iterator[Runner]:
    crashes: list[BaseException] = []
    jobs = Jobs(crashes.append)
    yield jobs
    jobs.close()
    assert not crashes


def test_a_row_typed_without_a_pause_is_one_person(house: House, qtbot: QtBot) -> None:
    control(Key.Key_B)
    grid = house.tab.page.grid
    delegation = house.delegation("LV")
    row = next(each for each in grid.rows_model.rows if each.delegation_id == delegation.id)
    grid.go_to(row.id, "given_name")
    type_text("Ilze")
    press(Key.Key_Tab)
    type_text("Bērziņa")
    press(Key.Key_Tab)
    type_text("Minister")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: any("Function" in label for label in house.labels))
    assert house.seated("LV") == ["head Ilze Bērziņa"]
    assert house.delegate("Ilze Bērziņa").function == "Minister"
    assert house.notices.sentences == ()
