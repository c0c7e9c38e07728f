"""Contacts that a list names: the contact points of a delegation, and lists of nothing else."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace

from delegates_app.domain.changes import added, edited
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.import_fields import as_text, new_fields
from delegates_app.domain.import_matching import folded_emails
from delegates_app.domain.names import name_key
from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.records import Contact, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.review import FieldChange, Group, Item
from delegates_app.domain.words import Role

Listed = Iterable[tuple[int, ReadPerson]]

_STATED = ("function", "emails", "phones", "language")


class ContactPlan:
    """The contacts of one delegation on file, against those of a list; each is found once."""

    def __init__(self, register: Register, delegation: Delegation) -> None:
        self._register = register
        self._delegation = delegation
        self._code = delegation_code(register, delegation)
        self._here = list(contacts_of(register, delegation))

    def items(self, listed: Listed) -> Iterator[Item]:
        """Yield what is to be done about every contact of a list."""
        for number, read in listed:
            known = self._known(read)
            yield self._new(number, read) if known is None else self._changed(number, read, known)

    def _known(self, read: ReadPerson) -> Contact | None:
        """Return the contact with an address of hers, else with her name."""
        emails = folded_emails(read.emails)
        for each in self._here:
            here = folded_emails(contact_emails(self._register, each))
            named = name_key(contact_name(self._register, each)) == name_key(read.name)
            if emails & here or (named and not (emails and here)):
                self._here.remove(each)
                return each
        return None

    def _new(self, number: int, read: ReadPerson) -> Item:
        """Return somebody who is not in the address book."""
        contact = _stated(Contact(str(uuid.uuid4()), self._delegation.party_id), read)
        contact = replace(contact, delegation_id=self._delegation.id)
        return Item(
            str(number),
            Group.NEW,
            read.name,
            self._code,
            read,
            contact_id=contact.id,
            fields=new_fields(read, read.role or Role.CONTACT_POINT),
            changes=(added(contact),),
        )

    def _changed(self, number: int, read: ReadPerson, known: Contact) -> Item:
        """Return somebody who is in the address book, with what the list says otherwise."""
        fields = tuple(_differences(str(number), read, known))
        return Item(
            str(number),
            Group.CHANGED if fields else Group.UNCHANGED,
            read.name,
            self._code,
            read,
            contact_id=known.id,
            fields=fields,
        )


def _stated(contact: Contact, read: ReadPerson) -> Contact:
    """Return a contact with what a list says of her."""
    return replace(
        contact,
        name=" ".join(part for part in (read.title, read.name) if part),
        function=read.function or read.organisation,
        emails=read.emails,
        phones=read.phones,
        purpose=read.purpose or contact.purpose,
        copy=read.copy or contact.copy,
        language=read.language,
        note=read.note,
    )


def _differences(key: str, read: ReadPerson, known: Contact) -> Iterator[FieldChange]:
    """Yield the fields in which a list says something else; an empty cell says nothing."""
    for name in _STATED:
        old, new = getattr(known, name), getattr(read, name)
        same = set(new) <= set(old) if isinstance(new, tuple) else old == new
        if new and not same:
            values: dict[str, object] = {name: new}
            changes = edited(known, replace(known, **values))  # type: ignore[arg-type]  # by name
            texts = (as_text(old), as_text(new))
            yield FieldChange(name, *texts, read.column_of(name), f"{key}.{name}", changes)
