"""The time at a conference: its standing clock, or the local time of its place."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.domain.wording import mark

NO_SUCH_ZONE = mark(
    "“{zone}” is no time zone that this computer knows. Nothing was changed; "
    "correct the time zone of the conference, for instance to Europe/Brussels."
)


def local_now(conference: Conference, now: datetime) -> datetime:
    """Local time of the place, to the minute; `now` is UTC without zone."""
    if conference.clock is not None:
        return conference.clock
    return as_local(conference, now.replace(tzinfo=UTC)).replace(second=0, microsecond=0)


def as_local(conference: Conference, moment: datetime) -> datetime:
    """A moment as local time of the place; one without a zone is that already."""
    if moment.tzinfo is None:
        return moment
    try:
        zone = ZoneInfo(conference.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise AppError(NO_SUCH_ZONE.format(zone=conference.time_zone)) from error
    return moment.astimezone(zone).replace(tzinfo=None)
