"""What the signs of seats mean, above the board."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from delegates_app.domain.seat_plan import SeatState
from delegates_app.domain.wording import mark
from delegates_app.ui.delegations.seat_signs import HIGH, Sign, paint_sign
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, colour
from delegates_app.ui.speech import said

_STATES = (
    (SeatState.FILLED, mark("named")),
    (SeatState.TBC, mark("to be confirmed")),
    (SeatState.EMPTY, mark("empty")),
    (SeatState.OVER, mark("over quota")),
    (SeatState.WAIVED, mark("with waiver")),
)
_ICONS = (("shield", mark("security")), ("speech", mark("interpreter")))
_SCALE = 0.75
_ICON = 12.0
_AFTER = 14.0
_NEXT = 4.0


def paint_legend(painter: QPainter, box: QRectF, colours: Palette) -> None:
    """Paint as many of the meanings as fit, at the right end of a box."""
    pieces = [(Sign(state).width * _SCALE, said(word)) for state, word in _STATES]
    pieces += [(_ICON, said(word)) for _, word in _ICONS]
    widths = [width + _NEXT + _advance(word) + _AFTER for width, word in pieces]
    while widths and sum(widths) - _AFTER > box.width():
        widths.pop()
    left = box.right() - sum(widths) + _AFTER
    for number, width in enumerate(widths):
        _paint_piece(painter, QRectF(left, box.top(), width, box.height()), number, colours)
        left += width


def _advance(word: str) -> float:
    return fonts.metrics(fonts.SMALL).horizontalAdvance(word)


def _paint_piece(painter: QPainter, box: QRectF, number: int, colours: Palette) -> None:
    if number < len(_STATES):
        state, word = _STATES[number]
        width = Sign(state).width * _SCALE
        painter.save()
        painter.translate(box.left(), box.center().y() - HIGH * _SCALE / 2)
        painter.scale(_SCALE, _SCALE)
        paint_sign(painter, QPointF(0, 0), Sign(state), colours)
        painter.restore()
    else:
        name, word = _ICONS[number - len(_STATES)]
        width = _ICON
        square = QRectF(box.left(), box.center().y() - _ICON / 2, _ICON, _ICON)
        icons.draw(painter, square, name, colours.second)
    painter.setFont(fonts.sized(fonts.SMALL))
    painter.setPen(colour(colours.second))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(width + _NEXT, 0, 0, 0), middle, said(word))
