"""What the preflight found, each sentence once with everybody it is about."""

from delegates_app.domain.badges import badge_of
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.wording import mark
from delegates_app.domain.words import BadgeState
from delegates_app.ui.badges.previewing import Made
from delegates_app.ui.badges.print_panel import Told
from delegates_app.ui.speech import said

_COLLECT = mark("The old badge was handed over; collect it.")


def findings_of(made: Made) -> tuple[Told, ...]:
    """Every finding of a job, the most particular first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for delegate_id, sentences in zip(made.job.delegate_ids, made.sheets.findings, strict=True):
        delegate = made.register.get(Delegate, delegate_id)
        person = made.register.find(Person, delegate.person_id)
        whose = (delegate_id, full_name(person) if person else "")
        old = badge_of(made.register, delegate)
        outside = old is not None and old.state is BadgeState.HANDED_OVER
        for sentence in (*map(said, sentences), *((said(_COLLECT),) if outside else ())):
            found.setdefault(sentence, []).append(whose)
    return tuple(Told(sentence, tuple(people)) for sentence, people in found.items())
