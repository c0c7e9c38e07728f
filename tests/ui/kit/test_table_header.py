"""The headings of a table: columns remembered while others come and go."""

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from delegates_app.ui.kit.columns import Column
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

pytestmark = pytest.mark.usefixtures("theme")


def _table(qtbot: QtBot, settings: QSettings, keys: str) -> TableView:
    columns: tuple[Column[object], ...] = tuple(Column(key, key, str) for key in keys)
    table = TableView(TableModel(columns), name="some", settings=settings)
    table.rows_model.setParent(table)
    qtbot.addWidget(table)
    table.show()
    return table


def _shown(table: TableView) -> str:
    header = table.horizontalHeader()
    columns = table.rows_model.columns
    return "".join(columns[header.logicalIndex(place)].key for place in range(header.count()))


@pytest.mark.parametrize(("now", "shown"), [("abxcd", "dabxc"), ("xabcd", "xdabc"), ("acd", "dac")])
def test_columns_that_come_and_go_leave_the_others_in_place(
    qtbot: QtBot, settings: QSettings, now: str, shown: str
) -> None:
    before = _table(qtbot, settings, "abcd")
    before.horizontalHeader().moveSection(3, 0)
    before.hide()
    assert _shown(_table(qtbot, settings, now)) == shown
