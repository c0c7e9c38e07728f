"""Printing badges: who is printed, with which faces, and the record of what came out.

`order_of` and `plan_printed` are pure and need no file library; `services.badge_rendering` makes
the PDF of a job, in a worker process if need be.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.badges import (
    PrintedBadge,
    PrintRun,
    badge_of,
    face_of,
    is_outdated,
    new_token,
    plan_print,
    printable,
)
from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Badge, Conference, Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark

NEEDS_REASON = mark(
    "{n} of these badges were printed before. Nothing was printed; say why they are printed again."
)
LAYOUT = "a6-conference"
STOCK = "a6-four-up"


class Only(StrEnum):
    """Which badges are printed: never printed ones, outdated ones, or all."""

    NEW = "new"
    OUTDATED = "outdated"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What is asked for; without delegation ids everybody, `start` is the first cell used."""

    only: Only = Only.NEW
    delegation_ids: frozenset[str] | None = None
    layout: str = LAYOUT
    stock: str = STOCK
    start: int = 1
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What the printer gets: the faces in their order, each with its token."""

    delegate_ids: tuple[str, ...]
    faces: tuple[BadgeFace, ...]
    title: str
    order: PrintOrder


def job_of(register: Register, conference: Conference, order: PrintOrder) -> PrintJob:
    """The badges of an order in protocol order, then rank; AppError where a reason is missing."""
    chosen = chosen_for(register, conference, order)
    again = [each for each in chosen if register.where(Badge, "delegate_id", each.id)]
    if again and not order.reason:
        raise AppError(NEEDS_REASON.format(n=len(again)))
    faces = tuple(face_of(register, each, new_token()) for each in chosen)
    return PrintJob(tuple(each.id for each in chosen), faces, conference.title, order)


def chosen_for(
    register: Register, conference: Conference, order: PrintOrder
) -> tuple[Delegate, ...]:
    """Whose badges an order prints."""
    return tuple(
        each
        for each in _within(register, conference, order)
        if order.only is Only.ALL
        or (order.only is Only.OUTDATED and is_outdated(register, each))
        or (order.only is Only.NEW and _is_new(register, each, order.reason))
    )


def waiting_for_reason(
    register: Register, conference: Conference, order: PrintOrder
) -> tuple[Delegate, ...]:
    """Who has no valid badge, but had one, and is left out for want of a reason."""
    if order.only is not Only.NEW or order.reason:
        return ()
    return tuple(
        each
        for each in _within(register, conference, order)
        if badge_of(register, each) is None and not _is_new(register, each, "")
    )


def plan_printed(
    register: Register, job: PrintJob, places: Sequence[tuple[int, int]], run: PrintRun
) -> tuple[Change, ...]:
    """The record of what came out, each badge with its sheet and cell.

    Planned on the register that gave the faces: what changed since makes a badge outdated.
    """
    printed = (
        PrintedBadge(delegate_id, face.token, *place)
        for delegate_id, face, place in zip(job.delegate_ids, job.faces, places, strict=True)
    )
    return plan_print(register, printed, run)


def _within(register: Register, conference: Conference, order: PrintOrder) -> Iterable[Delegate]:
    wanted = order.delegation_ids
    return (
        each
        for each in printable(register, conference)
        if wanted is None or each.delegation_id in wanted
    )


def _is_new(register: Register, delegate: Delegate, reason: str) -> bool:
    """Whether somebody has no badge; one who had a void one counts where there is a reason."""
    if reason:
        return badge_of(register, delegate) is None
    return not register.where(Badge, "delegate_id", delegate.id)
