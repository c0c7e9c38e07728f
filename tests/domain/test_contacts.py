"""Whom a delegation has named."""

from tests.domain.meeting import delegation, meeting

from delegates_app.domain.contacts import contact_emails, contact_point, contacts_of
from delegates_app.domain.records import Contact, Delegate, Person
from delegates_app.domain.words import Copy, Purpose, Role

MAILBOX = Contact("mailbox", "party-DE", emails=("jai@germany.example",))
NAMED = Contact("named", "party-DE", "DE", name="Jörg Weißenborn", copy=Copy.CC)
PRESS = Contact("press", "party-DE", "DE", name="Ida Presse", purpose=Purpose.PRESS)
POLITICAL = Contact("political", "party-DE", None, "minister-DE", Purpose.POLITICAL)


def test_contacts_stand_by_purpose_and_line() -> None:
    other = Contact("other", "party-DE", "FR", name="Somebody else")
    register = meeting(PRESS, NAMED, MAILBOX, other, POLITICAL)
    found = contacts_of(register, delegation(register, "DE"))
    assert found == (POLITICAL, MAILBOX, NAMED, PRESS)


def test_a_mailbox_without_a_name_is_no_contact_point() -> None:
    register = meeting(MAILBOX, PRESS, POLITICAL)
    assert contact_point(register, delegation(register, "DE")) == ""
    register = meeting(MAILBOX, NAMED)
    assert contact_point(register, delegation(register, "DE")) == "Jörg Weißenborn"


def test_a_delegate_who_comes_as_contact_point_is_one() -> None:
    register = meeting(Delegate("d", "DE", "minister-DE", Role.CONTACT_POINT))
    assert contact_point(register, delegation(register, "DE")) == "Ada Of Germany"


def test_a_contact_without_addresses_has_those_of_the_person() -> None:
    person = Person("p", "Ada", "Lund", emails=("ada@lund.example",))
    contact = Contact("c", "party-DE", person_id="p")
    register = meeting(person, contact)
    assert contact_emails(register, contact) == ("ada@lund.example",)
