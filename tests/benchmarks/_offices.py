"""Offices to measure on, in folders that go away."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person

from delegates_app.domain.changes import added
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database


@contextmanager
def an_office() -> Iterator[Office]:
    """An empty office on a file of its own."""
    folder = Path(tempfile.mkdtemp(prefix="delegates-bench-"))
    office = Office(Database.create(str(folder / "bench.delegates")), Desk("anna"))
    try:
        yield office
    finally:
        office.close()
        shutil.rmtree(folder)


def a_crowd(count: int) -> Work:
    """One conference with one delegation of so many people."""
    conference, party = a_conference(), a_party()
    delegation = a_delegation(conference, party)
    people = [a_person(f"Given {number}", f"Family {number}") for number in range(count)]
    seats = [a_delegate(delegation, person, rank=rank) for rank, person in enumerate(people)]
    return Work("A crowd", tuple(map(added, (conference, party, delegation, *people, *seats))))


def cpu_seconds(act: Callable[[], object]) -> float:
    """What an act costs this process."""
    start = time.process_time()
    act()
    return time.process_time() - start


def median_milliseconds(acts: Sequence[Callable[[], object]]) -> float:
    """The median time of the acts, by the clock on the wall."""
    times = []
    for act in acts:
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2] * 1000
