"""The matrix as a widget: its table is made anew when the sessions are other ones."""

from collections.abc import Callable, Iterable
from zlib import crc32

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from delegates_app.domain.records import Session
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.matrix_columns import DELEGATION, matrix_columns
from delegates_app.ui.availability.matrix_table import MatrixTable
from delegates_app.ui.availability.table_places import current_cell, select_current
from delegates_app.ui.kit.table_model import TableModel

Keep = Callable[[Line], bool]


class SessionMatrix(QWidget):
    """Delegations × sessions; `pasted` carries a tuple of edits, `moved` that one stands elsewhere.

    `key_typed` carries a letter, `opened` asks to record, `mistaken` to retract.
    """

    pasted = Signal(object)
    moved = Signal()
    key_typed = Signal(str)
    opened = Signal()
    mistaken = Signal()

    def __init__(self, filter_line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter_line = filter_line
        self._keep: Keep | None = None
        self.sessions: tuple[Session, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.table = self._made()
        filter_line.textChanged.connect(self._look_for)

    # Rows and columns in

    def show_sessions(self, sessions: tuple[Session, ...]) -> None:
        """Make the table for these sessions, unless it shows them already."""
        if sessions == self.sessions:
            return
        old, self.sessions = self.table, sessions
        self.table = self._made()
        self._row.removeWidget(old)
        old.hide()
        old.rows_model.deleteLater()
        old.deleteLater()

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines; selection, scroll and filter stay."""
        fresh = not self.table.rows_model.rows
        self.table.rows_model.fill(lines)
        if fresh and self.table.rows_model.shown:
            self._stand()

    def keep_only(self, keep: Keep | None) -> None:
        """Show only lines for which a function is true, or all."""
        self._keep = keep
        self.table.rows_model.keep_only(keep)

    # Where one stands

    def session_of(self, key: str) -> Session | None:
        """The session of a column; None for the columns around them."""
        return next((each for each in self.sessions if each.id == key), None)

    def current_key(self) -> str:
        """The key of the current column, or nothing."""
        index = self.table.currentIndex()
        return self.table.rows_model.columns[index.column()].key if index.isValid() else ""

    def current_line(self) -> Line | None:
        """The line of the current cell."""
        row = self.table.current_row()
        return row if isinstance(row, Line) else None

    def chosen_cells(self) -> tuple[tuple[str, str], ...]:
        """The selected cells as (delegation id, column key), else the current one."""
        cells = tuple((row.id, key) for row, key in self.table.selected_cells())
        line = self.current_line()
        return cells or (((line.id, self.current_key()),) if line else ())

    def current_cell(self, screen: QWidget) -> QRect:
        """Where the current cell is on a screen that holds this matrix."""
        return current_cell(self.table, screen)

    def go_to(self, delegation_id: str, session_id: str) -> bool:
        """Stand on a cell; tell whether its row is shown."""
        self.table.setFocus()
        session = self.session_of(session_id)
        return self.table.go_to(delegation_id, session.id if session else DELEGATION)

    # Inside

    def _made(self) -> MatrixTable:
        ministers = any(each.ministers for each in self.sessions)
        columns = matrix_columns(self.sessions, with_ministers=ministers)
        model = TableModel(columns, edit=self.pasted.emit, parent=self)
        table = MatrixTable(model, name=_remembered_as(self.sessions), parent=self)
        table.setAccessibleName(self.tr("Availability"))
        table.filter_line = self._filter_line
        table.selection_changed.connect(self.moved)
        table.selectionModel().currentChanged.connect(self.moved)
        table.key_typed.connect(self._typed)
        table.opened.connect(self.opened)
        table.mistaken.connect(self.mistaken)
        model.look_for(self._filter_line.text())
        model.keep_only(self._keep)
        self._row.addWidget(table)
        self.setFocusProxy(table)
        return table

    def _stand(self) -> None:
        """Stand on the first session of the first line, without taking the keyboard."""
        first = self.sessions[0].id if self.sessions else DELEGATION
        model = self.table.rows_model
        self.table.setCurrentIndex(model.index(0, model.column_of(first)))
        select_current(self.table)

    def _typed(self, _cells: object, letter: str) -> None:
        self.key_typed.emit(letter)

    def _look_for(self, text: str) -> None:
        self.table.rows_model.look_for(text)


def _remembered_as(sessions: tuple[Session, ...]) -> str:
    """Under which name the columns of these sessions are remembered; nothing without any."""
    if not sessions:
        return ""
    return f"availability-{crc32(''.join(each.id for each in sessions).encode()):08x}"
