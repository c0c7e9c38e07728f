"""What is derived of a delegation, kept from register to register for as long as it holds.

Most of what the screens show is a function of one delegation. After an edit the next register
differs in a handful of records; only the delegations that these touch are derived anew.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from delegates_app.domain.records import (
    Attendance,
    Badge,
    Contact,
    Delegate,
    Delegation,
    Dispatch,
    Need,
    Person,
    Record,
    Statement,
    Travel,
    Waiver,
)
from delegates_app.domain.register import Register

T = TypeVar("T")
Derive = Callable[[Register, Delegation], T]

_OF_DELEGATION = (Delegate, Statement, Dispatch, Waiver)
_OF_DELEGATE = (Attendance, Badge, Need, Travel)


def kept(derive: Derive[T]) -> Derive[T]:
    """Derive once for each delegation of a register; the function must be pure and quiet.

    It may read the delegation with all that belongs to it, the other delegations of its party
    (their records only), and whatever is no part of a delegation, such as its conference.
    """

    @wraps(derive)
    def look_up(register: Register, delegation: Delegation) -> T:
        if register.find(Delegation, delegation.id) is not delegation:
            return derive(register, delegation)
        found = _KEEPER.shelf(register)
        key = (derive, delegation.id)
        if key not in found:
            found[key] = derive(register, delegation)
        value: T = found[key]
        return value

    return look_up


class _Keeper:
    """The shelf of the latest register; threads with other registers take it by turns.

    Register and shelf are replaced together, so that no value of one is found for another.
    """

    def __init__(self) -> None:
        self._latest: tuple[Register, dict[Any, Any]] = (Register.of(()), {})

    def shelf(self, register: Register) -> dict[Any, Any]:
        """What is kept for a register, by function and id."""
        before, values = self._latest
        if before is register:
            return values
        touched = _touched(before, register)
        fresh = {} if touched is None else dict(values)
        if touched:
            fresh = {key: value for key, value in fresh.items() if key[1] not in touched}
        self._latest = (register, fresh)
        return fresh


_KEEPER = _Keeper()


def _touched(before: Register, after: Register) -> set[str] | None:
    """The ids of the delegations of which anything may differ; None for all."""
    ids: set[str] = set()
    for kind, record_id in after.differing(before):
        for register in (before, after):
            record = register.find(kind, record_id)
            if record is not None:
                found = _delegations(register, record)
                if found is None:
                    return None
                ids.update(found)
    return ids


def _delegations(register: Register, record: Record) -> Iterable[str] | None:
    """The delegations to which a record belongs; None where it may matter to all."""
    if isinstance(record, _OF_DELEGATION):
        return (record.delegation_id,)
    if isinstance(record, _OF_DELEGATE):
        delegate = register.find(Delegate, record.delegate_id)
        return (delegate.delegation_id,) if delegate else ()
    if isinstance(record, Delegation | Contact):
        return _of_party(register, record.party_id)
    return _of_person(register, record) if isinstance(record, Person) else None


def _of_party(register: Register, party_id: str) -> Iterable[str]:
    return (each.id for each in register.where(Delegation, "party_id", party_id))


def _of_person(register: Register, person: Person) -> Iterable[str]:
    yield from (each.delegation_id for each in register.where(Delegate, "person_id", person.id))
    yield from (each.id for each in register.where(Delegation, "minister_id", person.id))
    for contact in register.where(Contact, "person_id", person.id):
        yield from _of_party(register, contact.party_id)
