"""Seats by shape, sign and colour: soft solid, dashed, hollow, red dashed, diamonds."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from delegates_app.domain.seat_plan import Seat, SeatState
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, Tone, colour

SMALL = 16.0
HIGH = 20.0
_CORNER = 4.0
_DIAMOND = 20.0
_SIGN = 11.0
_CENTRE = Qt.AlignmentFlag.AlignCenter

TONES = {
    SeatState.FILLED: Tone.YES,
    SeatState.TBC: Tone.LIKELY,
    SeatState.EMPTY: Tone.UNKNOWN,
    SeatState.MISSING: Tone.NO,
    SeatState.OVER: Tone.NO,
    SeatState.WAIVED: Tone.REPRESENTED,
}
LETTERS = {
    SeatState.TBC: "?",
    SeatState.MISSING: "!",
    SeatState.OVER: "+",
    SeatState.WAIVED: "W",
}
_DIAMONDS = frozenset({SeatState.OVER, SeatState.WAIVED})
_DASHED = frozenset({SeatState.TBC, SeatState.EMPTY, SeatState.MISSING})


@dataclass(frozen=True, slots=True)
class Sign:
    """How a seat is drawn: its state, and the word that a wide one carries."""

    state: SeatState
    word: str = ""

    @property
    def width(self) -> float:
        """The room it takes, in pixels."""
        if self.state in _DIAMONDS:
            return _DIAMOND
        if not self.word:
            return SMALL
        word = fonts.metrics(fonts.SMALL, strong=True).horizontalAdvance(self.word)
        sign = 0.0 if self.state is SeatState.EMPTY else _SIGN + 4
        return round(word + sign + 14)


def sign_of(seat: Seat) -> Sign:
    """The bare sign of a seat."""
    return Sign(seat.state)


def paint_sign(painter: QPainter, corner: QPointF, sign: Sign, colours: Palette) -> None:
    """Paint the sign of a seat with its top left corner at a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(corner.x(), corner.y(), sign.width, HIGH)
    if sign.state in _DIAMONDS:
        _paint_diamond(painter, box, sign.state, colours)
        return
    _paint_ground(painter, box, sign.state, colours)
    _paint_inside(painter, box, sign, colours)


def _paint_diamond(painter: QPainter, box: QRectF, state: SeatState, colours: Palette) -> None:
    shade = colours.shade(TONES[state])
    middle, half = box.center(), box.width() / 2 - 0.75
    corners = [
        middle - QPointF(0, half),
        middle + QPointF(half, 0),
        middle + QPointF(0, half),
        middle - QPointF(half, 0),
    ]
    painter.setPen(QPen(colour(shade.text), 1.3))
    painter.setBrush(colour(shade.fill))
    painter.drawPolygon(QPolygonF(corners))
    if state is SeatState.OVER:
        square = QRectF(middle.x() - 5, middle.y() - 5, 10, 10)
        icons.draw(painter, square, "plus", shade.text)
        return
    painter.setFont(fonts.sized(9, strong=True))
    painter.drawText(box, _CENTRE, LETTERS[state])


def _paint_ground(painter: QPainter, box: QRectF, state: SeatState, colours: Palette) -> None:
    shade = colours.shade(TONES[state])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    if state in {SeatState.FILLED, SeatState.TBC}:
        painter.setBrush(colour(shade.fill))
    if state in _DASHED:
        pen = QPen(colour(shade.text), 1.0)
        pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, _CORNER, _CORNER)


def _paint_inside(painter: QPainter, box: QRectF, sign: Sign, colours: Palette) -> None:
    tint = colours.shade(TONES[sign.state]).text
    inner = box.adjusted(7, 0, -7, 0) if sign.word else box
    mark = QRectF(inner.left(), inner.top(), _SIGN, HIGH) if sign.word else box
    painter.setFont(fonts.sized(fonts.SMALL, strong=True))
    painter.setPen(colour(tint))
    if sign.state is SeatState.FILLED:
        square = QRectF(mark.center().x() - 5.5, mark.center().y() - 5.5, _SIGN, _SIGN)
        icons.draw(painter, square, "check", tint)
    elif sign.state in LETTERS:
        painter.drawText(mark, _CENTRE, LETTERS[sign.state])
    if sign.word:
        left = 0.0 if sign.state is SeatState.EMPTY else _SIGN + 4
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner.adjusted(left, 0, 2, 0), middle, sign.word)
