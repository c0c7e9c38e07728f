"""A dressed application, and settings that no other test sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from delegates_app.ui.kit.theme import Theme


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(_theme: Theme) -> Iterator[Theme]:
    _theme.choose(Qt.ColorScheme.Light)
    yield _theme
    _theme.choose(Qt.ColorScheme.Light)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "kit.ini"), QSettings.Format.IniFormat)
