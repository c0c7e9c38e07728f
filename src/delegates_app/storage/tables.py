"""One table for each kind of record, and those of journal, evidence and counters."""

import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect

from delegates_app.domain.records import KINDS, Record
from delegates_app.domain.schema import Property, kind_name, properties

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Texts(TypeDecorator[tuple[str, ...]]):
    """Several texts in one column, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """A tuple as JSON."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002  # SQLAlchemy's signature
        """JSON as a tuple."""
        if value is None or value == "[]":
            return ()
        return tuple(json.loads(value))


def _column(each: Property) -> Column[Any]:
    if each.name == "id":
        return Column("id", Text, primary_key=True)
    ties: list[Any] = []
    if each.refers and not each.many:
        ties.append(ForeignKey(f"{each.refers}.id", deferrable=True, initially="DEFERRED"))
    return Column(each.name, _type(each), *ties, nullable=each.optional)


def _type(each: Property) -> Any:
    if each.many:
        return Texts()
    return {int: Integer, bool: Boolean, date: Date, datetime: DateTime}.get(each.type, Text)()


def _table(kind: type[Record]) -> Table:
    columns = [_column(each) for each in properties(kind).values()]
    return Table(kind_name(kind), metadata, *columns)


TABLES: dict[type[Record], Table] = {kind: _table(kind) for kind in KINDS}

operation = Table(
    "operation",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("label", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("act", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("operation.number"), nullable=True),
    Column("count", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("erased", Boolean, nullable=False),
)

change = Table(
    "change",
    metadata,
    Column("operation", Integer, ForeignKey("operation.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    Index("ix_change_record_id", "record_id"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("data_class", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=True),
)

origin = Table(
    "origin",
    metadata,
    Column("operation", Integer, ForeignKey("operation.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("record_id", Text, nullable=False),
    Column("evidence", Text, ForeignKey("evidence.hash"), nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("cells", Text, nullable=False),
    Index("ix_origin_record_id", "record_id"),
)

counter = Table(
    "counter",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Integer, nullable=False),
)
