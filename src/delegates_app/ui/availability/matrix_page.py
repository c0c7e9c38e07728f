"""The page of the matrix: figures and filters above, the matrix, the panel at its right."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.deadlines import CATEGORY_WORDS
from delegates_app.domain.delegations import CATEGORIES_IN_PROTOCOL
from delegates_app.domain.matrix import Group
from delegates_app.domain.parties import folded
from delegates_app.domain.words import Category
from delegates_app.ui.availability.delegation_panel import DelegationPanel
from delegates_app.ui.availability.figures import AvailabilityFigures, group_word
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.session_matrix import SessionMatrix
from delegates_app.ui.kit.buttons import Button, Choice, Words
from delegates_app.ui.kit.flow import FlowRow
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.speech import said

_PROTOCOL = "protocol"
_ALPHABET = "alphabet"
_SILENCE = "silence"
_FILTER = 220
_WITH_REMARK = 1240


def _last_heard(line: Line) -> str:
    return line.row.last_word.isoformat() if line.row.last_word else ""


_ORDERS: Mapping[str, Callable[[Line], Any]] = {
    _PROTOCOL: attrgetter("order"),
    _ALPHABET: lambda line: folded(line.name),
    _SILENCE: _last_heard,
}


class MatrixPage(QWidget):
    """A figure card, a category and an answer filter the matrix below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = AvailabilityFigures(self)
        self.filter = FilterLine(self.tr("Filter delegations"), self)
        self.category = Choice(self._categories(), name=self.tr("Category"), parent=self)
        self.answer = Choice(self._groups(), name=self.tr("Answer"), parent=self)
        self.order = Choice(self._orders(), name=self.tr("Order"), parent=self)
        self.remark = Words("", "second", parent=self)
        self.record = Button(self.tr("Record a reply…"), kind="primary", parent=self)
        self.matrix = SessionMatrix(self.filter, self)
        self.panel = DelegationPanel(self)
        self._lines: tuple[Line, ...] = ()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(12)
        column.addWidget(self.figures)
        self.filter.setFixedWidth(_FILTER)
        filters = QHBoxLayout()
        filters.setSpacing(12)
        filters.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        pieces = (self.category, self.answer, self.order)
        filters.addWidget(FlowRow(pieces, gap=12, parent=self), 1)
        filters.addWidget(self.remark)
        filters.addWidget(self.record, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(filters)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.matrix, 1)
        body.addWidget(self.panel)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.figures.chosen.connect(self.answer.choose)
        self.figures.chosen.connect(self._keep)
        self.answer.chosen.connect(self.figures.choose)
        self.answer.chosen.connect(self._keep)
        self.category.chosen.connect(self._keep)
        self.order.chosen.connect(self._order)
        self.record.clicked.connect(self.matrix.opened)
        self.filter.left_down.connect(self.matrix.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the remark out where it would squeeze the filters."""
        super().resizeEvent(event)
        self.remark.setVisible(event.size().width() >= _WITH_REMARK)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines in the order chosen; selection, scroll and filter stay."""
        self._lines = tuple(lines)
        self._order()

    def show_all(self) -> None:
        """Put all filters away."""
        self.filter.clear()
        self.category.choose(None)
        self.answer.choose(None)
        self.figures.choose(None)
        self._keep()

    def _order(self) -> None:
        order = _ORDERS[str(self.order.value)]
        self.matrix.show_lines(sorted(self._lines, key=order))

    def _keep(self) -> None:
        group, category = self.answer.value, self.category.value

        def keep(line: Line) -> bool:
            right = group is None or line.group is group
            return right and (category is None or line.delegation.category is category)

        free = group is None and category is None
        self.matrix.keep_only(None if free else keep)

    def _categories(self) -> Iterable[tuple[Category | None, str]]:
        yield None, self.tr("All categories")
        for each in CATEGORIES_IN_PROTOCOL:
            yield each, said(CATEGORY_WORDS[each])

    def _groups(self) -> Iterable[tuple[Group | None, str]]:
        yield None, self.tr("All answers")
        for each in Group:
            word = self.tr("coming") if each is Group.COMING else group_word(each)
            yield each, word[:1].upper() + word[1:]

    def _orders(self) -> Iterable[tuple[str, str]]:
        yield _PROTOCOL, self.tr("Protocol order")
        yield _ALPHABET, self.tr("Alphabetical")
        yield _SILENCE, self.tr("Longest silent")
