"""Texts of the domain in the window's language: marked texts, sentences, days and times."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.wording import MONTHS, Sentence, mark

_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)


def said(text: str | Sentence) -> str:
    """A marked text or a sentence of the domain, translated."""
    return text.said(_translated) if isinstance(text, Sentence) else _translated(text)


def days(first: date, last: date) -> str:
    """The days of a meeting: 29–30 April 2024."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        span = _translated("{first}–{last}").format(first=first.day, last=last.day)
        return _with_year(_in_month(span, last), last)
    early = _in_month(str(first.day), first)
    early = early if first.year == last.year else _with_year(early, first)
    return _translated("{first} – {last}").format(first=early, last=day(last))


def day(on: date) -> str:
    """A day with its year: 22 April 2024."""
    return _with_year(_in_month(str(on.day), on), on)


def weekday(on: date) -> str:
    """The name of the day of the week."""
    return _translated(_WEEKDAYS[on.weekday()])


def moment(at: datetime) -> str:
    """A day and a time: 22 April 2024, 9:05."""
    return _translated("{day}, {time}").format(day=day(at), time=f"{at.hour}:{at:%M}")


def full_moment(at: datetime) -> str:
    """A day of the week, a day and a time: Monday 22 April 2024, 9:00."""
    return _translated("{weekday} {moment}").format(weekday=weekday(at), moment=moment(at))


def _in_month(days_of_month: str, on: date) -> str:
    return _translated(MONTHS[on.month - 1]).format(day=days_of_month)


def _with_year(text: str, on: date) -> str:
    return _translated("{day_and_month} {year}").format(day_and_month=text, year=on.year)


def _translated(text: str) -> str:
    return QCoreApplication.translate("domain", text)
