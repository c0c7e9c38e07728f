"""Replies as they came in, and answers by category."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from delegates_app.domain.availability import RANK, SILENT
from delegates_app.domain.delegations import CATEGORIES_IN_PROTOCOL, SeatPlan
from delegates_app.domain.invitations import LadderRow
from delegates_app.domain.matrix import Group, Row, groups
from delegates_app.domain.survey import Survey
from delegates_app.domain.words import Category


@dataclass(frozen=True, slots=True)
class Tally:
    """How many delegations had replied by the end of a day, anyhow and officially."""

    on: date
    anyhow: int
    official: int


@dataclass(frozen=True, slots=True)
class CategoryAnswers:
    """The answers of a category; of all together where `category` is None."""

    category: Category | None
    groups: Mapping[Group, int]
    replied: int
    invited: int
    taken: int
    allowed: int


def replies_by_day(found: Survey) -> tuple[Tally, ...]:
    """A step for each day on which a delegation replied first, or first officially, to today."""
    rows = [row.availability for row in found.rows]
    anyhow = [day for day in map(_first_reply, rows) if day and day <= found.today]
    official = [day for day in map(_first_official, rows) if day and day <= found.today]
    return tuple(
        Tally(day, sum(each <= day for each in anyhow), sum(each <= day for each in official))
        for day in sorted({*anyhow, *official})
    )


def answers_by_category(found: Survey) -> tuple[CategoryAnswers, ...]:
    """A line for each category that was invited, and one for all."""
    lines = [
        _answers(category, rows, found.plans)
        for category in CATEGORIES_IN_PROTOCOL
        if (rows := [row for row in found.rows if row.delegation.category is category])
    ]
    return (*lines, _answers(None, found.rows, found.plans))


def _answers(
    category: Category | None, rows: Iterable[LadderRow], plans: Iterable[SeatPlan]
) -> CategoryAnswers:
    counted = tuple(rows)
    ids = {row.delegation.id for row in counted}
    own = [plan for plan in plans if plan.delegation.id in ids]
    return CategoryAnswers(
        category=category,
        groups=groups(row.availability.overall for row in counted),
        replied=sum(row.replied for row in counted),
        invited=len(counted),
        taken=sum(plan.used for plan in own),
        allowed=sum(plan.allowed or 0 for plan in own),
    )


def _first_reply(row: Row) -> date | None:
    return next((each.said_at.date() for each in row.said if each.answer not in SILENT), None)


def _first_official(row: Row) -> date | None:
    found = (each.said_at.date() for each in row.said if each.official and each.answer in RANK)
    return next(found, None)
