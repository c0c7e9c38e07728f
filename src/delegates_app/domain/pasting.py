"""Pasted lines of names on the open seats of a delegation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from delegates_app.domain.changes import Change, added, edited, removed
from delegates_app.domain.newcomers import Newcomer, newcomer
from delegates_app.domain.records import Delegate, Delegation, Record
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat, SeatState, seats
from delegates_app.domain.seats import plan_add, plan_replace, plan_tbc
from delegates_app.domain.words import Role

_PLACEHOLDERS = frozenset(
    {"tbc", "tbd", "tba", "n.n.", "nn", "n.n", "n/a", "vacant", "to be confirmed", "?"}
)


def plan_paste(
    register: Register, delegation: Delegation, rows: Sequence[str]
) -> tuple[Change, ...]:
    """Lines “Name, Function, …” parted by tabs on the open seats in their order, then on new ones.

    TBC or N.N. instead of a name holds a seat. A cell with @ is an e-mail address, any other
    after the function the organisation.
    """
    plan = seats(register, delegation)
    targets = iter([seat for seat in plan.seats if seat.delegate is None or _waits(seat)])
    beyond = Seat(Role.PARTICIPANT if plan.format is None else Role.DELEGATE, 0, SeatState.EMPTY)
    current, changes = register, list[Change]()
    for row in filter(str.strip, rows):
        target = next(targets, beyond)
        cells = [cell.strip() for cell in row.split("\t")]
        step = _paste_one(current, delegation, target, cells)
        current = current.apply(step)
        changes.extend(step)
    return _net(register, current, changes)


def _waits(seat: Seat) -> bool:
    return seat.delegate is not None and seat.delegate.person_id is None


def _paste_one(
    register: Register, delegation: Delegation, target: Seat, cells: Sequence[str]
) -> tuple[Change, ...]:
    waiting = register.find(Delegate, target.delegate.id) if target.delegate else None
    if cells[0].casefold() in _PLACEHOLDERS:
        expected = "".join(cells[1:2])
        if waiting is not None:
            return edited(waiting, replace(waiting, expected=expected or waiting.expected))
        return plan_tbc(register, delegation, target.role, expected)
    someone = _pasted(cells)
    if waiting is not None:
        return plan_replace(waiting, someone)
    return plan_add(register, delegation, target.role, someone)


def _pasted(cells: Sequence[str]) -> Newcomer:
    others = [cell for cell in cells[2:] if cell and "@" not in cell]
    return replace(
        newcomer(cells[0], *cells[1:2]),
        emails=tuple(cell for cell in cells[2:] if "@" in cell),
        organisation=others[0] if others else "",
    )


def next_role(register: Register, delegation: Delegation) -> Role:
    """The role of the first open seat; beyond them delegate, or participant without a format."""
    plan = seats(register, delegation)
    if plan.format is None:
        return Role.PARTICIPANT
    waiting = (seat.role for seat in plan.seats if seat.delegate is None or _waits(seat))
    return next(waiting, Role.DELEGATE)


def _net(before: Register, after: Register, changes: Iterable[Change]) -> tuple[Change, ...]:
    """What a list of changes comes to, each record once."""
    return tuple(
        change
        for kind, record_id in dict.fromkeys((each.kind, each.id) for each in changes)
        for change in _between(before.find(kind, record_id), after.find(kind, record_id))
    )


def _between(old: Record | None, new: Record | None) -> tuple[Change, ...]:
    if old is None:
        return () if new is None else (added(new),)
    return (removed(old),) if new is None else edited(old, new)
