"""Days and times in words."""

from datetime import date, datetime

import pytest

from delegates_app.ui import speech


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 4, 29), date(2024, 4, 30), "29–30 April 2024"),
        (date(2024, 4, 29), date(2024, 4, 29), "29 April 2024"),
        (date(2024, 4, 30), date(2024, 5, 2), "30 April – 2 May 2024"),
        (date(2024, 12, 31), date(2025, 1, 1), "31 December 2024 – 1 January 2025"),
    ],
)
def test_the_days_of_a_meeting(first: date, last: date, words: str) -> None:
    assert speech.days(first, last) == words


def test_a_moment_of_the_standing_clock() -> None:
    assert speech.full_moment(datetime(2024, 4, 22, 9)) == "Monday 22 April 2024, 9:00"
