"""The line of figures on top: complete, filled, to be confirmed, over, and heads by level."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from delegates_app.domain.delegations import DelegationFigures
from delegates_app.ui.delegations.summary import State
from delegates_app.ui.delegations.words import level_word
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.cards import Figure, FigureCard, paint_card
from delegates_app.ui.kit.palette import Tone, colour, current

_HIGH = 54
_PAD = 14.0
_GAP = 18.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FiguresLine(QWidget):
    """Cards that filter; `asked` carries a State, or None to show everything again."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        blank = Figure("", "")
        self._cards = {
            State.COMPLETE: FigureCard(blank, filters=True),
            State.TBC: FigureCard(blank, filters=True),
            State.OVER: FigureCard(blank, filters=True),
        }
        self._filled = FigureCard(blank)
        self.heads = HeadsCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in (
            self._cards[State.COMPLETE],
            self._filled,
            self._cards[State.TBC],
            self._cards[State.OVER],
            self.heads,
        ):
            row.addWidget(card)
        for state, card in self._cards.items():
            card.clicked.connect(lambda checked, asked=state: self._clicked(asked, checked))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def card(self, state: State) -> FigureCard:
        """The card that filters by a state."""
        return self._cards[state]

    def show_figures(self, found: DelegationFigures, people: int) -> None:
        """Show the figures; without seats to fill, how many people there are."""
        complete = Figure(
            str(found.complete),
            self.tr("delegations complete"),
            Tone.YES,
            of=f"/{found.delegations}",
        )
        self._cards[State.COMPLETE].show_figure(complete)
        filled = Figure(str(people), self.tr("people"))
        if found.allowed:
            filled = Figure(str(found.filled), self.tr("seats filled"), of=f"/{found.allowed}")
        self._filled.show_figure(filled)
        tbc = Tone.LIKELY if found.tbc else Tone.PLAIN
        self._cards[State.TBC].show_figure(Figure(str(found.tbc), self.tr("to be confirmed"), tbc))
        words = self.tr("over quota")
        if found.waived:
            words = self.tr("over quota · {n} with waiver").format(n=found.waived)
        over = Tone.NO if found.over else Tone.PLAIN
        self._cards[State.OVER].show_figure(Figure(str(found.over), words, over))
        self.heads.show_figures(found)
        self.heads.setVisible(found.heads > found.heads_unnamed)

    def mark_active(self, state: State | None) -> None:
        """Tick the card of the state that filters."""
        for each, card in self._cards.items():
            card.setChecked(each is state)

    def _clicked(self, state: State, checked: bool) -> None:
        self.asked.emit(state if checked else None)


class HeadsCard(QWidget):
    """Heads of the states by level, on one line; what does not fit is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._parts: tuple[tuple[str, str, Tone], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, found: DelegationFigures) -> None:
        """Show how many heads there are of each level, and how many states name nobody."""
        self._title = self.tr("Heads of {n} states").format(n=found.heads)
        parts = [
            (str(number), level_word(level), Tone.PLAIN) for level, number in found.heads_by_level
        ]
        if found.heads_unnamed:
            parts.append((str(found.heads_unnamed), self.tr("no name"), Tone.NO))
        self._parts = tuple(parts)
        words = ", ".join(f"{number} {word}" for number, word, _ in self._parts)
        self.setAccessibleName(f"{self._title}: {words}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all levels."""
        return QSize(round(self._title_width() + sum(map(_width, self._parts)) + 2 * _PAD), _HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the two first levels; the others may be left out."""
        shown = self._parts[:1]
        return QSize(round(sum(map(_width, shown)) + 2 * _PAD), _HIGH)

    def _title_width(self) -> float:
        return fonts.metrics(12).horizontalAdvance(self._title) + _GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, from its right end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = current(), QRectF(self.rect())
        paint_card(painter, box, colours, active=False)
        room = box.width() - 2 * _PAD
        parts = list(self._parts)
        with_title = self._title_width() + sum(map(_width, parts)) - _GAP <= room + 1
        while parts and sum(map(_width, parts)) - _GAP > room + 1:
            parts.pop(-2 if len(parts) > 1 else -1)
        if with_title:
            painter.setFont(fonts.sized(12))
            painter.setPen(colour(colours.second))
            painter.drawText(box.adjusted(_PAD, 0, 0, 0), _MIDDLE, self._title)
        left = box.right() - _PAD - sum(map(_width, parts)) + _GAP
        for number, word, tone in parts:
            at = QRectF(left, 0, box.width(), box.height())
            painter.setFont(fonts.sized(15, strong=True))
            painter.setPen(colour(colours.shade(tone).text))
            painter.drawText(at, _MIDDLE, number)
            painter.setFont(fonts.sized(12))
            painter.setPen(colour(colours.second))
            painter.drawText(at.adjusted(_number_width(number), 0, 0, 0), _MIDDLE, word)
            left += _width((number, word, tone))
        painter.end()


def _number_width(number: str) -> float:
    return fonts.metrics(15, strong=True).horizontalAdvance(number) + 5


def _width(part: tuple[str, str, Tone]) -> float:
    return _number_width(part[0]) + fonts.metrics(12).horizontalAdvance(part[1]) + _GAP
