from dataclasses import replace
from pathlib import Path

import pytest

from delegates_app.domain.badge_findings import (
    LOW_CONTRAST,
    MISSING_FUNCTION,
    MISSING_GLYPH,
    MISSING_PHOTO,
    QR_CROWDED,
    QR_TOO_SMALL,
    TOO_LARGE,
    TOO_SMALL,
)
from delegates_app.domain.badge_matter import Matter
from delegates_app.domain.badge_press import Sides
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import Layout, face_findings, load_layout, load_stock
from delegates_app.files.badges.preflight import layout_findings

HEAD = 'format = "badge/1"\nid = "own"\nname = "Own"\nsize = [86, 54]\nstock = "plain-86x54"\n\n'
FACE = BadgeFace(given="Bo", family="Ek", colour="#F0E442", category="host", function="Host")


def _layout(folder: Path, body: str) -> Layout:
    path = folder / "own.toml"
    path.write_text(HEAD + body, encoding="utf-8")
    return load_layout(str(path))


def _symbol(box: str) -> str:
    return f'[[front]]\ntype = "qr"\nbox = {box}\ntext = "{{token}}"\n'


def _of_layout(layout: Layout) -> list[str]:
    return [each.kind for each in layout_findings(layout, load_stock(layout.stock))]


@pytest.mark.parametrize(
    ("box", "kinds"),
    [
        ("[10, 10, 16, 16]", []),
        ("[10, 10, 12.5, 12.5]", []),
        ("[10, 10, 12, 12]", [QR_TOO_SMALL]),
        ("[2, 10, 16, 16]", [QR_CROWDED]),
        ("[10, 36, 16, 16]", [QR_CROWDED]),
        ("[1, 10, 10, 10]", [QR_TOO_SMALL, QR_CROWDED]),
    ],
)
def test_a_symbol_needs_size_and_quiet(tmp_path: Path, box: str, kinds: list[str]) -> None:
    assert _of_layout(_layout(tmp_path, _symbol(box))) == kinds


@pytest.mark.parametrize(
    ("other", "crowded"),
    [
        ('type = "rect"\nbox = [27, 10, 10, 10]\nfill = "#000000"', True),
        ('type = "rect"\nbox = [28.6, 10, 10, 10]\nfill = "#000000"', False),
        ('type = "photo"\nbox = [10, 27, 10, 10]', True),
    ],
)
def test_nothing_is_painted_in_the_quiet_zone(tmp_path: Path, other: str, crowded: bool) -> None:
    layout = _layout(tmp_path, _symbol("[10, 10, 16, 16]") + f"[[front]]\n{other}\n")
    assert (_of_layout(layout) == [QR_CROWDED]) == crowded


def test_a_layout_larger_than_its_cell_is_told(tmp_path: Path) -> None:
    layout = _layout(tmp_path, _symbol("[10, 10, 16, 16]"))
    (found,) = layout_findings(layout, load_stock("avery-l4784"))
    assert found.kind == TOO_LARGE
    assert "86 × 54 mm" in found.message
    assert "63.5 × 29.63 mm" in found.message
    assert not layout_findings(layout, load_stock("fold-86x54"), Sides.FOLD)
    assert layout_findings(layout, load_stock("plain-86x54"), Sides.FOLD)


@pytest.mark.parametrize(
    ("ink", "ground", "pale"),
    [
        ("@on", "@color", False),
        ("#FFFFFF", "@color", True),
        ("#777777", "#FFFFFF", True),
        ("#767676", "#FFFFFF", False),
    ],
)
def test_pale_texts_are_told(tmp_path: Path, ink: str, ground: str, pale: bool) -> None:
    body = (
        f'[[front]]\ntype = "rect"\nbox = [0, 0, 86, 20]\nfill = "{ground}"\n'
        f'[[front]]\ntype = "text"\nbox = [4, 4, 60, 10]\ntext = "{{family}}"\ncolor = "{ink}"\n'
    )
    kinds = [each.kind for each in face_findings(_layout(tmp_path, body), FACE)]
    assert kinds == ([LOW_CONTRAST] if pale else [])


def test_a_missing_photo_is_told_where_there_is_a_place_for_it() -> None:
    layout = load_layout("ministerial-86x54")
    guard = replace(FACE, category="security", photo="one")
    assert [each.kind for each in face_findings(layout, guard)] == [MISSING_PHOTO]
    assert face_findings(layout, guard, matter=Matter({"one": b"any"})) == ()
    assert face_findings(layout, FACE) == ()
    assert face_findings(layout, guard)[0].message.startswith("The badge of Bo Ek")


def test_a_missing_function_is_told_where_it_would_stand() -> None:
    nobody = replace(FACE, function="", name_on_badge="Bo")
    (found,) = face_findings(load_layout("a7-conference"), nobody)
    assert (found.kind, "of Bo shows" in found.message) == (MISSING_FUNCTION, True)


def test_what_the_back_cannot_show_is_told_when_it_is_printed(tmp_path: Path) -> None:
    layout = _layout(
        tmp_path,
        '[[front]]\ntype = "text"\nbox = [4, 4, 78, 20]\ntext = "{given}"\nsize = [8, 20]\n'
        '[[back]]\ntype = "text"\nbox = [4, 4, 30, 20]\ntext = "{family}"\nsize = [18, 20]\n',
    )
    long = replace(FACE, family="Weidenburg-Schillingsberg", given="李")
    assert [each.kind for each in face_findings(layout, long)] == [MISSING_GLYPH]
    both = [each.kind for each in face_findings(layout, long, Sides.LONG)]
    assert both == [MISSING_GLYPH, TOO_SMALL]
