"""The PDF of a print job; heavy, so imported only where badges are printed."""

from dataclasses import dataclass
from pathlib import Path

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges import load_layout, load_stock, write_pdf
from delegates_app.services.badge_printing import PrintJob

NOT_IN_PLACE = mark(
    "The badges are recorded as printed, but “{out}” could not be replaced ({reason}). "
    "The PDF lies beside it as “{draft}”; close the program that shows the old one and rename it."
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came out: sheet and cell of each badge, its findings as sentences, the sheets."""

    places: tuple[tuple[int, int], ...]
    findings: tuple[tuple[str, ...], ...]
    sheets: int


def render(job: PrintJob, out: Path) -> Rendered:
    """Write the PDF of a job; may run in a worker process."""
    layout, stock = load_layout(job.order.layout), load_stock(job.order.stock)
    report = write_pdf(out, job.faces, layout, stock, start=job.order.start, title=job.title)
    return Rendered(
        places=tuple((place.sheet, place.cell) for place in report.places),
        findings=tuple(tuple(each.message for each in found) for found in report.findings),
        sheets=report.sheets,
    )


def draft_beside(out: Path) -> Path:
    """Where a PDF lies until its badges are recorded."""
    return out.with_name(out.name + ".draft.pdf")


def put_in_place(draft: Path, out: Path) -> None:
    """Give a draft its name once its badges are recorded.

    In this order, as a code on paper that nobody has recorded is worse than a record without
    paper, which a reprint mends.
    """
    try:
        draft.replace(out)
    except OSError as error:
        raise AppError(
            NOT_IN_PLACE.format(out=out.name, reason=error.strerror, draft=draft.name)
        ) from error
