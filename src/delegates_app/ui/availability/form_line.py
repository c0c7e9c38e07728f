"""A small form that opens beside what it is about; Enter keeps it, Esc leaves it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import paint_card
from delegates_app.ui.kit.palette import current

_MARGIN = 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FormLine(QFrame):
    """Fields under their names, a title above, what is wrong and what keeps it below.

    `submitted` asks to keep what is written, `left` tells that the form is closed.
    """

    submitted = Signal()
    left = Signal()

    def __init__(self, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._screen = parent
        self.title = Words("", "heading", parent=self)
        self._complaint = Words("", "refusal", wraps=True, parent=self)
        self._fields: list[QWidget] = []
        self._place = QRect()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._foot = QHBoxLayout()
        self._verb = Button(verb, parent=self)
        self._verb.clicked.connect(self.submitted)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        column.addWidget(self._complaint)
        foot = self._foot
        foot.addWidget(Words(self.tr("Enter keeps it, Esc leaves it"), "small", parent=self))
        foot.addStretch(1)
        leave = Button(self.tr("Leave"), parent=self)
        leave.clicked.connect(self.leave)
        for button in (leave, self._verb):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        column.addLayout(foot)
        self._complaint.hide()

    def add(self, name: str, field: QWidget, at: tuple[int, int], width: int) -> None:
        """Add a field under its name, at a line and a column of the form."""
        line, column = at
        label = Words(name, "small", parent=self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        field.setMinimumWidth(width)
        field.installEventFilter(self)
        if self._fields:
            QWidget.setTabOrder(self._fields[-1], field)
        self._fields.append(field)
        self._grid.addWidget(label, 2 * line, column)
        self._grid.addWidget(field, 2 * line + 1, column)

    def offer(self, button: Button) -> None:
        """Offer something else that can be done, left of what leaves and keeps."""
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot.insertWidget(self._foot.count() - 2, button)

    def complain(self, sentence: str, field: QWidget | None = None) -> None:
        """Say what is wrong at its field; what was written stays."""
        self._refuse(field)
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._fit()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def complaint(self) -> str:
        """What is said to be wrong, or nothing."""
        return "" if self._complaint.isHidden() else self._complaint.text()

    def open_at(self, place: QRect, first: QWidget) -> None:
        """Open below a place of the parent, or above it where there is no room."""
        self.complain("")
        self._place = place
        self.show()
        self._fit()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close without keeping anything."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep by Enter, leave by Esc."""
        if event.key() in _ENTER:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep letters for the fields: elsewhere on the screen they are commands."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain:
                event.accept()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground with the accent's border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, QRectF(self.rect()), current(), active=False, focused=True)
        painter.end()

    def _refuse(self, field: QWidget | None) -> None:
        for each in self._fields:
            refused = each is field
            if bool(each.property("refused")) != refused:
                each.setProperty("refused", refused)
                each.style().unpolish(each)
                each.style().polish(each)

    def _fit(self) -> None:
        self.adjustSize()
        screen, place, size = self._screen, self._place, self.size()
        left = min(place.left(), screen.width() - size.width() - _MARGIN)
        top = place.bottom() + 2
        if top + size.height() > screen.height() - _MARGIN:
            top = place.top() - size.height() - 2
        self.move(QPoint(max(_MARGIN, left), max(_MARGIN, top)))
