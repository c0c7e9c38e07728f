"""A name typed on a card: it fills the next open seat; proposals open below it."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from delegates_app.ui.kit.cell_editor import CellEditor

_KEEP = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class NameLine(QObject):
    """Opens a line over a card; `kept` carries the delegation's id and the name typed."""

    kept = Signal(str, str)
    left = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._editor: CellEditor | None = None
        self._delegation_id = ""

    @property
    def is_open(self) -> bool:
        """Whether a name is being typed."""
        return self._editor is not None

    def open(self, delegation_id: str, over: QRect, hint: str, proposals: tuple[str, ...]) -> None:
        """Begin to type a name for a delegation."""
        self.close()
        self._delegation_id = delegation_id
        self._editor = CellEditor(proposals, self._place)
        self._editor.setPlaceholderText(hint)
        self._editor.setAccessibleName(hint)
        self._editor.setGeometry(over)
        self._editor.installEventFilter(self)
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._editor.choices:
            self._editor.picked.connect(self._keep)

    def type(self, text: str) -> None:
        """Put a typed letter into the line."""
        if self._editor:
            self._editor.insert(text)
            self._editor.textEdited.emit(self._editor.text())

    def move(self, over: QRect) -> None:
        """Stay over the card when it moves."""
        if self._editor:
            self._editor.setGeometry(over)

    def complain(self, sentence: str) -> None:
        """Say why the name was not taken; the text stays."""
        if self._editor:
            self._editor.complain(sentence)

    def close(self) -> None:
        """Take the line away."""
        editor, self._editor = self._editor, None
        if editor:
            editor.removeEventFilter(self)
            editor.leave()
            editor.hide()
            editor.deleteLater()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep by Enter, leave by Esc, choose by the arrows."""
        if watched is not self._editor or self._editor is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._overrides(event)
        if event.type() is QEvent.Type.FocusOut and not self._editor.text().strip():
            self.close()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(self._editor, event)
        return False

    def _overrides(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return False

    def _pressed(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _KEEP:
            self._keep()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and editor.choices:
            editor.choices.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _keep(self) -> None:
        if self._editor is None:
            return
        choices = self._editor.choices
        text = (choices.marked if choices else "") or self._editor.text()
        if text.strip():
            self.kept.emit(self._delegation_id, text.strip())
        else:
            self.close()
