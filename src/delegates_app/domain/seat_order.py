"""The order of the seats of a delegation: new ones, and moves among those there are."""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.errors import AppError
from delegates_app.domain.formats import counting_roles
from delegates_app.domain.records import Conference, Delegate, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import in_rank, occupants
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role


def new_seat(
    register: Register, delegation: Delegation, role: Role
) -> tuple[Delegate, tuple[Change, ...]]:
    """A new seat behind those of its kind, and the moves that make room for it."""
    listed = in_rank(register, delegation)
    rank = _rank_for(register, delegation, role)
    taken = any(each.rank == rank for each in listed)
    moves = tuple(
        change
        for each in listed
        if taken and each.rank >= rank
        for change in edited(each, replace(each, rank=each.rank + 1))
    )
    return Delegate(str(uuid.uuid4()), delegation.id, role=role, rank=rank), moves


def _rank_for(register: Register, delegation: Delegation, role: Role) -> int:
    """The rank behind everybody of the same or an earlier part of the list."""
    conference = register.get(Conference, delegation.conference_id)
    counting = counting_roles(conference)
    listed = in_rank(register, delegation)
    part = part_of(role, counting)
    ahead = [each.rank for each in listed if part_of(each.role, counting) <= part]
    return max(ahead) + 1 if ahead else min((each.rank for each in listed), default=1)


def part_of(role: Role, counting: frozenset[Role]) -> int:
    """The part of the list in which a role stands: head, those who count, the others."""
    if role is Role.HEAD:
        return 0
    return 1 if role in counting or role in {Role.SPEAKER, Role.PARTICIPANT} else 2


def plan_reorder(register: Register, delegate: Delegate, steps: int) -> tuple[Change, ...]:
    """A delegate up (negative) or down among those of the same part of the list."""
    delegation = register.get(Delegation, delegate.delegation_id)
    counting = counting_roles(register.get(Conference, delegation.conference_id))
    part = part_of(delegate.role, counting)
    listed = [
        each for each in occupants(register, delegation) if part_of(each.role, counting) == part
    ]
    ranks = _rising([each.rank for each in listed])
    place = next((n for n, each in enumerate(listed) if each.id == delegate.id), None)
    if place is None:
        return ()
    moved = listed.pop(place)
    listed.insert(min(max(place + steps, 0), len(listed)), moved)
    return tuple(
        change
        for each, rank in zip(listed, ranks, strict=True)
        for change in edited(each, replace(each, rank=rank))
    )


def _rising(ranks: Iterable[int]) -> list[int]:
    """The ranks, each greater than the one before."""
    rising: list[int] = []
    for rank in ranks:
        rising.append(max(rank, rising[-1] + 1) if rising else rank)
    return rising


def plan_swap(first: Delegate, second: Delegate) -> tuple[Change, ...]:
    """Two delegates of one delegation with their seats exchanged."""
    if first.delegation_id != second.delegation_id:
        raise AppError(
            mark("These two are in different delegations. Nothing was changed; move one first.")
        )
    return (
        *edited(first, replace(first, role=second.role, rank=second.rank)),
        *edited(second, replace(second, role=first.role, rank=first.rank)),
    )


def plan_move_role(register: Register, delegate: Delegate, role: Role) -> tuple[Change, ...]:
    """A delegate on a seat of another role, behind those who are there."""
    delegation = register.get(Delegation, delegate.delegation_id)
    counting = counting_roles(register.get(Conference, delegation.conference_id))
    if part_of(role, counting) == part_of(delegate.role, counting):
        return edited(delegate, replace(delegate, role=role))
    seat, moves = new_seat(register, delegation, role)
    others = tuple(each for each in moves if each.id != delegate.id)
    return (*others, *edited(delegate, replace(delegate, role=role, rank=seat.rank)))
