"""The bar on top: menu, conference, undo and redo, import and export, search."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from delegates_app.ui.conference_chooser import ConferenceChooser
from delegates_app.ui.kit.buttons import IconButton
from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.kit.search_fields import SearchField

HEIGHT = 46
_LEAST = 800


class TopBar(QWidget):
    """Shows the actions it is given; what is not needed without a file can be hidden."""

    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.menu_button = IconButton("list", self.tr("Menu (F10)"), parent=self)
        self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser = ConferenceChooser(self)
        self.search = SearchField(self.tr("Search people, delegations, badges"), parent=self)
        self.search.asked.connect(self.search_asked)
        self._buttons: list[QToolButton] = []
        self._with_file = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 6, 8, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.menu_button)
        self._row.addWidget(self.chooser)
        self._row.addSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self.show_parts(with_file=False)

    def offer(self, menu: QMenu, actions: tuple[QAction, ...]) -> None:
        """Hang the menu on its button and put actions between chooser and search."""
        self.menu_button.setMenu(menu)
        for place, action in enumerate(actions, start=3):
            button = QToolButton(self)
            action.setIconText(action.text())
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self._buttons.append(button)
            self._row.insertWidget(place, button)
        self.show_parts(with_file=self._with_file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons out where there is no room for them."""
        super().resizeEvent(event)
        self._spare_room()

    def _spare_room(self) -> None:
        style = Qt.ToolButtonStyle
        for each in self._buttons:
            each.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        self._row.invalidate()
        for each in self._buttons if self._row.sizeHint().width() > self.width() else ():
            each.setToolButtonStyle(style.ToolButtonIconOnly)

    def minimumSizeHint(self) -> QSize:
        """Return a size that the bar can be squeezed to, its buttons without words."""
        return QSize(_LEAST, HEIGHT)

    def show_parts(self, *, with_file: bool) -> None:
        """Show or hide what only makes sense with a file open."""
        self._with_file = with_file
        for part in (self.chooser, self.search, *self._buttons):
            part.setVisible(with_file)
        self._spare_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a card and the line below it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(current().card))
        painter.setPen(colour(current().line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()
