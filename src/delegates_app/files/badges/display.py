"""The display list: what a badge is, in millimetres from its top left corner.

Painters (PDF, and later a screen) draw these operations and decide nothing.
"""

from dataclasses import dataclass
from typing import NamedTuple, Self

from delegates_app.domain.wording import Sentence, mark

MM_PER_POINT = 25.4 / 72

TOO_SMALL = "too-small"
TOO_WIDE = "too-wide"
TOO_TALL = "too-tall"
MISSING_GLYPH = "missing-glyph"
QR_TOO_LONG = "qr-too-long"

_SENTENCES = {
    TOO_SMALL: mark("“{text}” is printed at {size} pt, below the {minimum} pt it should have."),
    TOO_WIDE: mark("“{text}” is wider than the space it has; enter a shorter text for the badge."),
    TOO_TALL: mark("“{text}” and what stands below it are taller than the space they have."),
    MISSING_GLYPH: mark("No font of the badge has the character “{character}” of “{text}”."),
    QR_TOO_LONG: mark("The code “{text}” is no code of a badge; its QR symbol was left out."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at before handing a badge out; never a reason not to draw it."""

    kind: str
    sentence: Sentence

    @classmethod
    def of(cls, kind: str, **values: str) -> Self:
        """Return a finding of a kind with what its sentence names."""
        return cls(kind, Sentence.of(_SENTENCES[kind], **values))

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.sentence.text


class Glyph(NamedTuple):
    """One glyph in font units of 1/1000 em; `text` is the characters it stands for."""

    number: int
    advance: float
    dx: float
    dy: float
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font face, in the order they are drawn."""

    face: str
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """One shaped line of text; its lengths in em, its ink measured from the baseline."""

    text: str
    runs: tuple[Run, ...]
    width: float
    left: float
    top: float
    bottom: float
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A shaped line with its origin on the baseline; the size is in points."""

    x: float
    y: float
    shaped: Shaped
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle, its corners rounded by a radius."""

    x: float
    y: float
    w: float
    h: float
    colour: str
    corner: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A stroked straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Path:
    """A filled outline: (verb, coordinates) with the verbs M, L, C, Z, all absolute."""

    steps: tuple[tuple[str, tuple[float, ...]], ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR symbol without its quiet zone, one number a row, the leftmost module highest."""

    x: float
    y: float
    side: float
    rows: tuple[int, ...]
    colour: str


Op = Text | Rect | Line | Path | Qr


@dataclass(frozen=True, slots=True)
class Ground:
    """What many badges share; painters keep it once for each key."""

    key: tuple[str, ...]
    ops: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Display:
    """One side of one badge: the ground, then the operations above it."""

    width: float
    height: float
    ground: Ground
    ops: tuple[Op, ...]
    findings: tuple[Finding, ...]
