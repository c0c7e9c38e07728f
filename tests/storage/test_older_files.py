"""Every file that an earlier version wrote opens, whole."""

import shutil
from pathlib import Path

import pytest

from delegates_app.domain.records import Conference, Delegate
from delegates_app.services.office import Desk, Office
from delegates_app.storage.check import problems_of
from delegates_app.storage.database import Database

FILES = sorted((Path(__file__).parent.parent / "data").glob("*.delegates"))


def test_each_version_left_a_file() -> None:
    assert FILES


@pytest.mark.parametrize("kept", FILES, ids=lambda path: path.stem)
def test_a_file_of_an_earlier_version_opens(kept: Path, tmp_path: Path) -> None:
    path = shutil.copy(kept, tmp_path / kept.name)
    office = Office(Database.open(str(path)), Desk("anna"))
    assert problems_of(office.database) == ()
    assert office.register.count(Conference)
    assert office.register.count(Delegate)
    office.close()
