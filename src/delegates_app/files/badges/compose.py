"""Layout and face to display list: what is the same on many badges once, the rest for each."""

from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import Final

from delegates_app.domain.badge_display import Display, Ground
from delegates_app.domain.badge_findings import Finding
from delegates_app.domain.badge_matter import NO_MATTER, Matter
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges.drawing import Drawn, Supplies, drawn
from delegates_app.files.badges.fields import fields_shown
from delegates_app.files.badges.fonts import FontBook, book
from delegates_app.files.badges.layout import (
    FRONT,
    SIDES,
    Box,
    Element,
    ImageElement,
    Layout,
    QrElement,
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


def compose(
    layout: Layout, face: BadgeFace, side: str = FRONT, matter: Matter = NO_MATTER
) -> Display:
    """Lay one side of a badge out; what is wrong with it is among the findings."""
    return _composer(layout, matter).compose(face, side)


class Composer:
    """Lays out badges of one layout, keeping what they share."""

    def __init__(
        self, layout: Layout, matter: Matter = NO_MATTER, fonts: FontBook | None = None
    ) -> None:
        self.layout = layout
        self.fonts = fonts or book()
        supplies = Supplies(self.fonts, matter)
        self._sides = {side: _Side(layout, side, supplies) for side in SIDES}

    def compose(self, face: BadgeFace, side: str = FRONT) -> Display:
        """Lay one side of a badge out."""
        return self._sides[side].compose(face)


class _Side:
    """The front or the back of badges."""

    def __init__(self, layout: Layout, side: str, supplies: Supplies) -> None:
        self._size = layout.size
        self._key = (layout.id, side)
        self._supplies = supplies
        self._shared, own = _parted(layout.side(side))
        self._own = tuple(_Own(element, supplies) for element in own)
        self._grounds: dict[tuple[str, ...], tuple[Ground, tuple[Finding, ...]]] = {}

    def compose(self, face: BadgeFace) -> Display:
        """Lay out this side for a face."""
        ground, shared = self._ground(face)
        parts = [own.drawn(face) for own in self._own]
        ops = tuple([op for part, _ in parts for op in part])
        findings = tuple([found for _, part in parts for found in part])
        return Display(*self._size, ground, ops, shared + findings)

    def _ground(self, face: BadgeFace) -> tuple[Ground, tuple[Finding, ...]]:
        """Return what all badges of a category share."""
        key = (*self._key, *_shared_fields(face))
        known = self._grounds.get(key)
        if known is None:
            neutral = replace(face, language=_NEUTRAL)
            parts = [drawn(element, neutral, self._supplies) for element in self._shared]
            ops = tuple(op for part, _ in parts for op in part)
            findings = tuple(found for _, part in parts for found in part)
            known = self._grounds[key] = (Ground(key, ops), findings)
        return known


class _Own:
    """An element that differs from badge to badge; drawn once for the same fields."""

    def __init__(self, element: Element, supplies: Supplies) -> None:
        self._element = element
        self._supplies = supplies
        self._fields = attrgetter("language", "colour", *sorted(fields_shown(element)))
        self._kept: dict[tuple[str, ...], Drawn] = {}
        self._fresh = isinstance(element, (QrElement, ImageElement))

    def drawn(self, face: BadgeFace) -> Drawn:
        """Draw the element for a face."""
        if self._fresh:
            return drawn(self._element, face, self._supplies)
        key = self._fields(face)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            known = self._kept[key] = drawn(self._element, face, self._supplies)
        return known


_composer = lru_cache(maxsize=8)(Composer)
_shared_fields = attrgetter(*_SHARED)


def _parted(elements: tuple[Element, ...]) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """Part elements into shared and own; what covers something own stays above it."""
    shared: list[Element] = []
    own: list[Element] = []
    for element in elements:
        is_shared = fields_shown(element) <= set(_SHARED)
        covers = any(_overlap(element.box, other.box) for other in own)
        (shared if is_shared and not covers else own).append(element)
    return tuple(shared), tuple(own)


def _overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h
