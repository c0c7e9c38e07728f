"""The desk on a real server: quick news, and a connection that goes and comes back."""

from collections.abc import Iterator
from dataclasses import replace

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.builders import a_small_house

from delegates_app.domain.changes import added, edited
from delegates_app.domain.records import Person
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Jobs


@pytest.fixture
def other(postgres: str) -> Iterator[Office]:
    office = Office(Database.create(postgres), Desk("Lotte Claes"))
    office.write(Work("New conference", tuple(map(added, a_small_house()))))
    yield office
    office.close()


@pytest.fixture
def served(postgres: str, other: Office, qapp: QApplication) -> Iterator[LiveDesk]:
    assert other is not None
    assert qapp is not None
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)
    desk = LiveDesk(Office(Database.open(postgres), Desk("Ann Peeters")), jobs)
    yield desk
    desk.close()
    jobs.close()
    desk.deleteLater()
    jobs.deleteLater()
    assert not errors


def rename(office: Office, name: str) -> None:
    person = next(iter(office.register.all(Person)))
    office.write(Work("Rename", edited(person, replace(person, family_name=name))))


def test_what_another_desk_writes_arrives(served: LiveDesk, other: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(served._rang, timeout=5000):
        served.watch()
    with qtbot.waitSignal(served.changed, timeout=5000):
        rename(other, "Kelly")
    assert next(iter(served.view.register.all(Person))).family_name == "Kelly"


def test_a_connection_that_goes_comes_back_by_itself(
    served: LiveDesk, postgres: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(served._rang, timeout=5000):
        served.watch()
    with qtbot.waitSignals([served.lost, served.back], timeout=20000, order="strict"):
        end_all_others(postgres)
    assert served.writable


def end_all_others(address: str) -> None:
    """What a server does when it is restarted."""
    query = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(query)
