from dataclasses import replace
from datetime import datetime

import pytest
from tests.builders import a_conference, a_session, new_id

from delegates_app.domain.badge_back import matter_of, notices_of
from delegates_app.domain.badge_matter import SessionLine
from delegates_app.domain.records import FormatRule, Record
from delegates_app.domain.register import Register
from delegates_app.domain.words import ConferenceKind

GHENT = a_conference(mailbox="secretariat@presidency.example")
PLENARY = a_session(GHENT, place="Zone 2")
LUNCH = a_session(
    GHENT,
    "d2-lunch",
    title="Lunch",
    starts_at=datetime(2024, 4, 30, 12, 30),
    ends_at=datetime(2024, 4, 30, 14),
)


def _register(*records: Record) -> Register:
    return Register.of(records)


def _rule(text: str) -> FormatRule:
    return FormatRule(new_id(), conference_id=GHENT.id, format=text, session_id=LUNCH.id)


def test_sessions_stand_by_day_and_time_with_their_letters() -> None:
    matter = matter_of(_register(GHENT, LUNCH, PLENARY), GHENT)
    assert matter.sessions == (
        SessionLine("Monday 29 April", "14:00", "Plenary", "Zone 2", ("A", "D")),
        SessionLine("Tuesday 30 April", "12:30", "Lunch", "", ("A", "D")),
    )


@pytest.mark.parametrize(
    ("text", "letters"), [("1+0", ("A",)), ("1+1", ("A", "D")), ("none", ("A", "D"))]
)
def test_a_session_for_heads_alone_lets_no_delegate_in(text: str, letters: tuple[str, ...]) -> None:
    matter = matter_of(_register(GHENT, LUNCH, PLENARY, _rule(text)), GHENT)
    assert [each.letters for each in matter.sessions] == [("A", "D"), letters]


def test_a_conference_without_formats_has_no_letters() -> None:
    brussels = replace(GHENT, kind=ConferenceKind.CONFERENCE)
    (line,) = matter_of(_register(brussels, PLENARY), brussels).sessions
    assert line.letters == ()


def test_only_what_is_known_is_noticed() -> None:
    told = {notice.label: notice.text for notice in notices_of(GHENT)}
    assert told["Secretariat"] == "secretariat@presidency.example"
    assert told["Emergency"] == "112"
    assert "Venue" not in told
