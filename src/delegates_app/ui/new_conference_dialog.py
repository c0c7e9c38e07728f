"""The dialog that asks for what makes a new conference; the rest follows and can be edited."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from delegates_app.domain.conference_fields import KINDS
from delegates_app.domain.errors import AppError
from delegates_app.domain.formats import parse_format
from delegates_app.domain.record_fields import read_day
from delegates_app.domain.words import ConferenceKind
from delegates_app.services.conferences import Frame, refuse
from delegates_app.ui.kit.buttons import Button, Choice, Words
from delegates_app.ui.speech import said

T = TypeVar("T")


class NewConferenceDialog(QDialog):
    """`made` carries the Frame, and whether it goes into the file that is open."""

    made = Signal(object, bool)

    def __init__(self, *, has_file: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New conference"))
        self.title = self._line(self.tr("Title"))
        self.place = self._line(self.tr("Place"))
        self.first = self._line(self.tr("First day"), "2024-04-29")
        self.last = self._line(self.tr("Last day"), "2024-04-30")
        self.format = self._line(self.tr("Format of the states"), "1+2")
        kinds = ((kind, said(word)) for kind, word in KINDS.shown.items())
        self.kind = Choice(kinds, name=self.tr("Kind"))
        self.same_file = QCheckBox(self.tr("Into the file that is open"))
        self.same_file.setChecked(has_file)
        self.same_file.setVisible(has_file)
        self.trouble = Words(kind="refusal", wraps=True)
        self.make = Button(self.tr("Make the conference"), kind="primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        self.setMinimumWidth(max(520, self.kind.sizeHint().width() + 190))
        self._lay_out()

    def _line(self, name: str, hint: str = "") -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        return line

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for widget in (self.title, self.place, self.first, self.last, self.kind, self.format):
            label = Words(widget.accessibleName(), "second")
            label.setBuddy(widget)
            form.addRow(label, widget)
        leave = Button(self.tr("Cancel"))
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.make)
        words = self.tr("The usual sessions, parties, formats, deadlines and documents come along.")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        for piece in (Words(words, "second", wraps=True), self.same_file, self.trouble):
            column.addWidget(piece)
        column.addLayout(buttons)

    def _make(self) -> None:
        self.trouble.setText("")
        try:
            frame = self._frame()
        except AppError as error:
            self.trouble.setText(error.sentence)
            return
        self.accept()
        self.made.emit(frame, self.same_file.isChecked())

    def _frame(self) -> Frame:
        if not self.title.text().strip():
            self.title.setFocus()
            raise AppError(self.tr("A conference needs a title."))
        first = self._read(self.first, read_day)
        last = self._read(self.last, read_day) if self.last.text().strip() else first
        if last < first:
            self.last.setFocus()
            raise AppError(self.tr("The last day lies before the first; change one of them."))
        if self.format.text().strip():
            self._read(self.format, parse_format)
        kind = self.kind.value
        frame = Frame(
            title=self.title.text().strip(),
            place=self.place.text().strip(),
            starts_on=first,
            ends_on=last,
            kind=kind if isinstance(kind, ConferenceKind) else ConferenceKind.MINISTERIAL,
            format=self.format.text().strip(),
        )
        refuse(frame)
        return frame

    def _read(self, line: QLineEdit, read: Callable[[str], T]) -> T:
        try:
            return read(line.text())
        except AppError:
            line.setFocus()
            line.selectAll()
            raise
