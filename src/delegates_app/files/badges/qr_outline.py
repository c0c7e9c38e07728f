"""QR symbols as PDF operators: one filled path, its rows put together from prepared parts."""

import re
from functools import lru_cache
from typing import Final

_FINDER: Final = 7  # modules
_PART: Final = 9  # modules of a row looked up at once
_PART_MASK: Final = (1 << _PART) - 1
_DARK: Final = re.compile("1+")


def outline(rows: tuple[int, ...]) -> bytes:
    """Return the outline of the dark modules, one unit a module, y downwards.

    The finders stand apart from all else and are three squares each; the rest is runs.
    """
    count = len(rows)
    tables = _tables(count)
    parts = [_finders(count)]
    for y, (row, kept) in enumerate(zip(rows, _kept(count), strict=True)):
        bits, run, line = row & kept, 0, ""
        for table, shift in tables:
            part, run = table[bits >> shift & _PART_MASK, run]
            line += part
        parts.append(line.replace("y", str(y)))
    return "".join(parts).encode()


class _Part(dict[tuple[int, int], tuple[str, int]]):
    """Runs of a part of a row by its modules and the run that reaches it from the left.

    A run that reaches the part's right end is left to the next part, but by the last.
    """

    def __init__(self, start: int, width: int, *, last: bool) -> None:
        super().__init__()
        self._start, self._width, self._last = start, width, last

    def __missing__(self, key: tuple[int, int]) -> tuple[str, int]:
        """Write the part's rectangles, of one module's height at y."""
        bits, run = key
        modules = "1" * run + f"{bits:0{self._width}b}"
        closed = modules if self._last else modules.rstrip("1")
        left = self._start - run
        text = "".join(
            f"{left + found.start()} y {found.end() - found.start()} 1 re\n"
            for found in _DARK.finditer(closed)
        )
        self[key] = known = (text, len(modules) - len(closed))
        return known


@lru_cache(maxsize=8)
def _tables(count: int) -> tuple[tuple[_Part, int], ...]:
    """Return the parts of a row from left to right, each with its distance from the right."""
    shifts = range((count - 1) // _PART * _PART, -1, -_PART)
    widths = [min(_PART, count - shift) for shift in shifts]
    return tuple(
        (_Part(count - shift - width, width, last=not shift), shift)
        for shift, width in zip(shifts, widths, strict=True)
    )


@lru_cache(maxsize=64)
def _finders(count: int) -> str:
    """Return the three finders as squares; the middle one is wound the other way, a hole."""
    far = count - _FINDER
    return "".join(
        f"{x} {y} 7 7 re\n{x + 6} {y + 1} -5 5 re\n{x + 2} {y + 2} 3 3 re\n"
        for x, y in ((0, 0), (far, 0), (0, far))
    )


@lru_cache(maxsize=64)
def _kept(count: int) -> tuple[int, ...]:
    """Return for each row the modules that belong to no finder."""
    far = count - _FINDER
    inner = (1 << far) - 1
    both = inner >> _FINDER << _FINDER
    rows = (both if y < _FINDER else inner if y >= far else (1 << count) - 1 for y in range(count))
    return tuple(rows)
