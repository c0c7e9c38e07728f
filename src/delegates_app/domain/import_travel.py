"""Arrivals and departures that a list tells, to the records of travel."""

import re
import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.records import Travel
from delegates_app.domain.review import FieldChange
from delegates_app.domain.words import Direction, TravelMode

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})")
_DAY_FIRST = re.compile(r"\b(\d{1,2})\s*[./-]\s*(\d{1,2})\.?\s*(?:[./-]\s*)?(\d{4}|\d{2})?\b")
_TIME = re.compile(r"\b([01]?\d|2[0-3])\s*(?:[:.]|h)\s*([0-5]\d)?\b(?!\s*[./])", re.IGNORECASE)
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?(\d{2,4})\b")
_SERIAL = re.compile(r"\d{5}")
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_CENTURY = 2000
_NEAR = timedelta(days=60)


def travel_fields(
    key: str, read: ReadPerson, delegate_id: str, here: tuple[Travel, ...], near: date
) -> tuple[FieldChange, ...]:
    """Return what a list tells of a delegate's travel; what cannot be read stays in the list.

    `near` is the first day of the conference: days far from it are no travel to it.
    """
    found = (_field(key, read, each, _Journey(delegate_id, here, near)) for each in Direction)
    return tuple(each for each in found if each is not None)


@dataclass(frozen=True, slots=True)
class _Journey:
    """Whose travel it is, what is on file of it, and near which day it should be."""

    delegate_id: str
    here: tuple[Travel, ...]
    near: date


def _field(
    key: str, read: ReadPerson, direction: Direction, journey: _Journey
) -> FieldChange | None:
    """Return what a list tells of one direction, or None where it is nothing new."""
    name = direction.value
    text = read.arrival if direction is Direction.ARRIVAL else read.departure
    at = moment_of(text, journey.near) if text else None
    if at is None:
        return None
    known = next((each for each in journey.here if each.direction is direction), None)
    flight = _FLIGHT.search(text)
    number = f"{flight[1]} {flight[2]}" if flight else ""
    if known is None:
        mode = TravelMode.AIR if number else TravelMode.OTHER
        made = Travel(
            str(uuid.uuid4()), journey.delegate_id, direction, mode, number, at, note=text
        )
        changes: tuple[Change, ...] = (added(made),)
    elif known.at is None or _says_more(at, known.at):
        changes = edited(known, replace(known, at=at, number=number or known.number))
    else:
        return None
    old = f"{known.at:%Y-%m-%d %H:%M}" if known is not None and known.at else ""
    return FieldChange(name, old, text, read.column_of(name), f"{key}.{name}", changes)


def moment_of(text: str, near: date) -> datetime | None:
    """Return the day and hour that a text tells, midnight where it tells only the day."""
    day = _day_of(text, near)
    if day is None or abs(day - near) > _NEAR:
        return None
    rest = _DAY_FIRST.sub(" ", _ISO.sub(" ", text)).replace("T", " ")
    found = _TIME.search(rest)
    hour = time(int(found[1]), int(found[2] or 0)) if found else time()
    return datetime.combine(day, hour)


def _says_more(new: datetime, old: datetime) -> bool:
    """Say whether a moment differs from another by more than a missing hour."""
    return new != old and (new.date() != old.date() or new.time() != time())


def _day_of(text: str, near: date) -> date | None:
    """Return the day in a text; a year that is not written is the conference's."""
    iso, serial = _ISO.search(text), _SERIAL.fullmatch(text.strip())
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if serial:
            return _EXCEL_DAY_ZERO + timedelta(days=int(serial[0]))
        written = _DAY_FIRST.search(text)
        if not written:
            return None
        year = int(written[3]) if written[3] else near.year
        return date(year + _CENTURY if year < 100 else year, int(written[2]), int(written[1]))
    except (ValueError, OverflowError):
        return None
