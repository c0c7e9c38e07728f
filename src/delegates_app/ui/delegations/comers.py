"""Who may be meant by a typed name: contacts, people of earlier meetings, or somebody new."""

from collections.abc import Iterator
from dataclasses import replace

from delegates_app.domain.changes import Change
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.delegations import occupants
from delegates_app.domain.names import full_name
from delegates_app.domain.newcomers import Newcomer, newcomer
from delegates_app.domain.records import Contact, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_fill, plan_replace, plan_seat, plan_tbc
from delegates_app.domain.words import Role
from delegates_app.services.replacing import successor

Comer = Newcomer | Person
TBC = frozenset({"tbc", "tbd", "tba", "n.n.", "nn", "?"})


def proposals(register: Register, delegation: Delegation) -> tuple[str, ...]:
    """The names to offer: known to the party and not seated in this delegation."""
    return tuple(dict.fromkeys(name for name, _ in _known(register, delegation)))


def comer(register: Register, delegation: Delegation, text: str) -> Comer:
    """Who is meant; AppError where that person has a seat in this delegation already."""
    name = text.strip()
    for known, someone in _known(register, delegation):
        if known == name:
            return someone
    return successor(register, delegation, name)


def plan_comer(
    register: Register, delegation: Delegation, role: Role, someone: Comer
) -> tuple[Change, ...]:
    """Somebody on the first seat of a role that waits for a name, else on a new one."""
    if isinstance(someone, Newcomer):
        return plan_fill(register, delegation, role, someone)
    waiting = (
        each
        for each in occupants(register, delegation)
        if each.role is role and each.person_id is None
    )
    seat = next(waiting, None)
    return plan_replace(seat, someone) if seat else plan_seat(register, delegation, role, someone)


def _known(register: Register, delegation: Delegation) -> Iterator[tuple[str, Comer]]:
    seated = {each.person_id for each in occupants(register, delegation)}
    for contact in contacts_of(register, delegation):
        if name := contact_name(register, contact):
            someone = _of_contact(register, contact, name)
            if not isinstance(someone, Person) or someone.id not in seated:
                yield name, someone
    for each in register.where(Delegation, "party_id", delegation.party_id):
        for delegate in register.where(Delegate, "delegation_id", each.id):
            person = register.find(Person, delegate.person_id)
            if person is not None and person.id not in seated:
                yield full_name(person), person


def _of_contact(register: Register, contact: Contact, name: str) -> Comer:
    person = register.find(Person, contact.person_id)
    if person is not None:
        return person
    someone = newcomer(name, contact.function)
    return replace(someone, emails=contact_emails(register, contact), phones=contact.phones)


def plan_typed(
    register: Register, delegation: Delegation, role: Role, text: str
) -> tuple[Change, ...]:
    """A name typed on a seat: somebody, or TBC, who holds it."""
    if text.strip().casefold() in TBC:
        return plan_tbc(register, delegation, role)
    return plan_comer(register, delegation, role, comer(register, delegation, text))
