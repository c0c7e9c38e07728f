"""A table whose first column stays in sight while the others scroll beneath it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView


class PinnedTable(TableView):
    """Pins the first column shown as soon as the table is scrolled to the right."""

    def __init__(
        self,
        model: TableModel,
        *,
        name: str = "",
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name=name, settings=settings, parent=parent)
        self._pin = _Pin(self)

    def pinned_column(self) -> int:
        """Return the column that stays, or -1 while nothing is scrolled away."""
        shown = self._header.shown()
        return shown[0] if shown and self.horizontalScrollBar().value() > 0 else -1

    def heading_of(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Paint the heading of a column into a place."""
        self._header.paintSection(painter, rect, column)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, out from under the pinned column."""
        super().scrollTo(index, hint)
        pinned = self.pinned_column()
        if pinned in {-1, index.column()}:
            return
        hidden = self.columnWidth(pinned) - self.visualRect(index).left()
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells; the pinned column follows."""
        super().paintEvent(event)
        self._pin.follow()


class _Pin(QWidget):
    """Lies over the left edge of the table, heading and cells, and paints the first column."""

    def __init__(self, table: PinnedTable) -> None:
        super().__init__(table)
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def follow(self) -> None:
        """Lie where the first column would be, while it is scrolled away."""
        column, view = self._table.pinned_column(), self._table.viewport().geometry()
        if column < 0:
            self.hide()
            return
        head = self._table.horizontalHeader().height()
        width = min(self._table.columnWidth(column), view.width())
        self.setGeometry(view.left(), view.top() - head, width, head + view.height())
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heading and the cells in sight."""
        table, column = self._table, self._table.pinned_column()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(current().card))
        head = table.horizontalHeader().height()
        if column >= 0:
            painter.setClipRect(QRect(0, head, self.width(), self.height() - head))
            self._paint_cells(painter, column, head)
            painter.setClipping(False)
            table.heading_of(painter, QRect(0, 0, self.width(), head), column)
        painter.setPen(colour(current().scroll))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _paint_cells(self, painter: QPainter, column: int, head: int) -> None:
        table, delegate = self._table, self._table.itemDelegate()
        option = QStyleOptionViewItem()
        row = max(0, table.rowAt(0))
        while row < table.rows_model.rowCount():
            top = head + table.rowViewportPosition(row)
            if top > self.height():
                return
            option.rect = QRect(0, top, self.width(), table.rowHeight(row))
            painter.save()
            delegate.paint(painter, option, table.rows_model.index(row, column))
            painter.restore()
            row += 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on the cell that is shown here; a press on the heading sorts nothing."""
        head = self._table.horizontalHeader().height()
        row = self._table.rowAt(round(event.position().y()) - head)
        if row >= 0 and event.position().y() > head:
            table = self._table
            table.setFocus()
            table.setCurrentIndex(table.rows_model.index(row, table.pinned_column()))
