"""Exports of the demonstration conferences, read back from the files they become."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import ExportTable
from delegates_app.domain.records import Conference
from delegates_app.services import exports
from delegates_app.services.demo import write_demo
from delegates_app.services.export_words import LANGUAGES
from delegates_app.services.exports import WHATS, Wish
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database

NOW = datetime(2024, 4, 22, 9)  # local time of the place
READY = tuple(what for what in WHATS if what not in {"seating", "history"})


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path: Path = tmp_path_factory.mktemp("exports") / "demo.delegates"
    database = Database.create(str(path))
    write_demo(database)
    opened = Office(database, Desk("Anna"))
    yield opened
    opened.close()


def table(office: Office, what: str, language: str = "en", place: str = "Ghent") -> ExportTable:
    (conference,) = office.register.select(Conference, lambda each: place in each.short_title)
    return exports.table_of(office.register, conference, Wish(what, NOW, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", READY)
def test_every_export_has_a_cell_for_every_heading(
    office: Office, what: str, language: str
) -> None:
    for place in ("Ghent", "Brussels"):
        made = table(office, what, language, place)
        assert {len(row) for row in made.rows} <= {len(made.columns)}
        assert made.title
        assert "2024-04-22 09:00" in made.version


def test_languages_name_headings_and_parties(office: Office) -> None:
    french = table(office, "delegations", "fr")
    assert [column.heading for column in french.columns[:2]] == ["Code", "Délégation"]
    assert any(row[1] == "Allemagne" for row in french.rows)
    german = table(office, "delegations", "de")
    assert any(row[1] == "Deutschland" for row in german.rows)


def test_people_stand_in_protocol_order_and_own_script(office: Office) -> None:
    rows = table(office, "participants").rows
    names = list(dict.fromkeys(row[0] for row in rows))
    assert names[:4] == ["Belgium (Presidency)", "Belgium", "Belgium (host)", "Bulgaria"]
    assert any("Δ" in row[3] or "Χ" in row[3] for row in rows)
    assert all(row[2] or row[3] for row in rows)


def test_classes_are_said_on_the_list(office: Office) -> None:
    assert table(office, "participants").classes == (DataClass.PUBLIC,)
    assert DataClass.HEALTH in table(office, "dietary").classes
    assert "health" in table(office, "dietary").classes_line


def test_statistics_name_nobody(office: Office) -> None:
    people = {row[3] for row in table(office, "participants").rows} - {""}
    cells = {cell for row in table(office, "statistics").rows for cell in row}
    assert not people & cells
    assert all(row[2].isdigit() for row in table(office, "statistics").rows)


def test_files_are_what_their_ending_says(office: Office) -> None:
    wish = Wish("heads", NOW)
    made = table(office, "heads")
    page = load_workbook(BytesIO(exports.file_of(made, wish, "Heads.XLSX"))).active
    assert page is not None
    assert page.max_row == len(made.rows) + 4
    assert exports.file_of(made, wish, "heads.csv").startswith(b"\xef\xbb\xbf")
    document = pypdfium2.PdfDocument(exports.file_of(made, wish, "heads.pdf"))
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for row in made.rows:
        assert row[2].split()[-1].split("-")[-1] in text


@pytest.mark.parametrize(
    ("what", "name"), [("contacts", "a.pdf"), ("heads", "a"), ("heads", "a.doc")]
)
def test_other_endings_are_refused(office: Office, what: str, name: str) -> None:
    with pytest.raises(AppError, match=r"choose \.xlsx or \.csv"):
        exports.file_of(table(office, what), Wish(what, NOW), name)


@pytest.mark.parametrize(
    ("what", "language", "said"),
    [
        ("seating", "en", "yet"),
        ("nonsense", "en", "participants"),
        ("heads", "xx", "en, fr, nl, de"),
    ],
)
def test_what_there_is_not_is_a_sentence(
    office: Office, what: str, language: str, said: str
) -> None:
    with pytest.raises(AppError, match=said):
        table(office, what, language)


def test_history_is_of_the_whole_file(office: Office) -> None:
    made = exports.history_of(office.entries, Wish("history", NOW, "nl"))
    assert [row[0] for row in made.rows] == [str(each.number) for each in office.entries]
    assert made.title == "Geschiedenis"
