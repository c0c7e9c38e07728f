"""The line of filters: text, category, status, level and order; board or grid."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from delegates_app.domain.choices import LEVELS
from delegates_app.domain.words import Level
from delegates_app.ui.delegations.summary import PROTOCOL, State, Summary, states_words
from delegates_app.ui.delegations.words import SECTIONS
from delegates_app.ui.kit.arrangement import folded
from delegates_app.ui.kit.buttons import Button, Choice, SegmentedSwitch, Words
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.speech import said

BOARD, GRID = "board", "grid"
NO_NAME = "no_name"
_FILTER_WIDTH = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown; None for everything."""

    text: str = ""
    category: object = None
    state: object = None
    level: object = None

    def takes(self, summary: Summary) -> bool:
        """Whether a delegation is shown."""
        return (
            self.category in {None, summary.section}
            and (self.state is None or self._has_state(summary))
            and (self.level is None or self._has_level(summary))
            and self._has_words(summary)
        )

    def _has_state(self, summary: Summary) -> bool:
        if self.state is State.TBC:
            return bool(summary.plan.tbc)
        return self.state in summary.states

    def _has_level(self, summary: Summary) -> bool:
        return summary.head_level is (None if self.level == NO_NAME else self.level)

    def _has_words(self, summary: Summary) -> bool:
        if not self.text.strip():
            return True
        text = folded(f"{summary.code} {summary.name} {summary.party.name_own} {summary.people}")
        return all(word in text for word in folded(self.text).split())


class ChoosingLine(QWidget):
    """Filters, order and view.

    `changed` tells of another filter, `ordered` of another order, `turned` carries board or grid.
    """

    changed = Signal()
    ordered = Signal()
    turned = Signal(object)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = FilterLine(self.tr("Filter delegations and people"))
        self.text.setMinimumWidth(90)
        self.category = Choice(name=self.tr("Category"))
        self.state = Choice(name=self.tr("Status"))
        self.level = Choice(name=self.tr("Level of the head"))
        self.order = Choice(self._orders(), name=self.tr("Order"))
        self.due = Words("", "second")
        self.switch = SegmentedSwitch(
            [(BOARD, self.tr("Board"), "layout-grid"), (GRID, self.tr("Grid"), "table")],
            name=self.tr("View"),
        )
        self.add_button = Button(self.tr("Add a person…"), kind="primary")
        self._offer(())
        for choice in (self.category, self.state, self.level):
            choice.keep_narrow()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 2)
        for choice in (self.category, self.state, self.level, self.order):
            row.addWidget(choice)
        row.addStretch(1)
        row.addWidget(self.due)
        row.addSpacing(4)
        row.addWidget(self.switch)
        row.addSpacing(4)
        row.addWidget(self.add_button)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._tell)
        for choice in (self.category, self.state, self.level):
            choice.chosen.connect(self._tell)
        self.order.chosen.connect(self._tell_order)
        self.switch.chosen.connect(self.turned)
        self.add_button.clicked.connect(self.add_asked)

    @property
    def wanted(self) -> Wanted:
        """What is to be shown."""
        return Wanted(self.text.text(), self.category.value, self.state.value, self.level.value)

    def take(self, found: Iterable[Summary], due: str) -> None:
        """Offer the categories and levels that there are."""
        self._offer(tuple(found))
        self.due.setText(due)
        self._spare_room()

    def clear(self) -> None:
        """Show everything again."""
        self.text.blockSignals(True)
        self.text.clear()
        self.text.blockSignals(False)
        for choice in (self.category, self.state, self.level):
            choice.choose(None)
        self.changed.emit()

    def resizeEvent(self, event: object) -> None:
        """Leave the remark out where there is no room for it."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt's own event
        self._spare_room()

    def _spare_room(self) -> None:
        self.due.hide()
        free = self.width() - self.minimumSizeHint().width() - _FILTER_WIDTH
        self.due.setVisible(free > self.due.sizeHint().width())

    def _offer(self, found: tuple[Summary, ...]) -> None:
        sections = dict.fromkeys(each.section for each in found)
        self.category.offer(
            [(None, self.tr("All categories")), *((s, said(SECTIONS[s])) for s in sections)]
        )
        self.state.offer([(None, self.tr("Any status")), *states_words()])
        levels = {each.head_level for each in found}
        shown = [(level, said(LEVELS.word(level))) for level in Level if level in levels]
        self.level.offer([(None, self.tr("Any level")), *shown, (NO_NAME, self.tr("No name"))])

    def _orders(self) -> tuple[tuple[object, str], ...]:
        return (
            (PROTOCOL, self.tr("Protocol order")),
            ("en", self.tr("By English name")),
            ("fr", self.tr("By French name")),
            ("nl", self.tr("By Dutch name")),
            ("de", self.tr("By German name")),
        )

    def _tell(self, _value: object) -> None:
        self.changed.emit()

    def _tell_order(self, _value: object) -> None:
        self.ordered.emit()
