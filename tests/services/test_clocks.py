"""The time at a conference."""

from datetime import UTC, datetime

import pytest
from tests.builders import a_conference

from delegates_app.domain.errors import AppError
from delegates_app.services.clocks import as_local, local_now

NOON = datetime(2024, 4, 29, 12, 0, 30)


def test_without_a_clock_the_time_of_the_place_counts() -> None:
    assert local_now(a_conference(), NOON) == datetime(2024, 4, 29, 14)
    assert local_now(a_conference(time_zone="Europe/Lisbon"), NOON) == datetime(2024, 4, 29, 13)


def test_a_clock_that_stands_stands() -> None:
    clock = datetime(2024, 4, 22, 9)
    assert local_now(a_conference(clock=clock), NOON) == clock


def test_a_moment_without_a_zone_is_local_already() -> None:
    assert as_local(a_conference(), NOON) == NOON
    assert as_local(a_conference(), NOON.replace(tzinfo=UTC)).hour == 14


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "", "../etc"])
def test_an_unknown_zone_is_a_sentence(zone: str) -> None:
    with pytest.raises(AppError, match="time zone"):
        local_now(a_conference(time_zone=zone), NOON)
