"""Texts of the domain that people see; the window translates them at its edge."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Self

Value = object
Translate = Callable[[str], str]


def mark(text: str) -> str:
    """The text itself, marked so that translation finds it."""
    return text


MONTHS = (
    mark("{day} January"),
    mark("{day} February"),
    mark("{day} March"),
    mark("{day} April"),
    mark("{day} May"),
    mark("{day} June"),
    mark("{day} July"),
    mark("{day} August"),
    mark("{day} September"),
    mark("{day} October"),
    mark("{day} November"),
    mark("{day} December"),
)
PAIR = mark("{first} and {last}")
ROW = mark("{first}, {rest}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A marked template with what stands in its places; nothing is glued to it.

    Values are texts, numbers, dates (written as day and month), further sentences, or tuples
    of those (written as an enumeration).
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
        return self.said(mark)

    def said(self, translate: Translate) -> str:
        """The sentence in the language of `translate`, places filled after translation."""
        places = {name: _written(value, translate) for name, value in self.values}
        return translate(self.template).format(**places)

    def __str__(self) -> str:
        return self.text


def counted(number: int, one: str, many: str, **values: Value) -> Sentence:
    """The sentence for one thing or for several; `{n}` is the number."""
    return Sentence.of(one if number == 1 else many, n=number, **values)


def day_and_month(day: date) -> str:
    """A date as English sentences say it: 16 April."""
    return _written(day, mark)


def _written(value: Value, translate: Translate) -> str:
    if isinstance(value, Sentence):
        return value.said(translate)
    if isinstance(value, tuple):
        return _enumerated([_written(each, translate) for each in value], translate)
    if isinstance(value, date):
        return translate(MONTHS[value.month - 1]).format(day=value.day)
    return str(value)


def _enumerated(words: list[str], translate: Translate) -> str:
    if len(words) <= 1:
        return "".join(words)
    text = translate(PAIR).format(first=words[-2], last=words[-1])
    for word in reversed(words[:-2]):
        text = translate(ROW).format(first=word, rest=text)
    return text
