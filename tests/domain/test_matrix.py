"""The matrix and what it adds up to."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.meeting import GHENT, SESSIONS, meeting, said, session

from delegates_app.domain.matrix import (
    GROUP_OF,
    Group,
    best_for_photo,
    chase_list,
    figures,
    groups,
    matrix,
    session_figures,
)
from delegates_app.domain.records import Delegate, Delegation
from delegates_app.domain.words import Answer, Category, DelegationKind, Level, Role

YES, NO = Answer.YES, Answer.NO


def overall(*answers: tuple[Answer, str]) -> Answer:
    register = meeting(
        *(said("DE", answer, f"03-{day:02}", code) for day, (answer, code) in enumerate(answers, 1))
    )
    row = matrix(register, GHENT).row("DE")
    assert row is not None
    return row.overall


def test_every_delegation_has_a_status_in_every_session() -> None:
    found = matrix(meeting(said("DE", NO, "03-12", "d1-dinner")), GHENT)
    assert [row.delegation.id for row in found.rows] == ["BE", "DE", "FR", "NO", "EUAA"]
    assert all(len(row.statuses) == len(SESSIONS) for row in found.rows)
    assert [each.answer.value for each in found.rows[1].statuses] == [
        "unknown",
        "unknown",
        "no",
        "unknown",
        "unknown",
    ]


def test_overall_is_the_best_answer_for_a_working_session() -> None:
    assert overall((YES, "d1-plenary")) is YES
    assert overall((YES, "d1-plenary"), (NO, "d2-plenary")) is Answer.PARTIAL
    assert overall((YES, "d1-plenary"), (NO, "d1-dinner")) is YES
    assert overall((Answer.LIKELY, "d1-plenary"), (NO, "d2-plenary")) is Answer.LIKELY
    assert overall((YES, "d1-dinner")) is Answer.UNKNOWN


def test_without_sessions_what_was_said_of_all_counts() -> None:
    row = matrix(meeting(said("DE", YES, "03-12")), GHENT, ()).row("DE")
    assert row is not None
    assert row.overall is YES


def test_who_replied_and_when() -> None:
    register = meeting(
        said("DE", YES, "03-12", official=True),
        said("FR", Answer.ACKNOWLEDGED, "03-01", official=True),
        said("NO", Answer.LIKELY, "03-05"),
    )
    rows = {row.delegation.id: row for row in matrix(register, GHENT).rows}
    assert [code for code, row in rows.items() if row.replied] == ["DE", "NO"]
    assert [code for code, row in rows.items() if row.officially] == ["DE"]
    assert rows["DE"].days_silent(date(2024, 3, 20)) == 8
    assert rows["BE"].days_silent(date(2024, 3, 20)) is None


def test_the_headline_counts_ministers_and_their_levels() -> None:
    head = Delegate("h", "FR", role=Role.HEAD, level=Level.STATE_SECRETARY)
    host = Delegation("BE-HOST", GHENT.id, "party-BE", DelegationKind.HOST, Category.HOST)
    register = meeting(
        head,
        host,
        said("DE", YES, "03-12"),
        said("FR", Answer.REPRESENTED, "03-12"),
        said("EUAA", YES, "03-12"),
    )
    found = matrix(register, GHENT)
    headline = figures(register, found.of_ministers)
    assert (headline.total, headline.coming, headline.groups[Group.SILENT]) == (4, 1, 2)
    assert headline.levels == {Level.MINISTER: 1}
    assert headline.represented_by == {Level.STATE_SECRETARY: 1}
    assert figures(register, found.of_invited).coming == 2


def test_a_threshold_is_reached_by_those_who_come() -> None:
    dinner = session("d1-dinner")
    register = meeting(said("DE", YES, "03-12"), said("FR", NO, "03-12", "d1-dinner"))
    wanted = [replace(dinner, threshold=1), replace(dinner, threshold=2), dinner]
    found = session_figures(matrix(register, GHENT, wanted))
    assert [each.reached for each in found] == [True, False, None]


def test_the_photo_is_taken_when_most_are_there() -> None:
    everyone = (said("DE", YES, "03-01"), said("FR", YES, "03-01"))
    even = best_for_photo(matrix(meeting(*everyone), GHENT))
    early = meeting(*everyone, said("FR", NO, "03-02", "d1-family-photo", "d1-dinner"))
    other = best_for_photo(matrix(early, GHENT))
    assert even is not None
    assert other is not None
    assert (even.session.code, even.coming) == ("d1-family-photo", 2)
    assert (other.session.code, other.coming) == ("d1-plenary", 2)


def test_who_to_chase_first() -> None:
    register = meeting(
        said("BE", YES, "03-02"),
        said("DE", YES, "03-01", official=True),
        said("DE", Answer.UNLIKELY, "03-09"),
        said("FR", Answer.TENTATIVE, "03-05"),
    )
    found = [row.delegation.id for row in chase_list(matrix(register, GHENT))]
    assert found == ["NO", "EUAA", "FR", "DE"]


@given(st.lists(st.sampled_from(list(Answer))))
def test_counts_add_up(answers: list[Answer]) -> None:
    assert sum(groups(answers).values()) == len(answers)
    assert set(GROUP_OF) == set(Answer)
