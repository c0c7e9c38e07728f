"""Layout and face to display list: what is the same on many badges once, the rest for each."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Final

from delegates_app.domain.badge_display import Display, Ground, Line, Op, Path, Qr, Rect
from delegates_app.domain.badge_findings import QR_TOO_LONG, Finding
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import qr
from delegates_app.files.badges.binding import applies, colour, fields_asked, fields_of, filled
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.fonts import FontBook, book
from delegates_app.files.badges.layout import (
    Box,
    Element,
    Item,
    Layout,
    LineElement,
    PathElement,
    QrElement,
    RectElement,
    StackElement,
    TextElement,
)

_SHARED: Final = (
    "category",
    "category_word",
    "category_letter",
    "colour",
    "event",
    "event_line",
)
_NEUTRAL: Final = "en"  # what badges share is not written in one person's language
_KEPT: Final = 2_048  # drawings of one element kept for other badges

Drawn = tuple[tuple[Op, ...], tuple[Finding, ...]]


def compose(layout: Layout, face: BadgeFace) -> Display:
    """Lay one badge out; what is wrong with it is among the findings."""
    return _composer(layout).compose(face)


class Composer:
    """Lays out badges of one layout, keeping what they share."""

    def __init__(self, layout: Layout, fonts: FontBook | None = None) -> None:
        self.layout = layout
        self.fonts = fonts or book()
        self._shared, own = _parted(layout.front)
        self._own = tuple(_Own(element, self.fonts) for element in own)
        self._grounds: dict[tuple[str, ...], tuple[Ground, tuple[Finding, ...]]] = {}

    def compose(self, face: BadgeFace) -> Display:
        """Lay one badge out."""
        ground, shared = self._ground(face)
        drawn = [own.drawn(face) for own in self._own]
        ops = tuple([op for part, _ in drawn for op in part])
        findings = tuple([found for _, part in drawn for found in part])
        width, height = self.layout.size
        return Display(width, height, ground, ops, shared + findings)

    def _ground(self, face: BadgeFace) -> tuple[Ground, tuple[Finding, ...]]:
        """Return what all badges of a category share."""
        key = (self.layout.id, *(getattr(face, field) for field in _SHARED))
        known = self._grounds.get(key)
        if known is None:
            neutral = replace(face, language=_NEUTRAL)
            drawn = [_drawn(element, neutral, self.fonts) for element in self._shared]
            ops = tuple(op for part, _ in drawn for op in part)
            findings = tuple(found for _, part in drawn for found in part)
            known = self._grounds[key] = (Ground(key, ops), findings)
        return known


class _Own:
    """An element that differs from badge to badge; drawn once for the same fields."""

    def __init__(self, element: Element, fonts: FontBook) -> None:
        self._element = element
        self._fonts = fonts
        self._fields = attrgetter("language", "colour", *sorted(_fields(element)))
        self._kept: dict[tuple[str, ...], Drawn] = {}

    def drawn(self, face: BadgeFace) -> Drawn:
        """Draw the element for a face."""
        if isinstance(self._element, QrElement):
            return _drawn(self._element, face, self._fonts)
        key = self._fields(face)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = self._kept[key] = _drawn(self._element, face, self._fonts)
        return known


def _drawn(element: Element, face: BadgeFace, fonts: FontBook) -> Drawn:
    """Draw an element if it applies."""
    if not applies(element.when, face):
        return (), ()
    return _DRAWERS[type(element)](element, face, fonts)


_composer = lru_cache(maxsize=8)(Composer)


def _rect(element: RectElement, face: BadgeFace, _fonts: FontBook) -> Drawn:
    return (Rect(*element.box, colour(element.fill, face), element.corner),), ()


def _line(element: LineElement, face: BadgeFace, _fonts: FontBook) -> Drawn:
    x, y, w, h = element.box
    return (Line(x, y, x + w, y + h, element.width, colour(element.colour, face)),), ()


def _path(element: PathElement, face: BadgeFace, _fonts: FontBook) -> Drawn:
    corner = (element.box.x, element.box.y)
    steps = tuple(
        (verb, tuple(number + corner[place % 2] for place, number in enumerate(numbers)))
        for verb, numbers in element.steps
    )
    return (Path(steps, colour(element.fill, face)),), ()


def _qr(element: QrElement, face: BadgeFace, _fonts: FontBook) -> Drawn:
    """Draw the symbol; none before there is a token."""
    payload = filled(element.text, face)
    if not payload:
        return (), ()
    try:
        rows = qr.rows(payload)
    except ValueError:
        return (), (Finding.of(QR_TOO_LONG, text=payload),)
    x, y, w, h = element.box
    return (Qr(x, y, min(w, h), rows, colour(element.colour, face)),), ()


def _text(element: TextElement, face: BadgeFace, fonts: FontBook) -> Drawn:
    column = Column(element.box, face.language, element.align, element.valign)
    alone = Item(element.text, element.style, 0, element.when)
    return flow(fonts, _paragraphs((alone,), face), column)


def _stack(element: StackElement, face: BadgeFace, fonts: FontBook) -> Drawn:
    column = Column(
        element.box, face.language, "left", element.valign, element.clear, element.beside
    )
    return flow(fonts, _paragraphs(element.items, face), column)


def _paragraphs(items: tuple[Item, ...], face: BadgeFace) -> list[Paragraph]:
    """Return the texts of the items that apply and are not empty."""
    return [
        Paragraph(text, item.style, colour(item.style.colour, face), item.gap)
        for item in items
        if applies(item.when, face) and (text := filled(item.text, face))
    ]


_DRAWERS: Final[dict[type[Element], Callable[..., Drawn]]] = {
    RectElement: _rect,
    LineElement: _line,
    PathElement: _path,
    QrElement: _qr,
    TextElement: _text,
    StackElement: _stack,
}


def _parted(elements: tuple[Element, ...]) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """Part elements into shared and own; what covers something own stays above it."""
    shared: list[Element] = []
    own: list[Element] = []
    for element in elements:
        is_shared = _fields(element) <= set(_SHARED)
        covers = any(_overlap(element.box, other.box) for other in own)
        (shared if is_shared and not covers else own).append(element)
    return tuple(shared), tuple(own)


def _fields(element: Element) -> frozenset[str]:
    """Return the fields that an element depends on."""
    asked = fields_asked(element.when)
    if isinstance(element, (TextElement, QrElement)):
        return asked | fields_of(element.text)
    if isinstance(element, StackElement):
        inner = (fields_of(item.text) | fields_asked(item.when) for item in element.items)
        return asked.union(*inner)
    return asked


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h
