from dataclasses import replace
from itertools import combinations

import pytest

from delegates_app.domain.badge_display import MM_PER_POINT, Path, Qr, Rect, Text
from delegates_app.domain.badge_findings import QR_TOO_LONG
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import Display, Layout, compose
from delegates_app.files.badges.binding import readable_on

_DARK = {"#003399", "#A61C3C", "#E31A1C", "#000000"}
_LIGHT = {"#9E7BB5", "#C49A6C", "#BDBDBD", "#F0E442"}
QUIET = 3.8


def _texts(display: Display) -> dict[str, Text]:
    ops = (*display.ground.ops, *display.ops)
    return {op.shaped.text: op for op in ops if isinstance(op, Text)}


def _box(op: Text) -> tuple[float, float, float, float]:
    size = op.size * MM_PER_POINT
    left = op.x + op.shaped.left * size
    top, bottom = op.y - op.shaped.top * size, op.y - op.shaped.bottom * size
    return left, top, left + op.shaped.width * size, bottom


def test_the_measures_are_those_of_the_design(layout: Layout, hard: tuple[BadgeFace, ...]) -> None:
    texts = _texts(compose(layout, hard[0]))
    sizes = {text: op.size for text, op in texts.items()}
    assert sizes["EL"] == 44
    assert sizes["Ελλάδα"] == 17
    assert sizes["Ελένη"] == 50
    assert sizes["ΧΑΤΖΗΓΕΩΡΓΙΟΥ"] == 28
    assert sizes["Eleni CHATZIGEORGIOU"] == 14
    assert sizes["Minister for Migration and Asylum"] == 12
    assert sizes["Ghent, 29–30 April 2024"] == 11
    for text in ("EL", "Ελένη", "ΧΑΤΖΗΓΕΩΡΓΙΟΥ"):
        assert _box(texts[text])[0] == pytest.approx(7)


def test_nothing_of_a_hard_name_touches_anything(
    layout: Layout, hard: tuple[BadgeFace, ...]
) -> None:
    for face in hard:
        display = compose(layout, face)
        boxes = {text: _box(op) for text, op in _texts(display).items()}
        for text, (left, top, right, bottom) in boxes.items():
            assert left > 6.99, text
            assert right < 98.01, text
            assert right < 74 - QUIET or bottom < 117.4 - QUIET or top > 141.4, text
        for (one, a), (other, b) in combinations(boxes.items(), 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (face.family, one, other)


def test_the_field_for_the_slot_is_free(layout: Layout, hard: tuple[BadgeFace, ...]) -> None:
    for face in hard:
        for left, top, right, bottom in map(_box, _texts(compose(layout, face)).values()):
            assert right < 45.5 or left > 59.5 or bottom < 4 or top > 7


def test_only_too_long_names_have_findings(layout: Layout, hard: tuple[BadgeFace, ...]) -> None:
    found = {face.family: compose(layout, face).findings for face in hard}
    assert {family: findings for family, findings in found.items() if findings} == {}


def test_given_names_keep_their_least_size(layout: Layout, hard: tuple[BadgeFace, ...]) -> None:
    for face in hard:
        texts = _texts(compose(layout, face))
        assert all(op.size >= 38 for text, op in texts.items() if text in face.given)


def test_a_name_on_the_badge_stands_as_it_was_typed(layout: Layout, plain: BadgeFace) -> None:
    texts = _texts(compose(layout, replace(plain, name_on_badge="H.R.H. princess Wil")))
    assert "".join(text for text in texts if "H.R.H." in text or "Wil" in text)
    assert "EK" not in texts
    assert "Bo" not in texts
    assert not any("PRINCESS" in text for text in texts)


def test_before_there_is_a_token_there_is_no_symbol(layout: Layout, plain: BadgeFace) -> None:
    def symbols(token: str) -> list[Qr]:
        ops = compose(layout, replace(plain, token=token)).ops
        return [op for op in ops if isinstance(op, Qr)]

    assert symbols("") == []
    (symbol,) = symbols("K7M2")
    assert (symbol.x, symbol.y, symbol.side, len(symbol.rows)) == (74, 117.4, 24, 25)


def test_a_token_that_no_symbol_holds_is_a_finding(layout: Layout, plain: BadgeFace) -> None:
    display = compose(layout, replace(plain, token="x" * 3000))
    assert [finding.kind for finding in display.findings] == [QR_TOO_LONG]


def test_empty_fields_leave_no_gap(layout: Layout, hard: tuple[BadgeFace, ...]) -> None:
    function = "Minister for Migration and Asylum"
    whole = _texts(compose(layout, hard[0]))
    without = _texts(compose(layout, replace(hard[0], latin="")))
    assert without[function].y < whole[function].y - 4


def test_a_face_without_anything_is_composed(layout: Layout) -> None:
    display = compose(layout, BadgeFace())
    assert not display.findings
    assert not display.ops
    kinds = {type(op) for op in display.ground.ops}
    assert kinds == {Path, Rect}


def test_badges_of_a_category_share_their_ground(
    layout: Layout, hard: tuple[BadgeFace, ...]
) -> None:
    minister, other, delegate = (compose(layout, hard[place]) for place in (0, 3, 2))
    assert minister.ground is other.ground
    assert minister.ground.key != delegate.ground.key


def test_text_on_a_colour_is_readable() -> None:
    assert {colour for colour in _DARK if readable_on(colour) == "#FFFFFF"} == _DARK
    assert {colour for colour in _LIGHT if readable_on(colour) == "#000000"} == _LIGHT
