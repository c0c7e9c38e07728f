"""A sheet as it comes out of the printer, with what is used, free and selected drawn over it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.services.badge_preview import Picture, StockChoice
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.palette import LIGHT, colour, current

_MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """What is seen of a sheet: which cells hold badges (by number), which were used before."""

    stock: StockChoice
    number: int = 1
    start: int = 1
    badges: frozenset[int] = frozenset()
    selected: int = 0


class SheetView(QWidget):
    """Paints the picture of a sheet; overlays never enter the PDF. `clicked` carries a cell."""

    clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._seen: SheetSeen | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)

    def show_sheet(self, picture: Picture | None, seen: SheetSeen | None) -> None:
        """Show a sheet, or nothing."""
        self._image = image_of(picture) if picture else None
        self.see(seen)

    def see(self, seen: SheetSeen | None) -> None:
        """Draw other overlays on the same sheet."""
        self._seen = seen
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for an upright sheet."""
        return QSize(300, 420)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which cell was clicked."""
        for number, box in self._cells():
            if box.contains(event.position()):
                self.clicked.emit(number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper, white in the dark too, and the overlays."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None and self._seen is not None:
            paper = self._paper()
            painter.fillRect(paper.translated(2, 3), colour(current().line))
            painter.drawImage(paper, self._image)
            painter.setPen(colour(current().scroll))
            painter.drawRect(paper)
            for number, box in self._cells():
                self._paint_cell(painter, number, box)
        painter.end()

    def _paint_cell(self, painter: QPainter, number: int, box: QRectF) -> None:
        seen = self._seen
        if seen is None:
            return
        used = seen.number == 1 and number < seen.start
        if used:
            painter.fillRect(box.adjusted(1, 1, -1, -1), colour(LIGHT.alternate))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(colour(LIGHT.scroll), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(LIGHT.second))
            painter.setFont(fonts.sized(12))
            text = self.tr("{n} used").format(n=number)
            label = QRectF(0, 0, 64, 22)
            label.moveCenter(box.center())
            painter.fillRect(label, colour(LIGHT.alternate))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
        if seen.number == 1 and number == seen.start and seen.start > 1:
            self._frame(painter, box, Qt.PenStyle.DashLine)
        if number == seen.selected:
            self._frame(painter, box, Qt.PenStyle.SolidLine)

    def _frame(self, painter: QPainter, box: QRectF, style: Qt.PenStyle) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(LIGHT.accent), 2, style))
        painter.drawRect(box.adjusted(2, 2, -2, -2))

    def _paper(self) -> QRectF:
        if self._seen is None:
            return QRectF()
        wide, high = self._seen.stock.sheet
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        scale = min(room.width() / wide, room.height() / high)
        paper = QRectF(0, 0, wide * scale, high * scale)
        paper.moveCenter(room.center())
        paper.moveTop(room.top())
        return paper

    def _cells(self) -> list[tuple[int, QRectF]]:
        if self._seen is None:
            return []
        paper = self._paper()
        scale = paper.width() / self._seen.stock.sheet[0]
        return [
            (
                number,
                QRectF(paper.left() + x * scale, paper.top() + y * scale, w * scale, h * scale),
            )
            for number, (x, y, w, h) in enumerate(self._seen.stock.cells, start=1)
        ]


class BadgeView(QWidget):
    """One badge, large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)

    def show_badge(self, picture: Picture | None) -> None:
        """Show a badge, or nothing."""
        self._image = image_of(picture) if picture else None
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for an upright badge."""
        return QSize(300, 420)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge on its white card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            size = self._image.size()
            scale = min(room.width() / size.width(), room.height() / size.height())
            box = QRectF(QPointF(0, 0), size.toSizeF() * scale)
            box.moveCenter(room.center())
            box.moveTop(room.top())
            painter.drawImage(box, self._image)
            painter.setPen(colour(current().scroll))
            painter.drawRect(box)
        painter.end()


def image_of(picture: Picture) -> QImage:
    """Return a picture from the worker as Qt's own, with bytes of its own."""
    made = QImage(
        picture.content,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    return made.copy()
