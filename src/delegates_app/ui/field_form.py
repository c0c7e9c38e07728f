"""A form over one record: each line is kept when it is left, and says what it cannot take."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError
from delegates_app.domain.fields import Field
from delegates_app.domain.records import Record
from delegates_app.domain.register import Register
from delegates_app.ui.kit.buttons import Choice, Words
from delegates_app.ui.speech import said

Keep = Callable[[str, tuple[Change, ...]], None]
_LABEL = 120


class FieldForm(QWidget):
    """Two columns, label and line; `keep` gets the heading and the changes of a line."""

    def __init__(
        self, fields: tuple[Field[Any], ...], keep: Keep, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields = {field.name: field for field in fields}
        self._keep = keep
        self._register = Register({})
        self._record: Record | None = None
        self.lines: dict[str, QLineEdit | Choice] = {}
        self._refusals: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABEL)
        for field in fields:
            self._add(field)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _add(self, field: Field[Any]) -> None:
        heading = said(field.heading)
        line = self._line(field, heading)
        label = Words(heading, "second")
        label.setBuddy(line)
        refusal = Words(kind="refusal", wraps=True)
        refusal.hide()
        row = 2 * len(self.lines)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(line, row, 1)
        self._grid.addWidget(refusal, row + 1, 1)
        self.lines[field.name] = line
        self._refusals[field.name] = refusal

    def _line(self, field: Field[Any], heading: str) -> QLineEdit | Choice:
        if field.choices:
            choice = Choice(((each, said(each)) for each in field.choices), name=heading)
            choice.chosen.connect(partial(self._left, field.name))
            return choice
        line = QLineEdit()
        line.setAccessibleName(heading)
        line.editingFinished.connect(partial(self._left, field.name))
        line.installEventFilter(self)
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where nothing typed in the line is left to undo."""
        if not isinstance(watched, QLineEdit) or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo) and not watched.isUndoAvailable()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable()
        if event.type() is not QEvent.Type.ShortcutOverride or not (undo or redo):
            return False
        event.ignore()
        return True

    def take(self, register: Register, record: Record) -> None:
        """Show a record; a line that is being typed in, or that was refused, keeps its text."""
        self._register, self._record = register, record
        for name, line in self.lines.items():
            text = self._fields[name].read(register, record)
            if isinstance(line, QComboBox):
                line.choose(text)
            elif not (line.hasFocus() and line.isModified()) and not line.property("refused"):
                line.setText(text)
                line.setModified(False)

    def _left(self, name: str, _chosen: object = None) -> None:
        line, write = self.lines[name], self._fields[name].write
        if self._record is None or write is None:
            return
        text = str(line.value) if isinstance(line, Choice) else line.text()
        if text == self._fields[name].read(self._register, self._record):
            self._complain(name, "")
            return
        try:
            changes = write(self._register, self._record, text)
            self._keep(said(self._fields[name].heading), changes)
        except AppError as error:
            self._complain(name, error.sentence)
        else:
            self._complain(name, "")

    def _complain(self, name: str, sentence: str) -> None:
        line, refusal = self.lines[name], self._refusals[name]
        line.setProperty("refused", bool(sentence))
        line.style().unpolish(line)
        line.style().polish(line)
        refusal.setText(sentence)
        refusal.setVisible(bool(sentence))
