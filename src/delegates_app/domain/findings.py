"""What is wrong or missing, derived from the register and never kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from delegates_app.domain.badges import badge_of, is_outdated, state_of
from delegates_app.domain.choices import LEVELS, ROLES
from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.derived import kept
from delegates_app.domain.names import full_name, name_keys
from delegates_app.domain.records import Conference, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat, SeatPlan, SeatState, in_rank, seats, unconfirmed
from delegates_app.domain.wording import Sentence, Value, counted, mark
from delegates_app.domain.words import BadgeState, Category, DelegationKind, Level, Role


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; `key` stays the same for as long as the thing does."""

    kind: str
    sentence: Sentence
    delegation_id: str | None = None
    delegate_id: str | None = None
    key: str = ""


_MINISTERIAL = frozenset({Level.MINISTER, Level.STATE_SECRETARY})
_WITH_MINISTERS = frozenset({Category.MEMBER_STATE, Category.ASSOCIATED})
_Seated = tuple[SeatPlan, Delegate, Person]


def delegation_findings(register: Register, conference: Conference) -> tuple[Finding, ...]:
    """All findings of the delegations of a conference, in protocol order."""
    delegations = delegations_of(register, conference)
    twice = _twice(register, delegations)
    return tuple(
        finding
        for each in delegations
        for finding in (*_seat_findings(register, each), *twice.get(each.id, ()))
    )


@kept
def _seat_findings(register: Register, delegation: Delegation) -> tuple[Finding, ...]:
    return findings_of(seats(register, delegation))


def findings_of(plan: SeatPlan) -> tuple[Finding, ...]:
    """The findings of one delegation that need nothing but its seats."""
    return tuple(_of_seats(plan))


def _of_seats(plan: SeatPlan) -> Iterator[Finding]:
    yield from _excess(plan)
    yield from _unnamed(plan)
    if plan.format is not None and plan.delegation.kind is DelegationKind.NATIONAL:
        yield from _head(plan)
        yield from _incomplete(plan)


def _finding(
    plan: SeatPlan, kind: str, sentence: Sentence, delegate: Delegate | None = None
) -> Finding:
    delegate_id = None if delegate is None else delegate.id
    parts = (kind, plan.delegation.id, delegate_id or "")
    return Finding(kind, sentence, plan.delegation.id, delegate_id, ":".join(parts))


def _excess(plan: SeatPlan) -> Iterator[Finding]:
    """More people than the format allows, without a waiver."""
    for count in plan.counts:
        if count.over:
            sentence = Sentence.of(
                mark("{used} of {allowed} seats are used ({role}); no waiver yet."),
                used=count.used,
                allowed=(count.allowed or 0) + count.waived,
                role=_word(ROLES.word(count.group)),
            )
            parts = ("excess", plan.delegation.id, count.group)
            yield Finding("excess", sentence, plan.delegation.id, None, ":".join(parts))


def _word(marked: str) -> Sentence:
    return Sentence.of(marked)


def _unnamed(plan: SeatPlan) -> Iterator[Finding]:
    for seat in plan.everyone:
        if seat.delegate is not None and unconfirmed(seat.delegate):
            yield _finding(plan, "tbc", _to_be_confirmed(seat, seat.delegate), seat.delegate)


def _to_be_confirmed(seat: Seat, delegate: Delegate) -> Sentence:
    who = _word(ROLES.word(seat.role))
    if seat.role is not Role.HEAD:
        who = Sentence.of(mark("{role} {number}"), role=who, number=seat.number)
    if delegate.expected:
        template = mark("{who} is to be confirmed: {expected}")
        return Sentence.of(template, who=who, expected=delegate.expected)
    return Sentence.of(mark("{who} is to be confirmed."), who=who)


def _head(plan: SeatPlan) -> Iterator[Finding]:
    if plan.head_missing:
        yield _finding(plan, "missing_head", Sentence.of(mark("Nobody is named as head.")))
    head = plan.head
    if head is None or plan.delegation.category not in _WITH_MINISTERS:
        return
    if head.level is not None and not _is_ministerial(head):
        template = mark("The head is below ministerial level: {level}.")
        if head.level in _MINISTERIAL:
            template = mark("The head is not a member of the government: {level}.")
        level = _word(LEVELS.word(head.level))
        yield _finding(plan, "head_level", Sentence.of(template, level=level), head)


def _is_ministerial(head: Delegate) -> bool:
    """Whether a head sits in a government; a deputy minister only where that is said."""
    if head.in_government is not None:
        return head.in_government
    return head.level in _MINISTERIAL


def _incomplete(plan: SeatPlan) -> Iterator[Finding]:
    if not plan.used:
        template = mark("There is no list yet.")
        if plan.delegation.list_confirmed_on is not None:
            template = mark("The confirmed list names nobody.")
        yield _finding(plan, "incomplete", Sentence.of(template))
        return
    empty = plan.number_of(SeatState.EMPTY)
    if empty and plan.delegation.list_confirmed_on is None:
        sentence = counted(
            empty, mark("{n} seat is still open."), mark("{n} seats are still open.")
        )
        yield _finding(plan, "incomplete", sentence)


def _twice(register: Register, delegations: tuple[Delegation, ...]) -> Mapping[str, list[Finding]]:
    """The same person on two seats, by record or by full name, found at both places."""
    by_delegation = [_by_key(register, each) for each in delegations]
    found: dict[str, list[Finding]] = {}
    for key in _keys_met_twice(by_delegation):
        seated = [one for by_key in by_delegation for one in by_key.get(key, ())]
        for one, other in _pairs(seated):
            finding = _double(register, one, other)
            listed = found.setdefault(one[0].delegation.id, [])
            if finding not in listed:
                listed.append(finding)
    return found


@kept
def _by_key(register: Register, delegation: Delegation) -> Mapping[object, list[_Seated]]:
    """Everybody of a delegation by the record and by each telling name."""
    plan = seats(register, delegation)
    by_key: dict[object, list[_Seated]] = {}
    for seat in plan.everyone:
        person = register.find(Person, seat.delegate.person_id) if seat.delegate else None
        if seat.delegate is not None and person is not None:
            telling = (key for key in name_keys(person) if len(key) > 1)
            for key in (person.id, *telling):
                by_key.setdefault(key, []).append((plan, seat.delegate, person))
    return by_key


def _keys_met_twice(by_delegation: list[Mapping[object, list[_Seated]]]) -> Iterable[object]:
    """The keys of more than one seat, in the order in which they are met again."""
    seen: set[object] = set()
    again: dict[object, None] = {}
    for by_key in by_delegation:
        if not seen.isdisjoint(by_key):
            again.update((key, None) for key in by_key if key in seen)
        if len(by_key) < sum(map(len, by_key.values())):
            again.update((key, None) for key, seated in by_key.items() if len(seated) > 1)
        seen.update(by_key)
    return again


def _pairs(seated: list[_Seated]) -> Iterator[tuple[_Seated, _Seated]]:
    """Each with each other one."""
    if len(seated) > 1:
        yield from ((one, other) for one in seated for other in seated if one[1].id != other[1].id)


def _double(register: Register, one: _Seated, other: _Seated) -> Finding:
    plan, delegate, person = one
    values: dict[str, Value] = {"name": full_name(person)}
    template = mark("{name} is twice in this delegation.")
    if plan.delegation.id != other[0].delegation.id:
        template = mark("{name} is also in the delegation {code}.")
        values["code"] = delegation_code(register, other[0].delegation)
    return _finding(plan, "double", Sentence.of(template, **values), delegate)


def badge_findings(register: Register, conference: Conference) -> tuple[Finding, ...]:
    """Badges that no longer say what they should, and those to collect, in protocol order."""
    found = (
        _of_badge(register, delegate)
        for delegation in delegations_of(register, conference)
        for delegate in in_rank(register, delegation)
    )
    return tuple(finding for finding in found if finding is not None)


def _of_badge(register: Register, delegate: Delegate) -> Finding | None:
    badge = badge_of(register, delegate)
    person = register.find(Person, delegate.person_id)
    if badge is None or person is None:
        return None
    values: dict[str, Value] = {"name": full_name(person), "day": badge.printed_at}
    if is_outdated(register, delegate):
        kind, template = "badge_outdated", mark("The badge of {name} of {day} is outdated.")
    elif state_of(register, delegate) is BadgeState.VOID:
        kind = "badge_astray"
        template = mark("{name} no longer comes; take the badge of {day} out.")
        if badge.state is BadgeState.HANDED_OVER:
            template = mark("{name} no longer comes and has a badge of {day}; collect it.")
    else:
        return None
    key = f"{kind}:{badge.id}"
    return Finding(kind, Sentence.of(template, **values), delegate.delegation_id, delegate.id, key)
