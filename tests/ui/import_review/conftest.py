"""A Ghent of our own, a window-less tab on it, and lists that a ministry might send."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from delegates_app.domain.records import Conference
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.import_review.import_tab import ImportTab
from delegates_app.ui.kit.actions import Actions
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of


@pytest.fixture
def address(tmp_path: Path) -> str:
    place = str(tmp_path / "ghent.delegates")
    office = Office(Database.create(place), Desk("Lotte Claes"))
    frame = Frame(
        title="Ministerial Conference",
        place="Ghent",
        starts_on=date(2024, 4, 29),
        ends_on=date(2024, 4, 30),
    )
    office.write(Work("New conference", plan_new(office.register, frame)))
    office.close()
    return place


@pytest.fixture
def desk(address: str, qapp: QApplication) -> Iterator[LiveDesk]:
    assert qapp is not None
    desk = LiveDesk(Office(Database.open(address), Desk("Ann Peeters")), Now())
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    assert qapp is not None
    window = QWidget()
    window.resize(1400, 760)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def tab(desk: LiveDesk, window: QWidget) -> ImportTab:
    tab = ImportTab(desk, Notices(window), window)
    tab.resize(window.size())
    Actions(tab.actions_offered(), tab)
    window.show()
    (conference,) = desk.view.register.all(Conference)
    place = place_of(conference)
    tab.take(desk.view, place)
    desk.changed.connect(lambda view: tab.take(view, place))
    return tab
