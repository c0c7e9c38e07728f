import io
import pickle
import re
import time
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegates_app.domain.badge_display import MM_PER_POINT, Text
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.files.badges import Layout, Place, PrintReport, Stock, compose, write_pdf

Faces = tuple[BadgeFace, ...]
LANGUAGES = ("", "el", "bg", "tr", "ga", "x-none")


def _written(faces: Faces, layout: Layout, stock: Stock, start: int = 1) -> bytes:
    out = io.BytesIO()
    write_pdf(out, faces, layout, stock, start=start, title="Badges")
    return out.getvalue()


def _shown(page: pypdfium2.PdfPage) -> list[str]:
    """The text of each line that a page shows, an end-of-line hyphen as it stands."""
    words = page.get_textpage()
    texts = [
        item.extract()
        for item in page.get_objects(max_depth=3, textpage=words)
        if isinstance(item, pypdfium2.PdfTextObj)
    ]
    return ["".join(text).strip().replace("\x02", "-").replace("\ufffe", "-") for text in texts]


def test_a_reader_finds_the_text_as_it_stands(hard: Faces, layout: Layout, stock: Stock) -> None:
    document = pypdfium2.PdfDocument(_written(hard, layout, stock))
    for number, page in enumerate(document):
        shown = _shown(page)
        for face in hard[4 * number : 4 * number + 4]:
            display = compose(layout, face)
            for op in (*display.ground.ops, *display.ops):
                if isinstance(op, Text):
                    assert op.shaped.text in shown


def test_marks_and_kerning_do_not_part_a_word(hard: Faces, layout: Layout, stock: Stock) -> None:
    document = pypdfium2.PdfDocument(_written(hard, layout, stock))
    read = "\n".join(page.get_textpage().get_text_range() for page in document)
    whole = read.replace("\x02", "-").replace(
        "\ufffe", "-"
    )  # what the reader makes of a hyphen at a line's end
    for face in hard:
        for word in face.given.split():
            assert word in whole
    assert "Griffith" in whole
    assert "STRAUSS-KORNEMANN" in whole


def test_every_symbol_is_read(hard: Faces, layout: Layout, stock: Stock) -> None:
    document = pypdfium2.PdfDocument(_written(hard, layout, stock))
    read = [
        found.text
        for page in document
        for found in zxingcpp.read_barcodes(page.render(scale=200 / 72).to_pil().convert("L"))
    ]
    assert sorted(read) == sorted(face.token for face in hard)


def test_two_prints_are_the_same_bytes(
    hard: Faces, layout: Layout, stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _written(hard, layout, stock)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert _written(hard, layout, stock) == first


def test_no_font_is_left_outside_the_file(hard: Faces, layout: Layout, stock: Stock) -> None:
    content = _written(hard, layout, stock)
    assert b"Helvetica" not in content
    assert re.search(rb"/F1 \d+ 0 R", content)
    assert content.count(b"/FontFile2") == content.count(b"/CIDFontType2") > 3


def test_crop_marks_are_where_the_cuts_are(plain: BadgeFace, layout: Layout, stock: Stock) -> None:
    (page,) = pypdfium2.PdfDocument(_written((plain,), layout, stock))
    assert page.get_size() == pytest.approx((210 / MM_PER_POINT, 297 / MM_PER_POINT), abs=0.01)
    mm = 25.4 / 1200
    bottom = page.render(scale=1200 / 72, crop=(0, 0, 0, 800)).to_pil().convert("L")
    across = [x for x in range(bottom.width) if bottom.getpixel((x, bottom.height - 60)) < 128]
    assert len(across) * mm == pytest.approx(0.1, abs=0.05)
    assert (across[0] + across[-1] + 1) / 2 * mm == pytest.approx(105, abs=0.05)
    right = page.render(scale=1200 / 72, crop=(570, 0, 0, 0)).to_pil().convert("L")
    down = [y for y in range(right.height) if right.getpixel((right.width - 60, y)) < 128]
    assert len(down) * mm == pytest.approx(0.1, abs=0.05)
    assert (down[0] + down[-1] + 1) / 2 * mm == pytest.approx(148.5, abs=0.05)


def test_the_band_goes_to_the_cut(hard: Faces, layout: Layout, stock: Stock) -> None:
    (page,) = pypdfium2.PdfDocument(_written(hard[:1], layout, stock))
    picture = page.render(scale=300 / 72).to_pil()
    dots = 300 / 25.4
    for mm in (133.5, 147.9, 148.3):
        assert picture.getpixel((int(3 * dots), int(mm * dots)))[:3] == (0, 51, 153)
    assert picture.getpixel((int(12 * dots), int(148.7 * dots)))[:3] == (255, 255, 255)


def test_marks_can_be_left_out(plain: BadgeFace, layout: Layout, stock: Stock) -> None:
    out = io.BytesIO()
    write_pdf(out, (plain,), layout, stock, crop_marks=False)
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    corner = page.render(scale=2, crop=(300, 0, 0, 800)).to_pil().convert("L")
    assert corner.getextrema() == (255, 255)


def test_the_report_says_where_each_badge_is(hard: Faces, layout: Layout, stock: Stock) -> None:
    out = io.BytesIO()
    too_long = replace(hard[0], given="Donaudampfschifffahrtsgesellschaft")
    report = write_pdf(out, (*hard[:3], too_long), layout, stock, start=3)
    assert report.places == (Place(1, 3), Place(1, 4), Place(2, 1), Place(2, 2))
    assert report.sheets == 2
    assert [len(found) for found in report.findings] == [0, 0, 0, 1]
    assert len(pypdfium2.PdfDocument(out.getvalue())) == 2


def test_the_first_cell_can_be_any(plain: BadgeFace, layout: Layout, stock: Stock) -> None:
    (page,) = pypdfium2.PdfDocument(_written((plain,), layout, stock, start=4))
    name = next(
        item
        for item in page.get_objects(max_depth=3, textpage=page.get_textpage())
        if isinstance(item, pypdfium2.PdfTextObj) and item.extract().strip() == "EK"
    )
    left, bottom, *_ = name.get_bounds()
    assert left * MM_PER_POINT == pytest.approx(105 + 7, abs=0.1)
    assert bottom * MM_PER_POINT < 148.5


def test_a_file_is_replaced_whole_or_not_at_all(
    plain: BadgeFace, layout: Layout, stock: Stock, tmp_path: Path
) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    report = write_pdf(out, (plain,), layout, stock)
    assert isinstance(report, PrintReport)
    assert out.read_bytes().startswith(b"%PDF")
    blocked = tmp_path / "folder.pdf"
    (blocked / "inside").mkdir(parents=True)
    with pytest.raises(AppError, match=r"folder\.pdf could not be written .*unchanged"):
        write_pdf(blocked, (plain,), layout, stock)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["badges.pdf", "folder.pdf"]


@given(name=st.text(max_size=60), words=st.text(max_size=200), language=st.sampled_from(LANGUAGES))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_printed(
    plain: BadgeFace, layout: Layout, stock: Stock, name: str, words: str, language: str
) -> None:
    face = replace(plain, given=name, family=name, function=words, language=language, colour="")
    (page,) = pypdfium2.PdfDocument(_written((face,), layout, stock))
    assert _shown(page)


def test_what_crosses_to_the_worker_can_be_packed(
    hard: Faces, layout: Layout, stock: Stock
) -> None:
    report = write_pdf(io.BytesIO(), (replace(hard[0], given="Ж" * 90),), layout, stock)
    assert report.findings[0]
    for value in (hard, layout, stock, report):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  (made here)


def test_what_cannot_be_printed_is_refused(
    plain: BadgeFace, layout: Layout, stock: Stock, tmp_path: Path
) -> None:
    out = tmp_path / "badges.pdf"
    with pytest.raises(AppError, match="no badge to print"):
        write_pdf(out, (), layout, stock)
    with pytest.raises(AppError, match="larger than a cell"):
        write_pdf(out, (plain,), layout, replace(stock, cell=(86, 54)))
    with pytest.raises(AppError, match="none numbered 5"):
        write_pdf(out, (plain,), layout, stock, start=5)
    assert not out.exists()


def test_a_badge_takes_little_room(hard: Faces, layout: Layout, stock: Stock) -> None:
    few = len(_written(hard * 4, layout, stock))
    many = [replace(face, token=f"K{place:04d}") for place in range(10) for face in hard]
    assert (len(_written(tuple(many), layout, stock)) - few) / (len(many) - 88) < 614
