"""Badges on the screen and on the printer: the display list drawn with QPainter, in millimetres.

Texts are outlines of our own font files, so that no font need be installed; everything is drawn
as vectors and opaque, as Windows prints transparent parts as coarse pictures.
"""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QRawFont, QTransform

from delegates_app import resources
from delegates_app.domain.badge_display import (
    MM_PER_POINT,
    Display,
    Drawing,
    Image,
    Line,
    Op,
    Path,
    Qr,
    Rect,
    Text,
)
from delegates_app.domain.badge_sheets import Page, Placed

_EM: Final = 1000  # the units that glyphs are placed in


class BadgePainter:
    """Draws on a painter whose unit is the millimetre; keeps outlines and pictures it made."""

    def __init__(self) -> None:
        self._pictures: dict[str, QImage] = {}
        self._drawers: dict[type[Op], Callable[..., None]] = {
            Text: _text,
            Rect: _rect,
            Line: _line,
            Path: _path,
            Drawing: self._drawing,
            Image: self._image,
            Qr: _qr,
        }

    def page(self, painter: QPainter, page: Page) -> None:
        """Draw one side of a sheet, corrected for its printer."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(*page.offset)
        painter.scale(*page.scale)
        for placed in page.badges:
            self._placed(painter, placed, page.bleed)
        self._all(painter, page.marks)
        painter.restore()

    def badge(
        self, painter: QPainter, display: Display, bleed: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        """Draw one side of a badge from its top left corner on, its ground cut at the bleed."""
        across, down = bleed
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges = QRectF(0, 0, display.width, display.height).adjusted(-across, -down, across, down)
        painter.setClipRect(edges, Qt.ClipOperation.IntersectClip)
        self._all(painter, display.ground.ops)
        painter.restore()
        self._all(painter, display.ops)

    def _placed(self, painter: QPainter, placed: Placed, bleed: tuple[float, float]) -> None:
        """Draw a badge at its place, by half a turn where it asks for it."""
        display = placed.display
        painter.save()
        painter.translate(placed.x, placed.y)
        if placed.turned:
            painter.translate(display.width, display.height)
            painter.rotate(180)
        self.badge(painter, display, bleed)
        painter.restore()

    def _all(self, painter: QPainter, ops: Iterable[Op]) -> None:
        for op in ops:
            self._drawers[type(op)](painter, op)

    def _drawing(self, painter: QPainter, op: Drawing) -> None:
        """Draw shapes in their own units, cut at their edges."""
        painter.save()
        painter.translate(op.x, op.y)
        painter.scale(op.scale, op.scale)
        edges = QRectF(0, 0, op.shapes.width, op.shapes.height)
        painter.setClipRect(edges, Qt.ClipOperation.IntersectClip)
        self._all(painter, op.shapes.paths)
        painter.restore()

    def _image(self, painter: QPainter, op: Image) -> None:
        """Draw a picture, cut at its window."""
        known = self._pictures.get(op.picture.digest)
        if known is None:
            known = self._pictures[op.picture.digest] = QImage.fromData(op.picture.content)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(QRectF(*op.window), Qt.ClipOperation.IntersectClip)
        painter.drawImage(QRectF(op.x, op.y, op.w, op.h), known)
        painter.restore()


def _text(painter: QPainter, op: Text) -> None:
    """Fill the outlines of a line of text as one path."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    pen = 0.0
    for run in op.shaped.runs:
        for number, advance, dx, dy, _ in run.glyphs:
            whole.addPath(_glyph(run.face, number).translated(pen + dx, -dy))
            pen += advance
    em = op.size * MM_PER_POINT / _EM
    placed = QTransform(em, 0, 0, em, op.x, op.y).map(whole)
    painter.fillPath(placed, QColor(op.colour))


@cache
def _glyph(face: str, number: int) -> QPainterPath:
    """Return the outline of a glyph in 1/1000 em around its origin, y downwards."""
    return _font(face).pathForGlyph(number)


@cache
def _font(face: str) -> QRawFont:
    """Open the font file of a face."""
    path = str(resources.folder("fonts") / f"{face}.ttf")
    return QRawFont(path, _EM, QFont.HintingPreference.PreferNoHinting)


def _rect(painter: QPainter, op: Rect) -> None:
    whole = QPainterPath()
    whole.addRoundedRect(QRectF(op.x, op.y, op.w, op.h), op.corner, op.corner)
    painter.fillPath(whole, QColor(op.colour))


def _line(painter: QPainter, op: Line) -> None:
    painter.setPen(_pen(op.colour, op.width))
    painter.drawLine(QPointF(op.x1, op.y1), QPointF(op.x2, op.y2))


def _path(painter: QPainter, op: Path) -> None:
    """Fill or stroke an outline."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.OddEvenFill if op.even_odd else Qt.FillRule.WindingFill)
    for verb, numbers in op.steps:
        _STEPS[verb](whole, *numbers)
    if op.width:
        painter.strokePath(whole, _pen(op.colour, op.width))
    else:
        painter.fillPath(whole, QColor(op.colour))


def _qr(painter: QPainter, op: Qr) -> None:
    """Fill a symbol as one path, since one path has no seams."""
    count = len(op.rows)
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(op.rows):
        x = 0
        for dark, run in groupby(f"{row:0{count}b}"):
            length = len(list(run))
            if dark == "1":
                whole.addRect(x, y, length, 1)
            x += length
    module = op.side / count
    placed = QTransform(module, 0, 0, module, op.x, op.y).map(whole.simplified())
    painter.fillPath(placed, QColor(op.colour))


def _pen(colour: str, width: float) -> QPen:
    """Return a pen as PDF strokes: ends cut straight, corners pointed."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


_STEPS: Final[dict[str, Callable[..., None]]] = {
    "M": QPainterPath.moveTo,
    "L": QPainterPath.lineTo,
    "C": QPainterPath.cubicTo,
    "Z": QPainterPath.closeSubpath,
}
