"""Whatever takes the keyboard says what it is, on every tab and in every dialog."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from delegates_app.ui.pictures.camera import settle
from delegates_app.ui.pictures.studio import Look, Studio, studio
from delegates_app.ui.pictures.tab_visit import opened
from delegates_app.ui.tab_list import TABS

_DIALOGS = ("edit_conference", "history", "keys", "new", "export", "search")


def test_what_takes_the_keyboard_has_a_name(demonstration: Path, qapp: QApplication) -> None:
    assert qapp is not None
    with studio(str(demonstration), Look()) as made:
        assert list(_nameless_on_tabs(made)) + list(_nameless_in_dialogs(made)) == []


def test_every_action_is_listed_under_f1(demonstration: Path, qapp: QApplication) -> None:
    assert qapp is not None
    with studio(str(demonstration), Look()) as made:
        (dialog,) = opened(made.actions.show_keys)
        told = " ".join(each.text() for each in dialog.findChildren(QLabel))
        for view in dialog.findChildren(QAbstractItemView):
            model = view.model()
            cells = [
                model.index(row, column)
                for row in range(model.rowCount())
                for column in range(model.columnCount())
            ]
            told += " ".join(str(cell.data()) for cell in cells)
        tabs = made.window.tabs
        assert tabs is not None
        here = [action for _, actions in tabs.actions_declared() for action in actions]
        texts = [action.text for action in (*made.actions.actions.declared, *here)]
        dialog.close()
        assert [text for text in texts if text not in told] == []


def _nameless_on_tabs(made: Studio) -> Iterable[str]:
    tabs = made.window.tabs
    assert tabs is not None
    for number, kind in enumerate(TABS):
        tabs.show_number(number)
        settle()
        yield from _nameless(made.window, kind.name)
        for scene in tabs.current.scenes() if tabs.current else ():
            shown = scene.show()
            settle()
            yield from _nameless(shown or made.window, f"{kind.name} {scene.name}")
            if scene.leave:
                scene.leave()
            settle()


def _nameless_in_dialogs(made: Studio) -> Iterable[str]:
    for name in _DIALOGS:
        for dialog in opened(made.actions.actions[name].trigger):
            yield from _nameless(dialog, name)
            dialog.close()
        settle()


def _nameless(screen: QWidget, place: str) -> Iterable[str]:
    buddies = {label.buddy() for label in screen.findChildren(QLabel)}
    for each in screen.findChildren(QWidget):
        takes = each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and each not in buddies and not _named(each):
            above = each.parentWidget()
            yield f"{place}: {type(each).__name__} in {type(above).__name__}"


def _named(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and widget.text().strip():
        return True
    if isinstance(widget, QScrollArea | QScrollBar | QTabBar) or widget.focusProxy():
        return True
    if isinstance(widget.parentWidget(), QAbstractScrollArea) and not isinstance(
        widget, QAbstractItemView
    ):
        return True  # the headings and the ground of a table that has a name itself
    return bool(widget.accessibleName())
