"""Days and hours of travel as lists write them."""

from datetime import date, datetime

import pytest

from delegates_app.domain.import_travel import moment_of, travel_fields
from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.words import Direction, TravelMode

NEAR = date(2026, 9, 14)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-09-13", datetime(2026, 9, 13)),
        ("2026-09-13T10:20", datetime(2026, 9, 13, 10, 20)),
        ("13.09.2026 14:30 SK589", datetime(2026, 9, 13, 14, 30)),
        ("13/09", datetime(2026, 9, 13)),
        ("13. 9. 26, 9h", datetime(2026, 9, 13, 9)),
        ("46278", datetime(2026, 9, 13)),
        ("in the evening", None),
        ("31.02.2026", None),
        ("13.09.2019", None),
    ],
)
def test_a_day_near_the_conference_is_read(text: str, moment: datetime | None) -> None:
    assert moment_of(text, NEAR) == moment


def test_a_flight_becomes_a_record_and_the_same_again_is_nothing_new() -> None:
    read = ReadPerson("", 2, arrival="13.09.2026 14:30 SK589", departure="by train")
    (found,) = travel_fields("0", read, "d", (), NEAR)
    (change,) = found.changes
    made = change.after or {}
    assert (made["direction"], made["mode"]) == (Direction.ARRIVAL, TravelMode.AIR)
    assert (made["number"], made["at"]) == ("SK 589", datetime(2026, 9, 13, 14, 30))
