"""The left side: figures that filter, a filter line, drop-downs, and the table."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.ui.badges.badge_table import BadgeTable
from delegates_app.ui.badges.rows import (
    SHOW_TONES,
    SHOW_WORDS,
    BadgeRow,
    Show,
    belongs,
    figures,
)
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.kit.cards import Figure, FigureCard, FigureRow
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.search_fields import FilterLine
from delegates_app.ui.speech import said

_CARD = 110
_RARE = frozenset({Show.RETURNED, Show.VOID})


class BadgeList(QWidget):
    """`all_asked` asks to tick, or untick, everybody who is shown."""

    all_asked = Signal()

    def __init__(self, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._show = Show.ALL
        self._ticked: dict[str, tuple[BadgeRow, BadgeRow]] = {}
        self.table = BadgeTable(settings, self)
        self._delegation = Choice(name=self.tr("Delegation"))
        self._category = Choice(name=self.tr("Category"))
        self._filter = FilterLine(self.tr("Filter people"), self)
        self._filter.narrow(self.table)
        self._cards = {show: self._card(show) for show in Show}
        self.figures = FigureRow(self._cards.values(), parent)
        self._lay_out()
        for choice in (self._delegation, self._category):
            choice.chosen.connect(lambda _value: self._narrow())

    @property
    def shown(self) -> Sequence[BadgeRow]:
        """The rows that are in the list as it is filtered now."""
        return self.table.rows_model.shown

    def take(self, rows: tuple[BadgeRow, ...], ticked: frozenset[str]) -> None:
        """Show these rows; filter, selection and scroll stay."""
        self._ticked = {row.id: self._with_tick(row) for row in rows if row.id in ticked}
        self.table.rows_model.fill(self._ticked.get(row.id, (row, row))[1] for row in rows)
        for show, number in figures(rows).items():
            card = self._cards[show]
            card.show_figure(Figure(str(number), said(SHOW_WORDS[show]), self._tone(show, number)))
            card.setVisible(number > 0 or show not in _RARE or show is self._show)
        delegations = dict.fromkeys((row.delegation_id, row.code, row.delegation) for row in rows)
        self._delegation.offer(
            (
                ("", self.tr("All delegations")),
                *((each, f"{code}  {name}") for each, code, name in delegations),
            )
        )
        categories = dict.fromkeys((row.letter, row.category) for row in rows)
        self._category.offer(
            (
                ("", self.tr("All categories")),
                *((word, f"{letter}  {said(word)}") for letter, word in categories),
            )
        )

    def _with_tick(self, row: BadgeRow) -> tuple[BadgeRow, BadgeRow]:
        """A row and itself ticked, the very same as before where nothing differs."""
        before = self._ticked.get(row.id)
        return before if before and before[0] is row else (row, replace(row, ticked=True))

    def select(self, delegate_id: str) -> None:
        """Select somebody, filters put aside where they hide her."""
        if delegate_id and not self.table.go_to(delegate_id):
            self._show = Show.ALL
            self._tick_cards()
            self._filter.clear()
            self._delegation.choose("")
            self._category.choose("")
            self._narrow()
            self.table.go_to(delegate_id)

    def _tone(self, show: Show, number: int) -> Tone:
        return SHOW_TONES[show] if number else Tone.UNKNOWN

    def _card(self, show: Show) -> FigureCard:
        card = FigureCard(Figure("0", said(SHOW_WORDS[show])), filters=True, parent=self)
        card.setMinimumWidth(_CARD)
        card.setChecked(show is Show.ALL)
        card.clicked.connect(lambda _checked=False, show=show: self._filter_by(show))
        return card

    def _filter_by(self, show: Show) -> None:
        self._show = Show.ALL if show is self._show else show
        self._tick_cards()
        self._narrow()

    def _tick_cards(self) -> None:
        for show, card in self._cards.items():
            card.setChecked(show is self._show)

    def _narrow(self) -> None:
        show, delegation, category = self._show, self._delegation.value, self._category.value

        def keep(row: BadgeRow) -> bool:
            return (
                belongs(row, show)
                and delegation in {"", None, row.delegation_id}
                and category in {"", None, row.category}
            )

        self.table.rows_model.keep_only(keep)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._filter.setMinimumWidth(90)
        row.addWidget(self._filter, 1)
        for choice in self._drop_downs():
            choice.keep_narrow()
            row.addWidget(choice)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _drop_downs(self) -> Iterable[Choice]:
        return (self._delegation, self._category)
