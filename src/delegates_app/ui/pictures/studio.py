"""The real window on a copy of a file, with nothing that moves, for pictures and tests."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from delegates_app.services.keeping import send_copy
from delegates_app.services.office import Desk
from delegates_app.services.opening import SUFFIX, open_office, place_in_words
from delegates_app.ui import settings
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.errands import Errands
from delegates_app.ui.file_work import FilesAtOnce
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.pictures.camera import settle
from delegates_app.ui.pictures.pseudo import PseudoLanguage
from delegates_app.ui.tab_list import TABS
from delegates_app.ui.window_actions import WindowActions

_AUTHOR = "Delegates"
_MOVING = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look; `size` is in its own pixels, before any scale."""

    dark: bool = False
    size: tuple[int, int] = (1440, 900)
    pseudo: bool = False


@dataclass(frozen=True, slots=True)
class Studio:
    """The window with a file open, its actions, and a folder for what has to be written."""

    window: MainWindow
    actions: WindowActions
    desk: LiveDesk
    theme: Theme
    folder: Path


@contextmanager
def studio(address: str, look: Look) -> Iterator[Studio]:
    """Open the window on a copy; afterwards everything is closed and the copy is gone."""
    with TemporaryDirectory(prefix="delegates-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        copy = _copy(address, folder)
        application = _application()
        settings.keep_settings_in(folder / "settings")
        language = PseudoLanguage(application) if look.pseudo else None
        if language:
            application.installTranslator(language)
        made = _studio(application, copy, look)
        try:
            yield made
        finally:
            _take_down(made)
            if language:
                application.removeTranslator(language)


def _copy(address: str, folder: Path) -> Path:
    name = re.sub(r"[^\w.-]+", "-", place_in_words(address)).removesuffix(SUFFIX) + SUFFIX
    office = open_office(address, Desk(_AUTHOR))
    try:
        send_copy(office.database, folder / name)
    finally:
        office.close()
    return folder / name


def _application() -> QApplication:
    found = QApplication.instance()
    if not isinstance(found, QApplication):
        QApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        found = QApplication(["delegates"])
    for effect in _MOVING:
        QApplication.setEffectEnabled(effect, enable=False)
    QApplication.setCursorFlashTime(0)
    return found


def _studio(application: QApplication, copy: Path, look: Look) -> Studio:
    theme = Theme(application)
    theme.choose(Qt.ColorScheme.Dark if look.dark else Qt.ColorScheme.Light)
    door = FrontDoor(Now(), _AUTHOR, application, FilesAtOnce())
    window = MainWindow(door, TABS)
    door.setParent(window)
    actions = WindowActions(window, Errands(window, door, copy.parent), theme)
    window.setMinimumSize(QSize(*look.size))
    window.resize(QSize(*look.size))
    desk = LiveDesk(open_office(str(copy), Desk(_AUTHOR)), Now(), window, FilesAtOnce())
    window.show()
    window.show_desk(desk)
    settle()
    return Studio(window, actions, desk, theme, copy.parent)


def _take_down(made: Studio) -> None:
    made.window.leave_desk()
    made.window.hide()
    made.window.deleteLater()
    made.theme.choose(Qt.ColorScheme.Light)
    made.theme.deleteLater()
    settle()
