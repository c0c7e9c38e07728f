"""The calibration sheet: rulers, needle marks and cell corners to measure a printer by."""

from pathlib import Path
from typing import BinaryIO, Final

from delegates_app.domain.badge_press import Profile, Sides, needle_of, ruler_of
from delegates_app.domain.badge_sheets import Cell, Stock
from delegates_app.domain.wording import Sentence, mark
from delegates_app.files.badges.fonts import FontBook, book
from delegates_app.files.badges.layout import Box
from delegates_app.files.badges.pages_pdf import PagesPdf, store
from delegates_app.files.badges.plain_page import GREY, PlainPage

_ARM: Final = 2.0  # mm of each arm of a cross
_TICK: Final = 2.0  # mm
_LONG_TICK: Final = 4.0  # mm, every tenth
_TITLE: Final = mark("Calibration sheet")
_FRONT: Final = mark("Front")
_BACK: Final = mark("Back")
_RULER: Final = mark("{length} mm")
_HINT: Final = mark(
    "Print at 100 %. Measure both rulers, and the needle mark from the left and the top edge."
)


def write_calibration(
    out: BinaryIO | Path, stock: Stock, profile: Profile, sides: Sides = Sides.LONG
) -> None:
    """Write the front and the back of a stock's calibration sheet, corrected by a profile."""
    fonts = book()
    pages = PagesPdf(fonts, _TITLE)
    for side, cells, offset in (
        (_FRONT, stock.cells(), profile.front),
        (_BACK, stock.backs(sides), profile.back),
    ):
        pages.add(_side(fonts, stock, side, cells).page(profile.scale, offset))
    store(out, pages.closed())


def _side(fonts: FontBook, stock: Stock, side: str, cells: tuple[Cell, ...]) -> PlainPage:
    """Draw one side: the cells with their numbers, the rulers, the needle mark."""
    page = PlainPage(fonts, stock.sheet)
    for number, cell in enumerate(cells, 1):
        _corners(page, cell)
        page.text(str(number), Box(*cell), 20, weight=700, colour="#D5DAE2", align="center")
    width, height = stock.sheet
    length, needle = ruler_of(stock.sheet), needle_of(stock.sheet)
    _across(page, (width - length) / 2, height / 2, length)
    _down(page, width / 2, (height - length) / 2, length)
    _cross(page, needle, needle, 2 * _ARM)
    page.text(side, Box(needle + 3, needle + 2, width - needle - 6, 5), 12, weight=700)
    page.text(stock.name, Box(needle + 3, needle + 8, width - needle - 6, 4), 9)
    page.text(_HINT, Box(needle + 3, needle + 13, width - needle - 6, 4), 9, colour=GREY)
    return page


def _corners(page: PlainPage, cell: Cell) -> None:
    for x in (cell.x, cell.x + cell.w):
        for y in (cell.y, cell.y + cell.h):
            _cross(page, x, y, _ARM)


def _cross(page: PlainPage, x: float, y: float, arm: float) -> None:
    page.line(x - arm, y, x + arm, y)
    page.line(x, y - arm, x, y + arm)


def _across(page: PlainPage, x: float, y: float, length: float) -> None:
    """Draw a ruler from the left to the right, with a tick each millimetre."""
    page.line(x, y, x + length, y)
    for mm in range(round(length) + 1):
        page.line(x + mm, y, x + mm, y - (_TICK if mm % 10 else _LONG_TICK))
    said = Sentence.of(_RULER, length=f"{length:g}").text
    page.text(said, Box(x, y + 1, length, 4), 9, align="right")


def _down(page: PlainPage, x: float, y: float, length: float) -> None:
    """Draw a ruler from the top to the bottom, with a tick each millimetre."""
    page.line(x, y, x, y + length)
    for mm in range(round(length) + 1):
        page.line(x, y + mm, x - (_TICK if mm % 10 else _LONG_TICK), y + mm)
