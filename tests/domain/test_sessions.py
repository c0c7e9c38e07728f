"""Sessions have short codes that are unique in their conference."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.meeting import GHENT, SESSIONS, at, meeting, said, session

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference, Session
from delegates_app.domain.sessions import (
    check_code,
    code_for,
    find_session,
    for_ministers,
    plan_remove_session,
    plan_session,
    sessions_of,
    usual_sessions,
)
from delegates_app.domain.words import Answer, ConferenceKind, SessionKind


def test_a_ministerial_of_two_days_has_its_five_sessions() -> None:
    found = [(each.code, f"{each.starts_at:%d %H:%M}") for each in usual_sessions(GHENT)]
    assert found == [
        ("d1-plenary", "29 14:00"),
        ("d1-family-photo", "29 18:45"),
        ("d1-dinner", "29 19:30"),
        ("d2-plenary", "30 09:00"),
        ("d2-lunch", "30 12:30"),
    ]


def test_a_conference_asks_no_ministers() -> None:
    brussels = replace(GHENT, kind=ConferenceKind.CONFERENCE)
    found = usual_sessions(brussels)
    assert [each.code for each in found[:3]] == ["d1-plenary", "d1-panel", "d1-lunch"]
    assert not any(each.ministers for each in found)


@given(st.integers(0, 6), st.sampled_from(list(ConferenceKind)))
def test_usual_codes_are_unique_and_lie_in_the_conference(more: int, kind: ConferenceKind) -> None:
    ends_on = GHENT.starts_on + timedelta(days=more)
    conference: Conference = replace(GHENT, ends_on=ends_on, kind=kind)
    found = usual_sessions(conference)
    assert len({each.code for each in found}) == len(found)
    assert all(each.starts_at < each.ends_at for each in found)
    assert {each.starts_at.date() for each in found} == {
        GHENT.starts_on + timedelta(days=day) for day in range(more + 1)
    }


def test_a_second_session_of_a_kind_is_numbered() -> None:
    code = code_for(GHENT.starts_on, date(2024, 4, 30), SessionKind.LUNCH, {"d2-lunch"})
    assert code == "d2-lunch-2"
    early = code_for(GHENT.starts_on, date(2024, 4, 20), SessionKind.FAMILY_PHOTO, ())
    assert early == "d0-family-photo"


def test_sessions_stand_in_order_of_time() -> None:
    register = meeting()
    register = register.apply(
        plan_session(register, GHENT, "Press point", SessionKind.PRESS, at("04-29T12:00"))
    )
    assert [each.code for each in sessions_of(register, GHENT)][:2] == ["d1-press", "d1-plenary"]
    assert len(for_ministers(register, GHENT)) == 6


def test_a_session_is_found_by_code_in_any_case() -> None:
    assert find_session(meeting(), GHENT, "D1-Dinner") == session("d1-dinner")
    with pytest.raises(AppError, match=r"no session “d3-lunch”.*d1-plenary, d1-family-photo"):
        find_session(meeting(), GHENT, "d3-lunch")


def test_a_code_is_taken_once() -> None:
    register, dinner = meeting(), session("d1-dinner")
    check_code(register, dinner, "D1-DINNER")
    with pytest.raises(AppError, match="already the code of “Plenary”"):
        check_code(register, dinner, "d1-Plenary")


def test_a_session_of_which_something_was_said_stays() -> None:
    dinner = session("d1-dinner")
    register = meeting(said("DE", Answer.NO, "03-12", "d1-dinner"))
    with pytest.raises(AppError, match=r"Dinner”.*It was kept"):
        plan_remove_session(register, dinner)
    after = register.apply(plan_remove_session(register, session("d2-lunch")))
    assert len(tuple(after.all(Session))) == len(SESSIONS) - 1
