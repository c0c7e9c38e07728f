"""The sheet as it was read, with its letters and numbers: read-only."""

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from delegates_app.domain.sheets import column_letters
from delegates_app.ui.import_review.sheet_rows import RowRead, SheetRead
from delegates_app.ui.import_review.words import GROUP_TONES
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.columns import Column
from delegates_app.ui.kit.palette import Palette, Tone, colour
from delegates_app.ui.kit.rows_model import Index
from delegates_app.ui.kit.table_delegate import TableDelegate
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

ROW = 24
_PAD = 6.0
_STRIPE = 3.0
_NARROW, _WIDE = 56, 150
_MOST_COLUMNS = 60
_BEFORE = 2
_YELLOWISH = 90


class SheetDelegate(TableDelegate):
    """Paints the cells of a sheet and the gutter left of them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row: RowRead = self._model.row_at(index.row())
        box, colours = QRectF(option.rect), self.sight.colours
        key = self._model.columns[index.column()].key
        painter.save()
        painter.setClipRect(box)
        if key == "number":
            self._number(painter, box, row, colours)
        elif key == "kind":
            self._kind(painter, box, row, colours)
        else:
            self._cell(painter, box, (row, int(key)), colours)
        painter.setPen(colour(colours.grid))
        painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
        if not (key.isdigit() and self._runs_on(row, int(key))):
            painter.drawLine(QLineF(box.right() - 1, box.top(), box.right() - 1, box.bottom()))
        if self._is_current(index) and key not in {"number", "kind"}:
            painter.setPen(colour(colours.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        return self.sight.current == (index.row(), index.column())

    def _number(self, painter: QPainter, box: QRectF, row: RowRead, colours: Palette) -> None:
        current = self.sight.current[0] >= 0
        here = current and self._model.row_at(self.sight.current[0]).number == row.number
        painter.fillRect(box, colour(colours.soft if here else colours.header))
        tint = colours.accent if here else colours.second
        _draw(painter, box, str(row.number), fonts.sized(fonts.SMALL), tint, right=True)

    def _kind(self, painter: QPainter, box: QRectF, row: RowRead, colours: Palette) -> None:
        painter.fillRect(box, colour(colours.alternate if row.skipped else colours.card))
        if row.group and row.group.value != "unchanged":
            stripe = QRectF(box.left(), box.top(), _STRIPE, box.height())
            painter.fillRect(stripe, colour(colours.shade(GROUP_TONES[row.group]).text))
        font = fonts.sized(fonts.SMALL, italic=row.skipped)
        _draw(painter, box.adjusted(4, 0, 0, 0), row.kind, font, colours.second)

    def _cell(
        self, painter: QPainter, box: QRectF, place: tuple[RowRead, int], colours: Palette
    ) -> None:
        row, column = place
        painter.fillRect(box, colour(_ground(row, column, colours)))
        if column in row.wrong:
            painter.setPen(colour(colours.likely.text))
            painter.drawRect(box.adjusted(0, 0, -2, -2))
        begun, whole = self._spilt(box, row, column)
        cell = row.cells.get(begun)
        if cell is None:
            return
        font = QFont(fonts.sized(12))
        font.setStrikeOut(cell.struck or bool(cell.struck_text and not cell.text))
        grey = row.skipped or font.strikeOut()
        _draw(painter, whole, row.text(begun), font, colours.second if grey else colours.ink)

    @staticmethod
    def _runs_on(row: RowRead, column: int) -> bool:
        """Whether the text of a cell, or of one left of it, may run on to the right."""
        begun = any(row.text(at) for at in range(1, column + 1))
        return begun and row.skipped and not row.text(column + 1)

    def _spilt(self, box: QRectF, row: RowRead, column: int) -> tuple[int, QRectF]:
        """The column whose text shows in a cell, and all the room that this text has."""
        last = len(self._model.columns) - _BEFORE
        begun = next((at for at in range(column, 0, -1) if row.text(at)), column)
        after = next((at for at in range(begun + 1, last + 1) if row.text(at)), last + 1)
        header = self._view.horizontalHeader()
        left = header.sectionViewportPosition(begun + _BEFORE - 1)
        width = sum(header.sectionSize(at + _BEFORE - 1) for at in range(begun, after))
        return begun, QRectF(left, box.top(), width, box.height())


class SheetTable(TableView):
    """One sheet; selecting a row tells where it is by `selection_changed`."""

    def __init__(self, sheet: SheetRead, parent: QWidget | None = None) -> None:
        model = TableModel(_columns(sheet), row_id=_number)
        super().__init__(model, parent=parent)
        model.setParent(self)
        self.name = sheet.name
        self._delegate = SheetDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("The sheet {sheet}").format(sheet=sheet.name))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def go_to_cell(self, row: int, column: int) -> None:
        """Bring a cell into sight and stand on it; of a whole row its first cell."""
        keys = {each.key for each in self.rows_model.columns}
        key = str(column) if str(column) in keys else "kind"
        self.go_to(row, key)


def _number(row: RowRead) -> int:
    return row.number


def _columns(sheet: SheetRead) -> tuple[Column[RowRead], ...]:
    read_as = QCoreApplication.translate("ImportReview", "Read as")
    last = min(sheet.columns, _MOST_COLUMNS)
    return (
        Column("number", "", lambda row: str(row.number), second=" ", width=34),
        Column("kind", read_as, lambda row: row.kind, second=" ", width=96),
        *(_column(sheet, number, sheet.fields.get(number, "–")) for number in range(1, last + 1)),
    )


def _column(sheet: SheetRead, number: int, field: str) -> Column[RowRead]:
    return Column(
        str(number),
        field,
        lambda row: row.text(number),
        second=column_letters(number),
        width=_width(sheet, number),
    )


def _width(sheet: SheetRead, number: int) -> int:
    """As wide as most of its texts need, titles that run on left aside."""
    measures = fonts.metrics(12)
    widths = sorted(
        measures.horizontalAdvance(row.text(number))
        for row in sheet.rows[:200]
        if len(row.cells) > 2 and number in row.cells
    )
    usual = widths[len(widths) * 3 // 4] if widths else 0.0
    return round(min(_WIDE, max(_NARROW, usual + 2 * _PAD + 4)))


def _ground(row: RowRead, column: int, colours: Palette) -> str:
    cell = row.cells.get(column)
    if column in row.touched:
        return colours.shade(GROUP_TONES[row.group] if row.group else Tone.PLAIN).fill
    if cell and cell.fill and _is_yellow(cell.fill):
        return colours.yellow
    return colours.alternate if row.skipped else colours.card


def _is_yellow(fill: str) -> bool:
    """Whether a cell is marked in a bright colour; greys and white are only decoration."""
    try:
        red, green, blue = (int(fill[at : at + 2], 16) for at in (0, 2, 4))
    except ValueError:
        return False
    return min(red, green) - blue > _YELLOWISH


def _draw(
    painter: QPainter, box: QRectF, text: str, font: QFont, tint: str, *, right: bool = False
) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    measures = fonts.metrics(font.pixelSize())
    inner = box.adjusted(_PAD, 0, -_PAD, 0)
    plain = text.replace("\n", " ")
    shown = measures.elidedText(plain, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.setFont(font)
    painter.setPen(colour(tint))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | side, shown)
