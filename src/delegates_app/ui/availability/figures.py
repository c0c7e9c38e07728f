"""The figures on top: how many ministers come, are likely, represented, not coming, silent."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from delegates_app.domain.matrix import Group, groups
from delegates_app.domain.words import Answer
from delegates_app.ui.kit.cards import Figure, FigureCard
from delegates_app.ui.kit.palette import Tone

translate = QCoreApplication.translate

TONES = {
    Group.COMING: Tone.YES,
    Group.LIKELY: Tone.LIKELY,
    Group.OPEN: Tone.LIKELY,
    Group.REPRESENTED: Tone.REPRESENTED,
    Group.NOT_COMING: Tone.NO,
    Group.SILENT: Tone.UNKNOWN,
}


def group_word(group: Group, *, ministers: bool = True) -> str:
    """What a group of answers is called."""
    if group is Group.COMING:
        return (
            translate("AvailabilityFigures", "ministers coming")
            if ministers
            else translate("AvailabilityFigures", "delegations coming")
        )
    return {
        Group.LIKELY: translate("AvailabilityFigures", "likely"),
        Group.OPEN: translate("AvailabilityFigures", "open"),
        Group.REPRESENTED: translate("AvailabilityFigures", "represented"),
        Group.NOT_COMING: translate("AvailabilityFigures", "not coming"),
        Group.SILENT: translate("AvailabilityFigures", "no indication yet"),
    }[group]


class AvailabilityFigures(QWidget):
    """A card for each group; one that is pressed filters, `chosen` carries its group or None."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cards: dict[Group, FigureCard] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for group in Group:
            card = FigureCard(Figure("0", group_word(group)), filters=True, parent=self)
            card.clicked.connect(self._pressed)
            self.cards[group] = card
            row.addWidget(card)

    def show_answers(self, answers: Iterable[Answer], *, ministers: bool) -> None:
        """Show the figures of these overall answers."""
        counts = groups(answers)
        whole = sum(counts.values())
        for group, card in self.cards.items():
            of = f"/{whole}" if group is Group.COMING else ""
            tone = TONES[group] if counts[group] else Tone.UNKNOWN
            words = group_word(group, ministers=ministers)
            card.show_figure(Figure(str(counts[group]), words, tone, of=of))

    def choose(self, group: Group | None) -> None:
        """Press the card of a group, or none, without telling."""
        for each, card in self.cards.items():
            card.setChecked(each is group)

    def _pressed(self) -> None:
        pressed = next(group for group, card in self.cards.items() if card is self.sender())
        group = pressed if self.cards[pressed].isChecked() else None
        self.choose(group)
        self.chosen.emit(group)
