"""The overview: figures, what needs somebody today, what is ahead, and how replies came in."""

from dataclasses import dataclass
from datetime import datetime

from delegates_app.domain.deadlines import Milestone, milestones
from delegates_app.domain.delegations import occupies
from delegates_app.domain.figures import Figure, figure_cards
from delegates_app.domain.invitations import LadderRow
from delegates_app.domain.matrix import is_invited
from delegates_app.domain.needs import Task, needs_today
from delegates_app.domain.records import Conference, Delegate, Travel
from delegates_app.domain.register import Register
from delegates_app.domain.replies import (
    CategoryAnswers,
    Tally,
    answers_by_category,
    replies_by_day,
)
from delegates_app.domain.survey import Survey, survey
from delegates_app.domain.words import DeadlineKind


@dataclass(frozen=True, slots=True)
class Ahead:
    """A milestone, and how far it is done where that can be counted (`total` is 0 otherwise)."""

    milestone: Milestone
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything on the first page of a conference."""

    figures: tuple[Figure, ...]
    tasks: tuple[Task, ...]
    ahead: tuple[Ahead, ...]
    replies: tuple[Tally, ...]
    answers: tuple[CategoryAnswers, ...]
    days_to_go: int


def overview(register: Register, conference: Conference, now: datetime) -> Overview:
    """The overview of a conference at a moment, local time of its place."""
    found = survey(register, conference, now)
    return Overview(
        figures=figure_cards(found),
        tasks=needs_today(found),
        ahead=tuple(_ahead(found, each) for each in milestones(register, conference, found.today)),
        replies=replies_by_day(found),
        answers=answers_by_category(found),
        days_to_go=(conference.starts_on - found.today).days,
    )


def _ahead(found: Survey, milestone: Milestone) -> Ahead:
    if milestone.deadline is None:
        return Ahead(milestone)
    category = milestone.deadline.category
    rows = [row for row in found.rows if category in {"", row.delegation.category}]
    done, total = _progress(found, rows, milestone.deadline.kind)
    return Ahead(milestone, done, total)


def _progress(found: Survey, rows: list[LadderRow], kind: DeadlineKind) -> tuple[int, int]:
    if kind is DeadlineKind.REPLY:
        return sum(row.replied for row in rows), len(rows)
    if kind is DeadlineKind.CONTACT_POINT:
        return sum(bool(row.contact) for row in rows), len(rows)
    if kind is DeadlineKind.DELEGATION_LIST:
        ids = {row.delegation.id for row in rows}
        return sum(p.complete for p in found.plans if p.delegation.id in ids), len(rows)
    if kind is DeadlineKind.BADGES_PRINTED:
        return found.badges.printed, found.badges.wanted
    return _travellers(found) if kind is DeadlineKind.TRAVEL else (0, 0)


def _travellers(found: Survey) -> tuple[int, int]:
    """How many of the guests said how they travel."""
    guests = [
        each
        for plan in found.plans
        if is_invited(plan.delegation)
        for each in found.register.where(Delegate, "delegation_id", plan.delegation.id)
        if occupies(each)
    ]
    known = sum(bool(found.register.where(Travel, "delegate_id", each.id)) for each in guests)
    return known, len(guests)
