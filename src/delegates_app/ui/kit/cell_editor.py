"""The editor in a cell: a line that grows, its choices, and what it says beneath."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMoveEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget

from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.arrangement import folded

_MOST_CHOICES = 8
_REMARK_PAD = 10


class Remark(QLabel):
    """A sentence under a cell: the reason of a refusal, or what will follow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("remark")
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def say(self, sentence: str, under: QRect, *, refused: bool) -> None:
        """Say a sentence under a place, above it when there is no room below; hide for none."""
        self.setText(sentence)
        self.setProperty("refused", refused)
        self.style().unpolish(self)
        self.style().polish(self)
        wide = min(420, max(220, under.width()))
        inner = QRect(0, 0, wide - 2 * _REMARK_PAD, 1000)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        high = QFontMetrics(fonts.sized(12)).boundingRect(inner, flags, sentence).height()
        self.setFixedSize(wide, high + _REMARK_PAD + 4)
        self.move(_beside(under, self.width(), self.height(), self.parentWidget()))
        self.setVisible(bool(sentence))
        self.raise_()


class ChoiceList(QListWidget):
    """The choices of a cell, narrowed while typing; never takes the focus."""

    def __init__(self, choices: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def narrow(self, text: str, under: QRect) -> None:
        """Offer the choices that contain a text, all for none, beside a place."""
        wanted = folded(text.strip())
        self.clear()
        self.addItems([each for each in self._choices if wanted in folded(each)])
        rows = min(self.count(), _MOST_CHOICES)
        self.setFixedSize(
            max(under.width(), 180), rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        )
        self.move(_beside(under, self.width(), self.height(), self.parentWidget()))
        self.setVisible(rows > 0)
        self.raise_()

    def step(self, by: int) -> None:
        """Move the mark up or down."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    @property
    def marked(self) -> str:
        """The choice marked, or nothing."""
        marked = self.isVisible() and self.currentRow() >= 0
        return self.currentItem().text() if marked else ""

    def only_begun_by(self, text: str) -> str:
        """Return the one choice that begins with a text, or nothing."""
        wanted = folded(text.strip())
        found = [each for each in self._choices if wanted and folded(each).startswith(wanted)]
        return found[0] if len(found) == 1 else ""


class CellEditor(QLineEdit):
    """Edits one cell; a refused text stays with a red frame and the sentence beneath."""

    grown = Signal()
    picked = Signal()

    def __init__(self, choices: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_editor")
        self.setFrame(False)
        self.filled = False
        self.kept = False
        self.remark = Remark(parent)
        self.choices = ChoiceList(choices, parent) if choices else None
        self.textEdited.connect(self._typed)
        if self.choices:
            self.choices.itemClicked.connect(self.picked)

    def complain(self, sentence: str) -> None:
        """Frame the editor red and say why; nothing takes both away."""
        self.setProperty("refused", bool(sentence))
        self.style().unpolish(self)
        self.style().polish(self)
        if self.choices:
            self.choices.hide()
        self.remark.say(sentence, self.geometry(), refused=True)

    def foretell(self, sentence: str) -> None:
        """Say under the cell what will follow."""
        self.remark.say(sentence, self.geometry(), refused=False)

    def offer(self) -> None:
        """Open the list of all choices."""
        if self.choices:
            self.choices.narrow("", self.geometry())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take what stands beside along, as when the table scrolls."""
        super().moveEvent(event)
        for piece in (self.remark, self.choices):
            if piece is not None and piece.isVisible():
                within = piece.parentWidget()
                piece.move(_beside(self.geometry(), piece.width(), piece.height(), within))

    def leave(self) -> None:
        """Take away what stands beside the editor."""
        self.remark.hide()
        self.remark.deleteLater()
        if self.choices:
            self.choices.hide()
            self.choices.deleteLater()

    def _typed(self, text: str) -> None:
        if self.property("refused"):
            self.complain("")
        if self.choices:
            self.choices.narrow(text, self.geometry())
        self.grown.emit()


def _beside(place: QRect, width: int, height: int, within: QWidget | None) -> QPoint:
    room = within.size() if within else QSize(width, height)
    below = place.bottom() + 2
    top = below if below + height <= room.height() else max(0, place.top() - height - 1)
    return QPoint(max(0, min(place.left(), room.width() - width)), top)
