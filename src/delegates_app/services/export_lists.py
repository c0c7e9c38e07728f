"""The lists of people that leave the house: participants, heads, contacts, badges, diets."""

from collections.abc import Callable, Iterator

from delegates_app.domain.badge_categories import category_of
from delegates_app.domain.badges import badge_of, is_outdated, state_of, with_badges
from delegates_app.domain.classes import DataClass
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.delegations import delegation_code, delegations_of, occupants, seats
from delegates_app.domain.exporting import Column
from delegates_app.domain.names import full_name, list_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Need, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Role
from delegates_app.services.export_words import Words

Rows = tuple[tuple[str, ...], ...]
Content = tuple[tuple[Column, ...], Rows, tuple[DataClass, ...]]
Build = Callable[[Register, Conference, Words], Content]

_PUBLIC = (DataClass.PUBLIC,)
_INTERNAL = (DataClass.PUBLIC, DataClass.INTERNAL)
_HEALTH = (DataClass.PUBLIC, DataClass.HEALTH)


def participants(register: Register, conference: Conference, words: Words) -> Content:
    """Return everybody on the list in protocol order, then rank; seats to be confirmed too."""
    columns = (
        words.column("delegation", 26),
        words.column("title", 10),
        words.column("given_name"),
        words.column("family_name", 24),
        words.column("name_latin", 26),
        words.column("function", 40),
        words.column("organisation", 34),
        words.column("role"),
    )
    rows = tuple(
        (words.delegation(register, delegation), *_named(register, delegate, words))
        for delegation, delegate in _everybody(register, conference)
    )
    return columns, rows, _PUBLIC


def heads(register: Register, conference: Conference, words: Words) -> Content:
    """Return the heads of delegation for the press."""
    columns = (
        words.column("delegation", 26),
        words.column("title", 10),
        words.column("name", 34),
        words.column("name_latin", 26),
        words.column("function", 44),
    )
    rows = tuple(
        (words.delegation(register, delegation), *_head(register, delegate, words))
        for delegation, delegate in _everybody(register, conference)
        if delegate.role is Role.HEAD
    )
    return columns, rows, _PUBLIC


def delegations(register: Register, conference: Conference, words: Words) -> Content:
    """Return every delegation with its format and how far it is filled."""
    keys = ("used", "allowed", "complete", "tbc", "over", "waived")
    columns = (
        words.column("code", 10),
        words.column("delegation", 30),
        words.column("category", 26),
        words.column("format", 12),
        *(words.column(key, 12) for key in keys),
        words.column("head", 32),
    )
    rows = tuple(
        _delegation(register, each, words) for each in delegations_of(register, conference)
    )
    return columns, rows, _INTERNAL


def contacts(register: Register, conference: Conference, words: Words) -> Content:
    """Return whom to write to or call."""
    columns = (
        words.column("delegation", 28),
        words.column("purpose", 14),
        words.column("copy", 12),
        words.column("name", 28),
        words.column("function", 30),
        words.column("emails", 38),
        words.column("phones", 22),
        words.column("language", 10),
    )
    rows = tuple(
        (
            words.delegation(register, delegation),
            words.word("purpose", contact.purpose),
            words.word("copy", contact.copy),
            contact_name(register, contact),
            contact.function,
            "; ".join(contact_emails(register, contact)),
            "; ".join(contact.phones),
            contact.language,
        )
        for delegation in delegations_of(register, conference)
        for contact in contacts_of(register, delegation)
    )
    return columns, rows, _INTERNAL


def badges(register: Register, conference: Conference, words: Words) -> Content:
    """Return whose badge is printed, and whose is outdated."""
    columns = (
        words.column("delegation", 26),
        words.column("name", 32),
        words.column("category", 20),
        words.column("state", 14),
        words.column("serial", 10),
        words.column("printed_on", 18),
        words.column("outdated", 12),
    )
    rows = tuple(_badge(register, each, words) for each in with_badges(register, conference))
    return columns, rows, _INTERNAL


def names_and_mails(register: Register, conference: Conference, words: Words) -> Content:
    """Return names with addresses, for a mail merge or a conference tool."""
    columns = (
        words.column("name", 32),
        words.column("emails", 42),
        words.column("delegation", 26),
    )
    people = (
        (delegation, register.find(Person, delegate.person_id))
        for delegation, delegate in _everybody(register, conference)
    )
    rows = tuple(
        (full_name(person), "; ".join(person.emails), words.delegation(register, delegation))
        for delegation, person in people
        if person is not None
    )
    return columns, rows, _INTERNAL


def dietary(register: Register, conference: Conference, words: Words) -> Content:
    """Return what the kitchen and the house must know of whom."""
    columns = (
        words.column("delegation", 26),
        words.column("name", 32),
        words.column("diet", 20),
        words.column("diet_text", 36),
        words.column("access", 36),
    )
    rows = tuple(
        (
            words.delegation(register, delegation),
            _name(register, delegate, words),
            words.word("diet", need.diet) if need.diet else "",
            need.diet_text,
            need.access,
        )
        for delegation, delegate in _everybody(register, conference)
        for need in register.where(Need, "delegate_id", delegate.id)
        if need.diet or need.diet_text or need.access
    )
    return columns, rows, _HEALTH


def _everybody(register: Register, conference: Conference) -> Iterator[tuple[Delegation, Delegate]]:
    """Yield who holds a seat, in protocol order, then rank."""
    for delegation in delegations_of(register, conference):
        for delegate in occupants(register, delegation):
            yield delegation, delegate


def _named(register: Register, delegate: Delegate, words: Words) -> tuple[str, ...]:
    """Return title, names, function, organisation and role of a participant."""
    person = register.find(Person, delegate.person_id) or Person(
        "", family_name=words.word("plain", "to_be_confirmed")
    )
    return (
        person.title,
        person.given_name,
        person.family_name,
        person.name_latin,
        delegate.function,
        delegate.organisation or person.organisation,
        words.word("role", delegate.role),
    )


def _head(register: Register, delegate: Delegate, words: Words) -> tuple[str, ...]:
    """Return title, name with the surname in capitals, and function of a head."""
    person = register.find(Person, delegate.person_id)
    if person is None:
        return "", words.word("plain", "to_be_confirmed"), "", delegate.function
    return person.title, list_name(person), person.name_latin, delegate.function


def _name(register: Register, delegate: Delegate, words: Words) -> str:
    """Return the name of a delegate, or that she is to be confirmed."""
    person = register.find(Person, delegate.person_id)
    return full_name(person) if person else words.word("plain", "to_be_confirmed")


def _delegation(register: Register, delegation: Delegation, words: Words) -> tuple[str, ...]:
    """Return the row of a delegation."""
    plan = seats(register, delegation)
    return (
        delegation_code(register, delegation),
        words.delegation(register, delegation),
        words.word("category", delegation.category),
        plan.format.text if plan.format else "",
        str(plan.used),
        "" if plan.allowed is None else str(plan.allowed),
        words.yes(plan.complete),
        str(plan.tbc),
        str(plan.over),
        str(plan.waived),
        _name(register, plan.head, words) if plan.head else "",
    )


def _badge(register: Register, delegate: Delegate, words: Words) -> tuple[str, ...]:
    """Return the row of a badge."""
    delegation = register.get(Delegation, delegate.delegation_id)
    badge = badge_of(register, delegate)
    return (
        words.delegation(register, delegation),
        _name(register, delegate, words),
        words.word("badge_category", category_of(register, delegate).key),
        words.word("badge", state_of(register, delegate)),
        str(badge.serial) if badge else "",
        badge.printed_at.date().isoformat() if badge else "",
        words.yes(is_outdated(register, delegate)),
    )
