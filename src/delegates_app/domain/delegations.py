"""Delegations in protocol order, their codes, and the figures of a conference's seats."""

from collections.abc import Iterable
from dataclasses import dataclass

from delegates_app.domain.parties import find_party, folded, protocol_key
from delegates_app.domain.records import Conference, Delegation, Party
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import (
    Seat,
    SeatCount,
    SeatPlan,
    SeatState,
    in_rank,
    occupants,
    occupies,
    seats,
    unconfirmed,
)
from delegates_app.domain.words import Category, DelegationKind, Level

__all__ = [
    "CATEGORIES_IN_PROTOCOL",
    "DelegationFigures",
    "Seat",
    "SeatCount",
    "SeatPlan",
    "SeatState",
    "delegation_code",
    "delegation_figures",
    "delegations_of",
    "find_delegation",
    "in_rank",
    "occupants",
    "occupies",
    "order_key",
    "seats",
    "unconfirmed",
]

CATEGORIES_IN_PROTOCOL = (
    Category.MEMBER_STATE,
    Category.ASSOCIATED,
    Category.INSTITUTION,
    Category.AGENCY,
    Category.ORGANISATION,
    Category.THIRD,
    Category.HOST,
)
"""The categories in the order in which lists show them."""

_CATEGORY_RANK = {category: rank for rank, category in enumerate(CATEGORIES_IN_PROTOCOL)}
_KIND_RANK = {
    DelegationKind.PRESIDENCY: 0,
    DelegationKind.NATIONAL: 1,
    DelegationKind.HOST: 2,
}
_SUFFIX = {
    DelegationKind.NATIONAL: "",
    DelegationKind.PRESIDENCY: "-PRES",
    DelegationKind.HOST: "-HOST",
}

OrderKey = tuple[int, tuple[int, int, str], int, str, str]


@dataclass(frozen=True, slots=True)
class DelegationFigures:
    """The line of figures on top: only national delegations count."""

    delegations: int
    complete: int
    filled: int
    allowed: int
    tbc: int
    over: int
    waived: int
    heads: int
    heads_by_level: tuple[tuple[Level, int], ...]
    heads_unnamed: int


def order_key(register: Register, delegation: Delegation) -> OrderKey:
    """The key of the protocol order: category, party, Presidency before nation before host."""
    party = register.get(Party, delegation.party_id)
    category = _CATEGORY_RANK[_placed(register, delegation)]
    name = folded(delegation.name)
    return category, protocol_key(party), _KIND_RANK[delegation.kind], name, delegation.id


def _placed(register: Register, delegation: Delegation) -> Category:
    """The category a delegation is listed in: the Presidency and the host stand by their state."""
    if delegation.kind is DelegationKind.NATIONAL:
        return delegation.category
    siblings = register.where(Delegation, "party_id", delegation.party_id)
    return next(
        (
            each.category
            for each in siblings
            if each.conference_id == delegation.conference_id
            and each.kind is DelegationKind.NATIONAL
        ),
        delegation.category,
    )


def delegations_of(register: Register, conference: Conference) -> tuple[Delegation, ...]:
    """The delegations of a conference in protocol order."""
    found = register.where(Delegation, "conference_id", conference.id)
    return tuple(sorted(found, key=lambda each: order_key(register, each)))


def delegation_code(register: Register, delegation: Delegation) -> str:
    """BE, BE-PRES for the Presidency's delegation, BE-HOST for the host's staff."""
    return register.get(Party, delegation.party_id).code + _SUFFIX[delegation.kind]


def find_delegation(register: Register, conference: Conference, code: str) -> Delegation | None:
    """The delegation that a code names, in any case; the name of a party does too."""
    found = delegations_of(register, conference)
    wanted = code.strip().casefold()
    for each in found:
        if delegation_code(register, each).casefold() == wanted:
            return each
    kind, bare = _kind_and_code(wanted)
    party = find_party(bare, {register.get(Party, each.party_id) for each in found})
    if party is None:
        return None
    named = (each for each in found if each.party_id == party.id and each.kind is kind)
    return next(named, None)


def _kind_and_code(code: str) -> tuple[DelegationKind, str]:
    for kind, suffix in _SUFFIX.items():
        if suffix and code.endswith(suffix.casefold()):
            return kind, code.removesuffix(suffix.casefold())
    return DelegationKind.NATIONAL, code


def delegation_figures(plans: Iterable[SeatPlan]) -> DelegationFigures:
    """The figures of the top line, from the seats of a conference's delegations."""
    counted = [plan for plan in plans if plan.delegation.kind is DelegationKind.NATIONAL]
    states = [plan for plan in counted if plan.delegation.category in _WITH_MINISTERS]
    heads = [plan.head for plan in states]
    named = [head for head in heads if head is not None and not unconfirmed(head)]
    levels = [head.level for head in named]
    return DelegationFigures(
        delegations=len(counted),
        complete=sum(plan.complete for plan in counted),
        filled=sum(plan.filled for plan in counted),
        allowed=sum(plan.allowed or 0 for plan in counted),
        tbc=sum(plan.tbc for plan in counted),
        over=sum(plan.over for plan in counted),
        waived=sum(plan.waived for plan in counted),
        heads=len(states),
        heads_by_level=tuple((level, levels.count(level)) for level in Level if level in levels),
        heads_unnamed=len(states) - len(named),
    )


_WITH_MINISTERS = frozenset({Category.MEMBER_STATE, Category.ASSOCIATED})
