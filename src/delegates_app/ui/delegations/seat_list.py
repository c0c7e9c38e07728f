"""The seats of one delegation in the panel: moved over by the arrows, chosen by the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from delegates_app.domain.seat_plan import SeatState
from delegates_app.ui.delegations.seat_entries import SeatEntry, letter_of
from delegates_app.ui.delegations.seat_signs import HIGH, Sign, paint_sign
from delegates_app.ui.delegations.words import role_icon
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, colour, current
from delegates_app.ui.kit.pill import paint_pill, pill_width

_SIDE = 8.0
_TEXT = 37.0
_LINE = 18.0
_SMALL = 16.0
_PAD = 5.0
_BADGE = 17.0
_HEADING = 30.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of the list with the grey words at its right, and its seats."""

    title: str
    remark: str
    entries: tuple[SeatEntry, ...]


class SeatList(QWidget):
    """Paints the seats; `chosen` carries the key of a seat, `opened` too, `typed` a letter."""

    chosen = Signal(str)
    opened = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[Part, ...] = ()
        self._heights: dict[tuple[str, float], float] = {}
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Seats"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def key(self) -> str:
        """The key of the seat selected, or nothing."""
        return self._key

    @property
    def entries(self) -> tuple[SeatEntry, ...]:
        """All seats shown, from the top."""
        return tuple(each for part in self._parts for each in part.entries)

    def fill(self, parts: Sequence[Part]) -> None:
        """Show these seats."""
        self._parts = tuple(part for part in parts if part.entries)
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def choose(self, key: str) -> None:
        """Select a seat without telling."""
        self._key = key
        self.setAccessibleDescription(next((e.text for e in self.entries if e.key == key), ""))
        self.update()

    def place_of(self, key: str) -> QRectF:
        """Where a seat is painted."""
        return next((box for each, box in self._places() if each.key == key), QRectF())

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, open by Enter, begin a name by a letter."""
        keys = [each.key for each in self.entries]
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if plain and key in steps and keys:
            at = keys.index(self._key) + steps[key] if self._key in keys else 0
            self._select(keys[min(max(at, 0), len(keys) - 1)])
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._key in keys:
            self.opened.emit(self._key)
        elif (
            event.text().strip() and event.text().isprintable() and not event.modifiers() & command
        ):
            self.typed.emit(event.text())
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the seat under the mouse."""
        for each, box in self._places():
            if box.contains(event.position()):
                self._select(each.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the seat under the mouse."""
        for each, box in self._places():
            if box.contains(event.position()):
                self.opened.emit(each.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first seat when the keyboard comes in."""
        super().focusInEvent(event)
        keys = [each.key for each in self.entries]
        if keys and self._key not in keys:
            self._select(keys[0])
        self.update()

    def _select(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def event(self, event: QEvent) -> bool:
        """Say a seat or a heading whole under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.y()), self)
            return True
        return super().event(event)

    def _tip_at(self, y: int) -> str:
        top = 0.0
        for part in self._parts:
            if top <= y < top + _HEADING:
                return f"{part.title}\n{part.remark}"
            top += _HEADING + sum(self._high(each, self.width()) for each in part.entries)
        seat = next((each for each, box in self._places() if box.top() <= y < box.bottom()), None)
        return seat.tip if seat else ""

    # Painting

    def hasHeightForWidth(self) -> bool:
        """Tell that functions wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all seats at a width."""
        return round(
            sum(_HEADING + sum(self._high(e, width) for e in part.entries) for part in self._parts)
        )

    def sizeHint(self) -> QSize:
        """Return the size at the width that it has."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut."""
        return QSize(1, self.heightForWidth(max(240, self.width())))

    def _places(self) -> list[tuple[SeatEntry, QRectF]]:
        places, top = [], 0.0
        for part in self._parts:
            top += _HEADING
            for each in part.entries:
                high = self._high(each, self.width())
                places.append((each, QRectF(0, top, self.width(), high)))
                top += high
        return places

    def _high(self, entry: SeatEntry, width: float) -> float:
        """Measure each seat once: a list may hold thousands."""
        place = entry.key, width
        if place not in self._heights:
            self._heights[place] = _height(entry, width)
        return self._heights[place]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headings, and the seats in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, top, seen = current(), 0.0, QRectF(event.rect())
        for part in self._parts:
            self._paint_heading(painter, QRectF(_SIDE, top + 4, self.width() - 2 * _SIDE, 24), part)
            top += _HEADING
            for each in part.entries:
                box = QRectF(0, top, self.width(), self._high(each, self.width()))
                if box.intersects(seen) and each.key == self._key:
                    self._paint_selection(painter, box, colours)
                if box.intersects(seen):
                    _paint_entry(painter, box, each, colours)
                top += box.height()
        painter.end()

    def _paint_selection(self, painter: QPainter, box: QRectF, colours: Palette) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(colours.soft))
        painter.drawRoundedRect(box.adjusted(0, 0, 0, -1), 4, 4)
        if self.hasFocus():
            bar = QRectF(box.left(), box.top(), 3, box.height() - 1)
            painter.fillRect(bar, colour(colours.accent))

    def _paint_heading(self, painter: QPainter, box: QRectF, part: Part) -> None:
        colours = current()
        painter.setFont(fonts.sized(fonts.TEXT, strong=True))
        painter.setPen(colour(colours.ink))
        painter.drawText(box, _MIDDLE, part.title)
        painter.setFont(fonts.sized(12))
        painter.setPen(colour(colours.second))
        used = fonts.metrics(fonts.TEXT, strong=True).horizontalAdvance(part.title) + 8
        room = box.adjusted(used, 0, 0, 0)
        if fonts.metrics(12).horizontalAdvance(part.remark) <= room.width():
            painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, part.remark)


def _height(entry: SeatEntry, width: float) -> float:
    lines = _name_height(entry, width) + _function_height(entry, width)
    return max(lines + _badge_height(entry, width), HIGH) + 2 * _PAD


def _name_height(entry: SeatEntry, width: float) -> float:
    """A name too long for the line goes on in the next."""
    room = QRectF(0, 0, width - _TEXT - _SIDE - _end_width(entry), 20 * _LINE)
    measures = fonts.metrics(fonts.TEXT, strong=True)
    return max(_LINE, measures.boundingRect(room, int(_WRAP), entry.name).height())


def _badge_height(entry: SeatEntry, width: float) -> float:
    """The state of the badge has a line of its own where the name leaves no room."""
    if not entry.badge_name:
        return 0.0
    words = f"{entry.badge_name} · {entry.badge}"
    needed = fonts.metrics(12).horizontalAdvance(words) + 20
    room = width - _TEXT - _SIDE
    return _SMALL if needed <= room else _badge_name_height(entry, room) + _SMALL


def _badge_name_height(entry: SeatEntry, room: float) -> float:
    box = QRectF(0, 0, room - _BADGE, 20 * _SMALL)
    high = fonts.metrics(12).boundingRect(box, int(_WRAP), entry.badge_name).height()
    return _SMALL if high < 2 * _SMALL - 4 else float(high)


def _end_width(entry: SeatEntry) -> float:
    if entry.pill is not None:
        return pill_width(entry.pill) + 6
    return 0.0 if entry.delegate is None else 22.0


def _function_height(entry: SeatEntry, width: float) -> float:
    if not entry.function:
        return 0.0
    room = QRectF(0, 0, width - _TEXT - _SIDE, 20 * _SMALL)
    high = fonts.metrics(12).boundingRect(room, int(_WRAP), entry.function).height()
    return max(_SMALL, high - 2)


def _paint_entry(painter: QPainter, box: QRectF, entry: SeatEntry, colours: Palette) -> None:
    _paint_sign(painter, QPointF(box.left() + _SIDE, box.top() + _PAD), entry, colours)
    inner = box.adjusted(_TEXT, _PAD, -_SIDE, -_PAD)
    high = _name_height(entry, box.width())
    line = QRectF(inner.left(), inner.top(), inner.width(), _LINE)
    _paint_end(painter, line, entry, colours)
    room = QRectF(line.left(), line.top(), line.width() - _end_width(entry) + 1, high + 2)
    empty = entry.delegate is None
    painter.setFont(fonts.sized(fonts.TEXT, strong=not empty))
    painter.setPen(colour(colours.second if empty else colours.ink))
    painter.drawText(room, _WRAP, entry.called if empty else entry.name)
    top = line.top() + high
    if entry.function:
        high = _function_height(entry, box.width())
        painter.setFont(fonts.sized(12))
        painter.setPen(colour(colours.second))
        painter.drawText(
            QRectF(inner.left(), top - 1, inner.width(), high + 3), _WRAP, entry.function
        )
        top += high
    if entry.badge_name:
        high = _badge_height(entry, box.width())
        _paint_badge(painter, QRectF(inner.left(), top, inner.width(), high), entry, colours)


def _paint_sign(painter: QPainter, corner: QPointF, entry: SeatEntry, colours: Palette) -> None:
    state = entry.seat.state
    if entry.outside and state is SeatState.FILLED:
        square = QRectF(corner.x() + 1, corner.y() + 2, 16, 16)
        icons.draw(painter, square, role_icon(entry.seat.role), colours.second)
        return
    if state is not SeatState.FILLED:
        paint_sign(painter, corner, Sign(state), colours)
        return
    box = QRectF(corner.x(), corner.y(), HIGH, HIGH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.yes.fill))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colour(colours.yes.text))
    painter.setFont(fonts.sized(fonts.SMALL, strong=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter_of(entry.seat))


def _paint_end(painter: QPainter, line: QRectF, entry: SeatEntry, colours: Palette) -> None:
    """Paint the pill or the tick at the right end."""
    if entry.pill is not None:
        width = pill_width(entry.pill)
        box = QRectF(line.right() - width, line.top() - 2, width, 22)
        paint_pill(painter, box, entry.pill, colours)
    elif entry.delegate is not None:
        square = QRectF(line.right() - 16, line.top() + 2, 14, 14)
        icons.draw(painter, square, "check", colours.yes.text)


def _paint_badge(painter: QPainter, line: QRectF, entry: SeatEntry, colours: Palette) -> None:
    icons.draw(painter, QRectF(line.left(), line.top() + 2, 12, 12), "id-card", colours.second)
    painter.setFont(fonts.sized(12))
    left = line.left() + _BADGE
    painter.setPen(colour(colours.ink))
    first = QRectF(left, line.top(), line.width() - _BADGE + 1, max(_SMALL, line.height() - _SMALL))
    painter.drawText(first, _MIDDLE | _WRAP, entry.badge_name)
    painter.setPen(colour(colours.likely.text if entry.outdated else colours.second))
    if line.height() > _SMALL:
        second = QRectF(left, first.bottom(), first.width(), _SMALL)
        painter.drawText(second, _MIDDLE, entry.badge)
        return
    used = fonts.metrics(12).horizontalAdvance(entry.badge_name) + 6
    painter.drawText(first.adjusted(used, 0, 4, 0), _MIDDLE, f"· {entry.badge}")
