"""What widgets say, as their properties have it; to be held against what they paint."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_TAGS = re.compile(r"<[^>]+>")


def whole_texts(widget: QWidget) -> tuple[str, ...]:
    """The texts that a widget must paint whole; none of a kind that paints by itself."""
    for kind, texts in _WHOLE.items():
        if isinstance(widget, kind):
            return tuple(text for text in texts(widget) if text.strip())
    return ()


def said_by(widget: QWidget) -> tuple[str, ...]:
    """All that a widget says about itself, where an ellipsis may have been written so."""
    own = (widget.accessibleName(), widget.toolTip(), widget.statusTip(), widget.windowTitle())
    actions = (_without_keys(each.text()) for each in widget.actions())
    return tuple(text for text in (*whole_texts(widget), *own, *actions) if text)


def is_typed(widget: QWidget) -> bool:
    """Whether what a field shows was typed; it scrolls by the cursor, and nobody translates it."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text())
    return isinstance(widget.parentWidget(), QPlainTextEdit | QTextEdit)


def _label(label: QLabel) -> tuple[str, ...]:
    rich = label.textFormat() in {Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText}
    mixed = label.textFormat() is Qt.TextFormat.AutoText and _TAGS.search(label.text())
    return () if rich or mixed else (label.text(),)


def _button(button: QAbstractButton) -> tuple[str, ...]:
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        bare = style is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()
        return () if bare else (_without_keys(button.text()),)
    return (_without_keys(button.text()),)


def _field(field: QLineEdit) -> tuple[str, ...]:
    return () if field.text() else (field.placeholderText(),)


def _tabs(bar: QTabBar) -> tuple[str, ...]:
    shown = (at for at in range(bar.count()) if bar.isTabVisible(at))
    return tuple(_without_keys(bar.tabText(at)) for at in shown)


def _without_keys(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


_WHOLE: Mapping[type[QWidget], Callable[[Any], tuple[str, ...]]] = {
    QLabel: _label,
    QAbstractButton: _button,
    QGroupBox: lambda box: (_without_keys(box.title()),),
    QComboBox: lambda box: (box.currentText(),) if not box.isEditable() else (),
    QLineEdit: _field,
    QTabBar: _tabs,
}
