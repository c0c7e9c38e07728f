"""Badges as sheets and pictures; heavy, so run in the worker process by name."""

from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files import pdf_pictures
from delegates_app.files.badges import (
    Layout,
    Stock,
    layouts,
    load_layout,
    load_stock,
    stocks,
    write_pdf,
)
from delegates_app.services.badge_preview import Choices, LayoutChoice, Picture, Sheets, StockChoice
from delegates_app.services.badge_printing import PrintJob

NOT_WRITTEN = mark(
    "“{file}” could not be written ({reason}). No badge was recorded as printed; "
    "choose another folder."
)
_SINGLE = "a6-single"
_ROOM = 6.0  # mm


def choices() -> Choices:
    """Return the layouts and stocks there are."""
    known = [load_stock(name) for name in stocks()]
    found = (load_layout(name) for name in layouts())
    return Choices(
        tuple(LayoutChoice(each.id, each.name, _fitting(each, known)) for each in found),
        tuple(_stock(each) for each in known),
    )


def sheets(job: PrintJob, width: int) -> Sheets:
    """Return the PDF of a job and its first sheet as a picture so many pixels wide."""
    layout, stock = load_layout(job.order.layout), load_stock(job.order.stock)
    out = BytesIO()
    report = write_pdf(out, job.faces, layout, stock, start=job.order.start, title=job.title)
    pdf = out.getvalue()
    return Sheets(
        pdf,
        tuple((place.sheet, place.cell) for place in report.places),
        tuple(tuple(each.sentence for each in found) for found in report.findings),
        report.sheets,
        picture(pdf, 1, width),
    )


def picture(pdf: bytes, sheet: int, width: int) -> Picture:
    """Return a sheet, 1 the first, as a picture so many pixels wide."""
    drawn = pdf_pictures.page_pixels(pdf, sheet - 1, width)
    return Picture(drawn.width, drawn.height, drawn.stride, drawn.content)


def one_badge(face: BadgeFace, layout_name: str, width: int) -> Picture:
    """Return one badge alone, without marks, as a picture so many pixels wide."""
    layout = load_layout(layout_name)
    size = (layout.size[0], layout.size[1])
    alone = replace(
        load_stock(_SINGLE), sheet=size, cell=size, pitch=size, origin=(0.0, 0.0), marks=False
    )
    out = BytesIO()
    write_pdf(out, (face,), layout, alone, crop_marks=False)
    return picture(out.getvalue(), 1, width)


def write_draft(pdf: bytes, draft: Path) -> None:
    """Write a PDF beside its final name, until its badges are recorded."""
    try:
        draft.write_bytes(pdf)
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(NOT_WRITTEN.format(file=draft.name, reason=reason)) from error


def drop_draft(draft: Path) -> None:
    """Take a draft away whose badges were not recorded."""
    draft.unlink(missing_ok=True)


def _fitting(layout: Layout, known: Iterable[Stock]) -> tuple[str, ...]:
    """The stocks whose cells are as large as a badge and hardly larger, the usual one first."""
    wide, high = layout.size
    fitting = (
        stock.id
        for stock in known
        if 0 <= stock.cell[0] - wide <= _ROOM and 0 <= stock.cell[1] - high <= _ROOM
    )
    return tuple(sorted(fitting, key=lambda each: each != layout.stock))


def _stock(stock: Stock) -> StockChoice:
    cells = tuple((cell.x, cell.y, cell.w, cell.h) for cell in stock.cells())
    return StockChoice(stock.id, stock.name, stock.sheet, cells)
