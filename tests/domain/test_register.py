"""Changes, conflicts and the register as a value."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_person, a_small_house

from delegates_app.domain.changes import Change, ConflictError, added, edited, inverse, removed
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.domain.register import Register


def one_of(register: Register, kind: type[Person]) -> Person:
    return next(iter(register.all(kind)))


def test_an_edit_carries_only_the_fields_that_differ() -> None:
    person = a_person()
    (change,) = edited(person, replace(person, family_name="Ó Briain"))
    assert change.before == {"family_name": "Ní Bhriain"}
    assert change.after == {"family_name": "Ó Briain"}
    assert edited(person, person) == ()


def test_edits_of_different_fields_never_conflict() -> None:
    register = Register.of(a_small_house())
    person = one_of(register, Person)
    one = edited(person, replace(person, family_name="X"))
    two = edited(person, replace(person, title="Dr"))
    both = register.apply(one).apply(two).get(Person, person.id)
    assert (both.family_name, both.title) == ("X", "Dr")


def test_a_stale_field_is_named_and_nothing_is_applied() -> None:
    register = Register.of(a_small_house())
    person = one_of(register, Person)
    changed = register.apply(edited(person, replace(person, family_name="X")))
    with pytest.raises(ConflictError) as caught:
        changed.apply(edited(person, replace(person, family_name="Y", title="Dr")))
    (clash,) = caught.value.clashes
    assert (clash.id, clash.field, clash.expected, clash.found) == (
        person.id,
        "family_name",
        "Ní Bhriain",
        "X",
    )
    assert changed.get(Person, person.id).title == ""


def test_a_record_that_others_need_cannot_go() -> None:
    register = Register.of(a_small_house())
    delegation = next(iter(register.all(Delegation)))
    with pytest.raises(ConflictError):
        register.apply([removed(delegation)])


def test_a_reference_to_nothing_is_refused() -> None:
    register = Register.of(a_small_house())
    delegate = next(iter(register.all(Delegate)))
    with pytest.raises(ConflictError):
        register.apply(edited(delegate, replace(delegate, person_id="nobody")))


def test_the_index_follows_every_change() -> None:
    register = Register.of(a_small_house())
    delegation = next(iter(register.all(Delegation)))
    delegate = register.where(Delegate, "delegation_id", delegation.id)[0]
    without = register.apply([removed(delegate)])
    assert delegate not in without.where(Delegate, "delegation_id", delegation.id)
    again = without.apply([added(delegate)])
    assert set(again.where(Delegate, "delegation_id", delegation.id)) == set(
        register.where(Delegate, "delegation_id", delegation.id)
    )


names = st.text(max_size=4)


@given(st.lists(st.tuples(st.integers(0, 5), names, st.sampled_from(["family_name", "title"]))))
def test_the_inverse_list_restores(edits: list[tuple[int, str, str]]) -> None:
    people = [a_person("A", str(number)) for number in range(4)]
    register = start = Register.of(people)
    done: list[Change] = []
    for number, text, name in edits:
        if number >= len(people):
            news = [added(a_person(text))]
        else:
            person = register.get(Person, people[number].id)
            values: dict[str, Any] = {name: text}
            news = list(edited(person, replace(person, **values)))
        register = register.apply(news)
        done.extend(news)
    assert register.apply(inverse(done)) == start
