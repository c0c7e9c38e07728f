"""What happened, when and by whose hand; written in the order of time, whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act
from delegates_app.domain.register import Register
from delegates_app.services.demo.stage import demo_id
from delegates_app.storage.database import Database
from delegates_app.storage.pen import Heading

_ZONE = ZoneInfo("Europe/Brussels")
_RANDOM = 4

Plan = Callable[[Register], Iterable[Change]]


@dataclass(frozen=True, slots=True)
class Event:
    """One operation of the secretariat; `at` is local time of Belgium."""

    at: datetime
    author: str
    label: str
    plan: Plan
    act: Act = Act.WORK


def write_events(database: Database, events: Iterable[Event]) -> None:
    """Write the events in the order of time, in one transaction; those without changes not."""
    loaded = database.load()
    register = loaded.register
    with database.writing() as pen:
        for operation in pen.since(loaded.newest):
            register = register.apply(operation.changes)
        for place, event in enumerate(sorted(events, key=lambda each: each.at)):
            changes = pen.numbered(with_fixed_ids(tuple(event.plan(register)), place))
            if changes:
                register = register.apply(changes)
                heading = Heading(event.label, event.author, _utc(event.at), event.act)
                pen.append(heading, changes)


def with_fixed_ids(changes: tuple[Change, ...], place: int) -> tuple[Change, ...]:
    """The changes with ids that repeat in place of those made at random."""
    random = (each.id for each in changes if UUID(each.id).version == _RANDOM)
    fixed = {each: demo_id(place, number) for number, each in enumerate(random)}
    if not fixed:
        return changes
    return tuple(
        Change(
            each.kind,
            fixed.get(each.id, each.id),
            each.before,
            None if each.after is None else _with_fixed_values(each.after, fixed),
        )
        for each in changes
    )


def _with_fixed_values(values: Mapping[str, Any], fixed: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: fixed.get(value, value) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _utc(local: datetime) -> datetime:
    return local.replace(tzinfo=_ZONE).astimezone(UTC).replace(tzinfo=None)
