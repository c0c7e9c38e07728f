"""Deadlines hold for everybody, but for categories that have their own."""

from datetime import date

from tests.domain.meeting import GHENT, meeting

from delegates_app.domain.deadlines import days_late, due, late_words, milestones
from delegates_app.domain.records import Deadline
from delegates_app.domain.words import Category, DeadlineKind

REPLY = Deadline("reply", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 5))
LATE_REPLY = Deadline(
    "late", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 12), category=Category.AGENCY
)
OWN = Deadline("own", GHENT.id, DeadlineKind.OTHER, date(2024, 4, 15), title="Gifts ordered")


def test_an_exception_by_category_wins() -> None:
    register = meeting(REPLY, LATE_REPLY)
    assert due(register, GHENT, DeadlineKind.REPLY, Category.MEMBER_STATE) == REPLY
    assert due(register, GHENT, DeadlineKind.REPLY, Category.AGENCY) == LATE_REPLY
    assert due(register, GHENT, DeadlineKind.PHOTO, Category.AGENCY) is None


def test_an_exception_says_nothing_of_other_categories() -> None:
    assert due(meeting(LATE_REPLY), GHENT, DeadlineKind.REPLY, Category.MEMBER_STATE) is None


def test_late_starts_the_day_after() -> None:
    assert days_late(REPLY, date(2024, 4, 5)) == 0
    assert days_late(REPLY, date(2024, 4, 9)) == 4
    assert days_late(None, date(2024, 4, 9)) == 0
    assert [late_words(days).text for days in (1, 4)] == ["1 day late", "4 days late"]


def test_milestones_are_those_ahead_and_the_opening() -> None:
    found = milestones(meeting(REPLY, LATE_REPLY, OWN), GHENT, date(2024, 4, 12))
    assert [(each.title.text, each.ahead.text) for each in found] == [
        ("Replies due", "today"),
        ("Gifts ordered", "in 3 days"),
        ("Plenary opens", "in 17 days"),
    ]
    assert [str(each.detail) for each in found] == ["Agencies", "None", "14:00"]


def test_after_the_opening_nothing_is_ahead() -> None:
    assert milestones(meeting(REPLY), GHENT, date(2024, 4, 30)) == ()
