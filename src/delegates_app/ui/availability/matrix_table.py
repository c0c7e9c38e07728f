"""The matrix: cells in which letters state answers, and words are pasted, but nothing is typed."""

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from delegates_app.ui.availability.pinned_table import PinnedTable
from delegates_app.ui.kit.table_model import TableModel


class MatrixTable(PinnedTable):
    """A table whose letters leave by `key_typed`; `mistaken` asks to retract what was said."""

    mistaken = Signal()

    def __init__(
        self,
        model: TableModel,
        *,
        name: str = "",
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name=name, settings=settings, parent=parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self.open_current)

    def can_type(self) -> bool:
        """Tell that letters are answers here."""
        return False

    def clear_cells(self) -> None:
        """Ask to retract what was said last, in place of emptying cells."""
        self.mistaken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put refused words away by Esc, else do what the key says."""
        if event.key() == Qt.Key.Key_Escape and self.rows_model.has_refusals:
            self.rows_model.drop_refusals()
            return
        super().keyPressEvent(event)
