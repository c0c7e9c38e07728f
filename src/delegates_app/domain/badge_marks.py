"""Marks on sheets of badges: where to cut, where the cells end, where to fold."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from delegates_app.domain.badge_display import Line
from delegates_app.domain.badge_sheets import Cell, Stock

_MARK: Final = 10.0  # mm of a crop mark, where no margin shortens it; printers lose the first 5
_CROSS: Final = 3.0  # mm each way of the cross where four cells meet
_GAP: Final = 1.0  # mm between a cell and a mark in the margin
_HAIRLINE: Final = 0.1  # mm
_SLACK: Final = 0.01  # mm
_FOLD: Final = 3.0  # mm of a fold mark
_BLACK: Final = "#000000"
_GREY: Final = "#8A95A3"


def crop_marks(stock: Stock) -> tuple[Line, ...]:
    """Return hairlines at the sheet's edges in line with every cut, and crosses between cells."""
    width, height = stock.sheet
    xs, ys = _edges(stock, 0), _edges(stock, 1)
    inner_x = [x for x in xs if _SLACK < x < width - _SLACK]
    inner_y = [y for y in ys if _SLACK < y < height - _SLACK]
    marks = [
        Line(x, a, x, b, _HAIRLINE, _BLACK)
        for x in inner_x
        for a, b in _ends(min(ys), max(ys), height)
    ]
    marks += [
        Line(a, y, b, y, _HAIRLINE, _BLACK)
        for y in inner_y
        for a, b in _ends(min(xs), max(xs), width)
    ]
    return (*marks, *_crosses(inner_x, inner_y, (xs, ys)))


def outlines(stock: Stock) -> tuple[Line, ...]:
    """Return the edges of all cells."""
    return tuple(line for cell in stock.cells() for line in _outline(cell))


def _outline(cell: Cell) -> tuple[Line, ...]:
    left, top, right, bottom = cell.x, cell.y, cell.x + cell.w, cell.y + cell.h
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return tuple(Line(*start, *end, _HAIRLINE, _GREY) for start, end in pairwise(corners))


def fold_marks(x: float, y: float, size: tuple[float, float], edge: str) -> tuple[Line, ...]:
    """Return two short lines where a badge with its front at a place is folded."""
    w, h = size
    if edge == "left":
        return (
            Line(x, y, x, y + _FOLD, _HAIRLINE, _GREY),
            Line(x, y + h - _FOLD, x, y + h, _HAIRLINE, _GREY),
        )
    return (
        Line(x, y, x + _FOLD, y, _HAIRLINE, _GREY),
        Line(x + w - _FOLD, y, x + w, y, _HAIRLINE, _GREY),
    )


def _edges(stock: Stock, axis: int) -> list[float]:
    """Return the distinct edges of the cells along x (0) or y (1)."""
    starts = [stock.origin[axis] + place * stock.pitch[axis] for place in range(stock.grid[axis])]
    ends = [start + stock.cell[axis] for start in starts]
    return sorted({round(edge, 3) for edge in starts + ends})


def _ends(first: float, last: float, length: float) -> Iterator[tuple[float, float]]:
    """Return a cut's marks at both ends of the sheet, in the margin where there is one."""
    for margin, sign, edge in ((first, 1, 0.0), (length - last, -1, length)):
        if margin <= _GAP:
            yield edge, edge + sign * _MARK
        else:
            near = edge + sign * (margin - _GAP)
            yield near, near - sign * min(_MARK, margin - _GAP)


def _crosses(
    inner_x: list[float], inner_y: list[float], edges: tuple[list[float], list[float]]
) -> Iterator[Line]:
    """Return crosses where cells meet without a gutter; on the cut, so that nothing stays."""
    for x in inner_x:
        for y in inner_y:
            if x in edges[0][1:-1] and y in edges[1][1:-1]:
                yield Line(x - _CROSS, y, x + _CROSS, y, _HAIRLINE, _BLACK)
                yield Line(x, y - _CROSS, x, y + _CROSS, _HAIRLINE, _BLACK)
