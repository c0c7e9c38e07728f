"""How one cell and one group row are painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPolygonF

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.columns import Cell, GroupRow, Look
from delegates_app.ui.kit.palette import Palette, Tone, colour
from delegates_app.ui.kit.pill import paint_pill, pill_width

PAD = 8.0
_INSET = 4.0
_BAR = 3.0
_PREFIX = 27.0
_ICON = 15.0
_TICK = 16.0
_MARK = 7.0
_SLOT = 92.0
_FIRST_SLOT = 44.0
_PARTS_FROM = 280.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Standing:
    """How a cell stands in its table while it is painted."""

    in_selected_row: bool = False
    selected: bool = False
    current: bool = False
    first: bool = False
    refused: bool = False
    to_the_right: bool = False


def paint_ground(painter: QPainter, box: QRectF, standing: Standing, colours: Palette) -> None:
    """Paint the ground of a cell, its hairlines, and the bar of a selected row."""
    ground = colours.soft if standing.in_selected_row else colours.card
    painter.fillRect(box, colour(colours.changed if standing.selected else ground))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(colour(colours.grid))
    painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1))
    painter.drawLine(box.topRight() - QPointF(1, 0), box.bottomRight() - QPointF(1, 0))
    if standing.first and standing.in_selected_row:
        bar = QRectF(box.left(), box.top(), _BAR, box.height())
        painter.fillRect(bar, colour(colours.accent))


def paint_frame(painter: QPainter, box: QRectF, standing: Standing, colours: Palette) -> None:
    """Frame the current cell in the accent, a cell with a refused text in red."""
    if not (standing.current or standing.refused):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = painter.pen()
    pen.setColor(colour(colours.no.text if standing.refused else colours.accent))
    pen.setWidth(2 if standing.refused else 1)
    painter.setPen(pen)
    painter.drawRect(box.adjusted(1, 1, -2, -2) if standing.refused else box.adjusted(0, 0, -1, -1))
    pen.setWidth(1)
    painter.setPen(pen)


def paint_cell(
    painter: QPainter, box: QRectF, cell: Cell, standing: Standing, colours: Palette
) -> None:
    """Paint what a cell holds."""
    if cell.mark:
        _paint_mark(painter, box, colours.shade(cell.mark).text)
    inner = box.adjusted(PAD, 0, -PAD, 0)
    if cell.tick is not None:
        inner = _paint_tick(painter, inner, colours, ticked=cell.tick)
    if cell.pill:
        inset = box.adjusted(_INSET, _INSET + 1, -_INSET - 1, -_INSET - 2)
        paint_pill(painter, inset, cell.pill, colours, selected=standing.in_selected_row)
        return
    inner = _paint_icon(painter, inner, cell, colours)
    inner = _paint_prefix(painter, inner, cell.prefix, colours)
    inner = _paint_note(painter, inner, cell.note, colours)
    _paint_text(painter, inner, cell, standing, colours)


def text_width(cell: Cell) -> float:
    """Return the width that a cell needs, in pixels."""
    if cell.pill:
        return pill_width(cell.pill) + 2 * _INSET
    text = fonts.metrics(fonts.TEXT, strong=cell.look is Look.STRONG)
    around = (_PREFIX if cell.prefix else 0) + (_ICON + _INSET if cell.icon else 0)
    note = fonts.metrics(fonts.SMALL).horizontalAdvance(cell.note)
    tick = _TICK + PAD if cell.tick is not None else 0
    return text.horizontalAdvance(cell.text) + note + around + tick + 2 * PAD + 1


def paint_group(
    painter: QPainter, box: QRectF, group: GroupRow, colours: Palette, *, folded_up: bool
) -> None:
    """Paint a group row over the whole width of the table."""
    left = box.left() + PAD
    chevron = "chevron-right" if folded_up else "chevron-down"
    square = QRectF(left, box.center().y() - 7, 14, 14)
    icons.draw(painter, square, chevron, colours.second)
    left = _paint_word(painter, left + 28, box, group.code, colours.ink, strong=True)
    left = _paint_word(painter, left, box, group.title, colours.ink, strong=not group.code)
    left = _paint_parts(painter, left, box, group, colours)
    _paint_group_end(painter, left, box, group, colours)


def _paint_mark(painter: QPainter, box: QRectF, tint: str) -> None:
    corner = box.topRight() - QPointF(1, 0)
    triangle = QPolygonF([corner, corner - QPointF(_MARK, 0), corner + QPointF(0, _MARK)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tint))
    painter.drawPolygon(triangle)


def _paint_tick(painter: QPainter, inner: QRectF, colours: Palette, *, ticked: bool) -> QRectF:
    square = QRectF(inner.left(), inner.center().y() - _TICK / 2, _TICK, _TICK)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour(colours.button if ticked else colours.second))
    painter.setBrush(colour(colours.button if ticked else colours.card))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if ticked:
        icons.draw(painter, square.adjusted(2, 2, -2, -2), "check", colours.button_text)
    return inner.adjusted(_TICK + PAD, 0, 0, 0)


def _paint_icon(painter: QPainter, inner: QRectF, cell: Cell, colours: Palette) -> QRectF:
    if not cell.icon:
        return inner
    tint = colours.second if cell.tone is Tone.PLAIN else colours.shade(cell.tone).text
    square = QRectF(inner.left(), inner.center().y() - _ICON / 2, _ICON, _ICON)
    icons.draw(painter, square, cell.icon, tint)
    return inner.adjusted(_ICON + _INSET + 2, 0, 0, 0)


def _paint_prefix(painter: QPainter, inner: QRectF, prefix: str, colours: Palette) -> QRectF:
    if not prefix:
        return inner
    font = fonts.sized(12, strong=True)
    painter.setFont(font)
    painter.setPen(colour(colours.second))
    painter.drawText(inner, _MIDDLE, prefix)
    width = fonts.metrics(12, strong=True).horizontalAdvance(prefix)
    return inner.adjusted(max(_PREFIX, width + 6), 0, 0, 0)


def _paint_note(painter: QPainter, inner: QRectF, note: str, colours: Palette) -> QRectF:
    if not note:
        return inner
    font = fonts.sized(fonts.SMALL)
    painter.setFont(font)
    painter.setPen(colour(colours.second))
    painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, note)
    return inner.adjusted(0, 0, -fonts.metrics(fonts.SMALL).horizontalAdvance(note) - _INSET, 0)


def _paint_text(
    painter: QPainter, inner: QRectF, cell: Cell, standing: Standing, colours: Palette
) -> None:
    named = bool(cell.prefix) and standing.in_selected_row
    strong = cell.look is Look.STRONG or named
    font = fonts.sized(fonts.TEXT, strong=strong)
    if cell.look is Look.STRUCK:
        font = QFont(font)
        font.setStrikeOut(True)
    text = (cell.text or cell.hint).replace("\n", " ")
    measures = fonts.metrics(fonts.TEXT, strong=strong)
    shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.setFont(font)
    painter.setPen(colour(_ink(cell, colours)))
    side = Qt.AlignmentFlag.AlignRight if standing.to_the_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(inner.adjusted(0, 0, 1, 0), _MIDDLE | side, shown)


def _ink(cell: Cell, colours: Palette) -> str:
    if not cell.text or (cell.look in {Look.GREY, Look.STRUCK} and cell.tone is Tone.PLAIN):
        return colours.second
    return colours.shade(cell.tone).text


def _paint_word(
    painter: QPainter, left: float, box: QRectF, word: str, tint: str, *, strong: bool = False
) -> float:
    if not word:
        return left
    font = fonts.sized(fonts.TEXT, strong=strong)
    painter.setFont(font)
    painter.setPen(colour(tint))
    painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), _MIDDLE, word)
    return left + fonts.metrics(fonts.TEXT, strong=strong).horizontalAdvance(word) + PAD


def _paint_parts(
    painter: QPainter, left: float, box: QRectF, group: GroupRow, colours: Palette
) -> float:
    """Paint the facts in their places; return where the last one ends."""
    at = max(left + PAD, box.left() + _PARTS_FROM)
    for number, part in enumerate(group.parts):
        tint = colours.shade(part.tone).text if part.tone else colours.second
        end = _paint_word(painter, at, box, part.text, tint, strong=part.tone is not None)
        left = end
        at = max(at + (_SLOT if number else _FIRST_SLOT), end + PAD)
    return left


def _paint_group_end(
    painter: QPainter, left: float, box: QRectF, group: GroupRow, colours: Palette
) -> None:
    right = box.right() - PAD
    if group.pill:
        width = float(pill_width(group.pill))
        place = QRectF(right - max(width, 96), box.top() + 5, width, box.height() - 11)
        paint_pill(painter, place, group.pill, colours)
        right = place.left() - PAD
    if group.note:
        painter.setFont(fonts.sized(12))
        painter.setPen(colour(colours.second))
        room = QRectF(left, box.top(), max(0.0, right - left), box.height())
        end = Qt.TextElideMode.ElideRight
        note = fonts.metrics(12).elidedText(group.note, end, room.width() + 1)
        painter.drawText(room.adjusted(-1, 0, 0, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, note)
