"""What stays when the rows of a table move: selection, current cell, scroll, typed text."""

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange
from PySide6.QtWidgets import QTableView

from delegates_app.ui.kit.columns import Edit
from delegates_app.ui.kit.table_delegate import TableDelegate
from delegates_app.ui.kit.table_model import TableModel

_Flag = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class Selected:
    """A selected range, by the ids of its rows."""

    ids: tuple[Hashable, ...]
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """The place in a table by ids, so that it outlives a reset."""

    model: TableModel
    selected: tuple[Selected, ...]
    current: tuple[Hashable, int] | None
    scroll: int
    typed: Edit | None

    @classmethod
    def of(cls, view: QTableView, model: TableModel, delegate: TableDelegate) -> "KeptPlace":
        """Return the place as it is now."""
        index = view.currentIndex()
        return cls(
            model=model,
            selected=tuple(
                Selected(
                    tuple(model.id_at(at) for at in range(part.top(), part.bottom() + 1)),
                    part.left(),
                    part.right(),
                )
                for part in ranges_of(view)
            ),
            current=(model.id_at(index.row()), index.column()) if index.isValid() else None,
            scroll=view.verticalScrollBar().value(),
            typed=delegate.typed(),
        )

    def restore(self, view: QTableView) -> None:
        """Select again what is still shown."""
        positions = self.model.positions()
        chosen = QItemSelection()
        for part in self.selected:
            found = sorted(positions[each] for each in part.ids if each in positions)
            for top, bottom in _runs(found):
                first = self.model.index(top, part.left)
                chosen.select(first, self.model.index(bottom, part.right))
        selection = view.selectionModel()
        selection.select(chosen, _Flag.ClearAndSelect)
        if self.current and self.current[0] in positions:
            index = self.model.index(positions[self.current[0]], self.current[1])
            selection.setCurrentIndex(index, _Flag.NoUpdate)
        view.verticalScrollBar().setValue(self.scroll)


def ranges_of(view: QTableView) -> tuple[QItemSelectionRange, ...]:
    """Return the selected ranges of a table."""
    chosen = view.selectionModel().selection()
    return tuple(chosen.at(at) for at in range(chosen.count()))


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    runs = groupby(enumerate(positions), key=lambda pair: pair[1] - pair[0])
    blocks = [[position for _, position in run] for _, run in runs]
    return [(block[0], block[-1]) for block in blocks]
