"""The ladder as a widget: its table is made anew when documents or versions are other ones."""

from collections.abc import Callable, Iterable
from zlib import crc32

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from delegates_app.domain.invitations import Step
from delegates_app.ui.availability.pinned_table import PinnedTable
from delegates_app.ui.availability.table_places import current_cell
from delegates_app.ui.invitations.ladder_columns import DELEGATION, ladder_columns
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.kit.table_model import TableModel

Keep = Callable[[InvitationLine], bool]
Steps = tuple[tuple[int, Step], ...]


class LadderTable(QWidget):
    """Delegations × documents; `moved` tells that one stands elsewhere, `key_typed` a letter."""

    moved = Signal()
    key_typed = Signal(str)
    opened = Signal()

    def __init__(self, filter_line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter_line = filter_line
        self._keep: Keep | None = None
        self.steps: Steps = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.table = self._made()
        filter_line.textChanged.connect(self._look_for)

    def show_rows(self, steps: Steps, lines: Iterable[InvitationLine]) -> None:
        """Show these lines; with other documents in a new table, in which one stands as before."""
        stood, key = self.current_line(), self.current_document_id()
        if steps != self.steps:
            self.steps = steps
            self._renew()
        fresh = not self.table.rows_model.rows
        self.table.rows_model.fill(lines)
        if fresh and self.table.rows_model.shown:
            first = self.table.rows_model.id_at(0)
            known = key if key in self._document_ids() else DELEGATION
            self.table.go_to(stood.id if stood else first, known)

    def keep_only(self, keep: Keep | None) -> None:
        """Show only lines for which a function is true, or all."""
        self._keep = keep
        self.table.rows_model.keep_only(keep)

    def current_line(self) -> InvitationLine | None:
        """The line of the current cell."""
        row = self.table.current_row()
        return row if isinstance(row, InvitationLine) else None

    def current_document_id(self) -> str:
        """The document of the current column; nothing in the columns around them."""
        index = self.table.currentIndex()
        key = self.table.rows_model.columns[index.column()].key if index.isValid() else ""
        return key if key in self._document_ids() else ""

    def chosen_lines(self) -> tuple[InvitationLine, ...]:
        """The lines of the selected cells, else the current one."""
        line = self.current_line()
        return self.table.selected_rows() or ((line,) if line else ())

    def chosen_document_ids(self) -> tuple[str, ...]:
        """The documents of the selected cells; all of them where none is."""
        chosen = dict.fromkeys(key for _, key in self.table.selected_cells())
        known = self._document_ids()
        return tuple(each for each in chosen if each in known) or known

    def current_cell(self, screen: QWidget) -> QRect:
        """Where the current cell is on a screen that holds this table."""
        return current_cell(self.table, screen)

    def go_to(self, delegation_id: str) -> bool:
        """Stand on a delegation; tell whether its row is shown."""
        self.table.setFocus()
        return self.table.go_to(delegation_id, DELEGATION)

    def _document_ids(self) -> tuple[str, ...]:
        return tuple(step.document.id for _, step in self.steps)

    def _renew(self) -> None:
        old = self.table
        focused = old.hasFocus()
        self.table = self._made()
        self._row.removeWidget(old)
        old.hide()
        old.rows_model.deleteLater()
        old.deleteLater()
        if focused:
            self.table.setFocus()

    def _made(self) -> PinnedTable:
        model = TableModel(ladder_columns(self.steps), parent=self)
        table = PinnedTable(model, name=self._remembered_as(), parent=self)
        table.setAccessibleName(self.tr("Invitations"))
        table.filter_line = self._filter_line
        table.selection_changed.connect(self.moved)
        table.selectionModel().currentChanged.connect(self.moved)
        table.key_typed.connect(self._typed)
        table.opened.connect(self.opened)
        model.look_for(self._filter_line.text())
        model.keep_only(self._keep)
        self._row.addWidget(table)
        self.setFocusProxy(table)
        return table

    def _remembered_as(self) -> str:
        """Under which name the columns of these documents are remembered; nothing without any."""
        ids = "".join(self._document_ids())
        return f"invitations-{crc32(ids.encode()):08x}" if ids else ""

    def _typed(self, _cells: object, letter: str) -> None:
        self.key_typed.emit(letter)

    def _look_for(self, text: str) -> None:
        self.table.rows_model.look_for(text)
