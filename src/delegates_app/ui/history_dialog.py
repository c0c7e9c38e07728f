"""The history: what was done, by whom and when, what it changed, and taking it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.services.office import EditedSinceError, Office, View
from delegates_app.ui.conflict_notice import edited_since_sentence
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.history_rows import (
    ChangeLine,
    HistoryRow,
    change_lines,
    history_rows,
    left_out,
    local_moment,
)
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.panel import Fact, Panel
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView


class HistoryDialog(QDialog):
    """A window of its own beside the main one; follows the desk while it is open."""

    def __init__(self, desk: LiveDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(1240, 700)
        self._desk = desk
        self._row: HistoryRow | None = None
        self.model = TableModel(self._columns(), parent=self)
        self.table = TableView(self.model, name="history", whole_rows=True, parent=self)
        self.table.setAccessibleName(self.tr("Operations"))
        self.filter = FilterLine(self.tr("Filter by words or author"), self)
        self.filter.narrow(self.table)
        self.panel = Panel(self)
        self.reason: QLineEdit | None = None
        self._lay_out()
        self.table.selection_changed.connect(self._select)
        desk.changed.connect(self.take)
        self.take(desk.view)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _columns(self) -> tuple[Column[HistoryRow], ...]:
        return (
            Column("number", self.tr("No."), lambda row: str(row.id), width=56,
                   order=lambda row: row.id, cell=_grey(lambda row: str(row.id)),
                   to_the_right=True),
            Column("label", self.tr("What was done"), lambda row: row.entry.label, width=300),
            Column("author", self.tr("Who"), lambda row: row.entry.author, width=120),
            Column("at", self.tr("When"), lambda row: local_moment(row.entry.at), width=140,
                   order=lambda row: row.entry.at),
            Column("count", self.tr("Changes"), lambda row: str(row.entry.count), width=76,
                   order=lambda row: row.entry.count, to_the_right=True),
            Column("state", self.tr("State"), lambda row: row.pill.text if row.pill else "",
                   width=130, cell=lambda row: Cell(pill=row.pill)),
        )  # fmt: skip

    def take(self, view: View) -> None:
        """Show the journal of this view; the operation selected stays selected."""
        self.model.fill(history_rows(view.entries))
        rows = self.model.rows
        if self._row is None and rows:
            self.table.go_to(rows[0].id)
        elif self._row is not None:
            now = next((row for row in rows if row.id == self.row_id), None)
            self._show(now)

    @property
    def row_id(self) -> int:
        """The number of the operation shown in the panel, 0 for none."""
        return self._row.id if self._row else 0

    def _select(self, rows: tuple[HistoryRow, ...]) -> None:
        self._show(rows[0] if rows else None)

    def _show(self, row: HistoryRow | None) -> None:
        if row is not None and row == self._row:
            return
        self._row = row
        keen = QApplication.focusWidget()
        if keen is not None and self.panel.isAncestorOf(keen):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # its buttons are made anew
        self.panel.clear()
        if row is None:
            return
        number = row.id
        self._desk.ask(partial(_operation, number), self._show_operation)

    def _show_operation(self, operation: Operation | None) -> None:
        row = self._row
        if row is None or operation is None or operation.entry.number != row.id:
            return
        self.panel.clear()
        entry = row.entry
        who = self.tr("{author}, {moment}")
        second = who.format(author=entry.author, moment=local_moment(entry.at))
        self.panel.add_title(entry.label, second, row.pill)
        if entry.reason:
            self.panel.add_facts((Fact(self.tr("Reason"), entry.reason),))
        self._offer_taking_back(row)
        self._add_changes(operation)

    def _offer_taking_back(self, row: HistoryRow) -> None:
        self.reason = None
        if not row.can_be_taken_back:
            return
        if row.needs_reason:
            self.reason = QLineEdit()
            self.reason.setPlaceholderText(self.tr("Reason, as this left the house"))
            self.reason.setAccessibleName(self.reason.placeholderText())
            self.panel.add_widget(self.reason)
        self.take_back = Button(self.tr("Take back"), icon="undo-2")
        self.take_back.clicked.connect(partial(self._take_back, row, rest=False))
        self.panel.add_actions((self.take_back,))

    def _add_changes(self, operation: Operation) -> None:
        record = ""
        for line in change_lines(operation, self._desk.view.register):
            if line.record != record:
                record = line.record
                self.panel.add_heading(record)
            self.panel.add_facts((_fact(line),))
        if more := left_out(operation):
            words = self.tr("and {n} more changes")
            self.panel.add_text(words.format(n=more), "second")

    def _take_back(self, row: HistoryRow, *, rest: bool) -> None:
        reason = self.reason.text().strip() if self.reason else ""
        if self.reason and not reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self._complain(self.tr("Say why first: others hold what was sent or printed."))
            return
        refused = partial(self._refused, row)
        self._desk.take_back(row.id, rest=rest, reason=reason, refused=refused)

    def _refused(self, row: HistoryRow, error: AppError) -> None:
        if not isinstance(error, EditedSinceError):
            self._complain(error.sentence)
        else:
            self._complain(edited_since_sentence(error))
            button = Button(self.tr("Take back the rest"), icon="undo-2")
            button.clicked.connect(partial(self._take_back, row, rest=True))
            self.panel.add_actions((button,))

    def _complain(self, sentence: str) -> None:
        self.panel.add_text(sentence, "refusal")


def _fact(line: ChangeLine) -> Fact:
    return Fact(line.field, line.after, line.before)


def _grey(text: Callable[[HistoryRow], str]) -> Callable[[HistoryRow], Cell]:
    return lambda row: Cell(text(row), look=Look.GREY)


def _operation(number: int, office: Office) -> Operation | None:
    return office.database.operation(number)
