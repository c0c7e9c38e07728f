import pytest

from delegates_app import resources
from delegates_app.domain.badge_display import Steps
from delegates_app.files.badges import svg
from delegates_app.files.badges.flags import flag
from delegates_app.files.badges.svg_path import parsed

STATES = [path.stem for path in sorted(resources.folder("flags").glob("??.txt"))]
OF_THE_UNION = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"


def _ends(steps: Steps) -> list[tuple[float, float]]:
    """Where the pen stands after each step."""
    return [
        (round(numbers[-2], 6), round(numbers[-1], 6)) for verb, numbers in steps if verb != "Z"
    ]


@pytest.mark.parametrize(
    ("letters", "ends"),
    [
        ("M1 2L3 4", [(1, 2), (3, 4)]),
        ("m1 2 3 4", [(1, 2), (4, 6)]),
        ("M1,2h3v-1H0V0", [(1, 2), (4, 2), (4, 1), (0, 1), (0, 0)]),
        ("M0 0c1 1 2 2 3 0s1-1 2 0", [(0, 0), (3, 0), (5, 0)]),
        ("M0 0q1 1 2 0t2 0", [(0, 0), (2, 0), (4, 0)]),
        ("M.5.5l-.5-.5z", [(0.5, 0.5), (0, 0)]),
        ("M1 1z m2 2", [(1, 1), (3, 3)]),
        ("M1e1 2", [(10, 2)]),
    ],
)
def test_the_letters_of_a_path_are_followed(letters: str, ends: list[tuple[float, float]]) -> None:
    assert _ends(parsed(letters)) == ends


def test_a_smooth_curve_goes_on_in_the_same_direction() -> None:
    steps = parsed("M0 0C0 1 1 2 2 2S4 1 4 0")
    assert steps[2] == ("C", (3, 2, 4, 1, 4, 0))


@pytest.mark.parametrize("flags", ["0 0", "0 1", "1 0", "1 1"])
def test_an_arc_stays_on_its_circle(flags: str) -> None:
    for compact in (flags, flags.replace(" ", "")):
        steps = parsed(f"M5 0A5 5 0 {compact} 0 5")
        assert _ends(steps)[-1] == (0, 5)
        middle = [(0, 0), (5, 5)][flags in ("0 0", "1 1")]
        for x, y in _ends(steps):
            assert (x - middle[0]) ** 2 + (y - middle[1]) ** 2 == pytest.approx(25)
        assert (len(steps) > 3) == flags.startswith("1")


@pytest.mark.parametrize("letters", ["1 2", "M1", "M1 2 X", "M1 2 L 3 y"])
def test_what_is_no_path_is_refused(letters: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        parsed(letters)


SVG = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"
 viewBox="10 10 100 50"><defs><rect id="box" width="4" height="2"/></defs>
 <g fill="#f00" transform="translate(10 10)"><use x:href="#box" x="3"/>
 <circle cx="5" cy="6" r="2" style="fill:none;stroke:#00ff00;stroke-width:2px"/></g>
 <path fill-rule="evenodd" d="M10 10h5v5z" transform="scale(2)"/></svg>"""


def test_figures_groups_and_uses_become_outlines() -> None:
    found = svg.shapes(SVG.encode())
    assert (found.width, found.height) == (100, 50)
    box, circle, path = found.paths
    assert (box.colour, box.steps[0]) == ("#FF0000", ("M", (3, 0)))
    assert (circle.colour, circle.width, circle.steps[0]) == ("#00FF00", 2, ("M", (7, 6)))
    assert (path.colour, path.even_odd) == ("#000000", True)
    assert path.steps[:2] == (("M", (10, 10)), ("L", (20, 10)))


@pytest.mark.parametrize(
    "content",
    [
        b"no picture",
        b"<svg/>",
        b"\xff\xfe",
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1">&a;</svg>',
        b'<svg width="1" height="1"><path d="oops"/></svg>',
    ],
)
def test_what_is_no_svg_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"no (SVG|path)"):
        svg.shapes(content)


def test_a_picture_that_uses_itself_comes_to_an_end() -> None:
    inside = '<use href="#a"/><rect width="1" height="1"/>'
    loop = f'<svg width="1" height="1"><g id="a">{inside}</g></svg>'.encode()
    assert svg.shapes(loop).paths


@pytest.mark.parametrize("code", STATES)
def test_every_state_has_its_flag(code: str) -> None:
    found = flag(code)
    assert found is not None
    assert (found.width, found.height) == (6400, 4800)
    assert len({path.colour for path in found.paths}) >= 2
    xs = [x for path in found.paths for _, numbers in path.steps for x in numbers[::2]]
    assert min(xs) <= 0
    assert max(xs) >= 6399


def test_states_associated_countries_and_the_union_have_flags() -> None:
    assert set(STATES) == {*OF_THE_UNION.split(), "ch", "is", "li", "no", "eu"}
    assert flag("EL") == flag("gr")
    assert flag("COM") == flag("eu")


@pytest.mark.parametrize("code", ["IOM", "", "../es", "ES.txt", "Ελλάδα"])
def test_who_is_no_state_has_no_flag(code: str) -> None:
    assert flag(code) is None


def test_the_flag_of_france_is_blue_white_red() -> None:
    found = flag("fr")
    assert found is not None
    assert [path.colour for path in found.paths] == ["#FFFFFF", "#000091", "#E1000F"]
