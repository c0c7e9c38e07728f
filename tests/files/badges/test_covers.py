import io
from dataclasses import replace

import pypdfium2
import pytest

from delegates_app.domain.badge_covers import Cover, Enclosed
from delegates_app.domain.badge_display import MM_PER_POINT
from delegates_app.domain.badge_press import Profile, Sides, needle_of
from delegates_app.files.badges import (
    load_stock,
    stocks,
    write_calibration,
    write_covers,
    write_labels,
)

INSIDE = tuple(
    Enclosed(f"Ελένη Χατζηγεωργίου {number}", "D", "#A61C3C", "Adviser", f"{number:04}")
    for number in range(40)
)
COVER = Cover(
    "EL",
    "Ελλάδα",
    "Ministerial Conference",
    "Ghent, 29–30 April 2024",
    ("Maria Papadaki", "m.papadaki@ministry.example"),
    INSIDE,
    "Greece",
)


def _texts(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def test_a_cover_lists_all_that_is_inside_overleaf_too() -> None:
    out = io.BytesIO()
    few = replace(COVER, code="BE", badges=INSIDE[:1])
    assert write_covers(out, (COVER, few)) == 3
    first, second, third = _texts(out.getvalue())
    for word in ("EL", "Ελλάδα", "Greece", "Maria Papadaki", "40 badges inside", "0030"):
        assert word in first
    assert "Χατζηγεωργίου 31" not in first
    assert "Χατζηγεωργίου 39" in second
    assert "Received" in second
    assert "Received" not in first
    assert "1 badge inside" in third


def test_a_label_goes_on_each_envelope_from_the_first_free_one_on() -> None:
    out = io.BytesIO()
    stock = load_stock("avery-c32011")
    assert write_labels(out, [COVER] * 11, stock, start=3) == 2
    first, second = _texts(out.getvalue())
    assert first.count("Maria Papadaki") == 8
    assert second.count("40 badges inside") == 3


@pytest.mark.parametrize("name", stocks())
def test_every_stock_has_its_calibration_sheet(name: str) -> None:
    stock = load_stock(name)
    out = io.BytesIO()
    write_calibration(out, stock, Profile())
    front, back = _texts(out.getvalue())
    assert "Front" in front
    assert "Back" in back
    assert stock.name in front


def test_the_needle_mark_is_where_it_should_be_and_follows_the_profile() -> None:
    stock = load_stock("sigel-dp837")
    needle = needle_of(stock.sheet)
    for profile, sides in ((Profile(), Sides.LONG), (Profile(back=(1.2, -0.4)), Sides.SHORT)):
        out = io.BytesIO()
        write_calibration(out, stock, profile, sides)
        _, back = pypdfium2.PdfDocument(out.getvalue())
        image = back.render(scale=1200 / 72, crop=(0, 700, 500, 0)).to_pil().convert("L")
        mm = 1200 / 25.4
        y = int((needle + profile.back[1] - 3) * mm)
        dark = [x for x in range(int(30 * mm)) if image.getpixel((x, y)) < 128]
        middle = (min(dark) + max(dark) + 1) / 2 / mm
        assert middle == pytest.approx(needle + profile.back[0], abs=0.05)
        assert image.height == pytest.approx((297 / MM_PER_POINT - 700) * 1200 / 72, abs=2)
