"""Buttons and drop-downs whose icons follow the colours."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from delegates_app.ui.kit import icons
from delegates_app.ui.kit.palette import Tone, colour, current

_RECOLOURED = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


class Button(QPushButton):
    """A button with text; `primary` for the one filled button of a page, `link` for a text."""

    def __init__(
        self, text: str, *, icon: str = "", kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self._tint()

    def _tint(self) -> None:
        if not self._icon:
            return
        colours = current()
        primary = self.property("kind") == "primary"
        self.setIcon(
            icons.beside_text(self._icon, colours.button_text if primary else colours.second)
        )
        self.setIconSize(QSize(22, 16))


class IconButton(QToolButton):
    """A button that is an icon alone; its words are the tooltip and the accessible name."""

    def __init__(
        self, icon: str, words: str, *, tone: Tone = Tone.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(16, 16))
        self.setIcon(icons.icon(icon, tone))

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() in _RECOLOURED:
            self.setIcon(icons.icon(self._icon, self._tone))


_CHEVRON_ROOM = 44
_LIST_WIDTH = 240


class Choice(QComboBox):
    """A drop-down of (value, text) pairs; `chosen` tells the value."""

    chosen = Signal(object)

    def __init__(
        self,
        choices: Iterable[tuple[object, str]] = (),
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._values: list[object] = []
        self._narrow = False
        self.offer(choices)
        self.activated.connect(self._activated)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer other choices; the value chosen stays if it is among them."""
        before, pairs = self.value, tuple(choices)
        self._values = [value for value, _ in pairs]
        self.clear()
        self.addItems([text for _, text in pairs])
        self.choose(before)
        self._fit()

    def keep_narrow(self) -> None:
        """Be no wider than the first choice, that of everything; the list has the room it needs."""
        self._narrow = True
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().setMinimumWidth(_LIST_WIDTH)
        self._fit()

    def _fit(self) -> None:
        if self._narrow and self.count():
            words = self.fontMetrics().horizontalAdvance(self.itemText(0))
            self.setFixedWidth(words + _CHEVRON_ROOM)

    @property
    def value(self) -> object:
        """The value chosen, or None."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: object) -> None:
        """Choose a value without telling."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drop-down with our chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        square = QRectF(self.width() - 21, self.height() / 2 - 6, 12, 12)
        icons.draw(painter, square, "chevron-down", current().second)
        painter.end()

    def _activated(self, at: int) -> None:
        self.chosen.emit(self._values[at])


class SegmentedSwitch(QWidget):
    """A few buttons of which one is down, such as Board and Grid; arrows move."""

    chosen = Signal(object)

    def __init__(
        self,
        choices: Iterable[tuple[object, str, str]],
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, text, icon in choices:
            row.addWidget(self._segment(value, text, icon))
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._clicked)

    @property
    def value(self) -> object:
        """The value chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        """Put a button down without telling."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _segment(self, value: object, text: str, icon: str) -> Button:
        button = Button(text, icon=icon, kind="segment", parent=self)
        button.setCheckable(True)
        self._group.addButton(button, len(self._values))
        self._values.append(value)
        return button

    def _clicked(self, at: int) -> None:
        self.chosen.emit(self._values[at])


class Words(QLabel):
    """A text of one of the kinds of the style sheet: heading, title, second, small, plain."""

    def __init__(
        self, text: str = "", kind: str = "", *, wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setWordWrap(wraps)
        self.setTextFormat(Qt.TextFormat.PlainText)


class Rule(QWidget):
    """A hairline between parts of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(colour(current().grid))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()
