"""What a layout is: the elements of one badge type, in millimetres from its top left corner."""

from dataclasses import dataclass
from typing import NamedTuple


class Box(NamedTuple):
    """Left, top, width and height in mm."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set and fitted.

    The size may fall from `largest` by `drop` per cent before the next of `widths` (per cent) is
    tried; then the text wraps, up to `lines`; then it falls to `smallest`. Sizes are in points,
    `leading` in parts of the size.
    """

    weight: int = 400
    smallest: float = 8.0
    largest: float = 10.0
    widths: tuple[float, ...] = (100.0,)
    drop: float = 12.0
    lines: int = 1
    leading: float = 1.27
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class When:
    """When an element is drawn: a field is filled, another is empty, the category is one of."""

    filled: str = ""
    empty: str = ""
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RectElement:
    """A filled rectangle."""

    box: Box
    fill: str
    corner: float
    when: When


@dataclass(frozen=True, slots=True)
class LineElement:
    """A straight line from the box's top left corner to its bottom right one."""

    box: Box
    colour: str
    width: float
    when: When


@dataclass(frozen=True, slots=True)
class PathElement:
    """A filled outline in mm from the box's top left corner, written with M, L, C, Z."""

    box: Box
    steps: tuple[tuple[str, tuple[float, ...]], ...]
    fill: str
    when: When


@dataclass(frozen=True, slots=True)
class TextElement:
    """A text in a box of its own."""

    box: Box
    text: str
    style: Style
    align: str
    valign: str
    when: When


@dataclass(frozen=True, slots=True)
class Item:
    """A text of a stack; `gap` is the space above its capitals, in mm."""

    text: str
    style: Style
    gap: float
    when: When


@dataclass(frozen=True, slots=True)
class StackElement:
    """Texts that flow down; empty ones leave no gap, too tall ones shrink together.

    Ink of neighbours stays `clear` mm apart; a line that reaches below `beside` (y, width) gets
    that width only, since something stands there.
    """

    box: Box
    items: tuple[Item, ...]
    valign: str
    clear: float
    beside: tuple[float, float] | None
    when: When


@dataclass(frozen=True, slots=True)
class QrElement:
    """A QR symbol; the quiet zone lies outside the box."""

    box: Box
    text: str
    colour: str
    when: When


Element = RectElement | LineElement | PathElement | TextElement | StackElement | QrElement


@dataclass(frozen=True, slots=True)
class Layout:
    """One badge type; `size` in mm, `stock` the sheet it is made for.

    Rectangles may go `bleed` mm beyond the edge, where the sheet has room between badges.
    """

    id: str
    name: str
    size: tuple[float, float]
    bleed: float
    stock: str
    front: tuple[Element, ...]
