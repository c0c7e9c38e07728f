"""Work runs elsewhere and comes back in the window's thread."""

import os
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from delegates_app.domain.errors import AppError
from delegates_app.ui.kit.heartbeat import Heartbeat
from delegates_app.ui.kit.jobs import Jobs, Now, Runner
from delegates_app.ui.kit.workshop import FileJobs

pytestmark = pytest.mark.usefixtures("qapp")


class Ends:
    """What came back."""

    def __init__(self) -> None:
        self.done: list[Any] = []
        self.failed: list[str] = []
        self.crashed: list[BaseException] = []


@pytest.fixture
def ends() -> Ends:
    return Ends()


@pytest.fixture
def jobs(ends: Ends) -> Iterator[Jobs]:
    made = Jobs(ends.crashed.append)
    yield made
    made.close()


@pytest.fixture
def workshop(ends: Ends) -> Iterator[FileJobs]:
    made = FileJobs(ends.crashed.append)
    yield made
    made.close()


def _refuse() -> None:
    raise AppError("The file is locked. Nothing was written; close it in Excel.")


def _where(number: int) -> tuple[int, str]:
    return number, threading.current_thread().name


def _break() -> None:
    raise ZeroDivisionError


def test_work_runs_in_order_off_the_window_thread(qtbot: QtBot, jobs: Jobs, ends: Ends) -> None:
    with qtbot.waitSignal(jobs.idle):
        for number in range(3):
            jobs.run(partial(_where, number), ends.done.append, print)
    assert [number for number, _ in ends.done] == [0, 1, 2]
    assert {name for _, name in ends.done} == {"database_0"}


def test_results_come_back_on_the_window_thread(qtbot: QtBot, jobs: Jobs, ends: Ends) -> None:
    with qtbot.waitSignal(jobs.idle):
        jobs.run(lambda: 1, lambda _: ends.done.append(threading.current_thread()), print)
    assert ends.done == [threading.main_thread()]


@pytest.mark.parametrize("kind", ["jobs", "now"])
def test_known_errors_are_sentences(qtbot: QtBot, jobs: Jobs, ends: Ends, kind: str) -> None:
    runner: Runner = jobs if kind == "jobs" else Now()
    runner.run(_refuse, ends.done.append, ends.failed.append)
    qtbot.waitUntil(lambda: bool(ends.failed))
    assert ends.failed == ["The file is locked. Nothing was written; close it in Excel."]
    assert not ends.crashed


def test_a_bug_reaches_the_crash_hook(qtbot: QtBot, jobs: Jobs, ends: Ends) -> None:
    with qtbot.waitSignal(jobs.idle):
        jobs.run(_break, ends.done.append, ends.failed.append)
    assert isinstance(ends.crashed[0], ZeroDivisionError)
    assert len(ends.failed) == 1


def test_cancelled_work_is_skipped(qtbot: QtBot, jobs: Jobs, ends: Ends) -> None:
    gate = threading.Event()
    with qtbot.waitSignal(jobs.idle):
        jobs.run(gate.wait, ends.done.append, print)
        ticket = jobs.run(lambda: "never", ends.done.append, print)
        ticket.cancel()
        gate.set()
    assert ends.done == [True]


def test_close_finishes_what_was_given(ends: Ends) -> None:
    jobs = Jobs(ends.crashed.append)
    written: list[int] = []
    for number in range(5):
        jobs.run(partial(written.append, number), print, print)
    jobs.close()
    assert written == [0, 1, 2, 3, 4]


def test_a_file_job_runs_by_name_in_another_process(
    qtbot: QtBot, workshop: FileJobs, ends: Ends
) -> None:
    workshop.warm("json")
    with qtbot.waitSignal(workshop.idle, timeout=20_000):
        workshop.run("os:getpid", (), ends.done.append, ends.failed.append)
        workshop.run("json:dumps", ([1, 2],), ends.done.append, ends.failed.append)
    assert ends.done[0] != os.getpid()
    assert ends.done[1] == "[1, 2]"


def test_a_dead_worker_is_replaced(qtbot: QtBot, workshop: FileJobs, ends: Ends) -> None:
    with qtbot.waitSignal(workshop.idle, timeout=20_000):
        workshop.run("os:abort", (), ends.done.append, ends.failed.append)
    assert "broke off" in ends.failed[0]
    with qtbot.waitSignal(workshop.idle, timeout=20_000):
        workshop.run("operator:add", (1, 2), ends.done.append, ends.failed.append)
    assert ends.done == [3]
    assert not ends.crashed


def test_a_running_file_job_can_be_called_off(qtbot: QtBot, workshop: FileJobs, ends: Ends) -> None:
    with qtbot.waitSignal(workshop.idle, timeout=20_000):
        workshop.run("os:getpid", (), ends.done.append, ends.failed.append)
    with qtbot.waitSignal(workshop.idle, timeout=20_000):
        ticket = workshop.run("time:sleep", (600,), ends.done.append, ends.failed.append)
        ticket.cancel()
    assert len(ends.done) == 1
    assert not ends.failed


def test_the_heartbeat_sees_a_blocked_loop() -> None:
    heart = Heartbeat()
    heart.start()
    total = sum(range(3_000_000))
    assert heart.stop() > 0
    assert total > 0
