import pytest

from delegates_app.domain.badge_display import MM_PER_POINT, Text
from delegates_app.domain.badge_findings import TOO_TALL
from delegates_app.files.badges.flow import Column, Paragraph, flow
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import Box, Style

GIVEN = Style(weight=700, smallest=30, largest=50)
FAMILY = Style(weight=600, smallest=14, largest=28)
BOX = Box(7, 60, 91, 60)


def _ink(text: Text) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink in mm."""
    size = text.size * MM_PER_POINT
    left = text.x + text.shaped.left * size
    right = left + text.shaped.width * size
    return left, text.y - text.shaped.top * size, right, text.y - text.shaped.bottom * size


def _two(given: str, family: str) -> list[Paragraph]:
    return [Paragraph(given, GIVEN, "#000000", 0), Paragraph(family, FAMILY, "#000000", 3)]


def test_names_are_aligned_by_ink(fonts: FontBook) -> None:
    texts, findings = flow(fonts, _two("Jiří", "ELMER"), Column(BOX, "cs"))
    assert not findings
    assert [_ink(text)[0] for text in texts] == pytest.approx([7, 7])


def test_descenders_keep_clear_of_accents(fonts: FontBook) -> None:
    (given, family), _ = flow(fonts, _two("Ģyģy", "ŠĶĖRS"), Column(BOX, "lv", clear=0.7))
    assert _ink(family)[1] - _ink(given)[3] == pytest.approx(0.7)
    (given, family), _ = flow(fonts, _two("Bo", "EK"), Column(BOX, "sv", clear=0.7))
    assert _ink(family)[1] - _ink(given)[3] == pytest.approx(3, abs=0.2)


def test_too_tall_texts_shrink_together(fonts: FontBook) -> None:
    low = Box(7, 60, 91, 17)
    (given, family), findings = flow(fonts, _two("Bo", "EK"), Column(low, "sv"))
    assert not findings
    assert given.size / 50 == pytest.approx(family.size / 28, rel=0.01)
    assert given.size < 50
    assert _ink(family)[3] <= 77.01


def test_what_is_too_tall_at_its_smallest_is_a_finding(fonts: FontBook) -> None:
    _, findings = flow(fonts, _two("Bo", "EK"), Column(Box(7, 60, 91, 8), "sv"))
    assert [finding.kind for finding in findings] == [TOO_TALL]
    assert "“Bo”" in findings[0].message


def test_a_line_beside_the_symbol_is_narrower(fonts: FontBook) -> None:
    style = Style(smallest=9, largest=12, lines=3, drop=0)
    words = "Directorate-General for Migration, Asylum and Home Affairs"
    texts = [Paragraph("Bo", GIVEN, "#000000", 0), Paragraph(words, style, "#000000", 4)]
    free, _ = flow(fonts, texts, Column(BOX, "en"))
    held, _ = flow(fonts, texts, Column(BOX, "en", beside=(70, 40)))
    assert max(_ink(text)[2] for text in free) > 47
    assert max(_ink(text)[2] for text in held[1:]) <= 47.01


def test_a_name_gets_smaller_above_the_symbol_rather_than_narrow_beside_it(
    fonts: FontBook,
) -> None:
    texts = _two("Bo", "FERNANDEZ")
    (_, free), _ = flow(fonts, texts, Column(BOX, "es"))
    limit = _ink(free)[3] - 1
    (_, family), findings = flow(fonts, texts, Column(BOX, "es", beside=(limit, 15)))
    assert not findings
    assert 20 < family.size < free.size
    assert _ink(family)[3] <= limit


@pytest.mark.parametrize(("align", "side"), [("left", 7.0), ("center", 52.5), ("right", 98.0)])
def test_a_line_stands_at_its_side(fonts: FontBook, align: str, side: float) -> None:
    (text,), _ = flow(fonts, _two("Bo", "")[:1], Column(BOX, "sv", align))
    left, _, right, _ = _ink(text)
    where = {"left": left, "center": (left + right) / 2, "right": right}
    assert where[align] == pytest.approx(side)


def test_one_line_is_centred_by_its_capitals(fonts: FontBook) -> None:
    tall = [Paragraph("Hg", GIVEN, "#000000", 0)]
    (text,), _ = flow(fonts, tall, Column(BOX, "en", valign="middle"))
    cap = text.shaped.top * text.size * MM_PER_POINT
    assert text.y - cap / 2 == pytest.approx(90, abs=0.5)


def test_nothing_makes_nothing(fonts: FontBook) -> None:
    assert flow(fonts, [], Column(BOX, "en")) == ((), ())
