"""One delegation as a card of three lines: code, name and status; the head; the seats."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from delegates_app.domain.choices import ROLES
from delegates_app.domain.seat_plan import Seat, SeatPlan, SeatState
from delegates_app.domain.words import Category, Role
from delegates_app.ui.delegations.seat_signs import HIGH, Sign, paint_sign
from delegates_app.ui.delegations.summary import State, Summary, status_pill
from delegates_app.ui.delegations.words import level_word, role_icon
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, colour
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

HEIGHT = 76
LEAST_HEIGHT = 64
_PAD = 10.0
_CORNER = 8.0
_PILL = 20.0
_PILL_PAD = 6.0
_SIGN = 12.0
_GAP = 4.0
_MARK = 13.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_STATES = frozenset({Category.MEMBER_STATE, Category.ASSOCIATED, Category.THIRD})
_SHOWN_ROLES = (Role.SECURITY, Role.INTERPRETER, Role.PRESS)


def card_words(summary: Summary) -> str:
    """All of a card in words, for the screen reader and the tooltip."""
    pill = status_pill(summary)
    head = summary.head_names[0] if summary.head_names else summary.last_fact
    state = pill.text if pill else QCoreApplication.translate("Delegations", "Complete")
    used, allowed = summary.plan.used, summary.plan.allowed
    seats = f"{used}/{allowed}" if allowed is not None else str(used)
    first = f"{summary.code} {summary.name}".strip()
    return "\n".join(part for part in (first, state, head, seats) if part)


def paint_summary(
    painter: QPainter, box: QRectF, summary: Summary, colours: Palette, *, selected: bool
) -> None:
    """Paint a card into a box; a selected one has an accent border on an unchanged ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(colours.card))
    wide = 2.0 if selected else 1.0
    painter.setPen(QPen(colour(colours.accent if selected else colours.line), wide))
    inset = wide / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _CORNER, _CORNER)
    inner = box.adjusted(_PAD, 5, -_PAD, -5)
    third = inner.height() / 3
    lines = [
        QRectF(inner.left(), inner.top() + number * third, inner.width(), third)
        for number in range(3)
    ]
    _paint_title(painter, lines[0], summary, colours)
    _paint_head(painter, lines[1], summary, colours)
    _paint_seats(painter, lines[2], summary, colours)


def _paint_title(painter: QPainter, line: QRectF, summary: Summary, colours: Palette) -> None:
    right = line.right() - _paint_state(painter, line, summary, colours) - 3
    left = _word(painter, line, summary.code, colours.ink, strong=True)
    room = right - left
    name = "" if summary.code == summary.name else summary.name
    measures = fonts.metrics(fonts.TEXT)
    if summary.section not in _STATES and measures.horizontalAdvance(name) > room:
        return
    painter.setFont(fonts.sized(fonts.TEXT))
    painter.setPen(colour(colours.second))
    shown = measures.elidedText(name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(left, line.top(), room + 1, line.height()), _MIDDLE, shown)


def _paint_state(painter: QPainter, line: QRectF, summary: Summary, colours: Palette) -> float:
    """The width that the state takes at the right end of the line."""
    pill = status_pill(summary)
    if pill is None:
        square = QRectF(line.right() - 14, line.center().y() - 7, 14, 14)
        icons.draw(painter, square, "check", colours.yes.text)
        return 14
    sign = _SIGN + 3 if pill.icon else 0.0
    word = fonts.metrics(fonts.SMALL, strong=True).horizontalAdvance(pill.word)
    width = round(word + sign + 2 * _PILL_PAD)
    box = QRectF(line.right() - width + 4, line.center().y() - _PILL / 2, width, _PILL)
    _paint_pill(painter, box, pill, colours)
    return width


def _paint_pill(painter: QPainter, box: QRectF, pill: Pill, colours: Palette) -> None:
    """Paint a pill smaller than those of tables."""
    shade = colours.shade(pill.tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(shade.fill))
    painter.drawRoundedRect(box, 4, 4)
    inner = box.adjusted(_PILL_PAD, 0, 0, 0)
    if pill.icon:
        square = QRectF(inner.left() - 1, inner.center().y() - _SIGN / 2, _SIGN, _SIGN)
        icons.draw(painter, square, pill.icon, shade.text)
        inner = inner.adjusted(_SIGN + 3, 0, 0, 0)
    painter.setFont(fonts.sized(fonts.SMALL, strong=True))
    painter.setPen(colour(shade.text))
    painter.drawText(inner, _MIDDLE, pill.word)


def _word(painter: QPainter, line: QRectF, text: str, tint: str, *, strong: bool) -> float:
    """Where the next word begins."""
    painter.setFont(fonts.sized(fonts.TEXT, strong=strong))
    painter.setPen(colour(tint))
    painter.drawText(line, _MIDDLE, text)
    return line.left() + fonts.metrics(fonts.TEXT, strong=strong).horizontalAdvance(text) + 6


def _paint_head(painter: QPainter, line: QRectF, summary: Summary, colours: Palette) -> None:
    room = line.width() - _paint_marks(painter, line, summary.plan, colours)
    measures = fonts.metrics(fonts.TEXT)
    forms = summary.head_names or (summary.last_fact,)
    fitting = (form for form in forms if measures.horizontalAdvance(form) <= room)
    shown = next(fitting, forms[-1])
    painter.setFont(fonts.sized(fonts.TEXT))
    painter.setPen(colour(colours.ink if summary.head_names else colours.second))
    cut = measures.elidedText(shown, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(line.left(), line.top(), room + 1, line.height()), _MIDDLE, cut)


def _paint_marks(painter: QPainter, line: QRectF, plan: SeatPlan, colours: Palette) -> float:
    """Marks of those outside the quota, from the right; the width that they take."""
    right = line.right()
    for role in reversed(_SHOWN_ROLES) if plan.format else ():
        number = plan.count(role).used
        if number > 1:
            right = _paint_number(painter, line, right, number, colours)
        if number:
            square = QRectF(right - _MARK, line.center().y() - _MARK / 2, _MARK, _MARK)
            icons.draw(painter, square, role_icon(role), colours.second)
            right -= _MARK + _GAP
    return line.right() - right


def _paint_number(
    painter: QPainter, line: QRectF, right: float, number: int, colours: Palette
) -> float:
    text = str(number)
    width = fonts.metrics(fonts.SMALL).horizontalAdvance(text)
    painter.setFont(fonts.sized(fonts.SMALL))
    painter.setPen(colour(colours.second))
    painter.drawText(QRectF(right - width, line.top(), width + 1, line.height()), _MIDDLE, text)
    return right - width - 2


def _paint_seats(painter: QPainter, line: QRectF, summary: Summary, colours: Palette) -> None:
    top = line.center().y() - HIGH / 2 + 1
    left = line.left()
    if summary.plan.format is None:
        _paint_people(painter, line, summary, colours)
        return
    seats = summary.plan.seats
    signs = [_sign(seat) for seat in seats]
    if sum(sign.width + _GAP for sign in signs) - _GAP > line.width() + 4:
        signs = [Sign(seat.state) for seat in seats]
    for number, sign in enumerate(signs):
        rest = len(seats) - number
        more = f"+{rest}"
        room = fonts.metrics(fonts.SMALL, strong=True).horizontalAdvance(more) if rest > 1 else 0.0
        if left + sign.width + room > line.right() + 4:
            painter.setFont(fonts.sized(fonts.SMALL, strong=True))
            painter.setPen(colour(colours.second))
            painter.drawText(line.adjusted(left - line.left(), 2, 8, 2), _MIDDLE, more)
            return
        paint_sign(painter, QPointF(left, top), sign, colours)
        left += sign.width + _GAP


def _sign(seat: Seat) -> Sign:
    """The first seat of the head carries the word of the level."""
    if seat.group is not Role.HEAD or seat.number > 1:
        return Sign(seat.state)
    level = seat.delegate.level if seat.delegate else None
    return Sign(seat.state, level_word(level) or said(ROLES.word(Role.HEAD)))


def _paint_people(painter: QPainter, line: QRectF, summary: Summary, colours: Palette) -> None:
    """Without a format there are no seats to show: how many people are named, and how many not."""
    left, top = line.left(), line.center().y() - HIGH / 2 + 1
    plan = summary.plan
    signs = []
    if named := plan.used - plan.tbc:
        signs.append(Sign(SeatState.FILLED, str(named)))
    if plan.tbc:
        signs.append(Sign(SeatState.TBC, str(plan.tbc)))
    if summary.state is State.NO_LIST:
        signs.append(Sign(SeatState.EMPTY, "0"))
    for sign in signs:
        paint_sign(painter, QPointF(left, top), sign, colours)
        left += sign.width + _GAP
