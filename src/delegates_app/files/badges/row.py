"""Texts side by side on one baseline, a tile behind those that ask for one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from delegates_app.domain.badge_display import MM_PER_POINT, Op, Rect, Shaped, Text
from delegates_app.domain.badge_findings import MISSING_GLYPH, TOO_SMALL, TOO_WIDE, Finding
from delegates_app.files.badges.fonts import Cut, FontBook
from delegates_app.files.badges.layout import Box, Style

_STEP: Final = 0.97  # of getting smaller together
_LEAST: Final = 0.4  # of the size; below it a text only looks like a line
_PAD: Final = 0.34  # em left and right of a text on its tile
_RISE: Final = 0.3  # em above and below the capitals on a tile
_CORNER: Final = 0.16  # em


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a row with its colours; `gap` mm stand before it."""

    text: str
    style: Style
    colour: str
    gap: float
    tile: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A piece set in a size, its line shaped."""

    piece: Piece
    shaped: Shaped
    size: float

    @property
    def em(self) -> float:
        """Return one em in mm."""
        return self.size * MM_PER_POINT

    @property
    def pad(self) -> float:
        return _PAD * self.em if self.piece.tile else 0.0

    @property
    def width(self) -> float:
        return self.shaped.width * self.em + 2 * self.pad


def row(
    fonts: FontBook, pieces: Sequence[Piece], box: Box, language: str
) -> tuple[tuple[Op, ...], tuple[Finding, ...]]:
    """Set pieces from the left of a box, their capitals in the middle of its height."""
    if not pieces:
        return (), ()
    line = _fitted(fonts, pieces, box.w, language)
    tallest = max(fonts.cap_height(_cut(each.piece, 100.0)) * each.em for each in line)
    baseline = box.y + (box.h + tallest) / 2
    ops: list[Op] = []
    x = box.x
    for place, each in enumerate(line):
        x += each.piece.gap if place else 0.0
        ops += _drawn(fonts, each, x, baseline)
        x += each.width
    return tuple(ops), _findings(line, x - box.x > box.w + 0.01)


def _fitted(
    fonts: FontBook, pieces: Sequence[Piece], width: float, language: str
) -> tuple[_Set, ...]:
    """Return the pieces in the widest cut and the largest size that fit."""
    style = pieces[0].style
    for percent in style.widths:
        line = _set(fonts, pieces, percent, 1.0, language)
        if _width(line) <= width:
            return line
        ratio = max(1 - style.drop / 100, _STEP * width / _width(line))
        line = _set(fonts, pieces, percent, ratio, language)
        if _width(line) <= width:
            return line
    factor = 1.0
    line = _set(fonts, pieces, style.widths[-1], factor, language)
    while _width(line) > width and factor > _LEAST:
        factor *= _STEP
        line = _set(fonts, pieces, style.widths[-1], factor, language)
    return line


def _set(
    fonts: FontBook, pieces: Sequence[Piece], percent: float, factor: float, language: str
) -> tuple[_Set, ...]:
    return tuple(
        _Set(
            piece,
            fonts.shape(piece.text, _cut(piece, percent), language),
            round(piece.style.largest * factor, 2),
        )
        for piece in pieces
    )


def _cut(piece: Piece, percent: float) -> Cut:
    """Return the cut of a piece; what stands on a tile is never narrowed."""
    return Cut(piece.style.weight, 100.0 if piece.tile else percent)


def _width(line: Sequence[_Set]) -> float:
    return sum(each.width for each in line) + sum(each.piece.gap for each in line[1:])


def _drawn(fonts: FontBook, each: _Set, x: float, baseline: float) -> list[Op]:
    """Draw a piece with its tile from a place on."""
    ops: list[Op] = []
    if each.piece.tile:
        cap = fonts.cap_height(_cut(each.piece, 100.0)) * each.em
        rise = _RISE * each.em
        top = baseline - cap - rise
        corner = _CORNER * each.em
        ops.append(Rect(x, top, each.width, cap + 2 * rise, each.piece.tile, corner))
    left = x + each.pad - each.shaped.left * each.em
    return [*ops, Text(left, baseline, each.shaped, each.size, each.piece.colour)]


def _findings(line: Sequence[_Set], too_wide: bool) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for each in line:
        text, least = each.piece.text, each.piece.style.smallest
        if each.size < least - 0.05 and not too_wide:
            sizes = {"size": f"{each.size:g}", "minimum": f"{least:g}"}
            found.append(Finding.of(TOO_SMALL, text=text, **sizes))
        if each.shaped.missing:
            found.append(Finding.of(MISSING_GLYPH, text=text, character=each.shaped.missing))
    if too_wide:
        found.append(Finding.of(TOO_WIDE, text=line[-1].piece.text))
    return tuple(found)
