"""Text that wraps between words, and within a word too long for its line (an address)."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.palette import Tone, colour, current

_NARROWEST = 40


def laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Return a text in lines of a width, and their height; both in pixels."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(_NARROWEST, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


class Wrapped(QWidget):
    """A wrapped text that can be copied from its context menu."""

    def __init__(
        self,
        text: str,
        font: QFont | None = None,
        *,
        grey: bool = False,
        tone: Tone = Tone.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._font = font or fonts.sized(fonts.TEXT)
        self._grey = grey
        self._tone = tone
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction(self.tr("Copy"), self)
        copy.triggered.connect(self._copy)
        self.addAction(copy)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return round(laid_out(self.text, self._font, width)[1] + 0.5)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = round(laid_out(self.text, self._font, 100_000)[0].maximumWidth() + 1.5)
        return QSize(width, self.heightForWidth(self.width() if self.isVisible() else width))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut."""
        return QSize(_NARROWEST, self.heightForWidth(max(_NARROWEST, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        super().paintEvent(event)
        colours = current()
        painter = QPainter(self)
        painter.setPen(colour(colours.second if self._grey else colours.shade(self._tone).text))
        laid_out(self.text, self._font, self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
