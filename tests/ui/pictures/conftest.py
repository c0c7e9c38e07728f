"""Settings that no other test sees, and the demonstration in a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from delegates_app.services.demo import write_demo
from delegates_app.storage.database import Database


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "kit.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "demonstration.delegates"
    database = Database.create(str(path))
    write_demo(database)
    database.close()
    return path
