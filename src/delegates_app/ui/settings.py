"""What the window remembers: recent files, colours, size; in one INI file of the user's."""

import re
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, Qt

NAME = "delegates"
MOST_RECENT = 8
_PASSWORD = re.compile(r"://[^/@:]*:[^/@]+@")
_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


def keep_settings_in(folder: Path) -> None:
    """Let every QSettings() of the program read and write one INI file in this folder."""
    QCoreApplication.setOrganizationName(NAME)
    QCoreApplication.setApplicationName(NAME)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


def recent_files() -> tuple[str, ...]:
    """The addresses opened last, newest first."""
    return _texts(QSettings().value("recent"))


def remember_file(address: str) -> None:
    """Put an address on top of the recent ones, unless it carries a password."""
    if _PASSWORD.search(address):
        return
    others = [each for each in recent_files() if each != address]
    QSettings().setValue("recent", [address, *others][:MOST_RECENT])


def forget_file(address: str) -> None:
    """Take an address from the recent ones, as when the file is gone."""
    QSettings().setValue("recent", [each for each in recent_files() if each != address])


def conference_shown(address: str) -> str:
    """The id of the conference shown last in a file, or nothing."""
    return _text(QSettings().value(f"shown/{_key(address)}"))


def remember_conference(address: str, conference_id: str) -> None:
    """Keep which conference of a file was shown last."""
    QSettings().setValue(f"shown/{_key(address)}", conference_id)


def scheme() -> Qt.ColorScheme:
    """Light, dark, or as the system (`Unknown`)."""
    return _SCHEMES.get(_text(QSettings().value("colours")), Qt.ColorScheme.Unknown)


def remember_scheme(chosen: Qt.ColorScheme) -> None:
    """Keep the choice of colours."""
    name = next(name for name, each in _SCHEMES.items() if each is chosen)
    QSettings().setValue("colours", name)


def window_geometry() -> QByteArray | None:
    """The window's size and place as it was left."""
    kept = QSettings().value("window")
    return kept if isinstance(kept, QByteArray) else None


def remember_window(geometry: QByteArray) -> None:
    """Keep the window's size and place."""
    QSettings().setValue("window", geometry)


def _key(address: str) -> str:
    return address.replace("/", "|").replace("\\", "|")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    """A list in an INI file comes back as a text where it had one entry."""
    if isinstance(value, str):
        return (value,)
    found: Iterable[object] = value if isinstance(value, list) else ()
    return tuple(each for each in found if isinstance(each, str))
