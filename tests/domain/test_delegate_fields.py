from datetime import datetime

import pytest
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.badges import PrintedBadge, PrintRun, plan_print
from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegate_choices import DIETS
from delegates_app.domain.delegate_fields import DELEGATE_FIELDS, FIELD_BY_NAME
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Delegate, Need, Person, Record, Travel
from delegates_app.domain.register import Register
from delegates_app.domain.words import Diet, Direction, Role, Standing

GHENT = a_conference()
IRELAND = a_party()
DUBLIN = a_delegation(GHENT, IRELAND)
AOIFE = a_person(title="Ms", emails=("a@justice.example",))
HEAD = a_delegate(DUBLIN, AOIFE, role=Role.HEAD, function="Minister")
WAITING = a_delegate(DUBLIN, rank=1, standing=Standing.TBC)
PRINTED = datetime.fromisoformat("2024-04-16T12:00")


def house(*more: Record) -> Register:
    return Register.of((GHENT, IRELAND, DUBLIN, AOIFE, HEAD, WAITING, *more))


def shown(register: Register, name: str, delegate: Delegate = HEAD) -> str:
    return FIELD_BY_NAME[name].read(register, register.get(Delegate, delegate.id))


def typed(register: Register, name: str, text: str, delegate: Delegate = HEAD) -> Register:
    write = FIELD_BY_NAME[name].write
    assert write is not None
    return register.apply(write(register, register.get(Delegate, delegate.id), text))


@pytest.mark.parametrize(
    ("name", "text", "read_back"),
    [
        ("role", "head of delegation", "Head"),
        ("role", "security officer", "Security"),
        ("title", "Dr", "Dr"),
        ("given_name", "Sinéad", "Sinéad"),
        ("family_name", " van der MEER ", "van der MEER"),
        ("name_latin", "Aoife Ni Bhriain", "Aoife Ni Bhriain"),
        ("function", "Minister of State", "Minister of State"),
        ("level", "min.", "Minister"),
        ("level", "Staatssekretärin", "State Secretary"),
        ("level", "", ""),
        ("in_government", "oui", "Yes"),
        ("in_government", "nee", "No"),
        ("in_government", "", ""),
        ("name_on_badge", "Aoife", "Aoife"),
        ("emails", "a@x.example; b@x.example", "a@x.example; b@x.example"),
        ("phones", "+353 1 555 0101", "+353 1 555 0101"),
        ("dietary", "végétarien", "Vegetarian"),
        ("dietary", "no celery", "no celery"),
        ("access", "ramp", "ramp"),
        ("standing", "tbc", "To be confirmed"),
        ("note", "late", "late"),
    ],
)
def test_what_is_typed_is_read_back(name: str, text: str, read_back: str) -> None:
    register = typed(house(), name, text)
    assert shown(register, name) == read_back
    assert typed(register, name, shown(register, name)) == register


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("role", "juggler"),
        ("role", ""),
        ("level", "very high"),
        ("in_government", "perhaps"),
        ("emails", "not an address"),
        ("standing", "maybe"),
    ],
)
def test_what_cannot_be_read_is_refused_by_a_sentence(name: str, text: str) -> None:
    with pytest.raises(UnreadableError, match="old value was kept"):
        typed(house(), name, text)


def test_a_name_on_an_empty_seat_makes_a_person() -> None:
    register = typed(house(), "family_name", "Mac Giolla", WAITING)
    register = typed(register, "given_name", "Séamus", WAITING)
    delegate = register.get(Delegate, WAITING.id)
    assert delegate.standing is Standing.ACTIVE
    assert full_name(register.get(Person, delegate.person_id)) == "Séamus Mac Giolla"
    assert register.count(Person) == 2


def test_other_fields_of_an_empty_seat_wait_for_the_name() -> None:
    with pytest.raises(UnreadableError, match="type the name first"):
        typed(house(), "emails", "a@x.example", WAITING)
    assert typed(house(), "emails", "", WAITING) == house()
    assert shown(house(), "family_name", WAITING) == ""


def test_nobody_loses_all_names() -> None:
    register = typed(house(), "given_name", "")
    with pytest.raises(UnreadableError, match="without any name"):
        typed(register, "family_name", "")


def test_a_seat_without_a_name_is_not_confirmed() -> None:
    with pytest.raises(UnreadableError, match="no name yet"):
        typed(house(), "standing", "Confirmed", WAITING)


def test_a_seat_that_was_cancelled_takes_no_name() -> None:
    register = typed(house(), "standing", "Cancelled", WAITING)
    with pytest.raises(UnreadableError, match="no longer has a seat"):
        typed(register, "family_name", "Mac Giolla", WAITING)


def test_a_cleared_diet_leaves_no_record_and_keeps_access() -> None:
    vegan = typed(house(), "dietary", "vegan")
    assert [each.diet for each in vegan.all(Need)] == [Diet.VEGAN]
    assert typed(vegan, "dietary", "") == house()
    both = typed(vegan, "access", "ramp")
    assert [each.access for each in typed(both, "dietary", "").all(Need)] == ["ramp"]
    assert typed(typed(both, "access", ""), "dietary", "") == house()


@pytest.mark.parametrize("diet", list(Diet))
def test_every_diet_has_a_word_that_is_understood(diet: Diet) -> None:
    assert DIETS.read(DIETS.word(diet)) is diet


def test_the_badge_and_the_travel_are_only_read() -> None:
    arrival = Travel(
        new_id(), HEAD.id, Direction.ARRIVAL, number="EI 630", at=PRINTED, place="Brussels Airport"
    )
    register = house(arrival)
    assert shown(register, "arrival") == "2024-04-16 12:00 · EI 630 · Brussels Airport"
    assert shown(register, "departure") == ""
    assert shown(register, "badge") == "Ready"
    run = PrintRun(PRINTED, "a6-conference")
    register = register.apply(plan_print(register, [PrintedBadge(HEAD.id, "T")], run))
    assert shown(register, "badge") == "Printed"
    assert shown(typed(register, "function", "Minister of State"), "badge") == "Outdated"
    assert FIELD_BY_NAME["badge"].write is None
    assert FIELD_BY_NAME["arrival"].write is None


def test_every_heading_is_its_own_and_health_is_marked() -> None:
    headings = [field.heading for field in DELEGATE_FIELDS]
    assert len(set(headings)) == len(headings)
    health = {each.name for each in DELEGATE_FIELDS if each.data_class is DataClass.HEALTH}
    assert health == {"dietary", "access"}
    assert shown(house(), "party") == "IE"
