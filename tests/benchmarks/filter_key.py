"""A letter typed in the filter of a table of 10 000 rows and 12 columns, until it is painted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from tests.benchmarks._crowds import a_somebody
from tests.benchmarks._screen import a_screen, median_milliseconds

from delegates_app.domain.names import full_name
from delegates_app.domain.records import Person
from delegates_app.ui.kit.columns import Cell, Column
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

NAME = "key in a filter over 10 000 rows × 12 columns to repaint, ms"
GOAL = "<= 30"
_TYPED = "novak anna 1"


def measure() -> float:
    """The median over a name typed and taken back, letter by letter."""
    a_screen()
    window = QWidget()
    window.resize(1440, 900)
    model = TableModel([_column(number) for number in range(12)], parent=window)
    table, line = TableView(model, name="people"), FilterLine("Filter")
    line.narrow(table)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(table)
    model.fill(a_somebody(number) for number in range(10_000))
    window.show()
    QTest.qWait(1500)  # as long as somebody looks before typing: searched texts are made by then
    typed = [partial(QTest.keyClicks, line, each) for each in _TYPED]
    back = [partial(QTest.keyClick, line, Qt.Key.Key_Backspace)] * len(_TYPED)
    found = median_milliseconds([partial(_painted, table, act) for act in (*typed, *back)])
    window.close()
    return found


def _painted(table: TableView, act: Callable[[], object]) -> None:
    act()
    table.viewport().repaint()


def _column(number: int) -> Column[Person]:
    texts = (full_name, lambda each: each.organisation, lambda each: " ".join(each.emails))
    text = texts[number % len(texts)]
    return Column(
        f"c{number}", f"Column {number}", text, width=110, cell=lambda row: Cell(text(row))
    )
