"""Cover sheets and envelope labels: what goes to a delegation, to whom, and what is inside."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from delegates_app.domain.badge_covers import Cover, Enclosed
from delegates_app.domain.badge_sheets import Cell, Page, Stock
from delegates_app.domain.wording import counted, mark
from delegates_app.files.badges.binding import readable_on
from delegates_app.files.badges.fonts import FontBook, book
from delegates_app.files.badges.layout import Box
from delegates_app.files.badges.pages_pdf import PagesPdf, store
from delegates_app.files.badges.plain_page import GREY, PlainPage

_A4: Final = (210.0, 297.0)
_LEFT: Final = 20.0  # mm
_WIDE: Final = 170.0  # mm
_LIST: Final = 92.0  # mm from the top
_ROW: Final = 6.0  # mm
_ROWS: Final = 31  # of the list on one page
_TITLE: Final = mark("Covers of badges")
_CONTACT: Final = mark("Contact")
_ONE: Final = mark("1 badge inside")
_MANY: Final = mark("{n} badges inside")
_RECEIVED: Final = mark("Received, with date and signature")


def write_covers(out: BinaryIO | Path, covers: Sequence[Cover]) -> int:
    """Write the cover sheets, one A4 page or more a delegation; return how many pages."""
    fonts = book()
    made = tuple(page for cover in covers for page in _sheets(fonts, cover))
    _write(out, fonts, made)
    return len(made)


def write_labels(
    out: BinaryIO | Path, covers: Sequence[Cover], stock: Stock, start: int = 1
) -> int:
    """Write an envelope label for each delegation on a stock; return how many pages."""
    fonts = book()
    cells = stock.cells()
    sheets: dict[int, PlainPage] = {}
    for cover, place in zip(covers, stock.places(len(covers), start), strict=True):
        page = sheets.setdefault(place.sheet, PlainPage(fonts, stock.sheet))
        _label(page, cells[place.cell - 1], cover)
    _write(out, fonts, tuple(page.page() for page in sheets.values()))
    return len(sheets)


def _write(out: BinaryIO | Path, fonts: FontBook, made: Sequence[Page]) -> None:
    pages = PagesPdf(fonts, _TITLE)
    for page in made:
        pages.add(page)
    store(out, pages.closed())


def _sheets(fonts: FontBook, cover: Cover) -> Iterator[Page]:
    """Lay out the cover of a delegation; a long list goes on overleaf."""
    for first in range(0, max(1, len(cover.badges)), _ROWS):
        page = PlainPage(fonts, _A4)
        _head(page, cover)
        rows = cover.badges[first : first + _ROWS]
        for place, badge in enumerate(rows):
            _row(page, badge, _LIST + place * _ROW)
        if first + _ROWS >= len(cover.badges):
            page.line(_LEFT, 284, _LEFT + _WIDE, 284)
            page.text(_RECEIVED, Box(_LEFT, 285, _WIDE, 4), 8, colour=GREY)
        yield page.page()


def _head(page: PlainPage, cover: Cover) -> None:
    """Write the event, the delegation, its contact and how many badges there are."""
    page.text(cover.event, Box(_LEFT, 20, _WIDE, 6), 12, weight=600)
    page.text(cover.event_line, Box(_LEFT, 27, _WIDE, 5), 10, colour=GREY)
    page.text(cover.code, Box(_LEFT, 38, 60, 14), 36, weight=700)
    page.text(cover.delegation, Box(_LEFT, 54, _WIDE, 8), 18, weight=600)
    page.text(cover.delegation_latin, Box(_LEFT, 62, 80, 6), 12, colour=GREY)
    page.text(_CONTACT, Box(110, 62, 80, 4), 8, colour=GREY)
    for place, line in enumerate(cover.contact[:4]):
        page.text(line, Box(110, 66.5 + place * 4.6, 80, 4.5), 10)
    number = counted(len(cover.badges), _ONE, _MANY).text
    page.text(number, Box(_LEFT, 80, 80, 6), 12, weight=600)
    page.line(_LEFT, 89, _LEFT + _WIDE, 89)


def _row(page: PlainPage, badge: Enclosed, y: float) -> None:
    """Write one badge of the list: letter, name, function, serial."""
    tile = Box(_LEFT, y + 0.6, 4.8, 4.8)
    page.rect(tile, badge.colour, 0.7)
    page.text(badge.letter, tile, 9, weight=700, colour=readable_on(badge.colour), align="center")
    page.text(badge.name, Box(_LEFT + 8, y, 72, _ROW), 10.5, weight=600)
    page.text(badge.function, Box(_LEFT + 83, y, 68, _ROW), 9, colour=GREY)
    page.text(badge.serial, Box(_LEFT + 153, y, 17, _ROW), 9, align="right")


def _label(page: PlainPage, cell: Cell, cover: Cover) -> None:
    """Write one label: code and delegation, contact, event, how many badges."""
    x, y, w, h = cell.x + 5, cell.y + 4, cell.w - 10, cell.h - 8
    part = h / 10
    page.text(cover.code, Box(x, y, w / 3, 3 * part), 6.5 * part, weight=700)
    page.text(cover.event, Box(x + w / 3, y, 2 * w / 3, 1.5 * part), 8, colour=GREY, align="right")
    number = counted(len(cover.badges), _ONE, _MANY).text
    page.text(number, Box(x + w / 3, y + 1.5 * part, 2 * w / 3, 1.5 * part), 9, align="right")
    page.text(cover.delegation, Box(x, y + 3.6 * part, w, 2 * part), 14, weight=600)
    for place, line in enumerate(cover.contact[:3]):
        page.text(line, Box(x, y + (6 + 1.35 * place) * part, w, 1.3 * part), 9)
