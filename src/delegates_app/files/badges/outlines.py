"""Outlines of the verbs M, L, C, Z: figures, and outlines moved by a matrix."""

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from delegates_app.domain.badge_display import Steps

CIRCLE: Final = 0.552285  # of the radius: the handle of a quarter circle

Point = tuple[float, float]


class Matrix(NamedTuple):
    """x' = a·x + c·y + e, y' = b·x + d·y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def then(self, outer: "Matrix") -> "Matrix":
        """Return the matrix that does this one first, the outer one after it."""
        return Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            outer.a * self.e + outer.c * self.f + outer.e,
            outer.b * self.e + outer.d * self.f + outer.f,
        )

    def point(self, x: float, y: float) -> Point:
        """Return where a point comes to."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    @property
    def scale(self) -> float:
        """Return how much longer a length becomes, on the average of both directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


def moved(steps: Steps, matrix: Matrix) -> Steps:
    """Return an outline moved by a matrix."""
    return tuple(
        (verb, tuple(n for pair in _pairs(numbers) for n in matrix.point(*pair)))
        for verb, numbers in steps
    )


def ellipse(cx: float, cy: float, rx: float, ry: float) -> Steps:
    """Return an ellipse as four curves."""
    kx, ky = rx * CIRCLE, ry * CIRCLE
    return (
        ("M", (cx + rx, cy)),
        ("C", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("C", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("C", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("C", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("Z", ()),
    )


def rectangle(x: float, y: float, w: float, h: float) -> Steps:
    """Return a rectangle."""
    return (
        ("M", (x, y)),
        ("L", (x + w, y)),
        ("L", (x + w, y + h)),
        ("L", (x, y + h)),
        ("Z", ()),
    )


def _pairs(numbers: tuple[float, ...]) -> Iterator[Point]:
    return zip(numbers[::2], numbers[1::2], strict=True)
