"""Whom a delegation has named, and at which addresses its mail goes out."""

from delegates_app.domain.derived import kept
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Contact, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Purpose, Role, Standing

_POINTS = (Purpose.LOGISTICS, Purpose.ACCREDITATION)


def contacts_of(register: Register, delegation: Delegation) -> tuple[Contact, ...]:
    """The contacts of a delegation, its party's own included, by purpose."""
    order = list(Purpose)
    found = [
        each
        for each in register.where(Contact, "party_id", delegation.party_id)
        if each.delegation_id in {None, delegation.id}
    ]
    return tuple(sorted(found, key=lambda each: (order.index(each.purpose), each.copy != "to")))


def contact_name(register: Register, contact: Contact) -> str:
    """Who answers: the name as written, else the person's; empty for a bare mailbox."""
    person = register.find(Person, contact.person_id)
    return contact.name or (full_name(person) if person else "")


def contact_emails(register: Register, contact: Contact) -> tuple[str, ...]:
    """The contact's own addresses, else the person's."""
    person = register.find(Person, contact.person_id)
    return contact.emails or (person.emails if person else ())


@kept
def contact_point(register: Register, delegation: Delegation) -> str:
    """The name of the contact point; a mailbox without a name is none. Empty where none is named.

    For logistics before accreditation, before a delegate who is there as contact point.
    """
    contacts = contacts_of(register, delegation)
    for purpose in _POINTS:
        for contact in contacts:
            if contact.purpose is purpose and contact_name(register, contact):
                return contact_name(register, contact)
    for delegate in register.where(Delegate, "delegation_id", delegation.id):
        person = register.find(Person, delegate.person_id)
        if delegate.role is Role.CONTACT_POINT and delegate.standing is Standing.ACTIVE and person:
            return full_name(person)
    return ""
