"""The search over everything: a list that follows what is typed, arrows and Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.buttons import Words
from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.kit.rows_model import Index

_WIDTH = 560
_ROW = 44
_MOST = 9
_HIT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its title, a grey second line, its sign, and how to go there."""

    title: str
    second: str
    icon: str
    go: Callable[[], object]
    keys: str = ""


Search = Callable[[str], Sequence[Hit]]


class SearchPopup(QDialog):
    """Asks a function for hits at each keystroke; Enter goes, Esc leaves."""

    gone_to = Signal(object)

    def __init__(self, search: Search, hint: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("search_popup")
        self.setAccessibleName(hint)
        self._search = search
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._go)
        self._nothing = Words(self.tr("Nothing found"), "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        for piece in (self.line, self.list, self._nothing):
            column.addWidget(piece)

    def ask(self, text: str = "") -> None:
        """Open over the window's top, with a text to begin with."""
        self.line.setText(text)
        self._narrow(text)
        parent = self.parentWidget()
        if parent:
            window = parent.window()
            left = (window.width() - self.width()) // 2
            self.move(window.mapToGlobal(QPoint(left, 64)))
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the hits from the line."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _MOST,
            Qt.Key.Key_PageUp: -_MOST,
        }
        key = Qt.Key(event.key())
        if key in steps:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + steps[key])))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(self.list.currentItem())
            return True
        return False

    def _narrow(self, text: str) -> None:
        hits = self._search(text)
        self.list.clear()
        for hit in hits:
            item = QListWidgetItem(hit.title)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.title}, {hit.second}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(hits))
        self.list.setFixedHeight(min(len(hits), _MOST) * _ROW + 4)
        self._nothing.setVisible(not hits)
        self.setFixedSize(_WIDTH, 54 + (self.list.height() + 8 if hits else 30))

    def _go(self, item: QListWidgetItem | None) -> None:
        hit = item.data(_HIT) if item is not None else None
        if isinstance(hit, Hit):
            self.accept()
            hit.go()
            self.gone_to.emit(hit)


class HitDelegate(QStyledItemDelegate):
    """Paints a hit: sign, title, second line, keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the one height of all hits."""
        return QSize(_WIDTH - 40, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        hit, view, colours = index.data(_HIT), option.widget, current()
        box = QRectF(option.rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(view, QListWidget) and view.currentRow() == index.row():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.soft))
            painter.drawRoundedRect(box, 5, 5)
        if hit.icon:
            square = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
            icons.draw(painter, square, hit.icon, colours.second)
        inner = box.adjusted(38, 0, -10, 0)
        keys = fonts.metrics(fonts.SMALL).horizontalAdvance(hit.keys)
        _write(painter, inner, hit.keys, fonts.SMALL, colours.second)
        lines = inner.adjusted(0, 4, -keys - 8, -4)
        half = lines.height() / 2
        _write_line(painter, lines.adjusted(0, 0, 0, -half), hit.title, fonts.TEXT, colours.ink)
        _write_line(painter, lines.adjusted(0, half, 0, 0), hit.second, 12, colours.second)
        painter.restore()


def _write(painter: QPainter, box: QRectF, text: str, size: int, tint: str) -> None:
    painter.setFont(fonts.sized(size))
    painter.setPen(colour(tint))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)


def _write_line(painter: QPainter, box: QRectF, text: str, size: int, tint: str) -> None:
    font = fonts.sized(size, strong=size == fonts.TEXT)
    measures = fonts.metrics(size, strong=size == fonts.TEXT)
    shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(colour(tint))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
