"""Dates and times of cells as texts."""

from datetime import date, datetime, time, timedelta


def shown_moment(value: datetime | date | time | timedelta | None) -> str:
    """Return a date or time as ISO, a date without the midnight that programs add."""
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="minutes")
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    return "" if value is None else str(value)
