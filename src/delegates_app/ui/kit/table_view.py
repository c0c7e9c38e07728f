"""The table of every screen: typed in, pasted into, sorted, folded, all by keyboard."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRectF,
    QSettings,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from delegates_app.ui.kit.columns import Edit, GroupRow, Refusal
from delegates_app.ui.kit.gesture_table import GestureTable
from delegates_app.ui.kit.kept_place import KeptPlace, ranges_of
from delegates_app.ui.kit.palette import current
from delegates_app.ui.kit.table_delegate import ROW_HEIGHT, Sight, TableDelegate
from delegates_app.ui.kit.table_keys import act_of
from delegates_app.ui.kit.table_model import TableModel

_CHEVRON_ZONE = 32
_View = QAbstractItemView


class TableView(GestureTable):
    """Shows a TableModel; `name` is under which the columns are remembered.

    `selection_changed` carries a tuple of rows, `opened` one row, `ticked` the rows whose check
    box was hit, `key_typed` the selected (row, column key) pairs and a letter typed on cells in
    which nothing can be typed. `grows` lets pasted lines beyond the last row leave as edits
    without a row.
    """

    def __init__(
        self,
        model: TableModel,
        *,
        name: str = "",
        settings: QSettings | None = None,
        whole_rows: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name=name, settings=settings, whole_rows=whole_rows, parent=parent)
        self._kept: KeptPlace | None = None
        self._delegate = TableDelegate(model, self)
        self.setItemDelegate(self._delegate)
        trigger = _View.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self._delegate.stepped.connect(self.step)
        model.about_to_rearrange.connect(self._keep_place)
        model.rearranged.connect(self._restore_place)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentChanged.connect(self._come_out)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says, else let a typed letter open the editor."""
        act = act_of(self, event)
        if act:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)

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
            self.toggle(row)
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
        self._delegate.sight = self._sight()
        super().paintEvent(event)
        stuck = self._stuck_group()
        if stuck:
            painter = QPainter(self.viewport())
            top = QRectF(0, 0, self.viewport().width(), ROW_HEIGHT)
            self._delegate.paint_whole_group(painter, top, stuck)
            painter.end()

    def _come_out(self, index: QModelIndex) -> None:
        """Scroll the current row out from under the group row that sticks."""
        if not index.isValid() or isinstance(self._rows_model.row_at(index.row()), GroupRow):
            return
        top = self.visualRect(index).top()
        if 0 <= top < ROW_HEIGHT and self._stuck_group():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - ROW_HEIGHT + top)

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Scroll; what sticks and what spans is painted again."""
        super().scrollContentsBy(across, down)
        self.viewport().update()

    def _sight(self) -> Sight:
        index, shown = self.currentIndex(), self._header.shown()
        whole = self.selectionBehavior() is _View.SelectionBehavior.SelectRows
        ranges = ranges_of(self)
        several = len(ranges) > 1 or any(r.width() * r.height() > 1 for r in ranges)
        return Sight(
            colours=current(),
            selected_rows=frozenset(self._selected_in_sight()),
            current=(index.row(), index.column()),
            focused=self.hasFocus(),
            whole_rows=whole,
            several=several and not whole,
            waiting=self._rows_model.has_refusals,
            first=shown[0] if shown else 0,
        )

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
