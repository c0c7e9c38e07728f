"""Plans for the seats of a delegation: fill, confirm, replace, cancel, remove, waive."""

import uuid
from dataclasses import replace
from datetime import date

from delegates_app.domain.changes import Change, added, edited, removed
from delegates_app.domain.errors import AppError
from delegates_app.domain.newcomers import Newcomer, person_of
from delegates_app.domain.records import (
    Appearance,
    Attendance,
    Badge,
    Contact,
    Delegate,
    Delegation,
    Need,
    Person,
    Travel,
    Waiver,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_order import new_seat
from delegates_app.domain.seat_plan import occupants, occupies
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role, Standing


def plan_fill(
    register: Register, delegation: Delegation, role: Role, someone: Newcomer
) -> tuple[Change, ...]:
    """Somebody on a seat: the first to be confirmed without a name in this role, else a new one."""
    waiting = (
        each
        for each in occupants(register, delegation)
        if each.role is role and each.person_id is None
    )
    seat = next(waiting, None)
    if seat is None:
        return plan_add(register, delegation, role, someone)
    return plan_replace(seat, someone)


def plan_add(
    register: Register, delegation: Delegation, role: Role, someone: Newcomer
) -> tuple[Change, ...]:
    """Somebody on a new seat, behind those of the same role."""
    seat, moves = new_seat(register, delegation, role)
    person, new, seated = _arrival(someone, "")
    return (*moves, *new, added(_named(seat, person, seated)))


def plan_seat(
    register: Register, delegation: Delegation, role: Role, person: Person
) -> tuple[Change, ...]:
    """Somebody who is known already on a new seat."""
    seat, moves = new_seat(register, delegation, role)
    return (*moves, added(replace(seat, person_id=person.id)))


def plan_tbc(
    register: Register, delegation: Delegation, role: Role, expected: str = ""
) -> tuple[Change, ...]:
    """A seat that somebody still to be named holds."""
    seat, moves = new_seat(register, delegation, role)
    return (*moves, added(replace(seat, standing=Standing.TBC, expected=expected)))


def plan_confirm(delegate: Delegate) -> tuple[Change, ...]:
    """A named delegate confirmed."""
    if delegate.person_id is None:
        raise AppError(mark("This seat has no name yet. Nothing was changed; type the name first."))
    return edited(delegate, replace(delegate, standing=Standing.ACTIVE))


def _named(seat: Delegate, person: Person, someone: Newcomer) -> Delegate:
    return replace(
        seat,
        person_id=person.id,
        standing=Standing.ACTIVE,
        function=someone.function or seat.function,
        level=someone.level or seat.level,
    )


def plan_replace(
    delegate: Delegate,
    someone: Newcomer | Person,
    reason: str = "",
    function: str = "",
) -> tuple[Change, ...]:
    """Somebody else on the same seat: same role and rank, the old one kept as replaced.

    A seat without a name yet is only filled.
    """
    if not occupies(delegate):
        raise AppError(
            mark("This person no longer has a seat. Nothing was changed; choose who has it now.")
        )
    person, new, seated = _arrival(someone, function)
    if delegate.person_id is None:
        return (*new, *edited(delegate, _named(delegate, person, seated)))
    gone = replace(delegate, standing=Standing.REPLACED, reason=reason)
    return (*new, *edited(delegate, gone), added(_successor(delegate, person, seated)))


def _arrival(
    someone: Newcomer | Person, function: str
) -> tuple[Person, tuple[Change, ...], Newcomer]:
    """Who comes, the change that makes the person known, and what is told of the seat."""
    if isinstance(someone, Person):
        return someone, (), Newcomer(function=function)
    if not someone.named:
        raise AppError(mark("There is no name. Nothing was changed; type at least a family name."))
    person = person_of(someone)
    return person, (added(person),), replace(someone, function=function or someone.function)


def _successor(delegate: Delegate, person: Person, seated: Newcomer) -> Delegate:
    return Delegate(
        id=str(uuid.uuid4()),
        delegation_id=delegate.delegation_id,
        person_id=person.id,
        role=delegate.role,
        rank=delegate.rank,
        function=seated.function,
        level=seated.level,
        badge_category=delegate.badge_category,
        replaces_id=delegate.id,
        invited_by=delegate.invited_by,
    )


def plan_cancel(delegate: Delegate, reason: str = "") -> tuple[Change, ...]:
    """A delegate who no longer comes, kept on the list as cancelled."""
    return edited(delegate, replace(delegate, standing=Standing.CANCELLED, reason=reason))


def plan_remove(register: Register, delegate: Delegate) -> tuple[Change, ...]:
    """A delegate entered by mistake, with what hangs on the seat and a person known nowhere else.

    AppError where a badge was printed or somebody replaced this delegate: then cancel.
    """
    printed = register.where(Badge, "delegate_id", delegate.id)
    successors = register.where(Delegate, "replaces_id", delegate.id)
    if printed or successors:
        raise AppError(
            mark(
                "A badge was printed for this person, or somebody took the seat since. "
                "Nothing was removed; cancel the person instead."
            )
        )
    hanging = (
        *register.where(Attendance, "delegate_id", delegate.id),
        *register.where(Travel, "delegate_id", delegate.id),
        *register.where(Need, "delegate_id", delegate.id),
    )
    gone = tuple(removed(each) for each in (*hanging, delegate))
    return (*gone, *_person_left(register, delegate))


def _person_left(register: Register, delegate: Delegate) -> tuple[Change, ...]:
    """The removal of a person whom nothing else refers to."""
    person = register.find(Person, delegate.person_id)
    if person is None:
        return ()
    users = (
        *register.where(Delegate, "person_id", person.id),
        *register.where(Contact, "person_id", person.id),
        *register.where(Appearance, "person_id", person.id),
        *register.where(Delegation, "minister_id", person.id),
    )
    return (removed(person),) if users == (delegate,) else ()


def plan_waiver(
    delegation: Delegation, role: Role, extra: int, granted_by: str, granted_on: date, reason: str
) -> tuple[Change, ...]:
    """More people of a role than the format says, granted by somebody on a day for a reason."""
    if extra < 1 or not granted_by.strip():
        raise AppError(
            mark("A waiver needs a number and who granted it. Nothing was changed; add both.")
        )
    waiver = Waiver(
        str(uuid.uuid4()), delegation.id, role, extra, granted_by.strip(), granted_on, reason
    )
    return (added(waiver),)
