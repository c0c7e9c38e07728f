"""The bell that tells a desk to look."""

import threading
from collections.abc import Iterator

import psycopg
import pytest
from tests.builders import a_person
from tests.storage.conftest import OpenDesk

from delegates_app.domain.changes import added
from delegates_app.services.office import Office, Work
from delegates_app.storage.feed import Feed


class Bell:
    def __init__(self) -> None:
        self.rung = threading.Event()
        self.lost = threading.Event()

    def wait(self) -> None:
        assert self.rung.wait(timeout=10)
        self.rung.clear()


@pytest.fixture
def bell(anna: Office) -> Iterator[Bell]:
    bell = Bell()
    feed = Feed(anna.database, bell.rung.set, bell.lost.set)
    feed.start()
    bell.wait()
    yield bell
    feed.stop()


def test_it_rings_when_another_desk_writes(anna: Office, desk: OpenDesk, bell: Bell) -> None:
    bo = desk("bo")
    bo.write(Work("Someone", (added(a_person()),)))
    bell.wait()
    anna.catch_up()
    assert anna.register == bo.register


def test_it_listens_again_after_the_line_was_cut(anna: Office, desk: OpenDesk, bell: Bell) -> None:
    if anna.database.path is not None:
        return
    with psycopg.connect(anna.database.address, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert bell.lost.wait(timeout=10)
    bell.wait()
    desk("bo").write(Work("Someone", (added(a_person()),)))
    bell.wait()
    assert len(anna.catch_up()) == 1
