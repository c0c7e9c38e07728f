"""What needs somebody today, most pressing first."""

from delegates_app.domain.list_tasks import astray, outdated, over, unreplaced
from delegates_app.domain.mail_tasks import failed, late, not_sent
from delegates_app.domain.survey import Survey
from delegates_app.domain.tasks import Tab, Target, Task, Urgency
from delegates_app.domain.word_tasks import in_doubt, promised, short_of_ministers

__all__ = ["Tab", "Target", "Task", "Urgency", "needs_today"]


def needs_today(found: Survey) -> tuple[Task, ...]:
    """Everything that is due, most pressing first."""
    tasks = (
        *failed(found),
        *late(found),
        *promised(found),
        *in_doubt(found),
        *not_sent(found),
        *unreplaced(found),
        *over(found),
        *outdated(found),
        *astray(found),
        *short_of_ministers(found),
    )
    return tuple(sorted(tasks, key=lambda each: each.urgency))
