"""A page with nothing on it yet: it says what to do first, and offers it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegates_app.ui.kit import icons
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.palette import current

_SIGN = 40


class EmptyPage(QWidget):
    """Sign, what is missing, what to do first, and the button that does it."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.button = button
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for piece in (Sign(icon), Words(title, "title"), Words(sentence, "second", wraps=True)):
            column.addWidget(piece, 0, Qt.AlignmentFlag.AlignHCenter)
            if isinstance(piece, Words):
                piece.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                piece.setMinimumWidth(420 if piece.wordWrap() else 0)
        if button:
            column.addSpacing(8)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


class Sign(QWidget):
    """An icon alone, in the second ink."""

    def __init__(self, icon: str, size: int = _SIGN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        icons.draw(painter, QRectF(0, 0, self._size, self._size), self._icon, current().second)
        painter.end()
