"""Lists on badges: zones of access, notices, the programme with its letters."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from delegates_app.domain.badge_display import Line, Op, Rect
from delegates_app.domain.badge_findings import TOO_TALL, Finding
from delegates_app.domain.badge_matter import Notice, SessionLine
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges.binding import colour, readable_on
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import (
    Box,
    NoticesElement,
    ProgrammeElement,
    Style,
    ZonesElement,
)

Drawn = tuple[tuple[Op, ...], tuple[Finding, ...]]

_LANGUAGE: Final = "en"
_INK: Final = "#000000"
_PALE: Final = "#FFFFFF"
_EDGE: Final = "#BAC3CF"
_RULE: Final = "#D5DAE2"
_HAIR: Final = 0.2  # mm
_BETWEEN: Final = 0.7  # mm between tiles of letters
_COLUMN_GAP: Final = 1.5  # mm between columns
_HEAD: Final = 1.15  # steps that the heading of a day is high
_SPACE: Final = 0.75  # steps between two days
_TILE_CORNER: Final = 0.16  # of a tile's height
_TILE_LETTER: Final = 1.75  # points of a letter for each mm of its tile
_LEAST_STEP: Final = 0.6  # of the step; closer rows are too many for the badge


def zones(element: ZonesElement, face: BadgeFace, fonts: FontBook) -> Drawn:
    """Draw a tile for each zone of a face."""
    x, y, _, side = element.box
    fill = colour(element.fill, face)
    ops: list[Op] = []
    for place, zone in enumerate(face.zones):
        box = Box(x + place * (side + element.gap), y, side, side)
        ops += tile_of(box, zone, fill, fonts)
    return tuple(ops), ()


def notices(element: NoticesElement, found: Sequence[Notice], fonts: FontBook) -> Drawn:
    """Write labels and texts in two columns, a row below the other."""
    x, y, w, h = element.box
    step = min(element.step, h / max(1, len(found)))
    drawn: list[Drawn] = []
    for place, notice in enumerate(found):
        top = y + place * step
        label = Box(x, top, element.column - _COLUMN_GAP, step)
        text = Box(x + element.column, top, w - element.column, step)
        drawn += (
            line_of(notice.label, element.label, label, fonts),
            line_of(notice.text, element.text, text, fonts),
        )
    return _joined(drawn)


def programme(
    element: ProgrammeElement, face: BadgeFace, sessions: Sequence[SessionLine], fonts: FontBook
) -> Drawn:
    """Write the sessions of each day below its heading."""
    days = [(day, tuple(lines)) for day, lines in groupby(sessions, key=attrgetter("day"))]
    rows = len(sessions) + _HEAD * len(days) + _SPACE * max(0, len(days) - 1)
    step = min(element.step, element.box.h / max(1, rows))
    drawn: list[Drawn] = []
    top = element.box.y
    for day, lines in days:
        drawn.append(_heading(element, day, Box(*element.box[:1], top, element.box.w, step), fonts))
        top += _HEAD * step
        for line in lines:
            drawn += _session(element, face, line, (top, step), fonts)
            top += step
        top += _SPACE * step
    if days and step < _LEAST_STEP * element.step:
        drawn.append(((), (Finding.of(TOO_TALL, text=sessions[0].title),)))
    return _joined(drawn)


def _heading(element: ProgrammeElement, day: str, box: Box, fonts: FontBook) -> Drawn:
    """Write the name of a day over a hairline, and what the letters say."""
    heads, _, _, small = element.styles
    left = element.columns[2]
    access = Box(box.x + left - 10, box.y, box.w - left + 10, box.h)
    rule = Line(box.x, box.y + box.h, box.x + box.w, box.y + box.h, _HAIR, _RULE)
    return _joined(
        (
            line_of(day, heads, Box(box.x, box.y, left - 12, box.h), fonts),
            line_of(element.access, small, access, fonts, "right"),
            ((rule,), ()),
        )
    )


def _session(
    element: ProgrammeElement,
    face: BadgeFace,
    line: SessionLine,
    place: tuple[float, float],
    fonts: FontBook,
) -> list[Drawn]:
    """Write one session; the holder's own letter is filled, so that the usher sees it."""
    top, step = place
    _, times, titles, places = element.styles
    edges = (0.0, *element.columns)
    texts = zip((line.time, line.title, line.place), (times, titles, places), strict=True)
    drawn = [
        line_of(text, style, _cell(element.box, (top, step), edges[at : at + 2]), fonts)
        for at, (text, style) in enumerate(texts)
    ]
    side = min(element.tile, 0.85 * step)
    own = colour("@color", face)
    for at, letter in enumerate(line.letters):
        x = element.box.x + element.columns[2] + at * (side + _BETWEEN)
        box = Box(x, top + (step - side) / 2, side, side)
        is_own = letter == face.category_letter
        drawn.append((tuple(tile_of(box, letter, own if is_own else "", fonts)), ()))
    return drawn


def _cell(box: Box, place: tuple[float, float], edges: Sequence[float]) -> Box:
    """Return the part of a row between two columns."""
    return Box(box.x + edges[0], place[0], edges[1] - edges[0] - _COLUMN_GAP, place[1])


def tile_of(box: Box, letter: str, fill: str, fonts: FontBook) -> list[Op]:
    """Draw a letter on a tile; without a fill the tile is an outline and the letter grey."""
    corner = _TILE_CORNER * box.h
    tiles: list[Op] = [Rect(*box, fill or _EDGE, corner)]
    if not fill:
        inner = Box(box.x + _HAIR, box.y + _HAIR, box.w - 2 * _HAIR, box.h - 2 * _HAIR)
        tiles.append(Rect(*inner, _PALE, corner))
    ink = readable_on(fill) if fill else "#4A5463"
    size = _TILE_LETTER * box.h
    style = Style(weight=700, smallest=size / 2, largest=size, colour=ink)
    ops, _ = line_of(letter, style, box, fonts, "center")
    return [*tiles, *ops]


def line_of(text: str, style: Style, box: Box, fonts: FontBook, align: str = "left") -> Drawn:
    """Write a line in the middle of a box's height."""
    if not text:
        return (), ()
    column = Column(box, _LANGUAGE, align, "middle")
    ink = style.colour if style.colour.startswith("#") else _INK
    return flow(fonts, [Paragraph(text, style, ink, 0)], column)


def _joined(parts: Sequence[Drawn]) -> Drawn:
    ops = tuple(op for part, _ in parts for op in part)
    return ops, tuple(found for _, part in parts for found in part)
