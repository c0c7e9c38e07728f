"""Fields over one property of a record, by what the property holds."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.choices import Choices, yes_or_no
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.fields import Field, unreadable
from delegates_app.domain.records import Record
from delegates_app.domain.register import Register
from delegates_app.domain.schema import properties
from delegates_app.domain.wording import mark

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=StrEnum)

YES = mark("Yes")
NO = mark("No")
A_CHOICE = mark("one of the choices")
A_DAY = mark("a date such as 2024-04-29 or 29/4/2024")
A_MOMENT = mark("a date and time such as 2024-04-29 14:00")
A_NUMBER = mark("a whole number")
ADDRESSES = mark("a list of e-mail addresses")
YES_OR_NO = mark("yes or no")
SOMETHING = mark("a text; it cannot be empty")

_LOCAL_DAY = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})")
_BETWEEN = re.compile(r"[;,\n]+")

Also = tuple[str, ...]


def text_field(
    kind: type[R], name: str, heading: str, also: Also = (), *, needed: bool = False
) -> Field[R]:
    """A text as it is typed, without spaces around it."""

    def parse(text: str) -> str:
        if needed and not text.strip():
            raise unreadable(text, SOMETHING)
        return text.strip()

    return _field(kind, name, heading, (also, ()), (str, parse))


def choice_field(
    kind: type[R], name: str, heading: str, choices: Choices[E], also: Also = ()
) -> Field[R]:
    """One of a closed vocabulary; empty only where the property may be missing or a text."""
    optional = properties(kind)[name].optional
    blank = "" if properties(kind)[name].type is str else None

    def parse(text: str) -> E | str | None:
        found = choices.read(text)
        if found is None and (text.strip() or not (optional or blank is not None)):
            raise unreadable(text, A_CHOICE)
        return blank if found is None else found

    def show(value: Any) -> str:
        return choices.shown.get(value, str(value or ""))

    return _field(kind, name, heading, (also, choices.words), (show, parse))


def day_field(kind: type[R], name: str, heading: str, also: Also = ()) -> Field[R]:
    """A date; shown as ISO, taken as day, month, year too."""
    optional = properties(kind)[name].optional

    def parse(text: str) -> date | None:
        return None if optional and not text.strip() else read_day(text)

    return _field(kind, name, heading, (also, ()), (_shown_day, parse))


def moment_field(kind: type[R], name: str, heading: str, also: Also = ()) -> Field[R]:
    """A date and time of day, local to the place."""
    return _field(kind, name, heading, (also, ()), (_shown_moment, read_moment))


def number_field(kind: type[R], name: str, heading: str, also: Also = ()) -> Field[R]:
    """A whole number, or nothing where it may be missing."""

    def parse(text: str) -> int | None:
        if not text.strip():
            return None
        if not text.strip().isdecimal():
            raise unreadable(text, A_NUMBER)
        return int(text)

    def show(value: Any) -> str:
        return "" if value is None else str(value)

    return _field(kind, name, heading, (also, ()), (show, parse))


def yes_no_field(kind: type[R], name: str, heading: str, also: Also = ()) -> Field[R]:
    """Yes or no, in the four languages of documents."""

    def parse(text: str) -> bool:
        found = yes_or_no(text)
        if found is None:
            raise unreadable(text, YES_OR_NO)
        return found

    def show(value: Any) -> str:
        return YES if value else NO

    return _field(kind, name, heading, (also, (YES, NO)), (show, parse))


def list_field(
    kind: type[R], name: str, heading: str, also: Also = (), *, addresses: bool = False
) -> Field[R]:
    """Several texts between semicolons or commas; `addresses` must each hold an @."""

    def parse(text: str) -> tuple[str, ...]:
        parts = tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())
        if addresses and any("@" not in part or " " in part for part in parts):
            raise unreadable(text, ADDRESSES)
        return parts

    return _field(kind, name, heading, (also, ()), ("; ".join, parse))


def read_day(text: str) -> date:
    """The date of a typed text: ISO, or day, month and year."""
    local = _LOCAL_DAY.fullmatch(text.strip())
    try:
        if local:
            return date(int(local[3]), int(local[2]), int(local[1]))
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise unreadable(text, A_DAY) from error


def read_moment(text: str) -> datetime:
    """The moment of a typed text: a date, a space or T, and the time of day."""
    day, _, clock = text.strip().replace("T", " ").rpartition(" ")
    try:
        return datetime.fromisoformat(f"{read_day(day)}T{clock.zfill(5)}")
    except (ValueError, UnreadableError) as error:
        raise unreadable(text, A_MOMENT) from error


def _shown_day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _shown_moment(value: datetime | None) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if value else ""


def _field(
    kind: type[R],
    name: str,
    heading: str,
    words: tuple[Also, Also],
    way: tuple[Callable[[Any], str], Callable[[str], Any]],
) -> Field[R]:
    """A field that shows a property and takes a text; `words` are headings, then choices."""
    show, parse = way
    also, choices = words

    def read(_register: Register, record: R) -> str:
        return show(getattr(record, name))

    def write(_register: Register, record: R, text: str) -> tuple[Change, ...]:
        if text == show(getattr(record, name)):
            return ()
        return edited(record, replace(record, **{name: parse(text)}))

    return Field(name, heading, properties(kind)[name].data_class, read, write, also, choices)
