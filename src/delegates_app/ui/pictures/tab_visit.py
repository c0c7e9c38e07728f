"""The way through one tab: as it comes up, a row chosen, each panel and line, an editor."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QTableView, QWidget

from delegates_app.ui.kit.actions import Action, Actions
from delegates_app.ui.pictures.camera import Camera, settle, windows_shown
from delegates_app.ui.pictures.pseudo import in_plain
from delegates_app.ui.pictures.sample_list import largest_delegation, sample_list
from delegates_app.ui.pictures.studio import Studio
from delegates_app.ui.place import Target
from delegates_app.ui.scene import Scene
from delegates_app.ui.tab import Tab

_OTHER_VIEWS = {"import": {"folded": "fold_sheet"}}
"""What a tab shows instead of its first view, by the action that changes it to and fro."""


def visit_tab(studio: Studio, camera: Camera, tab: Tab, name: str) -> None:
    """Take a picture of everything that a tab can show."""
    studio.window.notices.finish()
    camera.take(name, studio.window)
    if tab.name == "import":
        studio.window.open_import((sample_list(studio),))
        camera.take(f"{name}-review", studio.window)
    tab.go(Target(tab.name, delegation_id=_telling(studio)))
    camera.take(f"{name}-chosen", studio.window)
    for scene in tab.scenes():
        _take_scene(camera, f"{name}-{scene.name}", scene, studio.window)
        studio.window.notices.finish()
    if not tab.scenes():
        _visit_views(studio, camera, tab, name)


def opened(show: Callable[[], object]) -> tuple[QWidget, ...]:
    """The windows that something opens."""
    before = windows_shown()
    show()
    settle()
    return tuple(each for each in windows_shown() if each not in before)


def _visit_views(studio: Studio, camera: Camera, tab: Tab, name: str) -> None:
    actions = studio.window.tabs.current_actions() if studio.window.tabs else None
    if actions is None:
        return
    _visit_view(studio, camera, actions, name)
    for view, turn in _OTHER_VIEWS.get(tab.name, {}).items():
        actions[turn].trigger()
        camera.take(f"{name}-{view}", studio.window)
        _visit_view(studio, camera, actions, f"{name}-{view}")
        actions[turn].trigger()


def _visit_view(studio: Studio, camera: Camera, actions: Actions, name: str) -> None:
    for action in filter(_opens_something, actions.declared):
        words = action.id.replace("_", "-")
        _take_opened(camera, f"{name}-{words}", actions[action.id], studio.window)
    _take_editors(camera, name, studio.window, frozenset())


def _take_opened(camera: Camera, name: str, action: QAction, window: QWidget) -> None:
    """Trigger what opens a panel, a line or a dialog; a file dialog is the system's own."""
    if not action.isEnabled():
        return
    shown = opened(action.trigger)
    for each in shown:
        if not isinstance(each, QFileDialog):
            camera.take(name, each)
        each.close()
    if not shown:
        camera.take(name, window)
        _press_escape()


def _take_editors(
    camera: Camera, name: str, window: QWidget, before: frozenset[QTableView]
) -> None:
    """Open an editor in each table that came up."""
    for table in set(_tables(window)) - before:
        _take_editor(camera, f"{name}-editor", table)


def _take_editor(camera: Camera, name: str, table: QTableView) -> None:
    """Open the first cell in sight in which something can be typed."""
    model = table.model()
    top = max(0, table.rowAt(table.rowHeight(0)))  # below a group row that sticks
    for row in range(top, min(top + 12, model.rowCount())):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if index.flags() & Qt.ItemFlag.ItemIsEditable and not table.isColumnHidden(column):
                table.setCurrentIndex(index)
                table.edit(index)
                camera.take(name, table.window())
                _press_escape()
                return


def _take_scene(camera: Camera, name: str, scene: Scene, window: QWidget) -> None:
    before = frozenset(_tables(window))
    camera.take(name, scene.show() or window)
    _take_editors(camera, name, window, before)
    if scene.leave:
        scene.leave()
    settle()


def _press_escape() -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.focusWidget()
        if target:
            key = QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, key)
    settle()


def _opens_something(action: Action) -> bool:
    """Whether its words end in an ellipsis: something is asked before anything is done."""
    return in_plain(action.text).strip("[]· ").endswith("…")


def _tables(window: QWidget) -> Iterator[QTableView]:
    return (each for each in window.findChildren(QTableView) if each.isVisible())


def _telling(studio: Studio) -> str | None:
    place = studio.window.place
    if place is None:
        return None
    return largest_delegation(studio.desk.view.register, place.conference.id)
