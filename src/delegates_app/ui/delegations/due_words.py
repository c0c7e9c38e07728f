"""Until when the lists are due, and how many are still to be completed."""

from collections.abc import Iterable

from delegates_app.domain.deadlines import due
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import SeatPlan
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import Category, DeadlineKind, DelegationKind
from delegates_app.ui.place import Place
from delegates_app.ui.speech import said


def due_words(register: Register, place: Place, plans: Iterable[SeatPlan]) -> str:
    """The deadline of the Member States' lists in words; nothing without one."""
    kind = DeadlineKind.DELEGATION_LIST
    deadline = due(register, place.conference, kind, Category.MEMBER_STATE)
    if deadline is None:
        return ""
    national = (each for each in plans if each.delegation.kind is DelegationKind.NATIONAL)
    waiting = sum(not each.complete for each in national)
    template = mark("Lists are due {day} — {n} to complete")
    if deadline.due_on < place.now.date():
        template = mark("Lists were due {day} — {n} to complete")
    return said(Sentence.of(template, day=deadline.due_on, n=waiting))
