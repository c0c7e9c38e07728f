"""A change is what a record was and what it is to be, only in the fields that differ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Record
from delegates_app.domain.schema import kind_name, properties

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; `before` is None for a new one, `after` for a removed one."""

    kind: type[Record]
    id: str
    before: Values | None
    after: Values | None

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.kind, self.id, self.after, self.before)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that it touches."""
        return tuple(self.after if self.after is not None else self.before or ())


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that is no longer what a change took for granted.

    `field` is empty where the whole record is missing, is there already, or is still needed by
    another (`found` then names that kind).
    """

    kind: type[Record]
    id: str
    field: str
    expected: Any
    found: Any


class ConflictError(AppError):
    """Somebody was faster; nothing was written."""

    def __init__(self, clashes: Iterable[Clash]) -> None:
        self.clashes = tuple(clashes)
        super().__init__(_sentence(self.clashes))


def _sentence(clashes: tuple[Clash, ...]) -> str:
    places = sorted({f"{kind_name(each.kind)}.{each.field or 'record'}" for each in clashes})
    listed = ", ".join(places[:5]) + (" …" if len(places) > 5 else "")
    return (
        f"{len(clashes)} value(s) were changed elsewhere in the meantime ({listed}). "
        "Nothing of this was written; look at what is there now and do it again."
    )


def values(record: Record) -> dict[str, Any]:
    """All values of a record but its id."""
    return {name: getattr(record, name) for name in properties(type(record)) if name != "id"}


def added(record: Record) -> Change:
    """The change that brings a new record."""
    return Change(type(record), record.id, None, values(record))


def removed(record: Record) -> Change:
    """The change that takes a record away."""
    return Change(type(record), record.id, values(record), None)


def edited(before: Record, after: Record) -> tuple[Change, ...]:
    """The change from one state of a record to another: one, or none where nothing differs."""
    old, new = values(before), values(after)
    names = [name for name in old if old[name] != new[name]]
    if not names:
        return ()
    return (
        Change(type(before), before.id, {n: old[n] for n in names}, {n: new[n] for n in names}),
    )


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The list that takes a list back: every pair swapped, last first."""
    return tuple(change.inverse() for change in reversed(tuple(changes)))
