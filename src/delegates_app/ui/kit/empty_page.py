"""A page with nothing on it yet: it says what to do first, and offers it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.ui.kit import icons
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.palette import current

_SIGN = 40
_WIDTH = 420


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
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Sign(icon), 0, middle)
        column.addWidget(Words(title, "title"), 0, middle)
        column.addLayout(_in_the_middle(Words(sentence, "second", wraps=True)))
        if button:
            column.addSpacing(8)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)


def _in_the_middle(sentence: Words) -> QHBoxLayout:
    """A wrapped sentence as high as its lines; an aligned one would be given the height of one."""
    sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    sentence.setFixedWidth(_WIDTH)
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(sentence)
    row.addStretch()
    return row


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
