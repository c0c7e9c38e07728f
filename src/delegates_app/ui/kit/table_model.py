"""The one model of all tables: rows of any frozen value, seen through columns."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.ui.kit.arrangement import Arrangement, Keep, RowId
from delegates_app.ui.kit.columns import Cell, Column, Edit, GroupRow, Refusal

Index = QModelIndex | QPersistentModelIndex
Take = Callable[[tuple[Edit, ...]], None]
_ROOT = QModelIndex()
_BATCH = 500
_Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """Shows rows; never stores an edit: edits leave through `edit`, one tuple a gesture.

    `about_to_rearrange` and `rearranged` stand around every change of which rows are shown.
    """

    about_to_rearrange = Signal()
    rearranged = Signal()
    refused = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        row_id: RowId = attrgetter("id"),
        edit: Take | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.edit = edit
        self._arrangement = Arrangement(self.columns, row_id)
        self._refused: dict[tuple[Hashable, str], Refusal] = {}
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

    def cell_at(self, position: int, column: int) -> Cell:
        """Return how a cell looks; a refused text stands in for the value."""
        row, what = self.row_at(position), self.columns[column]
        if self._refused and (refusal := self.refusal_at(position, column)):
            return Cell(refusal.edit.text)
        return what.cell(row) if what.cell else Cell(what.text(row))

    # Edits out

    def put(self, edits: Iterable[Edit]) -> None:
        """Let readable edits leave together; keep the texts of the others in their cells."""
        good: list[Edit] = []
        bad: list[Refusal] = []
        for edit in edits:
            self._forget(edit)
            sentence = self.complaint(edit)
            if sentence:
                bad.append(Refusal(edit, sentence))
            elif self._differs(edit):
                good.append(edit)
        self.refuse(bad)
        self._let_leave(tuple(good))

    def complaint(self, edit: Edit) -> str:
        """Return why a text cannot be read, as a sentence, or nothing."""
        write = self.columns[self.column_of(edit.key)].write
        if edit.row is None or write is None or not self._differs(edit):
            return ""
        try:
            write(edit.row, edit.text)
        except UnreadableError as error:
            return error.sentence
        return ""

    def refuse(self, refusals: Iterable[Refusal]) -> None:
        """Keep texts that were not taken in their cells, framed red, with the reason."""
        kept = tuple(refusals)
        for refusal in kept:
            if refusal.edit.row is not None and self._can_write(refusal.edit.key):
                place = (self._arrangement.id_of(refusal.edit.row), refusal.edit.key)
                self._refused[place] = refusal
        if kept:
            self._repaint_all()
            self.refused.emit(kept)

    def refusal_at(self, position: int, column: int) -> Refusal | None:
        """Return the refused text that waits in a cell."""
        if not self._refused:
            return None
        return self._refused.get((self.id_at(position), self.columns[column].key))

    def drop_refusals(self) -> None:
        """Show the values again in place of all refused texts."""
        self._refused.clear()
        self._repaint_all()

    def _let_leave(self, edits: tuple[Edit, ...]) -> None:
        if not edits or self.edit is None:
            return
        try:
            self.edit(edits)
        except AppError as error:
            self.refuse(Refusal(edit, error.sentence) for edit in edits)

    def _can_write(self, key: str) -> bool:
        return any(column.key == key and column.write for column in self.columns)

    def _differs(self, edit: Edit) -> bool:
        column = self.columns[self.column_of(edit.key)]
        return edit.row is None or column.text(edit.row) != edit.text

    def _forget(self, edit: Edit) -> None:
        if self._refused and edit.row is not None:
            place = (self._arrangement.id_of(edit.row), edit.key)
            if self._refused.pop(place, None):
                self._repaint_all()

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._arrangement.shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell."""
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        group = isinstance(self.row_at(index.row()), GroupRow)
        if group or self.columns[index.column()].write is None:
            return usual
        return usual | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return a text of a cell: shown, edited, read aloud or in the tooltip."""
        if not index.isValid():
            return None
        match role:
            case _Role.DisplayRole | _Role.EditRole:
                return self.text_at(index.row(), index.column())
            case _Role.ToolTipRole:
                return self._tip(index.row(), index.column())
            case _Role.AccessibleTextRole:
                heading = self.columns[index.column()].heading
                return f"{heading}: {self.text_at(index.row(), index.column())}"
        return None

    def text_at(self, position: int, column: int) -> str:
        """Return the text of a cell, a refused one first."""
        row = self.row_at(position)
        if isinstance(row, GroupRow):
            return row.text if column == 0 else ""
        refusal = self.refusal_at(position, column)
        return refusal.edit.text if refusal else self.columns[column].text(row)

    def _tip(self, position: int, column: int) -> str:
        row = self.row_at(position)
        if isinstance(row, GroupRow):
            return row.text
        if refusal := self.refusal_at(position, column):
            return refusal.sentence
        return self.cell_at(position, column).tip or self.text_at(position, column)

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Let a typed text leave as an edit; what is shown changes when the rows do."""
        if not index.isValid() or role != _Role.EditRole:
            return False
        key = self.columns[index.column()].key
        self.put([Edit(self.row_at(index.row()), key, str(value))])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return a column's heading."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {_Role.ToolTipRole, _Role.AccessibleTextRole}:
            return f"{column.heading}\n{column.second}".strip()
        return column.heading if role == _Role.DisplayRole else None

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

    def _repaint_all(self) -> None:
        if self._arrangement.shown:
            last = self.index(len(self._arrangement.shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _warm(self) -> None:
        self._warm_from = self._arrangement.warm(self._warm_from, _BATCH)
        if not self._warm_from:
            self._warming.stop()
