"""The way through the window: welcome page, menus, each conference's tabs, panels and dialogs."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QTabWidget, QWidget

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.ui.kit.crash_dialog import CrashDialog
from delegates_app.ui.kit.search_popup import SearchPopup
from delegates_app.ui.pictures.camera import Camera, settle
from delegates_app.ui.pictures.studio import Studio
from delegates_app.ui.pictures.tab_visit import opened, visit_tab
from delegates_app.ui.tab_list import TABS

_DIALOGS = ("new", "edit_conference", "history", "keys", "export")
_SEARCHES = {"found": "ma", "nothing": "nobody is called so"}
_RECENT = ("Demonstration.delegates", "Ghent.delegates")
_CRASH = "Traceback (most recent call last):\n  …\nZeroDivisionError: division by zero"


def visit(studio: Studio, camera: Camera, conferences: Iterable[Conference]) -> None:
    """Take a picture of everything that the window can show of these conferences."""
    for conference in conferences:
        studio.window.show_conference(conference.id)
        settle()
        name = _short(conference, studio.desk.view.register)
        _visit_tabs(studio, camera, name)
        _visit_dialogs(studio, camera, name)
        _visit_search(studio, camera, name)
    _visit_menus(studio, camera)
    _visit_crash(studio, camera)
    _visit_welcome(studio, camera)


def conferences_named(register: Register, text: str | None) -> tuple[Conference, ...]:
    """The conferences whose title or short title contains a text, the earliest first; or all."""
    wanted = (text or "").casefold()
    found = [
        each
        for each in register.all(Conference)
        if wanted in each.title.casefold() or wanted in each.short_title.casefold()
    ]
    if not found:
        raise AppError(
            f"No conference of this file has “{text}” in its title. No picture was taken."
            if text
            else "This file holds no conference yet. Make one with “delegates new”."
        )
    return tuple(sorted(found, key=lambda each: (each.starts_on, each.title)))


def _visit_tabs(studio: Studio, camera: Camera, conference: str) -> None:
    tabs = studio.window.tabs
    for number, kind in enumerate(TABS):
        if tabs is not None:
            tabs.show_number(number)
            settle()
            if tabs.current is not None:
                name = f"{conference}-{number + 1}-{kind.name}"
                visit_tab(studio, camera, tabs.current, name)


def _visit_dialogs(studio: Studio, camera: Camera, conference: str) -> None:
    for action in _DIALOGS:
        for dialog in opened(studio.actions.actions[action].trigger):
            _take_dialog(camera, f"{conference}-{action.replace('_', '-')}", dialog)
            dialog.close()
    settle()


def _take_dialog(camera: Camera, name: str, dialog: QWidget) -> None:
    """Take a dialog, and each of its pages after the first."""
    camera.take(name, dialog)
    for pages in dialog.findChildren(QTabWidget):
        for number in range(1, pages.count()):
            pages.setCurrentIndex(number)
            camera.take(f"{name}-{number + 1}", dialog)


def _visit_search(studio: Studio, camera: Camera, conference: str) -> None:
    for popup in opened(studio.actions.actions["search"].trigger):
        for name, text in _SEARCHES.items():
            if isinstance(popup, SearchPopup):
                popup.line.setText(text)
            camera.take(f"{conference}-search-{name}", popup)
        popup.close()


def _visit_menus(studio: Studio, camera: Camera) -> None:
    whole = studio.window.top_bar.menu_button.menu()
    menus = [action.menu() for action in whole.actions()]
    for number, menu in enumerate((whole, *menus)):
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            menu.popup(QPoint())
            camera.take(f"menu-{number}", menu)
            menu.close()
    settle()


def _visit_crash(studio: Studio, camera: Camera) -> None:
    dialog = CrashDialog(_CRASH, studio.folder, studio.window)
    dialog.open()
    camera.take("crash", dialog)
    dialog.close()
    dialog.deleteLater()


def _visit_welcome(studio: Studio, camera: Camera) -> None:
    window = studio.window
    window.leave_desk()
    window.show_welcome()
    camera.take("welcome", window)
    window.welcome.show_recent(_RECENT)
    camera.take("welcome-recent", window)
    for dialog in opened(studio.actions.actions["new"].trigger):
        camera.take("welcome-new", dialog)
        dialog.close()


def _short(conference: Conference, register: Register) -> str:
    """A word for file names: the place, or the short title where the place has two."""
    several = sum(each.place == conference.place for each in register.all(Conference)) > 1
    text = conference.short_title if several or not conference.place else conference.place
    return re.sub(r"\W+", "-", text.casefold()).strip("-")
