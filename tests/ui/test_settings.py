"""What the window remembers, written and read again."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt

from delegates_app.ui import settings


def test_recent_files_are_newest_first_and_few() -> None:
    for number in range(10):
        settings.remember_file(f"{number}.delegates")
    settings.remember_file("5.delegates")
    assert settings.recent_files()[:2] == ("5.delegates", "9.delegates")
    assert len(settings.recent_files()) == settings.MOST_RECENT


def test_one_recent_file_reads_back_from_disk(settings_folder: Path) -> None:
    settings.remember_file("ghent.delegates")
    QSettings().sync()
    assert list(settings_folder.rglob("*.ini"))
    assert settings.recent_files() == ("ghent.delegates",)
    settings.forget_file("ghent.delegates")
    assert settings.recent_files() == ()


def test_the_conference_shown_is_kept_by_file() -> None:
    settings.remember_conference("folder/ghent.delegates", "one")
    settings.remember_conference("folder/brussels.delegates", "two")
    assert settings.conference_shown("folder/ghent.delegates") == "one"
    assert settings.conference_shown("elsewhere.delegates") == ""


def test_colours_are_kept() -> None:
    assert settings.scheme() is Qt.ColorScheme.Unknown
    settings.remember_scheme(Qt.ColorScheme.Dark)
    assert settings.scheme() is Qt.ColorScheme.Dark


def test_a_password_is_never_kept() -> None:
    settings.remember_file("postgresql://anna:secret@server.example/house")
    settings.remember_file("postgresql://anna@server.example/house")
    assert list(settings.recent_files()) == ["postgresql://anna@server.example/house"]
