"""What can be done, declared once: menus, shortcuts, the list under F1, and the search."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from delegates_app.ui.kit import icons
from delegates_app.ui.kit.arrangement import folded
from delegates_app.ui.kit.search_popup import Hit


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done. `text` and `tip` are translated; `menu` is the menu's title.

    `keys` are like `Ctrl+Z`; several are separated by `;`. `checkable` ones show a tick.
    """

    id: str
    text: str
    act: Callable[[], object]
    keys: str = ""
    icon: str = ""
    tip: str = ""
    menu: str = ""
    checkable: bool = False
    begins_part: bool = False


class Actions(QObject):
    """The actions of a window as Qt's actions, by id."""

    def __init__(self, actions: Iterable[Action], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.declared: tuple[Action, ...] = ()
        self._made: dict[str, QAction] = {}
        self.add(actions)

    def add(self, actions: Iterable[Action]) -> None:
        """Declare further actions."""
        for action in actions:
            self.declared += (action,)
            self._made[action.id] = self._make(action)

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def enable(self, action_id: str, text: str = "", *, enabled: bool = True) -> None:
        """Enable or disable an action, and say what it would do, as in `Undo paste`."""
        made = self._made[action_id]
        made.setEnabled(enabled)
        if text:
            made.setText(text)

    def fill(self, bar: QMenuBar) -> tuple[QMenu, ...]:
        """Build the menus in the order of their first actions."""
        menus: dict[str, QMenu] = {}
        for action in self.declared:
            if not action.menu:
                continue
            if action.menu not in menus:
                menus[action.menu] = bar.addMenu(action.menu)
            if action.begins_part:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(self._made[action.id])
        return tuple(menus.values())

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Return the enabled actions whose words contain every word of a text."""
        words = folded(text).split()
        found = (
            action
            for action in self.declared
            if self._made[action.id].isEnabled()
            and all(word in folded(f"{action.text} {action.tip} {action.menu}") for word in words)
        )
        return tuple(
            Hit(
                plain(self._made[action.id].text()),
                action.tip or plain(action.menu),
                action.icon,
                self._made[action.id].trigger,
                shown_keys(action.keys),
            )
            for action in found
        )

    def recolour(self) -> None:
        """Tint all icons anew; connect it to the theme's `changed`."""
        for action in self.declared:
            self._made[action.id].setIcon(icons.icon(action.icon))

    def _make(self, action: Action) -> QAction:
        made = QAction(icons.icon(action.icon), action.text, self)
        made.setObjectName(action.id)
        made.setCheckable(action.checkable)
        keys = [QKeySequence(each) for each in action.keys.split(";") if each]
        made.setShortcuts(keys)
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setToolTip(with_keys(action.tip or action.text, action.keys))
        made.triggered.connect(lambda _checked=False: action.act())
        self._window.addAction(made)
        return made


def with_keys(text: str, keys: str) -> str:
    """Return a tooltip that names the keys too."""
    if not keys:
        return text
    shown = shown_keys(keys)
    pattern = QCoreApplication.translate("Actions", "%(text)s (%(keys)s)")
    return pattern % {"text": text, "keys": shown}


def plain(text: str) -> str:
    """Return a text without the marks of its menu key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def shown_keys(keys: str) -> str:
    """Return keys as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return QKeySequence(keys.split(";", maxsplit=1)[0]).toString(native)
