from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter

from delegates_app.domain.badge_display import MM_PER_POINT
from delegates_app.domain.badge_press import Press, Sides
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.files.badges import load_layout, load_stock, pages_of
from delegates_app.ui.badge_press import print_pages

FACE = BadgeFace(given="Bo", family="Ek", function="Host", colour="#003399")
TOKEN = "GHENT0001X7K2M9Q4TZB"  # noqa: S105  (no secret: it is printed)

pytestmark = pytest.mark.usefixtures("qapp")


def _printer(out: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    return printer


@pytest.mark.parametrize(("name", "count"), [("plain-86x54", 2), ("label-4x6", 4)])
def test_every_page_comes_out_in_its_own_size(tmp_path: Path, name: str, count: int) -> None:
    stock, layout = load_stock(name), load_layout("ministerial-86x54")
    pages = pages_of((FACE, FACE), layout, stock, press=Press(Sides.LONG))
    print_pages(_printer(tmp_path / "out.pdf"), pages, Sides.LONG)
    document = pypdfium2.PdfDocument((tmp_path / "out.pdf").read_bytes())
    assert len(document) == count
    for page in document:
        wanted = tuple(mm / MM_PER_POINT for mm in stock.sheet)
        assert page.get_size() == pytest.approx(wanted, abs=0.6)


def test_crop_marks_are_exact_and_symbols_are_read(tmp_path: Path) -> None:
    stock, layout = load_stock("plain-86x54"), load_layout("ministerial-86x54")
    face = BadgeFace(given="Bo", family="Ek", token=TOKEN)
    print_pages(_printer(tmp_path / "out.pdf"), pages_of((face,), layout, stock), Sides.FRONT)
    (page,) = pypdfium2.PdfDocument((tmp_path / "out.pdf").read_bytes())
    whole = page.render(scale=200 / 72).to_pil().convert("L")
    assert [found.text for found in zxingcpp.read_barcodes(whole)] == [TOKEN]
    strip = page.render(scale=1200 / 72, crop=(0, 815, 0, 0)).to_pil().convert("L")
    y = strip.height // 3
    dark = [x for x in range(strip.width) if strip.getpixel((x, y)) < 128]
    starts = [x for x in dark if x - 1 not in dark]
    ends = [x for x in dark if x + 1 not in dark]
    middles = [(a + b + 1) / 2 * 25.4 / 1200 for a, b in zip(starts, ends, strict=True)]
    assert middles == pytest.approx([19, 105, 191], abs=0.05)
    assert page.get_textpage().get_text_range() == ""


@pytest.mark.qt_log_ignore("QPainter::begin.*", "QPdf.*", extend=True)
def test_a_printer_that_does_not_begin_is_told(tmp_path: Path) -> None:
    stock, layout = load_stock("plain-86x54"), load_layout("ministerial-86x54")
    printer = _printer(tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(AppError, match="did not take the badges"):
        print_pages(printer, pages_of((FACE,), layout, stock), Sides.FRONT)
