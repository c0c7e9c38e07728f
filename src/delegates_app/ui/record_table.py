"""A table of records of one kind, edited in place, with a button to add and one to remove."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError
from delegates_app.domain.fields import Field
from delegates_app.domain.records import Conference, Record
from delegates_app.domain.register import Register
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.columns import Cell, Column, Edit, Refusal
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.speech import said

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[R]):
    """What a table of records shows and does; the labels are translated operation names."""

    kind: type[R]
    name: str
    fields: tuple[Field[R], ...]
    widths: tuple[int, ...]
    rows: Callable[[Register, Conference], Iterable[R]]
    add: Callable[[Register, Conference], tuple[Change, ...]]
    remove: Callable[[Register, R], tuple[Change, ...]]
    labels: tuple[str, str, str]
    add_words: str


class RecordTable(QWidget):
    """Every gesture is one operation: typing, pasting a block, adding, removing."""

    def __init__(
        self, desk: LiveDesk, records: RecordKind[Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._records = records
        self._conference: Conference | None = None
        self.model = TableModel(self._columns(), edit=self._edit, parent=self)
        self.table = TableView(self.model, name=records.name, parent=self)
        self.add_button = Button(records.add_words, icon="plus")
        self.remove_button = Button(self.tr("Remove"), icon="trash")
        self.trouble = Words(kind="refusal", wraps=True)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addWidget(self.trouble, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def take(self, register: Register, conference: Conference) -> None:
        """Show the records of a conference."""
        self._conference = conference
        self.model.fill(self._records.rows(register, conference))

    def _columns(self) -> tuple[Column[Any], ...]:
        pairs = zip(self._records.fields, self._records.widths, strict=True)
        return tuple(self._column(field, width) for field, width in pairs)

    def _column(self, field: Field[Any], width: int) -> Column[Any]:
        write = field.write

        def attempt(row: Record, text: str) -> object:
            return write(self._desk.view.register, row, text) if write else ()

        return Column(
            field.name,
            said(field.heading),
            lambda row: field.read(self._desk.view.register, row),
            width=width,
            write=attempt if write else None,
            choices=field.choices,
            cell=self._translated(field) if field.choices else None,
        )

    def _translated(self, field: Field[Any]) -> Callable[[Record], Cell]:
        """How a field with words of the program's own looks; typed and copied it stays English."""

        def cell(row: Record) -> Cell:
            text = field.read(self._desk.view.register, row)
            shown = said(text) if text in field.choices else text
            return Cell(shown, tip=shown)

        return cell

    def _edit(self, edits: tuple[Edit, ...]) -> None:
        """Write all edits of one gesture together; the table keeps the texts where it fails."""
        changes = changes_of(self._desk.view.register, self._records, edits)
        self._desk.write(self._records.labels[0], changes, refused=partial(self._refuse, edits))
        self.trouble.setText("")

    def _refuse(self, edits: tuple[Edit, ...], error: AppError) -> None:
        self.model.refuse(Refusal(edit, error.sentence) for edit in edits)

    def _add(self) -> None:
        conference = self._conference
        if conference is None:
            return
        known = {row.id for row in self.model.rows}
        register = self._desk.view.register
        self._try(self._records.labels[1], lambda: self._records.add(register, conference))
        fresh = [row for row in self.model.rows if row.id not in known]
        if fresh:
            self.table.go_to(fresh[0].id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        rows = self.table.selected_rows()
        register = self._desk.view.register
        self._try(
            self._records.labels[2],
            lambda: tuple(change for row in rows for change in self._records.remove(register, row)),
        )

    def _try(self, label: str, plan: Callable[[], tuple[Change, ...]]) -> None:
        self.trouble.setText("")
        try:
            self._desk.write(label, plan(), refused=self._complain)
        except AppError as error:
            self._complain(error)

    def _complain(self, error: AppError) -> None:
        self.trouble.setText(error.sentence)


def changes_of(
    register: Register, records: RecordKind[Any], edits: tuple[Edit, ...]
) -> tuple[Change, ...]:
    """The changes of several edits, each upon what the ones before it made."""
    fields = {field.name: field for field in records.fields}
    changes: tuple[Change, ...] = ()
    for edit in edits:
        write = fields[edit.key].write
        if write is not None and edit.row is not None:
            more = write(register, register.get(records.kind, edit.row.id), edit.text)
            register = register.apply(more)
            changes += more
    return changes
