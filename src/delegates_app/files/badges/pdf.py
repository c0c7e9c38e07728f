"""Badges on sheets as a PDF: laid out, imposed, painted, kept whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from delegates_app.domain.badge_findings import Finding
from delegates_app.domain.badge_matter import NO_MATTER, Matter
from delegates_app.domain.badge_press import Press
from delegates_app.domain.badge_sheets import Page, Place, Stock
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges.compose import Composer
from delegates_app.files.badges.imposition import Imposition, measures, room_of, too_large
from delegates_app.files.badges.layout import Layout
from delegates_app.files.badges.pages_pdf import PagesPdf, store

_PLAIN: Final = Press()
_NO_BADGE: Final = mark("There is no badge to print; nothing was written; choose delegates first.")
_TOO_LARGE: Final = mark(
    "A badge of “{layout}” ({badge}) is larger than a cell of “{stock}” ({cell}); "
    "nothing was printed; choose another stock."
)


@dataclass(frozen=True, slots=True)
class PrintReport:
    """What was printed: for each face its place and its findings, and the number of sheets."""

    places: tuple[Place, ...]
    findings: tuple[tuple[Finding, ...], ...]
    sheets: int


def write_pdf(  # noqa: PLR0913  (six of the ten are options that most callers leave out)
    out: BinaryIO | Path,
    faces: Sequence[BadgeFace],
    layout: Layout,
    stock: Stock,
    *,
    start: int = 1,
    title: str = "",
    crop_marks: bool = True,
    press: Press = _PLAIN,
    matter: Matter = NO_MATTER,
) -> PrintReport:
    """Write badges on sheets, the first in the cell `start`; raises AppError if they cannot be.

    A file is replaced as a whole or not at all.
    """
    _refuse(faces, layout, stock, press)
    press = press if crop_marks else replace(press, crop_marks=False)
    composer = Composer(layout, matter)
    imposition = Imposition(composer, stock, press)
    places = stock.places(len(faces), start, stacked=press.stacked)
    pages = PagesPdf(composer.fonts, title)
    for page in imposition.pages(faces, places):
        pages.add(page)
    store(out, pages.closed())
    return PrintReport(
        places, imposition.findings(len(faces)), max(place.sheet for place in places)
    )


def pages_of(
    faces: Sequence[BadgeFace],
    layout: Layout,
    stock: Stock,
    *,
    start: int = 1,
    press: Press = _PLAIN,
    matter: Matter = NO_MATTER,
) -> tuple[Page, ...]:
    """Return the pages that `write_pdf` would write, for a screen or a printer to draw."""
    _refuse(faces, layout, stock, press)
    places = stock.places(len(faces), start, stacked=press.stacked)
    return tuple(Imposition(Composer(layout, matter), stock, press).pages(faces, places))


def _refuse(faces: Sequence[BadgeFace], layout: Layout, stock: Stock, press: Press) -> None:
    """Refuse a print that makes no sense."""
    if not faces:
        raise AppError(_NO_BADGE)
    if too_large(layout, stock, press.sides):
        sizes = {"badge": measures(room_of(layout, press.sides)), "cell": measures(stock.cell)}
        raise AppError(_TOO_LARGE.format(layout=layout.name, stock=stock.name, **sizes))
