"""Whether a database is whole: its pages, its references, its journal."""

from sqlalchemy import Connection, select

from delegates_app.domain.changes import ConflictError
from delegates_app.domain.register import Register
from delegates_app.storage import journal, tables
from delegates_app.storage.database import Database
from delegates_app.storage.troubles import told


def problems_of(database: Database) -> tuple[str, ...]:
    """Sentences on what is wrong; none where everything is whole."""
    with told():
        found = list(_pages(database)) if database.path is not None else []
        if found:
            return tuple(found)
        loaded = database.load()
        with database.engine.connect() as connection:
            found.extend(_numbers(connection))
        if not any(entry.erased for entry in loaded.entries):
            found.extend(_replay(database, loaded.register))
    return tuple(found)


def _pages(database: Database) -> tuple[str, ...]:
    with database.engine.connect() as connection:
        lines = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        ties = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    found = [f"The file is damaged: {line}." for line in lines if line != "ok"]
    found.extend(f"A {table} refers to a {parent} that is gone." for table, _, parent, _ in ties)
    return tuple(found)


def _numbers(connection: Connection) -> tuple[str, ...]:
    numbers = (
        connection.execute(select(tables.operation.c.number).order_by(tables.operation.c.number))
        .scalars()
        .all()
    )
    if list(numbers) != list(range(1, len(numbers) + 1)):
        return ("An operation is missing from the journal.",)
    counts = {entry.number: entry.count for entry in journal.entries(connection)}
    positions = connection.execute(select(tables.change.c.operation)).scalars().all()
    found: dict[int, int] = dict.fromkeys(counts, 0)
    for number in positions:
        found[number] = found.get(number, 0) + 1
    wrong = [number for number, count in counts.items() if found[number] != count]
    return tuple(f"Operation {number} has lost changes." for number in wrong)


def _replay(database: Database, register: Register) -> tuple[str, ...]:
    """The journal from its beginning must give the register."""
    replayed = Register({})
    for operation in database.since(0):
        try:
            replayed = replayed.apply(operation.changes)
        except ConflictError:
            return (f"Operation {operation.entry.number} does not fit the ones before it.",)
    return () if replayed == register else ("The journal and the records differ.",)
