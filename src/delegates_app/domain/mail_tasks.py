"""What needs somebody among the mails: failed, late, not confirmed."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from delegates_app.domain.invitations import CellState, Lack, LadderRow, Step
from delegates_app.domain.records import Dispatch
from delegates_app.domain.survey import Survey
from delegates_app.domain.tasks import Tab, Target, Task, Urgency, naming
from delegates_app.domain.wording import Sentence, counted, mark

_DRAFT_AGE = timedelta(days=1)


def failed(found: Survey) -> Iterator[Task]:
    """Mails with a current version that came back."""
    for step in found.ladder.steps:
        for row in found.ladder.in_state(step.document, CellState.BOUNCED):
            dispatch = row.cells[found.ladder.place_of(step.document)].dispatch
            if dispatch is not None:
                yield _failed_mail(found, step, row, dispatch)


def _failed_mail(found: Survey, step: Step, row: LadderRow, dispatch: Dispatch) -> Task:
    reason, verb = mark("The mail of {day} failed."), mark("Send again…")
    if not row.contact:
        reason = mark("The mail of {day} failed, and no contact point is named.")
        verb = mark("Name a contact…")
    return Task(
        Urgency.NOW,
        "mail-x",
        Sentence.of(
            mark("{delegation} has not got “{document}”."),
            delegation=found.name(row.delegation),
            document=step.document.title,
        ),
        Sentence.of(reason, day=dispatch.at),
        Sentence(verb),
        Target(Tab.INVITATIONS, (row.delegation.id,), document_id=step.document.id),
    )


def late(found: Survey) -> Iterator[Task]:
    """Who is past the deadline of replies, in one task."""
    late = found.ladder.lacking(Lack.IN_TIME)
    if not late:
        return
    days = max(row.days_late for row in late)
    reminded = sum(1 for row in late if row.reminders)
    yield Task(
        Urgency.NOW,
        "clock",
        naming(
            found,
            late,
            (
                mark("{names} has not replied."),
                mark("{names} have not replied."),
                mark("{n} delegations have not replied."),
            ),
        ),
        counted(
            days,
            mark("One day past the deadline; {reminded} of {all} reminded."),
            mark("{n} days past the deadline; {reminded} of {all} reminded."),
            reminded=reminded,
            all=len(late),
        ),
        counted(len(late), mark("Remind…"), mark("Remind {n}…")),
        Target(Tab.INVITATIONS, _ids(late)),
    )


def not_sent(found: Survey) -> Iterator[Task]:
    """What was prepared over a day ago and not confirmed as sent."""
    for place, step in enumerate(found.ladder.steps):
        waiting = [
            row
            for row in found.rows
            if row.cells[place].state in {CellState.PREPARED, CellState.IN_DOUBT}
        ]
        days = [each.at for row in waiting if (each := row.cells[place].dispatch)]
        if not days or found.now - min(days) < _DRAFT_AGE:
            continue
        yield Task(
            Urgency.TODAY,
            "mail",
            counted(
                len(waiting),
                mark("One mail with “{document}” is not confirmed as sent."),
                mark("{n} mails with “{document}” are not confirmed as sent."),
                document=step.document.title,
            ),
            Sentence.of(mark("Prepared since {day}; prepared is not sent."), day=min(days)),
            Sentence(mark("Confirm…")),
            Target(Tab.INVITATIONS, _ids(waiting), document_id=step.document.id),
        )


def _ids(rows: Iterable[LadderRow]) -> tuple[str, ...]:
    return tuple(row.delegation.id for row in rows)
