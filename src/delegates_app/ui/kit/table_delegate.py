"""Paints the cells of a table and opens their editors."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from delegates_app.ui.kit.cell_editor import CellEditor
from delegates_app.ui.kit.cell_painting import (
    Standing,
    paint_cell,
    paint_frame,
    paint_ground,
    paint_group,
)
from delegates_app.ui.kit.columns import Edit, GroupRow
from delegates_app.ui.kit.palette import LIGHT, Palette, colour
from delegates_app.ui.kit.rows_model import Index
from delegates_app.ui.kit.table_model import TableModel

ROW_HEIGHT = 34
_Hint = QAbstractItemDelegate.EndEditHint
_STEPS = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What all cells of one painting share."""

    colours: Palette = LIGHT
    selected_rows: frozenset[int] = frozenset()
    current: tuple[int, int] = (-1, -1)
    focused: bool = False
    whole_rows: bool = False
    several: bool = False
    waiting: bool = False
    first: int = 0


class TableDelegate(QStyledItemDelegate):
    """One for each table; `stepped` asks to move the current cell after an edit was kept."""

    stepped = Signal(int, int)

    def __init__(self, model: TableModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.editor: CellEditor | None = None
        self.edited: tuple[Hashable, str] | None = None
        self.sight = Sight()

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, or the slice of a group row that lies in it."""
        box = QRectF(option.rect)
        row = self._model.row_at(index.row())
        standing = self._standing(index)
        if isinstance(row, GroupRow):
            painter.save()
            painter.setClipRect(box)
            self._paint_slice(painter, box, row, standing)
            painter.restore()
        else:
            cell = self._model.cell_at(index.row(), index.column())
            paint_ground(painter, box, standing, self.sight.colours)
            paint_cell(painter, box, cell, standing, self.sight.colours)
            paint_frame(painter, box, standing, self.sight.colours)

    def paint_whole_group(self, painter: QPainter, box: QRectF, group: GroupRow) -> None:
        """Paint a group row over its whole width, as it sticks on top."""
        painter.fillRect(box, colour(self.sight.colours.alternate))
        painter.setPen(colour(self.sight.colours.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        folded = self._model.is_folded(group)
        paint_group(painter, box, group, self.sight.colours, folded_up=folded)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(option.rect.width() or self._view.columnWidth(index.column()), ROW_HEIGHT)

    def _paint_slice(
        self, painter: QPainter, box: QRectF, group: GroupRow, standing: Standing
    ) -> None:
        ground = (
            self.sight.colours.soft if standing.in_selected_row else self.sight.colours.alternate
        )
        painter.fillRect(box, colour(ground))
        painter.setPen(colour(self.sight.colours.grid))
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
        whole = QRectF(0, box.top(), self._view.viewport().width(), box.height())
        folded = self._model.is_folded(group)
        paint_group(painter, whole, group, self.sight.colours, folded_up=folded)
        if standing.in_selected_row and standing.first:
            bar = QRectF(box.left(), box.top(), 3, box.height())
            painter.fillRect(bar, colour(self.sight.colours.accent))

    def _standing(self, index: Index) -> Standing:
        sight, row, column = self.sight, index.row(), index.column()
        here = sight.current == (row, column)
        in_selected_row = row in sight.selected_rows
        chosen = in_selected_row and sight.several and not here
        return Standing(
            in_selected_row=in_selected_row,
            selected=chosen and self._view.selectionModel().isSelected(index),
            current=here and sight.focused and not sight.whole_rows,
            first=column == sight.first,
            refused=sight.waiting and self._model.refusal_at(row, column) is not None,
            to_the_right=self._model.columns[column].to_the_right,
        )

    # Editing

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> CellEditor:
        """Open the editor of a cell."""
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        editor = CellEditor(column.choices_for(row), parent)
        editor.setAccessibleName(column.heading)
        editor.grown.connect(self._grow)
        editor.picked.connect(self._picked)
        self.editor = editor
        self.edited = (self._model.id_at(index.row()), column.key)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor once; news from other desks never overwrite what is being typed."""
        if isinstance(editor, CellEditor) and not editor.filled:
            editor.filled = True
            editor.setText(self._model.text_at(index.row(), index.column()))
            editor.selectAll()
            refusal = self._model.refusal_at(index.row(), index.column())
            if refusal:
                editor.complain(refusal.sentence)

    def setModelData(self, editor: QWidget, _model: object, _index: Index) -> None:
        """Let a text leave when Qt closes an editor, as when another cell is clicked."""
        if isinstance(editor, CellEditor):
            self._put(editor)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the editor over its cell, and wider to a column's edge where the text is longer."""
        if not isinstance(editor, CellEditor):
            return
        first = editor.geometry().isNull() or not editor.isVisible()
        editor.setGeometry(self._grown(editor, option.rect))
        if first and not editor.property("refused"):
            editor.offer()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Take the editor away with what stands beside it."""
        if isinstance(editor, CellEditor):
            editor.leave()
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep, leave and move by the keys of a spreadsheet."""
        if watched is not self.editor or not isinstance(watched, CellEditor):
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        if event.type() is QEvent.Type.FocusOut:
            self._left(watched)
            return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and escape:
            event.accept()
            return True
        return False

    def typed(self) -> Edit | None:
        """Return what is being typed and was not kept yet."""
        return self._edit(self.editor) if self.editor and not self.editor.kept else None

    def _pressed(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._keep(editor, _STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.closeEditor.emit(editor, _Hint.RevertModelCache)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._arrow(editor, 1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _arrow(self, editor: CellEditor, by: int) -> None:
        if editor.choices is None:
            self._keep(editor, (by, 0))
        elif editor.choices.isVisible():
            editor.choices.step(by)
        else:
            editor.offer()

    def _picked(self) -> None:
        if self.editor:
            self._keep(self.editor, (0, 0))

    def _keep(self, editor: CellEditor, step: tuple[int, int]) -> None:
        edit = self._edit(editor)
        if edit is not None and (sentence := self._model.complaint(edit)):
            editor.complain(sentence)
            return
        self._left(editor)
        if step != (0, 0):
            self.stepped.emit(*step)

    def _left(self, editor: CellEditor) -> None:
        self._put(editor)
        self.closeEditor.emit(editor, _Hint.NoHint)

    def _put(self, editor: CellEditor) -> None:
        edit = self._edit(editor)
        if edit is not None and not editor.kept:
            editor.kept = True
            self._model.put([edit])

    def _edit(self, editor: CellEditor) -> Edit | None:
        place = self._model.positions().get(self.edited[0]) if self.edited else None
        if place is None or self.edited is None:
            return None
        row, key = self._model.row_at(place), self.edited[1]
        text = editor.text()
        if editor.choices:
            text = editor.choices.marked or text
            if self._model.complaint(Edit(row, key, text)):
                text = editor.choices.only_begun_by(text) or text
        return Edit(row, key, text)

    def _grow(self) -> None:
        if self.editor is None or self.edited is None:
            return
        place = self._model.positions().get(self.edited[0])
        if place is None:
            return
        column = self._model.column_of(self.edited[1])
        cell = self._view.visualRect(self._model.index(place, column))
        self.editor.setGeometry(self._grown(self.editor, cell))
        consequence = self._model.columns[column].consequence
        if consequence:
            self.editor.foretell(consequence(self._model.row_at(place), self.editor.text()))

    def _grown(self, editor: CellEditor, cell: QRect) -> QRect:
        need = QFontMetrics(editor.font()).horizontalAdvance(editor.text()) + 24
        right = cell.right() + 1
        edges = self._edges_after(right)
        while right - cell.left() < need and edges:
            right = edges.pop(0)
        return QRect(cell.left(), cell.top() - 1, right - cell.left(), cell.height() + 1)

    def _edges_after(self, right: int) -> list[int]:
        header = self._view.horizontalHeader()
        ends = [
            header.sectionViewportPosition(at) + header.sectionSize(at)
            for at in range(header.count())
            if not header.isSectionHidden(at)
        ]
        return sorted(end for end in ends if right < end <= self._view.viewport().width())
