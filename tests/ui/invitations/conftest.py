"""Three delegations and two documents on a real desk, in the tab."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.builders import a_conference, a_delegation, a_party, a_session, a_statement, new_id

from delegates_app.domain.changes import added
from delegates_app.domain.records import (
    Conference,
    Contact,
    Deadline,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
    Party,
)
from delegates_app.domain.words import DeadlineKind, DispatchState, DocumentKind, Purpose
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.invitations.tab import InvitationsTab
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of
from delegates_app.ui.settings import keep_settings_in


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    keep_settings_in(tmp_path)


@pytest.fixture
def house() -> Work:
    conference = a_conference(clock=datetime(2024, 4, 9, 9))
    states = [("DE", "Germany", 1), ("FR", "France", 2), ("LV", "Latvia", 3)]
    parties = [a_party(code, name, order=order) for code, name, order in states]
    delegations = [a_delegation(conference, party) for party in parties]
    germany, france, latvia = delegations
    save_the_date = Document(
        new_id(), conference.id, DocumentKind.SAVE_THE_DATE, "Save the date", 1
    )
    programme = Document(new_id(), conference.id, DocumentKind.PROGRAMME, "Programme", 2)
    version = DocumentVersion(new_id(), save_the_date.id, date(2024, 2, 12))
    draft = DocumentVersion(new_id(), programme.id, date(2024, 4, 8))
    at = datetime(2024, 2, 12, 9)
    sent = [
        Dispatch(new_id(), version.id, each.id, DispatchState.SENT, at) for each in delegations[:2]
    ]
    prepared = Dispatch(new_id(), draft.id, germany.id, DispatchState.PREPARED, at)
    records = (
        conference,
        *parties,
        *delegations,
        a_session(conference),
        save_the_date,
        programme,
        version,
        draft,
        *sent,
        prepared,
        Deadline(new_id(), conference.id, DeadlineKind.REPLY, date(2024, 4, 5)),
        a_statement(france),
        Contact(
            new_id(),
            party_id=parties[0].id,
            delegation_id=germany.id,
            purpose=Purpose.LOGISTICS,
            name="Jörg Weißenborn",
            emails=("joerg@bmi.example",),
        ),
    )
    assert latvia in records
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
def tab(desk: LiveDesk, qtbot: QtBot) -> InvitationsTab:
    window = QWidget()
    window.resize(1300, 700)
    qtbot.addWidget(window)
    tab = InvitationsTab(desk, Notices(window), window)
    tab.resize(1300, 700)
    (conference,) = desk.view.register.all(Conference)
    place = place_of(conference)
    desk.changed.connect(lambda view: tab.take(view, place))
    tab.take(desk.view, place)
    window.show()
    tab.page.ladder.table.setFocus()
    return tab


def delegation_of(desk: LiveDesk, code: str) -> Delegation:
    register = desk.view.register
    found = register.all(Delegation)
    return next(each for each in found if register.get(Party, each.party_id).code == code)


def document_of(desk: LiveDesk, kind: DocumentKind) -> Document:
    return next(each for each in desk.view.register.all(Document) if each.kind is kind)
