"""The demonstration, and the overview of its two conferences."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from delegates_app.domain.records import Conference
from delegates_app.services.demo import write_demo
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.overview.overview_tab import OverviewTab
from delegates_app.ui.place import place_of


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.delegates"
    database = Database.create(str(path))
    write_demo(database)
    database.close()
    return path


@pytest.fixture
def desk(demonstration: Path, tmp_path: Path, qapp: QApplication) -> Iterator[LiveDesk]:
    assert qapp is not None
    path = tmp_path / "demo.delegates"
    shutil.copy(demonstration, path)
    desk = LiveDesk(Office(Database.open(str(path)), Desk("Ann Peeters")), Now())
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture
def ghent(desk: LiveDesk) -> Conference:
    return next(each for each in desk.view.register.all(Conference) if each.place == "Ghent")


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    assert qapp is not None
    window = QWidget()
    window.resize(1400, 760)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def tab(desk: LiveDesk, ghent: Conference, window: QWidget) -> OverviewTab:
    tab = OverviewTab(desk, Notices(window), window)
    tab.resize(window.size())
    window.show()
    desk.changed.connect(lambda view: tab.take(view, place_of(ghent)))
    tab.take(desk.view, place_of(ghent))
    return tab
