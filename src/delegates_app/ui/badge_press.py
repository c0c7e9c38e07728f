"""Printing badges directly: pages to a printer as vectors, at their exact size."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from delegates_app.domain.badge_press import Sides
from delegates_app.domain.badge_sheets import Page
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.ui.badge_painter import BadgePainter

_MM_PER_INCH: Final = 25.4
_DUPLEX: Final = {
    Sides.FRONT: QPrinter.DuplexMode.DuplexNone,
    Sides.FOLD: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT: QPrinter.DuplexMode.DuplexShortSide,
}
_REFUSED: Final = mark(
    "The printer “{printer}” did not take the badges; nothing was printed; "
    "see whether it is switched on, or write a PDF."
)


def print_pages(
    printer: QPrinter, pages: Sequence[Page], sides: Sides, badges: BadgePainter | None = None
) -> None:
    """Print pages of one size; raises AppError if the printer does not begin.

    The scale comes from the resolution alone: what a driver says of the printable area would
    shrink the page.
    """
    _set_up(printer, pages[0].size, sides)
    drawer = badges or BadgePainter()
    painter = QPainter()
    if not painter.begin(printer):
        raise AppError(_REFUSED.format(printer=printer.printerName()))
    dots = printer.resolution() / _MM_PER_INCH
    try:
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(dots, dots)
            drawer.page(painter, page)
            painter.restore()
    finally:
        painter.end()


def _set_up(printer: QPrinter, size: tuple[float, float], sides: Sides) -> None:
    """Choose paper without margins; Windows needs both the full page and the margins of none."""
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    paper = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter, "", exact)
    printer.setFullPage(True)
    printer.setPageSize(paper)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDuplex(_DUPLEX[sides])
