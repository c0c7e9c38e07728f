"""A pill: sign, word, and a plain date at the right end, on a tinted ground."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, Tone, colour, current

_CORNER = 4.0
_SIGN = 13.0
_PAD = 8.0
_GAP = 4.0
_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Pill:
    """What a pill says; `pale` is for what is in order. `icon` is a Lucide name or empty."""

    tone: Tone
    word: str
    icon: str = ""
    date: str = ""
    pale: bool = False

    @property
    def text(self) -> str:
        """The whole of it as text, for the clipboard and the screen reader."""
        return f"{self.word} {self.date}".strip()


def pill_width(pill: Pill) -> int:
    """Return the width that shows all of a pill, in pixels."""
    word = fonts.metrics(12, strong=True).horizontalAdvance(pill.word)
    date = fonts.metrics(fonts.SMALL).horizontalAdvance(pill.date)
    sign = _SIGN + _GAP if pill.icon and pill.word else _SIGN if pill.icon else 0.0
    return round(2 * _PAD + sign + word + (date + _PAD if pill.date else 0.0) + 0.5)


def paint_pill(
    painter: QPainter, box: QRectF, pill: Pill, colours: Palette, *, selected: bool = False
) -> None:
    """Paint a pill into a box; on a selected row the grey one takes the card's colour."""
    shade = colours.shade(pill.tone)
    fill = shade.pale if pill.pale else shade.fill
    if selected and (pill.pale or pill.tone in {Tone.UNKNOWN, Tone.ACCENT}):
        fill = colours.card if pill.tone in {Tone.UNKNOWN, Tone.ACCENT} else shade.fill
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(fill))
    painter.drawRoundedRect(box, _CORNER, _CORNER)
    inner = box.adjusted(_PAD, 0, -_PAD, 0)
    if pill.icon:
        inner = _paint_sign(painter, inner, pill, shade.text)
    inner = _paint_date(painter, inner, pill, colours)
    _paint_word(painter, inner, pill.word, shade.text)


def _paint_sign(painter: QPainter, inner: QRectF, pill: Pill, tint: str) -> QRectF:
    left = inner.left() if pill.word else inner.center().x() - _SIGN / 2
    corner = QPointF(left, inner.center().y() - _SIGN / 2)
    icons.draw(painter, QRectF(corner.x(), corner.y(), _SIGN, _SIGN), pill.icon, tint)
    return inner.adjusted(_SIGN + _GAP, 0, 0, 0)


def _paint_date(painter: QPainter, inner: QRectF, pill: Pill, colours: Palette) -> QRectF:
    small = fonts.sized(fonts.SMALL)
    width = fonts.metrics(fonts.SMALL).horizontalAdvance(pill.date)
    word = fonts.metrics(12, strong=True).horizontalAdvance(pill.word)
    if not pill.date or word + _GAP + width > inner.width():
        return inner  # the word is worth more than the date
    painter.setFont(small)
    plain = pill.pale or pill.tone is Tone.UNKNOWN
    painter.setPen(colour(colours.second if plain else colours.shade(pill.tone).text))
    end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    painter.drawText(inner, end, pill.date)
    return inner.adjusted(0, 0, -width - _GAP, 0)


def _paint_word(painter: QPainter, inner: QRectF, word: str, tint: str) -> None:
    font = fonts.sized(12, strong=True)
    measures = fonts.metrics(12, strong=True)
    shown = measures.elidedText(word, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.setFont(font)
    painter.setPen(colour(tint))
    painter.drawText(inner.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter, shown)


class PillLabel(QWidget):
    """A pill that stands in a panel or a card."""

    def __init__(self, pill: Pill | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill: Pill | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_pill(pill)

    def show_pill(self, pill: Pill | None) -> None:
        """Show another pill, or nothing."""
        self._pill = pill
        if pill is None or self.parentWidget():  # without a parent it would be a window
            self.setVisible(pill is not None)
        self.setAccessibleName(pill.text if pill else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all of the pill."""
        return QSize(pill_width(self._pill) if self._pill else 0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        super().paintEvent(event)
        if self._pill:
            painter = QPainter(self)
            paint_pill(painter, QRectF(self.rect()), self._pill, current())
            painter.end()
