"""What needs somebody today: a bold fact, a grey reason, and one verb that leads to the place."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates_app.domain.tasks import Task, Urgency
from delegates_app.ui.kit import icons
from delegates_app.ui.kit.buttons import Button, Rule, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.palette import Tone, colour, current
from delegates_app.ui.overview.looks import target_of
from delegates_app.ui.speech import said

_TONES = {Urgency.NOW: Tone.NO, Urgency.TODAY: Tone.ACCENT, Urgency.SOON: Tone.LIKELY}
_SIGN = 24
_VERB = 128


class Tile(QWidget):
    """A sign on its tinted ground."""

    def __init__(self, icon: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setFixedSize(QSize(_SIGN, _SIGN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and sign."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = current().shade(self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(shade.fill))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        icons.draw(painter, QRectF(5, 5, 14, 14), self._icon, shade.text)
        painter.end()


class TaskLine(QWidget):
    """One task; `pressed` carries it."""

    pressed = Signal(object)

    def __init__(self, task: Task, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = task
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 3, 14, 3)
        row.setSpacing(12)
        row.addWidget(Tile(task.icon, _TONES[task.urgency]))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setText(self._told())
        self._words.setAccessibleName(f"{said(task.fact)} {said(task.reason)}")
        row.addWidget(self._words, 1)
        self.button = Button(said(task.verb), kind="primary" if first else "")
        self.button.setFixedWidth(max(_VERB, self.button.sizeHint().width()))
        self.button.setAccessibleDescription(said(task.fact))
        self.button.clicked.connect(lambda: self.pressed.emit(task))
        row.addWidget(self.button)

    def recolour(self) -> None:
        """Write the grey of other colours."""
        self._words.setText(self._told())

    def _told(self) -> str:
        fact, reason = escape(said(self._task.fact)), escape(said(self._task.reason))
        grey = current().second
        return f'<b>{fact}</b>&nbsp; <span style="color:{grey}">{reason}</span>'


class TaskList(Card):
    """`went` carries the Target of the verb that was pressed."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(1, 12, 1, 6)
        self.body.setSpacing(0)
        self._tasks: tuple[Task, ...] = ()
        self._colours = current()
        self.lines: list[TaskLine] = []
        self._day = Words("", "second")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 10)
        head.setSpacing(12)
        head.addWidget(Words(self.tr("What needs you today"), "title"))
        head.addWidget(self._day, 1)
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self.body.addWidget(self._area(), 1)

    def take(self, tasks: tuple[Task, ...], day: str) -> None:
        """Show these tasks; lines that stay are kept, with the focus on them."""
        self._day.setText(day)
        if current() is not self._colours:
            self._colours = current()
            for line in self.lines:
                line.recolour()
        if tasks == self._tasks and self.lines:
            return
        self._tasks = tasks
        focused = next((at for at, line in enumerate(self.lines) if line.button.hasFocus()), -1)
        self._empty()
        for number, task in enumerate(tasks):
            self._add(task, first=number == 0)
        if not tasks:
            self._column.addWidget(self._nothing())
        self._column.addStretch(1)
        if focused >= 0 and self.lines:
            self.lines[min(focused, len(self.lines) - 1)].button.setFocus()

    def _add(self, task: Task, *, first: bool) -> None:
        line = TaskLine(task, first=first)
        line.setMinimumHeight(40)
        line.pressed.connect(lambda pressed: self.went.emit(target_of(pressed)))
        self.lines.append(line)
        self._column.addWidget(line)
        self._column.addWidget(Rule())

    def _empty(self) -> None:
        self.lines = []
        empty(self._column)

    def _nothing(self) -> QWidget:
        words = Words(self.tr("Nothing is waiting for you."), "second")
        words.setContentsMargins(16, 14, 16, 14)
        return words

    def _area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(self._column)
        area.setWidget(inside)
        return area
