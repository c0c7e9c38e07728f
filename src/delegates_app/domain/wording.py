"""Texts of the domain that people see; the window translates them at its edge."""

from dataclasses import dataclass
from datetime import date
from typing import Self


def mark(text: str) -> str:
    """The text itself, marked so that translation finds it."""
    return text


_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)

Value = object


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole sentence with its values apart, so that it can be said in another language.

    `template` is a marked text with {names}; a value is a text, a number, a date or a Sentence.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, template: str, **values: Value) -> Self:
        """A marked template with its values."""
        return cls(template, tuple(values.items()))

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**{name: _told(value) for name, value in self.values})

    def __str__(self) -> str:
        return self.text


def day_and_month(day: date) -> str:
    """A date as English sentences say it: 16 April."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _told(value: Value) -> Value:
    return day_and_month(value) if isinstance(value, date) else value
