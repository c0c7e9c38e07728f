import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from delegates_app.domain.badge_matter import Matter, Notice, SessionLine
from delegates_app.domain.badge_press import Press, Profile, Sides
from delegates_app.domain.badge_sheets import Page
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import load_layout, load_stock, pages_of, write_pdf
from delegates_app.ui.badge_painter import BadgePainter

DPI = 150
Pick = Callable[[Image.Image, Image.Image], Image.Image]
FINER = 4  # times, drawn finer and then averaged, so that hairlines count as what they are
STEPS = (1, 2)  # pixels: together three to each side, half a millimetre
TOLERANCE = 70  # of 255, for the edges that both renderers soften

FACE = BadgeFace(
    given="Ελένη",
    family="Χατζηγεωργίου",
    latin="Eleni CHATZIGEORGIOU",
    function="Minister for Migration and Asylum",
    delegation="Ελλάδα",
    delegation_latin="Greece",
    code="EL",
    category="security",
    category_word="Security",
    category_letter="S",
    colour="#E31A1C",
    event="Ministerial Conference",
    event_line="Ghent, 29–30 April 2024",
    token="GHENT0001X7K2M9Q4TZB",  # noqa: S106  (no secret: it is printed)
    language="el",
    zones=("1", "2"),
    photo="photo",
)
OTHER = replace(FACE, given="Jū̃ratė̃", family="Ķēniņš", language="lt")

pytestmark = pytest.mark.usefixtures("qapp")


def _matter() -> Matter:
    photo = Image.new("RGB", (413, 531), "#DDE6EE")
    ImageDraw.Draw(photo).ellipse((120, 100, 300, 330), fill="#996644")
    out = io.BytesIO()
    photo.save(out, "JPEG")
    session = SessionLine("Monday 29 April", "12:00", "Arrival", "Zone 1", ("A", "S"))
    return Matter({"photo": out.getvalue()}, (session,), (Notice("Emergency", "112"),))


def _screen(page: Page) -> Image.Image:
    """Draw a page with QPainter."""
    dots = FINER * DPI / 25.4
    width, height = (round(mm * dots) for mm in page.size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(dots, dots)
    BadgePainter().page(painter, page)
    painter.end()
    lines = (image.bytesPerLine(), 1)
    return Image.frombytes(
        "RGB", (width, height), bytes(image.constBits()), "raw", "BGRX", *lines
    ).reduce(FINER)


def _printed(paper: pypdfium2.PdfPage) -> Image.Image:
    drawn: Image.Image = paper.render(scale=FINER * DPI / 72).to_pil().convert("RGB")
    return drawn.reduce(FINER)


def _beyond(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of one are unlike all that the other has within half a millimetre."""
    size = min(one.size, other.size)
    one, other = one.crop((0, 0, *size)), other.crop((0, 0, *size))
    low, high = _reach(other, ImageChops.darker), _reach(other, ImageChops.lighter)
    count = 0
    for image in (ImageChops.subtract(low, one), ImageChops.subtract(one, high)):
        for band in image.split():
            count += sum(band.histogram()[TOLERANCE:])
    return count


def _reach(
    image: Image.Image, pick: Callable[[Image.Image, Image.Image], Image.Image]
) -> Image.Image:
    """The darkest or lightest that each pixel has within half a millimetre."""
    for step in STEPS:
        for x, y in ((step, 0), (0, step)):
            one, other = ImageChops.offset(image, x, y), ImageChops.offset(image, -x, -y)
            image = pick(image, pick(one, other))
    return image


@pytest.mark.parametrize(
    ("name", "sides"),
    [
        ("ministerial-86x54", Sides.LONG),
        ("ministerial-86x54", Sides.SHORT),
        ("ministerial-86x54", Sides.FOLD),
        ("a6-ministerial", Sides.LONG),
        ("a6-conference", Sides.FRONT),
        ("a7-conference", Sides.LONG),
        ("staff", Sides.SHORT),
    ],
)
def test_screen_and_pdf_are_the_same_within_half_a_millimetre(name: str, sides: Sides) -> None:
    layout = load_layout(name)
    across, down = layout.size
    down = 2 * down if sides is Sides.FOLD else down
    stock = replace(
        load_stock("a6-four-up"),
        sheet=(2 * across + 14, down + 11),
        cell=(across, down),
        grid=(2, 1),
        origin=(4, 3),
        pitch=(across + 2, down),
    )
    profile = Profile(front=(1.3, -0.7), back=(0.4, 2), scale=(0.99, 1.01))
    press, matter = Press(sides, profile=profile, outlines=True), _matter()
    pages = pages_of((FACE, OTHER), layout, stock, press=press, matter=matter)
    out = io.BytesIO()
    write_pdf(out, (FACE, OTHER), layout, stock, press=press, matter=matter)
    document = pypdfium2.PdfDocument(out.getvalue())
    assert len(document) == len(pages)
    for page, paper in zip(pages, document, strict=True):
        seen = _screen(page)
        printed = _printed(paper)
        assert _beyond(seen, printed) == 0
        assert _beyond(printed, seen) == 0


def test_a_shift_of_a_millimetre_would_be_seen() -> None:
    layout, stock = load_layout("ministerial-86x54"), load_stock("plain-86x54")
    (page,) = pages_of((FACE,), layout, stock)
    seen = _screen(page)
    assert _beyond(seen, _screen(replace(page, offset=(1.0, 0.0)))) > 1000


def test_flags_and_symbols_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "flag.toml"
    path.write_text(
        'format = "badge/1"\nid = "flag"\nname = "Flag"\nsize = [86, 54]\nstock = "plain-86x54"\n'
        '[[front]]\ntype = "flag"\nbox = [4, 4, 20, 15]\n'
        '[[front]]\ntype = "qr"\nbox = [40, 10, 30, 30]\ntext = "{token}"\n',
        encoding="utf-8",
    )
    (page,) = pages_of(
        (replace(FACE, code="BE"),), load_layout(str(path)), load_stock("plain-86x54")
    )
    seen = _screen(page)
    dots = DPI / 25.4
    left, top = 19 + 4, 13.5 + 4 + 7
    colours = [seen.getpixel((int((left + x) * dots), int(top * dots))) for x in (3, 10, 17)]
    assert colours == [(0, 0, 1), (255, 217, 12), (243, 24, 48)]
    (symbol,) = zxingcpp.read_barcodes(seen)
    assert symbol.text == FACE.token
