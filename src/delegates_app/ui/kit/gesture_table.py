"""What is done in a table by a gesture: copy, paste, fill, clear, open, fold, tick."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from delegates_app.ui.kit import cell_blocks
from delegates_app.ui.kit.cell_table import CellTable
from delegates_app.ui.kit.columns import GroupRow


class GestureTable(CellTable):
    """A table whose gestures make one tuple of edits each.

    `grows` lets pasted lines beyond the last row leave as edits without a row.
    """

    grows = False
    filter_line: QLineEdit | None = None

    def copy(self) -> None:
        """Put the selected block on the clipboard, as Excel takes it."""
        QGuiApplication.clipboard().setText(cell_blocks.copied(self._rows_model, self.place()))

    def paste(self) -> None:
        """Lay the block from the clipboard over the selection: one tuple of edits."""
        text = QGuiApplication.clipboard().text()
        laid = cell_blocks.pasted(self._rows_model, self.place(), text, grows=self.grows)
        self._rows_model.refuse(laid.refusals)
        self._rows_model.put(laid.edits)

    def fill_down(self) -> None:
        """Repeat the top cells of the selection downwards."""
        self._rows_model.put(cell_blocks.filled_down(self._rows_model, self.place()))

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self._rows_model.put(cell_blocks.cleared(self._rows_model, self.place()))

    def go_to_filter(self) -> None:
        """Go to the filter."""
        if self.filter_line:
            self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter_line.selectAll()

    def columns_action(self, parent: QWidget) -> QAction:
        """Return an action that opens the choice of columns."""
        action = QAction(self.tr("Choose columns…"), parent)
        action.triggered.connect(self.choose_columns)
        return action

    def choose_columns(self) -> QMenu:
        """Open the choice of columns under the header."""
        return self._header.choose_columns()

    def open_current(self) -> None:
        """Open the current row; fold or unfold a group."""
        row = self.current_row()
        if isinstance(row, GroupRow):
            self.toggle(row)
        elif row is not None:
            self.opened.emit(row)

    def toggle(self, group: GroupRow) -> None:
        """Fold or unfold a group."""
        self._rows_model.fold(group, folded_up=not self._rows_model.is_folded(group))

    def tick_selected(self) -> None:
        """Ask to turn the check boxes of the selected rows."""
        self.ticked.emit(self.selected_rows())

    def can_tick(self) -> bool:
        """Tell whether the current row has a check box in its first column."""
        row, index = self.current_row(), self.currentIndex()
        if row is None or isinstance(row, GroupRow):
            return False
        return self._rows_model.cell_at(index.row(), self._header.shown()[0]).tick is not None
