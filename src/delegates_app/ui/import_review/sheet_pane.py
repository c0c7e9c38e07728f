"""The sheet as it was read, right of the lines; it folds away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QWidget

from delegates_app.domain.sheets import cell_name
from delegates_app.ui.import_review.sheet_rows import RowRead, SheetRead
from delegates_app.ui.import_review.sheet_table import SheetTable
from delegates_app.ui.kit.buttons import IconButton, Words
from delegates_app.ui.kit.cards import Card


class SheetPane(Card):
    """`pointed` carries sheet, row and column of a cell that was selected by hand."""

    pointed = Signal(str, int, int)
    folded_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(1, 8, 1, 1)
        self.body.setSpacing(0)
        self._tables: dict[str, SheetTable] = {}
        self._sheets: tuple[SheetRead, ...] = ()
        self._going = False
        self._name = QLabel("")
        self._name.setObjectName("cell_name")
        self._text = Words("")
        self._stack = QStackedWidget(self)
        self._bar = QTabBar(self)
        self._bar.setShape(QTabBar.Shape.RoundedSouth)
        self._bar.setExpanding(False)
        self._bar.setAccessibleName(self.tr("Sheets"))
        self._bar.currentChanged.connect(self._stack.setCurrentIndex)
        self.body.addLayout(self._head())
        self.body.addLayout(self._name_box())
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._bar)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 6)
        row.addWidget(Words(self.tr("The sheet as it was read"), "heading"), 1)
        fold = IconButton("chevrons-right", self.tr("Fold the sheet away"))
        fold.clicked.connect(self.folded_away)
        row.addWidget(fold)
        return row

    def _name_box(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(8)
        self._name.setMinimumWidth(44)
        self._name.setProperty("kind", "heading")
        row.addWidget(self._name)
        row.addWidget(self._text, 1)
        return row

    def take(self, sheets: tuple[SheetRead, ...]) -> None:
        """Show the sheets of a file as they were read."""
        if sheets is self._sheets:
            return
        shapes = [(each.name, each.fields, each.columns) for each in self._sheets]
        self._sheets = sheets
        if [(each.name, each.fields, each.columns) for each in sheets] != shapes:
            self._build()
        for sheet in sheets:
            self._tables[sheet.name].rows_model.fill(sheet.rows)

    def go_to(self, sheet: str, row: int, column: int) -> None:
        """Show a cell, when a line is selected."""
        table = self._tables.get(sheet)
        if table is None or not row:
            return
        self._going = True
        self._bar.setCurrentIndex(list(self._tables).index(sheet))
        table.go_to_cell(row, column)
        self._going = False
        self._tell(table)

    def _build(self) -> None:
        while self._bar.count():
            self._bar.removeTab(0)
        for old in self._tables.values():
            self._stack.removeWidget(old)
            old.deleteLater()
        self._tables = {}
        for sheet in self._sheets:
            table = SheetTable(sheet, self._stack)
            table.selection_changed.connect(self._selected)
            self._tables[sheet.name] = table
            self._stack.addWidget(table)
            self._bar.addTab(sheet.name)
        self._bar.setVisible(len(self._sheets) > 1)

    def _selected(self, _rows: object) -> None:
        table = self._stack.currentWidget()
        if self._going or not isinstance(table, SheetTable):
            return
        place = self._tell(table)
        if place:
            self.pointed.emit(table.name, *place)

    def _tell(self, table: SheetTable) -> tuple[int, int] | None:
        """Show name and whole text of the current cell."""
        row, index = table.current_row(), table.currentIndex()
        if not isinstance(row, RowRead):
            return None
        key = table.rows_model.columns[index.column()].key
        column = int(key) if key.isdigit() else 0
        self._name.setText(cell_name(row.number, column) if column else str(row.number))
        text = row.text(column) if column else row.kind
        cell = row.cells.get(column)
        note = cell.comment if cell else ""
        self._text.setText(
            self.tr("{text}   (note: {note})").format(text=text, note=note) if note else text
        )
        self._text.setToolTip(text)
        return row.number, column
