"""Where the window stands: the conference it shows, that conference's clock, where links lead."""

from dataclasses import dataclass
from datetime import datetime

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.services.clocks import local_now
from delegates_app.services.office import utc_now


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
    now = utc_now()
    try:
        return Place(conference, local_now(conference, now))
    except AppError:
        return Place(conference, now)  # the time zone is none that is known
