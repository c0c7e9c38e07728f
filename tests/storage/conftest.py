"""Every test of this folder runs on SQLite and on a real PostgreSQL."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.builders import a_small_house

from delegates_app.domain.changes import added
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database

OpenDesk = Callable[[str], Office]


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "house.delegates")
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def desk(address: str) -> Iterator[OpenDesk]:
    """Open as many desks of the same office as a test wants."""
    opened: list[Office] = []

    def open_desk(author: str) -> Office:
        opened.append(Office(Database.create(address), Desk(author)))
        return opened[-1]

    yield open_desk
    for office in opened:
        office.close()


@pytest.fixture
def anna(desk: OpenDesk) -> Office:
    """A desk with a small house on it."""
    office = desk("anna")
    office.write(Work("Open the house", tuple(added(each) for each in a_small_house())))
    return office
