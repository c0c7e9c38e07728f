from itertools import combinations

import pytest

from delegates_app.domain.badge_press import Sides
from delegates_app.domain.badge_sheets import Cell
from delegates_app.files.badges import load_layout, load_stock, stocks
from delegates_app.files.badges.imposition import too_large

NAMES = stocks()
ALMOST = 0.01  # mm
OF_THE_DOSSIER = (
    "avery-c32011 avery-c32015 avery-l7418 avery-l7414 avery-l7417 avery-l4785 avery-l4784 "
    "herma-4412 herma-5028 herma-8840 herma-8889 sigel-dp839 sigel-dp837 durable-1445 "
    "durable-1456 durable-1453 plain-86x54 plain-86x54-gutter plain-90x55 plain-90x55-gutter "
    "a6-four-up a7-eight-up a6-single cr80 dymo-99015 dymo-11356 dymo-30856 brother-dk-11202 "
    "label-4x6 plain-cr80"
)


def test_the_catalogue_has_the_usual_stocks() -> None:
    assert set(OF_THE_DOSSIER.split()) <= set(NAMES)
    assert len(NAMES) >= 28


@pytest.mark.parametrize("name", NAMES)
def test_a_stock_lies_on_its_paper(name: str) -> None:
    stock = load_stock(name)
    assert stock.source
    for axis in (0, 1):
        count, pitch = stock.grid[axis], stock.pitch[axis]
        used = stock.origin[axis] + (count - 1) * pitch + stock.cell[axis]
        assert stock.origin[axis] >= 0
        assert used <= stock.sheet[axis] + ALMOST
    assert stock.corner * 2 <= min(stock.cell)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sides", [Sides.FRONT, Sides.LONG, Sides.SHORT])
def test_no_cell_covers_another_on_either_side(name: str, sides: Sides) -> None:
    stock = load_stock(name)
    cells = stock.cells() if sides is Sides.FRONT else stock.backs(sides)
    for one, other in combinations(cells, 2):
        assert _apart(one, other)
    for cell in cells:
        assert cell.x >= -ALMOST
        assert cell.x + cell.w <= stock.sheet[0] + ALMOST
        assert cell.y >= -ALMOST
        assert cell.y + cell.h <= stock.sheet[1] + ALMOST


def _apart(one: Cell, other: Cell) -> bool:
    across = max(other.x - one.x - one.w, one.x - other.x - other.w)
    down = max(other.y - one.y - one.h, one.y - other.y - other.h)
    return max(across, down) >= -ALMOST


@pytest.mark.parametrize(
    ("layout", "stock"),
    [
        ("ministerial-86x54", "fold-86x54"),
        ("ministerial-90x55", "fold-90x55"),
        ("a6-ministerial", "fold-a6"),
        ("a7-conference", "a6-four-up"),
        ("staff", "fold-86x54"),
    ],
)
def test_folded_badges_have_their_stock(layout: str, stock: str) -> None:
    assert not too_large(load_layout(layout), load_stock(stock), Sides.FOLD)
    assert too_large(load_layout(layout), load_stock("cr80"), Sides.FOLD)
