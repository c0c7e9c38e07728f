"""Where the cards of a board lie: sections in columns, small sections side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from delegates_app.domain.words import Category
from delegates_app.ui.delegations.card import HEIGHT, LEAST_HEIGHT
from delegates_app.ui.delegations.summary import Summary

GAP = 8.0
_LEAST_GAP = 5.0
_CARD = 166
_LEAST_CARD = 140
_MOST_COLUMNS = 6
_LEAST_COLUMNS = 4
_HEADING = 20.0
_BETWEEN = 4.0


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a section."""

    category: Category
    summaries: tuple[Summary, ...]
    box: QRectF


@dataclass(frozen=True, slots=True)
class Grid:
    """The size of all cards, and the gap between their rows."""

    wide: float
    high: float
    gap: float


@dataclass(frozen=True, slots=True)
class BoardLayout:
    """The places of all cards by the id of their delegation, in the order shown."""

    headings: tuple[Heading, ...]
    boxes: Mapping[str, QRectF]
    height: float
    columns: int

    def at(self, x: float, y: float) -> str:
        """The id of the delegation whose card lies at a point, or nothing."""
        found = (each for each, box in self.boxes.items() if box.contains(x, y))
        return next(found, "")

    def beside(self, delegation_id: str, across: int, down: int) -> str:
        """The id of the nearest card in a direction; the same where there is none."""
        here = self.boxes[delegation_id]
        if across:
            ids = list(self.boxes)
            at = ids.index(delegation_id) + across
            return ids[min(max(at, 0), len(ids) - 1)]
        rows = {box.top() for box in self.boxes.values() if (box.top() - here.top()) * down > 1}
        if not rows:
            return delegation_id
        top = min(rows) if down > 0 else max(rows)
        row = ((each, box) for each, box in self.boxes.items() if box.top() == top)
        return min(row, key=lambda pair: abs(pair[1].center().x() - here.center().x()))[0]


def lay_out(summaries: Iterable[Summary], width: float, room: float) -> BoardLayout:
    """Lay the cards out at a width; cards are lower where all then fit into the room."""
    sections: dict[Category, list[Summary]] = {}
    for each in summaries:
        sections.setdefault(each.section, []).append(each)
    columns = _columns(width)
    shelves = _shelves(sections, columns)
    rows = sum(_rows(shelf, sections, columns) for shelf in shelves)
    grid = _grid(width, columns, room - len(shelves) * (_HEADING + _BETWEEN) + _BETWEEN, rows)
    return _placed(sections, shelves, columns, grid)


def _grid(width: float, columns: int, room: float, rows: int) -> Grid:
    """As high as drawn where the rows do not fit anyway, or with room to spare; else lower."""
    wide = (width - (columns - 1) * GAP) / columns
    for gap in (GAP, _LEAST_GAP):
        high = room // rows - gap if rows else HEIGHT
        if high >= LEAST_HEIGHT:
            return Grid(wide, min(HEIGHT, high), gap)
    return Grid(wide, HEIGHT, GAP)


def _columns(width: float) -> int:
    fitting = int((width + GAP) // (_CARD + GAP))
    if width >= _LEAST_COLUMNS * (_LEAST_CARD + GAP) - GAP:
        fitting = max(fitting, _LEAST_COLUMNS)
    return max(1, min(_MOST_COLUMNS, fitting))


def _shelves(sections: Mapping[Category, Sequence[Summary]], columns: int) -> list[list[Category]]:
    """Sections beside each other where several fit into one row, else one below the other."""
    shelves: list[list[Category]] = []
    free: list[int] = []
    for category, members in sections.items():
        size = len(members)
        place = next((at for at, left in enumerate(free) if size <= left), None)
        if place is None:
            shelves.append([category])
            free.append(columns - size if size < columns else 0)
        else:
            shelves[place].append(category)
            free[place] -= size
    return shelves


def _rows(
    shelf: Iterable[Category], sections: Mapping[Category, Sequence[Summary]], columns: int
) -> int:
    return max(-(-len(sections[each]) // columns) for each in shelf)


def _placed(
    sections: Mapping[Category, Sequence[Summary]],
    shelves: Iterable[list[Category]],
    columns: int,
    grid: Grid,
) -> BoardLayout:
    wide, high = grid.wide, grid.high
    headings: list[Heading] = []
    boxes: dict[str, QRectF] = {}
    top = 0.0
    for shelf in shelves:
        first = 0
        for category in shelf:
            members = sections[category]
            left = first * (wide + GAP)
            span = min(len(members), columns) * (wide + GAP) - GAP
            if category is shelf[-1]:
                span = columns * (wide + GAP) - GAP - left
            headings.append(Heading(category, tuple(members), QRectF(left, top, span, _HEADING)))
            for number, each in enumerate(members):
                row, column = divmod(number, columns)
                x = round(left + column * (wide + GAP))
                right = round(left + column * (wide + GAP) + wide)
                y = top + _HEADING + row * (high + grid.gap)
                boxes[each.id] = QRectF(x, y, right - x, high)
            first += len(members)
        top += _HEADING + _rows(shelf, sections, columns) * (high + grid.gap) + _BETWEEN
    return BoardLayout(tuple(headings), boxes, max(0.0, top - _BETWEEN), columns)
