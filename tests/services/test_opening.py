"""Files opened, made and refused."""

from datetime import date
from pathlib import Path

import pytest

from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.services import opening
from delegates_app.services.conferences import Frame
from delegates_app.services.office import Desk

DESK = Desk("Ann Peeters")
FRAME = Frame("Ministerial Conference on Water", "Ghent", date(2024, 4, 29), date(2024, 4, 30))


def test_a_new_file_holds_the_conference_and_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "water"
    opening.new_office(path, DESK, FRAME, "New conference").close()
    office = opening.open_office(str(path.with_suffix(".delegates")), DESK)
    assert [each.place for each in office.register.all(Conference)] == ["Ghent"]
    assert [entry.label for entry in office.entries] == ["New conference"]
    office.close()


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    path = tmp_path / "water.delegates"
    path.write_bytes(b"something")
    with pytest.raises(AppError, match="is there already"):
        opening.new_office(path, DESK, FRAME, "New conference")
    assert path.read_bytes() == b"something"


def test_the_demonstration_holds_both_conferences(tmp_path: Path) -> None:
    office = opening.demonstration_office(tmp_path / "demonstration.delegates", DESK)
    assert {each.place for each in office.register.all(Conference)} == {"Ghent", "Brussels"}
    office.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("folder/ghent.delegates", "ghent.delegates"),
        ("postgresql://ann:secret@server:5432/office", "server:5432/office"),
        ("postgresql://server/office?sslmode=require", "server/office"),
    ],
)
def test_the_place_is_named_without_a_password(address: str, words: str) -> None:
    assert opening.place_in_words(address) == words


def test_one_file_is_known_by_whatever_way_leads_there(tmp_path: Path) -> None:
    here = tmp_path / "ghent.delegates"
    round_about = tmp_path / "folder" / ".." / "ghent.delegates"
    assert opening.whole_address(str(here)) == opening.whole_address(str(round_about))
