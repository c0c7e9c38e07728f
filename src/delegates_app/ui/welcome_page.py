"""The page without a file: new, open, recent, and the demonstration."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from delegates_app.services.opening import place_in_words
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.empty_page import Sign
from delegates_app.ui.kit.emptying import empty

_WIDTH = 720


class WelcomePage(QWidget):
    """What to do first; a file dropped on the window opens too."""

    new_asked = Signal()
    open_asked = Signal()
    demonstration_asked = Signal()
    address_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble = Words(kind="refusal", wraps=True)
        self._trouble.hide()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._recent_card = self._card(self.tr("Recent files"), self._recent)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(2)
        column.addLayout(self._head())
        column.addWidget(self._trouble)
        column.addWidget(self._first_card())
        column.addWidget(self._recent_card)
        column.addStretch(3)
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        inside.setLayout(column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inside, 8)
        row.addStretch(1)
        page = QWidget()
        page.setLayout(row)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(self.tr("Delegates"), "title"))
        sentence = self.tr("Invitations, delegations, ministers’ availability and badges.")
        words.addWidget(Words(sentence, "second"))
        row.addWidget(Sign("landmark"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        return row

    def _first_card(self) -> Card:
        self.new_button = Button(self.tr("New conference…"), icon="plus", kind="primary")
        self.open_button = Button(self.tr("Open…"), icon="folder-open")
        self.demonstration_button = Button(
            self.tr("Demonstration conferences"), icon="presentation"
        )
        self.new_button.clicked.connect(self.new_asked)
        self.open_button.clicked.connect(self.open_asked)
        self.demonstration_button.clicked.connect(self.demonstration_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.new_button, self.open_button, self.demonstration_button):
            row.addWidget(button)
        row.addStretch(1)
        inside = QVBoxLayout()
        inside.setSpacing(12)
        sentence = self.tr(
            "One file holds the whole conference office: every list, reply, mail and badge. "
            "Make one, open one, or look around in the demonstration."
        )
        inside.addWidget(Words(sentence, "second", wraps=True))
        inside.addLayout(row)
        return self._card(self.tr("Where to begin"), inside)

    def _card(self, title: str, inside: QVBoxLayout) -> Card:
        card = Card(self)
        card.body.addWidget(Words(title, "heading"))
        card.body.addLayout(inside)
        return card

    def show_recent(self, addresses: tuple[str, ...]) -> None:
        """List the files opened last, newest first."""
        empty(self._recent)
        for address in addresses:
            self._recent.addWidget(self._line(address))
        self._recent_card.setVisible(bool(addresses))

    def _line(self, address: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = Button(place_in_words(address), kind="link")
        name.setProperty("address", address)
        name.setToolTip(address)
        name.clicked.connect(self._line_clicked)
        where = Words(str(Path(address).parent) if "://" not in address else "", "small")
        row.addWidget(name)
        row.addWidget(where, 1)
        return line

    def _line_clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.address_asked.emit(button.property("address"))

    def complain(self, sentence: str) -> None:
        """Say why a file did not open; nothing takes it away."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
