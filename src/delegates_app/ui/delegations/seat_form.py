"""A form in the panel's place: lines, what will follow, and the one button that does it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from delegates_app.domain.consequences import Consequence
from delegates_app.ui.delegations.alert_lines import AlertLines
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.speech import said

_SIGNS = {
    "badge_outdated": ("refresh-cw", Tone.LIKELY),
    "badge_void": ("ban", Tone.NO),
    "list_changed": ("list", Tone.LIKELY),
    "statement": ("message-square", Tone.LIKELY),
    "needs": ("utensils", Tone.LIKELY),
    "travel": ("plane", Tone.LIKELY),
    "appearance": ("mic", Tone.LIKELY),
    "documents": ("mail", Tone.LIKELY),
}


class SeatForm(Card):
    """`kept` asks to do it, `left` to go back; Enter and Esc do the same."""

    kept = Signal()
    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words("", "title", wraps=True)
        self.second = Words("", "second", wraps=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(4)
        self.refusal = Words("", "refusal", wraps=True)
        self.refusal.hide()
        self.follows = AlertLines()
        self.keep_button = Button(words, kind="primary")
        self._leave_button = Button(self.tr("Cancel"))
        self.keep_button.clicked.connect(self.kept)
        self._leave_button.clicked.connect(self.left)
        self._area = QScrollArea(self)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 2, 16, 2)
        column.addWidget(self.title)
        column.addWidget(self.second)
        column.addLayout(self.lines)
        column.addWidget(self.refusal)
        column.addWidget(self.follows)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setContentsMargins(0, 12, 0, 12)
        self.body.addWidget(self._area, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 0, 16, 0)
        buttons.addWidget(self.keep_button, 1)
        buttons.addWidget(self._leave_button)
        self.body.addLayout(buttons)

    def add_line(self, words: str, piece: QWidget) -> None:
        """Add an input under its label."""
        label = Words(words, "second")
        label.setBuddy(piece)
        piece.setAccessibleName(words)
        piece.installEventFilter(self)
        self.lines.addWidget(label)
        self.lines.addWidget(piece)

    def begin(self, letter: str) -> None:
        """Begin the name with a letter that was typed elsewhere."""
        name = self.findChild(NameField)
        if name:
            name.insert(letter)

    def complain(self, sentence: str) -> None:
        """Say why it cannot be done; what was typed stays."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def foretell(self, found: Iterable[Consequence]) -> None:
        """Say what will follow."""
        listed = dict.fromkeys((each.kind, said(each.sentence)) for each in found)
        self.follows.say(
            [(*_SIGNS.get(kind, ("info", Tone.PLAIN)), sentence) for kind, sentence in listed]
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep by Enter in a line; a line that gets the keyboard comes into sight."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            choosing = isinstance(watched, NameField) and watched.is_choosing
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not choosing:
                self.kept.emit()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NameField(QLineEdit):
    """A line for a name, with proposals that contain what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def offer(self, names: Iterable[str]) -> None:
        """Propose these names."""
        self._names.setStringList(list(names))

    @property
    def is_choosing(self) -> bool:
        """Whether a proposal is marked that Enter would take."""
        popup = self.completer().popup()
        return bool(popup and popup.isVisible() and popup.currentIndex().isValid())
