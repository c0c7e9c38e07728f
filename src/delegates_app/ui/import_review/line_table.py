"""The table of a review: a tick, the person, the field, what is on file and what the list says."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QWidget

from delegates_app.domain.review import Group
from delegates_app.ui.import_review import line_painting as painting
from delegates_app.ui.import_review.lines import Line
from delegates_app.ui.kit.cell_painting import Standing, paint_cell
from delegates_app.ui.kit.columns import Cell, Column, GroupRow
from delegates_app.ui.kit.palette import Palette
from delegates_app.ui.kit.rows_model import Index
from delegates_app.ui.kit.table_delegate import ROW_HEIGHT, TableDelegate
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

_SAID_OVER = ("field", "old", "new")
_SAID_OF_NEW = ("old", "new")
_SHARES = {"person": 30, "field": 17, "old": 22, "new": 31}
_FIXED = 36 + 62
_LEAST = 370


class LineDelegate(TableDelegate):
    """Paints lines and headings of a review."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, or the slice of what lies over several."""
        row = self._model.row_at(index.row())
        box, colours = QRectF(option.rect), self.sight.colours
        standing = self._standing(index)
        painter.save()
        painter.setClipRect(box)
        if isinstance(row, GroupRow):
            ground = colours.soft if standing.in_selected_row else colours.alternate
            painting.paint_ground_of_group(painter, box, ground, colours)
            self._heading(painter, box, row)
        else:
            painting.paint_ground_of_line(painter, box, standing, colours)
            self._line(painter, box, index, row)
        painter.restore()

    def paint_whole_group(self, painter: QPainter, box: QRectF, group: GroupRow) -> None:
        """Paint a heading over its whole width, as it sticks on top."""
        colours = self.sight.colours
        painting.paint_ground_of_group(painter, box, colours.alternate, colours)
        self._heading(painter, box, group)

    def _heading(self, painter: QPainter, box: QRectF, group: GroupRow) -> None:
        whole = QRectF(0, box.top(), self._view.viewport().width(), box.height())
        folded = self._model.is_folded(group)
        painting.paint_heading(painter, whole, group, self.sight.colours, folded_up=folded)

    def _line(self, painter: QPainter, box: QRectF, index: Index, line: Line) -> None:
        key, colours = self._model.columns[index.column()].key, self.sight.colours
        if line.sentence and key in _SAID_OVER:
            painting.paint_sentence(painter, self._over(box, _SAID_OVER), line, colours)
        elif key == "person":
            painting.paint_two(painter, box, (line.name, line.under), colours, strong=False)
        elif key == "new" or (key == "old" and line.group is Group.NEW):
            place = self._over(box, _SAID_OF_NEW) if line.group is Group.NEW else box
            painting.paint_new(painter, place, line, colours)
        else:
            self._plain(painter, box, (key, line), colours)

    def _plain(
        self, painter: QPainter, box: QRectF, what: tuple[str, Line], colours: Palette
    ) -> None:
        key, line = what
        if key == "tick":
            paint_cell(painter, box.adjusted(2, 0, 0, 0), _tick(line), Standing(), colours)
        elif key == "where":
            painting.paint_plain(painter, box, line.where, colours.accent)
        else:
            painting.paint_plain(painter, box, getattr(line, key), colours.second)

    def _over(self, box: QRectF, keys: tuple[str, ...]) -> QRectF:
        """The place of several columns together."""
        header = self._view.horizontalHeader()
        places = [self._model.column_of(key) for key in keys]
        left = min(header.sectionViewportPosition(at) for at in places)
        width = sum(header.sectionSize(at) for at in places)
        return QRectF(left, box.top(), width, box.height())


class LineTable(TableView):
    """Shows lines; Space ticks the selected ones, Enter goes to their cell in the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        model = TableModel(columns())
        super().__init__(model, whole_rows=True, parent=parent)
        model.setParent(self)
        self._delegate = LineDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Lines of the review"))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_FIXED + _LEAST)
        self._folded_once = False

    def show_rows(self, rows: Iterable[Line | GroupRow]) -> None:
        """Show these lines; who is unchanged is folded the first time."""
        model = self.rows_model
        model.fill(rows)
        groups = [row for row in model.shown if isinstance(row, GroupRow)]
        unchanged = [group for group in groups if group.key == Group.UNCHANGED.value]
        if unchanged and not self._folded_once:
            model.fold(unchanged[0], folded_up=True)
            self._folded_once = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out; nothing is ever right of the edge."""
        super().resizeEvent(event)
        room = self.viewport().width() - _FIXED
        for key, share in _SHARES.items():
            width = room * share // sum(_SHARES.values())
            self.horizontalHeader().resizeSection(self.rows_model.column_of(key), width)

    def jump(self, group: str) -> None:
        """Bring the heading of a group to the top."""
        if self.go_to(("group", group)):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def go_to_place(self, sheet: str, row: int, column: int = 0) -> None:
        """Select the line that came from a cell, else the first of its row."""
        lines = [
            each
            for each in self.rows_model.rows
            if isinstance(each, Line) and (each.sheet, each.row) == (sheet, row)
        ]
        exact = [each for each in lines if each.column == column]
        for line in (*exact, *lines)[:1]:
            self.go_to(line.id)

    def sizeHint(self) -> QSize:
        """Return a table that grows with its place."""
        return QSize(560, 12 * ROW_HEIGHT)

    def tick_place(self, line: Line) -> QPoint:
        """Where the check box of a line is, for the mouse."""
        position = self.rows_model.positions()[line.id]
        return self.visualRect(self.rows_model.index(position, 0)).center()


def columns() -> tuple[Column[Line], ...]:
    """The columns of a review."""
    words = QCoreApplication.translate
    context = "ImportReview"
    return (
        Column("tick", "", _tick_word, width=36, cell=_tick),
        Column("person", words(context, "Person"), _person, width=190),
        Column("field", words(context, "Field"), _field, width=96),
        Column("old", words(context, "On file"), lambda line: line.old, width=140),
        Column("new", words(context, "In the new list"), _new, width=180),
        Column("where", words(context, "Where"), lambda line: line.where, width=62),
    )


def _tick(line: Line) -> Cell:
    return Cell(tick=line.ticked if line.key else None)


def _tick_word(line: Line) -> str:
    if not line.key:
        return ""
    ticked, unticked = (
        QCoreApplication.translate("ImportReview", "ticked"),
        QCoreApplication.translate("ImportReview", "not ticked"),
    )
    return ticked if line.ticked else unticked


def _person(line: Line) -> str:
    return " ".join(filter(None, (line.name, line.under)))


def _field(line: Line) -> str:
    return line.sentence or line.field


def _new(line: Line) -> str:
    return "\n".join(filter(None, (line.new, line.more)))
