"""Ministries' workbooks in many languages and layouts, scored against their truth."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.corpus import making, scoring
from tests.corpus.central import PASSWORD
from tests.corpus.persons import Person

from delegates_app.domain.errors import AppError
from delegates_app.domain.readings import Reading, ReadPerson
from delegates_app.domain.words import Role
from delegates_app.services import importer, reference
from delegates_app.services.importer import ListFile

FILES = sorted(path for path in making.FOLDER.iterdir() if path.suffix != ".json")
PARTIES = reference.parties()
NAMES = (
    "party", "title", "given_name", "family_name", "name_native", "function", "organisation",
    "emails", "phones",
)  # fmt: skip


def reading_of(name: str, content: bytes) -> Reading:
    return importer.read(ListFile(name, content), None, PARTIES, PASSWORD)


def reading_or_sentence(name: str, content: bytes) -> Reading:
    """Read a file; a refusal is a sentence that says what was kept, and reads nobody."""
    try:
        return reading_of(name, content)
    except AppError as refused:
        sentence = str(refused)
    assert "Nothing was taken" in sentence
    return Reading()


def persons_of(path: Path) -> list[Person]:
    reading = reading_of(path.name, path.read_bytes())
    return [shown(each) for each in reading.persons]


def shown(read: ReadPerson) -> Person:
    """Return a person as the command line shows her, before anybody is invited."""
    usual = Role.PARTICIPANT if read.party == "UK" else Role.DELEGATE
    return {
        **{name: getattr(read, name) for name in NAMES},
        "role": read.role or usual,
        "dietary": read.diet,
        "status": read.status,
    }


def truth_of(path: Path) -> list[Person]:
    place = path.with_name(f"{path.name.partition('.')[0]}.truth.json")
    persons: list[Person] = json.loads(place.read_text("utf-8"))["expected_persons"]
    return persons


def test_everybody_is_found_and_nobody_invented() -> None:
    score = scoring.Score()
    for path in FILES:
        scoring.take(score, persons_of(path), truth_of(path))
    shown = "\n".join(score.wrong)
    assert len(FILES) >= 10
    assert score.persons == 1.0, shown
    assert score.fields >= 0.97, shown
    assert score.standing == 1.0, shown


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_is_a_person_a_seat_or_skipped_with_a_reason(path: Path) -> None:
    reading = reading_of(path.name, path.read_bytes())
    known = {(each.sheet, each.row) for each in reading.persons}
    known |= {(each.sheet, cell.row) for each in reading.persons for cell in each.cells}
    known |= {(each.sheet, each.row) for each in reading.held}
    known |= {(each.sheet, each.row) for each in reading.skipped}
    rows = {(sheet.name, row.number) for sheet in reading.sheets for row in sheet.rows}
    assert rows <= known


def test_the_workbooks_are_those_of_their_script() -> None:
    for name, make in making.WORKBOOKS.items():
        truth = json.loads(json.dumps(make()[1]))
        assert truth == truth_of(making.FOLDER / name), "run python -m tests.corpus.making"


def words_in(reading: Reading) -> set[str]:
    return {
        word
        for sheet in reading.sheets
        for row in sheet.rows
        for cell in row.cells
        for word in f"{cell.text} {cell.struck_text}".casefold().split()
    }


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from([path for path in FILES if path.suffix in {".csv", ".xls"}]),
    cut=st.integers(0, 4_000),
    length=st.integers(0, 300),
    filler=st.binary(max_size=20),
    encoding=st.sampled_from(["", "utf-16", "utf-8", "cp1251"]),
)
def test_a_mutated_text_is_a_plan_or_a_sentence(
    path: Path, cut: int, length: int, filler: bytes, encoding: str
) -> None:
    content = path.read_bytes()
    content = content[:cut] + filler + content[cut + length :]
    if encoding:
        content = content.decode("latin-1").encode(encoding, errors="replace")
    reading = reading_or_sentence(path.name, content)
    there = words_in(reading)
    for person in reading.persons:
        for word in person.name.casefold().split():
            assert any(word.strip(".,") in each for each in there), person


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from([path for path in FILES if path.suffix in {".xlsx", ".ods"}]),
    cut=st.integers(0, 12_000),
    length=st.integers(0, 400),
)
def test_a_damaged_package_is_a_plan_or_a_sentence(path: Path, cut: int, length: int) -> None:
    content = path.read_bytes()
    reading_or_sentence(path.name, content[:cut] + content[cut + length :])
