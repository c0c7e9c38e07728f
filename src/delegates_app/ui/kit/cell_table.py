"""A table of cells: what is selected in it, and how one moves."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSettings, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from delegates_app.ui.kit.cell_blocks import Place
from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.kit.kept_place import ranges_of
from delegates_app.ui.kit.table_delegate import ROW_HEIGHT
from delegates_app.ui.kit.table_header import TableHeader
from delegates_app.ui.kit.table_model import TableModel

_View = QAbstractItemView


class CellTable(QTableView):
    """Shows a TableModel under a header of its columns."""

    selection_changed = Signal(object)
    opened = Signal(object)
    ticked = Signal(object)
    key_typed = Signal(object, str)

    def __init__(
        self,
        model: TableModel,
        *,
        name: str = "",
        settings: QSettings | None = None,
        whole_rows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        behaviour = _View.SelectionBehavior
        self._rows_model = model
        self._header = TableHeader(model.columns, name, settings, self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self._header.lay_out()
        self._header.sort_asked.connect(self._sort)
        self.setSelectionMode(_View.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(behaviour.SelectRows if whole_rows else behaviour.SelectItems)
        self._look_quiet()

    def _look_quiet(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(_View.ScrollMode.ScrollPerPixel)

    @property
    def rows_model(self) -> TableModel:
        """The model shown."""
        return self._rows_model

    def place(self) -> Place:
        """Return where the selection is."""
        chosen = ranges_of(self)
        rows = {at for part in chosen for at in range(part.top(), part.bottom() + 1)}
        numbers = {at for part in chosen for at in range(part.left(), part.right() + 1)}
        shown = self._header.shown()
        columns = tuple(at for at in shown if at in numbers)
        return Place(tuple(sorted(rows)), columns, shown)

    def selected_rows(self) -> tuple[Any, ...]:
        """Return the rows of which any cell is selected, without group rows."""
        rows = (self._rows_model.row_at(at) for at in self.place().rows)
        return tuple(row for row in rows if not isinstance(row, GroupRow))

    def selected_cells(self) -> tuple[tuple[Any, str], ...]:
        """Return the selected cells as (row, column key)."""
        place, model = self.place(), self._rows_model
        rows = [model.row_at(at) for at in place.rows]
        return tuple(
            (row, model.columns[column].key)
            for row in rows
            if not isinstance(row, GroupRow)
            for column in place.columns
        )

    def current_row(self) -> Any:
        """Return the row of the current cell, a group row too, or None."""
        index = self.currentIndex()
        return self._rows_model.row_at(index.row()) if index.isValid() else None

    def go_to(self, row_id: Hashable, key: str = "") -> bool:
        """Select the row with an id (in a column), unfolding and scrolling to it."""
        position = self._rows_model.positions().get(row_id)
        if position is None:
            self._rows_model.fold_all(folded_up=False)
            position = self._rows_model.positions().get(row_id)
        if position is None:
            return False
        column = self._rows_model.column_of(key) if key else self._header.shown()[0]
        index = self._rows_model.index(position, column)
        # Not setCurrentIndex, which asks the keyboard: with Ctrl held it would toggle the cell.
        self.selectionModel().setCurrentIndex(index, self._only())
        self.scrollTo(index)
        return True

    def _only(self) -> QItemSelectionModel.SelectionFlag:
        flag = QItemSelectionModel.SelectionFlag
        rows = self.selectionBehavior() is _View.SelectionBehavior.SelectRows
        return flag.ClearAndSelect | flag.Rows if rows else flag.ClearAndSelect

    def enter(self) -> None:
        """Come in by the keyboard: stand on the first row, unless one is selected already."""
        if self._rows_model.shown and not self.selectionModel().hasSelection():
            first = self._rows_model.index(0, self._header.shown()[0])
            self.selectionModel().setCurrentIndex(first, self._only())
        self.setFocus()

    def step(self, down: int, across: int) -> None:
        """Move the current cell by rows (over group rows) or by columns (on to the next row)."""
        index, shown = self.currentIndex(), self._header.shown()
        if not index.isValid():
            return
        place = shown.index(index.column()) + across
        row = self._row_after(index.row(), down)
        if not 0 <= place < len(shown):
            row = self._row_after(index.row(), 1 if place > 0 else -1)
            place = 0 if place > 0 else len(shown) - 1
        self.setCurrentIndex(self._rows_model.index(row, shown[place]))

    def _row_after(self, row: int, by: int) -> int:
        at = row + by
        while by and 0 <= at < len(self._rows_model.shown):
            if not isinstance(self._rows_model.row_at(at), GroupRow):
                return at
            at += by
        return row

    def can_type(self) -> bool:
        """Tell whether the current cell can be typed in."""
        return bool(self._rows_model.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable)

    def _sort(self, key: object, descending: bool) -> None:
        self._rows_model.sort_by(str(key) if key else None, descending=descending)
        self._header.show_sorting(self._rows_model.sorted_by)
