"""The display list: what a badge is, in millimetres from its top left corner.

Painters (PDF, screen, printer) draw these operations and decide nothing. A glyph is the number of
an outline in the font file that is named like its face.
"""

from dataclasses import dataclass
from typing import NamedTuple

from delegates_app.domain.badge_findings import Finding

MM_PER_POINT = 25.4 / 72


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


Steps = tuple[tuple[str, tuple[float, ...]], ...]
"""An outline: (verb, coordinates) with the verbs M, L, C, Z, all absolute."""


@dataclass(frozen=True, slots=True)
class Path:
    """An outline, filled, or stroked where it has a `width`; `even_odd` leaves crossings empty."""

    steps: Steps
    colour: str
    width: float = 0.0
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Shapes:
    """Outlines that many badges show, such as a flag, in units of their own."""

    key: str
    width: float
    height: float
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes with their top left corner at a place, so many mm a unit, cut at their edges."""

    x: float
    y: float
    scale: float
    shapes: Shapes
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An opaque picture as JPEG or PNG; the digest of its content names it."""

    digest: str
    content: bytes
    pixels: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Image:
    """A whole picture in a rectangle, cut at the window (left, top, width, height)."""

    x: float
    y: float
    w: float
    h: float
    picture: Picture
    window: tuple[float, float, float, float]
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR symbol without its quiet zone, one number a row, the leftmost module highest."""

    x: float
    y: float
    side: float
    rows: tuple[int, ...]
    colour: str


Op = Text | Rect | Line | Path | Drawing | Image | Qr


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
