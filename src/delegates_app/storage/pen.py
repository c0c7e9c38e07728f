"""The hand that writes: one transaction, one writer, rows and journal together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Entry, Operation
from delegates_app.domain.records import Record
from delegates_app.domain.schema import kind_name, properties
from delegates_app.storage import journal, tables
from delegates_app.storage.codec import to_json

CHANNEL = "delegates"


@dataclass(frozen=True, slots=True)
class Heading:
    """What an operation is called and whose it is; `at` is UTC."""

    label: str
    author: str
    at: datetime
    act: Act = Act.WORK
    undoes: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file kept as it came; `content` is None once erased."""

    hash: str
    name: str
    media_type: str
    data_class: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record's values came from: one raw row, with the cell of each field as JSON."""

    record_id: str
    evidence: str
    sheet: str
    row: int
    cells: str


class Pen:
    """Writes while the writers' lock is held; nothing is seen by others before the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def since(self, number: int) -> tuple[Operation, ...]:
        """What others wrote after an operation."""
        return journal.operations_since(self._connection, number)

    def operation(self, number: int) -> Operation:
        """An operation that is known to be there."""
        found = journal.operation(self._connection, number)
        if found is None:
            raise AppError(f"There is no operation {number}. Nothing was changed.")
        return found

    def numbered(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """The changes with the next number wherever a new record waits for one."""
        changes = tuple(changes)
        waiting = [
            (place, *each) for place, change in enumerate(changes) for each in _wanted(change)
        ]
        if not waiting:
            return changes
        last = self._reserve(Counter(counter for _, _, counter in waiting))
        given: dict[int, dict[str, Any]] = {}
        for place, name, counter in reversed(waiting):
            given.setdefault(place, {})[name] = last[counter]
            last[counter] -= 1
        return tuple(
            replace(change, after={**(change.after or {}), **given[place]})
            if place in given
            else change
            for place, change in enumerate(changes)
        )

    def append(
        self,
        heading: Heading,
        changes: Sequence[Change],
        evidence: Iterable[Evidence] = (),
        origins: Iterable[Origin] = (),
    ) -> Operation:
        """Write an operation: rows, journal and evidence."""
        entry = self._entry(heading, len(changes))
        self._write_rows(changes)
        self._write_changes(entry.number, changes)
        self._write_evidence(entry.number, evidence, origins)
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(text(f"NOTIFY {CHANNEL}"))
        return Operation(entry, tuple(changes))

    def _reserve(self, wanted: Mapping[str, int]) -> dict[str, int]:
        """Take so many numbers of each counter; the last one taken of each."""
        table, last = tables.counter, {}
        for name, count in wanted.items():
            query = select(table.c.value).where(table.c.name == name)
            before = self._connection.execute(query).scalar()
            last[name] = (before or 0) + count
            if before is None:
                self._connection.execute(insert(table).values(name=name, value=last[name]))
            else:
                change = update(table).where(table.c.name == name)
                self._connection.execute(change.values(value=last[name]))
        return last

    def _entry(self, heading: Heading, count: int) -> Entry:
        newest = self._connection.execute(select(func.max(tables.operation.c.number))).scalar() or 0
        entry = Entry(
            number=newest + 1,
            label=heading.label,
            author=heading.author,
            at=heading.at,
            act=heading.act,
            undoes=heading.undoes,
            count=count,
            reason=heading.reason,
        )
        row = {name: getattr(entry, name) for name in Entry.__dataclass_fields__}
        self._connection.execute(insert(tables.operation), [row])
        return entry

    def _write_changes(self, number: int, changes: Sequence[Change]) -> None:
        rows = [
            {
                "operation": number,
                "position": position,
                "kind": kind_name(change.kind),
                "record_id": change.id,
                "before": to_json(change.before),
                "after": to_json(change.after),
            }
            for position, change in enumerate(changes)
        ]
        if rows:
            self._connection.execute(insert(tables.change), rows)

    def _write_rows(self, changes: Sequence[Change]) -> None:
        groups: dict[tuple[type[Record], str, tuple[str, ...]], list[Change]] = {}
        for change in net(changes):
            verb = "add" if change.before is None else "drop" if change.after is None else "edit"
            groups.setdefault((change.kind, verb, change.fields), []).append(change)
        for (kind, verb, names), group in groups.items():
            self._write_group(kind, verb, names, group)

    def _write_group(
        self, kind: type[Record], verb: str, names: tuple[str, ...], group: list[Change]
    ) -> None:
        table = tables.TABLES[kind]
        if verb == "drop":
            ids = [{"the_id": change.id} for change in group]
            self._connection.execute(delete(table).where(table.c.id == bindparam("the_id")), ids)
        elif verb == "add":
            rows = [{"id": change.id, **_values(change.after)} for change in group]
            self._connection.execute(insert(table), rows)
        else:
            rows = [{"the_id": change.id, **_values(change.after)} for change in group]
            statement = update(table).where(table.c.id == bindparam("the_id"))
            settings: dict[str, Any] = {name: bindparam(name) for name in names}
            self._connection.execute(statement.values(settings), rows)

    def _write_evidence(
        self, number: int, evidence: Iterable[Evidence], origins: Iterable[Origin]
    ) -> None:
        for each in evidence:
            self._keep(each)
        rows = [
            {
                "operation": number,
                "position": position,
                "record_id": each.record_id,
                "evidence": each.evidence,
                "sheet": each.sheet,
                "row": each.row,
                "cells": each.cells,
            }
            for position, each in enumerate(origins)
        ]
        if rows:
            self._connection.execute(insert(tables.origin), rows)

    def _keep(self, each: Evidence) -> None:
        """A file that was erased and comes again is kept again."""
        table = tables.evidence
        here = table.c.hash == each.hash
        kept = self._connection.execute(select(table.c.size).where(here)).first()
        if kept is None:
            self._connection.execute(
                insert(table).values(
                    hash=each.hash,
                    name=each.name,
                    media_type=each.media_type,
                    data_class=each.data_class,
                    size=len(each.content or b""),
                    content=each.content,
                )
            )
            return
        again = update(table).where(here & table.c.content.is_(None))
        self._connection.execute(
            again.values(name=each.name, data_class=each.data_class, content=each.content)
        )


def _wanted(change: Change) -> tuple[tuple[str, str], ...]:
    """The properties of a new record that wait for a number, each with its counter."""
    if change.before is not None or change.after is None:
        return ()
    found = []
    for each in properties(change.kind).values():
        if each.numbered is not None and not change.after[each.name]:
            within = change.after[each.numbered.within] if each.numbered.within else ""
            found.append((each.name, f"{kind_name(change.kind)}.{each.name} {within}".strip()))
    return tuple(found)


def _values(after: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return after or {}


def net(changes: Iterable[Change]) -> tuple[Change, ...]:
    """What a list of changes amounts to: at most one change for each record."""
    first: dict[tuple[type[Record], str], Change] = {}
    for change in changes:
        place = (change.kind, change.id)
        first[place] = _both(first[place], change) if place in first else change
    return tuple(
        each for each in first.values() if each.before is not None or each.after is not None
    )


def _both(one: Change, two: Change) -> Change:
    if two.after is None:
        before = None if one.before is None else {**(two.before or {}), **one.before}
        return Change(one.kind, one.id, before, None)
    if one.before is None:
        return Change(one.kind, one.id, None, {**(one.after or {}), **two.after})
    if one.after is None:
        return Change(one.kind, one.id, one.before, two.after)
    before = {**(two.before or {}), **one.before}
    return Change(one.kind, one.id, before, {**one.after, **two.after})
