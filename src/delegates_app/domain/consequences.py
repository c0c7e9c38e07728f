"""What else a plan brings about: badges void or outdated, words, meals and papers of who goes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from delegates_app.domain.badge_categories import appearances_of
from delegates_app.domain.badges import badge_of, is_outdated, state_of
from delegates_app.domain.changes import Change
from delegates_app.domain.names import full_name, name_key, name_keys
from delegates_app.domain.records import (
    Conference,
    Delegate,
    Delegation,
    Dispatch,
    Need,
    Person,
    Session,
    Statement,
    Travel,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import occupies
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.domain.words import BadgeState, DispatchState

_LIVE = frozenset({BadgeState.PRINTED, BadgeState.HANDED_OVER})


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that follows from a plan, said before it is done."""

    kind: str
    sentence: Sentence
    delegate_id: str


def consequences(register: Register, changes: Iterable[Change]) -> tuple[Consequence, ...]:
    """What follows from changes for the badges and all that names a person, each once."""
    plan = tuple(changes)
    after = register.apply(plan)
    found: list[Consequence] = []
    for before in _touched(register, plan):
        now = after.find(Delegate, before.id)
        if now is not None and occupies(now):
            found.extend(_of_outdated(register, after, before, now))
        elif occupies(before):
            found.extend(_of_leaving(register, before))
    return tuple(dict.fromkeys(found))


def _touched(register: Register, plan: Iterable[Change]) -> tuple[Delegate, ...]:
    """The delegates whose seat or person a plan changes."""
    found: dict[str, Delegate] = {}
    for change in plan:
        if change.kind is Person:
            for each in register.where(Delegate, "person_id", change.id):
                found[each.id] = each
        delegate = register.find(Delegate, change.id) if change.kind is Delegate else None
        if delegate is not None:
            found[delegate.id] = delegate
    return tuple(found.values())


def _of_outdated(
    register: Register, after: Register, before: Delegate, now: Delegate
) -> Iterator[Consequence]:
    badge = badge_of(register, before)
    if badge is None or is_outdated(register, before) or not is_outdated(after, now):
        return
    template = mark("Badge printed {day} becomes outdated and joins the reprint list.")
    yield Consequence("badge_outdated", Sentence.of(template, day=badge.printed_at), before.id)


def _of_leaving(register: Register, delegate: Delegate) -> Iterator[Consequence]:
    """What the leaving of a delegate means for everything that counts on the person."""
    person = register.find(Person, delegate.person_id)
    delegation = register.get(Delegation, delegate.delegation_id)
    said = [*_badge(register, delegate)]
    if delegation.list_confirmed_on is not None:
        template = mark("The list confirmed on {day} is no longer right.")
        said.append(("list_changed", Sentence.of(template, day=delegation.list_confirmed_on)))
    if person is not None:
        said.extend(_words(register, delegation, person))
        said.extend(_meals_and_travel(register, delegate, person))
        said.extend(_appearances(register, delegation, delegate))
        said.extend(_papers(register, delegation, person))
    for kind, sentence in said:
        yield Consequence(kind, sentence, delegate.id)


Said = Iterator[tuple[str, Sentence]]


def _badge(register: Register, delegate: Delegate) -> Said:
    badge = badge_of(register, delegate)
    state = state_of(register, delegate)
    if badge is None or state not in _LIVE:
        return
    template = mark("Badge printed {day} becomes void.")
    if state is BadgeState.HANDED_OVER:
        template = mark("Badge printed {day} becomes void; it was handed over, collect it.")
    yield "badge_void", Sentence.of(template, day=badge.printed_at)


def _words(register: Register, delegation: Delegation, person: Person) -> Said:
    keys = name_keys(person)
    template = mark("The statement of {day} expects {name}.")
    for each in register.where(Statement, "delegation_id", delegation.id):
        if each.expected and name_key(each.expected) in keys:
            values = {"day": each.said_at, "name": each.expected}
            yield "statement", Sentence.of(template, **values)


def _meals_and_travel(register: Register, delegate: Delegate, person: Person) -> Said:
    name = full_name(person)
    if register.where(Need, "delegate_id", delegate.id):
        template = mark("The needs at table noted for {name} no longer count; ask who comes.")
        yield "needs", Sentence.of(template, name=name)
    if register.where(Travel, "delegate_id", delegate.id):
        template = mark("The travel noted for {name} no longer counts; ask who comes.")
        yield "travel", Sentence.of(template, name=name)


def _appearances(register: Register, delegation: Delegation, delegate: Delegate) -> Said:
    conference = register.get(Conference, delegation.conference_id)
    template = mark("{session} still names this person; change its speakers.")
    for each in appearances_of(register, conference, delegate):
        title = register.get(Session, each.session_id).title
        yield "appearance", Sentence.of(template, session=title)


def _papers(register: Register, delegation: Delegation, person: Person) -> Said:
    emails = {email.casefold() for email in person.emails}
    versions = {
        each.version_id
        for each in register.where(Dispatch, "delegation_id", delegation.id)
        if each.state is DispatchState.SENT
        and any(_names(address, emails) for address in each.addressees)
    }
    if versions:
        sentence = counted(
            len(versions),
            mark("{n} document went to {name} in person; send it to who comes."),
            mark("{n} documents went to {name} in person; send them to who comes."),
            name=full_name(person),
        )
        yield "documents", sentence


def _names(address: str, emails: set[str]) -> bool:
    folded = address.casefold()
    return any(email in folded for email in emails)
