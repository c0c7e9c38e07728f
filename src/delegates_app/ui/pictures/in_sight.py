"""What of the painted texts can be seen: what was clipped, and what a surface hides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from delegates_app.ui.pictures.painted import PaintedGround, PaintedText, Painting

_ACROSS = 2.0
_DOWN = 2.0

Edges = tuple[float, float, float, float]
Grounds = list[tuple[Edges, PaintedGround]]


@dataclass(frozen=True)
class Sight:
    """One text with what of it can be seen.

    `ink` is what its letters cover, smaller by a pixel or two; `room` what the widget and all it
    lies in leave in sight; `passed` what the painter let through, `seen` what no later surface
    hides, `left` what no later surface of the same widget hides; all in pixels of the window.
    """

    text: str
    widget: QWidget
    ink: QRect
    room: QRect
    passed: QRegion
    seen: QRegion
    left: QRegion
    hiding: tuple[PaintedGround, ...]

    @cached_property
    def is_hidden(self) -> bool:
        """Whether nothing of it can be seen, as something else lies above."""
        return self.seen.isEmpty() and not self.passed.isEmpty()

    @cached_property
    def in_sight(self) -> QRect:
        """Where it can be seen."""
        return self.seen.intersected(QRegion(self.room)).boundingRect()

    @cached_property
    def is_clipped(self) -> bool:
        """Whether the painter let only a part through."""
        return not QRegion(self.ink).subtracted(self.passed).isEmpty()

    @cached_property
    def is_hidden_in_part(self) -> bool:
        """Whether a part of what was let through is hidden by a later surface."""
        within = self.passed.intersected(QRegion(self.room))
        return not self.is_hidden and not within.subtracted(self.seen).isEmpty()

    @cached_property
    def is_painted_over(self) -> bool:
        """Whether the widget itself hides a part by what it paints later."""
        within = self.passed.intersected(QRegion(self.room))
        return not within.subtracted(self.left).isEmpty()


def sights(painting: Painting) -> tuple[Sight, ...]:
    """Join what was painted twice in the same place, as a row painted slice by slice."""
    same: dict[tuple[str, Edges], list[PaintedText]] = {}
    for text in painting.texts:
        same.setdefault((text.text, _edges(text.ink)), []).append(text)
    grounds = [(_edges(each.box), each) for each in painting.grounds]
    rooms = {each.widget: room(each.widget, painting.window) for each in painting.texts}
    return tuple(_sight(group, rooms[group[0].widget], grounds) for group in same.values())


def place_in_window(widget: QWidget, window: QWidget) -> QRect:
    """The rectangle of a widget, in pixels of its window."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def room(widget: QWidget, window: QWidget) -> QRect:
    """What a widget and all it lies in leave in sight, in pixels of the window."""
    left = place_in_window(widget, window)
    for outer in outers(widget, window):
        left = left.intersected(place_in_window(outer, window))
    return left


def outers(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """The widgets that one lies in, up to the window."""
    while widget is not window and (parent := widget.parentWidget()):
        widget = parent
        yield widget


def area_of(viewport: QWidget) -> QAbstractScrollArea | None:
    """The scroll area whose contents this widget shows; of headings, the table's."""
    area = viewport.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not viewport:
        return None
    table = area.parentWidget() if isinstance(area, QHeaderView) else None
    return table if isinstance(table, QAbstractScrollArea) else area


def _sight(group: list[PaintedText], place: QRect, grounds: Grounds) -> Sight:
    first = group[0]
    ink = _shrunk(first.ink)
    passed, seen, left = QRegion(), QRegion(), QRegion()
    hiding: list[PaintedGround] = []
    for text in group:
        part = QRegion(ink.intersected(text.clip.toAlignedRect()))
        passed |= part
        later = _above(ink, text.at, grounds)
        left |= _without(part, (each for each in later if each.widget is text.widget))
        seen |= _without(part, later)
        hiding += later
    above = tuple(each for each in hiding if each.box.intersects(QRectF(ink.intersected(place))))
    return Sight(first.text, first.widget, ink, place, passed, seen, left, above)


def _without(part: QRegion, grounds: Iterable[PaintedGround]) -> QRegion:
    for ground in grounds:
        part = part.subtracted(QRegion(ground.box.toRect()))
    return part


def _above(ink: QRect, at: int, grounds: Grounds) -> list[PaintedGround]:
    left, top, right, bottom = _edges(QRectF(ink))
    return [
        ground
        for (begin, high, end, low), ground in grounds
        if begin < right and end > left and high < bottom and low > top and ground.at > at
    ]


def _edges(box: QRectF) -> Edges:
    return box.left(), box.top(), box.right(), box.bottom()


def _shrunk(ink: QRectF) -> QRect:
    smaller = ink.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN).toRect()
    return smaller if smaller.isValid() else QRect(ink.center().toPoint(), ink.size().toSize() / 2)
