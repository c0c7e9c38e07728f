"""Three delegations and three sessions on a real desk, in the tab."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.builders import (
    a_conference,
    a_delegation,
    a_party,
    a_person,
    a_session,
    a_statement,
    new_id,
)

from delegates_app.domain.changes import added
from delegates_app.domain.records import Conference, Contact, Delegation, Party, Session
from delegates_app.domain.words import Answer, Channel, Purpose, SessionKind
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.availability.tab import AvailabilityTab
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of
from delegates_app.ui.settings import keep_settings_in


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    keep_settings_in(tmp_path)


@pytest.fixture
def house() -> Work:
    conference = a_conference(clock=datetime(2024, 4, 22, 9))
    states = [("DE", "Germany", 1), ("FR", "France", 2), ("NO", "Norway", 3)]
    parties = [a_party(code, name, order=order) for code, name, order in states]
    minister = a_person("Annegret", "von Wallenfels")
    germany = a_delegation(conference, parties[0], minister_id=minister.id)
    france, norway = (a_delegation(conference, party) for party in parties[1:])
    sessions = [
        a_session(conference, threshold=2),
        a_session(
            conference,
            "d1-dinner",
            title="Dinner",
            kind=SessionKind.DINNER,
            starts_at=datetime(2024, 4, 29, 19, 30),
            ends_at=datetime(2024, 4, 29, 22),
        ),
        a_session(
            conference,
            "d2-plenary",
            starts_at=datetime(2024, 4, 30, 9),
            ends_at=datetime(2024, 4, 30, 12),
        ),
    ]
    said = a_statement(france, answer=Answer.YES, official=True, channel=Channel.LETTER)
    contact = Contact(
        new_id(),
        party_id=parties[0].id,
        purpose=Purpose.POLITICAL,
        name="Jörg Weißenborn",
        phones=("+49 30 1234",),
    )
    records = (conference, *parties, minister, germany, france, norway, *sessions, said, contact)
    return Work("New conference", tuple(map(added, records)))


@pytest.fixture
def desk(house: Work, tmp_path: Path, qtbot: QtBot) -> Iterator[LiveDesk]:
    assert qtbot is not None
    office = Office(Database.create(str(tmp_path / "ghent.delegates")), Desk("Ann Peeters"))
    office.write(house)
    desk = LiveDesk(office, Now())
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture
def tab(desk: LiveDesk, qtbot: QtBot) -> AvailabilityTab:
    window = QWidget()
    window.resize(1300, 700)
    qtbot.addWidget(window)
    tab = AvailabilityTab(desk, Notices(window), window)
    tab.resize(1300, 700)
    (conference,) = desk.view.register.all(Conference)
    place = place_of(conference)
    desk.changed.connect(lambda view: tab.take(view, place))
    tab.take(desk.view, place)
    window.show()
    tab.page.matrix.table.setFocus()
    return tab


def party_of(desk: LiveDesk, delegation: Delegation) -> str:
    return desk.view.register.get(Party, delegation.party_id).code


def delegation_of(desk: LiveDesk, code: str) -> Delegation:
    found = desk.view.register.all(Delegation)
    return next(each for each in found if party_of(desk, each) == code)


def session_of(desk: LiveDesk, code: str) -> Session:
    return next(each for each in desk.view.register.all(Session) if each.code == code)
