"""What is said is added to the log, never written over."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from tests.domain.meeting import GHENT, SESSIONS, at, delegation, made, meeting, said, session

from delegates_app.domain.availability import status_of
from delegates_app.domain.changes import inverse
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference, Session, Statement
from delegates_app.domain.statements import (
    Saying,
    find_statement,
    plan_block,
    plan_retract,
    plan_state,
)
from delegates_app.domain.words import Answer, Channel

NO = Saying(Answer.NO, at("03-18T16:40"), "Perm. Rep.", Channel.E_MAIL, note="Leaves early.")


def test_a_statement_without_sessions_covers_all() -> None:
    register = meeting()
    changes = plan_state(register, delegation(register, "DE"), NO)
    after = register.apply(changes)
    assert len(changes) == 1
    assert {status_of(after, delegation(after, "DE"), each).answer for each in SESSIONS} == {
        Answer.NO
    }
    assert after.apply(inverse(changes)) == register


def test_a_statement_keeps_everything_that_was_noted() -> None:
    register = meeting()
    saying = replace(NO, official=True, expected="Jana Novak", follow_up_on=date(2024, 3, 20))
    changes = plan_state(register, delegation(register, "DE"), saying, [session("d1-dinner")] * 2)
    found = cast("Statement", made(register, changes, Statement)[0])
    assert found.session_ids == (session("d1-dinner").id,)
    assert (found.said_by, found.channel, found.official) == ("Perm. Rep.", Channel.E_MAIL, True)
    assert (found.expected, found.note) == ("Jana Novak", "Leaves early.")
    assert (found.follow_up_on, found.number) == (date(2024, 3, 20), 0)


def test_a_block_makes_one_statement_a_delegation() -> None:
    register = meeting()
    cells = [
        ("DE", session("d1-dinner").id),
        ("FR", session("d1-dinner").id),
        ("DE", session("d2-lunch").id),
    ]
    found = cast("list[Statement]", made(register, plan_block(register, cells, NO), Statement))
    assert [(each.delegation_id, len(each.session_ids)) for each in found] == [("DE", 2), ("FR", 1)]


def test_a_retraction_says_nothing_itself() -> None:
    yes, mistake = said("DE", Answer.YES, "03-01"), said("DE", Answer.NO, "03-02")
    register = meeting(yes, mistake)
    after = register.apply(plan_retract(register, mistake, at("03-03"), "Desk", "Wrong country"))
    assert status_of(after, delegation(after, "DE"), SESSIONS[0]).statement == yes


def test_only_the_own_statements_can_be_retracted() -> None:
    yes = said("FR", Answer.YES, "03-01")
    register = meeting(yes)
    wrong = replace(NO, retracts_id=yes.id)
    with pytest.raises(AppError, match=r"of another delegation\. Nothing was recorded"):
        plan_state(register, delegation(register, "DE"), wrong)


def test_a_statement_needs_an_answer() -> None:
    register = meeting()
    with pytest.raises(AppError, match="needs an answer"):
        plan_state(register, delegation(register, "DE"), replace(NO, answer=Answer.UNKNOWN))


def test_sessions_of_another_conference_are_refused() -> None:
    other = Conference("b", "Brussels", "Brussels", "Brussels", GHENT.starts_on, GHENT.ends_on)
    panel = Session("panel", "b", "d1-panel", "Panel", at("04-29"), at("04-29"))
    register = meeting(other, panel)
    with pytest.raises(AppError, match="session of another conference"):
        plan_state(register, delegation(register, "DE"), NO, [panel])


def test_a_statement_is_found_by_its_number() -> None:
    yes = said("FR", Answer.YES, "03-01")
    register = meeting(yes)
    assert find_statement(register, GHENT, yes.number) == yes
    with pytest.raises(AppError, match="no statement 7000"):
        find_statement(register, GHENT, 7000)
