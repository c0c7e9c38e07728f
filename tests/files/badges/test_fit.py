import pytest

from delegates_app.domain.badge_display import MM_PER_POINT
from delegates_app.domain.badge_findings import MISSING_GLYPH, TOO_SMALL, TOO_WIDE
from delegates_app.files.badges.fit import Fitted, fit
from delegates_app.files.badges.fonts import FontBook
from delegates_app.files.badges.layout import Style

NAME = Style(weight=700, smallest=28, largest=34, widths=(100.0, 87.5, 75.0), lines=2)
LINE = Style(weight=700, smallest=28, largest=34, widths=(100.0, 87.5, 75.0))


def _fit(fonts: FontBook, text: str, width: float, style: Style = LINE) -> Fitted:
    return fit(fonts, text, style, "en", width)


def _wide(fonts: FontBook, text: str) -> float:
    """The width of a text at its largest size in the widest cut, in mm."""
    return _fit(fonts, text, 1000).lines[0].width * LINE.largest * MM_PER_POINT


def _lines(fitted: Fitted) -> list[str]:
    return [line.text for line in fitted.lines]


def test_a_short_name_does_not_grow(fonts: FontBook) -> None:
    fitted = _fit(fonts, "Bo", 500)
    assert (fitted.size, fitted.cut.width) == (34, 100.0)


def test_the_size_drops_by_an_eighth_before_the_cut_changes(fonts: FontBook) -> None:
    wide = _wide(fonts, "Alexandrina")
    fitted = _fit(fonts, "Alexandrina", wide * 0.89)
    assert fitted.cut.width == 100.0
    assert fitted.size == pytest.approx(34 * 0.89, abs=0.1)
    assert _fit(fonts, "Alexandrina", wide * 0.87).cut.width == 87.5
    assert _fit(fonts, "Alexandrina", wide * 0.74).cut.width == 75.0


def test_only_after_the_cuts_a_name_wraps(fonts: FontBook) -> None:
    wide = _wide(fonts, "Marie-Christine")
    assert _lines(_fit(fonts, "Marie-Christine", wide * 0.8, NAME)) == ["Marie-Christine"]
    wrapped = _fit(fonts, "Marie-Christine", wide * 0.6, NAME)
    assert _lines(wrapped) == ["Marie-", "Christine"]
    assert wrapped.size == 34


def test_lines_are_balanced(fonts: FontBook) -> None:
    text = "Subdirectora General de Protección Internacional"
    style = Style(smallest=9, largest=12, drop=0, lines=3)
    lines = _lines(_fit(fonts, text, 62, style))
    assert lines == ["Subdirectora General de", "Protección Internacional"]


def test_a_word_is_never_broken(fonts: FontBook) -> None:
    fitted = _fit(fonts, "Donaudampfschifffahrt", 30, NAME)
    assert _lines(fitted) == ["Donaudampfschifffahrt"]
    assert fitted.lines[0].width * fitted.size * MM_PER_POINT <= 30


def test_a_no_break_space_holds(fonts: FontBook) -> None:
    fitted = _fit(fonts, "Jean\u00a0Paul Kowalewski", 45, NAME)
    assert _lines(fitted) == ["Jean\u00a0Paul", "Kowalewski"]


def test_below_the_smallest_size_there_is_a_finding(fonts: FontBook) -> None:
    wide = _wide(fonts, "Alexandrina")
    assert not _fit(fonts, "Alexandrina", wide * 0.7).findings
    (finding,) = _fit(fonts, "Alexandrina", wide * 0.5).findings
    assert finding.kind == TOO_SMALL
    assert "“Alexandrina” is printed at" in finding.message
    assert "28 pt" in finding.message
    (finding,) = _fit(fonts, "Alexandrina", wide * 0.05).findings
    assert finding.kind == TOO_WIDE


def test_the_drop_stops_at_the_smallest_size(fonts: FontBook) -> None:
    style = Style(weight=700, smallest=28, largest=29, widths=(100.0, 75.0))
    fitted = _fit(fonts, "Alexandrina", _wide(fonts, "Alexandrina") * 27 / 34, style)
    assert (fitted.size, fitted.cut.width) == (29, 75.0)


def test_a_missing_character_is_a_finding(fonts: FontBook) -> None:
    (finding,) = _fit(fonts, "Li 李", 200).findings
    assert finding.kind == MISSING_GLYPH
    assert finding.message == "No font of the badge has the character “李” of “Li 李”."


def test_no_line_of_a_hard_name_is_wider_than_its_column(fonts: FontBook) -> None:
    for text in ("FERNÁNDEZ-VILLAVERDE Y GUTIÉRREZ DE TERÁN", "ΧΑΤΖΗΠΑΠΑΔΟΠΟΥΛΟΣ", "Ж" * 40):
        for width in (20, 57, 78, 91):
            fitted = _fit(fonts, text, width, NAME)
            widest = max(line.width for line in fitted.lines)
            assert widest * fitted.size * MM_PER_POINT <= width
