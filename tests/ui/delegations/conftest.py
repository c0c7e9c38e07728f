"""Four delegations in 1+2 on a real desk, in the tab, with its actions, in a window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.badges import PrintedBadge, PrintRun, plan_print
from delegates_app.domain.changes import added
from delegates_app.domain.delegations import find_delegation, occupants
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Contact, Delegate, Delegation, Person
from delegates_app.domain.words import Level, Role, Standing
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.delegations.tab import DelegationsTab
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Actions
from delegates_app.ui.kit.jobs import Now, Runner
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.place import place_of


@dataclass(frozen=True, slots=True)
class House:
    """The open tab and short ways to what the register says."""

    desk: LiveDesk
    tab: DelegationsTab
    notices: Notices

    def delegation(self, code: str) -> Delegation:
        register = self.desk.view.register
        conference = next(iter(register.all(Conference)))
        found = find_delegation(register, conference, code)
        assert found is not None
        return found

    def seated(self, code: str) -> list[str]:
        """Who has a seat, in their order: `head Ada Byron`, `delegate TBC`."""
        register = self.desk.view.register
        return [
            f"{each.role} {self.name(each)}" for each in occupants(register, self.delegation(code))
        ]

    def name(self, delegate: Delegate) -> str:
        person = self.desk.view.register.find(Person, delegate.person_id)
        return full_name(person) if person else "TBC"

    def delegate(self, name: str) -> Delegate:
        register = self.desk.view.register
        return next(each for each in register.all(Delegate) if self.name(each) == name)

    @property
    def labels(self) -> list[str]:
        return [entry.label for entry in self.desk.view.entries]


def _work() -> Work:
    conference = a_conference(clock=datetime(2024, 4, 22, 9))
    states = [("DE", "Germany"), ("EL", "Greece"), ("IE", "Ireland"), ("LV", "Latvia")]
    parties = [a_party(code, name, order=order) for order, (code, name) in enumerate(states)]
    germany, greece, ireland, latvia = (a_delegation(conference, each) for each in parties)
    people = [
        a_person("Annegret", "von Wallenfels", title="Ms"),
        a_person("Jörg-Matthias", "Großklaus", title="Dr"),
        a_person("Şebnem", "Öztürk"),
        a_person("Ελένη", "Χατζηγεωργίου", name_latin="Eleni Chatzigeorgiou"),
        a_person("Ιωάννης", "Μαυροειδής", name_latin="Ioannis Mavroeidis"),
        a_person("Maria", "Petrou"),
        a_person("Nikos", "Dimou"),
        a_person("Aoife", "Ní Bhriain"),
        a_person("Nicos", "Guard"),
    ]
    seats = [
        a_delegate(germany, people[0], role=Role.HEAD, rank=1, level=Level.MINISTER),
        a_delegate(germany, people[1], rank=2, function="Head of Unit"),
        a_delegate(germany, people[2], rank=3),
        a_delegate(greece, people[3], role=Role.HEAD, rank=1, level=Level.STATE_SECRETARY),
        a_delegate(greece, people[4], rank=2),
        a_delegate(greece, people[5], rank=3, standing=Standing.TBC),
        a_delegate(greece, people[6], rank=4),
        a_delegate(greece, people[8], rank=5, role=Role.SECURITY),
        a_delegate(ireland, people[7], rank=2),
    ]
    contact = Contact(new_id(), parties[2].id, name="Séamus Kelly", emails=("seamus@gov.example",))
    records = (
        conference, *parties, germany, greece, ireland, latvia, *people, *seats, contact,
    )  # fmt: skip
    return Work("New conference", tuple(map(added, records)))


def _print(office: Office, name: str) -> None:
    register = office.register
    person = next(each for each in register.all(Person) if each.family_name == name)
    delegate = register.where(Delegate, "person_id", person.id)[0]
    run = PrintRun(datetime(2024, 4, 16, 10), "a6")
    printed = PrintedBadge(delegate.id, "TOKEN")
    office.write(Work("Badge printed", plan_print(register, [printed], run)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "house.delegates"
    office = Office(Database.create(str(path)), Desk("Lotte Claes"))
    office.write(_work())
    _print(office, "Großklaus")
    office.close()
    return path


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def runner() -> Runner:
    """Work runs at once; a module that needs the real worker gives another."""
    return Now()


def _opened(file: Path) -> Office:
    return Office(Database.open(str(file)), Desk("Ann Peeters"))


@pytest.fixture
def desk(file: Path, qtbot: QtBot, runner: Runner) -> Iterator[LiveDesk]:
    opened: list[Office] = []
    runner.run(partial(_opened, file), opened.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(opened))
    desk = LiveDesk(opened[0], runner)
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture
def house(desk: LiveDesk, qtbot: QtBot, theme: Theme) -> Iterator[House]:
    assert theme is not None
    window = QWidget()
    qtbot.addWidget(window)
    notices = Notices(window)
    tab = DelegationsTab(desk, notices, window)
    Actions(tab.actions_offered(), tab)
    QVBoxLayout(window).addWidget(tab)

    def show() -> None:
        conference = next(iter(desk.view.register.all(Conference)))
        tab.take(desk.view, place_of(conference))

    desk.changed.connect(show)
    show()
    window.resize(1400, 820)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    tab.page.focus_view()
    yield House(desk, tab, notices)
    desk.changed.disconnect(show)
    window.close()
