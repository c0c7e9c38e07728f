"""A database that is open: load, write, catch up, look back; one transaction a verb."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from sqlalchemy import Connection, Engine, func, inspect, select, text

from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Entry, Operation
from delegates_app.domain.records import KINDS, Record
from delegates_app.domain.register import Register
from delegates_app.storage import journal, tables
from delegates_app.storage.codec import record, row_converters
from delegates_app.storage.connection import (
    begin_reading,
    connect,
    holds_our_tables,
    is_server,
    lock_for_writing,
    refuse_strange_file,
)
from delegates_app.storage.pen import Evidence, Origin, Pen
from delegates_app.storage.places import refuse_network_share, refuse_unwritable
from delegates_app.storage.troubles import told

SCHEMA = "0001"
FOREIGN = "This is a database, but not one of Delegates. It was left as it is; choose another one."


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register as it stood after the newest of the entries."""

    register: Register
    entries: tuple[Entry, ...]

    @property
    def newest(self) -> int:
        """The number of the latest operation."""
        return self.entries[-1].number if self.entries else 0


class Database:
    """The place where a register is kept, by address."""

    def __init__(self, address: str, engine: Engine) -> None:
        self.address = address
        self._engine = engine
        self._inode: int | None = None

    @classmethod
    def create(cls, address: str) -> "Database":
        """Open the database of this address, making it where there is none."""
        if not is_server(address):
            path = Path(address)
            refuse_unwritable(path)
            refuse_network_share(path)
            if path.exists() and path.stat().st_size:
                return cls.open(address)
        return cls._opened(address)

    @classmethod
    def open(cls, address: str) -> "Database":
        """Open a database that is there already."""
        if not is_server(address):
            with told():
                refuse_strange_file(Path(address))
                if not holds_our_tables(Path(address)):
                    raise AppError(FOREIGN)
        return cls._opened(address, must_exist=True)

    @classmethod
    def _opened(cls, address: str, *, must_exist: bool = False) -> "Database":
        database = cls(address, connect(address))
        try:
            with told():
                database._prepare(must_exist=must_exist)
            if database.path is not None:
                database._inode = database.path.stat().st_ino or None  # 0 where it is unknown
        except BaseException:
            database._engine.dispose()
            raise
        return database

    def _prepare(self, *, must_exist: bool) -> None:
        version = self._version()
        if version == SCHEMA:
            return
        if version is None and must_exist and self._has_other_tables():
            raise AppError(FOREIGN)
        # Alembic is needed once in the life of a file and is slow to import.
        upgrade = import_module("delegates_app.storage.upgrade")
        with self._transaction(writing=True) as connection:
            upgrade.upgrade(connection)

    def _version(self) -> str | None:
        with self._engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
        return None if row is None else str(row[0])

    def _has_other_tables(self) -> bool:
        with self._engine.connect() as connection:
            return bool(inspect(connection).get_table_names())

    @contextmanager
    def _transaction(self, *, writing: bool) -> Iterator[Connection]:
        with told(), self._engine.connect() as connection:
            if writing:
                lock_for_writing(connection)
            else:
                begin_reading(connection)
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def load(self) -> Loaded:
        """Everything, as one moment saw it."""
        with self._transaction(writing=False) as connection:
            register = register_in(connection)
            return Loaded(register, journal.entries(connection))

    @contextmanager
    def writing(self) -> Iterator[Pen]:
        """The only pen: what it wrote is kept when the block ends without an error."""
        self._refuse_if_gone()
        with self._transaction(writing=True) as connection:
            yield Pen(connection)

    def _refuse_if_gone(self) -> None:
        """An error where the file was moved away, or another one lies in its place."""
        if self.path is None or self._inode is None:
            return
        if not self.path.exists() or self.path.stat().st_ino != self._inode:
            raise AppError(
                f"“{self.path.name}” was moved or deleted while it was open. What is on the "
                "screen is still there, but nothing can be written: put the file back, or send "
                "a copy."
            )

    def since(self, number: int) -> tuple[Operation, ...]:
        """What was written after an operation, as one moment saw it."""
        with self._transaction(writing=False) as connection:
            return journal.operations_since(connection, number)

    def newest(self) -> int:
        """The number of the latest operation."""
        with self._transaction(writing=False) as connection:
            return connection.execute(select(func.max(tables.operation.c.number))).scalar() or 0

    def operation(self, number: int) -> Operation | None:
        """One operation with its changes."""
        with self._transaction(writing=False) as connection:
            return journal.operation(connection, number)

    def history_of(self, record_id: str) -> tuple[Operation, ...]:
        """The operations that touched a record."""
        with self._transaction(writing=False) as connection:
            return journal.of_record(connection, record_id)

    def evidence(self, content_hash: str) -> Evidence | None:
        """A kept file by its content hash."""
        table = tables.evidence
        columns = (
            table.c.hash,
            table.c.name,
            table.c.media_type,
            table.c.data_class,
            table.c.content,
        )
        with self._transaction(writing=False) as connection:
            row = connection.execute(select(*columns).where(table.c.hash == content_hash)).first()
        return None if row is None else Evidence(*row)

    def origins_of(self, record_id: str) -> tuple[Origin, ...]:
        """Where a record's values came from, oldest first."""
        table = tables.origin
        columns = (table.c.record_id, table.c.evidence, table.c.sheet, table.c.row, table.c.cells)
        query = select(*columns).where(table.c.record_id == record_id)
        with self._transaction(writing=False) as connection:
            rows = connection.execute(query.order_by(table.c.operation, table.c.position))
            return tuple(Origin(*row) for row in rows)

    @property
    def path(self) -> Path | None:
        """The file, or None for a server."""
        return None if is_server(self.address) else Path(self.address)

    @property
    def engine(self) -> Engine:
        """For the other modules of this package: copies, erasure, check, feed."""
        return self._engine

    def fold(self) -> None:
        """Fold the write-ahead log into the file, so that a copy of the file alone is whole."""
        if self.path is None:
            return
        with told(), self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Fold the log in and let go."""
        try:
            self.fold()
        except AppError:
            pass  # another desk reads; its own closing folds the log in
        finally:
            self._engine.dispose()


def register_in(connection: Connection) -> Register:
    """The register as the tables hold it."""
    found: dict[type[Record], dict[str, Record]] = {}
    for kind in KINDS:
        converters = row_converters(kind)
        rows = connection.execute(select(tables.TABLES[kind]))
        found[kind] = {row[0]: record(kind, row, converters) for row in rows}
    return Register(found)
