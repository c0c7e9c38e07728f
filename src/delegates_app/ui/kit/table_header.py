"""The headings of a table: two lines, sorting, and the choice of columns, remembered."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QHideEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.cell_painting import PAD
from delegates_app.ui.kit.columns import Column
from delegates_app.ui.kit.palette import colour, current

_ONE_LINE = 34
_TWO_LINES = 46
_ARROW = 12.0
_NARROWEST = 28


class TableHeader(QHeaderView):
    """Paints headings, cycles the sorting of a column, offers and remembers the columns."""

    sort_asked = Signal(object, bool)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        name: str,
        settings: QSettings | None,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = tuple(columns)
        self._name = name
        self._settings = settings
        self._sorted: tuple[str, bool] | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_NARROWEST)
        self.setStretchLastSection(True)
        self.sectionClicked.connect(self._clicked)

    # Columns chosen and remembered

    def lay_out(self) -> None:
        """Give the columns their widths, as remembered or as declared."""
        kept = self._remembered()
        for at, column in enumerate(self._columns):
            width = kept.get("widths", {}).get(column.key)
            self.resizeSection(at, width or max(column.width, self._heading_width(at)))
            self.setSectionHidden(at, column.key in kept.get("hidden", self._hidden_at_first()))
        keys = [column.key for column in self._columns]
        there = (key for key in kept.get("order", ()) if key in keys)
        for place, key in enumerate(_with_newcomers(tuple(there), keys)):
            self.moveSection(self.visualIndex(keys.index(key)), place)

    def shown(self) -> tuple[int, ...]:
        """Return the columns that are shown, from left to right."""
        places = [self.logicalIndex(place) for place in range(self.count())]
        return tuple(at for at in places if not self.isSectionHidden(at))

    def choose_columns(self, at: QPoint | None = None) -> QMenu:
        """Open the list of columns to show; from the keyboard too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self._columns):
            menu.addAction(self._choice(number, column, menu))
        menu.popup(at or self.mapToGlobal(QPoint(int(PAD), self.height())))
        return menu

    def remember(self) -> None:
        """Keep which columns are shown, where, and how wide."""
        if not self._name:
            return
        last = self.shown()[-1:] if self.stretchLastSection() else ()
        shown = [at for at in self.shown() if at not in last]
        kept = {
            "widths": {self._columns[at].key: self.sectionSize(at) for at in shown},
            "hidden": [c.key for at, c in enumerate(self._columns) if self.isSectionHidden(at)],
            "order": [self._columns[self.logicalIndex(at)].key for at in range(self.count())],
        }
        self._store().setValue(f"tables/{self._name}", json.dumps(kept))

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the columns when the table goes out of sight."""
        if self.count():
            self.remember()
        super().hideEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the choice of columns."""
        self.choose_columns(event.globalPos())

    def _choice(self, number: int, column: Column[Any], menu: QMenu) -> QAction:
        choice = QAction(column.heading or column.key, menu)
        choice.setCheckable(True)
        choice.setChecked(not self.isSectionHidden(number))
        choice.setEnabled(self.isSectionHidden(number) or len(self.shown()) > 1)
        choice.setData(number)
        choice.toggled.connect(self._toggled)
        return choice

    def _toggled(self, shown: bool) -> None:
        choice = self.sender()
        if isinstance(choice, QAction):
            self.setSectionHidden(choice.data(), not shown)
            self.remember()

    def _remembered(self) -> dict[str, Any]:
        text = self._store().value(f"tables/{self._name}") if self._name else None
        try:
            kept = json.loads(str(text)) if text else {}
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _store(self) -> QSettings:
        if self._settings is None:
            self._settings = QSettings()
        return self._settings

    def _hidden_at_first(self) -> tuple[str, ...]:
        return tuple(column.key for column in self._columns if column.hidden)

    # Sorting

    def show_sorting(self, sorted_by: tuple[str, bool] | None) -> None:
        """Show by an arrow which column is sorted, and how."""
        self._sorted = sorted_by
        self.viewport().update()

    def _clicked(self, at: int) -> None:
        key = self._columns[at].key
        if self._sorted == (key, False):
            self.sort_asked.emit(key, True)
        elif self._sorted == (key, True):
            self.sort_asked.emit(None, False)
        else:
            self.sort_asked.emit(key, False)

    # Painting

    def sizeHint(self) -> QSize:
        """Return the height of one line, or of two where a column has a second."""
        two = any(column.second for column in self._columns)
        return QSize(super().sizeHint().width(), _TWO_LINES if two else _ONE_LINE)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """Paint one heading with its second line and the arrow of sorting."""
        colours, column, box = current(), self._columns[at], QRectF(rect)
        painter.fillRect(box, colour(colours.header))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(colour(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inner = self._paint_arrow(painter, box.adjusted(PAD, 0, -PAD, 0), column.key)
        self._paint_lines(painter, inner, column)

    def _paint_arrow(self, painter: QPainter, inner: QRectF, key: str) -> QRectF:
        if self._sorted is None or self._sorted[0] != key:
            return inner
        square = QRectF(inner.right() - _ARROW, inner.center().y() - _ARROW / 2, _ARROW, _ARROW)
        name = "arrow-down" if self._sorted[1] else "arrow-up"
        icons.draw(painter, square, name, current().accent)
        return inner.adjusted(0, 0, -_ARROW - 2, 0)

    def _paint_lines(self, painter: QPainter, inner: QRectF, column: Column[Any]) -> None:
        side = Qt.AlignmentFlag.AlignRight if column.to_the_right else Qt.AlignmentFlag.AlignLeft
        middle = inner.center().y()
        first = inner.adjusted(0, 0, 1, 0)
        if column.second:
            first = QRectF(inner.left(), middle - 17, inner.width() + 1, 18)
            second = QRectF(inner.left(), middle + 1, inner.width() + 1, 15)
            painter.setFont(fonts.sized(fonts.SMALL))
            painter.setPen(colour(current().second))
            painter.drawText(second, side | Qt.AlignmentFlag.AlignVCenter, column.second)
        painter.setFont(fonts.sized(12, strong=True))
        painter.setPen(colour(current().ink))
        painter.drawText(first, side | Qt.AlignmentFlag.AlignVCenter, column.heading)

    def _heading_width(self, at: int) -> int:
        column = self._columns[at]
        first = fonts.metrics(12, strong=True).horizontalAdvance(column.heading)
        second = fonts.metrics(fonts.SMALL).horizontalAdvance(column.second)
        return round(max(first, second) + 2 * PAD + 3)


def _with_newcomers(kept: Sequence[str], declared: Sequence[str]) -> tuple[str, ...]:
    """The remembered order; a column that was not there then follows its declared neighbour."""
    order = list(kept)
    for at, key in enumerate(declared):
        if key not in order:
            before = declared[at - 1] if at else ""
            order.insert(order.index(before) + 1 if before else 0, key)
    return tuple(order)
