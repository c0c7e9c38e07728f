"""Cards: the frame, the figures on top of a page, and the chips that filter."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.bars import BarPart, paint_bar
from delegates_app.ui.kit.palette import Palette, Tone, colour, current
from delegates_app.ui.kit.wrapped import laid_out

_PAD = 14.0
_CORNER = 8.0
_LOW = 54
_NARROW = 90
_TICK = 14.0


class Card(QFrame):
    """A quiet surface with a hairline and round corners; `body` is its layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure card shows: `19` `of 31 ministers come`, a bar, and grey lines."""

    number: str
    words: str
    tone: Tone = Tone.PLAIN
    parts: tuple[BarPart, ...] = ()
    whole: int = 0
    lines: tuple[str, ...] = ()
    of: str = ""

    @property
    def text(self) -> str:
        """The whole of it for the screen reader."""
        return " ".join(
            each for each in (f"{self.number}{self.of}", self.words, *self.lines) if each
        )


class FigureCard(QAbstractButton):
    """A figure; when it filters it is checkable, and an active one has a border and a tick."""

    def __init__(
        self, figure: Figure, *, filters: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._figure = figure
        self.setCheckable(filters)
        if filters:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self._figure = figure
        self.setAccessibleName(figure.text)
        self.setToolTip(figure.text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that words and lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width: figure and words, bar, grey lines."""
        inner = width - 2 * _PAD
        lines = sum(_height(line, fonts.sized(12), inner) for line in self._figure.lines)
        end = 8 if self._figure.lines else 0
        return round(self._first_height(inner) + (14 if self._figure.whole else 0) + lines + end)

    def sizeHint(self) -> QSize:
        """Return room for the figure, its words and its lines, unwrapped."""
        figure, tick = self._figure, _TICK + 4 if self.isCheckable() else 0
        words = QFontMetricsF(self._words_font()).horizontalAdvance(figure.words) + tick
        small = fonts.metrics(12)
        lines = [small.horizontalAdvance(line) for line in figure.lines]
        width = round(max(self._number_width() + words, *lines, 0.0) + 2 * _PAD + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which something would be cut: the words wrapped."""
        font = QFontMetricsF(self._words_font())
        longest = max(map(font.horizontalAdvance, self._figure.words.split()), default=0.0)
        whole = font.horizontalAdvance(self._figure.words)
        tick = _TICK + 4 if self.isCheckable() else 0
        width = round(
            self._number_width() + max(longest, min(whole, _NARROW)) + tick + 2 * _PAD + 2
        )
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def _number_width(self) -> float:
        number = fonts.metrics(fonts.FIGURE, strong=True).horizontalAdvance(self._figure.number)
        return number + fonts.metrics(15).horizontalAdvance(self._figure.of) + 7

    def _first_height(self, inner: float) -> float:
        room = inner - self._number_width() - (_TICK + 4 if self.isCheckable() else 0)
        return max(_LOW, _height(self._figure.words, self._words_font(), room) + 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = current(), QRectF(self.rect())
        paint_card(painter, box, colours, active=self.isChecked(), focused=self.hasFocus())
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        first = QRectF(inner.left(), 0, inner.width(), self._first_height(inner.width()))
        self._paint_first_line(painter, first, colours)
        top = self._paint_bar(painter, inner, first.bottom() - 6, colours)
        self._paint_lines(painter, inner, top, colours)
        painter.end()

    def _words_font(self) -> QFont:
        return fonts.sized(fonts.TEXT, strong=True) if self._figure.whole else fonts.sized(12)

    def _paint_first_line(self, painter: QPainter, line: QRectF, colours: Palette) -> None:
        figure, base = self._figure, round(line.center().y() + 8)
        painter.setFont(fonts.sized(fonts.FIGURE, strong=True))
        painter.setPen(colour(colours.shade(figure.tone).text))
        painter.drawText(round(line.left()), base, figure.number)
        number = fonts.metrics(fonts.FIGURE, strong=True).horizontalAdvance(figure.number)
        painter.setFont(fonts.sized(15))
        painter.setPen(colour(colours.second))
        painter.drawText(round(line.left() + number), base, figure.of)
        right = line.right() - (_TICK + 4 if self.isCheckable() else 0)
        words = QRectF(line.left() + self._number_width(), line.top(), 0, line.height())
        words.setRight(right)
        self._paint_words(painter, words, colours)
        if self.isChecked():
            square = QRectF(line.right() - _TICK + 4, line.center().y() - 7, _TICK, _TICK)
            icons.draw(painter, square, "check", colours.accent)

    def _paint_words(self, painter: QPainter, box: QRectF, colours: Palette) -> None:
        layout, height = laid_out(self._figure.words, self._words_font(), box.width())
        painter.setPen(colour(colours.ink if self._figure.whole else colours.second))
        lift = 1 if layout.lineCount() > 1 else -2  # one line stands near the figure's foot
        layout.draw(painter, QPointF(box.left(), box.center().y() - height / 2 - lift))

    def _paint_bar(self, painter: QPainter, inner: QRectF, top: float, colours: Palette) -> float:
        figure = self._figure
        if not figure.whole:
            return top
        box = QRectF(inner.left(), top, inner.width(), 6)
        paint_bar(painter, box, figure.parts, figure.whole, colours)
        return box.bottom() + 6

    def _paint_lines(self, painter: QPainter, inner: QRectF, top: float, colours: Palette) -> None:
        painter.setPen(colour(colours.second))
        for line in self._figure.lines:
            layout, height = laid_out(line, fonts.sized(12), inner.width())
            layout.draw(painter, QPointF(inner.left(), top))
            top += height


def _height(text: str, font: QFont, width: float) -> float:
    return laid_out(text, font, width)[1] if text else 0.0


class FigureRow(QWidget):
    """Figure cards side by side, equally high."""

    def __init__(self, cards: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in cards:
            row.addWidget(card)


def paint_card(
    painter: QPainter, box: QRectF, colours: Palette, *, active: bool, focused: bool = False
) -> None:
    """Paint the ground of a card; an active one has the accent's border and soft fill."""
    painter.setBrush(colour(colours.soft if active else colours.card))
    edge = colours.accent if active or focused else colours.line
    painter.setPen(QPen(colour(edge), 1.0))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)


class Chip(QAbstractButton):
    """A word and a count that filters the list below; a count of none greys it."""

    def __init__(self, word: str, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._count = count
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)  # an active one has a tick
        self.show_count(count)

    def show_count(self, count: int) -> None:
        """Show another count."""
        self._count = count
        self.setAccessibleName(f"{self._word}: {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the word, the count and the tick."""
        word = fonts.metrics(fonts.TEXT).horizontalAdvance(self._word)
        return QSize(round(12 + _TICK * self.isChecked() + word + 6 + self._count_width() + 8), 30)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which something would be cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, active = current(), self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = colours.accent if active or self.hasFocus() else colours.line
        painter.setPen(colour(colours.scroll if self.underMouse() and not active else edge))
        painter.setBrush(colour(colours.soft if active else colours.card))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, box, colours)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, colours: Palette) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        left = box.left() + 12
        if self.isChecked():
            square = QRectF(left - 3, box.center().y() - 6, 12, 12)
            icons.draw(painter, square, "check", colours.accent)
            left += _TICK
        tint = colours.accent if self.isChecked() else colours.ink
        painter.setFont(fonts.sized(fonts.TEXT))
        painter.setPen(colour(tint if self._count else colours.second))
        painter.drawText(QRectF(left, box.top(), box.width(), box.height()), middle, self._word)
        width = self._count_width()
        round_box = QRectF(box.right() - width - 6, box.center().y() - 9, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(colours.track))
        painter.drawRoundedRect(round_box, 9, 9)
        painter.setFont(fonts.sized(fonts.SMALL, strong=True))
        painter.setPen(colour(colours.second))
        painter.drawText(round_box, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _count_width(self) -> float:
        font = fonts.metrics(fonts.SMALL, strong=True)
        return max(18.0, font.horizontalAdvance(str(self._count)) + 10)
