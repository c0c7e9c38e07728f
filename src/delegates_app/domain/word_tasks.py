"""What needs somebody about what was said: promises, doubts, too few ministers."""

from collections.abc import Iterator

from delegates_app.domain.matrix import Group, matrix, session_figures
from delegates_app.domain.records import Delegation, Statement
from delegates_app.domain.sessions import for_ministers
from delegates_app.domain.survey import Survey
from delegates_app.domain.tasks import Tab, Target, Task, Urgency
from delegates_app.domain.wording import Sentence, counted, mark


def promised(found: Survey) -> Iterator[Task]:
    """Who is to be asked again, until something newer is said."""
    for row in found.rows:
        said = row.availability.said
        if not said or said[-1].follow_up_on is None or said[-1].follow_up_on > found.today:
            continue
        yield Task(
            Urgency.TODAY,
            "phone",
            _promise(found, row.delegation, said[-1]),
            Sentence.of("{note}", note=said[-1].note),
            Sentence(mark("Record a reply…")),
            Target(Tab.AVAILABILITY, (row.delegation.id,)),
        )


def _promise(found: Survey, delegation: Delegation, statement: Statement) -> Sentence:
    today = statement.follow_up_on == found.today
    if statement.said_by:
        template = mark("{who} of {delegation} is to be asked again today.")
        overdue = mark("{who} of {delegation} was to be asked again on {day}.")
    else:
        template = mark("{delegation} is to be asked again today.")
        overdue = mark("{delegation} was to be asked again on {day}.")
    return Sentence.of(
        template if today else overdue,
        who=statement.said_by,
        delegation=found.name(delegation),
        day=statement.follow_up_on,
    )


def in_doubt(found: Survey) -> Iterator[Task]:
    """What was said by word of mouth beside an official answer."""
    for row in found.rows:
        noted = [status for status in row.availability.statuses if status.note]
        if not noted or noted[0].note is None:
            continue
        yield Task(
            Urgency.TODAY,
            "circle-help",
            Sentence.of(
                mark("{delegation} said two things."), delegation=found.name(row.delegation)
            ),
            noted[0].note,
            Sentence(mark("Ask for writing…")),
            Target(Tab.AVAILABILITY, (row.delegation.id,)),
        )


def short_of_ministers(found: Survey) -> Iterator[Task]:
    """Sessions that fewer ministers attend than wanted."""
    sessions = [each for each in for_ministers(found.register, found.conference) if each.threshold]
    if not sessions:
        return
    for each in session_figures(matrix(found.register, found.conference, sessions)):
        if each.reached is False:
            yield Task(
                Urgency.SOON,
                "users",
                Sentence.of(
                    mark("{session} ({code}) has {coming} of the {wanted} ministers it wants."),
                    session=each.session.title,
                    code=each.session.code,
                    coming=each.coming,
                    wanted=each.session.threshold,
                ),
                counted(each.groups[Group.LIKELY], mark("One is likely."), mark("{n} are likely.")),
                Sentence(mark("See who is open")),
                Target(Tab.AVAILABILITY, session_id=each.session.id),
            )
