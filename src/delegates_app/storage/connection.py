"""Opening a database by its address: a SQLite file, or a PostgreSQL server."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from delegates_app.domain.errors import AppError
from delegates_app.storage.places import refuse_network_share, refuse_unwritable
from delegates_app.storage.troubles import told

SERVER = ("postgresql://", "postgres://", "postgresql+psycopg://")
MAGIC = b"SQLite format 3\x00"
SMALLEST_PAGE = 512
CUT_SHORT = (
    "“{name}” is damaged or cut short: a part of it is missing. It was left as it is; "
    "open the latest of the automatic copies beside it."
)
WRITERS_LOCK = 0x44656C65  # one writer at a time, whatever the desk


def is_server(address: str) -> bool:
    """Whether the address names a server rather than a file."""
    return address.startswith(SERVER)


def connect(address: str) -> Engine:
    """An engine for the address; nothing is read yet."""
    return _server_engine(address) if is_server(address) else _file_engine(Path(address))


def lock_for_writing(connection: Connection) -> None:
    """Wait to be the only writer until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITERS_LOCK})"))
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def begin_reading(connection: Connection) -> None:
    """Start a transaction that sees one moment only."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
    else:
        connection.exec_driver_sql("BEGIN")


def refuse_strange_file(path: Path) -> None:
    """An error where the path holds something that is no whole SQLite file."""
    if path.is_dir():
        raise AppError(f"“{path.name}” is a folder, not a file. Choose a .delegates file.")
    if not path.exists():
        raise AppError(f"There is no file “{path}”. Check the name, or make a new one.")
    refuse_network_share(path)
    refuse_unwritable(path)  # SQLite needs a place beside the file even to read it
    if path.stat().st_size < SMALLEST_PAGE and path.read_bytes().startswith(MAGIC):
        raise AppError(CUT_SHORT.format(name=path.name))  # nobody holds a lock on such a rest
    if not path.stat().st_size or _tables_of(path) is None:
        raise AppError(
            f"“{path.name}” is no Delegates file. It was left as it is; choose another one."
        )


def _reading(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing.

    The file is never opened by other means than SQLite's: closing it again would drop the locks
    that this process holds on it, and another process could take the log away.
    """
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _tables_of(path: Path) -> set[str] | None:
    """The names of the tables of a SQLite file; None where it is no such file."""
    with closing(_reading(path)) as connection:
        try:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {name for (name,) in rows.fetchall()}
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                return None
            if "malformed" in str(error):
                raise AppError(CUT_SHORT.format(name=path.name)) from error
            raise


def holds_our_tables(path: Path) -> bool:
    """Whether a SQLite file is one of ours, or still empty; nothing in it is changed."""
    names = _tables_of(path)
    return not names or "alembic_version" in names


def _server_engine(address: str) -> Engine:
    for prefix in SERVER:
        if address.startswith(prefix):
            address = "postgresql+psycopg://" + address.removeprefix(prefix)
            break
    return create_engine(
        address,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5, "options": "-c timezone=UTC"},
    )


def _file_engine(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 5})
    event.listen(engine, "connect", _settle)
    return engine


def _settle(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None
    with told():
        for setting in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=5000",
            "secure_delete=ON",
        ):
            connection.execute(f"PRAGMA {setting}")
