"""Texts that flow down a column: placed by capitals and ink, shrunk together if too tall."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from delegates_app.domain.badge_display import MM_PER_POINT, Shaped, Text
from delegates_app.domain.badge_findings import TOO_TALL, Finding
from delegates_app.files.badges.fit import Fitted, fit, lowered, smaller
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import Box, Style

_SHRINK: Final = 0.95  # a step of shrinking together
_STEPS: Final = 14  # down to half the size
_ROUNDING: Final = 0.01  # mm
_SIDES: Final = {"left": 0.0, "center": 0.5, "right": 1.0}
_LEVELS: Final = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of a column; `gap` is the space above its capitals in mm."""

    text: str
    style: Style
    colour: str
    gap: float


@dataclass(frozen=True, slots=True)
class Column:
    """Where texts flow; below the first of `beside` (mm) it has the width of the second.

    Ink stays `clear` mm below other ink and below the height of the `ceiling`.
    """

    box: Box
    language: str
    align: str = "left"
    valign: str = "top"
    clear: float = 0.7
    beside: tuple[float, float] | None = None
    ceiling: float = -math.inf


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with its baseline, in mm."""

    baseline: float
    shaped: Shaped
    size: float
    colour: str

    @property
    def ink_bottom(self) -> float:
        return self.baseline - self.shaped.bottom * self.size * MM_PER_POINT


@dataclass(frozen=True, slots=True)
class _Flowed:
    """A column set once: its lines, where their block ends, what was found."""

    lines: tuple[_Placed, ...]
    bottom: float
    findings: tuple[Finding, ...]


def flow(
    fonts: FontBook, paragraphs: Sequence[Paragraph], column: Column
) -> tuple[tuple[Text, ...], tuple[Finding, ...]]:
    """Set paragraphs in a column; each line's ink starts at its edge."""
    if not paragraphs:
        return (), ()
    box = column.box
    flowed, setting = _shrunk(fonts, paragraphs, column)
    spare = (box.y + box.h - flowed.bottom) * _LEVELS[column.valign]
    if spare > _ROUNDING:
        flowed = _flowed(fonts, setting, column, box.y + spare)
    findings = flowed.findings
    if flowed.bottom > box.y + box.h + _ROUNDING:
        flowed = _squeezed(fonts, setting, column)
        findings = (*flowed.findings, Finding.of(TOO_TALL, text=paragraphs[0].text))
    return tuple(_text(line, column) for line in flowed.lines), findings


def _shrunk(
    fonts: FontBook, paragraphs: Sequence[Paragraph], column: Column
) -> tuple[_Flowed, Sequence[Paragraph]]:
    """Set paragraphs from the top, all smaller step by step until they are not too tall."""
    box = column.box
    setting = paragraphs
    flowed = _flowed(fonts, setting, column, box.y)
    for step in range(1, _STEPS):
        if flowed.bottom <= box.y + box.h + _ROUNDING:
            break
        setting = [_smaller(paragraph, _SHRINK**step) for paragraph in paragraphs]
        flowed = _flowed(fonts, setting, column, box.y)
    return flowed, setting


def _squeezed(fonts: FontBook, paragraphs: Sequence[Paragraph], column: Column) -> _Flowed:
    """Set paragraphs below their smallest sizes; small is better than one over the other."""
    box = column.box
    flowed = _flowed(fonts, paragraphs, column, box.y)
    for step in range(1, _STEPS):
        if flowed.bottom <= box.y + box.h + _ROUNDING:
            break
        lower = [
            replace(each, style=lowered(each.style, _SHRINK**step), gap=each.gap * _SHRINK**step)
            for each in paragraphs
        ]
        flowed = _flowed(fonts, lower, column, box.y)
    return flowed


def _flowed(
    fonts: FontBook, paragraphs: Sequence[Paragraph], column: Column, top: float
) -> _Flowed:
    """Set paragraphs one below the other from a height on."""
    lines: list[_Placed] = []
    findings: list[Finding] = []
    bottom = top
    for paragraph in paragraphs:
        start = bottom + (paragraph.gap if lines else 0)
        fitted, placed = _set(fonts, paragraph, column, start, lines)
        lines += placed
        findings += fitted.findings
        bottom = placed[-1].baseline
    ink = max(line.ink_bottom for line in lines)
    level = bottom if column.valign == "bottom" else max(ink, bottom)
    if column.valign == "middle" and len(lines) == 1:
        level = bottom  # one line is centred by its capitals
    return _Flowed(tuple(lines), level, tuple(findings))


def _set(
    fonts: FontBook, paragraph: Paragraph, column: Column, top: float, above: list[_Placed]
) -> tuple[Fitted, list[_Placed]]:
    """Set one paragraph below the others, clear of what stands beside the column."""
    highest = (above[-1].ink_bottom if above else column.ceiling) + column.clear
    fitted = fit(fonts, paragraph.text, paragraph.style, column.language, column.box.w)
    placed = _lines(fonts, fitted, paragraph, (top, highest), column.clear)
    if not column.beside or placed[-1].ink_bottom <= column.beside[0]:
        return fitted, placed
    limit, width = column.beside
    narrow = fit(fonts, paragraph.text, paragraph.style, column.language, width)
    for step in range(1, _STEPS):
        less = _smaller(paragraph, _SHRINK**step)
        if less.style.largest <= narrow.size:
            break
        fitted = fit(fonts, less.text, less.style, column.language, column.box.w)
        placed = _lines(fonts, fitted, less, (top, highest), column.clear)
        if placed[-1].ink_bottom <= limit and fitted.size > narrow.size:
            return fitted, placed
    return narrow, _lines(fonts, narrow, paragraph, (top, highest), column.clear)


def _lines(
    fonts: FontBook,
    fitted: Fitted,
    paragraph: Paragraph,
    heights: tuple[float, float],
    clear: float,
) -> list[_Placed]:
    """Give the lines of a paragraph their baselines, their ink not above a height."""
    top, highest = heights
    placed: list[_Placed] = []
    size = fitted.size * MM_PER_POINT
    baseline = top + fonts.cap_height(fitted.cut) * size
    for shaped in fitted.lines:
        baseline = max(baseline, highest + shaped.top * size)
        placed.append(_Placed(baseline, shaped, fitted.size, paragraph.colour))
        highest = placed[-1].ink_bottom + clear
        baseline += paragraph.style.leading * size
    return placed


def _smaller(paragraph: Paragraph, factor: float) -> Paragraph:
    """Return a paragraph of smaller sizes."""
    style = smaller(paragraph.style, factor)
    return Paragraph(paragraph.text, style, paragraph.colour, paragraph.gap)


def _text(line: _Placed, column: Column) -> Text:
    """Return a line at its side of the column, aligned by ink."""
    size = line.size * MM_PER_POINT
    spare = (column.box.w - line.shaped.width * size) * _SIDES[column.align]
    x = column.box.x + spare - line.shaped.left * size
    return Text(x, line.baseline, line.shaped, line.size, line.colour)
