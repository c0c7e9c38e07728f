"""The table of every screen: typed in, pasted into, sorted, folded, all by keyboard."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QMenu, QTableView, QWidget

from delegates_app.ui.kit import cell_blocks
from delegates_app.ui.kit.cell_blocks import Place
from delegates_app.ui.kit.columns import Edit, GroupRow, Refusal
from delegates_app.ui.kit.kept_place import KeptPlace, ranges_of
from delegates_app.ui.kit.palette import current
from delegates_app.ui.kit.table_delegate import ROW_HEIGHT, TableDelegate
from delegates_app.ui.kit.table_header import TableHeader
from delegates_app.ui.kit.table_model import TableModel

_CHEVRON_ZONE = 32
_View = QAbstractItemView
_Standard = QKeySequence.StandardKey


class TableView(QTableView):
    """Shows a TableModel; `name` is under which the columns are remembered.

    `selection_changed` carries a tuple of rows, `opened` one row, `ticked` the rows whose check
    box was hit, `key_typed` the selected (row, column key) pairs and a letter typed on cells in
    which nothing can be typed. `grows` lets pasted lines beyond the last row leave as edits
    without a row.
    """

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
        self.grows = False
        self.filter_line: QLineEdit | None = None
        self._rows_model = model
        self._delegate = TableDelegate(model, self)
        self._header = TableHeader(model.columns, name, settings, self)
        self._kept: KeptPlace | None = None
        self._editable = any(column.write for column in model.columns)
        self._set_up(whole_rows=whole_rows)
        self._connect()

    def _set_up(self, *, whole_rows: bool) -> None:
        behaviour = _View.SelectionBehavior
        self.setHorizontalHeader(self._header)
        self.setModel(self._rows_model)
        self._header.lay_out()
        self.setItemDelegate(self._delegate)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(_View.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(behaviour.SelectRows if whole_rows else behaviour.SelectItems)
        trigger = _View.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)

    def _connect(self) -> None:
        self._header.sort_asked.connect(self._sort)
        self._delegate.stepped.connect(self.step)
        self._rows_model.about_to_rearrange.connect(self._keep_place)
        self._rows_model.rearranged.connect(self._restore_place)
        self.doubleClicked.connect(self._double_clicked)

    # What is selected

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
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

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

    # Gestures

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
            self._toggle(row)
        elif row is not None:
            self.opened.emit(row)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says, else let a typed letter open the editor."""
        act = self._standard_act(event) or self._plain_act(event)
        if act:
            act()
            event.accept()
            return
        typed = event.text()
        command = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if typed and typed.isprintable() and not command and not self._can_type():
            self.key_typed.emit(self.selected_cells(), typed)
            return
        super().keyPressEvent(event)

    def _standard_act(self, event: QKeyEvent) -> Callable[[], None] | None:
        acts = {
            _Standard.Copy: self.copy,
            _Standard.Paste: self.paste,
            _Standard.Find: self.go_to_filter,
        }
        for key, act in acts.items():
            if event.matches(key):
                return act
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return self.fill_down if control and event.key() == Qt.Key.Key_D else None

    def _plain_act(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                return self.clear_cells if self._editable else None
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._down if self._can_type() else self.open_current
            case Qt.Key.Key_Space:
                return self._space_act()
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                return self._fold_act(folded_up=event.key() == Qt.Key.Key_Left)
        return None

    def _down(self) -> None:
        self.step(1, 0)

    def _space_act(self) -> Callable[[], None] | None:
        row, index = self.current_row(), self.currentIndex()
        if isinstance(row, GroupRow):
            return self.open_current
        if row is None or self._rows_model.cell_at(index.row(), self._tick_column()).tick is None:
            return None
        return self._tick_selected

    def _fold_act(self, *, folded_up: bool) -> Callable[[], None] | None:
        row = self.current_row()
        if not isinstance(row, GroupRow) or self._rows_model.is_folded(row) == folded_up:
            return None
        return lambda: self._rows_model.fold(row, folded_up=folded_up)

    def _tick_column(self) -> int:
        return self._header.shown()[0]

    def _tick_selected(self) -> None:
        self.ticked.emit(self.selected_rows())

    def _can_type(self) -> bool:
        index = self.currentIndex()
        return bool(self._rows_model.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _toggle(self, group: GroupRow) -> None:
        self._rows_model.fold(group, folded_up=not self._rows_model.is_folded(group))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold by the chevron, tick by the box, else select."""
        where = event.position().toPoint()
        stuck = self._stuck_group()
        if stuck and where.y() < ROW_HEIGHT:
            self.go_to(("group", stuck.key))
            return
        index = self.indexAt(where)
        row = self._rows_model.row_at(index.row()) if index.isValid() else None
        super().mousePressEvent(event)
        if isinstance(row, GroupRow) and where.x() < _CHEVRON_ZONE:
            self._toggle(row)
        elif row is not None and self._hits_tick(index, where.x()):
            self.ticked.emit((row,))

    def _hits_tick(self, index: QModelIndex, x: int) -> bool:
        row = self._rows_model.row_at(index.row())
        if isinstance(row, GroupRow):
            return False
        ticked = self._rows_model.cell_at(index.row(), index.column()).tick is not None
        return ticked and x - self.columnViewportPosition(index.column()) < _CHEVRON_ZONE

    def _double_clicked(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.open_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first cell when the keyboard comes in."""
        if not self.currentIndex().isValid() and self._rows_model.shown:
            first = self._rows_model.index(0, self._header.shown()[0])
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell the new selection; the whole rows are repainted."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_changed.emit(self.selected_rows())

    # Sorting, and keeping the place while rows move

    def _sort(self, key: object, descending: bool) -> None:
        self._rows_model.sort_by(str(key) if key else None, descending=descending)
        self._header.show_sorting(self._rows_model.sorted_by)

    def _keep_place(self) -> None:
        self._kept = KeptPlace.of(self, self._rows_model, self._delegate)

    def _restore_place(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None:
            return
        self.blockSignals(True)
        kept.restore(self)
        self.blockSignals(False)
        self.selection_changed.emit(self.selected_rows())
        if kept.typed is not None:
            self._type_again(kept.typed)

    def _type_again(self, typed: Edit) -> None:
        model = self._rows_model
        position = model.positions().get(model.id_of(typed.row))
        if position is None:
            reason = self.tr("The row left the list while this was typed; the text waits here.")
            model.refuse([Refusal(typed, reason)])
            return
        index = model.index(position, model.column_of(typed.key))
        self.setCurrentIndex(index)
        self.edit(index)
        if self._delegate.editor:
            self._delegate.editor.setText(typed.text)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the group row that sticks on top."""
        self._delegate.colours = current()
        self._delegate.selected_rows = frozenset(self._selected_in_sight())
        super().paintEvent(event)
        stuck = self._stuck_group()
        if stuck:
            painter = QPainter(self.viewport())
            top = QRectF(0, 0, self.viewport().width(), ROW_HEIGHT)
            self._delegate.paint_whole_group(painter, top, stuck)
            painter.end()

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Scroll; what sticks and what spans is painted again."""
        super().scrollContentsBy(across, down)
        self.viewport().update()

    def _selected_in_sight(self) -> Iterable[int]:
        top = max(0, self.rowAt(0))
        bottom = self.rowAt(self.viewport().height() - 1)
        last = bottom if bottom >= 0 else len(self._rows_model.shown) - 1
        chosen = self.selectionModel()
        root = QModelIndex()
        return [at for at in range(top, last + 1) if chosen.rowIntersectsSelection(at, root)]

    def _stuck_group(self) -> GroupRow | None:
        top = self.rowAt(0)
        if top < 0:
            return None
        group = self._rows_model.group_at(top)
        covered = self.rowViewportPosition(top) == 0 and group is self._rows_model.row_at(top)
        return None if covered else group
