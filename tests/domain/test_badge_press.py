from dataclasses import replace

import pytest

from delegates_app.domain.badge_press import Measured, Profile, Sides, needle_of, ruler_of, solved
from delegates_app.domain.badge_sheets import Place, Stock, flips_across

ASYMMETRIC = Stock(
    "own", "Own", (210, 297), (85, 55), (2, 5), (15, 6), (95, 56.5), marks=True, source="ruler"
)
LANDSCAPE = replace(ASYMMETRIC, sheet=(297, 210), grid=(3, 3))


def test_over_the_long_edge_left_and_right_change_places() -> None:
    fronts, backs = ASYMMETRIC.cells(), ASYMMETRIC.backs(Sides.LONG)
    assert flips_across(ASYMMETRIC, Sides.LONG)
    assert (backs[0].x, backs[0].y) == (210 - 15 - 85, 6)
    for front, back in zip(fronts, backs, strict=True):
        assert back.x + back.w == pytest.approx(210 - front.x)
        assert back.y == front.y


def test_over_the_short_edge_top_and_bottom_change_places() -> None:
    backs = ASYMMETRIC.backs(Sides.SHORT)
    assert not flips_across(ASYMMETRIC, Sides.SHORT)
    assert (backs[0].x, backs[0].y) == (15, 297 - 6 - 55)
    assert backs[0].y != ASYMMETRIC.cells()[8].y


def test_a_sheet_that_lies_across_has_its_long_edge_on_top() -> None:
    assert not flips_across(LANDSCAPE, Sides.LONG)
    assert flips_across(LANDSCAPE, Sides.SHORT)
    assert LANDSCAPE.backs(Sides.LONG)[0].y == 210 - 6 - 55


def test_cut_sheets_lie_in_order_stack_on_stack() -> None:
    four = replace(ASYMMETRIC, grid=(2, 2))
    assert four.places(7, 1, stacked=True) == (
        Place(1, 1),
        Place(2, 1),
        Place(1, 2),
        Place(2, 2),
        Place(1, 3),
        Place(2, 3),
        Place(1, 4),
    )


@pytest.mark.parametrize("start", [1, 2, 4])
@pytest.mark.parametrize("count", [1, 4, 5, 9, 23])
def test_stacked_badges_have_each_a_free_cell_and_no_more_sheets(count: int, start: int) -> None:
    four = replace(ASYMMETRIC, grid=(2, 2))
    stacked = four.places(count, start, stacked=True)
    assert len(set(stacked)) == count
    assert all(place.sheet > 1 or place.cell >= start for place in stacked)
    assert max(stacked).sheet <= max(four.places(count, start)).sheet


def test_what_was_measured_is_undone() -> None:
    sheet = (210.0, 297.0)
    ruler, needle = ruler_of(sheet), needle_of(sheet)
    stretch, shift, back = (1.01, 0.985), (0.8, -1.4), (-2.0, 0.3)

    def printed(at: float, axis: int, moved: tuple[float, float]) -> float:
        return moved[axis] + stretch[axis] * at

    measured = Measured(
        rulers=(stretch[0] * ruler, stretch[1] * ruler),
        front=(printed(needle, 0, shift), printed(needle, 1, shift)),
        back=(printed(needle, 0, back), printed(needle, 1, back)),
    )
    profile = solved(Profile("Secretariat", "2", "own"), sheet, measured)
    assert (profile.printer, profile.tray, profile.stock) == ("Secretariat", "2", "own")
    for axis in (0, 1):
        for at in (0.0, 15.0, 190.0):
            front = profile.front[axis] + profile.scale[axis] * at
            assert printed(front, axis, shift) == pytest.approx(at)
            behind = profile.back[axis] + profile.scale[axis] * at
            assert printed(behind, axis, back) == pytest.approx(at)


def test_small_sheets_have_small_rulers() -> None:
    assert ruler_of((62, 100)) < 62
    assert ruler_of((210, 297)) == 100
