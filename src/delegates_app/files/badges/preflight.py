"""Preflight: what a layout, its stock and each badge should be looked at for before printing."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from delegates_app.domain.badge_display import Display, Op, Path, Qr, Rect, Text
from delegates_app.domain.badge_findings import (
    LOW_CONTRAST,
    MISSING_FUNCTION,
    MISSING_PHOTO,
    QR_CROWDED,
    QR_TOO_SMALL,
    TOO_LARGE,
    Finding,
)
from delegates_app.domain.badge_matter import NO_MATTER, Matter
from delegates_app.domain.badge_press import Sides
from delegates_app.domain.badge_sheets import Stock
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges.binding import applies, contrast, fields_of
from delegates_app.files.badges.compose import compose
from delegates_app.files.badges.fields import fields_shown
from delegates_app.files.badges.imposition import measures, room_of, too_large
from delegates_app.files.badges.layout import (
    BACK,
    FRONT,
    Box,
    Element,
    Layout,
    PhotoElement,
    QrElement,
    RectElement,
)

_PAPER: Final = "#FFFFFF"
_LEAST_MODULE: Final = 0.5  # mm
_QUIET: Final = 4  # modules
_MODULES: Final = 25  # of a token's symbol, version 2
_LEAST_CONTRAST: Final = 4.5  # WCAG 2, AA
_ROUNDING: Final = 0.02  # mm


def layout_findings(
    layout: Layout, stock: Stock, sides: Sides = Sides.FRONT
) -> tuple[Finding, ...]:
    """Return what is wrong with a layout itself, whoever it is printed for."""
    found: list[Finding] = []
    if too_large(layout, stock, sides):
        sizes = {"badge": measures(room_of(layout, sides)), "cell": measures(stock.cell)}
        found.append(Finding.of(TOO_LARGE, layout=layout.name, stock=stock.name, **sizes))
    for elements in _printed(layout, sides):
        for element in elements:
            if isinstance(element, QrElement):
                found += _symbol(element, elements, layout.size)
    return tuple(dict.fromkeys(found))


def face_findings(
    layout: Layout, face: BadgeFace, sides: Sides = Sides.FRONT, matter: Matter = NO_MATTER
) -> tuple[Finding, ...]:
    """Return what is wrong with one badge: what is missing, too small, unreadable."""
    found: list[Finding] = [*_missing(layout, face, sides, matter)]
    for side in (FRONT,) if sides is Sides.FRONT else (FRONT, BACK):
        display = compose(layout, face, side, matter)
        found += (*display.findings, *_pale(display))
    return tuple(dict.fromkeys(found))


def _printed(layout: Layout, sides: Sides) -> tuple[tuple[Element, ...], ...]:
    """Return the elements of the sides that are printed."""
    return (layout.front,) if sides is Sides.FRONT else (layout.front, layout.back)


def _missing(layout: Layout, face: BadgeFace, sides: Sides, matter: Matter) -> Iterator[Finding]:
    """Tell of a photo and a function that the layout has a place for, and that are not there."""
    name = face.name_on_badge or f"{face.given} {face.family}".strip()
    shown = [each for side in _printed(layout, sides) for each in side if applies(each.when, face)]
    wants_photo = any(isinstance(element, PhotoElement) for element in shown)
    if wants_photo and (not face.photo or face.photo not in matter.photos):
        yield Finding.of(MISSING_PHOTO, name=name)
    if not face.function and any("function" in fields_shown(element) for element in shown):
        yield Finding.of(MISSING_FUNCTION, name=name)


def _symbol(
    element: QrElement, others: Sequence[Element], size: tuple[float, float]
) -> Iterator[Finding]:
    """Judge the modules and the quiet zone of a symbol that holds a token."""
    side = min(element.box.w, element.box.h)
    module = side / _MODULES
    if "token" not in fields_of(element.text):
        return
    if module < _LEAST_MODULE:
        sizes = {"side": f"{side:g}", "module": f"{module:.2f}", "minimum": f"{_LEAST_MODULE:g}"}
        yield Finding.of(QR_TOO_SMALL, **sizes)
    box = Box(element.box.x, element.box.y, side, side)
    free = min(_room(box, size), *(_distance(box, other) for other in _around(element, others)))
    if free < _QUIET * module - _ROUNDING:
        quiet = {"free": f"{max(0.0, free):.1f}", "quiet": f"{_QUIET * module:.1f}"}
        yield Finding.of(QR_CROWDED, **quiet)


def _around(element: QrElement, others: Sequence[Element]) -> Iterator[Box]:
    """Return the boxes of what is painted near a symbol; texts flow round it by themselves."""
    yield Box(-math.inf, -math.inf, 0, 0)
    for other in others:
        is_other_symbol = isinstance(other, QrElement) and other is not element
        if is_other_symbol or isinstance(other, (PhotoElement, RectElement)):
            yield other.box


def _room(box: Box, size: tuple[float, float]) -> float:
    """Return the distance to the nearest edge of the badge."""
    return min(box.x, box.y, size[0] - box.x - box.w, size[1] - box.y - box.h)


def _distance(one: Box, other: Box) -> float:
    """Return how far two boxes are apart, along the axis where they are further."""
    across = max(other.x - one.x - one.w, one.x - other.x - other.w)
    down = max(other.y - one.y - one.h, one.y - other.y - other.h)
    return max(across, down)


def _pale(display: Display) -> Iterator[Finding]:
    """Tell of texts that are hard to read on what is painted below them."""
    below: list[Op] = []
    for op in (*display.ground.ops, *display.ops):
        if isinstance(op, Text):
            ground = _ground(op, below)
            ratio = contrast(op.colour, ground)
            if ratio < _LEAST_CONTRAST - 0.005:
                values = {"colour": op.colour, "ground": ground, "contrast": f"{ratio:.1f}"}
                yield Finding.of(LOW_CONTRAST, text=op.shaped.text, **values)
        elif not isinstance(op, (Qr, Path)):
            below.append(op)


def _ground(text: Text, below: Sequence[Op]) -> str:
    """Return the colour on which a text begins: that of the last rectangle there, or paper."""
    y = text.y - 0.5
    for op in reversed(below):
        if (
            isinstance(op, Rect)
            and op.x <= text.x + 0.5 <= op.x + op.w
            and op.y <= y <= op.y + op.h
        ):
            return op.colour
    return _PAPER
