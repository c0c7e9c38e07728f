"""Texts typed on several seats at once come to one plan."""

import pytest
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person

from delegates_app.domain.delegations import occupants
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_edits import SeatTexts, plan_texts
from delegates_app.domain.words import Role, Standing


def a_register() -> tuple[Register, Delegation, Delegate]:
    conference: Conference = a_conference()
    party = a_party()
    delegation, person = a_delegation(conference, party), a_person()
    delegate = a_delegate(delegation, person, role=Role.HEAD, rank=1)
    register = Register.of((conference, party, delegation, person, delegate))
    return register, delegation, delegate


def seated(register: Register, delegation: Delegation) -> list[str]:
    found = []
    for each in occupants(register, delegation):
        person = register.find(Person, each.person_id)
        found.append(
            f"{each.role} {full_name(person) if person else 'TBC'} {each.function}".strip()
        )
    return found


def on_empty(delegation: Delegation, *texts: tuple[str, str]) -> SeatTexts:
    return SeatTexts(delegation.id, Role.DELEGATE, "", texts)


def test_texts_of_several_fields_and_seats_are_one_plan() -> None:
    register, delegation, head = a_register()
    typed = (
        SeatTexts(delegation.id, Role.HEAD, head.id, (("function", "Minister"), ("title", "Ms"))),
        on_empty(delegation, ("function", "Adviser"), ("family_name", "Kelly")),
    )
    plan = plan_texts(register, typed)
    assert seated(register.apply(plan), delegation) == [
        "head Aoife Ní Bhriain Minister",
        "delegate Kelly Adviser",
    ]
    assert len({(each.kind, each.id) for each in plan}) == len(plan)


def test_nothing_typed_on_an_empty_seat_changes_nothing() -> None:
    register, delegation, _ = a_register()
    assert plan_texts(register, [on_empty(delegation, ("family_name", "  "))]) == ()


def test_tbc_holds_the_seat() -> None:
    register, delegation, _ = a_register()
    after = register.apply(plan_texts(register, [on_empty(delegation, ("family_name", "tbc"))]))
    assert occupants(after, delegation)[1].standing is Standing.TBC


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Kelly", "", "Kelly"),
        ("Kelly, Ciara", "Ciara", "Kelly"),
        ("Ciara KELLY", "Ciara", "KELLY"),
        ("van den Berg", "", "van den Berg"),
        ("KELLY", "", "KELLY"),
    ],
)
def test_a_whole_name_is_split_only_where_it_says_how(typed: str, given: str, family: str) -> None:
    register, delegation, _ = a_register()
    after = register.apply(plan_texts(register, [on_empty(delegation, ("family_name", typed))]))
    person = after.get(Person, occupants(after, delegation)[1].person_id)
    assert (person.given_name, person.family_name) == (given, family)


def test_a_seat_without_a_name_takes_nothing_else() -> None:
    register, delegation, _ = a_register()
    with pytest.raises(UnreadableError, match="no name yet"):
        plan_texts(register, [on_empty(delegation, ("function", "Adviser"))])
