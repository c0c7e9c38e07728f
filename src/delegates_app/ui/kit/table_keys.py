"""What the keys of a spreadsheet do in a table."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.kit.gesture_table import GestureTable

Act = Callable[[], object]
_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_Standard = QKeySequence.StandardKey


def act_of(table: GestureTable, event: QKeyEvent) -> Act | None:
    """Return what a key does in a table, or None where Qt knows better."""
    return _with_control(table, event) or _alone(table, event) or _letter(table, event)


def _with_control(table: GestureTable, event: QKeyEvent) -> Act | None:
    acts = (
        (_Standard.Copy, table.copy),
        (_Standard.Paste, table.paste),
        (_Standard.Find, table.go_to_filter),
    )
    for key, act in acts:
        if event.matches(key):
            return act
    control = event.modifiers() == _Modifier.ControlModifier
    return table.fill_down if control and event.key() == _Key.Key_D else None


def _alone(table: GestureTable, event: QKeyEvent) -> Act | None:
    if event.modifiers() & ~_Modifier.KeypadModifier:
        return None
    match event.key():
        case _Key.Key_Delete | _Key.Key_Backspace:
            return table.clear_cells
        case _Key.Key_Return | _Key.Key_Enter:
            return partial(table.step, 1, 0) if table.can_type() else table.open_current
        case _Key.Key_Space:
            return _space(table)
        case _Key.Key_Left | _Key.Key_Right:
            return _fold(table, folded_up=event.key() == _Key.Key_Left)
    return None


def _space(table: GestureTable) -> Act | None:
    if isinstance(table.current_row(), GroupRow):
        return table.open_current
    return table.tick_selected if table.can_tick() else None


def _fold(table: GestureTable, *, folded_up: bool) -> Act | None:
    row = table.current_row()
    if not isinstance(row, GroupRow) or table.rows_model.is_folded(row) == folded_up:
        return None
    return partial(table.toggle, row)


def _letter(table: GestureTable, event: QKeyEvent) -> Act | None:
    command = event.modifiers() & ~(_Modifier.ShiftModifier | _Modifier.KeypadModifier)
    typed = event.text()
    if not typed or not typed.isprintable() or command or table.can_type():
        return None
    return partial(table.key_typed.emit, table.selected_cells(), typed)
