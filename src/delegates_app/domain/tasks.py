"""A task: a fact, the reason, one verb, and the place to go."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from delegates_app.domain.invitations import LadderRow
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.survey import Survey
from delegates_app.domain.wording import Sentence, counted, mark

_NAMES_SHOWN = 3


class Urgency(IntEnum):
    """How much a task presses; the list begins with the most pressing."""

    NOW = 0
    TODAY = 1
    SOON = 2


class Tab(StrEnum):
    """Where in the window a task is done."""

    INVITATIONS = "invitations"
    DELEGATIONS = "delegations"
    AVAILABILITY = "availability"
    BADGES = "badges"


@dataclass(frozen=True, slots=True)
class Target:
    """The place that a task leads to, with what to select there."""

    tab: Tab
    delegation_ids: tuple[str, ...] = ()
    delegate_ids: tuple[str, ...] = ()
    document_id: str | None = None
    session_id: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One line of 'What needs you today'; `icon` is the name of a Lucide icon."""

    urgency: Urgency
    icon: str
    fact: Sentence
    reason: Sentence
    verb: Sentence
    target: Target


def naming(found: Survey, rows: tuple[LadderRow, ...], templates: tuple[str, str, str]) -> Sentence:
    """Name up to three delegations, count more; templates for one, some, many."""
    names = tuple(found.name(row.delegation) for row in rows)
    one, some, many = templates
    if len(names) > _NAMES_SHOWN:
        return Sentence.of(many, n=len(names))
    return Sentence.of(one if len(names) == 1 else some, names=names)


def people_named(found: Survey, delegates: Iterable[Delegate]) -> tuple[str | Sentence, ...]:
    """The names of up to three people, and how many more there are."""
    people = [found.register.find(Person, each.person_id) for each in delegates]
    names = [full_name(each) if each else Sentence(mark("TBC")) for each in people]
    rest = len(names) - _NAMES_SHOWN
    more = (counted(rest, mark("one more"), mark("{n} more")),) if rest > 0 else ()
    return (*names[:_NAMES_SHOWN], *more)
