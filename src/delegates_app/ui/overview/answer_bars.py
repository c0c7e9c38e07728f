"""Answers by category: bars that carry sign and number, and what was replied and taken."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from delegates_app.domain.deadlines import CATEGORY_WORDS
from delegates_app.domain.matrix import Group
from delegates_app.domain.replies import CategoryAnswers
from delegates_app.domain.wording import Sentence, mark
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.palette import Palette, colour, current
from delegates_app.ui.overview.looks import GROUP_TONES, GROUP_WORDS
from delegates_app.ui.speech import said

_LEAST_NAME, _MOST_NAME, _REPLIED, _SEATS = 140.0, 210.0, 60.0, 66.0
_GAP = 2.0
_SIGNED = 32.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
_OF = mark("{n} / {all}")


class AnswerLine(QAbstractButton):
    """The answers of one category."""

    def __init__(self, answers: CategoryAnswers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(38)
        counts = [f"{number} {said(GROUP_WORDS[group])}" for group, number in self._present()]
        self.setAccessibleName(f"{self._name()}: {', '.join(counts)}")
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(420, 34)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(240, 22)

    def _name(self) -> str:
        category = self.answers.category
        return said(CATEGORY_WORDS[category] if category else mark("All"))

    def _present(self) -> tuple[tuple[Group, int], ...]:
        found = ((group, self.answers.groups.get(group, 0)) for group in GROUP_TONES)
        return tuple((group, number) for group, number in found if number)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, bar and numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = current(), QRectF(self.rect())
        if self.hasFocus():
            painter.fillRect(box, colour(colours.soft))
        strong = self.answers.category is None
        painter.setFont(fonts.sized(fonts.TEXT, strong=strong))
        painter.setPen(colour(colours.ink))
        name = box.adjusted(4, 0, 0, 0)
        name.setWidth(_name_width() - 12)
        cut = fonts.metrics(fonts.TEXT, strong=strong).elidedText(
            self._name(), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, _MIDDLE, cut)
        answers = self.answers
        self._number(painter, box, 4 + _SEATS, (answers.replied, answers.invited))
        self._number(painter, box, 4, (answers.taken, answers.allowed))
        bar = box.adjusted(_name_width(), 0, -_REPLIED - _SEATS - 12, 0)
        high = min(22.0, box.height() - 4)
        self._paint_bar(
            painter, QRectF(bar.left(), box.center().y() - high / 2, bar.width(), high), colours
        )
        painter.setPen(colour(colours.grid))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.end()

    def _number(self, painter: QPainter, box: QRectF, inset: float, of: tuple[int, int]) -> None:
        strong = self.answers.category is None
        full = of[0] >= of[1] or strong
        painter.setFont(fonts.sized(12, strong=strong))
        painter.setPen(colour(current().ink if full else current().second))
        text = said(Sentence.of(_OF, n=of[0], all=of[1])) if of[1] else str(of[0])
        painter.drawText(box.adjusted(0, 0, -inset, 0), _RIGHT, text)

    def _paint_bar(self, painter: QPainter, box: QRectF, colours: Palette) -> None:
        present = self._present()
        whole = sum(number for _, number in present)
        if not whole:
            return
        room = box.width() - _GAP * (len(present) - 1)
        for (group, number), width in zip(present, _widths(present, room), strict=True):
            tone, sign = GROUP_TONES[group]
            shade = colours.shade(tone)
            part = QRectF(box.left(), box.top(), width, box.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(shade.fill))
            painter.drawRoundedRect(part, 3, 3)
            _paint_sign(painter, part, (sign, str(number)), shade.text)
            box.setLeft(box.left() + width + _GAP)


class AnswerBars(QWidget):
    """The lines of all categories under a legend; `pressed` tells that one was."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[CategoryAnswers, ...] | None = None
        self.lines: list[AnswerLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Headings(self))

    def take(self, answers: tuple[CategoryAnswers, ...]) -> None:
        """Show these answers."""
        if answers == self._shown:
            return
        self._shown = answers
        empty(self._column, keep=1)
        self.lines = [AnswerLine(each, self) for each in answers]
        for line in self.lines:
            line.clicked.connect(self.pressed)
            self._column.addWidget(line)
        self._column.addStretch(1)


class Headings(QWidget):
    """The headings of the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words over the numbers."""
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.setFont(fonts.sized(fonts.SMALL))
        painter.setPen(colour(current().second))
        painter.drawText(box.adjusted(0, 0, -4 - _SEATS, 0), _RIGHT, self.tr("replied"))
        painter.drawText(box.adjusted(0, 0, -4, 0), _RIGHT, self.tr("seats"))
        painter.setPen(colour(current().line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.end()


class Legend(QWidget):
    """What the signs mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint signs and words from the right; what has no room is left out."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, right = current(), float(self.width())
        for group, (tone, sign) in reversed(tuple(GROUP_TONES.items())):
            word = said(GROUP_WORDS[group])
            wide = fonts.metrics(fonts.SMALL).horizontalAdvance(word)
            if right - wide - 24 < 0:
                break
            painter.setFont(fonts.sized(fonts.SMALL))
            painter.setPen(colour(colours.second))
            painter.drawText(QRectF(right - wide, 0, wide + 1, 20), _MIDDLE, word)
            square = QRectF(right - wide - 21, 2, 16, 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(colours.shade(tone).fill))
            painter.drawRoundedRect(square, 3, 3)
            icons.draw(painter, square.adjusted(3, 3, -3, -3), sign, colours.shade(tone).text)
            right -= wide + 27
        painter.end()


def _widths(present: tuple[tuple[Group, int], ...], room: float) -> list[float]:
    """Widths by number, none so narrow that sign and number do not fit."""
    whole = sum(number for _, number in present)
    narrow = [number for _, number in present if room * number / whole < _SIGNED]
    left = room - _SIGNED * len(narrow)
    rest = sum(number for _, number in present if number not in narrow)
    if left <= 0 or not rest:
        return [room / len(present)] * len(present)
    return [_SIGNED if n in narrow else left * n / rest for _, n in present]


def _paint_sign(painter: QPainter, box: QRectF, what: tuple[str, str], tint: str) -> None:
    sign, number = what
    wide = fonts.metrics(12, strong=True).horizontalAdvance(number)
    left = box.center().x() - (wide + 16) / 2
    if box.height() < 14:
        return
    icons.draw(painter, QRectF(left, box.center().y() - 6, 12, 12), sign, tint)
    painter.setFont(fonts.sized(12, strong=True))
    painter.setPen(colour(tint))
    painter.drawText(QRectF(left + 16, box.top(), wide + 2, box.height()), _MIDDLE, number)


def _name_width() -> float:
    """As wide as the longest category needs, within bounds."""
    measures = fonts.metrics(fonts.TEXT)
    longest = max(measures.horizontalAdvance(said(each)) for each in CATEGORY_WORDS.values())
    return min(_MOST_NAME, max(_LEAST_NAME, longest + 14))
