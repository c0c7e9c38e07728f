"""Pages to a PDF: what badges share once as a form, no clock, the same bytes again."""

import zlib
from pathlib import Path
from typing import Any, BinaryIO, Final

from reportlab.pdfbase import pdfdoc

from delegates_app.domain.badge_display import MM_PER_POINT, Op, Shapes
from delegates_app.domain.badge_sheets import Page, Placed
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.files.badges.embedded_picture import picture_object
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.painter import Painter

_NOT_WRITTEN: Final = mark(
    "{file} could not be written ({reason}); what was there is unchanged; "
    "close the program that shows it, or choose another name or folder."
)
_EFFORT: Final = 3  # of zlib, of 9
_CREATOR: Final = "Delegates"
_FONTS: Final = "BasicFonts"  # the name under which forms and pages look for fonts
_UPRIGHT: Final = ((1.0, 1.0), (0.0, 0.0))


def store(out: BinaryIO | Path, content: bytes) -> None:
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


class PagesPdf:
    """A PDF that grows page by page."""

    def __init__(self, fonts: FontBook, title: str) -> None:
        self._document = _document(title)
        self._painter = Painter(fonts)
        self._forms: dict[tuple[object, ...], bytes] = {}
        self._names = pdfdoc.PDFDictionary({})
        self._inner = pdfdoc.PDFDictionary({})  # what forms themselves may show
        self._resources = self._resource("Resources", self._names)
        self._inner_resources = self._resource("FormResources", self._inner)

    def add(self, page: Page) -> None:
        """Add a page."""
        parts = [self._badge(page, each) for each in page.badges]
        if page.marks:
            size = (*page.size, 0.0, 0.0)
            parts.append(b"/%b Do" % self._form(page.marks, page.marks, size))
        width, height = page.size
        written: Any = pdfdoc.PDFPage()
        written.pagewidth, written.pageheight = width / MM_PER_POINT, height / MM_PER_POINT
        written.Contents = _stream(_corrected(page, b"\n".join(parts)))
        written.Resources = self._resources
        self._document.addPage(written)

    def closed(self) -> bytes:
        """Embed fonts, pictures and shapes and return the file."""
        for name, shapes in self._painter.shapes.values():
            self._add(name, self._shapes(shapes))
        for name, picture in self._painter.pictures.values():
            self._add(name, picture_object(picture))
        fonts = self._document.idToObject[_FONTS]
        for face in self._painter.faces.values():
            fonts[face.resource] = self._document.Reference(
                face.add_to(self._document), face.resource
            )
        content: bytes = self._document.GetPDFData(None)
        return content

    def _resource(self, name: str, objects: Any) -> Any:
        """Return resources of pages or forms that find the objects by their names."""
        resources: Any = pdfdoc.PDFResourceDictionary()
        resources.basicFonts()
        resources.XObject = objects
        return self._document.Reference(resources, name)

    def _add(self, name: str, made: Any) -> None:
        """Write an object that pages and forms can show."""
        self._names[name] = self._inner[name] = self._document.Reference(made, name)

    def _badge(self, page: Page, placed: Placed) -> bytes:
        """Return one side of a badge at its place."""
        display = placed.display
        form = self._form(
            display.ground.key, display.ground.ops, (display.width, display.height, *page.bleed)
        )
        own = self._painter.paint(display.ops, display.height)
        x, y = placed.x, page.size[1] - placed.y - display.height
        turn = b"1 0 0 1"
        if placed.turned:
            turn, x, y = b"-1 0 0 -1", x + display.width, y + display.height
        place = b"%.3f %.3f" % (x / MM_PER_POINT, y / MM_PER_POINT)
        return b"q %b %b cm /%b Do\n%b\nQ" % (turn, place, form, own)

    def _form(
        self, key: tuple[object, ...], ops: tuple[Op, ...], size: tuple[float, float, float, float]
    ) -> bytes:
        """Return the name of the form that holds operations, written when first used."""
        width, height, across, down = size
        name = self._forms.get((key, size))
        if name is None:
            name = self._forms[key, size] = b"G%d" % len(self._forms)
            edges = (-across, -down, width + across, height + down)
            content = self._painter.paint(ops, height)
            self._names[name.decode()] = self._document.Reference(
                self._written_form(edges, content), name.decode()
            )
        return name

    def _shapes(self, shapes: Shapes) -> Any:
        """Write shapes in their own units."""
        edges = (0.0, 0.0, shapes.width, shapes.height)
        return self._written_form(edges, self._painter.paint(shapes.paths, shapes.height))

    def _written_form(self, edges: tuple[float, float, float, float], content: bytes) -> Any:
        form: Any = pdfdoc.PDFFormXObject(*(mm / MM_PER_POINT for mm in edges))
        form.Contents = _stream(content)
        form.Resources = self._inner_resources
        return form


def _corrected(page: Page, content: bytes) -> bytes:
    """Scale a page from its top left corner and move it, for the printer."""
    if (page.scale, page.offset) == _UPRIGHT:
        return content
    (across, down), (right, lower) = page.scale, page.offset
    up = page.size[1] * (1 - down) - lower
    place = (across, down, right / MM_PER_POINT, up / MM_PER_POINT)
    return b"q %.6f 0 0 %.6f %.4f %.4f cm\n%b\nQ" % (*place, content)


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
    """Compress operators, fast: a little larger, but pages are most of the work."""
    stream = pdfdoc.PDFStream(content=zlib.compress(content, _EFFORT))
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return stream
