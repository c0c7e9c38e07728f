"""Blanking in tables, journal and evidence, so that no byte of the file tells any more."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, bindparam, select, update

from delegates_app.domain.classes import DataClass
from delegates_app.domain.erasure import RANKS, Erasure, blank
from delegates_app.domain.needles import MARK, Needle, free_texts, needles, scrubber
from delegates_app.domain.records import KINDS, Conference, Contact, Party, Person
from delegates_app.domain.register import Register
from delegates_app.domain.schema import KIND_BY_NAME, properties
from delegates_app.storage import tables
from delegates_app.storage.codec import from_json
from delegates_app.storage.connection import lock_for_writing
from delegates_app.storage.database import Database, register_in
from delegates_app.storage.kept_texts import texts_in
from delegates_app.storage.pen import Heading, Pen
from delegates_app.storage.troubles import told

Scrub = Callable[[str], str]
Find = Callable[[Register], Erasure]
PLACES = (Party, Conference)


@dataclass(frozen=True, slots=True)
class Protocol:
    """What was blanked, in numbers only."""

    records: int
    values: int
    journal: int
    texts: int
    files: int

    @property
    def sentence(self) -> str:
        """The protocol as it stands in the history."""
        return (
            f"{self.values} values of {self.records} records, {self.journal} entries of the "
            f"journal, {self.texts} free texts and {self.files} kept files were blanked."
        )


def erase(database: Database, find: Find, heading: Heading) -> Protocol:
    """Blank everything that is found, in one transaction, and write the protocol.

    What is to be found is looked for under the lock, among the removed records too.
    """
    with told(), database.engine.connect() as connection:
        lock_for_writing(connection)
        erasure = find(_remembered(connection))
        protocol = _blank_all(connection, erasure)
        named = replace(heading, label=erasure.label, reason=protocol.sentence)
        Pen(connection).append(named, ())
        connection.commit()
    _forget_pages(database)
    return protocol


def erase_in_copy(database: Database, find: Find) -> None:
    """The same in an automatic copy, without a protocol of its own."""
    with told(), database.engine.connect() as connection:
        lock_for_writing(connection)
        _blank_all(connection, find(_remembered(connection)))
        connection.commit()
    _forget_pages(database)


def _remembered(connection: Connection) -> Register:
    """The records that are there, and the removed ones as the journal last knew them."""
    known = {each.id: each for each in register_in(connection)}
    query = select(tables.change).where(tables.change.c.after.is_(None))
    for row in connection.execute(query.order_by(tables.change.c.operation)):
        kind = KIND_BY_NAME[row.kind]
        values = from_json(kind, row.before)
        if row.record_id not in known or kind is not type(known[row.record_id]):
            known[row.record_id] = kind(id=row.record_id, **(values or {}))
    return Register.of(known.values())


def _forget_pages(database: Database) -> None:
    engine = database.engine.execution_options(isolation_level="AUTOCOMMIT")
    with told(), engine.connect() as connection:
        if database.path is None:
            connection.exec_driver_sql("VACUUM FULL")
            return
        connection.exec_driver_sql("VACUUM")
    database.fold()


def _blank_all(connection: Connection, erasure: Erasure) -> Protocol:
    told_away = _needles(connection, erasure)
    scrub = scrubber(told_away)
    values = _blank_rows(connection, erasure)
    journal = _blank_journal(connection, erasure)
    texts, files = 0, 0
    if told_away:
        texts = _scrub_tables(connection, scrub)
    files = _blank_evidence(connection, erasure, scrub)
    return Protocol(len(erasure.fields), values, journal, texts, files)


def _needles(connection: Connection, erasure: Erasure) -> tuple[Needle, ...]:
    """Every text that gives the person away, also of earlier spellings in the journal."""
    if erasure.data_class is not None:
        return ()
    ids = {record_id for _, record_id in erasure.fields}
    found = [
        (name, value)
        for (kind, record_id) in erasure.fields
        for name, value in _row(connection, tables.TABLES[kind], record_id).items()
    ]
    query = select(tables.change.c.record_id, tables.change.c.before, tables.change.c.after)
    for row in connection.execute(query):
        if row.record_id in ids:
            for text in (row.before, row.after):
                found.extend(json.loads(text).items() if text else ())
    return needles(found, _others(connection, ids), _known_places(connection))


def _known_places(connection: Connection) -> frozenset[str]:
    """Names of parties and places, which are nobody's even where a family is called so."""
    names = ("name_en", "name_fr", "name_nl", "name_de", "name_own", "place")
    found: set[str] = set()
    for kind in PLACES:
        columns = [column for column in tables.TABLES[kind].columns if column.name in names]
        for row in connection.execute(select(*columns)):
            found.update(row)
    return frozenset(found)


def _row(connection: Connection, table: Table, record_id: str) -> dict[str, Any]:
    row = connection.execute(select(table).where(table.c.id == record_id)).mappings().first()
    return dict(row) if row is not None else {}


def _others(connection: Connection, ids: set[str]) -> Register:
    """Everybody who stays."""
    everybody = register_in(connection)
    return Register.of(
        each for kind in (Person, Contact) for each in everybody.all(kind) if each.id not in ids
    )


def _blank_rows(connection: Connection, erasure: Erasure) -> int:
    count = 0
    for (kind, record_id), names in erasure.fields.items():
        known = properties(kind)
        table = tables.TABLES[kind]
        blanks = {name: blank(known[name]) for name in names}
        if blanks:
            connection.execute(update(table).where(table.c.id == record_id).values(blanks))
        count += len(blanks)
    return count


def _blank_journal(connection: Connection, erasure: Erasure) -> int:
    table = tables.change
    touched: set[int] = set()
    updates = []
    for row in connection.execute(select(table)):
        names = erasure.fields.get((KIND_BY_NAME[row.kind], row.record_id), frozenset())
        before, after = (_blank_text(text, row.kind, names) for text in (row.before, row.after))
        if (before, after) != (row.before, row.after):
            key = {"the_operation": row.operation, "the_position": row.position}
            updates.append({**key, "before": before, "after": after})
            touched.add(row.operation)
    if updates:
        place = (table.c.operation == bindparam("the_operation")) & (
            table.c.position == bindparam("the_position")
        )
        settings: dict[str, Any] = {"before": bindparam("before"), "after": bindparam("after")}
        connection.execute(update(table).where(place).values(settings), updates)
        marks = update(tables.operation).where(tables.operation.c.number.in_(touched))
        connection.execute(marks.values(erased=True))
        if erasure.data_class is DataClass.PUBLIC:  # names stand in labels too
            connection.execute(marks.values(label=MARK))
    return len(updates)


def _blank_text(text: str | None, kind: str, names: frozenset[str]) -> str | None:
    if text is None or not names:
        return text
    values = json.loads(text)
    known = properties(KIND_BY_NAME[kind])
    blanks = {name: blank(known[name]) for name in values if name in names}
    return json.dumps({**values, **blanks}, ensure_ascii=False) if blanks else text


def _scrub_tables(connection: Connection, scrub: Scrub) -> int:
    """Free texts anywhere: notes of others, labels of operations, raw cells of lists."""
    count = sum(
        _scrub(connection, tables.TABLES[kind], dict.fromkeys(free_texts(kind), scrub))
        for kind in KINDS
    )
    count += _scrub(connection, tables.operation, {"label": scrub, "reason": scrub})
    count += _scrub_journal(connection, scrub)
    cells = _in_json(scrub)
    count += _scrub(connection, tables.origin, {"sheet": scrub, "cells": cells})
    return count + _scrub(connection, tables.evidence, {"name": scrub})


def _scrub_journal(connection: Connection, scrub: Scrub) -> int:
    """The same values as in the tables, and those that this version does not know."""
    table, count = tables.change, 0
    for name, kind in KIND_BY_NAME.items():
        inside = _in_json(scrub, properties(kind).keys() - free_texts(kind))
        scrubs = {"before": inside, "after": inside}
        count += _scrub(connection, table, scrubs, table.c.kind == name)
    return count


def _in_json(scrub: Scrub, kept: Collection[str] = ()) -> Scrub:
    """Scrub the values inside JSON, but those of some keys: JSON spells a line break as letters."""

    def inside(value: Any) -> Any:
        if isinstance(value, str):
            return scrub(value)
        if isinstance(value, list):
            return [inside(each) for each in value]
        if isinstance(value, dict):
            return {key: each if key in kept else inside(each) for key, each in value.items()}
        return value

    return lambda text: json.dumps(inside(json.loads(text)), ensure_ascii=False)


def _scrub(
    connection: Connection, table: Table, scrubs: Mapping[str, Scrub], *only: ColumnElement[bool]
) -> int:
    if not scrubs:
        return 0
    keys = [column.name for column in table.primary_key.columns]
    query = select(*(table.c[name] for name in (*keys, *scrubs))).where(*only)
    count = 0
    for row in connection.execute(query).all():
        values = row._asdict()
        news = {name: _scrubbed(values[name], scrub) for name, scrub in scrubs.items()}
        differing = {name: new for name, new in news.items() if new != values[name]}
        if differing:
            places = (table.c[key] == values[key] for key in keys)
            connection.execute(update(table).where(*places).values(differing))
            count += len(differing)
    return count


def _scrubbed(value: Any, scrub: Scrub) -> Any:
    if isinstance(value, tuple):
        return tuple(map(scrub, value))
    return scrub(value) if value else value


def _blank_evidence(connection: Connection, erasure: Erasure, scrub: Scrub) -> int:
    table = tables.evidence
    linked = _linked(connection)
    count = 0
    kept = select(table.c.hash, table.c.data_class).where(table.c.content.is_not(None))
    for content_hash, data_class in connection.execute(kept).all():
        told_of = linked.get(content_hash, set())
        if _goes(erasure, data_class, told_of) or _tells(connection, content_hash, scrub):
            one = update(table).where(table.c.hash == content_hash)
            connection.execute(one.values(content=None))
            rows = update(tables.origin).where(tables.origin.c.evidence == content_hash)
            connection.execute(rows.values(cells="{}"))
            count += 1
    return count


def _linked(connection: Connection) -> dict[str, set[str]]:
    """The records whose values came from each kept file."""
    found: dict[str, set[str]] = {}
    query = select(tables.origin.c.evidence, tables.origin.c.record_id)
    for content_hash, record_id in connection.execute(query):
        found.setdefault(content_hash, set()).add(record_id)
    return found


def _goes(erasure: Erasure, data_class: str, told_of: Collection[str]) -> bool:
    """Whether a file goes for what it is: of the class, or the source of an erased record."""
    if erasure.data_class is None:
        return any(record_id in told_of for _, record_id in erasure.fields)
    ranks = [each.value for each in RANKS]
    of_class = ranks.index(data_class) >= ranks.index(erasure.data_class.value)
    return of_class and not (told_of and erasure.elsewhere.issuperset(told_of))


def _tells(connection: Connection, content_hash: str, scrub: Scrub) -> bool:
    query = select(tables.evidence.c.content).where(tables.evidence.c.hash == content_hash)
    content = connection.execute(query).scalar_one()
    return any(scrub(text) != text for text in texts_in(content))
