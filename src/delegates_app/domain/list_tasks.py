"""What needs somebody on the lists and badges."""

from collections.abc import Iterable, Iterator

from delegates_app.domain.delegations import SeatPlan, SeatState, delegation_code
from delegates_app.domain.matrix import GROUP_OF, Group, invites_minister
from delegates_app.domain.records import Delegate, Delegation
from delegates_app.domain.survey import Survey
from delegates_app.domain.tasks import Tab, Target, Task, Urgency, people_named
from delegates_app.domain.wording import Sentence, counted, mark


def unreplaced(found: Survey) -> Iterator[Task]:
    """Who comes without the minister, and nobody is named."""
    plans = {plan.delegation.id: plan for plan in found.plans}
    for row in found.rows:
        represented = GROUP_OF[row.availability.overall] is Group.REPRESENTED
        if not represented or not invites_minister(row.delegation):
            continue
        head = plans[row.delegation.id].head
        if head is None or head.person_id is None:
            yield Task(
                Urgency.SOON,
                "users",
                Sentence.of(
                    mark("{delegation} comes without its minister."),
                    delegation=found.name(row.delegation),
                ),
                Sentence(mark("Nobody is named yet on the seat of the head.")),
                _open(found, row.delegation),
                Target(Tab.DELEGATIONS, (row.delegation.id,)),
            )


def over(found: Survey) -> Iterator[Task]:
    """Who has more names than seats, without a waiver."""
    for plan in found.plans:
        if not plan.over or plan.format is None:
            continue
        over = _over_format(plan)
        yield Task(
            Urgency.SOON,
            "user-x",
            counted(
                plan.over,
                mark("{delegation} has one name more than seats."),
                mark("{delegation} has {n} names more than seats."),
                delegation=found.name(plan.delegation),
            ),
            Sentence.of(
                mark("Over {format}, without a waiver: {names}."),
                names=people_named(found, over),
                format=plan.format.text,
            ),
            Sentence(mark("Decide…")),
            Target(Tab.DELEGATIONS, (plan.delegation.id,), tuple(each.id for each in over)),
        )


def _over_format(plan: SeatPlan) -> tuple[Delegate, ...]:
    seats = (*plan.seats, *plan.outside)
    return tuple(seat.delegate for seat in seats if seat.state is SeatState.OVER and seat.delegate)


def outdated(found: Survey) -> Iterator[Task]:
    """Badges that would say something else now, in one task."""
    people = found.badges.outdated
    if people:
        yield Task(
            Urgency.SOON,
            "printer",
            counted(
                len(people),
                mark("One printed badge is outdated."),
                mark("{n} printed badges are outdated."),
            ),
            Sentence.of("{names}", names=people_named(found, people)),
            counted(len(people), mark("Reprint…"), mark("Reprint {n}…")),
            _at_badges(people),
        )


def astray(found: Survey) -> Iterator[Task]:
    """Badges of people who no longer come, in one task."""
    people = found.badges.astray
    if people:
        yield Task(
            Urgency.SOON,
            "ban",
            counted(
                len(people),
                mark("One badge is of somebody who no longer comes."),
                mark("{n} badges are of people who no longer come."),
            ),
            Sentence.of("{names}", names=people_named(found, people)),
            Sentence(mark("Make void…")),
            _at_badges(people),
        )


def _at_badges(people: Iterable[Delegate]) -> Target:
    shown = tuple(people)
    delegations = tuple(dict.fromkeys(each.delegation_id for each in shown))
    return Target(Tab.BADGES, delegations, tuple(each.id for each in shown))


def _open(found: Survey, delegation: Delegation) -> Sentence:
    code = delegation_code(found.register, delegation)
    return Sentence.of(mark("Open {code}"), code=code)
