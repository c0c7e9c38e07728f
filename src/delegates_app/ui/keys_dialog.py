"""The list under F1: everything that can be done, and with which keys."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from delegates_app.ui.kit.actions import Action, shown_keys
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

Part = tuple[str, tuple[Action, ...]]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the list; `id` tells lines apart."""

    id: str
    place: str
    text: str
    keys: str


class KeysDialog(QDialog):
    """Filters while typing; closes by Esc."""

    def __init__(self, parts: tuple[Part, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys and actions"))
        self.resize(620, 640)
        model = TableModel(self._columns(), parent=self)
        model.fill((*_lines(parts), *self._lines_of_tables()))
        self.table = TableView(model, name="keys", whole_rows=True, parent=self)
        self.table.setAccessibleName(self.tr("Actions and keys"))
        self.filter = FilterLine(self.tr("Filter"), self)
        self.filter.narrow(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        self.filter.setFocus()

    def _columns(self) -> tuple[Column[KeyLine], ...]:
        return (
            Column("text", self.tr("What it does"), lambda line: line.text, width=300),
            Column("keys", self.tr("Keys"), lambda line: line.keys, width=130, cell=_keys_cell),
            Column("place", self.tr("Where"), lambda line: line.place, width=120, cell=_place_cell),
        )

    def _lines_of_tables(self) -> tuple[KeyLine, ...]:
        place = self.tr("Every table")
        known = (
            ("Enter", self.tr("Keep what was typed and go down; open a row")),
            ("Tab", self.tr("Keep what was typed and go right")),
            ("Esc", self.tr("Restore what was there")),
            ("F2", self.tr("Edit the cell")),
            ("Ctrl+C", self.tr("Copy the cells for Excel")),
            ("Ctrl+V", self.tr("Paste cells from Excel")),
            ("Ctrl+D", self.tr("Fill down")),
            ("Del", self.tr("Empty the cells")),
            ("Ctrl+A", self.tr("Select everything")),
            ("Ctrl+F", self.tr("Go to the filter")),
        )
        return tuple(
            KeyLine(f"table {keys}", place, text, shown_keys(keys)) for keys, text in known
        )


def _keys_cell(line: KeyLine) -> Cell:
    return Cell(line.keys, look=Look.STRONG)


def _place_cell(line: KeyLine) -> Cell:
    return Cell(line.place, look=Look.GREY)


def _lines(parts: tuple[Part, ...]) -> tuple[KeyLine, ...]:
    return tuple(
        KeyLine(f"{title} {action.id}", title or action.menu, action.text, shown_keys(action.keys))
        for title, actions in parts
        for action in actions
    )
