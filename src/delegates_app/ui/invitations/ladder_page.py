"""The page of the invitations: figures, chips that filter, the ladder, the panel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.invitations import Lack, Ladder, LadderFigures
from delegates_app.ui.invitations.delegation_panel import InvitationPanel
from delegates_app.ui.invitations.figures import drafts_remark, figures_shown, lack_word
from delegates_app.ui.invitations.ladder_table import LadderTable
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import Chip, Figure, FigureCard, FigureRow
from delegates_app.ui.kit.flow import FlowRow
from delegates_app.ui.kit.search_fields import FilterLine

_FIGURES = 5
_FILTER = 190
_WITH_REMARK = 1320


class LadderPage(QWidget):
    """A chip shows only who lacks something; several together show who lacks all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [FigureCard(Figure("0", "")) for _ in range(_FIGURES)]
        self.filter = FilterLine(self.tr("Filter delegations"), self)
        self.chips = {lack: Chip(lack_word(lack), parent=self) for lack in Lack}
        self.remark = Words("", "second", parent=self)
        self.record = Button(self.tr("Record a dispatch…"), kind="primary", parent=self)
        self.ladder = LadderTable(self.filter, self)
        self.panel = InvitationPanel(self)
        self._lay_out()
        for chip in self.chips.values():
            chip.toggled.connect(self._keep)
        self.filter.left_down.connect(self.ladder.setFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(12)
        column.addWidget(FigureRow(self.cards, self))
        self.filter.setFixedWidth(_FILTER)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        chips.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        chips.addWidget(FlowRow(self.chips.values(), parent=self), 1)
        chips.addWidget(self.remark)
        chips.addWidget(self.record, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(chips)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.ladder, 1)
        body.addWidget(self.panel)
        column.addLayout(body, 1)

    def show_figures(self, found: Ladder, figures: LadderFigures) -> None:
        """Show the top line, the counts of the chips and how many drafts wait."""
        for card, figure in zip(self.cards, figures_shown(figures), strict=True):
            card.show_figure(figure)
        for lack, chip in self.chips.items():
            chip.show_count(len(found.lacking(lack)))
        self.remark.setText(drafts_remark(found))

    def show_all(self) -> None:
        """Put all filters away."""
        self.filter.clear()
        for chip in self.chips.values():
            chip.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the remark out where it would squeeze the chips."""
        super().resizeEvent(event)
        self.remark.setVisible(event.size().width() >= _WITH_REMARK)

    def _keep(self) -> None:
        wanted = {lack for lack, chip in self.chips.items() if chip.isChecked()}

        def keep(line: InvitationLine) -> bool:
            return wanted <= line.row.lacks

        self.ladder.keep_only(keep if wanted else None)
