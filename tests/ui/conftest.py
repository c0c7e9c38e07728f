"""A desk over a real file, whose work runs at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_small_house

from delegates_app.domain.changes import added
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui import settings
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Now


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ghent.delegates"
    office = Office(Database.create(str(path)), Desk("Lotte Claes"))
    office.write(Work("New conference", tuple(map(added, a_small_house()))))
    office.close()
    return path


@pytest.fixture
def desk(file: Path, qapp: QApplication) -> Iterator[LiveDesk]:
    assert qapp is not None
    desk = LiveDesk(Office(Database.open(str(file)), Desk("Ann Peeters")), Now())
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture(autouse=True)
def settings_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "settings"
    settings.keep_settings_in(folder)
    return folder
