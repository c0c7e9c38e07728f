"""Blanking in tables, journal and evidence, so that no byte of the file tells any more."""

import email
import email.policy
import html
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, Text, bindparam, select, update

from delegates_app.domain.erasure import RANKS, Erasure, Needle, blank, needles, scrubber
from delegates_app.domain.records import (
    KINDS,
    Conference,
    Deadline,
    FormatRule,
    Party,
    Session,
)
from delegates_app.domain.register import Register
from delegates_app.domain.schema import KIND_BY_NAME, kind_name, properties
from delegates_app.storage import tables
from delegates_app.storage.connection import lock_for_writing
from delegates_app.storage.database import Database
from delegates_app.storage.pen import Heading, Pen
from delegates_app.storage.troubles import told

Scrub = Callable[[str], str]
PLACES = (Party, Conference)
STRUCTURE = frozenset(map(kind_name, (Party, Conference, Session, FormatRule, Deadline)))
DEEPEST = 3  # a workbook in a mail in a mail


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


def erase(database: Database, erasure: Erasure, heading: Heading) -> Protocol:
    """Blank everything the erasure names, in one transaction, and write the protocol."""
    with told(), database.engine.connect() as connection:
        lock_for_writing(connection)
        protocol = _blank_all(connection, erasure)
        heading = Heading(
            heading.label, heading.author, heading.at, heading.act, None, protocol.sentence
        )
        Pen(connection).append(heading, ())
        connection.commit()
    _forget_pages(database)
    return protocol


def erase_in_copy(database: Database, erasure: Erasure) -> None:
    """The same in an automatic copy, without a protocol of its own."""
    with told(), database.engine.connect() as connection:
        lock_for_writing(connection)
        _blank_all(connection, erasure)
        connection.commit()
    _forget_pages(database)


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
    from_table = tables.TABLES[KIND_BY_NAME["person"]]
    person = KIND_BY_NAME["person"]
    rows = connection.execute(select(from_table)).mappings()
    return Register.of(person(**row) for row in rows if row["id"] not in ids)


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
    count = 0
    for kind in KINDS:
        names = [
            each.name for each in properties(kind).values() if _free(kind_name(kind), each.name)
        ]
        texts = [name for name in names if isinstance(tables.TABLES[kind].c[name].type, Text)]
        many = [
            name for name in names if isinstance(tables.TABLES[kind].c[name].type, tables.Texts)
        ]
        count += _scrub(connection, tables.TABLES[kind], texts, many, scrub)
    count += _scrub(connection, tables.operation, ["label", "reason"], [], scrub)
    count += _scrub(connection, tables.change, ["before", "after"], [], scrub)
    count += _scrub(connection, tables.origin, ["cells"], [], scrub)
    return count + _scrub(connection, tables.evidence, ["name"], [], scrub)


def _free(kind: str, name: str) -> bool:
    """Names of other people stay, even where they are like this one."""
    return name != "id" and not (kind == "person" and name in {"given_name", "family_name"})


def _scrub(
    connection: Connection, table: Table, texts: list[str], many: list[str], scrub: Scrub
) -> int:
    keys = [column.name for column in table.primary_key.columns]
    count = 0
    query = select(*(table.c[name] for name in (*keys, *texts, *many)))
    if table is tables.change:
        query = query.where(table.c.kind.not_in(STRUCTURE))
    rows = connection.execute(query).all()
    for row in rows:
        values = row._asdict()
        news: dict[str, Any] = {name: scrub(values[name]) for name in texts if values[name]}
        news |= {name: tuple(map(scrub, values[name])) for name in many if values[name]}
        differing = {name: new for name, new in news.items() if new != values[name]}
        if differing:
            change = update(table).values(differing)
            for key in keys:
                change = change.where(table.c[key] == values[key])
            connection.execute(change)
            count += len(differing)
    return count


def _blank_evidence(connection: Connection, erasure: Erasure, scrub: Scrub) -> int:
    table = tables.evidence
    linked = _linked(connection, erasure)
    count = 0
    kept = select(table.c.hash, table.c.data_class).where(table.c.content.is_not(None))
    for content_hash, data_class in connection.execute(kept).all():
        if content_hash in linked or _of_class(data_class, erasure):
            tells = True
        else:
            one = select(table.c.content).where(table.c.hash == content_hash)
            tells = _tells(connection.execute(one).scalar_one(), scrub)
        if tells:
            connection.execute(
                update(table).where(table.c.hash == content_hash).values(content=None)
            )
            rows = update(tables.origin).where(tables.origin.c.evidence == content_hash)
            connection.execute(rows.values(cells="{}"))
            count += 1
    return count


def _linked(connection: Connection, erasure: Erasure) -> set[str]:
    if erasure.data_class is not None:
        return set()
    ids = {record_id for _, record_id in erasure.fields}
    query = select(tables.origin.c.evidence, tables.origin.c.record_id)
    return {row.evidence for row in connection.execute(query) if row.record_id in ids}


def _of_class(data_class: str, erasure: Erasure) -> bool:
    if erasure.data_class is None:
        return False
    ranks = [each.value for each in RANKS]
    return ranks.index(data_class) >= ranks.index(erasure.data_class.value)


def _tells(content: bytes, scrub: Scrub) -> bool:
    return any(scrub(text) != text for text in _texts(content, 0))


def _texts(content: bytes, depth: int) -> Iterator[str]:
    """Every text in a file: as it stands, in archives, in the parts of a mail."""
    for encoding in ("utf-8", "utf-16-le", "cp1252", "iso8859-7", "cp1251"):
        text = content.decode(encoding, errors="ignore")
        yield text
        if "&#" in text:
            yield html.unescape(text)
    if depth >= DEEPEST:
        return
    for inner in (*_members(content), *_parts(content)):
        yield from _texts(inner, depth + 1)


def _members(content: bytes) -> Iterator[bytes]:
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield archive.read(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return


def _parts(content: bytes) -> Iterator[bytes]:
    head = content[:2000].lower()
    if b"mime-version" not in head and b"content-type" not in head and b"from:" not in head:
        return
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            yield body
        yield "\n".join(str(value) for value in part.values()).encode()
