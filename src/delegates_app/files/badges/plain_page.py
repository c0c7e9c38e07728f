"""Plain pages beside badges, such as calibration sheets and covers, put together line by line."""

from typing import Final

from delegates_app.domain.badge_display import Display, Ground, Line, Op, Rect
from delegates_app.domain.badge_sheets import Page, Placed
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import Box, Style

INK: Final = "#000000"
GREY: Final = "#4A5463"
_LANGUAGE: Final = "en"
_CUTS: Final = (100.0, 87.5, 75.0)
_LEAST: Final = 0.55  # of a text's size
_NOTHING: Final = Ground(("nothing",), ())


class PlainPage:
    """A page that grows by texts, lines and rectangles, in mm from its top left corner."""

    def __init__(self, fonts: FontBook, size: tuple[float, float]) -> None:
        self._fonts = fonts
        self._size = size
        self._ops: list[Op] = []

    def text(
        self,
        text: str,
        box: Box,
        size: float,
        *,
        weight: int = 400,
        colour: str = INK,
        align: str = "left",
    ) -> None:
        """Write a line in the middle of a box's height, smaller where it is too long."""
        if text:
            style = Style(weight, size * _LEAST, size, _CUTS, colour=colour)
            column = Column(box, _LANGUAGE, align, "middle")
            ops, _ = flow(self._fonts, [Paragraph(text, style, colour, 0)], column)
            self._ops += ops

    def line(self, x1: float, y1: float, x2: float, y2: float, width: float = 0.1) -> None:
        """Draw a line."""
        self._ops.append(Line(x1, y1, x2, y2, width, INK))

    def rect(self, box: Box, colour: str, corner: float = 0.0) -> None:
        """Fill a rectangle."""
        self._ops.append(Rect(*box, colour, corner))

    def page(
        self, scale: tuple[float, float] = (1.0, 1.0), offset: tuple[float, float] = (0.0, 0.0)
    ) -> Page:
        """Return the page, corrected for a printer."""
        display = Display(*self._size, _NOTHING, tuple(self._ops), ())
        return Page(self._size, (Placed(0, 0, display),), (), (0.0, 0.0), scale, offset)
