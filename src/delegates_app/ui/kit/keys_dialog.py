"""The list under F1: everything that can be done, and its keys."""

from operator import attrgetter

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from delegates_app.ui.kit.actions import Action, Actions, plain, shown_keys
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView


class KeysDialog(QDialog):
    """Lists all actions; typing narrows the list, Enter does what is marked."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Everything that can be done"))
        self.resize(720, 560)
        self._model = TableModel(self._columns(), row_id=attrgetter("id"), parent=self)
        self._model.fill(actions.declared)
        self.table = TableView(self._model, whole_rows=True)
        self.line = FilterLine(self.tr("Filter actions"))
        self.line.narrow(self.table)
        self.table.opened.connect(self._do)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.table)

    def _columns(self) -> tuple[Column[Action], ...]:
        return (
            Column("text", self.tr("Action"), lambda each: plain(each.text), width=240),
            Column(
                "keys",
                self.tr("Keys"),
                lambda each: shown_keys(each.keys),
                width=130,
                cell=lambda each: Cell(shown_keys(each.keys), look=Look.STRONG),
            ),
            Column("menu", self.tr("Menu"), lambda each: plain(each.menu), width=110),
            Column("tip", self.tr("What it does"), lambda each: each.tip, width=200),
        )

    def _do(self, action: Action) -> None:
        self.accept()
        self._actions[action.id].trigger()
