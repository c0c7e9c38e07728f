"""What `show` says of people: the flat view of a person, and the badges."""

from collections.abc import Iterable, Mapping

from delegates_app.domain.badges import (
    badge_of,
    category_of,
    is_outdated,
    is_printable,
    state_of,
)
from delegates_app.domain.delegations import delegation_code, in_rank
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Badge, Delegate, Delegation, Need, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Standing
from delegates_app.services.showing import Row, Rows, moment

Source = tuple[str, int]
"""The sheet and the row that a record came from."""

_NOBODY = Person("")


def delegate_rows(
    register: Register, found: Iterable[Delegation], sources: Mapping[str, Source]
) -> Rows:
    """Everybody on the lists of delegations, by rank; `sources` by id of delegate or person."""
    return tuple(
        _delegate(register, delegation, each, sources)
        for delegation in found
        for each in in_rank(register, delegation)
    )


def badge_rows(register: Register, found: Iterable[Delegation]) -> Rows:
    """Who gets a badge or has had one, by rank."""
    return tuple(
        _badge(register, delegation, each)
        for delegation in found
        for each in in_rank(register, delegation)
        if register.where(Badge, "delegate_id", each.id) or is_printable(register, each)
    )


def _delegate(
    register: Register, delegation: Delegation, delegate: Delegate, sources: Mapping[str, Source]
) -> Row:
    person = register.find(Person, delegate.person_id) or _NOBODY
    source = sources.get(delegate.id) or sources.get(person.id)
    return {
        "party": delegation_code(register, delegation),
        "rank": delegate.rank,
        "title": person.title or None,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "name_native": person.name_native or None,
        "name_latin": person.name_latin or None,
        "name_on_badge": delegate.name_on_badge or None,
        "function": delegate.function or None,
        "organisation": delegate.organisation or person.organisation or None,
        "role": delegate.role.value,
        "emails": list(person.emails),
        "phones": list(person.phones),
        "dietary": _dietary(register, delegate),
        "status": _status(delegate),
        "source": {"sheet": source[0], "row": source[1]} if source else None,
    }


def _status(delegate: Delegate) -> str:
    """A seat without a person is to be confirmed, whatever its standing says."""
    if delegate.person_id is None and delegate.standing is Standing.ACTIVE:
        return Standing.TBC.value
    return delegate.standing.value


def _dietary(register: Register, delegate: Delegate) -> str | None:
    needs = register.where(Need, "delegate_id", delegate.id)
    return next((each.diet.value for each in needs if each.diet is not None), None)


def _badge(register: Register, delegation: Delegation, delegate: Delegate) -> Row:
    person = register.find(Person, delegate.person_id)
    badge = badge_of(register, delegate) or _last_void(register, delegate)
    return {
        "person": full_name(person) if person else None,
        "party": delegation_code(register, delegation),
        "category": category_of(register, delegate).key,
        "state": state_of(register, delegate).value,
        "serial": badge.serial if badge else None,
        "printed_on": moment(badge.printed_at) if badge else None,
        "outdated": is_outdated(register, delegate),
    }


def _last_void(register: Register, delegate: Delegate) -> Badge | None:
    """The void badge of somebody who no longer comes; nothing of one who waits for a new one."""
    if is_printable(register, delegate):
        return None
    found = register.where(Badge, "delegate_id", delegate.id)
    return max(found, key=lambda each: each.serial, default=None)
