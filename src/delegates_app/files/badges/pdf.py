"""Badges on sheets as a PDF: what badges share once as a form, no clock, the same bytes again."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, BinaryIO, Final

from reportlab.pdfbase import pdfdoc

from delegates_app.domain.badge_display import MM_PER_POINT, Display, Ground
from delegates_app.domain.badge_findings import Finding
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges.compose import Composer
from delegates_app.files.badges.layout import Layout
from delegates_app.files.badges.painter import Painter
from delegates_app.files.badges.sheet import Cell, Place, Stock
from delegates_app.files.badges.sheet import crop_marks as marks_of

_SLACK: Final = 0.01  # mm
_MARKS: Final = "crop marks"
_NO_BADGE: Final = mark("There is no badge to print; nothing was written; choose delegates first.")
_TOO_LARGE: Final = mark(
    "A badge of “{layout}” ({badge}) is larger than a cell of “{stock}” ({cell}); "
    "nothing was printed; choose another stock."
)
_NOT_WRITTEN: Final = mark(
    "{file} could not be written ({reason}); what was there is unchanged; "
    "close the program that shows it, or choose another name or folder."
)
_CREATOR: Final = "Delegates"
_FONTS: Final = "BasicFonts"  # the name under which forms and pages look for fonts


@dataclass(frozen=True, slots=True)
class PrintReport:
    """What was printed: for each face its place and its findings, and the number of sheets."""

    places: tuple[Place, ...]
    findings: tuple[tuple[Finding, ...], ...]
    sheets: int


def write_pdf(  # noqa: PLR0913  (four of the seven are options that most callers leave out)
    out: BinaryIO | Path,
    faces: Sequence[BadgeFace],
    layout: Layout,
    stock: Stock,
    *,
    start: int = 1,
    title: str = "",
    crop_marks: bool = True,
) -> PrintReport:
    """Write badges on sheets, the first in the cell `start`; raises AppError if they cannot be.

    A file is replaced as a whole or not at all.
    """
    _refuse(faces, layout, stock)
    places = stock.places(len(faces), start)
    composer = Composer(layout)
    sheets = _Sheets(composer, stock, title, marked=crop_marks and stock.marks)
    findings: list[tuple[Finding, ...]] = []
    for _, group in groupby(zip(places, faces, strict=True), key=lambda pair: pair[0].sheet):
        badges = [(place, composer.compose(face)) for place, face in group]
        findings += [display.findings for _, display in badges]
        sheets.add(badges)
    _store(out, sheets.closed())
    return PrintReport(places, tuple(findings), places[-1].sheet)


def _refuse(faces: Sequence[BadgeFace], layout: Layout, stock: Stock) -> None:
    """Refuse a print that makes no sense."""
    if not faces:
        raise AppError(_NO_BADGE)
    if layout.size[0] > stock.cell[0] + _SLACK or layout.size[1] > stock.cell[1] + _SLACK:
        sizes = {"badge": _size(layout.size), "cell": _size(stock.cell)}
        raise AppError(_TOO_LARGE.format(layout=layout.name, stock=stock.name, **sizes))


def _size(size: tuple[float, float]) -> str:
    return f"{size[0]:g} × {size[1]:g} mm"


def _store(out: BinaryIO | Path, content: bytes) -> None:
    """Write the whole file; one of the same name stays as it was if that fails."""
    if not isinstance(out, Path):
        out.write(content)
        return
    beside = out.with_name(out.name + ".part")
    try:
        beside.write_bytes(content)
        beside.replace(out)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise AppError(_NOT_WRITTEN.format(file=out.name, reason=error.strerror)) from error


class _Sheets:
    """A PDF that grows sheet by sheet."""

    def __init__(self, composer: Composer, stock: Stock, title: str, *, marked: bool) -> None:
        self._document = _document(title)
        self._painter = Painter(composer.fonts)
        self._bleed = composer.layout.bleed
        self._stock = stock
        self._cells = stock.cells()
        self._forms: dict[tuple[str, ...], bytes] = {}
        self._names = pdfdoc.PDFDictionary({})
        resources: Any = pdfdoc.PDFResourceDictionary()
        resources.basicFonts()
        resources.XObject = self._names
        self._resources = self._document.Reference(resources, "Resources")
        marks = Ground((_MARKS,), marks_of(stock))
        self._marks = self._form(marks, stock.sheet) if marked else b""

    def add(self, badges: Sequence[tuple[Place, Display]]) -> None:
        """Add a sheet."""
        parts = [self._badge(self._cells[place.cell - 1], display) for place, display in badges]
        if self._marks:
            parts.append(b"/%b Do" % self._marks)
        width, height = self._stock.sheet
        page: Any = pdfdoc.PDFPage()
        page.pagewidth, page.pageheight = width / MM_PER_POINT, height / MM_PER_POINT
        page.Contents = _stream(b"\n".join(parts))
        page.Resources = self._resources
        self._document.addPage(page)

    def closed(self) -> bytes:
        """Embed the fonts and return the file."""
        fonts = self._document.idToObject[_FONTS]
        for face in self._painter.faces.values():
            fonts[face.resource] = self._document.Reference(
                face.add_to(self._document), face.resource
            )
        content: bytes = self._document.GetPDFData(None)
        return content

    def _badge(self, cell: Cell, display: Display) -> bytes:
        """Return one badge in the middle of its cell."""
        x = cell.x + (cell.w - display.width) / 2
        y = self._stock.sheet[1] - cell.y - (cell.h + display.height) / 2
        form = self._form(display.ground, (display.width, display.height))
        own = self._painter.paint(display.ops, display.height)
        place = b"%.3f %.3f" % (x / MM_PER_POINT, y / MM_PER_POINT)
        return b"q 1 0 0 1 %b cm /%b Do\n%b\nQ" % (place, form, own)

    def _clip(self, size: tuple[float, float]) -> tuple[float, float, float, float]:
        """Return what may be painted of a ground: half way to the next badge, no further."""
        room = (
            max(0, (pitch - own) / 2) for pitch, own in zip(self._stock.pitch, size, strict=True)
        )
        across, down = (min(self._bleed, half) for half in room)
        return -across, -down, size[0] + across, size[1] + down

    def _form(self, ground: Ground, size: tuple[float, float]) -> bytes:
        """Return the name of the form that holds a ground, written when first used."""
        name = self._forms.get(ground.key)
        if name is None:
            name = self._forms[ground.key] = b"G%d" % len(self._forms)
            form: Any = pdfdoc.PDFFormXObject(*(mm / MM_PER_POINT for mm in self._clip(size)))
            form.Contents = _stream(self._painter.paint(ground.ops, size[1]))
            self._names[name.decode()] = self._document.Reference(form, name.decode())
        return name


def _document(title: str) -> Any:
    """Return an empty document that asks viewers not to scale it in print."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1)
    document.setTitle(title)
    document.setAuthor("")
    document.setSubject("")
    opened: Any = document
    opened.info.creator = _CREATOR
    preferences = {"PrintScaling": pdfdoc.PDFName("None")}
    opened.Catalog.ViewerPreferences = pdfdoc.PDFDictionary(preferences)
    return opened


def _stream(content: bytes) -> pdfdoc.PDFStream:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
