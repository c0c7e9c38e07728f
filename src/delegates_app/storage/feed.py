"""Rings when another desk may have written; carries nothing itself."""

import sqlite3
import threading
from collections.abc import Callable
from importlib import import_module
from typing import Any

from delegates_app.storage.connection import SERVER
from delegates_app.storage.database import Database
from delegates_app.storage.pen import CHANNEL

LOOK_EVERY = 1.0
SHORTEST_WAIT = 0.2
LONGEST_WAIT = 10.0


class Feed:
    """A thread that listens (server) or looks (file) and calls back.

    `rang` is called after every write of anybody and after each new connection, `lost` when the
    server goes away and after each try that does not reach it.
    """

    def __init__(
        self, database: Database, rang: Callable[[], None], lost: Callable[[], None]
    ) -> None:
        self._database = database
        self._rang = rang
        self._lost = lost
        self._ended = threading.Event()
        self._wait = SHORTEST_WAIT
        listens = database.path is None
        target = self._listen_for_ever if listens else self._look_for_ever
        self._thread = threading.Thread(target=target, name="feed", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End and wait for the end."""
        self._ended.set()
        self._thread.join()

    def _look_for_ever(self) -> None:
        connection = sqlite3.connect(str(self._database.path), timeout=LOOK_EVERY)
        seen: int | None = None
        try:
            while not self._ended.wait(LOOK_EVERY):
                version = _data_version(connection)
                if version not in {seen, None}:
                    seen = version
                    self._rang()
        finally:
            connection.close()

    def _listen_for_ever(self) -> None:
        psycopg = import_module("psycopg")  # slow to import, and needed for servers only
        while not self._ended.is_set():
            try:
                self._listen(psycopg)
            except psycopg.Error:
                self._lost()
                self._ended.wait(self._wait)
                self._wait = min(self._wait * 2, LONGEST_WAIT)

    def _listen(self, psycopg: Any) -> None:
        with psycopg.connect(
            _plain(self._database.address), autocommit=True, connect_timeout=5
        ) as line:
            line.execute(f"LISTEN {CHANNEL}")
            self._wait = SHORTEST_WAIT
            self._rang()
            while not self._ended.is_set():
                for _ in line.notifies(timeout=0.5):
                    self._rang()
                    if self._ended.is_set():
                        return


def _data_version(connection: sqlite3.Connection) -> int | None:
    try:
        row = connection.execute("PRAGMA data_version").fetchone()
    except sqlite3.DatabaseError:
        return None
    return int(row[0])


def _plain(address: str) -> str:
    for prefix in SERVER:
        if address.startswith(prefix):
            return "postgresql://" + address.removeprefix(prefix)
    return address
