import io
import time
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from delegates_app.domain.badge_display import MM_PER_POINT
from delegates_app.domain.badge_press import Press, Profile, Sides
from delegates_app.domain.badge_sheets import Place, Stock
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.errors import AppError
from delegates_app.files.badges import Layout, load_layout, load_stock, pages_of, write_pdf

Faces = tuple[BadgeFace, ...]
ASYMMETRIC = Stock(
    "own", "Own", (210, 297), (86, 55), (2, 5), (15, 6), (95, 56.5), marks=True, source="ruler"
)
DPI = 250
MM = 25.4 / DPI


@pytest.fixture
def small() -> Layout:
    return load_layout("ministerial-86x54")


def _rendered(faces: Faces, layout: Layout, stock: Stock, press: Press) -> list[Image.Image]:
    out = io.BytesIO()
    write_pdf(out, faces, layout, stock, press=press)
    return [
        page.render(scale=DPI / 72).to_pil().convert("L")
        for page in pypdfium2.PdfDocument(out.getvalue())
    ]


def _symbols(image: Image.Image) -> dict[str, tuple[float, float]]:
    """Where the middle of each symbol lies, in mm."""
    found: dict[str, tuple[float, float]] = {}
    for each in zxingcpp.read_barcodes(image):
        corners = each.position
        points = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
        found[each.text] = (
            sum(point.x for point in points) / 4 * MM,
            sum(point.y for point in points) / 4 * MM,
        )
    return found


@pytest.mark.parametrize("sides", [Sides.LONG, Sides.SHORT])
def test_the_back_of_a_badge_lies_behind_its_front(
    hard: Faces, small: Layout, sides: Sides
) -> None:
    front, back = (
        _symbols(image) for image in _rendered(hard[:7], small, ASYMMETRIC, Press(sides))
    )
    assert set(front) == set(back) == {face.token for face in hard[:7]}
    for number, face in enumerate(hard[:7]):
        cell = ASYMMETRIC.cells()[number]
        x, y = back[face.token]
        seen = (210 - x, y) if sides is Sides.LONG else (x, 297 - y)
        assert cell.x < seen[0] < cell.x + cell.w
        assert cell.y < seen[1] < cell.y + cell.h


def test_turned_like_a_page_both_sides_of_a_badge_stand_upright(hard: Faces, small: Layout) -> None:
    """Over the short edge the sheet's back is printed head down, so that the badge's is not."""
    same = replace(small, back=())
    where = {}
    for sides in (Sides.LONG, Sides.SHORT):
        images = _rendered(hard[:1], same, ASYMMETRIC, Press(sides))
        where[sides] = [_symbols(image)[hard[0].token] for image in images]
    cell = ASYMMETRIC.cells()[0]
    (x, y), long_back = where[Sides.LONG]
    across = x - cell.x
    assert long_back == pytest.approx((210 - cell.x - cell.w + across, y), abs=0.3)
    (x, y), short_back = where[Sides.SHORT]
    assert short_back == pytest.approx((cell.x + cell.w - across, 297 - y), abs=0.3)


def test_a_folded_badge_has_its_back_head_down_above_it(hard: Faces, small: Layout) -> None:
    stock = load_stock("fold-86x54")
    (image,) = _rendered(hard[:4], replace(small, back=()), stock, Press(Sides.FOLD))
    whole = zxingcpp.read_barcodes(image)
    assert sorted(each.text for each in whole) == sorted(2 * [face.token for face in hard[:4]])
    cell = stock.cells()[0]
    own = [each for each in whole if each.text == hard[0].token]
    heights = sorted(each.position.top_left.y * MM - cell.y for each in own)
    assert heights[0] < 54 < heights[1]
    assert sorted(round(abs(each.orientation) / 90) for each in own) == [0, 2]


def test_folded_to_the_left_the_back_stands_upright_beside_it(hard: Faces, small: Layout) -> None:
    wide = replace(ASYMMETRIC, cell=(172, 54), grid=(1, 2), pitch=(172, 60))
    layout = replace(small, fold="left")
    (page,) = pages_of(hard[:1], layout, wide, press=Press(Sides.FOLD))
    assert [(each.x, each.y, each.turned) for each in page.badges] == [
        (15, 6, False),
        (101, 6, False),
    ]
    assert len(page.marks) > 2


def test_a_badge_that_does_not_fit_twice_is_not_folded(hard: Faces, small: Layout) -> None:
    with pytest.raises(AppError, match=r"86 × 108 mm\) is larger"):
        pages_of(hard[:1], small, ASYMMETRIC, press=Press(Sides.FOLD))


def test_a_stacked_print_goes_down_the_pile(hard: Faces, small: Layout) -> None:
    out = io.BytesIO()
    report = write_pdf(
        out, hard[:12], small, ASYMMETRIC, start=9, press=Press(Sides.LONG, stacked=True)
    )
    assert report.sheets == 2
    assert report.places[:2] == (Place(2, 1), Place(2, 2))
    assert report.places[8:] == (Place(1, 9), Place(2, 9), Place(1, 10), Place(2, 10))
    assert len(pypdfium2.PdfDocument(out.getvalue())) == 4


def test_data_alone_leaves_out_what_badges_share(hard: Faces, small: Layout) -> None:
    plain, data = (
        pages_of(hard[:1], small, ASYMMETRIC, press=Press(data_only=only))[0].badges[0].display
        for only in (False, True)
    )
    assert plain.ground.ops
    assert data.ground.ops == ()
    assert data.ops == plain.ops


def test_a_specimen_says_so_and_has_no_code(hard: Faces, small: Layout) -> None:
    (image,) = _rendered(hard[:1], small, ASYMMETRIC, Press(specimen=True))
    assert set(_symbols(image)) == {"SPECIMEN"}
    out = io.BytesIO()
    write_pdf(out, hard[:1], small, ASYMMETRIC, press=Press(specimen=True))
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    assert "SPECIMEN" in page.get_textpage().get_text_range()


def test_outlines_are_where_the_cells_end(hard: Faces, small: Layout) -> None:
    bare = Press(crop_marks=False, outlines=True)
    (page,) = pages_of(hard[:1], small, ASYMMETRIC, press=bare)
    xs = {line.x1 for line in page.marks}
    assert xs == {15, 101, 110, 196}
    assert len(page.marks) == 40


def test_a_profile_moves_front_and_back_by_what_it_says(hard: Faces, small: Layout) -> None:
    profile = Profile(front=(1.5, -0.5), back=(-1, 2), scale=(0.98, 1.02))
    plain = _rendered(hard[:1], small, ASYMMETRIC, Press(Sides.LONG))
    moved = _rendered(hard[:1], small, ASYMMETRIC, Press(Sides.LONG, profile=profile))
    for before, after, offset in zip(plain, moved, (profile.front, profile.back), strict=True):
        x, y = _symbols(before)[hard[0].token]
        assert _symbols(after)[hard[0].token] == pytest.approx(
            (x * 0.98 + offset[0], y * 1.02 + offset[1]), abs=0.15
        )


def test_crop_marks_are_exact_after_a_profile(hard: Faces, small: Layout) -> None:
    out = io.BytesIO()
    press = Press(profile=Profile(front=(0.75, 0), scale=(1.01, 1)))
    write_pdf(out, hard[:1], small, ASYMMETRIC, press=press)
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    strip = page.render(scale=1200 / 72, crop=(0, 830, 0, 0)).to_pil().convert("L")
    y = strip.height // 3
    dark = [x for x in range(strip.width) if strip.getpixel((x, y)) < 128]
    starts = [x for x in dark if x - 1 not in dark]
    ends = [x for x in dark if x + 1 not in dark]
    middles = [(a + b + 1) / 2 * 25.4 / 1200 for a, b in zip(starts, ends, strict=True)]
    wanted = [0.75 + 1.01 * x for x in (15, 101, 110, 196)]
    assert middles == pytest.approx(wanted, abs=0.05)


def test_everything_at_once_is_the_same_bytes_again(
    hard: Faces, small: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    press = Press(Sides.LONG, outlines=True, stacked=True, profile=Profile(front=(0.3, 0.1)))

    def written() -> bytes:
        out = io.BytesIO()
        write_pdf(out, hard, small, ASYMMETRIC, press=press)
        return out.getvalue()

    first = written()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert written() == first


def test_a_page_is_as_large_as_its_sheet(hard: Faces, small: Layout) -> None:
    out = io.BytesIO()
    write_pdf(out, hard[:1], small, load_stock("label-4x6"))
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    assert page.get_size() == pytest.approx((101.6 / MM_PER_POINT, 152.4 / MM_PER_POINT), abs=0.01)
