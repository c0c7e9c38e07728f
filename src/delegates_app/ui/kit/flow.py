"""A row of pieces that wraps when the place is narrow."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowRow(QWidget):
    """Lays widgets from the left, on as many lines as they need; its height follows."""

    def __init__(
        self, pieces: Iterable[QWidget] = (), *, gap: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self._pieces: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for piece in pieces:
            self.add(piece)

    def add(self, piece: QWidget) -> None:
        """Add a piece at the end."""
        piece.setParent(self)
        piece.show()
        self._pieces.append(piece)
        self._lay(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        widths = [piece.sizeHint().width() for piece in self._pieces]
        width = sum(widths) + self._gap * max(0, len(widths) - 1)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest piece."""
        widest = max((piece.sizeHint().width() for piece in self._pieces), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pieces anew."""
        super().resizeEvent(event)
        self._lay(event.size().width())

    def _lay(self, width: int) -> None:
        for piece, (left, top) in zip(self._pieces, self._places(width)[0], strict=True):
            piece.setGeometry(left, top, piece.sizeHint().width(), piece.sizeHint().height())

    def _places(self, width: int) -> tuple[list[tuple[int, int]], int]:
        left = top = tallest = 0
        places: list[tuple[int, int]] = []
        for piece in self._pieces:
            size = piece.sizeHint()
            if left and left + size.width() > width:
                left, top, tallest = 0, top + tallest + self._gap, 0
            places.append((left, top))
            left += size.width() + self._gap
            tallest = max(tallest, size.height())
        return places, top + tallest
