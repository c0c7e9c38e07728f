"""What is wrong or to do in a delegation, in a quiet box at the top of its panel."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Tone, colour, current

_PAD = 8.0
_TEXT = 30.0
_GAP = 4.0
_WRAP = Qt.TextFlag.TextWordWrap


class AlertLines(QWidget):
    """Each line is a sign and a sentence; without lines it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, Tone, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says."""
        return tuple(sentence for _, _, sentence in self._lines)

    def say(self, lines: Sequence[tuple[str, Tone, str]]) -> None:
        """Show lines of icon, tone and sentence."""
        self._lines = tuple(lines)
        self.setAccessibleName("\n".join(self.sentences))
        self.setVisible(bool(self._lines))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        high = sum(_height(sentence, width) + _GAP for sentence in self.sentences)
        return round(high - _GAP + 2 * _PAD) if high else 0

    def sizeHint(self) -> QSize:
        """Return the size at the width that it has."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and its lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(colours.header))
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        top = _PAD
        for icon, tone, sentence in self._lines:
            tint = colours.shade(tone).text
            icons.draw(painter, QRectF(10, top + 2, 13, 13), icon, tint)
            high = _height(sentence, self.width())
            painter.setFont(fonts.sized(12, strong=True))
            painter.setPen(colour(colours.ink))
            box = QRectF(_TEXT, top, self.width() - _TEXT - _PAD, high)
            painter.drawText(box, _WRAP, sentence)
            top += high + _GAP
        painter.end()


def _height(sentence: str, width: int) -> float:
    room = QRectF(0, 0, width - _TEXT - _PAD, 1000)
    return fonts.metrics(12, strong=True).boundingRect(room, int(_WRAP), sentence).height()
