"""Texts of a window that are cut, covered, or lie upon each other."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QToolTip,
    QWidget,
)

from delegates_app.ui.pictures.finding import Fault, Finding, where
from delegates_app.ui.pictures.in_sight import (
    Sight,
    area_of,
    outers,
    place_in_window,
    sights,
)
from delegates_app.ui.pictures.painted import Painting, paint
from delegates_app.ui.pictures.said import is_typed, said_by, whole_texts

_ELLIPSIS = "…"
_NO_TIP = "–"
_INITIALS = re.compile(r"\b\w\. ?")
"""What a long name on a card keeps of the given names before it is cut."""
_LEAST = 2
"""Pixels by which two texts may meet: accents and descenders of lines set close."""


def findings(window: QWidget) -> tuple[Finding, ...]:
    """All texts of a window that cannot be read whole, each once."""
    painting = paint(window)
    unpainted = dict(_unpainted(painting))
    seen = [each for each in sights(painting) if not each.is_hidden]
    found = [
        *(Finding(Fault.CUT, text, where(widget)) for widget, text in unpainted.items()),
        *(each for one in seen if one.widget not in unpainted for each in _of_one(one, window)),
        *_overlaps(seen),
    ]
    return tuple(dict.fromkeys(found))


def _of_one(sight: Sight, window: QWidget) -> Iterator[Finding]:
    if _is_clipped(sight) or _leaves_its_place(sight, window):
        yield _cut(sight)
    elif sight.is_hidden_in_part and not _may_be_hidden(sight, window):
        yield Finding(Fault.COVERED, sight.text, where(sight.widget))
    elif sight.text.endswith(_ELLIPSIS) and not _may_end_so(sight, window):
        yield _cut(sight)


def _is_clipped(sight: Sight) -> bool:
    return sight.is_clipped and not is_typed(sight.widget)


def _cut(sight: Sight) -> Finding:
    return Finding(Fault.CUT, _whole(sight), where(sight.widget))


def _whole(sight: Sight) -> str:
    """The text that a widget says as one, of which a line or a part was painted."""
    return next((each for each in whole_texts(sight.widget) if sight.text in each), sight.text)


def _unpainted(painting: Painting) -> Iterator[tuple[QWidget, str]]:
    """Texts that a widget should say and of which a part was not painted at all."""
    painted: dict[QWidget, str] = {}
    for text in painting.texts:
        painted[text.widget] = painted.get(text.widget, "") + text.text
    for widget in _shown(painting.window):
        for whole in whole_texts(widget):
            if _bare(whole) not in _bare(painted.get(widget, "")):
                yield widget, whole


def _shown(window: QWidget) -> Iterator[QWidget]:
    """The widgets of a window that can be seen or would be, had they any room."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.window() is window and widget.isVisible():
            lost = not widget.visibleRegion().isEmpty()
            if lost or widget.width() == 0 or widget.height() == 0:
                yield widget


def _bare(text: str) -> str:
    return "".join(text.split())


def _leaves_its_place(sight: Sight, window: QWidget) -> bool:
    """Whether a text is cut by an edge beyond which nobody can scroll."""
    for widget in (sight.widget, *outers(sight.widget, window)):
        place = place_in_window(widget, window)
        area = area_of(widget)
        if not place.contains(sight.ink):
            bars = (area.horizontalScrollBar(), area.verticalScrollBar()) if area else ()
            across = sight.ink.left() < place.left() or sight.ink.right() > place.right()
            down = sight.ink.top() < place.top() or sight.ink.bottom() > place.bottom()
            scrolls = [bar.maximum() > bar.minimum() for bar in bars] or [False, False]
            return (across and not scrolls[0]) or (down and not scrolls[1])
    return False


def _may_be_hidden(sight: Sight, window: QWidget) -> bool:
    """Whether what hides a part floats above, or sticks while a list scrolls below it."""
    own = [each.box for each in sight.hiding if each.widget is sight.widget]
    ink = sight.ink.intersected(sight.room)
    sticks = any(box.left() <= ink.left() and box.right() >= ink.right() for box in own)
    if sight.is_painted_over and not (sticks and area_of(sight.widget)):
        return False
    others = (each.widget for each in sight.hiding if each.widget is not sight.widget)
    return all(_floats(other, sight.widget, window) for other in others)


def _floats(above: QWidget, below: QWidget, window: QWidget) -> bool:
    """Whether a widget was put above another by hand and not by a layout."""
    around = {below, *outers(below, window)}
    chain = (above, *outers(above, window))
    for each in takewhile(lambda widget: widget not in around, chain):
        parent = each.parentWidget()
        layout = parent.layout() if parent else None
        if layout is None or layout.indexOf(each) < 0:
            return True
    return False


def _may_end_so(sight: Sight, window: QWidget) -> bool:
    """Whether an ellipsis was written so, or stands in a cell whose tooltip has the whole."""
    if any(sight.text in each for each in said_by(sight.widget)):
        return True
    begun = _INITIALS.sub("", sight.text.rstrip(_ELLIPSIS))
    return _even(begun) in _even(_tip_at(sight, window))


def _tip_at(sight: Sight, window: QWidget) -> str:
    """The tooltip of a cell or of a line on a board; none anywhere else."""
    area, place = area_of(sight.widget), sight.widget.mapFrom(window, sight.ink.center())
    if area is None or isinstance(sight.widget.parentWidget(), QHeaderView):
        return ""
    if isinstance(area, QAbstractItemView):
        return str(area.indexAt(place).data(Qt.ItemDataRole.ToolTipRole) or "")
    QToolTip.showText(QPoint(), _NO_TIP)
    on_screen = sight.widget.mapToGlobal(place)
    QApplication.sendEvent(sight.widget, QHelpEvent(QEvent.Type.ToolTip, place, on_screen))
    tip = QToolTip.text()
    QToolTip.hideText()
    return tip


def _even(text: str) -> str:
    return " ".join(text.split())


def _overlaps(seen: Iterable[Sight]) -> Iterator[Finding]:
    visible = (each for each in seen if not each.in_sight.isEmpty())
    sorted_down = sorted(visible, key=lambda each: each.in_sight.top())
    for at, one in enumerate(sorted_down):
        for other in islice(sorted_down, at + 1, None):
            if other.in_sight.top() > one.in_sight.bottom():
                break
            common = one.in_sight.intersected(other.in_sight)
            if common.width() >= _LEAST and common.height() >= _LEAST:
                yield Finding(Fault.OVERLAPPING, one.text, where(one.widget), other.text)
