from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.changes import Change, inverse
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import full_name
from delegates_app.domain.newcomers import Newcomer, newcomer
from delegates_app.domain.pasting import plan_paste
from delegates_app.domain.records import (
    Delegate,
    FormatRule,
    Need,
    Person,
    Record,
    Waiver,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_order import plan_move_role, plan_reorder, plan_swap
from delegates_app.domain.seat_plan import in_rank, occupants, seats
from delegates_app.domain.seats import (
    plan_cancel,
    plan_confirm,
    plan_fill,
    plan_remove,
    plan_replace,
    plan_seat,
    plan_tbc,
    plan_waiver,
)
from delegates_app.domain.words import Diet, Role, Standing

CONFERENCE = a_conference()
PARTY = a_party("EL", "Greece")
GREECE = a_delegation(CONFERENCE, PARTY)
ELSEWHERE = a_delegation(CONFERENCE, PARTY)
EMPTY = Register.of((CONFERENCE, PARTY, GREECE, ELSEWHERE))


def listed(*roles: Role, **values: Any) -> Register:
    people: list[Record] = []
    for rank, role in enumerate(roles, 1):
        person = a_person("Νίκη", f"Παππά{rank}")
        people += [person, a_delegate(GREECE, person, role=role, rank=rank, **values)]
    return Register.of((*EMPTY, *people))


def order(register: Register) -> list[str]:
    return [
        "TBC" if each.person_id is None else full_name(register.get(Person, each.person_id))
        for each in occupants(register, GREECE)
    ]


def roles(register: Register) -> list[Role]:
    return [each.role for each in occupants(register, GREECE)]


def test_a_typed_name_fills_a_new_seat() -> None:
    someone = newcomer("Ms Ελένη Χατζηγεωργίου", "Minister of Migration")
    register = EMPTY.apply(plan_fill(EMPTY, GREECE, Role.HEAD, someone))
    head = seats(register, GREECE).head
    assert head is not None
    assert (head.function, head.rank) == ("Minister of Migration", 1)
    person = register.get(Person, head.person_id)
    assert (person.title, person.given_name, person.family_name) == (
        "Ms",
        "Ελένη",
        "Χατζηγεωργίου",
    )


def test_a_seat_that_waits_for_a_name_is_filled_first() -> None:
    waiting = EMPTY.apply(plan_tbc(EMPTY, GREECE, Role.DELEGATE, "Name by 24 April"))
    register = waiting.apply(plan_fill(waiting, GREECE, Role.DELEGATE, newcomer("Bo Ek")))
    assert order(register) == ["Bo Ek"]
    assert [each.standing for each in register.all(Delegate)] == [Standing.ACTIVE]


def test_nobody_sits_down_without_a_name() -> None:
    with pytest.raises(AppError, match="no name"):
        plan_fill(EMPTY, GREECE, Role.HEAD, Newcomer(function="Adviser"))


def test_new_seats_stand_where_they_belong() -> None:
    register = listed(Role.DELEGATE, Role.SECURITY)
    for role in (Role.DELEGATE, Role.HEAD, Role.DRIVER, Role.EXPERT):
        register = register.apply(plan_tbc(register, GREECE, role))
    assert roles(register) == [
        Role.HEAD,
        Role.DELEGATE,
        Role.DELEGATE,
        Role.EXPERT,
        Role.SECURITY,
        Role.DRIVER,
    ]
    ranks = [each.rank for each in in_rank(register, GREECE)]
    assert ranks == sorted(set(ranks))


def test_somebody_known_can_take_a_seat() -> None:
    register = listed(Role.HEAD)
    person = next(iter(register.all(Person)))
    register = register.apply(plan_seat(register, ELSEWHERE, Role.HEAD, person))
    assert seats(register, ELSEWHERE).head is not None


def test_a_delegate_moves_up_and_down_among_equals() -> None:
    register = listed(Role.HEAD, Role.DELEGATE, Role.DELEGATE, Role.DELEGATE, Role.SECURITY)
    last = occupants(register, GREECE)[3]
    up = register.apply(plan_reorder(register, last, -1))
    assert order(up) == [f"Νίκη Παππά{n}" for n in (1, 2, 4, 3, 5)]
    top = register.apply(plan_reorder(register, last, -9))
    assert order(top) == [f"Νίκη Παππά{n}" for n in (1, 4, 2, 3, 5)]
    assert plan_reorder(register, last, 5) == ()


def test_moving_works_where_all_ranks_are_alike() -> None:
    people = [a_person("A", name) for name in "BCD"]
    same = [a_delegate(GREECE, each) for each in people]
    register = Register.of((*EMPTY, *people, *same))
    register = register.apply(plan_reorder(register, same[2], -2))
    assert order(register) == ["A D", "A B", "A C"]


def test_head_and_delegate_exchange_their_seats() -> None:
    register = listed(Role.HEAD, Role.DELEGATE)
    register = register.apply(plan_swap(*occupants(register, GREECE)))
    assert order(register) == ["Νίκη Παππά2", "Νίκη Παππά1"]
    assert roles(register) == [Role.HEAD, Role.DELEGATE]


def test_seats_of_two_delegations_are_not_exchanged() -> None:
    register = listed(Role.HEAD)
    stranger = a_delegate(ELSEWHERE)
    with pytest.raises(AppError, match="different delegations"):
        plan_swap(occupants(register, GREECE)[0], stranger)


def test_another_role_is_another_place_on_the_list() -> None:
    register = listed(Role.DELEGATE, Role.DELEGATE, Role.SECURITY)
    first, second, guard = occupants(register, GREECE)
    head = register.apply(plan_move_role(register, second, Role.HEAD))
    assert order(head) == ["Νίκη Παππά2", "Νίκη Παππά1", "Νίκη Παππά3"]
    expert = register.apply(plan_move_role(register, first, Role.EXPERT))
    assert order(expert) == order(register)
    inside = register.apply(plan_move_role(register, guard, Role.DELEGATE))
    assert roles(inside) == [Role.DELEGATE] * 3


def test_a_replacement_keeps_the_seat_and_the_old_person() -> None:
    register = listed(Role.HEAD, Role.DELEGATE)
    old = occupants(register, GREECE)[1]
    plan = plan_replace(old, newcomer("Σοφία Αντωνίου"), "ill", "Adviser")
    after = register.apply(plan)
    new = occupants(after, GREECE)[1]
    assert (new.role, new.rank, new.replaces_id, new.function) == (
        Role.DELEGATE,
        2,
        old.id,
        "Adviser",
    )
    gone = after.get(Delegate, old.id)
    assert (gone.standing, gone.reason) == (Standing.REPLACED, "ill")
    assert after.find(Person, old.person_id) is not None
    assert after.apply(inverse(plan)) == register
    with pytest.raises(AppError, match="no longer has a seat"):
        plan_replace(gone, newcomer("Bo Ek"))


def test_a_seat_without_a_name_is_filled_and_not_replaced() -> None:
    register = EMPTY.apply(plan_tbc(EMPTY, GREECE, Role.HEAD))
    (waiting,) = register.all(Delegate)
    known = a_person()
    register = Register.of((*register, known))
    after = register.apply(plan_replace(waiting, known, function="Minister"))
    (head,) = after.all(Delegate)
    assert (head.id, head.person_id, head.standing) == (waiting.id, known.id, Standing.ACTIVE)


def test_confirming_needs_a_name() -> None:
    named = listed(Role.HEAD, standing=Standing.TBC)
    (head,) = named.all(Delegate)
    assert seats(named.apply(plan_confirm(head)), GREECE).tbc == 0
    with pytest.raises(AppError, match="no name yet"):
        plan_confirm(a_delegate(GREECE))


def test_who_cancels_stays_on_the_list_without_a_seat() -> None:
    register = listed(Role.HEAD)
    (head,) = register.all(Delegate)
    register = register.apply(plan_cancel(head, "election"))
    assert occupants(register, GREECE) == ()
    assert len(in_rank(register, GREECE)) == 1


def test_a_mistake_is_removed_with_what_hangs_on_it() -> None:
    register = listed(Role.HEAD)
    (head,) = register.all(Delegate)
    register = Register.of((*register, Need(new_id(), head.id, Diet.VEGAN)))
    plan = plan_remove(register, head)
    after = register.apply(plan)
    assert after == EMPTY
    assert after.apply(inverse(plan)) == register


def test_a_person_known_elsewhere_stays() -> None:
    register = listed(Role.HEAD)
    (person,), (head,) = register.all(Person), register.all(Delegate)
    register = Register.of((*register, a_delegate(ELSEWHERE, person)))
    assert register.apply(plan_remove(register, head)).find(Person, person.id) == person


def test_who_was_replaced_is_not_removed() -> None:
    register = listed(Role.HEAD)
    (head,) = register.all(Delegate)
    register = register.apply(plan_replace(head, newcomer("Bo Ek")))
    with pytest.raises(AppError, match="cancel the person instead"):
        plan_remove(register, register.get(Delegate, head.id))


def test_a_waiver_says_who_when_and_why() -> None:
    granted = date(2024, 4, 12)
    (change,) = plan_waiver(GREECE, Role.DELEGATE, 1, " M. Claes ", granted, "second adviser")
    (waiver,) = EMPTY.apply([change]).all(Waiver)
    assert (waiver.granted_by, waiver.granted_on, waiver.extra) == ("M. Claes", granted, 1)
    with pytest.raises(AppError, match="who granted it"):
        plan_waiver(GREECE, Role.DELEGATE, 1, " ", granted, "")
    with pytest.raises(AppError, match="needs a number"):
        plan_waiver(GREECE, Role.DELEGATE, 0, "M. Claes", granted, "")


def test_three_pasted_lines_fill_the_seats_in_order() -> None:
    lines = [
        "Ελένη ΧΑΤΖΗΓΕΩΡΓΙΟΥ\tMinister",
        "",
        "Dr Κωνσταντίνος Παπαδημητρίου\tSecretary General\tMinistry\tk@migration.example",
        "TBC\tName by 24 April",
        "Ιωάννης Μαυροειδής",
    ]
    plan = plan_paste(EMPTY, GREECE, lines)
    register = EMPTY.apply(plan)
    assert order(register) == [
        "Ελένη ΧΑΤΖΗΓΕΩΡΓΙΟΥ",
        "Κωνσταντίνος Παπαδημητρίου",
        "TBC",
        "Ιωάννης Μαυροειδής",
    ]
    assert roles(register) == [Role.HEAD, Role.DELEGATE, Role.DELEGATE, Role.DELEGATE]
    second = register.get(Person, occupants(register, GREECE)[1].person_id)
    assert (second.organisation, second.emails) == ("Ministry", ("k@migration.example",))
    assert seats(register, GREECE).over == 1
    assert len({(each.kind, each.id) for each in plan}) == len(plan)
    assert register.apply(inverse(plan)) == EMPTY


def test_pasted_names_go_on_the_seats_that_are_open() -> None:
    register = listed(Role.DELEGATE, Role.SECURITY)
    register = register.apply(plan_paste(register, GREECE, ["Bo Ek", "Åsa Ek"]))
    assert order(register) == ["Bo Ek", "Νίκη Παππά1", "Åsa Ek", "Νίκη Παππά2"]


def test_a_pasted_placeholder_stands_on_a_seat_that_waits() -> None:
    register = EMPTY.apply(plan_tbc(EMPTY, GREECE, Role.HEAD))
    register = register.apply(plan_paste(register, GREECE, ["TBC\tby Friday", "Bo Ek"]))
    assert order(register) == ["TBC", "Bo Ek"]
    assert occupants(register, GREECE)[0].expected == "by Friday"


def test_without_a_format_pasted_people_take_part() -> None:
    open_house = Register.of((*EMPTY, FormatRule(new_id(), CONFERENCE.id, "none")))
    register = open_house.apply(plan_paste(open_house, GREECE, ["Bo Ek"]))
    assert roles(register) == [Role.PARTICIPANT]


def planned(register: Register, name: str, role: Role, place: int) -> tuple[Change, ...]:
    seated = occupants(register, GREECE)
    if not seated or name == "fill":
        return plan_fill(register, GREECE, role, newcomer("Bo Ek"))
    delegate = seated[place % len(seated)]
    plans = {
        "tbc": lambda: plan_tbc(register, GREECE, role),
        "up": lambda: plan_reorder(register, delegate, -place),
        "role": lambda: plan_move_role(register, delegate, role),
        "replace": lambda: plan_replace(delegate, newcomer("Åsa Ek")),
        "cancel": lambda: plan_cancel(delegate),
        "remove": lambda: plan_remove(register, delegate),
    }
    return plans[name]()


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["fill", "tbc", "up", "role", "replace", "cancel", "remove"]),
            st.sampled_from([Role.HEAD, Role.DELEGATE, Role.EXPERT, Role.SECURITY]),
            st.integers(0, 5),
        ),
        max_size=10,
    )
)
def test_every_plan_can_be_taken_back(steps: list[tuple[str, Role, int]]) -> None:
    register = listed(Role.HEAD, Role.DELEGATE)
    for name, role, place in steps:
        try:
            plan = planned(register, name, role, place)
        except AppError:
            continue
        after = register.apply(plan)
        assert after.apply(inverse(plan)) == register
        register = after
