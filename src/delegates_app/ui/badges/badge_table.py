"""The list of badges: a tick, the delegation, the letter of the category, the name, the state."""

from PySide6.QtCore import QCoreApplication, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from delegates_app.ui.badges.rows import BadgeRow, pill_of
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.cell_painting import paint_frame, paint_ground
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.palette import colour
from delegates_app.ui.kit.rows_model import Index
from delegates_app.ui.kit.table_delegate import TableDelegate
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.speech import said

_TILE = 20.0
_BRIGHT = 140


class BadgeDelegate(TableDelegate):
    """Paints the tile of a category in its own colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        if self._model.columns[index.column()].key != "category":
            super().paint(painter, option, index)
            return
        box, standing = QRectF(option.rect), self._standing(index)
        paint_ground(painter, box, standing, self.sight.colours)
        paint_tile(painter, box, self._model.row_at(index.row()), self.sight.colours.line)
        paint_frame(painter, box, standing, self.sight.colours)


class BadgeTable(TableView):
    """Shows rows; Space ticks the selected ones."""

    def __init__(self, settings: QSettings | None = None, parent: QWidget | None = None) -> None:
        model = TableModel(columns())
        super().__init__(model, name="badges", settings=settings, whole_rows=True, parent=parent)
        model.setParent(self)
        self._delegate = BadgeDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Badges"))


def columns() -> tuple[Column[BadgeRow], ...]:
    """The columns of the list."""
    words, context = QCoreApplication.translate, "Badges"
    return (
        Column("tick", "", _tick_word, width=36, cell=_tick, order=lambda row: not row.ticked),
        Column("code", words(context, "Del."), lambda row: row.code, width=68, cell=_code),
        Column("category", words(context, "Cat."), _category, width=42),
        Column("name", words(context, "Name"), lambda row: row.name, width=154, cell=_name),
        Column("state", words(context, "Badge"), _state, width=126, cell=_pill),
    )


def paint_tile(painter: QPainter, box: QRectF, row: BadgeRow, edge: str) -> None:
    """Paint the letter of a category on its colour, in the middle of a box."""
    ground = QColor(row.colour)
    square = QRectF(0, 0, _TILE, _TILE)
    square.moveCenter(box.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour(edge))
    painter.setBrush(ground)
    painter.drawRoundedRect(square, 4, 4)
    bright = (ground.red() * 299 + ground.green() * 587 + ground.blue() * 114) / 1000 > _BRIGHT
    painter.setPen(Qt.GlobalColor.black if bright else Qt.GlobalColor.white)
    painter.setFont(fonts.sized(12, strong=True))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, row.letter)


def _tick(row: BadgeRow) -> Cell:
    return Cell(tick=row.ticked if row.printable else None)


def _tick_word(row: BadgeRow) -> str:
    return QCoreApplication.translate("Badges", "ticked") if row.ticked else ""


def _code(row: BadgeRow) -> Cell:
    return Cell(row.code, look=Look.GREY, tip=row.delegation)


def _category(row: BadgeRow) -> str:
    return f"{row.letter} {said(row.category)}"


def _name(row: BadgeRow) -> Cell:
    return Cell(row.name, look=Look.PLAIN if row.printable else Look.STRUCK)


def _state(row: BadgeRow) -> str:
    return pill_of(row).text


def _pill(row: BadgeRow) -> Cell:
    return Cell(_state(row), pill=pill_of(row))
