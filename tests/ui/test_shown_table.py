"""What a table shows goes to Excel as it is filtered, sorted and chosen."""

from datetime import datetime
from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot

from delegates_app.domain.classes import DataClass
from delegates_app.services.export_writing import write_shown
from delegates_app.ui.kit.columns import Column, GroupRow
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.shown_table import shown_table, table_in_sight

NOON = datetime(2024, 4, 22, 12)


def test_rows_columns_and_groups_as_shown(qtbot: QtBot, tmp_path: Path) -> None:
    columns: tuple[Column[tuple[str, str, str]], ...] = (
        Column("name", "Name", lambda row: row[0]),
        Column("dietary", "Diet", lambda row: row[1]),
        Column("note", "Note", lambda row: row[2]),
    )
    model = TableModel(columns, row_id=lambda row: row[0])
    view = TableView(model, name="shown")
    qtbot.addWidget(view)
    rows = [GroupRow("IE", "Ireland", "IE"), ("Aoife", "vegan", "x"), ("Séamus", "", "=1+1")]
    model.fill(rows)
    view.setColumnHidden(2, True)
    table = shown_table(view, "Delegations", NOON)
    assert [each.heading for each in table.columns] == ["Delegation", "Name", "Diet"]
    assert table.rows == (("IE Ireland", "Aoife", "vegan"), ("IE Ireland", "Séamus", ""))
    assert DataClass.HEALTH in table.classes
    path, count, _ = write_shown(table, tmp_path / "shown.xlsx")
    cells = [[cell.value for cell in row] for row in openpyxl.load_workbook(path).worksheets[0]]
    assert count == 2
    assert ["IE Ireland", "Aoife", "vegan"] in cells


def test_the_table_in_sight(qtbot: QtBot) -> None:
    view = TableView(TableModel((Column("a", "A", str),), row_id=str), name="sight")
    qtbot.addWidget(view)
    assert table_in_sight(view) is None
