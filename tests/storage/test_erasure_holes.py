"""Where a name hides, and what an erasure leaves whole: codes, namesakes, other conferences."""

import json
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from hashlib import sha256

import pytest
from sqlalchemy import select
from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_statement,
    new_id,
)
from tests.storage.conftest import OpenDesk

from delegates_app.domain.changes import added, edited, removed
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import (
    Conference,
    Contact,
    Delegate,
    Delegation,
    Need,
    Party,
    Person,
    Session,
    Statement,
)
from delegates_app.domain.words import Role
from delegates_app.services.erasing import erase_class, erase_person
from delegates_app.services.office import Office, Work
from delegates_app.storage import tables
from delegates_app.storage.copies import copies_folder, copies_of, copy_if_due
from delegates_app.storage.pen import Evidence, Origin

FAMILY = "Dvořqék"
NAME = f"Zyx {FAMILY}"
NOON = datetime(2024, 4, 20, 12)


def kept(content: bytes, data_class: DataClass = DataClass.INTERNAL) -> Evidence:
    return Evidence(sha256(content).hexdigest(), "list", "text/csv", data_class.value, content)


def come(office: Office, family: str = FAMILY) -> Person:
    person = a_person("Zyx", family)
    office.write(Work("Somebody comes", (added(person),)))
    return person


def a_delegation_of(office: Office) -> Delegation:
    return next(iter(office.register.all(Delegation)))


def a_need_of(office: Office) -> Need:
    delegate = next(iter(office.register.all(Delegate)))
    return Need(new_id(), delegate_id=delegate.id, diet_text="no sesame")


def journal_of(office: Office) -> str:
    return repr(office.database.since(0))


@pytest.mark.parametrize("family", ["Driver", "Note", "Head", "National", "Internal"])
def test_words_of_the_program_are_nobodys_name(anna: Office, family: str) -> None:
    come(anna, family)
    delegation = a_delegation_of(anna)
    driver = a_delegate(delegation, role=Role.DRIVER)
    said = a_statement(delegation, note="as agreed")
    number = anna.write(Work("Driver", (added(driver), added(said)))).entry.number
    conference = next(iter(anna.register.all(Conference)))
    caps = replace(conference, counting_roles=("driver", "head"), caps="driver 2")
    anna.write(Work("Caps", edited(conference, caps)))
    erase_person(anna, f"Zyx {family}")
    assert anna.database.load().register.get(Delegate, driver.id) == driver
    assert anna.register.get(Conference, conference.id) == caps
    anna.undo(anna.undo(number).entry.number)
    assert anna.register.get(Statement, said.id).note == "as agreed"
    assert anna.database.load().register == anna.register


def test_a_name_after_a_line_break_goes_from_the_journal_too(anna: Office) -> None:
    come(anna)
    said = a_statement(a_delegation_of(anna), note=f"Told us:\n{FAMILY} stays\tat home")
    anna.write(Work("State", (added(said),)))
    erase_person(anna, NAME)
    assert anna.register.get(Statement, said.id).note == "Told us:\n[erased] stays\tat home"
    assert FAMILY not in journal_of(anna)


def test_a_name_in_the_title_of_a_session_goes_from_the_journal_too(anna: Office) -> None:
    come(anna)
    session = next(iter(anna.register.all(Session)))
    named = replace(session, title=f"Speech of {NAME}")
    anna.write(Work("Programme", edited(session, named)))
    erase_person(anna, NAME)
    assert anna.register.get(Session, session.id).title == "Speech of [erased]"
    assert FAMILY not in journal_of(anna)


def test_who_is_in_the_journal_only_can_be_erased(anna: Office) -> None:
    come(anna)
    anna.undo()
    erase_person(anna, NAME)
    assert FAMILY not in journal_of(anna)
    with pytest.raises(AppError, match="Nobody is called"):
        erase_person(anna, NAME)


def test_a_need_in_the_journal_only_goes_with_its_class(anna: Office) -> None:
    need = a_need_of(anna)
    anna.write(Work("Need", (added(need),)))
    anna.write(Work("No need", (removed(need),)))
    erase_class(anna, DataClass.HEALTH, None)
    assert "sesame" not in journal_of(anna)


def test_what_another_desk_wrote_unseen_is_erased(anna: Office, desk: OpenDesk) -> None:
    desk("bo").write(Work("Need", (added(a_need_of(anna)),)))
    erase_class(anna, DataClass.HEALTH, None)
    assert "sesame" not in repr(tuple(anna.database.load().register))
    assert "sesame" not in journal_of(anna)


def test_a_namesake_is_herself_after_an_undo(anna: Office) -> None:
    petra = a_person("Petra", FAMILY)
    anna.write(Work("Petra comes", (added(petra),)))
    come(anna)
    anna.write(Work("Petra marries", edited(petra, replace(petra, family_name="Nová"))))
    erase_person(anna, NAME)
    anna.undo()
    assert anna.register.get(Person, petra.id).family_name == FAMILY


def test_a_mailbox_that_others_use_stays_theirs(anna: Office) -> None:
    shared, own = "desk@ministry.example", "zyx@ministry.example"
    party = next(iter(anna.register.all(Party)))
    contact = Contact(new_id(), party_id=party.id, name="Desk", emails=(shared,))
    colleague = a_person("Petra", "Nová", emails=(shared,), note=f"for {NAME}, {own}")
    leaving = a_person("Zyx", FAMILY, emails=(shared, own))
    anna.write(Work("Contacts", tuple(map(added, (contact, colleague, leaving)))))
    erase_person(anna, NAME)
    assert anna.register.get(Contact, contact.id) == contact
    assert anna.register.get(Person, colleague.id).emails == (shared,)
    assert anna.register.get(Person, colleague.id).note == "for [erased], [erased]"


def a_long_way_mail() -> bytes:
    """Before its sender a mail lists every server that it passed."""
    mail = EmailMessage()
    for number in range(60):
        mail["Received"] = f"from a{number}.example by b{number}.example with ESMTPS"
    mail["From"] = "desk@ministry.example"
    mail.set_content(f"{NAME} comes.", cte="base64")
    return bytes(mail)


@pytest.mark.parametrize(
    "content",
    [
        f"Zyx;{FAMILY}".encode("cp1250"),
        f"Zyx;{FAMILY}".encode("iso8859-2"),
        f"Zyx;{FAMILY}".encode("utf-16-be"),
        b"\xd0\xcf\x11" + f"Zyx {FAMILY} ".encode("utf-16-le"),
        a_long_way_mail(),
    ],
    ids=["cp1250", "iso8859-2", "utf-16-be", "xls at an odd byte", "mail with a long head"],
)
def test_a_file_that_names_her_goes(anna: Office, content: bytes) -> None:
    file = kept(content)
    anna.write(Work("Import", (added(a_person("Zyx", FAMILY)),), evidence=(file,)))
    erase_person(anna, NAME)
    found = anna.database.evidence(file.hash)
    assert found is not None
    assert found.content is None


def test_a_sheet_and_a_cell_that_name_her_are_blanked(anna: Office) -> None:
    file = kept(b"nothing")
    cells = json.dumps([{"cell": "A1", "text": f"with\n{FAMILY}", "field": "note"}])
    origin = Origin(new_id(), file.hash, f"List {FAMILY}", 3, cells)
    come(anna)
    anna.write(Work("Import", (added(a_person()),), evidence=(file,), origins=(origin,)))
    erase_person(anna, NAME)
    with anna.database.engine.connect() as connection:
        (row,) = connection.execute(select(tables.origin)).all()
    assert row.sheet == "List [erased]"
    assert json.loads(row.cells)[0]["text"] == "with\n[erased]"


def test_an_erased_file_that_comes_again_is_kept_again(anna: Office) -> None:
    file = kept(NAME.encode())
    work = Work("Import", (added(a_person("Zyx", FAMILY)),), evidence=(file,))
    anna.write(work)
    erase_person(anna, NAME)
    anna.write(replace(work, changes=(added(a_person("Zyx", FAMILY)),)))
    assert anna.database.evidence(file.hash) == file


def test_the_files_of_another_conference_stay(anna: Office) -> None:
    (ghent,) = anna.register.all(Conference)
    brussels, party = a_conference(short_title="Brussels"), a_party("COM", "Commission")
    delegation = a_delegation(brussels, party)
    seat = a_delegate(delegation)
    file = kept(b"who eats what", DataClass.HEALTH)
    origin = Origin(seat.id, file.hash, "Sheet1", 1, "[]")
    changes = tuple(map(added, (brussels, party, delegation, seat)))
    anna.write(Work("Import", changes, evidence=(file,), origins=(origin,)))
    erase_class(anna, DataClass.HEALTH, ghent.id)
    assert anna.database.evidence(file.hash) == file
    erase_class(anna, DataClass.HEALTH, brussels.id)
    assert anna.database.evidence(file.hash) != file


def test_a_damaged_copy_keeps_no_other_from_being_erased(anna: Office) -> None:
    path = anna.database.path
    if path is None:
        return
    come(anna)
    copy_if_due(anna.database, NOON)
    folder = copies_folder(path)
    (folder / f"2024-04-01T1200{path.suffix}").write_text("damaged")
    cut_off = folder / f"2024-04-02T1200{path.suffix}.part"
    cut_off.write_bytes(FAMILY.encode())
    with pytest.raises(AppError, match=r"not in these copies.*2024-04-01T1200"):
        erase_person(anna, NAME)
    assert not cut_off.exists()
    assert len(copies_of(path)) == 2
    assert not any(FAMILY.encode() in each.read_bytes() for each in copies_of(path))


def test_names_in_labels_go_with_the_class_of_names(anna: Office) -> None:
    someone = a_person("Zyxa", "Quixov")
    anna.write(Work("IE: Zyxa Quixov added", (added(someone),)))
    erase_class(anna, DataClass.PUBLIC, None)
    assert not any("Quixov" in entry.label for entry in anna.entries)
