"""Where the window stands: the conference it shows, that conference's clock, where links lead."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from delegates_app.domain.records import Conference


@dataclass(frozen=True, slots=True)
class Place:
    """The conference shown, and what time it is there (local, without zone)."""

    conference: Conference
    now: datetime


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link, a search hit or a task leads; `tab` is the name of a tab."""

    tab: str
    delegation_id: str | None = None
    delegate_id: str | None = None
    session_id: str | None = None


def place_of(conference: Conference) -> Place:
    """The conference by its standing clock, else by the local time of its place."""
    return Place(conference, conference.clock or _local_time(conference.time_zone))


def _local_time(zone: str) -> datetime:
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        there = None
    return datetime.now(there).replace(tzinfo=None, microsecond=0)
