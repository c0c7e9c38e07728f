"""Delegation lists as they came in, and what was changed in them afterwards."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.records import Attendance, Delegate, Need, Person, Travel, Waiver
from delegates_app.domain.register import Register
from delegates_app.domain.words import Diet, Direction, Mode, Role, Standing, TravelMode
from delegates_app.services.demo.called import delegation_called
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.frame import plan_edit_delegation
from delegates_app.services.demo.people import Home, person_of, plan_list
from delegates_app.services.demo.stage import Stage, person_key
from delegates_app.services.demo.tables import Row, Table, rows

_LATEST = datetime(2024, 4, 19, 17, 40)  # noqa: DTZ001  # local time of the place, like every table
_HOUR = timedelta(hours=1)


def list_events(stage: Stage, table: Table, homes: Mapping[str, Home]) -> Iterator[Event]:
    """Lists, exceptions, replacements, corrections, travel and needs."""
    lists = rows("ghent_lists")
    yield from (_list(stage, row, homes[row["party"]]) for row in lists)
    yield from (_waiver(stage, each, number) for number, each in enumerate(table["waiver"]))
    yield from (_replacement(stage, each, homes) for each in table["replacement"])
    yield from (_edit(stage, each) for each in table["edit"])
    yield from (_absence(stage, each) for each in table["absence"])
    arrived = {row["party"]: datetime.fromisoformat(row["at"]) for row in lists}
    for code in dict.fromkeys(row["party"] for row in rows("ghent_travel")):
        yield _travel(stage, code, min(arrived[code] + 2 * _HOUR, _LATEST))
    for code in dict.fromkeys(row["party"] for row in rows("ghent_needs")):
        yield _needs(stage, code, min(arrived[code] + _HOUR, _LATEST))


def _list(stage: Stage, row: Row, home: Home) -> Event:
    code, version = row["party"], row["version"]
    at = datetime.fromisoformat(row["at"])
    people = [
        each
        for each in rows("ghent_delegates")
        if each["party"] == code and each["list"] == version
    ]

    def plan(register: Register) -> Iterator[Change]:
        yield from plan_list(register, stage, people, home)
        yield from plan_edit_delegation(
            register, stage, code, list_version=int(version), list_received_on=at.date()
        )

    label = f"Delegation list of {delegation_called(code)}, version {version}: {len(people)} new"
    return Event(at, row["author"], label, plan)


def _waiver(stage: Stage, table: Table, number: int) -> Event:
    waiver = Waiver(
        id=stage.new_id(f"waiver {number}"),
        delegation_id=stage.delegation_id(table["party"]),
        role=Role(table["role"]),
        extra=table["extra"],
        granted_by=table["granted_by"],
        granted_on=table["granted_on"],
        reason=table["reason"],
    )
    label = f"Exception for {delegation_called(table['party'])}: one more {waiver.role}"
    return Event(table["at"], table["author"], label, lambda _: (added(waiver),))


def _replacement(stage: Stage, table: Table, homes: Mapping[str, Home]) -> Event:
    code, row = table["party"], {"latin": "", **table["by"]}
    person = person_of(row, homes[code])

    def plan(register: Register) -> Iterator[Change]:
        before = register.get(Delegate, stage.delegate_id(code, table["person"]))
        yield added(person)
        yield from edited(
            before, replace(before, standing=Standing.REPLACED, reason=table["reason"])
        )
        yield added(_successor(stage, code, row, before, person))

    label = f"{person_key(row)} replaces {table['person']} ({code})"
    return Event(table["at"], table["author"], label, plan)


def _successor(stage: Stage, code: str, row: Row, before: Delegate, person: Person) -> Delegate:
    return Delegate(
        id=stage.delegate_id(code, person_key(row)),
        delegation_id=before.delegation_id,
        person_id=person.id,
        role=before.role,
        rank=before.rank,
        function=row["function"],
        organisation=row["organisation"],
        replaces_id=before.id,
    )


def _edit(stage: Stage, table: Table) -> Event:
    field, value = table["field"], table["value"]

    def plan(register: Register) -> tuple[Change, ...]:
        before = register.get(Delegate, stage.delegate_id(table["party"], table["person"]))
        after = Standing(value) if field == "standing" else value
        return (Change(Delegate, before.id, {field: getattr(before, field)}, {field: after}),)

    return Event(table["at"], table["author"], table["label"], plan)


def _absence(stage: Stage, table: Table) -> Event:
    delegate_id = stage.delegate_id(table["party"], table["person"])
    absent = Attendance(
        id=stage.new_id(f"attendance {delegate_id} {table['day']}"),
        delegate_id=delegate_id,
        day=table["day"],
        mode=Mode.ABSENT,
    )
    label = f"{table['person']} is not there on one of the days"
    return Event(table["at"], table["author"], label, lambda _: (added(absent),))


def _travel(stage: Stage, code: str, at: datetime) -> Event:
    journeys = [row for row in rows("ghent_travel") if row["party"] == code]
    records = [
        Travel(
            id=stage.new_id(f"travel {code} {number}"),
            delegate_id=stage.delegate_id(code, row["person"]),
            direction=Direction(row["direction"]),
            mode=TravelMode(row["mode"]),
            number=row["number"],
            at=datetime.fromisoformat(row["at"]),
            place=row["place"],
        )
        for number, row in enumerate(journeys)
    ]
    changes = tuple(added(record) for record in records)
    return Event(at, "Femke Blommaert", f"Travel of {delegation_called(code)}", lambda _: changes)


def _needs(stage: Stage, code: str, at: datetime) -> Event:
    records = [
        Need(
            id=stage.new_id(f"need {code} {row['person']}"),
            delegate_id=stage.delegate_id(code, row["person"]),
            diet=Diet(row["diet"]) if row["diet"] else None,
            diet_text=row["text"],
            access=row["access"],
        )
        for row in rows("ghent_needs")
        if row["party"] == code
    ]
    changes = tuple(added(record) for record in records)
    return Event(at, "Femke Blommaert", f"Needs of {delegation_called(code)}", lambda _: changes)
