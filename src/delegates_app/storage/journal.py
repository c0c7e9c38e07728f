"""Reading the journal."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act, Entry, Operation
from delegates_app.domain.schema import KIND_BY_NAME
from delegates_app.storage import tables
from delegates_app.storage.codec import from_json

ENTRY_COLUMNS = tuple(tables.operation.c[name] for name in Entry.__dataclass_fields__)


def entries(connection: Connection) -> tuple[Entry, ...]:
    """Every operation without its changes, oldest first."""
    query = select(*ENTRY_COLUMNS).order_by(tables.operation.c.number)
    return tuple(_entry(row) for row in connection.execute(query))


def operations_since(connection: Connection, number: int) -> tuple[Operation, ...]:
    """The operations after a number, with their changes, oldest first."""
    query = select(*ENTRY_COLUMNS).where(tables.operation.c.number > number)
    found = [_entry(row) for row in connection.execute(query.order_by(tables.operation.c.number))]
    if not found:
        return ()
    changes = _changes(connection, _change_query().where(tables.change.c.operation > number))
    return tuple(Operation(entry, tuple(changes[entry.number])) for entry in found)


def operation(connection: Connection, number: int) -> Operation | None:
    """One operation with its changes."""
    query = select(*ENTRY_COLUMNS).where(tables.operation.c.number == number)
    row = connection.execute(query).first()
    if row is None:
        return None
    changes = _changes(connection, _change_query().where(tables.change.c.operation == number))
    return Operation(_entry(row), tuple(changes[number]))


def of_record(connection: Connection, record_id: str) -> tuple[Operation, ...]:
    """The operations that touched a record, each with its changes to that record."""
    changes = _changes(connection, _change_query().where(tables.change.c.record_id == record_id))
    known = {entry.number: entry for entry in entries(connection)}
    return tuple(Operation(known[number], tuple(found)) for number, found in changes.items())


def _change_query() -> Select[Any]:
    table = tables.change
    columns = (table.c.operation, table.c.kind, table.c.record_id, table.c.before, table.c.after)
    return select(*columns).order_by(table.c.operation, table.c.position)


def _changes(connection: Connection, query: Select[Any]) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = defaultdict(list)
    for row in _known(connection.execute(query)):
        kind = KIND_BY_NAME[row.kind]
        before, after = from_json(kind, row.before), from_json(kind, row.after)
        found[row.operation].append(Change(kind, row.record_id, before, after))
    return found


def _known(rows: Iterable[Row[Any]]) -> Iterable[Row[Any]]:
    return (row for row in rows if row.kind in KIND_BY_NAME)


def _entry(row: Row[Any]) -> Entry:
    values: dict[str, Any] = dict(row._mapping)
    return Entry(**{**values, "act": Act(values["act"])})
