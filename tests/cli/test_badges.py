"""`badges`: the PDF read back, the record of what came out."""

from pathlib import Path

import pypdfium2
import pytest
from tests.cli.conftest import Ran, Run


def _print(run: Run, path: Path, *words: object) -> Ran:
    return run("badges", path, "--out", path.with_name("b.pdf"), *words, "--json")


def _pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def _badges(run: Run, path: Path) -> dict[str, dict[str, object]]:
    return {each["person"]: each for each in run("show", path, "badges", "--json").document}


def test_badges_come_in_protocol_order_and_are_recorded(people: Path, run: Run) -> None:
    told = _print(run, people)
    assert told.code in {0, 1}
    assert (told.document["printed"], told.document["sheets"]) == (3, 1)
    (text,) = _pages(people.with_name("b.pdf"))
    places = [text.index(name) for name in ("Десислава", "Annegret", "Jörg-Matthias")]
    assert places == sorted(places)
    found = _badges(run, people)
    assert {each["state"] for each in found.values()} == {"printed"}
    assert [each["serial"] for each in found.values()] == [1, 2, 3]
    last = run("show", people, "history", "--json").document[-1]
    assert (last["act"], last["changes"]) == ("outgoing", 3)
    assert not list(people.parent.glob("*.draft.pdf"))


def test_nothing_to_print_is_a_sentence_and_no_file(ghent: Path, run: Run) -> None:
    told = _print(run, ghent)
    assert told.code == 0
    assert told.document["operation"] is None
    assert not ghent.with_name("b.pdf").exists()
    assert "no badge to print" in run("badges", ghent, "--out", "never.pdf").out


def test_what_was_printed_before_needs_a_reason(people: Path, run: Run) -> None:
    assert _print(run, people).code in {0, 1}
    assert _print(run, people).document["printed"] == 0
    refused = _print(run, people, "--only", "all")
    assert refused.code == 2
    assert "why" in refused.document["error"]
    again = _print(run, people, "--only", "all", "--reason", "lost box")
    assert again.document["printed"] == 3
    assert {each["serial"] for each in _badges(run, people).values()} == {4, 5, 6}


def test_only_outdated_badges_are_printed_again(people: Path, run: Run) -> None:
    _print(run, people)
    words = ("--party", "DE", "--person", "wallenfels", "--with", "Jonas Keller")
    run("replace", people, *words)
    assert _print(run, people).document["printed"] == 1
    assert _print(run, people, "--only", "outdated", "--reason", "x").document["printed"] == 0


def test_parties_and_the_first_cell_are_chosen(people: Path, run: Run) -> None:
    told = _print(run, people, "--party", "DE", "--start", "4")
    assert (told.document["printed"], told.document["sheets"]) == (2, 2)
    assert set(_badges(run, people)) >= {"Annegret von Wallenfels"}
    assert _badges(run, people)["Десислава Христова"]["state"] == "ready"


@pytest.mark.parametrize(
    "words",
    [
        ("--layout", "heart"),
        ("--stock", "napkin"),
        ("--duplex", "long"),
        ("--start", "5"),
        ("--start", "0"),
        ("--party", "XX"),
        ("--only", "some"),
    ],
)
def test_what_cannot_be_printed_records_nothing(
    words: tuple[str, ...], people: Path, run: Run
) -> None:
    told = _print(run, people, *words)
    assert told.code == 2
    assert told.document["error"]
    assert not people.with_name("b.pdf").exists()
    assert {each["state"] for each in _badges(run, people).values()} == {"ready"}


def test_a_folder_that_is_missing_records_nothing(people: Path, run: Run) -> None:
    told = run("badges", people, "--out", people.with_name("none") / "b.pdf", "--json")
    assert told.code == 2
    assert {each["state"] for each in _badges(run, people).values()} == {"ready"}


def test_findings_are_listed_and_stop_only_where_that_is_wished(
    ghent: Path, tmp_path: Path, run: Run
) -> None:
    function = "Director-General for everything that has ever been called " * 4
    listed = tmp_path / "long.csv"
    listed.write_text(f"Party;First name;Last name;Function\nDE;Jörg;Groß;{function}\n", "utf-8")
    run("import", ghent, listed)
    strict = _print(run, ghent, "--strict")
    assert strict.code == 2
    assert not ghent.with_name("b.pdf").exists()
    told = _print(run, ghent)
    assert told.code == 1
    assert told.document["printed"] == 1
    assert told.document["problems"][0]["person"] == "Jörg Groß"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [(".", "is a folder"), ("none/x.pdf", "no folder"), ("x.txt", "is no PDF")],
)
def test_nothing_is_recorded_where_no_pdf_can_be_put(
    name: str, sentence: str, people: Path, run: Run
) -> None:
    told = run("badges", people, "--out", people.parent / name, "--json")
    assert told.code == 2
    assert sentence in told.document["error"]
    assert {each["state"] for each in run("show", people, "badges", "--json").document} == {"ready"}


def test_blanks_are_no_reason(people: Path, run: Run) -> None:
    assert _print(run, people).code == 0
    told = run("badges", people, "--out", people.parent / "x.pdf", "--only", "all", "--reason", " ")
    assert told.code == 2
