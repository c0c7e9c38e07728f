"""After erasing a person her name is in no byte of the file, its log or the copies."""

import io
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from hashlib import sha256
from html import unescape
from pathlib import Path

import openpyxl
import pytest
from tests.builders import a_delegate, a_person, a_small_house, a_statement, new_id

from delegates_app.domain.changes import added, edited
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Badge, Delegate, Delegation, Need, Person, Statement
from delegates_app.domain.words import BadgeState, Diet, Role
from delegates_app.services.erasing import erase_class, erase_person
from delegates_app.services.office import Desk, EditedSinceError, Office, Work
from delegates_app.storage.check import problems_of
from delegates_app.storage.copies import copies_folder, copy_if_due
from delegates_app.storage.database import Database
from delegates_app.storage.pen import Evidence, Origin

NAME = "Žofie Quixóvská-Ņemme"
TELLING = ("Quixóvská", "QUIXÓVSKÁ", "quixovska", "Ņemme")


def a_workbook() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Žofie", "Quixóvská-Ņemme", "Head of Unit"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def a_mail() -> bytes:
    message = EmailMessage()
    message["From"] = "desk@ministry.example"
    message["Subject"] = "The list"
    message.set_content("See the list, with Ms Quixóvská-Ņemme in it.")
    message.add_attachment(a_workbook(), maintype="application", subtype="x", filename="list.xlsx")
    return bytes(message)


def kept(content: bytes, name: str) -> Evidence:
    digest = sha256(content).hexdigest()
    return Evidence(digest, name, "application/octet-stream", DataClass.INTERNAL, content)


@pytest.fixture
def house(address: str) -> Iterator[Office]:
    """An office that knows her by every way there is."""
    office = Office(Database.create(address), Desk("anna"))
    office.write(Work("Open the house", tuple(map(added, a_small_house()))))
    delegation = next(iter(office.register.all(Delegation)))
    given, family = NAME.split()
    person = a_person(given, "Quixovska", emails=("z.quixovska@ministry.example",))
    seat = a_delegate(delegation, person, role=Role.EXPERT, name_on_badge=NAME)
    need = Need(new_id(), delegate_id=seat.id, diet=Diet.OTHER, diet_text="No sesame")
    said = a_statement(delegation, note=f"Replaced by {NAME.upper()}, says her office")
    workbook, mail = kept(a_workbook(), "list of Quixóvská.xlsx"), kept(a_mail(), "reply.eml")
    other = kept("Nothing to see here".encode("utf-16"), "other.txt")
    origin = Origin(person.id, workbook.hash, "Sheet1", 1, '{"A": "Quixóvská-Ņemme"}')
    office.write(
        Work(
            f"Import {NAME}",
            tuple(map(added, (person, seat, need, said))),
            evidence=(workbook, mail, other),
            origins=(origin,),
        )
    )
    office.write(Work("Spell her name", edited(person, replace(person, family_name=family))))
    badge = Badge(
        new_id(),
        delegate_id=seat.id,
        state=BadgeState.PRINTED,
        token="T9",  # noqa: S106  # what a badge shows, no secret
        printed_at=datetime(2024, 4, 20, 9),
        shown=(given, family),
    )
    office.write(Work("Print 1 badge", (added(badge),), Act.OUTGOING))
    copy_if_due(office.database, datetime(2024, 4, 20, 10))
    yield office
    office.close()


def every_text(path: Path) -> Iterator[str]:
    """A file as somebody who looks for a name would read it: raw, and each value inside."""
    yield from plain_texts(path.read_bytes())
    if path.suffix == ".delegates":
        connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.fetchall():
            for row in connection.execute(f"SELECT * FROM {table}"):
                for value in row:
                    yield from inner_texts(value) if isinstance(value, bytes) else ()
        connection.close()


def inner_texts(content: bytes) -> Iterator[str]:
    yield from plain_texts(content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from plain_texts(archive.read(name))
    elif b"MIME-Version" in content[:2000]:
        for part in message_from_bytes(content).walk():
            body = part.get_payload(decode=True)
            yield from inner_texts(body) if isinstance(body, bytes) else ()


def plain_texts(content: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "utf-16-le", "cp1250", "latin-1"):
        yield unescape(content.decode(encoding, errors="ignore")).casefold()


def test_she_is_found_before_and_nowhere_after(house: Office, tmp_path: Path) -> None:
    path = house.database.path
    if path is None:
        protocol = erase_person(house, NAME)
        assert protocol.files == 2
        rows = "".join(map(repr, (*house.register, *house.entries)))
        rows += "".join(map(repr, house.database.since(0)))
        assert not any(each.casefold() in rows.casefold() for each in TELLING)
        return
    house.database.fold()
    assert any("ņemme" in text for text in every_text(path))
    protocol = erase_person(house, NAME)
    assert protocol.files == 2
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert any(copies_folder(path) in each.parents for each in files)
    for each in files:
        for text in every_text(each):
            assert not any(name.casefold() in text for name in TELLING), each


def test_the_rest_stays_and_the_file_is_whole(house: Office) -> None:
    erase_person(house, NAME)
    assert problems_of(house.database) == ()
    assert house.register.select(Person, lambda each: each.given_name == "Aoife")
    assert len(house.register.select(Delegate, lambda each: each.role is Role.EXPERT)) == 1
    noted = [each.note for each in house.register.all(Statement) if each.note]
    assert noted == ["Replaced by [erased], says her office"]
    other = next(each for each in house.database.since(0) if each.entry.act is Act.ERASURE)
    assert other.changes == ()
    assert "values" in other.entry.reason
    assert house.database.load().register == house.register


def test_ctrl_z_does_not_reach_what_was_erased(house: Office) -> None:
    person = house.register.select(Person, lambda each: each.given_name == "Aoife")[0]
    erase_person(house, NAME)
    house.write(Work("Title", edited(person, replace(person, title="Dr"))))
    assert house.undo().entry.label == "Undo: Title"
    with pytest.raises(EditedSinceError, match="Open the house"):
        house.undo()


def test_her_namesake_keeps_her_name(house: Office) -> None:
    namesake = a_person("Petra", "Quixóvská-Ņemme")
    house.write(Work("A namesake", (added(namesake),)))
    erase_person(house, NAME)
    assert house.register.get(Person, namesake.id).family_name == "Quixóvská-Ņemme"


def test_nobody_of_that_name(house: Office) -> None:
    before = house.register
    with pytest.raises(AppError, match="Nobody is called"):
        erase_person(house, "Nemo Nobody")
    assert house.register == before


def test_a_class_is_blanked_and_its_files_with_it(house: Office) -> None:
    erase_class(house, DataClass.HEALTH, None)
    (need,) = house.register.all(Need)
    assert (need.diet, need.diet_text) == (None, "")
    assert house.register.select(Person, lambda each: bool(each.emails))
    erase_class(house, DataClass.INTERNAL, None)
    assert not house.register.select(Person, lambda each: bool(each.emails))
    assert house.register.select(Person, lambda each: bool(each.family_name))


def test_another_desk_sees_the_erasure(house: Office) -> None:
    bo = Office(Database.open(house.database.address), Desk("bo"))
    erase_person(house, NAME)
    bo.catch_up()
    assert bo.register == house.register
    bo.close()


@pytest.mark.parametrize("content", [a_workbook(), a_mail()])
def test_the_test_itself_would_find_her(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.delegates"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (content BLOB)")
    connection.execute("INSERT INTO t VALUES (?)", (content,))
    connection.commit()
    connection.close()
    assert any("quixóvská" in text for text in every_text(path))
