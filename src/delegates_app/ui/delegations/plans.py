"""What the panel's forms come to, as plans on the register."""

from dataclasses import dataclass, replace
from datetime import date

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.delegations import occupants, occupies
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_order import plan_move_role, plan_swap
from delegates_app.domain.seats import plan_confirm, plan_replace, plan_waiver
from delegates_app.domain.words import Role, Standing
from delegates_app.ui.delegations.comers import comer, plan_comer


@dataclass(frozen=True, slots=True)
class Grant:
    """A waiver as it is granted in the panel."""

    role: Role
    extra: int
    granted_by: str
    granted_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody who comes, as typed in the panel."""

    name: str
    function: str = ""
    reason: str = ""
    role: Role = Role.DELEGATE


def plan_arrival(register: Register, delegation_id: str, arrival: Arrival) -> tuple[Change, ...]:
    """Somebody from the panel on a seat."""
    delegation = register.get(Delegation, delegation_id)
    someone = comer(register, delegation, arrival.name)
    if not isinstance(someone, Person):
        someone = replace(someone, function=arrival.function or someone.function)
        return plan_comer(register, delegation, arrival.role, someone)
    changes = plan_comer(register, delegation, arrival.role, someone)
    return tuple(_with_function(each, arrival.function) for each in changes)


def _with_function(change: Change, function: str) -> Change:
    """The new seat of somebody who is known already, with the function typed."""
    new = change.kind is Delegate and change.after is not None and change.before is None
    if not new or not function or change.after is None:
        return change
    return replace(change, after={**change.after, "function": function})


def plan_successor(register: Register, delegate_id: str, arrival: Arrival) -> tuple[Change, ...]:
    """Somebody else on the seat of a delegate."""
    delegate = register.get(Delegate, delegate_id)
    delegation = register.get(Delegation, delegate.delegation_id)
    someone = comer(register, delegation, arrival.name)
    return plan_replace(delegate, someone, arrival.reason, arrival.function)


def plan_turned(delegate: Delegate) -> tuple[Change, ...]:
    """Confirmed becomes to be confirmed, and the other way round."""
    if delegate.standing is Standing.TBC:
        return plan_confirm(delegate)
    return edited(delegate, replace(delegate, standing=Standing.TBC))


def plan_to_head(register: Register, delegate_id: str) -> tuple[Change, ...]:
    """A delegate and the head exchanged; without a head the delegate takes the seat."""
    delegate = register.get(Delegate, delegate_id)
    delegation = register.get(Delegation, delegate.delegation_id)
    heads = (
        each
        for each in occupants(register, delegation)
        if each.role is Role.HEAD and each.id != delegate.id
    )
    head = next(heads, None)
    if delegate.role is Role.HEAD or not occupies(delegate):
        return ()
    if head is None:
        return plan_move_role(register, delegate, Role.HEAD)
    return plan_swap(head, delegate)


def plan_grant(register: Register, delegation_id: str, grant: Grant) -> tuple[Change, ...]:
    """A waiver as granted in the panel."""
    delegation = register.get(Delegation, delegation_id)
    return plan_waiver(
        delegation, grant.role, grant.extra, grant.granted_by, grant.granted_on, grant.reason
    )
