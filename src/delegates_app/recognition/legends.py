"""What colours and strike-through mean in a list, by the legend that explains them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from delegates_app.domain.sheets import Cell, SheetRow
from delegates_app.domain.words import Standing
from delegates_app.recognition.values import standing_in, standing_of
from delegates_app.recognition.vocabulary import vocabulary

_MOST_CELLS = 8
_LIGHT = 200
_DARK = 110
_CLOSE = 40


@dataclass(slots=True)
class Legend:
    """The meanings that a sheet explains, by colour, by its hue, and of strike-through."""

    fills: dict[str, Standing] = field(default_factory=dict)
    hues: dict[str, Standing] = field(default_factory=dict)
    struck: Standing | None = None

    def learn(self, row: SheetRow) -> bool:
        """Take in a row; True if it explained anything."""
        if len(row.cells) > _MOST_CELLS or any("@" in cell.text for cell in row.cells):
            return False
        told = [self._learn(cell) for cell in row.cells]
        return any(told)

    def _learn(self, cell: Cell) -> bool:
        """Take in what one cell explains; each clause on its own."""
        clauses = [each for each in re.split(r"[;\n•|]|,\s", cell.text) if each.strip()]
        told = [self._learn_clause(cell, clause, len(clauses) == 1) for clause in clauses]
        return any(told)

    def _learn_clause(self, cell: Cell, text: str, alone: bool) -> bool:
        """Take in one clause; the look of its cell speaks where it is alone."""
        exact = standing_of(text)
        standing = exact or standing_in(text)
        if standing is None or (standing is Standing.ACTIVE and exact is None):
            return False
        hue = vocabulary("values", "colours").within(text)
        struck = bool(vocabulary("values", "struck").within(text)) or (alone and cell.struck)
        if struck:
            self.struck = standing
        if hue:
            self.hues[hue] = standing
        colours = [each for each in (cell.fill, cell.colour) if each and alone and not struck]
        self.fills.update(dict.fromkeys(colours, standing))
        return bool(struck or hue or colours)

    def standing_of(self, cells: Iterable[Cell]) -> Standing | None:
        """Return what the colours of cells mean, or None."""
        for cell in cells:
            for colour in filter(None, (cell.fill, cell.colour)):
                found = self.fills.get(colour) or self.hues.get(hue_of(colour))
                if found is not None:
                    return found
        return None


def hue_of(rgb: str) -> str:
    """Return the name of a colour's hue, empty for white and black."""
    try:
        red, green, blue = (int(rgb[place : place + 2], 16) for place in (0, 2, 4))
    except ValueError:
        return ""
    high, low = max(red, green, blue), min(red, green, blue)
    if high - low < _CLOSE:
        return "grey" if _DARK // 2 < high < 245 else ""
    if blue == high and green < high:
        return "blue"
    if green == high and red < high - _CLOSE // 2:
        return "green"
    if green > 0.85 * red:
        return "yellow"
    return "orange" if green > 0.5 * red and blue < 0.6 * red else "red"
