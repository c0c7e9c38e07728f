"""Which rows a table shows: filled, filtered, sorted, folded."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from delegates_app.ui.kit.arrangement import Arrangement, Keep, RowId
from delegates_app.ui.kit.columns import Column, GroupRow

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_BATCH = 25
_TURN = 8  # milliseconds


class RowsModel(QAbstractTableModel):
    """The rows and group rows of a table, seen through its columns.

    `about_to_rearrange` and `rearranged` stand around every change of which rows are shown.
    """

    about_to_rearrange = Signal()
    rearranged = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        row_id: RowId = attrgetter("id"),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._arrangement = Arrangement(self.columns, row_id)
        self._warm_from = 0
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)

    # Rows in

    def fill(self, rows: Iterable[Any]) -> None:
        """Show these rows and group rows; cells that stay are repainted, selection is kept."""
        new = tuple(rows)
        self._rearrange(lambda: self._arrangement.fill(new))
        self._warm_from = 0
        self._warming.start()

    def take(self, rows: Iterable[Any]) -> None:
        """Replace the rows with these ids by their new state."""
        id_of = self._arrangement.id_of
        newer = {id_of(row): row for row in rows}
        self.fill(newer.get(id_of(row), row) for row in self._arrangement.rows)

    # Which rows are shown

    def look_for(self, text: str) -> None:
        """Show only rows that contain every word of a text."""
        self._rearrange(lambda: self._arrangement.look_for(text))

    def keep_only(self, keep: Keep | None) -> None:
        """Show only rows for which a function is true, or all for None."""
        self._rearrange(lambda: self._arrangement.keep_only(keep))

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Sort by the column of a key, or go back to the order given for None."""
        self._rearrange(lambda: self._arrangement.sort_by(key, descending=descending))
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    @property
    def sorted_by(self) -> tuple[str, bool] | None:
        """The key of the sorted column and whether it descends."""
        return self._arrangement.sorted_by

    def fold(self, group: GroupRow, *, folded_up: bool) -> None:
        """Hide or show the rows of a group."""
        self._rearrange(lambda: self._arrangement.fold([group.key], folded_up=folded_up))

    def fold_all(self, *, folded_up: bool) -> None:
        """Hide or show the rows of every group."""
        keys = [row.key for row in self._arrangement.rows if isinstance(row, GroupRow)]
        self._rearrange(lambda: self._arrangement.fold(keys, folded_up=folded_up))

    def is_folded(self, group: GroupRow) -> bool:
        """Tell whether a group's rows are hidden."""
        return self._arrangement.is_folded(group)

    # Rows out

    @property
    def shown(self) -> Sequence[Any]:
        """The rows and group rows shown, from the top."""
        return self._arrangement.shown

    @property
    def rows(self) -> tuple[Any, ...]:
        """All rows without the group rows, shown or not."""
        return tuple(row for row in self._arrangement.rows if not isinstance(row, GroupRow))

    def row_at(self, position: int) -> Any:
        """Return the row or group row at a position."""
        return self._arrangement.shown[position]

    def group_at(self, position: int) -> GroupRow | None:
        """Return the group row that the row at a position belongs to, or is."""
        return self._arrangement.group_at(position)

    def id_at(self, position: int) -> Hashable:
        """Return the id of the row at a position."""
        return self._arrangement.id_of(self.row_at(position))

    def id_of(self, row: Any) -> Hashable:
        """Return the id of a row."""
        return self._arrangement.id_of(row)

    def positions(self) -> dict[Hashable, int]:
        """Return where each shown row stands, by id."""
        id_of = self._arrangement.id_of
        return {id_of(row): at for at, row in enumerate(self._arrangement.shown)}

    def column_of(self, key: str) -> int:
        """Return the number of the column with a key."""
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._arrangement.shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    # Inside

    def _rearrange(self, act: Callable[[], None]) -> None:
        arrangement = self._arrangement
        before = arrangement.shown
        act()
        after = arrangement.shown
        if self._same_places(before, after):
            self._repaint(before, after)
            return
        arrangement.shown = before
        self.about_to_rearrange.emit()
        self.beginResetModel()
        arrangement.shown = after
        self.endResetModel()
        self.rearranged.emit()

    def _same_places(self, before: Sequence[Any], after: Sequence[Any]) -> bool:
        id_of = self._arrangement.id_of
        if len(before) != len(after):
            return False
        pairs = zip(before, after, strict=True)
        return all(old is new or id_of(old) == id_of(new) for old, new in pairs)

    def _repaint(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        last = len(self.columns) - 1
        for at, (old, new) in enumerate(zip(before, after, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))

    def _warm(self) -> None:
        turn = QElapsedTimer()
        turn.start()
        while turn.elapsed() < _TURN:
            self._warm_from = self._arrangement.warm(self._warm_from, _BATCH)
            if not self._warm_from:
                self._warming.stop()
                return
