"""A bar of coloured parts on a track."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.ui.kit.palette import Palette, Tone, colour, current

_HEIGHT = 6
_GAP = 2.0


@dataclass(frozen=True, slots=True)
class BarPart:
    """One part of a bar: how many, and which tone; `words` are for the screen reader."""

    count: int
    tone: Tone
    words: str = ""
    light: bool = False


class SegmentedBar(QWidget):
    """Shows parts of a whole; what is missing is track."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[BarPart, ...] = ()
        self._whole = 1
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Iterable[BarPart], whole: int) -> None:
        """Show these parts of a whole."""
        self._parts, self._whole = tuple(parts), max(1, whole)
        self.setAccessibleName(", ".join(f"{part.count} {part.words}" for part in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a narrow bar that grows with its place."""
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the parts."""
        super().paintEvent(event)
        painter = QPainter(self)
        paint_bar(painter, QRectF(self.rect()), self._parts, self._whole, current())
        painter.end()


def paint_bar(
    painter: QPainter, box: QRectF, parts: Iterable[BarPart], whole: int, colours: Palette
) -> None:
    """Paint parts of a whole into a box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.track))
    painter.drawRoundedRect(box, 2, 2)
    left = box.left()
    for part in parts:
        width = box.width() * part.count / max(1, whole)
        gap = _GAP if left + width < box.right() - 1 else 0.0
        painter.setOpacity(0.5 if part.light else 1.0)
        painter.setBrush(colour(colours.shade(part.tone).text))
        painter.drawRoundedRect(QRectF(left, box.top(), max(0.0, width - gap), box.height()), 2, 2)
        left += width
    painter.setOpacity(1.0)
