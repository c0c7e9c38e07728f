from dataclasses import replace
from pathlib import Path

import pytest

from delegates_app.domain.badge_marks import crop_marks
from delegates_app.domain.errors import AppError
from delegates_app.files.badges import Place, Stock
from delegates_app.files.badges.stock_file import read_stocks

CATALOGUE = """\
[narrow]
name = "Narrow"
sheet = "A4"
cell = [85, 54]
grid = [2, 5]
origin = [15, 13.5]
pitch = [95, 54]
source = "own ruler"
"""


@pytest.fixture
def narrow(toml: Path) -> Stock:
    toml.write_text(CATALOGUE, encoding="utf-8")
    return read_stocks(toml)["narrow"]


def test_cells_lie_row_by_row(stock: Stock) -> None:
    corners = [(cell.x, cell.y) for cell in stock.cells()]
    assert corners == [(0, 0), (105, 0), (0, 148.5), (105, 148.5)]


def test_badges_go_on_from_the_first_free_cell(stock: Stock) -> None:
    assert stock.places(4, 3) == (Place(1, 3), Place(1, 4), Place(2, 1), Place(2, 2))


@pytest.mark.parametrize("start", [0, 5, -1])
def test_a_cell_that_is_not_there_is_refused(stock: Stock, start: int) -> None:
    with pytest.raises(AppError, match="cells 1 to 4"):
        stock.places(1, start)


def test_marks_are_in_line_with_every_cut(stock: Stock) -> None:
    marks = crop_marks(stock)
    assert {(line.x1, line.x2) for line in marks if line.x1 == line.x2} == {(105, 105)}
    assert {(line.y1, line.y2) for line in marks if line.y1 == line.y2} == {(148.5, 148.5)}
    ends = {(line.y1, line.y2) for line in marks if line.x1 == line.x2}
    assert ends == {(0, 10), (297, 287), (145.5, 151.5)}


def test_marks_stay_in_the_margin_where_there_is_one(narrow: Stock) -> None:
    marks = crop_marks(narrow)
    assert {line.x1 for line in marks if line.x1 == line.x2} == {15, 100, 110, 195}
    cells = narrow.cells()
    for line in marks:
        for cell in cells:
            across = cell.x < (line.x1 + line.x2) / 2 < cell.x + cell.w
            down = cell.y < (line.y1 + line.y2) / 2 < cell.y + cell.h
            assert not (across and down)


def test_a_stock_must_lie_on_its_sheet(toml: Path) -> None:
    toml.write_text(CATALOGUE.replace("[2, 5]", "[2, 6]"), encoding="utf-8")
    with pytest.raises(AppError, match=r"own\.toml, line 5: “grid”: expected cells that lie on"):
        read_stocks(toml)
    toml.write_text(CATALOGUE.replace('"A4"', '"A9"'), encoding="utf-8")
    with pytest.raises(AppError, match=r"line 3: “sheet”: expected .*A4"):
        read_stocks(toml)


def test_there_is_a_place_for_each_badge(stock: Stock) -> None:
    single = replace(stock, grid=(1, 1))
    assert single.places(3) == (Place(1, 1), Place(2, 1), Place(3, 1))
