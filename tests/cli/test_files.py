"""`demo`, `new`, `check`, `backup` and `erase`."""

import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import BRUSSELS, DAYS, NEW, Run


def test_new_makes_a_file_with_the_usual_parties_and_sessions(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "new.delegates"
    told = run("new", path, *NEW, *DAYS, "--format", "1+3", "--json")
    assert told.code == 0
    assert told.document["operation"] == 1
    assert set(told.document) >= {"operation", "label", "changes", "problems"}
    (conference,) = run("show", path, "conferences", "--json").document
    assert (conference["format"], conference["from"]) == ("1+3", "2024-04-29")
    kinds = [each["kind"] for each in run("show", path, "parties", "--json").document]
    assert (kinds.count("state"), kinds.count("associated")) == (27, 4)


def test_new_adds_to_a_file_that_is_there(ghent: Path, run: Run) -> None:
    assert run("new", ghent, *BRUSSELS).code == 0
    found = run("show", ghent, "conferences", "--json").document
    assert [each["place"] for each in found] == ["Ghent", "Brussels"]
    assert found[1]["format"] is None


def test_new_leaves_no_file_where_the_frame_is_impossible(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "never.delegates"
    told = run("new", path, *NEW, "--from", "2024-04-30", "--to", "2024-04-29")
    assert told.code == 2
    assert not path.exists()
    assert run("new", path, *NEW, *DAYS, "--format", "many").code == 2
    assert not path.exists()


def test_demo_writes_both_conferences_with_clocks_that_stand(demo: Path, run: Run) -> None:
    found = run("show", demo, "conferences", "--json").document
    clocks = {each["short_title"]: each["clock"] for each in found}
    assert len(clocks) == 2
    assert [clock for title, clock in clocks.items() if "Ghent" in title] == ["2024-04-22T09:00"]
    assert [clock for title, clock in clocks.items() if "Brussels" in title] == ["2024-06-17T09:00"]
    assert run("undo", demo).code == 2  # its history is its fictional staff's


def test_demo_never_writes_over_what_is_there(ghent: Path, run: Run) -> None:
    before = ghent.read_bytes()
    told = run("demo", ghent, "--json")
    assert told.code == 2
    assert "is there already" in told.document["error"]
    assert ghent.read_bytes() == before


def test_several_conferences_are_named(demo: Path, run: Run) -> None:
    told = run("show", demo, "sessions")
    assert told.code == 2
    assert "Ghent" in told.err
    assert "Brussels" in told.err
    assert run("show", demo, "sessions", "--conference", "GHENT").code == 0
    assert run("show", demo, "sessions", "--conference", "Paris").code == 2


def test_check_tells_a_whole_file_and_lists_findings(ghent: Path, run: Run) -> None:
    told = run("check", ghent, "--json")
    assert told.code == 1  # no delegation has a list yet
    assert told.document["whole"] is True
    assert {each["kind"] for each in told.document["problems"]} == {"incomplete"}
    assert "There is no list yet." in told.err


def test_check_refuses_a_file_that_lost_an_operation(ghent: Path, run: Run) -> None:
    with sqlite3.connect(ghent) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM change WHERE position = 3")
    connection.close()
    told = run("check", ghent, "--json")
    assert told.code == 2
    assert "lost changes" in told.document["error"]


def test_backup_is_a_whole_office(people: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "copy.delegates"
    told = run("backup", people, out, "--json")
    assert told.code == 0
    assert told.document["file"] == str(out)
    for what in ("delegates", "delegations", "history", "sessions"):
        assert run("show", out, what, "--json").out == run("show", people, what, "--json").out
    assert run("backup", people, out).code == 0  # an older copy is replaced


def test_backup_replaces_nothing_but_a_copy(people: Path, tmp_path: Path, run: Run) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Minister")
    assert run("backup", people, letter).code == 2
    assert letter.read_text() == "Dear Minister"
    assert run("backup", people, people).code == 2
    assert run("backup", people, tmp_path).code == 2


def test_erasing_a_person_leaves_no_name(people: Path, run: Run) -> None:
    assert b"Wallenfels" in people.read_bytes()
    told = run("erase", people, "--person", "Annegret von Wallenfels", "--json")
    assert told.code == 0
    assert told.document["changes"] > 0
    assert "Wallenfels" not in told.out
    left = [path for path in people.parent.rglob("*.delegates*") if path.is_file()]
    assert left
    assert not [path for path in left if b"Wallenfels" in path.read_bytes()]
    assert run("undo", people, told.document["operation"]).code == 2


def test_erasing_a_class_of_one_conference(demo: Path, run: Run) -> None:
    told = run("erase", demo, "--class", "health", "--conference", "Ghent", "--json")
    assert told.code == 0
    diets = {
        place: {
            each["dietary"]
            for each in run("show", demo, "delegates", "--conference", place, "--json").document
        }
        for place in ("Ghent", "Brussels")
    }
    assert diets["Ghent"] == {None}


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--person", "Nobody Known"),
        ("--person", "A", "--class", "health"),
        ("--class", "secret"),
    ],
)
def test_an_erasure_that_is_not_clear_erases_nothing(
    words: tuple[str, ...], people: Path, run: Run
) -> None:
    assert run("erase", people, *words).code == 2
    assert b"Wallenfels" in people.read_bytes()


def test_check_says_whose_finding_it_is(ghent: Path, run: Run) -> None:
    told = run("check", ghent)
    assert any(line.endswith(", EL: There is no list yet.") for line in told.err.splitlines())


def test_new_refuses_a_mistyped_year_at_once(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "typo.delegates"
    told = run("new", path, *NEW, "--from", "1024-04-29", "--to", "2024-04-30", "--json")
    assert told.code == 2
    assert "a year" in told.document["error"]
    assert not path.exists()
