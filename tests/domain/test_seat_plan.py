from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_session,
    new_id,
)

from delegates_app.domain.records import Delegate, Delegation, FormatRule, Record, Waiver
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat, SeatPlan, SeatState, in_rank, seats
from delegates_app.domain.words import DelegationKind, Role, Standing

CONFERENCE = a_conference()
PARTY = a_party()
IRELAND = a_delegation(CONFERENCE, PARTY)
GRANTED = date(2024, 4, 12)


def named(role: Role, rank: int = 0, **values: object) -> tuple[Record, ...]:
    person = a_person("Nóra", f"Ní Bhriain {rank}")
    return person, a_delegate(IRELAND, person, role=role, rank=rank, **values)


def tbc(role: Role, rank: int = 0) -> tuple[Record, ...]:
    return (a_delegate(IRELAND, role=role, rank=rank, standing=Standing.TBC),)


def plan(
    *groups: tuple[Record, ...], text: str = "1+2", delegation: Delegation = IRELAND
) -> SeatPlan:
    rule = FormatRule(new_id(), CONFERENCE.id, text)
    people = (record for group in groups for record in group)
    return seats(Register.of((CONFERENCE, PARTY, delegation, rule, *people)), delegation)


def states(some: tuple[Seat, ...]) -> list[str]:
    return [f"{seat.group}{seat.number} {seat.state}" for seat in some]


def test_a_full_delegation_is_complete() -> None:
    full = plan(named(Role.HEAD), named(Role.DELEGATE, 1), named(Role.EXPERT, 2))
    assert states(full.seats) == ["head1 filled", "delegate1 filled", "delegate2 filled"]
    assert full.complete
    assert (full.used, full.allowed, full.open, full.over) == (3, 3, 0, 0)
    assert full.head is not None


def test_to_be_confirmed_takes_the_seat_and_is_not_complete() -> None:
    waiting = plan(named(Role.HEAD), tbc(Role.DELEGATE, 1), named(Role.DELEGATE, 2))
    assert states(waiting.seats) == ["head1 filled", "delegate1 tbc", "delegate2 filled"]
    assert (waiting.used, waiting.tbc, waiting.complete) == (3, 1, False)


def test_a_named_person_can_be_to_be_confirmed_too() -> None:
    waiting = plan(named(Role.HEAD, standing=Standing.TBC))
    assert waiting.seats[0].state is SeatState.TBC
    assert waiting.head is not None


def test_without_a_list_the_seats_are_only_empty() -> None:
    silent = plan()
    assert states(silent.seats) == ["head1 empty", "delegate1 empty", "delegate2 empty"]
    assert not silent.head_missing
    assert not silent.complete


def test_with_a_list_the_head_is_missing() -> None:
    assert states(plan(named(Role.DELEGATE)).seats)[0] == "head1 missing"
    assert plan(delegation=replace(IRELAND, list_version=1)).head_missing


def test_a_confirmed_list_may_leave_delegates_seats_open() -> None:
    sent = replace(IRELAND, list_confirmed_on=GRANTED)
    assert plan(named(Role.HEAD), delegation=sent).complete
    assert not plan(named(Role.HEAD)).complete
    assert not plan(named(Role.DELEGATE), delegation=sent).complete


def test_too_many_are_over_and_a_waiver_covers_them() -> None:
    four = [named(Role.HEAD), *(named(Role.DELEGATE, rank) for rank in (1, 2, 3, 4))]
    over = plan(*four)
    assert states(over.seats)[3:] == ["delegate3 over", "delegate4 over"]
    assert over.over == 2
    waiver = Waiver(new_id(), IRELAND.id, Role.EXPERT, 1, "M. Claes", GRANTED)
    waived = plan(*four, (waiver,))
    assert states(waived.seats)[3:] == ["delegate3 waived", "delegate4 over"]
    assert (waived.over, waived.waived, waived.count(Role.DELEGATE).beyond) == (1, 1, 2)


def test_a_waiver_for_one_session_does_not_hold_elsewhere() -> None:
    dinner = a_session(CONFERENCE, "d1-dinner")
    waiver = Waiver(
        new_id(), IRELAND.id, Role.DELEGATE, 1, "M. Claes", GRANTED, session_id=dinner.id
    )
    people = [*named(Role.HEAD), *named(Role.DELEGATE, 1)]
    rule = FormatRule(new_id(), CONFERENCE.id, "1+0")
    register = Register.of((CONFERENCE, PARTY, IRELAND, dinner, waiver, rule, *people))
    assert seats(register, IRELAND).over == 1
    assert seats(register, IRELAND, dinner).over == 0


def test_who_no_longer_comes_holds_no_seat() -> None:
    gone = plan(
        named(Role.HEAD),
        named(Role.DELEGATE, 1, standing=Standing.REPLACED),
        named(Role.DELEGATE, 2, standing=Standing.CANCELLED),
        named(Role.DELEGATE, 3, standing=Standing.HIDDEN),
    )
    assert gone.used == 1


def test_roles_outside_the_quota_have_caps_of_their_own() -> None:
    guarded = plan(
        named(Role.HEAD),
        named(Role.SECURITY, 1),
        named(Role.SECURITY, 2),
        named(Role.SECURITY, 3),
        named(Role.DRIVER, 4),
    )
    assert states(guarded.outside) == [
        "security1 filled",
        "security2 filled",
        "security3 over",
        "driver1 filled",
    ]
    assert guarded.used == 1
    assert guarded.over == 1
    assert guarded.count(Role.DRIVER).allowed is None


def test_the_ambassador_counts_unless_head() -> None:
    assert plan(named(Role.HEAD), named(Role.AMBASSADOR, 1), text="1+0").over == 1


def test_two_principals_seat_a_second_minister() -> None:
    two = plan(named(Role.HEAD), named(Role.MINISTER, 1), named(Role.MINISTER, 2), text="2+2")
    assert states(two.seats) == [
        "head1 filled",
        "head2 filled",
        "delegate1 filled",
        "delegate2 empty",
    ]


def test_at_most_so_many_takes_heads_and_delegates_alike() -> None:
    two = plan(named(Role.HEAD), named(Role.DELEGATE, 1), text="max 2")
    assert two.complete
    assert not plan(named(Role.DELEGATE), named(Role.DELEGATE, 1), text="max 2").head_missing


def test_the_listening_room_has_seats_of_its_own() -> None:
    listening = plan(named(Role.HEAD), named(Role.OVERFLOW, 1), text="1+0+1")
    assert states(listening.seats) == ["head1 filled", "overflow1 filled"]
    assert plan(named(Role.HEAD), named(Role.OVERFLOW, 1), text="1+0").over == 1


def test_without_a_format_nobody_is_too_many() -> None:
    presidency = replace(IRELAND, kind=DelegationKind.PRESIDENCY)
    many = plan(*(named(Role.STAFF, rank) for rank in range(9)), delegation=presidency)
    assert (many.allowed, many.over, many.head_missing) == (None, 0, False)
    assert (many.used, len(many.everyone), many.complete) == (9, 9, True)


def test_the_list_is_in_the_order_of_ranks() -> None:
    last, first = named(Role.SECURITY, 2), named(Role.DELEGATE, 1)
    head = named(Role.HEAD, 1)
    register = Register.of((CONFERENCE, PARTY, IRELAND, *last, *first, *head))
    roles = [each.role for each in in_rank(register, IRELAND)]
    assert roles == [Role.HEAD, Role.DELEGATE, Role.SECURITY]


@given(
    st.lists(st.tuples(st.sampled_from(Role), st.sampled_from(Standing)), max_size=12),
    st.sampled_from(["1+2", "1+0", "2+2", "max 3", "1+2+1", "1+2; security 0; driver 1"]),
    st.integers(0, 3),
)
def test_over_is_exactly_what_is_beyond_cap_and_waiver(
    people: list[tuple[Role, Standing]], text: str, extra: int
) -> None:
    waiver = Waiver(new_id(), IRELAND.id, Role.DELEGATE, extra, "M. Claes", GRANTED)
    listed = [named(role, rank, standing=how) for rank, (role, how) in enumerate(people)]
    some = plan(*listed, (waiver,), text=text)
    for count in some.counts:
        allowed = count.allowed
        within = allowed is None or count.used <= allowed + count.waived
        assert within is (count.over == 0)
    marked = [seat for seat in (*some.seats, *some.outside) if seat.state is SeatState.OVER]
    assert len(marked) == some.over
    seated = [seat.delegate for seat in some.everyone]
    holding = sum(how in {Standing.ACTIVE, Standing.TBC} for _, how in people)
    assert len(seated) == len({each.id for each in seated if isinstance(each, Delegate)}) == holding
