"""The columns of contacts: whom to write to, for what."""

from dataclasses import replace

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.classes import DataClass
from delegates_app.domain.contacts import contact_emails, contact_name
from delegates_app.domain.fields import Field
from delegates_app.domain.meeting_choices import COPIES, PURPOSES
from delegates_app.domain.record_fields import choice_field, list_field, text_field
from delegates_app.domain.records import Contact, Party
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark


def _party(register: Register, contact: Contact) -> str:
    return register.get(Party, contact.party_id).code


def _rename(register: Register, contact: Contact, text: str) -> tuple[Change, ...]:
    if text.strip() == contact_name(register, contact):
        return ()
    return edited(contact, replace(contact, name=text.strip()))


_EMAILS = list_field(Contact, "emails", mark("E-mail"), addresses=True)


def _emails(register: Register, contact: Contact) -> str:
    return "; ".join(contact_emails(register, contact))


def _readdress(register: Register, contact: Contact, text: str) -> tuple[Change, ...]:
    if text == _emails(register, contact) or _EMAILS.write is None:
        return ()
    return _EMAILS.write(register, contact, text)


CONTACT_FIELDS: tuple[Field[Contact], ...] = (
    Field(
        "party",
        mark("Party"),
        DataClass.PUBLIC,
        _party,
        also_called=(
            "Delegation",
            "Country",
            "Pays",
            "Délégation",
            "Land",
            "Delegatie",
            "Delegation",
        ),
    ),
    choice_field(Contact, "purpose", mark("Purpose"), PURPOSES, ("Objet", "Doel", "Zweck")),
    Field(
        "name",
        mark("Name"),
        DataClass.INTERNAL,
        contact_name,
        _rename,
        (
            "Contact",
            "Contact person",
            "Nom",
            "Personne de contact",
            "Naam",
            "Contactpersoon",
            "Ansprechpartner",
            "Kontaktperson",
        ),
    ),
    text_field(Contact, "function", mark("Function"), ("Title", "Fonction", "Functie", "Funktion")),
    Field(
        "emails",
        mark("E-mail"),
        DataClass.INTERNAL,
        _emails,
        _readdress,
        ("Email", "Mail", "Courriel", "Adresse électronique", "E-mailadres", "E-Mail-Adresse"),
    ),
    list_field(
        Contact,
        "phones",
        mark("Phone"),
        ("Telephone", "Mobile", "Téléphone", "Portable", "Telefoon", "Gsm", "Telefon", "Handy"),
    ),
    choice_field(Contact, "copy", mark("To or Cc"), COPIES, ("Copy", "Copie", "Kopie")),
    text_field(Contact, "language", mark("Language"), ("Langue", "Taal", "Sprache")),
    text_field(
        Contact, "note", mark("Note"), ("Remarks", "Remarques", "Opmerkingen", "Bemerkungen")
    ),
)
"""Every column of a contact."""
