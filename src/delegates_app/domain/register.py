"""All records in memory, as a value: applying changes gives a new register."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from delegates_app.domain.changes import Change, Clash, ConflictError
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import KINDS, Record
from delegates_app.domain.schema import KIND_BY_NAME, kind_name, references

R = TypeVar("R", bound=Record)
Table = Mapping[str, Record]
Index = Mapping[str, tuple[str, ...]]
Place = tuple[type[Record], str]
NOTHING: Table = {}


class Register:
    """Every record by kind and id, with an index for each reference; never changed in place."""

    __slots__ = ("_index", "_tables")

    def __init__(
        self, tables: Mapping[type[Record], Table], index: Mapping[Place, Index] | None = None
    ) -> None:
        self._tables = tables
        self._index = _full_index(tables) if index is None else index

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Register":
        """A register holding these records."""
        tables: dict[type[Record], dict[str, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            tables[type(record)][record.id] = record
        return cls(tables)

    def all(self, kind: type[R]) -> Iterable[R]:
        """Every record of a kind, in the order in which they came."""
        return cast("Iterable[R]", self._tables.get(kind, NOTHING).values())

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record, or None."""
        return cast("R | None", self._tables.get(kind, NOTHING).get(record_id or ""))

    def get(self, kind: type[R], record_id: str | None) -> R:
        """The record; an error for people where it is gone."""
        found = self.find(kind, record_id)
        if found is None:
            raise AppError(
                f"This {kind_name(kind)} is no longer there; somebody removed it. "
                "Nothing was changed."
            )
        return found

    def where(self, kind: type[R], reference: str, record_id: str | None) -> tuple[R, ...]:
        """The records of a kind whose reference holds this id, in the order they came."""
        ids = self._index.get((kind, reference), {}).get(record_id or "", ())
        table = self._tables[kind]
        return tuple(cast("R", table[each]) for each in ids)

    def select(self, kind: type[R], test: Callable[[R], bool]) -> tuple[R, ...]:
        """The records of a kind that pass a test."""
        return tuple(each for each in self.all(kind) if test(each))

    def count(self, kind: type[Record]) -> int:
        """How many records of a kind there are."""
        return len(self._tables.get(kind, NOTHING))

    def differing(self, other: "Register") -> Iterator[tuple[type[Record], str]]:
        """Kind and id of every record that is not the very same in another register."""
        for kind in KINDS:
            mine, theirs = self._tables.get(kind, NOTHING), other._tables.get(kind, NOTHING)  # noqa: SLF001  # its own kind
            if mine is not theirs:
                yield from ((kind, key) for key in mine if mine[key] is not theirs.get(key))
                yield from ((kind, key) for key in theirs.keys() - mine.keys())

    def __iter__(self) -> Iterator[Record]:
        for kind in KINDS:
            yield from self._tables.get(kind, NOTHING).values()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Register):
            return NotImplemented
        return all(
            self._tables.get(kind, NOTHING) == other._tables.get(kind, NOTHING)  # noqa: SLF001  # its own kind
            for kind in KINDS
        )

    __hash__ = None  # type: ignore[assignment]  # compared by content, too large to hash

    def apply(self, changes: Iterable[Change]) -> "Register":
        """The register after the changes; ConflictError, naming every clash, where one fails."""
        draft = _Draft(self._tables, self._index)
        clashes = [clash for change in changes for clash in draft.take(change)]
        clashes.extend(draft.dangling())
        if clashes:
            raise ConflictError(clashes)
        return draft.register()


class _Draft:
    """A register in the making: copies a table when it is first touched."""

    def __init__(self, tables: Mapping[type[Record], Table], index: Mapping[Place, Index]) -> None:
        self._tables = dict(tables)
        self._index = dict(index)
        self._own: dict[type[Record], dict[str, Record]] = {}
        self._moves: dict[Place, dict[str, dict[str, None]]] = {}
        self._removed: list[tuple[type[Record], str]] = []
        self._pointing: list[tuple[type[Record], str, str, str]] = []

    def take(self, change: Change) -> list[Clash]:
        """Take a change in; what does not fit any more is given back."""
        current = self._tables.get(change.kind, NOTHING).get(change.id)
        clashes = _clashes(change, current)
        if clashes:
            return clashes
        if change.after is None:
            self._put(change, current, None)
            self._removed.append((change.kind, change.id))
        elif current is None:
            self._put(change, None, change.kind(id=change.id, **change.after))
        else:
            self._put(change, current, replace(current, **change.after))
        return []

    def _put(self, change: Change, old: Record | None, new: Record | None) -> None:
        table = self._writable(change.kind)
        if new is None:
            del table[change.id]
        else:
            table[change.id] = new
        for each in references(change.kind):
            if each.name in change.fields:
                self._move(change.kind, each.name, change.id, old, new)
                self._pointing.extend(
                    (change.kind, change.id, each.refers, target)
                    for target in _targets(new, each.name)
                )

    def _writable(self, kind: type[Record]) -> dict[str, Record]:
        if kind not in self._own:
            self._own[kind] = dict(self._tables.get(kind, NOTHING))
            self._tables[kind] = self._own[kind]
        return self._own[kind]

    def _move(
        self, kind: type[Record], name: str, record_id: str, old: Record | None, new: Record | None
    ) -> None:
        for target in _targets(old, name):
            self._bucket(kind, name, target).pop(record_id, None)
        for target in _targets(new, name):
            self._bucket(kind, name, target)[record_id] = None

    def _bucket(self, kind: type[Record], name: str, target: str) -> dict[str, None]:
        buckets = self._moves.setdefault((kind, name), {})
        if target not in buckets:
            ids = self._index.get((kind, name), {}).get(target, ())
            buckets[target] = dict.fromkeys(ids)
        return buckets[target]

    def dangling(self) -> list[Clash]:
        """References to records that are not there, in either direction."""
        lost = [
            Clash(kind, record_id, "", None, refers)
            for kind, record_id, refers, target in self._pointing
            if record_id in self._tables[kind]
            and target not in self._tables.get(KIND_BY_NAME[refers], NOTHING)
        ]
        needed = [
            Clash(kind, record_id, "", None, kind_name(user))
            for kind, record_id in self._removed
            if record_id not in self._tables[kind]
            for user, name in _users(kind)
            if self._still(user, name, record_id)
        ]
        return lost + needed

    def _still(self, user: type[Record], name: str, target: str) -> bool:
        moved = self._moves.get((user, name), {}).get(target)
        return bool(self._index.get((user, name), {}).get(target)) if moved is None else bool(moved)

    def register(self) -> Register:
        """The finished register."""
        for place, buckets in self._moves.items():
            index = dict(self._index.get(place, {}))
            for target, ids in buckets.items():
                if ids:
                    index[target] = tuple(ids)
                else:
                    index.pop(target, None)
            self._index[place] = index
        return Register(self._tables, self._index)


def _clashes(change: Change, current: Record | None) -> list[Clash]:
    if change.before is None:
        return [] if current is None else [Clash(change.kind, change.id, "", None, current)]
    if current is None:
        return [Clash(change.kind, change.id, "", change.before, None)]
    return [
        Clash(change.kind, change.id, name, was, getattr(current, name))
        for name, was in change.before.items()
        if getattr(current, name) != was
    ]


def _targets(record: Record | None, name: str) -> tuple[str, ...]:
    if record is None:
        return ()
    value: Any = getattr(record, name)
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def _users(kind: type[Record]) -> tuple[Place, ...]:
    name = kind_name(kind)
    return tuple(
        (user, each.name) for user in KINDS for each in references(user) if each.refers == name
    )


def _full_index(tables: Mapping[type[Record], Table]) -> dict[Place, Index]:
    index: dict[Place, Index] = {}
    for kind, table in tables.items():
        for each in references(kind):
            buckets: dict[str, list[str]] = {}
            for record in table.values():
                for target in _targets(record, each.name):
                    buckets.setdefault(target, []).append(record.id)
            index[kind, each.name] = {target: tuple(ids) for target, ids in buckets.items()}
    return index
