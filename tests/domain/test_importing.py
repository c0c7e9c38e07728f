"""Laws of an import: it is complete, it is repeatable, and it is taken back entirely."""

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person

from delegates_app.domain.changes import inverse
from delegates_app.domain.importing import Defaults, plan_import
from delegates_app.domain.readings import HeldSeat, Reading, ReadPerson
from delegates_app.domain.records import Conference, Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.review import Group, Review
from delegates_app.domain.words import Diet, Role, Standing

CONFERENCE = a_conference()
IRELAND, FRANCE = a_party(), a_party("FR", "France")
PLACES = tuple(a_delegation(CONFERENCE, each) for each in (IRELAND, FRANCE))
REGISTER = Register.of([CONFERENCE, IRELAND, FRANCE, *PLACES])

GIVEN = st.sampled_from(["Aoife", "Niamh", "Zoé", "Luc", "Ελένη", "Anna-Maria"])
FAMILY = st.sampled_from(["Ní Bhriain", "O'Brien", "Lefèvre", "de Búrca", "Παππά"])
READ = st.builds(
    ReadPerson,
    sheet=st.just("List"),
    row=st.integers(1, 99),
    party=st.sampled_from(["IE", "Ireland", "FR", "Atlantis", ""]),
    given_name=GIVEN,
    family_name=FAMILY,
    function=st.sampled_from(["", "Minister", "Counsellor"]),
    role=st.sampled_from([None, Role.HEAD, Role.EXPERT, Role.PARTICIPANT]),
    emails=st.sampled_from([(), ("a@b.example",), ("c@d.example", "e@f.example")]),
    diet=st.sampled_from([None, Diet.VEGAN]),
    standing=st.sampled_from([None, Standing.TBC, Standing.REPLACED, Standing.HIDDEN]),
)
HELD = st.builds(
    HeldSeat, st.just("List"), st.integers(100, 199), st.just("IE"), st.sampled_from(list(Role))
)
READINGS = st.builds(
    Reading, st.lists(READ, max_size=8).map(tuple), st.lists(HELD, max_size=2).map(tuple)
)


def planned(register: Register, reading: Reading) -> Review:
    conference = register.get(Conference, CONFERENCE.id)
    return plan_import(register, conference, reading, Defaults("IE"))


@given(READINGS)
def test_every_person_read_is_in_one_group(reading: Reading) -> None:
    review = planned(REGISTER, reading)
    keys = [each.key for each in review.items if each.read is not None]
    assert sorted(keys, key=int) == [str(place) for place in range(len(reading.persons))]


@given(READINGS)
def test_a_list_applied_twice_changes_nothing(reading: Reading) -> None:
    after = REGISTER.apply(planned(REGISTER, reading).changes())
    again = planned(after, reading)
    assert again.changes() == ()
    assert not again.of(Group.NEW)


@given(READINGS)
def test_an_import_is_taken_back_entirely(reading: Reading) -> None:
    changes = planned(REGISTER, reading).changes()
    assert REGISTER.apply(changes).apply(inverse(changes)) == REGISTER


@given(READINGS, st.data())
def test_only_what_is_ticked_is_changed(reading: Reading, data: st.DataObject) -> None:
    review = planned(REGISTER, reading)
    ticked = data.draw(st.sets(st.sampled_from(sorted(review.ticked) or [""])))
    wanted = {each.delegate_id for each in review.items if each.key in ticked}
    after = REGISTER.apply(review.changes(ticked))
    assert {each.id for each in after.all(Delegate)} == wanted


def test_an_empty_cell_says_nothing() -> None:
    person = a_person("Aoife", "Ní Bhriain", emails=("a@b.example",), title="Ms")
    seat = a_delegate(PLACES[0], person, function="Minister", role=Role.HEAD)
    register = Register.of([*REGISTER, person, seat])
    read = ReadPerson("List", 2, given_name="Aoife", family_name="Ní Bhriain")
    assert planned(register, Reading((read,))).changes() == ()


def test_new_people_come_after_those_who_are_here() -> None:
    person = a_person("Luc", "Lefèvre")
    seat = a_delegate(PLACES[0], person, rank=7)
    register = Register.of([*REGISTER, person, seat])
    reads = tuple(
        ReadPerson("List", row, given_name=name, family_name="Kelly")
        for row, name in enumerate(("Mary", "John"), start=2)
    )
    after = register.apply(planned(register, Reading(reads)).changes())
    ranks = [each.rank for each in after.where(Delegate, "delegation_id", PLACES[0].id)]
    assert ranks == [7, 8, 9]
