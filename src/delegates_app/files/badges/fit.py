"""Fit policy: narrower cuts first, then more lines, then smaller; never a break inside a word."""

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, product

from delegates_app.domain.badge_display import MM_PER_POINT, Shaped
from delegates_app.domain.badge_findings import MISSING_GLYPH, TOO_SMALL, TOO_WIDE, Finding
from delegates_app.files.badges.fonts import Cut, FontBook
from delegates_app.files.badges.layout import Style

_PIECE = re.compile(r"[^ ]+?(?:[-\u2010](?=\w)|(?= |$)) *")  # a word, or a part up to its hyphen
_SIZE_STEP = 20  # sizes are rounded down to 1/20 pt
_AS_GOOD = 0.99  # of the largest size found: then the fewer lines and the wider cut win
_UNREADABLE = 4.0  # pt; below it a text only looks like a line


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text set in lines of one size, in points, and one cut."""

    lines: tuple[Shaped, ...]
    size: float
    cut: Cut
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """One way to set a text: its lines and the largest size at which they fit."""

    lines: tuple[Shaped, ...]
    size: float
    cut: Cut


@lru_cache(maxsize=16_384)
def fit(fonts: FontBook, text: str, style: Style, language: str, width: float) -> Fitted:
    """Set a text in a column of a width in mm by the policy of its style."""
    good = max(style.smallest, style.largest * (1 - style.drop / 100))
    tried: list[_Setting] = []
    for count, percent in product(range(1, style.lines + 1), style.widths):
        setting = _setting(fonts, text, style, language, (width, percent, count))
        if setting is None:
            continue
        if setting.size >= good:
            return _fitted(setting, text, style)
        tried.append(setting)
    enough = max(setting.size for setting in tried) * _AS_GOOD
    return _fitted(next(setting for setting in tried if setting.size >= enough), text, style)


@lru_cache(maxsize=1_024)
def smaller(style: Style, factor: float) -> Style:
    """Return a style of smaller sizes, never below its smallest."""
    return replace(style, largest=max(style.smallest, style.largest * factor))


def lowered(style: Style, factor: float) -> Style:
    """Return a style of smaller sizes, its smallest too."""
    return replace(style, largest=style.largest * factor, smallest=style.smallest * factor)


def _setting(
    fonts: FontBook, text: str, style: Style, language: str, room: tuple[float, float, int]
) -> _Setting | None:
    """Set a text in exactly so many lines, at the largest size that fits."""
    width, percent, count = room
    cut = Cut(style.weight, percent)
    broken = _broken(fonts, text, cut, language, count)
    if broken is None:
        return None
    widest = max(line.width for line in broken) * MM_PER_POINT
    size = min(style.largest, width / widest if widest else style.largest)
    return _Setting(broken, math.floor(size * _SIZE_STEP) / _SIZE_STEP, cut)


def _broken(
    fonts: FontBook, text: str, cut: Cut, language: str, count: int
) -> tuple[Shaped, ...] | None:
    """Break a text into so many lines, the widest as narrow as can be; None if it has too few."""
    if count == 1:
        return (fonts.shape(text, cut, language),)
    pieces = _PIECE.findall(text)
    if len(pieces) < count:
        return None
    lengths = [fonts.shape(piece, cut, language).width for piece in pieces]
    return tuple(
        fonts.shape("".join(pieces[start:end]).strip(), cut, language)
        for start, end in _breaks(lengths, count)
    )


def _breaks(lengths: list[float], count: int) -> list[tuple[int, int]]:
    """Return the spans of `count` lines whose longest is shortest; ties fill the first lines."""
    sums = [0.0, *accumulate(lengths)]
    total = len(lengths)
    best = [(sums[end], [(0, end)]) for end in range(total + 1)]
    for lines in range(2, count + 1):
        best = [
            min(
                (
                    (max(best[cut][0], sums[end] - sums[cut]), [*best[cut][1], (cut, end)])
                    for cut in range(end - 1, lines - 2, -1)
                ),
                key=lambda found: found[0],
                default=(math.inf, []),
            )
            for end in range(total + 1)
        ]
    return best[total][1]


def _fitted(setting: _Setting, text: str, style: Style) -> Fitted:
    """Close a setting, saying what is wrong with it."""
    findings: list[Finding] = []
    if setting.size < style.smallest - 1 / _SIZE_STEP:
        sizes = {"size": f"{setting.size:g}", "minimum": f"{style.smallest:g}"}
        kind = TOO_SMALL if setting.size >= _UNREADABLE else TOO_WIDE
        findings.append(Finding.of(kind, text=text, **sizes))
    findings += [
        Finding.of(MISSING_GLYPH, text=text, character=line.missing)
        for line in setting.lines
        if line.missing
    ]
    return Fitted(setting.lines, setting.size, setting.cut, tuple(findings))
