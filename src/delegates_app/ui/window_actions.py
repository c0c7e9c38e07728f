"""What can be done in the window whatever tab is shown: its menus, shortcuts and buttons."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QMenuBar

from delegates_app.domain.journal import next_redo, next_undo
from delegates_app.services.office import View
from delegates_app.ui import settings
from delegates_app.ui.errands import Errands
from delegates_app.ui.kit.actions import Action, Actions, with_keys
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.tab_list import TABS

_BUTTONS = ("undo", "redo", "import", "export")
_WITH_FILE = (
    "copy",
    "import",
    "export",
    "export_shown",
    "close_file",
    "undo",
    "redo",
    "history",
    "search",
    "edit_conference",
)
_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}
_TABS_BY_KEY = 9


class WindowActions(QObject):
    """Declares the actions, builds the menu, and keeps undo and redo saying what they would do."""

    def __init__(self, window: MainWindow, errands: Errands, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._errands = errands
        self._theme = theme
        self.actions = Actions(self._declared(), window)
        self._bar = QMenuBar(window)
        self._bar.hide()
        self._menu = QMenu(window)
        for menu in self.actions.fill(self._bar):
            self._menu.addMenu(menu)
        self._here = self._menu.addMenu(self.tr("On this tab"))
        self._here.aboutToShow.connect(self._fill_here)
        window.top_bar.offer(self._menu, tuple(self.actions[each] for each in _BUTTONS))
        window.top_bar.search_asked.connect(self.search)
        window.desk_changed.connect(self._follow)
        window.viewed.connect(self._name_undo)
        theme.changed.connect(self._recolour)
        self._follow(None)
        self._tick_scheme()

    def _declared(self) -> tuple[Action, ...]:
        return (*self._file(), *self._edit(), *self._view(), *self._help())

    def _file(self) -> tuple[Action, ...]:
        errands, menu = self._errands, self.tr("File")
        files = errands.files
        return (
            Action("new", self.tr("New conference…"), errands.new_conference, "Ctrl+N", "plus",
                   menu=menu),
            Action("open", self.tr("Open…"), files.open_file, "Ctrl+O", "folder-open", menu=menu),
            Action("server", self.tr("Open a server…"), files.open_server, "Ctrl+Shift+O",
                   "database", menu=menu),
            Action("demonstration", self.tr("Demonstration conferences…"), files.demonstration,
                   icon="presentation", menu=menu),
            Action("import", self.tr("Import…"), files.import_files, "Ctrl+I", "file-down",
                   self.tr("Read workbooks in"), menu, begins_part=True),
            Action("export", self.tr("Export…"), errands.lists.export, "Ctrl+E", "file-up",
                   self.tr("Write a list as a workbook or PDF"), menu),
            Action("export_shown", self.tr("Export what is shown…"), errands.lists.export_shown,
                   "Ctrl+Shift+X", "table", self.tr("Write the table in sight as a workbook"),
                   menu),
            Action("copy", self.tr("Send a copy…"), files.send_copy, "Ctrl+Shift+S", "send",
                   self.tr("Write a copy of the whole file to give away"), menu),
            Action("close_file", self.tr("Close the file"), files.close_file, "Ctrl+W",
                   menu=menu, begins_part=True),
            Action("quit", self.tr("Quit"), self._window.close, "Ctrl+Q", menu=menu),
        )  # fmt: skip

    def _edit(self) -> tuple[Action, ...]:
        errands, menu = self._errands, self.tr("Edit")
        return (
            Action("undo", self.tr("Undo"), errands.undo, "Ctrl+Z", "undo-2", menu=menu),
            Action("redo", self.tr("Redo"), errands.redo, "Ctrl+Y;Ctrl+Shift+Z", "redo-2",
                   menu=menu),
            Action("history", self.tr("History…"), errands.history, "Ctrl+H", "history", menu=menu),
            Action("search", self.tr("Search…"), self.search, "Ctrl+K", "search", menu=menu,
                   begins_part=True),
            Action("edit_conference", self.tr("Edit the conference…"), errands.edit_conference,
                   "Ctrl+Shift+E", "settings", menu=menu, begins_part=True),
        )  # fmt: skip

    def _view(self) -> tuple[Action, ...]:
        menu = self.tr("View")
        tabs = tuple(
            Action(f"tab_{number}", kind.title(), partial(self._errands.show_tab, number - 1),
                   f"Ctrl+{number}", menu=menu)
            for number, kind in enumerate(TABS[:_TABS_BY_KEY], start=1)
        )  # fmt: skip
        words = {
            "light": self.tr("Light colours"),
            "dark": self.tr("Dark colours"),
            "system": self.tr("Colours of the system"),
        }
        colours = tuple(
            Action(name, text, partial(self._choose_scheme, name), menu=menu, checkable=True,
                   begins_part=name == "light")
            for name, text in words.items()
        )  # fmt: skip
        return (*tabs, *colours)

    def _help(self) -> tuple[Action, ...]:
        menu = self.tr("Help")
        return (
            Action("keys", self.tr("All keys and actions"), self.show_keys, "F1", "circle-help",
                   menu=menu),
            Action("menu", self.tr("Menu"), self._window.top_bar.menu_button.showMenu, "F10"),
        )  # fmt: skip

    def search(self) -> None:
        """Search over everything that is there and that can be done now."""
        tabs = self._window.tabs
        here = tabs.current_actions() if tabs else None
        declared = (*self.actions.declared, *(here.declared if here else ()))
        self._errands.search(tuple(each for each in declared if self._is_possible(each)))

    def _is_possible(self, action: Action) -> bool:
        own = any(each.id == action.id for each in self.actions.declared)
        return action.id not in {"search", "menu"} and (
            not own or self.actions[action.id].isEnabled()
        )

    def show_keys(self) -> None:
        """List every action with its keys."""
        tabs = self._window.tabs
        here = tabs.actions_declared() if tabs else ()
        self._errands.show_keys(self.actions.declared, here)

    def _choose_scheme(self, name: str) -> None:
        settings.remember_scheme(_SCHEMES[name])
        self._theme.choose(_SCHEMES[name])
        self._tick_scheme()

    def _tick_scheme(self) -> None:
        for name, scheme in _SCHEMES.items():
            self.actions[name].setChecked(scheme is self._theme.chosen)

    def _recolour(self) -> None:
        self.actions.recolour()
        if self._window.tabs:
            self._window.tabs.recolour()

    def _fill_here(self) -> None:
        self._here.clear()
        tabs = self._window.tabs
        here = tabs.current_actions() if tabs else None
        for action in here.declared if here else ():
            self._here.addAction(here[action.id]) if here else None

    def _follow(self, desk: object) -> None:
        for each in _WITH_FILE:
            self.actions.enable(each, enabled=desk is not None)
        importing = any(kind.name == "import" for kind in TABS)
        self.actions.enable("import", enabled=desk is not None and importing)
        self._here.setEnabled(desk is not None)

    def _name_undo(self, view: View) -> None:
        desk = self._window.desk
        if desk is None:
            return
        last = next_undo(view.entries, desk.author)
        again = next_redo(view.entries, desk.author)
        self._name("undo", self.tr("Undo"), self.tr("Undo “{label}”"), last.label if last else "")
        label = again.label.removeprefix("Undo: ") if again else ""
        self._name("redo", self.tr("Redo"), self.tr("Redo “{label}”"), label)

    def _name(self, action_id: str, bare: str, pattern: str, label: str) -> None:
        action = self.actions[action_id]
        action.setEnabled(bool(label))
        action.setText(pattern.format(label=label) if label else bare)
        action.setIconText(bare)
        action.setToolTip(with_keys(action.text(), action.shortcut().toString()))
