"""What a layout is: the elements of one badge type, in millimetres from its top left corner."""

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

FRONT: Final = "front"
BACK: Final = "back"
SIDES: Final = (FRONT, BACK)


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
    """When an element is drawn: by a field filled, a field empty, the category in or out."""

    filled: str = ""
    empty: str = ""
    only: tuple[str, ...] = ()
    but: tuple[str, ...] = ()


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

    Ink of neighbours stays `clear` mm apart, and from the height of the `ceiling`; a line that
    reaches below `beside` (y, width) gets that width only, since something stands there.
    """

    box: Box
    items: tuple[Item, ...]
    valign: str
    clear: float
    beside: tuple[float, float] | None
    when: When
    ceiling: float = -math.inf


@dataclass(frozen=True, slots=True)
class QrElement:
    """A QR symbol; the quiet zone lies outside the box."""

    box: Box
    text: str
    colour: str
    when: When


@dataclass(frozen=True, slots=True)
class ImageElement:
    """A picture file beside the layout; `src` is its name, {field} and all.

    What is transparent in it gets the colour `ground`; `fit` is contain or cover.
    """

    box: Box
    src: str
    folder: str
    fit: str
    ground: str
    when: When


@dataclass(frozen=True, slots=True)
class PhotoElement:
    """The photo of the person, cut to the box; a silhouette where there is none."""

    box: Box
    when: When


@dataclass(frozen=True, slots=True)
class FlagElement:
    """The flag of the state with a code; nothing for who has none."""

    box: Box
    text: str
    when: When


@dataclass(frozen=True, slots=True)
class RowItem:
    """A text of a row, `gap` mm after the one before; `tile` is the colour of one behind it."""

    text: str
    style: Style
    gap: float
    tile: str
    when: When


@dataclass(frozen=True, slots=True)
class RowElement:
    """Texts side by side on one baseline, narrower and smaller together where they must."""

    box: Box
    items: tuple[RowItem, ...]
    when: When


@dataclass(frozen=True, slots=True)
class ZonesElement:
    """A tile for each zone of access, as high and wide as the box is high, `gap` mm apart."""

    box: Box
    style: Style
    fill: str
    gap: float
    when: When


@dataclass(frozen=True, slots=True)
class NoticesElement:
    """What to know and to do, a label and a text each, the text `column` mm from the left."""

    box: Box
    label: Style
    text: Style
    column: float
    step: float
    when: When


@dataclass(frozen=True, slots=True)
class ProgrammeElement:
    """The sessions by day: time, title, place and the letters that may enter.

    `columns` are the distances of title, place and letters from the left, `step` is the height of
    a row, `tile` that of a letter's tile, `access` the heading above the letters.
    """

    box: Box
    styles: tuple[Style, Style, Style, Style]
    columns: tuple[float, float, float]
    step: float
    tile: float
    access: str
    when: When


Element = (
    RectElement
    | LineElement
    | PathElement
    | TextElement
    | StackElement
    | RowElement
    | ImageElement
    | PhotoElement
    | FlagElement
    | ZonesElement
    | NoticesElement
    | ProgrammeElement
    | QrElement
)


@dataclass(frozen=True, slots=True)
class Layout:
    """One badge type; `size` in mm, `stock` the sheet it is made for.

    Rectangles may go `bleed` mm beyond the edge, where the sheet has room between badges. `fold`
    is the edge at which front and back hang together on a folded badge: top or left.
    """

    id: str
    name: str
    size: tuple[float, float]
    bleed: float
    stock: str
    front: tuple[Element, ...]
    back: tuple[Element, ...] = ()
    fold: str = "top"

    def side(self, name: str) -> tuple[Element, ...]:
        """Return the elements of a side; a back without any is the front again."""
        return self.front if name == FRONT else self.back or self.front
