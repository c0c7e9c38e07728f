from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.formats import (
    Format,
    caps_of,
    counting_roles,
    format_of,
    parse_caps,
    parse_format,
)
from delegates_app.domain.records import Conference, Delegation, FormatRule, Party, Record, Session
from delegates_app.domain.register import Register
from delegates_app.domain.words import (
    Category,
    ConferenceKind,
    DelegationKind,
    PartyKind,
    Role,
)

CONFERENCE = Conference(
    "c", "Meeting", "Meeting", "Ghent", date(2024, 4, 29), date(2024, 4, 30), caps="press 1"
)
BELGIUM = Party("be", "BE", PartyKind.STATE, "Belgium")
COMMISSION = Party("com", "COM", PartyKind.INSTITUTION, "European Commission")
NATIONAL = Delegation("d", "c", "be")
NOON = datetime.fromisoformat("2024-04-29T12:00")
LUNCH = Session("s", "c", "d1-lunch", "Lunch", NOON, NOON)


def with_rules(*more: Record) -> Register:
    return Register.of((CONFERENCE, BELGIUM, COMMISSION, NATIONAL, LUNCH, *more))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1+2", Format("1+2", 1, 2)),
        (" 1 + 3 ", Format("1 + 3", 1, 3)),
        ("2+2", Format("2+2", 2, 2)),
        ("1+0", Format("1+0", 1, 0)),
        ("1+2+1", Format("1+2+1", 1, 2, 1)),
        ("max 2", Format("max 2", 0, 2)),
        ("HoD+3", Format("HoD+3", 1, 3)),
        ("hod + 5", Format("hod + 5", 1, 5)),
        ("1+2 (+1 security)", Format("1+2 (+1 security)", 1, 2, 0, ((Role.SECURITY, 1),))),
        (
            "1+2; security 2; interpreter 1",
            Format(
                "1+2; security 2; interpreter 1",
                1,
                2,
                0,
                ((Role.SECURITY, 2), (Role.INTERPRETER, 1)),
            ),
        ),
        (
            "1+1 (+2 security officers, +1 press)",
            Format(
                "1+1 (+2 security officers, +1 press)",
                1,
                1,
                0,
                ((Role.SECURITY, 2), (Role.PRESS, 1)),
            ),
        ),
    ],
)
def test_every_way_to_write_a_format_is_understood(text: str, expected: Format) -> None:
    assert parse_format(text) == expected


@pytest.mark.parametrize(
    "text", ["", "two", "1-2", "2024-02-01", "1+", "+2", "1+2+1+1", "1+2; elephants 3", "-1+2"]
)
def test_what_is_no_format_is_refused_by_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match="Nothing was changed; write"):
        parse_format(text)


@given(st.integers(0, 20), st.integers(0, 100), st.integers(0, 20))
def test_a_format_has_as_many_seats_as_its_text_says(
    heads: int, delegates: int, overflow: int
) -> None:
    assert parse_format(f"{heads}+{delegates}+{overflow}").seats == heads + delegates + overflow


def test_caps_come_from_format_then_conference_then_custom() -> None:
    caps = caps_of(CONFERENCE, parse_format("1+2; security 4"))
    assert caps == {Role.SECURITY: 4, Role.PRESS: 1, Role.INTERPRETER: 1}
    assert parse_caps("") == ()


def test_which_roles_count_is_editable() -> None:
    assert Role.AMBASSADOR in counting_roles(CONFERENCE)
    assert Role.SECURITY not in counting_roles(CONFERENCE)
    strict = Conference(
        "c", "", "", "", CONFERENCE.starts_on, CONFERENCE.ends_on, counting_roles=("delegate",)
    )
    assert counting_roles(strict) == {Role.DELEGATE}


def test_the_most_special_rule_wins() -> None:
    rules = [
        FormatRule("r6", "c", "1+6", delegation_id="d", session_id="s"),
        FormatRule("r5", "c", "1+5", delegation_id="d"),
        FormatRule("r4", "c", "1+4", category="member_state", session_id="s"),
        FormatRule("r3", "c", "1+3", session_id="s"),
        FormatRule("r2", "c", "1+2", category="member_state"),
        FormatRule("r1", "c", "1+1"),
        FormatRule("rx", "c", "9+9", category="agency", session_id="s"),
    ]
    in_lunch, overall = [], []
    for place in range(6):
        register = with_rules(*rules[place:])
        in_lunch.append(getattr(format_of(register, NATIONAL, LUNCH), "text", None))
        overall.append(getattr(format_of(register, NATIONAL), "text", None))
    assert in_lunch == ["1+6", "1+5", "1+4", "1+3", "1+2", "1+1"]
    assert overall == ["1+5", "1+5", "1+2", "1+2", "1+2", "1+1"]


def test_a_rule_can_say_that_there_is_no_limit() -> None:
    assert format_of(with_rules(FormatRule("r", "c", "none")), NATIONAL) is None


def test_the_usual_formats_hold_where_nobody_set_one() -> None:
    commission = Delegation("x", "c", "com", category=Category.INSTITUTION)
    agency = Delegation("y", "c", "be", category=Category.AGENCY)
    presidency = Delegation("z", "c", "be", kind=DelegationKind.PRESIDENCY)
    register = with_rules(commission, agency, presidency)
    assert format_of(register, NATIONAL) == Format("1+2", 1, 2)
    assert format_of(register, commission) == Format("1+3", 1, 3)
    assert format_of(register, agency) == Format("1+1", 1, 1)
    assert format_of(register, presidency) is None


def test_the_presidency_takes_only_a_rule_of_its_own() -> None:
    presidency = Delegation("z", "c", "be", kind=DelegationKind.PRESIDENCY)
    general = FormatRule("r", "c", "1+2", category="member_state")
    own = FormatRule("o", "c", "1+9", delegation_id="z")
    assert format_of(with_rules(presidency, general), presidency) is None
    assert format_of(with_rules(presidency, general, own), presidency) == Format("1+9", 1, 9)


def test_people_registered_one_by_one_have_no_format() -> None:
    conference = Conference(
        "k",
        "",
        "",
        "",
        CONFERENCE.starts_on,
        CONFERENCE.ends_on,
        kind=ConferenceKind.CONFERENCE,
    )
    delegation = Delegation("x", "k", "be")
    assert format_of(with_rules(conference, delegation), delegation) is None
