"""What cannot be read whole is found, whoever paints it; what can be read is left alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from delegates_app.ui.kit.columns import Column
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.pictures.cut_texts import findings
from delegates_app.ui.pictures.finding import Fault, Finding

LONG = "Operationalisation of the Pact on Migration and Asylum"


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    theme = Theme(qapp)
    theme.choose(Qt.ColorScheme.Light)
    made = QWidget()
    made.resize(600, 400)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    theme.deleteLater()


def place(widget: QWidget, window: QWidget, *box: int) -> None:
    widget.setParent(window)
    widget.setGeometry(QRect(*box))
    widget.show()


def texts(window: QWidget, fault: Fault) -> list[str]:
    return [each.text for each in findings(window) if each.fault is fault]


def test_a_cut_button_a_cut_heading_and_a_cut_label_are_found(window: QWidget) -> None:
    place(QPushButton("Prepare the mailing"), window, 10, 10, 60, 30)
    table = QTableWidget(1, 2)
    table.setHorizontalHeaderLabels([LONG, "Reply"])
    place(table, window, 10, 60, 400, 100)
    place(QLabel(LONG), window, 10, 200, 90, 20)
    found = findings(window)
    assert {each.text for each in found} == {"Prepare the mailing", LONG}
    assert {each.where.partition(" ")[0] for each in found} == {
        "QPushButton",
        "QTableWidget",
        "QLabel",
    }
    assert {each.fault for each in found} == {Fault.CUT}


def test_a_cut_second_line_of_our_own_heading_is_found(
    window: QWidget, settings: QSettings
) -> None:
    model = TableModel([Column("a", "Reply", str, LONG, 90), Column("b", "Name", str)])
    table = TableView(model, settings=settings)
    place(table, window, 0, 0, 500, 200)
    table.horizontalHeader().resizeSection(0, 60)
    assert texts(window, Fault.CUT) == [LONG]


@pytest.mark.parametrize(
    "make",
    [
        lambda: QCheckBox(LONG),
        lambda: QGroupBox(LONG),
        lambda: QLineEdit(placeholderText=LONG),
        lambda: combo(LONG),
        lambda: tabs(LONG),
        lambda: wrapped(LONG),
    ],
    ids=["check box", "group", "placeholder", "drop-down", "tab", "wrapped label"],
)
def test_every_kind_of_text_is_watched(window: QWidget, make: type[QWidget]) -> None:
    piece = make()
    place(piece, window, 10, 10, 120, 26)
    assert texts(window, Fault.CUT) == [LONG]
    piece.setGeometry(10, 10, 560, 60)
    assert findings(window) == ()


def combo(text: str) -> QComboBox:
    box = QComboBox()
    box.addItem(text)
    return box


def tabs(text: str) -> QTabBar:
    bar = QTabBar()
    bar.setUsesScrollButtons(False)
    bar.setExpanding(False)
    bar.setElideMode(Qt.TextElideMode.ElideRight)
    bar.addTab(text)
    return bar


def wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def test_a_label_without_any_room_is_found(window: QWidget) -> None:
    place(QLabel("Saved"), window, 10, 10, 0, 20)
    assert texts(window, Fault.CUT) == ["Saved"]


def test_a_text_beyond_the_edge_of_its_window_is_found(window: QWidget) -> None:
    place(QLabel("Wait for the answer"), window, 540, 10, 300, 20)
    assert texts(window, Fault.CUT) == ["Wait for the answer"]


def test_what_can_be_scrolled_to_is_no_finding(window: QWidget) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside := QWidget())
    column = QVBoxLayout(inside)
    for number in range(30):
        column.addWidget(QLabel(f"Line {number}"))
    place(area, window, 10, 10, 200, 105)
    assert findings(window) == ()


class Painted(QWidget):
    """Paints two texts as a chart would."""

    second = 40

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        painter = QPainter(self)
        painter.drawText(QRect(0, 0, 200, 20), Qt.AlignmentFlag.AlignLeft, "Replies by week")
        box = QRect(0, self.second, 200, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, "Answers by category")
        painter.end()


def test_what_a_widget_paints_by_itself_is_watched_too(window: QWidget) -> None:
    chart = Painted()
    place(chart, window, 10, 10, 200, 80)
    assert findings(window) == ()
    chart.resize(60, 80)
    assert texts(window, Fault.CUT) == ["Replies by week", "Answers by category"]
    chart.resize(200, 80)
    chart.second = 6
    assert findings(window) == (
        Finding(Fault.OVERLAPPING, "Replies by week", "Painted", "Answers by category"),
    )


def test_two_labels_upon_each_other_are_found(window: QWidget) -> None:
    place(QLabel("Germany"), window, 10, 10, 100, 20)
    place(QLabel("Denmark"), window, 30, 14, 100, 20)
    (found,) = findings(window)
    assert found == Finding(Fault.OVERLAPPING, "Germany", "QLabel", "Denmark")


def test_a_text_covered_by_what_a_layout_put_there_is_found(window: QWidget) -> None:
    place(QLabel(LONG), window, 10, 5, 400, 20)
    column = QVBoxLayout(window)
    column.setContentsMargins(200, 0, 0, window.height() - 30)
    column.addWidget(button := QPushButton("Over it"))
    button.show()
    column.activate()
    assert texts(window, Fault.COVERED) == [LONG]


def test_a_notice_above_a_text_is_no_finding(window: QWidget) -> None:
    place(QLabel(LONG), window, 10, 10, 400, 20)
    notice = QPushButton("Saved")
    place(notice, window, 200, 0, 200, 60)
    assert findings(window) == ()


def test_only_a_cell_may_end_in_an_ellipsis_and_only_with_the_whole_in_its_tooltip(
    window: QWidget,
) -> None:
    table = QTableWidget(1, 1)
    table.setWordWrap(False)
    item = QTableWidgetItem(LONG)
    table.setItem(0, 0, item)
    place(table, window, 0, 0, 300, 120)
    assert texts(window, Fault.CUT)
    item.setToolTip(LONG)
    assert findings(window) == ()


def test_an_ellipsis_that_was_written_is_none(window: QWidget) -> None:
    menu = QListWidget()
    place(menu, window, 200, 200, 200, 100)
    place(QPushButton("Prepare mailing…"), window, 10, 10, 300, 30)
    assert findings(window) == ()
