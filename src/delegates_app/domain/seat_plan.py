"""Every seat of a delegation: who sits on it, what its format allows, what is too many."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from delegates_app.domain.derived import kept
from delegates_app.domain.formats import Format, caps_of, counting_roles, format_of
from delegates_app.domain.records import Conference, Delegate, Delegation, Session, Waiver
from delegates_app.domain.register import Register
from delegates_app.domain.words import Role, Standing

OCCUPYING = frozenset({Standing.ACTIVE, Standing.TBC})
"""The standings that hold a seat; who is replaced, cancelled or hidden holds none."""

_ROLE_RANK = {role: rank for rank, role in enumerate(Role)}
_QUOTA = (Role.HEAD, Role.DELEGATE, Role.OVERFLOW)


class SeatState(StrEnum):
    """How a seat stands; over and waived are beyond the format."""

    FILLED = "filled"
    TBC = "tbc"
    EMPTY = "empty"
    MISSING = "missing"
    OVER = "over"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat: `group` says whose places it uses (head, delegate, or a role with its own cap).

    `number` counts from 1 within the group; `role` is the delegate's, or the group of an empty one.
    """

    group: Role
    number: int
    state: SeatState
    delegate: Delegate | None = None

    @property
    def role(self) -> Role:
        """What the seat is for."""
        return self.group if self.delegate is None else self.delegate.role


@dataclass(frozen=True, slots=True)
class SeatCount:
    """Used and allowed of one group; `allowed` is None where there is no limit."""

    group: Role
    used: int
    allowed: int | None
    waived: int = 0

    @property
    def over(self) -> int:
        """How many are too many, waivers taken into account."""
        return 0 if self.allowed is None else max(0, self.used - self.allowed - self.waived)

    @property
    def beyond(self) -> int:
        """How many are more than the format says, with a waiver or without."""
        return 0 if self.allowed is None else max(0, self.used - self.allowed)

    @property
    def open(self) -> int:
        """How many seats are empty."""
        return 0 if self.allowed is None else max(0, self.allowed - self.used)


@dataclass(frozen=True, slots=True)
class SeatPlan:
    """All seats of a delegation: those that count, then those outside the quota.

    `everyone` holds the seats that are taken, `states` how many of those that count stand how,
    `used` how many of those are taken (all where there is no format), `tbc` to be confirmed.
    """

    delegation: Delegation
    format: Format | None
    seats: tuple[Seat, ...]
    outside: tuple[Seat, ...]
    counts: tuple[SeatCount, ...]
    everyone: tuple[Seat, ...] = field(init=False, repr=False, compare=False)
    states: Mapping[SeatState, int] = field(init=False, repr=False, compare=False)
    used: int = field(init=False, repr=False, compare=False)
    tbc: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Count once what is asked for a thousand times a page."""
        taken = tuple(seat for seat in (*self.seats, *self.outside) if seat.delegate is not None)
        object.__setattr__(self, "everyone", taken)
        object.__setattr__(self, "states", Counter(seat.state for seat in self.seats))
        tbc = sum(1 for seat in self.seats if unconfirmed(seat.delegate))
        object.__setattr__(self, "tbc", tbc)
        counting = (seat for seat in self.seats if seat.delegate is not None)
        used = len(taken) if self.format is None else sum(1 for _ in counting)
        object.__setattr__(self, "used", used)

    @property
    def head(self) -> Delegate | None:
        """The head of the delegation, confirmed or not."""
        heads = (seat.delegate for seat in self.seats if seat.role is Role.HEAD and seat.delegate)
        return next(heads, None)

    @property
    def allowed(self) -> int | None:
        """How many seats the format gives; None where there is no limit."""
        return None if self.format is None else self.format.seats

    @property
    def filled(self) -> int:
        """How many seats have a confirmed name."""
        return self.number_of(SeatState.FILLED)

    @property
    def open(self) -> int:
        """How many seats are empty."""
        return self.number_of(SeatState.EMPTY) + self.number_of(SeatState.MISSING)

    @property
    def over(self) -> int:
        """How many are too many in all groups, without a waiver."""
        return sum(count.over for count in self.counts)

    @property
    def waived(self) -> int:
        """How many are there by a waiver."""
        return sum(1 for seat in self.everyone if seat.state is SeatState.WAIVED)

    @property
    def head_missing(self) -> bool:
        """Whether there is a list and nobody on the seat of the head."""
        return self.number_of(SeatState.MISSING) > 0

    @property
    def complete(self) -> bool:
        """Whether everybody is named, nobody too many, and no seat open but on a confirmed list."""
        if not self.used or self.tbc or self.over or self.head_missing:
            return False
        if not self.open:
            return True
        heads_open = any(
            seat.state is SeatState.EMPTY and seat.group is Role.HEAD for seat in self.seats
        )
        return not heads_open and self.delegation.list_confirmed_on is not None

    def number_of(self, state: SeatState) -> int:
        """How many of the seats that count stand so."""
        return self.states.get(state, 0)

    def count(self, group: Role) -> SeatCount:
        """Used and allowed of a group."""
        counted = (each for each in self.counts if each.group is group)
        return next(counted, SeatCount(group, 0, None))


def occupies(delegate: Delegate) -> bool:
    """Whether a delegate holds a seat."""
    return delegate.standing in OCCUPYING


def in_rank(register: Register, delegation: Delegation) -> tuple[Delegate, ...]:
    """Everybody on the list in the order of ranks, who no longer comes too."""
    found = register.where(Delegate, "delegation_id", delegation.id)
    return tuple(sorted(found, key=lambda each: (each.rank, _ROLE_RANK[each.role])))


def occupants(register: Register, delegation: Delegation) -> tuple[Delegate, ...]:
    """Who holds a seat, in the order of ranks."""
    return tuple(each for each in in_rank(register, delegation) if each.standing in OCCUPYING)


def seats(register: Register, delegation: Delegation, session: Session | None = None) -> SeatPlan:
    """Every seat of a delegation by its format, overall or in a session."""
    return (
        _overall(register, delegation) if session is None else _plan(register, delegation, session)
    )


@kept
def _overall(register: Register, delegation: Delegation) -> SeatPlan:
    return _plan(register, delegation, None)


def _plan(register: Register, delegation: Delegation, session: Session | None) -> SeatPlan:
    conference = register.get(Conference, delegation.conference_id)
    wanted = format_of(register, delegation, session)
    found = occupants(register, delegation)
    groups = _grouped(found, wanted, counting_roles(conference))
    limits = _limits(conference, wanted, groups)
    extras = _extras(register, delegation, session, counting_roles(conference))
    listed = bool(found) or delegation.list_version > 0 or delegation.list_received_on is not None
    plans = {
        group: _seats_of(group, members, limits.get(group), extras.get(group, 0), listed=listed)
        for group, members in groups.items()
    }
    counts = tuple(
        SeatCount(group, len(members), limits.get(group), extras.get(group, 0))
        for group, members in groups.items()
    )
    inside = tuple(seat for group in _QUOTA for seat in plans.get(group, ()))
    outside = tuple(seat for group, plan in plans.items() if group not in _QUOTA for seat in plan)
    return SeatPlan(delegation, wanted, inside, outside, counts)


def _grouped(
    found: Iterable[Delegate], wanted: Format | None, counting: frozenset[Role]
) -> dict[Role, list[Delegate]]:
    """Delegates by the group whose seats they use; the groups of the quota first."""
    groups: dict[Role, list[Delegate]] = {Role.HEAD: [], Role.DELEGATE: [], Role.OVERFLOW: []}
    principals = 1 if wanted is None else wanted.heads
    for each in found:
        group = each.role
        if group in counting or (group is Role.HEAD and not principals):
            group = Role.DELEGATE
        groups.setdefault(group, []).append(each)
    _seat_ministers(groups, principals)
    return dict(sorted(groups.items(), key=lambda pair: _group_rank(pair[0])))


def _seat_ministers(groups: dict[Role, list[Delegate]], principals: int) -> None:
    """Where a format has several principals, further ministers take the seats beside the head."""
    free = principals - max(1, len(groups[Role.HEAD]))
    for each in [each for each in groups[Role.DELEGATE] if each.role is Role.MINISTER]:
        if free > 0:
            groups[Role.DELEGATE].remove(each)
            groups[Role.HEAD].append(each)
            free -= 1


def _group_rank(group: Role) -> int:
    return _QUOTA.index(group) if group in _QUOTA else len(_QUOTA) + _ROLE_RANK[group]


def _limits(
    conference: Conference, wanted: Format | None, groups: Iterable[Role]
) -> Mapping[Role, int | None]:
    if wanted is None:
        return dict.fromkeys(groups)
    quota = {
        Role.HEAD: wanted.heads,
        Role.DELEGATE: wanted.delegates,
        Role.OVERFLOW: wanted.overflow,
    }
    caps = caps_of(conference, wanted)
    return {group: quota.get(group, caps.get(group)) for group in groups}


def _extras(
    register: Register,
    delegation: Delegation,
    session: Session | None,
    counting: frozenset[Role],
) -> Mapping[Role, int]:
    """How many more each group may have by waivers."""
    extras: dict[Role, int] = {}
    for waiver in register.where(Waiver, "delegation_id", delegation.id):
        here = waiver.session_id is None or (
            session is not None and waiver.session_id == session.id
        )
        if here:
            group = Role.DELEGATE if waiver.role in counting else waiver.role
            extras[group] = extras.get(group, 0) + waiver.extra
    return extras


def _seats_of(
    group: Role, members: list[Delegate], allowed: int | None, extra: int, *, listed: bool
) -> tuple[Seat, ...]:
    taken = tuple(
        Seat(group, number, _state(each, number, allowed, extra), each)
        for number, each in enumerate(members, start=1)
    )
    if allowed is None or group not in _QUOTA:
        return taken
    missing = group is Role.HEAD and listed
    empty = SeatState.MISSING if missing else SeatState.EMPTY
    return taken + tuple(
        Seat(group, number, empty) for number in range(len(members) + 1, allowed + 1)
    )


def _state(delegate: Delegate, number: int, allowed: int | None, extra: int) -> SeatState:
    if allowed is not None and number > allowed + extra:
        return SeatState.OVER
    if allowed is not None and number > allowed:
        return SeatState.WAIVED
    return SeatState.TBC if unconfirmed(delegate) else SeatState.FILLED


def unconfirmed(delegate: Delegate | None) -> bool:
    """Whether a delegate holds a seat without a confirmed name."""
    if delegate is None:
        return False
    return delegate.person_id is None or delegate.standing is Standing.TBC
