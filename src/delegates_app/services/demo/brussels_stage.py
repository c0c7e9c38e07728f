"""Who moderates and speaks in Brussels: in the room, live from elsewhere, or on a video."""

from collections.abc import Iterator
from datetime import timedelta

from delegates_app.domain.changes import Change, added
from delegates_app.domain.records import Appearance, Attendance, Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.words import AppearanceRole, Mode, Presence, Role, Standing
from delegates_app.services.demo.addresses import mailbox_domain
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.people import Home, person_of, plan_list, plan_person
from delegates_app.services.demo.stage import Stage, person_id, person_key
from delegates_app.services.demo.tables import Row, Table

_SPEAKER = {"role": Role.SPEAKER, "standing": Standing.ACTIVE, "organisation": ""}
_AFTER = timedelta(minutes=6)


def appearance_events(stage: Stage, conference: Table) -> Iterator[Event]:
    """Every place on a podium filled, one after the other."""
    begun = conference["programme"]["at"]
    for place, row in enumerate(conference["speaker"]):
        who = row.get("text") or f"{row['given']} {row['family']}"
        yield Event(
            begun + (place + 1) * _AFTER,
            conference["programme"]["author"],
            f"{row['role'].capitalize()} of {row['session']}: {who}",
            _Turn(stage, conference, row, place),
        )


class _Turn:
    """One appearance, with the person on it where one is named."""

    __slots__ = ("_conference", "_place", "_row", "_stage")

    def __init__(self, stage: Stage, conference: Table, row: Table, place: int) -> None:
        self._stage, self._conference, self._row, self._place = stage, conference, row, place

    def __call__(self, register: Register) -> Iterator[Change]:
        named = "text" not in self._row
        if named:
            yield from self._person(register, {"latin": "", **self._row, **_SPEAKER})
        yield added(self._appearance(named=named, register=register))

    def _presence(self) -> Presence:
        return Presence(self._row.get("presence", Presence.ON_SITE))

    def _appearance(self, *, named: bool, register: Register) -> Appearance:
        return Appearance(
            id=self._stage.new_id(f"appearance {self._place}"),
            session_id=self._stage.session(register, self._row["session"]).id,
            role=AppearanceRole(self._row["role"]),
            presence=self._presence(),
            person_id=person_id(person_key({"latin": "", **self._row})) if named else None,
            text=self._row.get("text", ""),
            order=self._place + 1,
        )

    def _person(self, register: Register, row: Row) -> Iterator[Change]:
        """The person; with a seat unless there is only a video of her."""
        home = Home(mailbox_domain(row["party"]), "el" if row["latin"] else "en")
        if self._presence() is Presence.RECORDED:
            yield from plan_person(register, person_of(row, home))
            return
        delegate_id = self._stage.delegate_id(row["party"], person_key(row))
        if register.find(Delegate, delegate_id):
            return
        yield from plan_list(register, self._stage, [row], home)
        if self._presence() is Presence.LIVE_ONLINE:
            yield from self._from_afar(delegate_id)

    def _from_afar(self, delegate_id: str) -> Iterator[Change]:
        frame = self._conference["frame"]
        for day in (frame["starts_on"], frame["ends_on"]):
            yield added(
                Attendance(
                    id=self._stage.new_id(f"attendance {delegate_id} {day}"),
                    delegate_id=delegate_id,
                    day=day,
                    mode=Mode.ONLINE,
                )
            )
