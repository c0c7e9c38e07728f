"""Who registered for Brussels, when, and on which day they sit at a screen at home."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, islice

from delegates_app.domain.changes import Change, added
from delegates_app.domain.records import Attendance
from delegates_app.domain.register import Register
from delegates_app.domain.words import Mode, Role, Standing
from delegates_app.services.demo.addresses import mailbox_domain
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.names import NameSource
from delegates_app.services.demo.people import Home, plan_list
from delegates_app.services.demo.stage import Stage, person_key
from delegates_app.services.demo.tables import Row, Table

_NOON = datetime.min.time().replace(hour=11, minute=40)
_ORGANISERS_STEP = timedelta(minutes=47)
_TITLES = {"Professor of Migration Law": "Prof.", "Associate Professor": "Dr"}
_MODES = {
    3: (Mode.ONLINE, Mode.ONLINE),
    8: (Mode.ON_SITE, Mode.ONLINE),
    12: (Mode.ABSENT, Mode.ON_SITE),
}
_MODES_EVERY = 14


@dataclass(frozen=True, slots=True)
class Crowd:
    """The groups of people who are to come, and how they are described."""

    stage: Stage
    conference: Table
    groups: tuple[Row, ...]

    def rows(self) -> Iterator[Row]:
        """Everybody but the speakers, group by group."""
        names = NameSource()
        for group in self.groups:
            people = islice(names.people(group["languages"]), int(group["people"]))
            functions = self.conference["functions"][group["pool"]]
            for place, person in enumerate(people):
                yield _described(person, group, functions[place % len(functions)])


def registration_events(crowd: Crowd) -> Iterator[Event]:
    """The registrations of each organiser, week by week."""
    planned = crowd.conference["registrations"]
    organisers = tuple(planned["author"])
    for (organiser, day), people in _batches(crowd.rows(), planned["days"]).items():
        at = datetime.combine(day, _NOON) + organisers.index(organiser) * _ORGANISERS_STEP
        label = f"Registrations: {len(people)} people, invited by {organiser}"
        yield Event(at, planned["author"][organiser], label, _registration(crowd, people))


def _registration(crowd: Crowd, people: Iterable[tuple[int, Row]]) -> "Registration":
    first_day: date = crowd.conference["frame"]["starts_on"]
    return Registration(crowd.stage, first_day, tuple(people))


@dataclass(frozen=True, slots=True)
class Registration:
    """One batch of people with their places in the whole crowd."""

    stage: Stage
    first_day: date
    people: tuple[tuple[int, Row], ...]

    def __call__(self, register: Register) -> Iterator[Change]:
        """The people, and on which days they are not in the room."""
        for code, group in groupby(self.people, key=lambda each: each[1]["party"]):
            placed = tuple(group)
            people = [row for _, row in placed]
            yield from plan_list(register, self.stage, people, Home(mailbox_domain(code), "en"))
            for place, row in placed:
                yield from self._days(place, row)

    def _days(self, place: int, row: Row) -> Iterator[Change]:
        if row["role"] != Role.PARTICIPANT:
            return
        delegate_id = self.stage.delegate_id(row["party"], person_key(row))
        for number, mode in enumerate(_MODES.get(place % _MODES_EVERY, ())):
            if mode is not Mode.ON_SITE:
                day = self.first_day + timedelta(days=number)
                yield added(
                    Attendance(
                        id=self.stage.new_id(f"attendance {delegate_id} {day}"),
                        delegate_id=delegate_id,
                        day=day,
                        mode=mode,
                    )
                )


def _batches(
    people: Iterable[Row], days: list[date]
) -> Mapping[tuple[str, date], list[tuple[int, Row]]]:
    found: dict[tuple[str, date], list[tuple[int, Row]]] = {}
    for place, row in enumerate(people):
        key = (row["invited_by"], days[(place // 3) % len(days)])
        found.setdefault(key, []).append((place, row))
    return found


def _described(person: Row, group: Row, function: str) -> Row:
    staff = group["pool"] == Role.STAFF
    return {
        **person,
        "title": _TITLES.get(function, person["title"]),
        "party": group["party"],
        "role": Role.STAFF if staff else Role.PARTICIPANT,
        "standing": Standing.ACTIVE,
        "function": function,
        "organisation": group["organisation"],
        "invited_by": group["invited_by"],
    }
