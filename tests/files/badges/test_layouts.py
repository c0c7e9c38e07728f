import io
from dataclasses import replace
from itertools import combinations

import pypdfium2
import pytest
import zxingcpp

from delegates_app.domain.badge_display import MM_PER_POINT, Display, Image, Op, Qr, Text
from delegates_app.domain.badge_findings import TOO_SMALL, TOO_TALL
from delegates_app.domain.badge_matter import Matter, Notice, SessionLine
from delegates_app.domain.badge_press import Press, Sides
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.files.badges import compose, layouts, load_layout, load_stock, write_pdf
from delegates_app.files.badges.preflight import layout_findings

Faces = tuple[BadgeFace, ...]
NAMES = layouts()
OURS = {
    "a6-conference",
    "a6-ministerial",
    "a7-conference",
    "day-pass",
    "ministerial-86x54",
    "ministerial-90x55",
    "staff",
}
MATTER = Matter(
    sessions=(
        SessionLine("Monday 29 April", "12:00", "Arrival and badges", "Zone 1", ("A", "D")),
        SessionLine("Monday 29 April", "18:45", "Family photo", "Abbey steps", ("A",)),
        SessionLine("Tuesday 30 April", "09:00", "Plenary II, borders", "Zone 2", ("A", "D")),
    ),
    notices=(Notice("Secretariat", "+32 9 555 01 42"), Notice("Emergency", "112")),
)


def _ops(display: Display) -> tuple[Op, ...]:
    return (*display.ground.ops, *display.ops)


def _box(op: Text) -> tuple[float, float, float, float]:
    size = op.size * MM_PER_POINT
    left = op.x + op.shaped.left * size
    top, bottom = op.y - op.shaped.top * size, op.y - op.shaped.bottom * size
    return left, top, left + op.shaped.width * size, bottom


def _apart(a: tuple[float, ...], b: tuple[float, ...], room: float = 0.0) -> bool:
    across = max(a[0] - b[2], b[0] - a[2])
    down = max(a[1] - b[3], b[1] - a[3])
    return max(across, down) >= room - 0.01


def test_the_program_brings_these_layouts() -> None:
    assert set(NAMES) == OURS


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_has_no_finding_on_its_stock(name: str) -> None:
    layout = load_layout(name)
    assert layout_findings(layout, load_stock(layout.stock), Sides.LONG) == ()


@pytest.mark.parametrize("side", ["front", "back"])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_hard_name_touches_anything(name: str, side: str, hard: Faces) -> None:
    layout = load_layout(name)
    width, height = layout.size
    for face in hard:
        display = compose(layout, replace(face, zones=("1", "2")), side, MATTER)
        boxes = [(op.shaped.text, _box(op)) for op in _ops(display) if isinstance(op, Text)]
        for (one, a), (other, b) in combinations(boxes, 2):
            assert _apart(a, b), (face.family, one, other)
        for text, (left, top, right, bottom) in boxes:
            assert left >= 2, text
            assert top >= 2, text
            assert right <= width - 2, text
            assert bottom <= height - 0.8, text
        for op in _ops(display):
            if isinstance(op, Qr):
                free = 4 * op.side / 25
                symbol = (op.x, op.y, op.x + op.side, op.y + op.side)
                assert all(_apart(box, symbol, free) for _, box in boxes), face.family


@pytest.mark.parametrize("name", NAMES)
def test_only_the_longest_names_have_findings(name: str, hard: Faces) -> None:
    layout = load_layout(name)
    found = {face.family: compose(layout, face).findings for face in hard}
    told = [family for family, findings in found.items() if findings]
    assert len(told) <= 2
    kinds = {each.kind for findings in found.values() for each in findings}
    assert kinds <= {TOO_TALL, TOO_SMALL}


@pytest.mark.parametrize("name", NAMES)
def test_every_symbol_of_both_sides_is_read(name: str, hard: Faces) -> None:
    layout = load_layout(name)
    out = io.BytesIO()
    press = Press(Sides.LONG)
    write_pdf(out, hard[:8], layout, load_stock(layout.stock), press=press, matter=MATTER)
    read = [
        found.text
        for page in pypdfium2.PdfDocument(out.getvalue())
        for found in zxingcpp.read_barcodes(page.render(scale=250 / 72).to_pil().convert("L"))
    ]
    assert sorted(read) == sorted(2 * [face.token for face in hard[:8]])


@pytest.mark.parametrize(
    ("name", "given", "family", "function"),
    [
        ("ministerial-86x54", 34, 18, 8.5),
        ("ministerial-90x55", 34, 18, 8.5),
        ("a7-conference", 48, 25, 12),
        ("a6-ministerial", 50, 28, 12),
        ("a6-conference", 50, 28, 12),
    ],
)
def test_the_sizes_are_those_of_the_design(
    name: str, given: float, family: float, function: float, plain: BadgeFace
) -> None:
    display = compose(load_layout(name), plain)
    sizes = {op.shaped.text: op.size for op in _ops(display) if isinstance(op, Text)}
    assert (sizes["Bo"], sizes["EK"], sizes["Minister for Migration"]) == (given, family, function)


def test_only_security_has_a_photo_on_the_small_badge(hard: Faces) -> None:
    layout = load_layout("ministerial-86x54")
    matter = Matter({"one": _jpeg()})
    for face in hard:
        display = compose(layout, replace(face, photo="one"), "front", matter)
        photos = [op for op in _ops(display) if isinstance(op, Image)]
        assert bool(photos) == (face.category == "security")
        for photo in photos:
            assert photo.window == (66, 9.2, 16, 20.6)


def _jpeg() -> bytes:
    return (
        b"\xff\xd8\xff\xc0\x00\x0b\x08"
        + (531).to_bytes(2, "big")
        + (413).to_bytes(2, "big")
        + b"\x01\x01\x11\x00\xff\xd9"
    )


def test_the_own_letter_of_the_programme_is_filled(hard: Faces) -> None:
    layout = load_layout("a6-ministerial")
    for face in (hard[0], hard[2]):
        ops = _ops(compose(layout, face, "back", MATTER))
        letters = [
            op for op in ops if isinstance(op, Text) and op.shaped.text in "AD" and op.size < 9
        ]
        own = {op.shaped.text for op in letters if op.colour == "#FFFFFF"}
        assert own == {face.category_letter}
        assert len(letters) == 5


def test_a_day_pass_without_a_name_has_lines_to_write_on(hard: Faces) -> None:
    layout = load_layout("day-pass")
    blank = compose(layout, replace(hard[0], given="", family="", latin="", function=""))
    texts = {op.shaped.text for op in _ops(blank) if isinstance(op, Text)}
    assert {"Name", "Valid on"} <= texts
    assert layout.back == layout.front
