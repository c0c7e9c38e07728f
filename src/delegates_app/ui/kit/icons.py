"""Icons by their Lucide names, tinted, and crisp at every scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from delegates_app import resources
from delegates_app.ui.kit.palette import Tone, current

_SIZES = (16, 20, 24, 28, 32, 40, 48, 64)


@cache
def _drawing(name: str) -> str:
    return (resources.folder("icons") / f"{name}.svg").read_text(encoding="utf-8")


@cache
def image(name: str, tint: str, pixels: int) -> QImage:
    """Return an icon as a square of device pixels; the tint is a colour like `#1f4fa3`."""
    drawing = _drawing(name).replace("currentColor", tint)
    square = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return square


def draw(painter: QPainter, square: QRectF, name: str, tint: QColor | str) -> None:
    """Draw an icon into a square, in whole device pixels."""
    ratio = painter.device().devicePixelRatioF()
    tinted = tint if isinstance(tint, str) else tint.name()
    painter.drawImage(square, image(name, tinted, max(1, round(square.width() * ratio))))


@cache
def _icon(name: str, tint: str, faint: str) -> QIcon:
    made = QIcon()
    for pixels in _SIZES:
        made.addPixmap(QPixmap.fromImage(image(name, tint, pixels)))
        disabled = QPixmap.fromImage(image(name, faint, pixels))
        made.addPixmap(disabled, QIcon.Mode.Disabled)
    return made


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """Return an icon for a button or a menu in the colours of now; empty for no name."""
    if not name:
        return QIcon()
    colours = current()
    tint = colours.second if tone is Tone.PLAIN else colours.shade(tone).text
    return _icon(name, tint, colours.scroll)


@cache
def beside_text(name: str, tint: str) -> QIcon:
    """Return an icon of 22 by 16 that keeps the text of a button at a distance."""
    made = QIcon()
    for pixels in _SIZES:
        wide = QPixmap(pixels * 22 // 16, pixels)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawImage(0, 0, image(name, tint, pixels))
        painter.end()
        made.addPixmap(wide)
    return made
