"""The path letters of SVG, turned into the verbs M, L, C, Z."""

import math
import re
from collections.abc import Callable, Iterator
from typing import Final

from delegates_app.domain.badge_display import Steps
from delegates_app.files.badges.outlines import Matrix, Point

_NUMBERS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_FLAGS: Final = frozenset("01")
_NO_PATH: Final = "no path: {}"
_GAP = re.compile(r"[\s,]*")


def parsed(letters: str) -> Steps:
    """Return the outline that SVG writes as a path; raises ValueError for what is none."""
    pen = _Pen()
    for letter, numbers in _commands(letters):
        pen.draw(letter, numbers)
    return tuple(pen.steps)


class _Pen:
    """Follows the letters of an SVG path with a pen that remembers where it is."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, tuple[float, ...]]] = []
        self._at: Point = (0, 0)
        self._start: Point = (0, 0)
        self._handle: Point = (0, 0)
        self._last = ""
        self._letters: dict[str, Callable[[tuple[float, ...]], None]] = {
            "M": self._move,
            "L": self._line,
            "C": self._curve,
            "S": self._smooth,
            "Q": self._quadratic,
            "T": self._smooth_quadratic,
            "A": self._arc,
        }

    def draw(self, letter: str, numbers: tuple[float, ...]) -> None:
        """Follow one letter."""
        kind = letter.upper()
        if kind == "Z":
            self.steps.append(("Z", ()))
            self._at = self._start
        else:
            kind, numbers = self._absolute(kind, numbers, relative=letter != kind)
            self._letters[kind](numbers)
        self._last = kind

    def _absolute(
        self, kind: str, numbers: tuple[float, ...], *, relative: bool
    ) -> tuple[str, tuple[float, ...]]:
        """Return the numbers from the origin; H and V become L."""
        x, y = self._at
        dx, dy = self._at if relative else (0.0, 0.0)
        if kind == "H":
            return "L", (numbers[0] + dx, y)
        if kind == "V":
            return "L", (x, numbers[0] + dy)
        if kind == "A":
            return kind, (*numbers[:5], numbers[5] + dx, numbers[6] + dy)
        return kind, tuple(n + (dy if place % 2 else dx) for place, n in enumerate(numbers))

    def _move(self, to: tuple[float, ...]) -> None:
        self._at = self._start = (to[0], to[1])
        self.steps.append(("M", to))

    def _line(self, to: tuple[float, ...]) -> None:
        self._at = (to[0], to[1])
        self.steps.append(("L", to))

    def _curve(self, numbers: tuple[float, ...]) -> None:
        self._handle, self._at = (numbers[2], numbers[3]), (numbers[4], numbers[5])
        self.steps.append(("C", numbers))

    def _smooth(self, numbers: tuple[float, ...]) -> None:
        self._curve((*self._mirrored("CS"), *numbers))

    def _quadratic(self, numbers: tuple[float, ...]) -> None:
        (x0, y0), (x1, y1, x2, y2) = self._at, numbers
        third = 2 / 3
        self._curve(
            (
                x0 + third * (x1 - x0),
                y0 + third * (y1 - y0),
                x2 + third * (x1 - x2),
                y2 + third * (y1 - y2),
                x2,
                y2,
            )
        )
        self._handle = (x1, y1)

    def _smooth_quadratic(self, numbers: tuple[float, ...]) -> None:
        self._quadratic((*self._mirrored("QT"), *numbers))

    def _arc(self, numbers: tuple[float, ...]) -> None:
        for step in _arc_steps(self._at, numbers):
            self._curve(step)
        if self._at != numbers[5:]:
            self._line(numbers[5:])

    def _mirrored(self, after: str) -> Point:
        """Return the last handle on the other side of the pen, if there was one."""
        (x, y), (hx, hy) = self._at, self._handle
        return (2 * x - hx, 2 * y - hy) if self._last and self._last in after else (x, y)


def _commands(letters: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Cut a path into letters with their numbers; a repeated letter may be left out."""
    place, letter = _gap(letters, 0), ""
    while place < len(letters):
        if letters[place].isalpha():
            letter, place = letters[place], place + 1
            if letter.upper() not in _NUMBERS:
                raise ValueError(_NO_PATH.format(letters[:40]))
        elif not letter or letter in "Zz":
            raise ValueError(_NO_PATH.format(letters[:40]))
        numbers, place = _read(letters, place, letter.upper())
        yield letter, numbers
        letter = {"M": "L", "m": "l"}.get(letter, letter)
        place = _gap(letters, place)


def _gap(letters: str, place: int) -> int:
    """Return where the next letter or number begins."""
    found = _GAP.match(letters, place)
    return found.end() if found else place


def _read(letters: str, place: int, kind: str) -> tuple[tuple[float, ...], int]:
    """Read the numbers of one letter; the two flags of an arc may stand close together."""
    numbers: list[float] = []
    while len(numbers) < _NUMBERS[kind]:
        place = _gap(letters, place)
        if kind == "A" and len(numbers) in (3, 4):
            if letters[place : place + 1] not in _FLAGS:
                raise ValueError(_NO_PATH.format(letters[:40]))
            numbers.append(float(letters[place]))
            place += 1
            continue
        found = _NUMBER.match(letters, place)
        if found is None:
            raise ValueError(_NO_PATH.format(letters[:40]))
        numbers.append(float(found.group()))
        place = found.end()
    return tuple(numbers), place


def _arc_steps(start: Point, numbers: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    """Turn an elliptic arc into curves of at most a quarter turn (SVG 1.1, F.6)."""
    rx, ry, turn, large, sweep, *_ = numbers
    end = (numbers[5], numbers[6])
    if start == end or not rx or not ry:
        return
    tilt = Matrix(
        math.cos(math.radians(turn)),
        math.sin(math.radians(turn)),
        -math.sin(math.radians(turn)),
        math.cos(math.radians(turn)),
    )
    back = Matrix(tilt.a, tilt.c, tilt.b, tilt.d)
    x, y = back.point((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    rx, ry = _wide_enough(abs(rx), abs(ry), (x, y))
    square = (rx * ry) ** 2 / ((rx * y) ** 2 + (ry * x) ** 2) - 1
    root = math.sqrt(max(0.0, square)) * (-1 if large == sweep else 1)
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    sweep_angle = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    sweep_angle += math.tau * ((sweep_angle < 0) if sweep else -(sweep_angle > 0))
    middle = tilt.point(cx, cy)
    place = Matrix(
        tilt.a * rx,
        tilt.b * rx,
        tilt.c * ry,
        tilt.d * ry,
        middle[0] + (start[0] + end[0]) / 2,
        middle[1] + (start[1] + end[1]) / 2,
    )
    yield from _quarters(first, sweep_angle, place)


def _wide_enough(rx: float, ry: float, half: Point) -> tuple[float, float]:
    """Return radii that reach both ends."""
    short = math.hypot(half[0] / rx, half[1] / ry)
    return (rx * short, ry * short) if short > 1 else (rx, ry)


def _quarters(first: float, sweep: float, place: Matrix) -> Iterator[tuple[float, ...]]:
    """Draw a part of the unit circle, moved to its place."""
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    handle = 4 / 3 * math.tan(step / 4)
    for number in range(count):
        a, b = first + number * step, first + (number + 1) * step
        points = (
            (math.cos(a) - handle * math.sin(a), math.sin(a) + handle * math.cos(a)),
            (math.cos(b) + handle * math.sin(b), math.sin(b) - handle * math.cos(b)),
            (math.cos(b), math.sin(b)),
        )
        yield tuple(n for point in points for n in place.point(*point))
