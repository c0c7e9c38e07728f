"""Notices that never block: good news goes by itself, warnings stay until they are put away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from delegates_app.ui.kit import icons
from delegates_app.ui.kit.buttons import Button, IconButton, Words
from delegates_app.ui.kit.palette import Tone, colour, current

_SECONDS = 6
_MARGIN = 16
_WIDTH = 380
_MOST = 4
_SIGNS = {Tone.YES: "circle-check", Tone.LIKELY: "triangle-alert", Tone.NO: "octagon-alert"}


class Notice(QFrame):
    """One notice: sign, sentence, perhaps a button, and a cross."""

    gone = Signal(object)

    def __init__(self, tone: Tone, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone = tone
        self.sentence = sentence
        self._act: Callable[[], object] | None = None
        self.setObjectName("card")
        self.setAccessibleName(sentence)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.finish)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(42, 8, 8, 8)
        self._row.addWidget(Words(sentence, wraps=True), 1)
        cross = IconButton("x", self.tr("Put this notice away"))
        cross.clicked.connect(self.finish)
        self._row.addWidget(cross)
        self.setFixedWidth(_WIDTH)

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Add a button that does something and puts the notice away."""
        self._act = act
        button = Button(words, kind="link")
        button.clicked.connect(self._pressed)
        self._row.insertWidget(1, button)

    def _pressed(self) -> None:
        self.finish()
        if self._act:
            self._act()

    def vanish_later(self) -> None:
        """Go by itself after some seconds."""
        self._timer.start()

    def finish(self) -> None:
        """Go now."""
        self._timer.stop()
        self.gone.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        super().paintEvent(event)
        painter = QPainter(self)
        square = QRectF(14, self.height() / 2 - 9, 18, 18)
        tint = current().shade(self.tone).text
        icons.draw(painter, square, _SIGNS.get(self.tone, "info"), tint)
        painter.end()


class Notices(QObject):
    """The notices of a window, stacked at its bottom right."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._notices: list[Notice] = []
        window.installEventFilter(self)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What stands there now, the oldest first."""
        return tuple(notice.sentence for notice in self._notices)

    def good(self, sentence: str, words: str = "", act: Callable[[], object] | None = None) -> None:
        """Tell good news, perhaps with a button such as Undo; it goes by itself."""
        self._show(Tone.YES, sentence, words, act).vanish_later()

    def warn(self, sentence: str, words: str = "", act: Callable[[], object] | None = None) -> None:
        """Warn; it stays until it is put away."""
        self._show(Tone.LIKELY, sentence, words, act)

    def fail(self, sentence: str, words: str = "", act: Callable[[], object] | None = None) -> None:
        """Tell what could not be done; it stays until it is put away."""
        self._show(Tone.NO, sentence, words, act)

    def finish(self) -> None:
        """Put all notices away."""
        for notice in tuple(self._notices):
            notice.finish()

    def press(self) -> None:
        """Press the button of the newest notice that has one; for a shortcut."""
        for notice in reversed(self._notices):
            buttons = notice.findChildren(Button)
            if buttons:
                buttons[0].click()
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._stack()
        return False

    def _show(
        self, tone: Tone, sentence: str, words: str, act: Callable[[], object] | None
    ) -> Notice:
        for same in [each for each in self._notices if each.sentence == sentence]:
            same.finish()
        while len(self._notices) >= _MOST:
            self._notices[0].finish()
        notice = Notice(tone, sentence, self._window)
        notice.gone.connect(self._gone)
        if act:
            notice.offer(words, act)
        self._notices.append(notice)
        notice.show()
        self._stack()
        return notice

    def _gone(self, notice: Notice) -> None:
        if notice in self._notices:
            self._notices.remove(notice)
        notice.hide()
        notice.deleteLater()
        self._stack()

    def _stack(self) -> None:
        below = self._window.height() - _MARGIN - 28
        for notice in reversed(self._notices):
            notice.resize(_WIDTH, max(44, notice.heightForWidth(_WIDTH)))
            below -= notice.height()
            notice.move(QPoint(self._window.width() - _WIDTH - _MARGIN, below))
            notice.raise_()
            below -= 8


class Banner(QFrame):
    """A line across the top for a state that lasts, such as a lost connection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.LIKELY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(44, 8, 12, 8)
        self._words = Words("", "heading", wraps=True)
        self._button = Button("")
        self._button.hide()
        self._act: Callable[[], object] | None = None
        self._button.clicked.connect(self._pressed)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        sentence: str,
        *,
        tone: Tone = Tone.LIKELY,
        words: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Say something until further notice, perhaps with a button; nothing hides it."""
        self._tone, self._act = tone, act
        self._words.setText(sentence)
        self._button.setText(words)
        self._button.setVisible(act is not None)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the sign."""
        super().paintEvent(event)
        painter = QPainter(self)
        shade = current().shade(self._tone)
        painter.fillRect(self.rect(), colour(shade.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        square = QRectF(16, self.height() / 2 - 9, 18, 18)
        icons.draw(painter, square, _SIGNS.get(self._tone, "info"), shade.text)
        painter.end()

    def _pressed(self) -> None:
        if self._act:
            self._act()
