"""The cards on top; each leads to its tab, and its lines wrap as the window is narrow."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from delegates_app.domain.figures import Figure as Told
from delegates_app.domain.figures import Topic
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.bars import BarPart
from delegates_app.ui.kit.cards import Figure, FigureCard
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.overview.looks import SEGMENTS, TAB_OF, TONE_OF
from delegates_app.ui.place import Target
from delegates_app.ui.speech import said

_GAP = 12
_PAD = 30
_SHARES = {Topic.MINISTERS: 7}
_SHARE = 5
_MOST_LINES = 3
_NARROWEST = 120


class FigureCards(QWidget):
    """`went` carries the Target of the card that was pressed."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._told: tuple[Told, ...] = ()
        self._cards: list[FigureCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)

    def take(self, told: tuple[Told, ...]) -> None:
        """Show these figures; the cards stay where the topics do."""
        topics = [each.topic for each in self._told]
        self._told = told
        if [each.topic for each in told] != topics:
            self._build()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew."""
        super().resizeEvent(event)
        self._fill()

    def _build(self) -> None:
        for card in self._cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(each) for each in self._told]

    def _card(self, told: Told) -> FigureCard:
        card = FigureCard(Figure("", ""), parent=self)
        card.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        card.setCursor(Qt.CursorShape.PointingHandCursor)
        card.setMinimumWidth(_NARROWEST)
        card.clicked.connect(partial(self._go, told.topic))
        policy = card.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        card.setSizePolicy(policy)
        self._row.addWidget(card, _SHARES.get(told.topic, _SHARE))
        return card

    def _go(self, topic: Topic) -> None:
        self.went.emit(Target(TAB_OF[topic]))

    def _fill(self) -> None:
        wrapped = [_wrapped(told, self._room(told)) for told in self._told]
        high = max(map(len, wrapped), default=0)
        for card, told, lines in zip(self._cards, self._told, wrapped, strict=True):
            card.show_figure(_shown(told, lines, high))
            card.setToolTip("\n".join(said(each) for each in told.lines))
        self.updateGeometry()

    def _room(self, told: Told) -> float:
        shares = [_SHARES.get(each.topic, _SHARE) for each in self._told]
        room = self.width() - _GAP * (len(shares) - 1)
        return room * _SHARES.get(told.topic, _SHARE) / sum(shares) - _PAD


def _shown(told: Told, lines: tuple[str, ...], high: int) -> Figure:
    parts = tuple(
        BarPart(each.count, *_look(SEGMENTS[each.shade]))
        for each in told.segments
        if each.shade in SEGMENTS and each.count
    )
    padded = (*lines, *("" for _ in range(high - len(lines))))
    return Figure(
        str(told.number),
        said(told.words),
        TONE_OF.get(told.topic, Tone.PLAIN),
        parts,
        max(1, sum(each.count for each in told.segments)),
        padded,
    )


def _look(look: tuple[Tone, bool]) -> tuple[Tone, str, bool]:
    tone, light = look
    return tone, "", light


def _wrapped(told: Told, room: float) -> tuple[str, ...]:
    """The grey lines of a card in lines that its width holds; the last is cut where need be."""
    measures = fonts.metrics(12)
    lines: list[str] = []
    for sentence in told.lines:
        line = ""
        for word in said(sentence).split():
            longer = f"{line} {word}".strip()
            if line and measures.horizontalAdvance(longer) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    kept = lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        cut = f"{kept[-1]} {lines[_MOST_LINES]}"
        kept[-1] = measures.elidedText(cut, Qt.TextElideMode.ElideRight, max(room, 20.0))
    return tuple(kept)
