import unicodedata
from pathlib import Path

import pytest

from delegates_app.domain.errors import AppError
from delegates_app.files.badges.fonts import Cut, FontBook

BOLD = Cut(700, 100.0)


def _texts(fonts: FontBook, text: str, language: str = "en") -> list[str]:
    return [glyph.text for run in fonts.shape(text, BOLD, language).runs for glyph in run.glyphs]


def test_the_cuts_of_the_fit_order_are_there(fonts: FontBook) -> None:
    for weight in (600, 700):
        for width in (100.0, 87.5, 75.0):
            assert fonts.face(Cut(weight, width), "NotoSans").cut == (weight, width)
    assert fonts.face(Cut(650, 80.0), "NotoSans").cut.width in (75.0, 87.5)


def test_pairs_are_kerned(fonts: FontBook) -> None:
    apart = sum(fonts.shape(letter, BOLD, "en").runs[0].glyphs[0].advance for letter in "AVATAR")
    together = sum(glyph.advance for glyph in fonts.shape("AVATAR", BOLD, "en").runs[0].glyphs)
    assert together < apart * 0.98


def test_no_letters_are_joined_to_ligatures(fonts: FontBook) -> None:
    assert _texts(fonts, "Griffith officer") == list("Griffith officer")


def test_every_glyph_says_what_it_stands_for(fonts: FontBook) -> None:
    for name in ("Jū̃ratė̃", "Ģirts Ķēniņš", "Χατζηγεωργίου", "Десислава", "Ħaż-Żebbuġ"):
        assert "".join(_texts(fonts, name)) == unicodedata.normalize("NFC", name)


def test_decomposed_text_looks_like_composed(fonts: FontBook) -> None:
    decomposed = unicodedata.normalize("NFD", "Żółkiewski")
    assert fonts.shape(decomposed, BOLD, "pl") == fonts.shape("Żółkiewski", BOLD, "pl")


def test_a_mark_stands_above_its_letter(fonts: FontBook) -> None:
    low, high = fonts.shape("ū", BOLD, "lt"), fonts.shape("ū̃", BOLD, "lt")
    assert high.top > low.top + 0.05
    assert high.width == pytest.approx(low.width, abs=0.03)


def test_other_scripts_come_from_other_families(fonts: FontBook) -> None:
    shaped = fonts.shape("Ana ანა Անի", BOLD, "ka")
    assert [run.face.partition("-")[0] for run in shaped.runs] == [
        "NotoSans",
        "NotoSansGeorgian",
        "NotoSans",
        "NotoSansArmenian",
    ]
    assert not shaped.missing


def test_a_character_of_no_font_is_named(fonts: FontBook) -> None:
    assert fonts.shape("Li 李", BOLD, "en").missing == "李"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="No fonts"):
        FontBook(tmp_path)
