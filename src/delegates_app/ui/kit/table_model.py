"""The one model of all tables: rows of any frozen value, their cells, and the edits that leave."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.ui.kit.arrangement import RowId
from delegates_app.ui.kit.columns import Cell, Column, Edit, GroupRow, Refusal
from delegates_app.ui.kit.rows_model import Index, RowsModel

Take = Callable[[tuple[Edit, ...]], None]
_Role = Qt.ItemDataRole


class TableModel(RowsModel):
    """Shows cells; never stores an edit: edits leave through `edit`, one tuple a gesture.

    `refused` carries the edits that could not be read or had no place, each with its sentence.
    """

    refused = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        row_id: RowId = attrgetter("id"),
        edit: Take | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, row_id=row_id, parent=parent)
        self.edit = edit
        self._refused: dict[tuple[Hashable, str], Refusal] = {}

    # Cells

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

    def retry(self) -> None:
        """Try all waiting texts again, as one gesture; as when a connection is back."""
        waiting = [refusal.edit for refusal in self._refused.values()]
        rows = {self._arrangement.id_of(row): row for row in self.rows}
        known = [(rows.get(self._arrangement.id_of(edit.row)), edit) for edit in waiting]
        self.put(replace(edit, row=row) for row, edit in known if row is not None)

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

    @property
    def has_refusals(self) -> bool:
        """Whether any refused text waits in a cell."""
        return bool(self._refused)

    def _repaint_all(self) -> None:
        if self._arrangement.shown:
            last = self.index(len(self._arrangement.shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # What Qt asks

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
        cell = self.cell_at(position, column)
        shown = cell.pill.text if cell.pill else cell.text or cell.hint
        told = cell.tip or self.text_at(position, column)
        return told if shown in told else f"{shown}\n{told}".strip()

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
