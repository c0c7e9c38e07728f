"""Badges printed in batches, handed over, and made void."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hashlib import sha256

from delegates_app.domain.badges import (
    PrintedBadge,
    PrintRun,
    badge_of,
    is_printable,
    plan_hand_over,
    plan_print,
    plan_void,
)
from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Badge, Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import in_rank
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Table

LAYOUT = "a6-conference"
_CELLS = 4
_TOKEN_LENGTH = 20
_PRINTER = "Secretariat, tray 2"

Plan = Callable[[Register], Iterable[Change]]


def badge_events(stage: Stage, table: Table) -> Iterator[Event]:
    """Every batch and what became of it."""
    for batch in table.get("printing", ()):
        yield _event(batch, "Badges printed: {parties}", _printing(stage, batch))
    for batch in table.get("handing", ()):
        yield _event(batch, "Badges handed over: {parties}", _handing(stage, batch))
    for batch in table.get("voiding", ()):
        label = f"Badge of {batch['person']} void"
        yield Event(batch["at"], batch["author"], label, _voiding(stage, batch))


def _event(batch: Table, label: str, plan: Plan) -> Event:
    parties = ", ".join(batch["parties"])
    return Event(batch["at"], batch["author"], label.format(parties=parties), plan, Act.OUTGOING)


def _printing(stage: Stage, batch: Table) -> Plan:
    def plan(register: Register) -> tuple[Change, ...]:
        waiting = [
            each
            for each in _people(register, stage, batch["parties"])
            if is_printable(register, each) and badge_of(register, each) is None
        ]
        printed = [
            PrintedBadge(
                each.id, _token(each, batch["at"]), 1 + place // _CELLS, 1 + place % _CELLS
            )
            for place, each in enumerate(waiting)
        ]
        run = PrintRun(batch["at"], LAYOUT, batch["author"], _PRINTER)
        return plan_print(register, printed, run)

    return plan


def _handing(stage: Stage, batch: Table) -> Plan:
    def plan(register: Register) -> tuple[Change, ...]:
        people = _people(register, stage, batch["parties"])
        badges = [found for each in people if (found := badge_of(register, each))]
        return plan_hand_over(badges, batch["at"])

    return plan


def _voiding(stage: Stage, batch: Table) -> Plan:
    def plan(register: Register) -> tuple[Change, ...]:
        delegate_id = stage.delegate_id(batch["party"], batch["person"])
        badges = register.where(Badge, "delegate_id", delegate_id)
        return plan_void(badges, batch["reason"], batch["at"])

    return plan


def _people(register: Register, stage: Stage, codes: Iterable[str]) -> Iterator[Delegate]:
    for code in codes:
        yield from in_rank(register, stage.delegation(register, code))


def _token(delegate: Delegate, at: datetime) -> str:
    """An opaque code that is the same each time the demonstration is made."""
    return sha256(f"{delegate.id} {at}".encode()).hexdigest()[:_TOKEN_LENGTH].upper()
