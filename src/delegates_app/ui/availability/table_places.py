"""Where one stands in a table, and how to stand there alone."""

from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtWidgets import QTableView, QWidget


def current_cell(table: QTableView, screen: QWidget) -> QRect:
    """Where the current cell of a table is on a screen that holds it."""
    shown = table.visualRect(table.currentIndex())
    return QRect(table.viewport().mapTo(screen, shown.topLeft()), shown.size())


def select_current(table: QTableView) -> None:
    """Select the current cell alone, whatever keys are held down meanwhile."""
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    table.selectionModel().setCurrentIndex(table.currentIndex(), flag)
