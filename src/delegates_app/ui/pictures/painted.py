"""Everything that a window paints as text, whoever paints it: Qt's styles, the kit, a chart."""

import math
import struct
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainterPath,
    QTextItem,
)
from PySide6.QtWidgets import QApplication, QWidget

_INCH = 96
_MM_AN_INCH = 25.4
_ENDLESS = QRectF(-1e6, -1e6, 2e6, 2e6)
_Metric = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True, slots=True)
class PaintedText:
    """One piece of text on one line; all rectangles are in pixels of the window.

    `base` is the line the letters stand on, `ink` what they cover, `clip` what the painter let
    through, `at` the place in the order of painting.
    """

    text: str
    widget: QWidget
    base: float
    ink: QRectF
    clip: QRectF
    at: int


@dataclass(frozen=True, slots=True)
class PaintedGround:
    """A surface that hides what was painted below it before."""

    widget: QWidget
    box: QRectF
    at: int


@dataclass(frozen=True, slots=True)
class Painting:
    """What a window painted, in order."""

    window: QWidget
    texts: tuple[PaintedText, ...]
    grounds: tuple[PaintedGround, ...]


def paint(window: QWidget) -> Painting:
    """Let a window paint itself, and keep its texts and grounds instead of its pixels."""
    engine = _Engine(window)
    application = QApplication.instance()
    watch = _Watch(engine)
    if application:
        application.installEventFilter(watch)
    window.render(_Device(window.size(), engine), QPoint())
    if application:
        application.removeEventFilter(watch)
    return Painting(window, tuple(engine.texts), tuple(engine.grounds))


class _Watch(QObject):
    """Tells the engine whose paint event begins."""

    def __init__(self, engine: "_Engine") -> None:
        super().__init__()
        self._engine = engine

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a widget that begins to paint."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._engine.widget = watched
        return False


class _Engine(QPaintEngine):
    """Keeps texts and opaque grounds; shapes without a ground leave no trace."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.widget = window
        self.texts: list[PaintedText] = []
        self.grounds: list[PaintedGround] = []
        self._at = 0

    def begin(self, _device: QPaintDevice) -> bool:
        """Be ready at once."""
        return True

    def end(self) -> bool:
        """Have nothing to finish."""
        return True

    def type(self) -> QPaintEngine.Type:
        """Be none of Qt's own."""
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:
        """Ask the painter when something is painted instead."""

    def drawPixmap(self, *_arguments: Any) -> None:
        """Leave icons out."""

    def drawImage(self, *_arguments: Any) -> None:
        """Leave images out."""

    def drawTiledPixmap(self, *_arguments: Any) -> None:
        """Leave patterns out."""

    def drawPolygon(self, *_arguments: Any) -> None:
        """Leave lines and small shapes out."""

    def drawPath(self, path: QPainterPath) -> None:
        """Keep a ground that hides what lies below it."""
        brush = self.painter().brush()
        solid = brush.style() is Qt.BrushStyle.SolidPattern and brush.color().alpha() == 255
        if solid and self.painter().opacity() == 1.0:
            box = self._in_window(path.boundingRect()).intersected(self._clip())
            self._at += 1
            self.grounds.append(PaintedGround(self.widget, box, self._at))

    def drawTextItem(self, where: Any, item: QTextItem) -> None:
        """Keep a piece of text."""
        text = item.text()
        if text.strip():
            self._at += 1
            ink = self._in_window(_ink(text.rstrip(), item.font().key()).translated(where))
            base = self.painter().deviceTransform().map(QPointF(where)).y()
            kept = PaintedText(text, self.widget, base, ink, self._clip(), self._at)
            self.texts.append(kept)

    def _clip(self) -> QRectF:
        painter = self.painter()
        if not painter.hasClipping():
            return _ENDLESS
        return self._in_window(painter.clipBoundingRect())

    def _in_window(self, box: QRectF) -> QRectF:
        return self.painter().deviceTransform().mapRect(box)


@cache
def _ink(text: str, font_key: str) -> QRectF:
    font = QFont()
    font.fromString(font_key)
    return QFontMetricsF(font).tightBoundingRect(text)


class _Device(QPaintDevice):
    """A surface of a window's size without pixels."""

    def __init__(self, size: QSize, engine: _Engine) -> None:
        super().__init__()
        self._engine = engine
        ratio = struct.unpack("=ii", struct.pack("=d", 1.0))
        self._metrics: dict[QPaintDevice.PaintDeviceMetric, int] = {
            _Metric.PdmWidth: size.width(),
            _Metric.PdmHeight: size.height(),
            _Metric.PdmWidthMM: math.ceil(size.width() / _INCH * _MM_AN_INCH),
            _Metric.PdmHeightMM: math.ceil(size.height() / _INCH * _MM_AN_INCH),
            _Metric.PdmNumColors: 1 << 24,
            _Metric.PdmDepth: 32,
            _Metric.PdmDpiX: _INCH,
            _Metric.PdmDpiY: _INCH,
            _Metric.PdmPhysicalDpiX: _INCH,
            _Metric.PdmPhysicalDpiY: _INCH,
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: 1 << 16,
            _Metric.PdmDevicePixelRatioF_EncodedA: ratio[0],
            _Metric.PdmDevicePixelRatioF_EncodedB: ratio[1],
        }

    def paintEngine(self) -> QPaintEngine:
        """Paint by the engine that keeps texts."""
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        """Return a measure of a window on a usual screen."""
        return self._metrics.get(metric, 1)
