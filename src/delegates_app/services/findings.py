"""Every finding of a conference, as the window shows them."""

from collections.abc import Iterator

from delegates_app.domain.badges import badge_of, is_outdated, state_of
from delegates_app.domain.delegations import delegations_of, in_rank, occupies
from delegates_app.domain.derived import kept
from delegates_app.domain.findings import Finding, delegation_findings
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Badge, Conference, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import BadgeState

OUTDATED = mark("The badge of {name}, printed {day}, is outdated.")
ASTRAY = mark("{name} no longer comes; the badge printed {day} is to be collected.")


def findings_of(register: Register, conference: Conference) -> tuple[Finding, ...]:
    """What is wrong or missing in delegations, then with badges, each in protocol order."""
    badges = (
        finding
        for delegation in delegations_of(register, conference)
        for finding in _of_badges(register, delegation)
    )
    return (*delegation_findings(register, conference), *badges)


@kept
def _of_badges(register: Register, delegation: Delegation) -> tuple[Finding, ...]:
    return tuple(_each_badge(register, delegation))


def _each_badge(register: Register, delegation: Delegation) -> Iterator[Finding]:
    for delegate in in_rank(register, delegation):
        badge = badge_of(register, delegate)
        if badge is not None and is_outdated(register, delegate):
            yield _badge(register, "badge_outdated", OUTDATED, (delegate, badge))
        elif badge is not None and _astray(register, delegate):
            yield _badge(register, "badge_astray", ASTRAY, (delegate, badge))


def _astray(register: Register, delegate: Delegate) -> bool:
    """Whether a badge is still about of somebody who no longer comes."""
    return not occupies(delegate) and state_of(register, delegate) is BadgeState.VOID


def _badge(register: Register, kind: str, template: str, whose: tuple[Delegate, Badge]) -> Finding:
    delegate, badge = whose
    person = register.find(Person, delegate.person_id)
    sentence = Sentence.of(template, name=full_name(person) if person else "", day=badge.printed_at)
    key = f"{kind}:{delegate.id}"
    return Finding(kind, sentence, delegate.delegation_id, delegate.id, key)
