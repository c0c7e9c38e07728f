"""What is ahead: the day, what is due, how far it is done, and how many days are left."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegates_app.domain.overview import Ahead
from delegates_app.domain.wording import Sentence, mark
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.bars import BarPart, paint_bar
from delegates_app.ui.kit.buttons import Rule, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.palette import Tone, colour, current
from delegates_app.ui.kit.wrapped import laid_out
from delegates_app.ui.overview.looks import target_of_milestone
from delegates_app.ui.speech import said, weekday

_HIGH = 41
_TITLE = 18.0
_SOON = 3
_BAR = 72.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MilestoneLine(QAbstractButton):
    """One milestone; pressed it leads to where it is worked on."""

    def __init__(self, ahead: Ahead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ahead = ahead
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = (short_day(ahead.milestone.on), said(ahead.milestone.title), self._second())
        self.setAccessibleName(", ".join(filter(None, (*words, said(ahead.milestone.ahead)))))

    def sizeHint(self) -> QSize:
        """Return the size of a line whose title has room."""
        return QSize(280, self._high(max(280, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut."""
        return QSize(200, self._high(max(200, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be higher where the title needs two lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _high(self, width: int) -> int:
        return _HIGH + round(self._title_height(self._words_width(width)) - _TITLE)

    def _words_width(self, width: float) -> float:
        wide = fonts.metrics(12, strong=self._soon).horizontalAdvance(self._told)
        return width - 84 - 24 - wide

    def _title_height(self, width: float) -> float:
        high = laid_out(said(self.ahead.milestone.title), fonts.sized(fonts.TEXT), width)[1]
        return max(_TITLE, high)

    @property
    def _soon(self) -> bool:
        return self.ahead.milestone.days <= _SOON

    @property
    def _told(self) -> str:
        return said(self.ahead.milestone.ahead)

    def _second(self) -> str:
        ahead = self.ahead
        if ahead.total:
            return said(Sentence.of(mark("{done} of {total}"), done=ahead.done, total=ahead.total))
        return said(ahead.milestone.detail) if ahead.milestone.detail else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = current(), QRectF(self.rect())
        if self.hasFocus() or self.underMouse():
            painter.fillRect(box, colour(colours.soft if self.hasFocus() else colours.alternate))
        soon, told = self._soon, self._told
        self._paint_day(painter, colours.accent if soon else colours.ink)
        painter.setFont(fonts.sized(12, strong=soon))
        painter.setPen(colour(colours.accent if soon else colours.second))
        painter.drawText(box.adjusted(0, 0, -16, 0), _RIGHT, told)
        self._paint_words(painter, QRectF(84, 0, self._words_width(box.width()), box.height()))
        painter.end()

    def _paint_day(self, painter: QPainter, tint: str) -> None:
        number, _, month = short_day(self.ahead.milestone.on).partition(" ")
        painter.setFont(fonts.sized(18, strong=True))
        painter.setPen(colour(tint))
        painter.drawText(QRectF(8, 0, 34, _HIGH), _RIGHT, number)
        painter.setFont(fonts.sized(fonts.SMALL))
        painter.setPen(colour(current().second))
        painter.drawText(QRectF(48, 5, 36, 15), _LEFT, month)
        day = weekday(self.ahead.milestone.on)[:3]
        painter.drawText(QRectF(48, 20, 36, 15), _LEFT, day)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        colours, second, title = current(), self._second(), said(self.ahead.milestone.title)
        high = self._title_height(box.width())
        top = 3 if second else (box.height() - high) / 2
        painter.setPen(colour(colours.ink))
        layout = laid_out(title, fonts.sized(fonts.TEXT), box.width())[0]
        layout.draw(painter, QPointF(box.left(), top))
        lower = QRectF(box.left(), top + high - 1, box.width(), 16)
        painter.setFont(fonts.sized(12))
        painter.setPen(colour(colours.second))
        painter.drawText(lower, _LEFT, second)
        left = box.left() + fonts.metrics(12).horizontalAdvance(second) + 10
        if self.ahead.total and left + _BAR <= box.right():
            parts = (BarPart(self.ahead.done, Tone.YES),)
            paint_bar(
                painter, QRectF(left, lower.top() + 6, _BAR, 5), parts, self.ahead.total, colours
            )


class MilestoneList(Card):
    """`went` carries the Target of the milestone that was pressed."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(1, 12, 1, 6)
        self.body.setSpacing(0)
        self._shown: tuple[Ahead, ...] | None = None
        self.lines: list[MilestoneLine] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        title = Words(self.tr("Next milestones"), "title")
        title.setContentsMargins(16, 0, 16, 10)
        self.body.addWidget(title)
        self.body.addWidget(Rule())
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(self._column)
        area.setWidget(inside)
        self.body.addWidget(area, 1)

    def take(self, ahead: tuple[Ahead, ...]) -> None:
        """Show what is ahead."""
        if ahead == self._shown:
            return
        self._shown = ahead
        self.lines = []
        empty(self._column)
        for each in ahead:
            self._add(each)
        if not ahead:
            words = Words(self.tr("Nothing is due any more."), "second")
            words.setContentsMargins(16, 14, 16, 14)
            self._column.addWidget(words)
        self._column.addStretch(1)

    def _add(self, ahead: Ahead) -> None:
        line = MilestoneLine(ahead)
        line.clicked.connect(lambda: self.went.emit(target_of_milestone(ahead.milestone)))
        self.lines.append(line)
        self._column.addWidget(line)
        self._column.addWidget(Rule())
