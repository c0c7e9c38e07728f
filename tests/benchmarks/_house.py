"""The running program's threads and worker, with a heartbeat that measures the event loop."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtTest import QTest
from tests.benchmarks._crowds import a_crowd
from tests.benchmarks._offices import an_office
from tests.benchmarks._screen import a_screen

from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.heartbeat import Heartbeat
from delegates_app.ui.kit.jobs import Jobs
from delegates_app.ui.kit.workshop import FileJobs

_PATIENCE = 120  # seconds


@contextmanager
def a_desk(people: int, delegations: int, form: str = "") -> Iterator[LiveDesk]:
    """A desk on a crowd, its database on a thread and its file work in a process."""
    a_screen()
    sys.setswitchinterval(0.0005)  # as the program does
    with an_office() as office:
        office.write(a_crowd(people, delegations, form))
        jobs, files = Jobs(_raise), FileJobs(_raise)
        own = Office(Database.open(office.database.address), Desk("anna"))
        desk = LiveDesk(own, jobs, files=files)
        try:
            yield desk
        finally:
            desk.close()
            files.close()
            jobs.close()


def longest_gap(act: Callable[[], Any], ended: Callable[[], bool]) -> int:
    """Milliseconds of the longest time that the event loop stood still."""
    heartbeat = Heartbeat()
    heartbeat.start()
    act()
    deadline = time.monotonic() + _PATIENCE
    while not ended():
        if time.monotonic() > deadline:
            raise TimeoutError
        QTest.qWait(5)
    return heartbeat.stop()


def _raise(error: BaseException) -> None:
    raise error
