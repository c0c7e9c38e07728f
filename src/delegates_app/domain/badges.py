"""The life of badges: who gets one, which is valid, what is outdated; plans to print and void."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import token_hex

from delegates_app.domain.badge_categories import (
    CATEGORIES,
    BadgeCategory,
    appearances_of,
    category_of,
)
from delegates_app.domain.badge_faces import changed_since, face_of, shown_of
from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.delegations import delegations_of
from delegates_app.domain.derived import kept
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import full_name
from delegates_app.domain.records import (
    Attendance,
    Badge,
    Conference,
    Delegate,
    Delegation,
    Person,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import in_rank, occupies
from delegates_app.domain.wording import mark
from delegates_app.domain.words import BadgeState, Mode, Presence, Role

__all__ = [
    "CATEGORIES",
    "BadgeCategory",
    "PrintRun",
    "PrintedBadge",
    "badge_of",
    "category_of",
    "changed_since",
    "face_of",
    "is_outdated",
    "is_printable",
    "new_token",
    "plan_hand_over",
    "plan_print",
    "plan_return",
    "plan_void",
    "printable",
    "shown_of",
    "state_of",
    "with_badges",
    "with_badges_in",
]

_TOKEN_LENGTH = 20
_LIVE = frozenset({BadgeState.PRINTED, BadgeState.HANDED_OVER})


@dataclass(frozen=True, slots=True)
class PrintedBadge:
    """One badge that came out of the printer: whose, with which code, on which sheet and cell."""

    delegate_id: str
    token: str
    sheet: int = 0
    cell: int = 0


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What the badges printed together share; a reprint has a reason."""

    at: datetime
    layout: str
    printed_by: str = ""
    printer: str = ""
    reason: str = ""


def new_token() -> str:
    """A code for a badge that says nothing: 20 letters and digits."""
    return token_hex(_TOKEN_LENGTH // 2).upper()


def badge_of(register: Register, delegate: Delegate) -> Badge | None:
    """The latest badge of a delegate that was not made void."""
    found = register.where(Badge, "delegate_id", delegate.id)
    valid = (each for each in found if each.state is not BadgeState.VOID)
    return max(valid, key=lambda each: (each.printed_at, each.serial), default=None)


def state_of(register: Register, delegate: Delegate) -> BadgeState:
    """Where the badge of a delegate stands; one of somebody who no longer comes is void."""
    badge = badge_of(register, delegate)
    if badge is not None:
        lost = badge.state in _LIVE and not occupies(delegate)
        return BadgeState.VOID if lost else badge.state
    if not occupies(delegate) and register.where(Badge, "delegate_id", delegate.id):
        return BadgeState.VOID
    return BadgeState.READY if is_printable(register, delegate) else BadgeState.DRAFT


def is_outdated(register: Register, delegate: Delegate) -> bool:
    """Whether a valid badge shows something else than it would now; nothing else outdates it."""
    badge = badge_of(register, delegate)
    if badge is None or badge.state not in _LIVE or not occupies(delegate):
        return False
    return bool(changed_since(badge, face_of(register, delegate)))


def is_printable(register: Register, delegate: Delegate) -> bool:
    """Whether a delegate gets a badge: named, on the list, and in the place on one day at least."""
    person = register.find(Person, delegate.person_id)
    if person is None or not occupies(delegate) or not full_name(person):
        return False
    delegation = register.get(Delegation, delegate.delegation_id)
    conference = register.get(Conference, delegation.conference_id)
    return _on_site(register, conference, delegate)


def _on_site(register: Register, conference: Conference, delegate: Delegate) -> bool:
    modes = {each.day: each.mode for each in register.where(Attendance, "delegate_id", delegate.id)}
    if Mode.ON_SITE in modes.values():
        return True
    length = (conference.ends_on - conference.starts_on).days + 1
    days = (conference.starts_on + timedelta(days=number) for number in range(length))
    if all(day in modes for day in days):
        return False
    return not _speaks_from_afar(register, conference, delegate)


def _speaks_from_afar(register: Register, conference: Conference, delegate: Delegate) -> bool:
    """Whether a speaker appears only by video, recorded or live."""
    if delegate.role is not Role.SPEAKER:
        return False
    found = appearances_of(register, conference, delegate)
    return bool(found) and all(each.presence is not Presence.ON_SITE for each in found)


def printable(register: Register, conference: Conference) -> tuple[Delegate, ...]:
    """Who gets a badge, in protocol order, then rank."""
    return tuple(
        each
        for delegation in delegations_of(register, conference)
        for each in in_rank(register, delegation)
        if is_printable(register, each)
    )


def with_badges(register: Register, conference: Conference) -> tuple[Delegate, ...]:
    """Who gets a badge or has had one, in protocol order, then rank."""
    return tuple(
        each
        for delegation in delegations_of(register, conference)
        for each in with_badges_in(register, delegation)
    )


@kept
def with_badges_in(register: Register, delegation: Delegation) -> tuple[Delegate, ...]:
    """Who of a delegation gets a badge or has had one, by rank."""
    return tuple(
        each
        for each in in_rank(register, delegation)
        if register.where(Badge, "delegate_id", each.id) or is_printable(register, each)
    )


def plan_print(
    register: Register, printed: Iterable[PrintedBadge], run: PrintRun
) -> tuple[Change, ...]:
    """The badges that came out, the earlier ones of the same people void."""
    return tuple(change for each in printed for change in _one_print(register, each, run))


def _one_print(register: Register, printed: PrintedBadge, run: PrintRun) -> tuple[Change, ...]:
    delegate = register.get(Delegate, printed.delegate_id)
    earlier = register.where(Badge, "delegate_id", delegate.id)
    if earlier and not run.reason:
        raise AppError(
            mark(
                "Some of these badges were printed before. Nothing was recorded; "
                "say why they are printed again."
            )
        )
    live = tuple(each for each in earlier if each.state in _LIVE)
    badge = Badge(
        id=str(uuid.uuid4()),
        delegate_id=delegate.id,
        state=BadgeState.PRINTED,
        token=printed.token,
        printed_at=run.at,
        layout=run.layout,
        shown=shown_of(face_of(register, delegate)),
        printed_by=run.printed_by,
        printer=run.printer,
        sheet=printed.sheet,
        cell=printed.cell,
        reason=run.reason,
        state_at=run.at,
    )
    return (*plan_void(live, run.reason, run.at), added(badge))


def plan_hand_over(badges: Iterable[Badge], at: datetime) -> tuple[Change, ...]:
    """The printed badges handed over."""
    return _become(badges, {BadgeState.PRINTED}, BadgeState.HANDED_OVER, at)


def plan_return(badges: Iterable[Badge], at: datetime) -> tuple[Change, ...]:
    """The badges given back."""
    return _become(badges, _LIVE, BadgeState.RETURNED, at)


def plan_void(badges: Iterable[Badge], reason: str, at: datetime) -> tuple[Change, ...]:
    """The badges no longer valid, for a reason."""
    return tuple(
        change
        for each in badges
        if each.state is not BadgeState.VOID
        for change in edited(
            each, replace(each, state=BadgeState.VOID, reason=reason or each.reason, state_at=at)
        )
    )


def _become(
    badges: Iterable[Badge], states: Iterable[BadgeState], state: BadgeState, at: datetime
) -> tuple[Change, ...]:
    allowed = frozenset(states)
    return tuple(
        change
        for each in badges
        if each.state in allowed
        for change in edited(each, replace(each, state=state, state_at=at))
    )
