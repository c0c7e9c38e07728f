"""Fields to search with: the filter of a list, and the search over everything."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.kit.table_view import TableView

_AROUND = 28
_AROUND_SEARCH = 126
_WIDE, _LEAST = 340, 160


class FilterLine(QLineEdit):
    """Narrows a list while typing; Esc clears, Down goes to the list."""

    left_down = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self._clear = QAction(self.tr("Clear"), self)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._changed)
        self._tint()

    def narrow(self, table: TableView) -> None:
        """Filter a table, and be where its Ctrl+F goes."""
        self.textChanged.connect(table.rows_model.look_for)
        self.left_down.connect(table.enter)
        table.filter_line = self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear by Esc, go down to the list by the arrow or Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in one word what it is for where there is no room for more."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self._hint) + _AROUND <= event.size().width()
        self.setPlaceholderText(self._hint if fits else self.tr("Filter"))

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_clear"):
            self._tint()

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _tint(self) -> None:
        self._clear.setIcon(icons.icon("x"))


class SearchField(QLineEdit):
    """Looks like the search over everything and opens it; shows its keys."""

    asked = Signal()

    def __init__(self, hint: str, keys: str = "Ctrl+K", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._hint = hint
        self.setObjectName("search_field")
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setTextMargins(24, 0, 64, 0)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the glass, the whole hint and the keys."""
        wide = self.fontMetrics().horizontalAdvance(self._hint) + _AROUND_SEARCH
        return QSize(max(_WIDE, wide), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in one word what it is for where there is no room for more."""
        super().resizeEvent(event)
        fits = self.fontMetrics().horizontalAdvance(self._hint) + _AROUND_SEARCH
        self.setPlaceholderText(self._hint if fits <= self.width() else self.tr("Search"))

    def mousePressEvent(self, _event: QEvent) -> None:
        """Open the search."""
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the search by Enter, the space bar or a letter."""
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} or not event.text().strip(" "):
            super().keyPressEvent(event)
        if event.text():
            self.asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass and the keys."""
        super().paintEvent(event)
        from_right = self.fontMetrics().horizontalAdvance(self._keys) + 20
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self.rect().adjusted(10, self.height() // 2 - 7, 0, 0)
        square.setSize(square.size().scaled(14, 14, Qt.AspectRatioMode.IgnoreAspectRatio))
        icons.draw(painter, square.toRectF(), "search", current().second)
        keys = self.rect().adjusted(self.width() - from_right, 6, -8, -6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(current().header))
        painter.drawRoundedRect(keys, 4, 4)
        painter.setPen(colour(current().second))
        painter.setFont(fonts.sized(fonts.SMALL, strong=True))
        painter.drawText(keys, Qt.AlignmentFlag.AlignCenter, self._keys)
        painter.end()
