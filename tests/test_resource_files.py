from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring
from fontTools.ttLib import TTFont
from PIL import Image
from reportlab.pdfbase.ttfonts import TTFont as PrintedFont

from delegates_app import resources

FONTS = sorted(resources.folder("fonts").glob("*.ttf"))
CUTS = [path for path in FONTS if path.stem.startswith("NotoSans-")]
ICONS = sorted(resources.folder("icons").glob("*.svg"))
TINTED = [path for path in ICONS if path.stem != "app"]

LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "cs": LATIN + "áčďéěíňóřšťúůýž",
    "da": LATIN + "æøåáéíóúý",
    "de": LATIN + "äöüß",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "en": LATIN + "éèêëïç",
    "es": LATIN + "áéíñóúüªº¿¡",
    "et": LATIN + "šžõäöü",
    "fi": LATIN + "åäöšž",
    "fr": LATIN + "àâæçéèêëîïôœùûüÿ",
    "ga": LATIN + "áéíóúḃċḋḟġṁṗṡṫ",
    "hr": LATIN + "čćđšžǆǉǌ",
    "hu": LATIN + "áéíóöőúüű",
    "it": LATIN + "àèéìíîòóùú",
    "lt": LATIN + "ąčęėįšųūž\u0303\u0301\u0300",
    "lv": LATIN + "āčēģīķļņšūžōŗ",
    "mt": LATIN + "ċġħżàèìòù",
    "nl": LATIN + "áéíóúàèëïöüĳ",
    "pl": LATIN + "ąćęłńóśźż",
    "pt": LATIN + "áâãàçéêíóôõúü",
    "ro": LATIN + "ăâîșțşţ",
    "sk": LATIN + "áäčďéíĺľňóôŕšťúýž",
    "sl": LATIN + "čšžćđ",
    "sv": LATIN + "åäöéàü",
    "is, no": LATIN + "áðéíóúýþæöåø",
    "third states": "ђјљњћџѓѕќґєіїўёыэğışçëİÿ",
    "signs": "0123456789 \u00a0.,;:!?'\"()[]/\\&@#%*+-=<>€§°·•…\u2013\u2014‘’“”„«»‹›\u2011\u202f№×½ẞ\u25cc",  # noqa: E501  one alphabet a line
}


def test_there_is_a_cut_for_every_step_of_the_fit() -> None:
    assert {path.stem for path in CUTS} == {
        f"NotoSans-{width}{weight}"
        for width in ("", "Condensed", "SemiCondensed")
        for weight in ("Bold", "Regular", "SemiBold")
    }


@pytest.mark.parametrize("path", CUTS, ids=lambda path: path.stem)
def test_every_letter_of_every_member_state_is_in_every_cut(path: Path) -> None:
    with TTFont(path, lazy=True) as font:
        known = set(map(chr, font.getBestCmap()))

    missing = {
        language: letters
        for language, alphabet in ALPHABETS.items()
        if (letters := (set(alphabet) | set(alphabet.upper())) - known)
    }

    assert missing == {}


@pytest.mark.parametrize(
    ("script", "alphabet"),
    [
        ("NotoSansGeorgian", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
        ("NotoSansArmenian", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև"),
        ("DejaVuSans", "←→↑↓✓✗≤≥●○■□"),
    ],
)
def test_what_noto_sans_lacks_is_in_a_font_beside_it(script: str, alphabet: str) -> None:
    paths = [path for path in FONTS if path.stem.startswith(f"{script}-")]

    assert paths
    for path in paths:
        with TTFont(path, lazy=True) as font:
            assert set(map(ord, alphabet)) <= set(font.getBestCmap())


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_fonts_can_be_printed_and_given_away(path: Path) -> None:
    printed = PrintedFont(path.stem, str(path))
    with TTFont(path, lazy=True) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].fsType == 0

    assert printed.face.ascent > 0
    assert path.stat().st_size < 300_000


def test_the_cuts_kern_and_place_marks() -> None:
    for path in CUTS:
        with TTFont(path, lazy=True) as font:
            places = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
            shapes = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
        assert places >= {"kern", "mark", "mkmk"}
        assert shapes >= {"ccmp", "locl"}


def test_narrower_cuts_are_narrower() -> None:
    for weight in ("Regular", "SemiBold", "Bold"):
        wide, half, narrow = (
            PrintedFont(name, str(resources.folder("fonts") / f"{name}.ttf"))
            for name in (
                f"NotoSans-{width}{weight}" for width in ("", "SemiCondensed", "Condensed")
            )
        )
        assert (
            wide.stringWidth("Papadopoulou", 100)
            > half.stringWidth("Papadopoulou", 100)
            > narrow.stringWidth("Papadopoulou", 100)
        )


@pytest.mark.parametrize("path", TINTED, ids=lambda path: path.stem)
def test_icons_take_the_tint_of_the_palette(path: Path) -> None:
    drawing = fromstring(path.read_bytes())

    assert drawing.get("viewBox") == "0 0 24 24"
    assert drawing.get("stroke") == "currentColor"
    assert {part.get("stroke") for part in drawing} == {None}
    assert {part.get("fill") for part in drawing} <= {None, "none", "currentColor"}


def test_the_program_icon_has_the_sizes_that_windows_asks_for() -> None:
    with Image.open(resources.folder("icons") / "app.ico") as icon:
        sizes = {width for width, _height in icon.info["sizes"]}

    assert sizes >= {16, 24, 32, 48, 256}


def test_licences_lie_beside_the_things() -> None:
    for folder, name in (
        ("fonts", "OFL.txt"),
        ("fonts", "LICENSE-dejavu.txt"),
        ("icons", "LICENSE-lucide.txt"),
        ("parties", "LICENSE-unicode.txt"),
    ):
        assert "ermission" in (resources.folder(folder) / name).read_text(encoding="utf-8")
