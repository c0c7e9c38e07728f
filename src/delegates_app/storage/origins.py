"""From which row of which sheet records came last, read for all of them at once."""

from collections.abc import Mapping

from sqlalchemy import select

from delegates_app.storage import tables
from delegates_app.storage.database import Database
from delegates_app.storage.troubles import told


def latest_rows(database: Database) -> Mapping[str, tuple[str, int]]:
    """The sheet and the row of each record that was imported, by the latest import."""
    table = tables.origin
    query = select(table.c.record_id, table.c.sheet, table.c.row)
    with told(), database.engine.connect() as connection:
        rows = connection.execute(query.order_by(table.c.operation, table.c.position))
        return {record_id: (sheet, row) for record_id, sheet, row in rows}
