"""Killed at any instant, no acknowledged operation is lost and the file passes `check`."""

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from delegates_app.storage.check import problems_of
from delegates_app.storage.database import Database

WRITER = """
import sys
from delegates_app.domain.changes import added
from delegates_app.domain.records import Person
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
import uuid

office = Office(Database.open(sys.argv[1]), Desk("anna"))
print("ready", flush=True)
while True:
    crowd = tuple(added(Person(str(uuid.uuid4()), "A", "B")) for _ in range(7))
    number = office.write(Work("A crowd", crowd)).entry.number
    print(number, flush=True)
"""


def write_until_killed(path: Path, kills: int, chance: random.Random) -> list[int]:
    """The numbers that one writer acknowledged before it was killed in the midst of it."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    enough = chance.randint(0, kills)
    told = [int(process.stdout.readline()) for _ in range(enough)]
    timer = threading.Timer(chance.random() * 0.004, process.kill)
    timer.start()
    told.extend(int(line) for line in process.stdout if line.endswith("\n"))
    timer.join()
    process.wait()
    process.stdout.close()
    return told


def kill_many_times(folder: Path, times: int) -> None:
    path = folder / "house.delegates"
    Database.create(str(path)).close()
    chance = random.Random(times)  # noqa: S311  # instants, not secrets
    for _ in range(times):
        told = write_until_killed(path, 4, chance)
        database = Database.open(str(path))
        loaded = database.load()
        assert set(told) <= {entry.number for entry in loaded.entries}
        assert problems_of(database) == ()
        database.close()


def test_a_dozen_kills(tmp_path: Path) -> None:
    kill_many_times(tmp_path, 12)


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_a_thousand_kills(tmp_path: Path, part: int) -> None:
    kill_many_times(tmp_path, 100 + part)
