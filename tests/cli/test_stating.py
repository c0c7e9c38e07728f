"""`state` and `replace`."""

from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Ran, Run


def _status(run: Run, path: Path, party: str, session: str) -> dict[str, Any]:
    rows = run("show", path, "availability", "--party", party, "--json").document
    (found,) = [each for each in rows if each["session"] == session]
    return dict(found)


def _state(run: Run, path: Path, *words: object) -> Ran:
    return run("state", path, "--party", "DE", *words, "--json")


def test_a_statement_on_one_session_leaves_the_others(ghent: Path, run: Run) -> None:
    told = _state(
        run,
        ghent,
        "--answer",
        "yes",
        "--on",
        "2024-03-12",
        "--channel",
        "letter",
        "--official",
        "--by",
        "Anna Vogel",
    )
    assert told.code == 0
    assert told.document["changes"] == 1
    assert told.document["statement"] == 1
    assert (
        _state(
            run,
            ghent,
            "--answer",
            "No",
            "--session",
            "D1-dinner",
            "--on",
            "2024-03-20T18:45",
            "--official",
        ).code
        == 0
    )
    plenary, dinner = (_status(run, ghent, "de", code) for code in ("d1-plenary", "d1-dinner"))
    assert (plenary["status"], plenary["said_on"]) == ("yes", "2024-03-12T00:00")
    assert (plenary["by"], plenary["channel"], plenary["official"]) == (
        "Anna Vogel",
        "letter",
        True,
    )
    assert (dinner["status"], dinner["said_on"]) == ("no", "2024-03-20T18:45")
    assert [each["number"] for each in dinner["statements"]] == [1, 2]


def test_by_word_only_is_no_problem(ghent: Path, run: Run) -> None:
    assert _state(run, ghent, "--answer", "yes", "--on", "2024-03-12", "--official").code == 0
    told = _state(
        run, ghent, "--answer", "not-minister", "--on", "2024-03-13", "--channel", "phone"
    )
    assert told.code == 0
    assert told.document["problems"] == []
    status = _status(run, ghent, "DE", "d2-lunch")
    assert (status["status"], status["by_word_only"], status["official"]) == (
        "not_minister",
        True,
        False,
    )


def test_a_statement_is_retracted_by_its_number(ghent: Path, run: Run) -> None:
    _state(run, ghent, "--answer", "likely", "--on", "2024-03-01")
    number = _state(run, ghent, "--answer", "no", "--on", "2024-03-02").document["statement"]
    assert _state(run, ghent, "--retracts", number).code == 0
    assert _status(run, ghent, "DE", "d1-plenary")["status"] == "likely"
    assert run("undo", ghent).code == 0
    assert _status(run, ghent, "DE", "d1-plenary")["status"] == "no"


def test_without_a_moment_the_standing_clock_counts(demo: Path, run: Run) -> None:
    ghent = ("--conference", "Ghent")
    assert run("state", demo, "--party", "LV", "--answer", "yes", *ghent).code == 0
    rows = run("show", demo, "availability", "--party", "LV", *ghent, "--json").document
    assert {each["said_on"] for each in rows} == {"2024-04-22T09:00"}


def test_a_zone_is_turned_into_the_time_of_the_place(ghent: Path, run: Run) -> None:
    assert _state(run, ghent, "--answer", "yes", "--on", "2024-04-12T18:45Z").code == 0
    assert _status(run, ghent, "DE", "d1-plenary")["said_on"] == "2024-04-12T20:45"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--party", "XX", "--answer", "yes"), "“XX” is no delegation"),
        (("--party", "DE", "--answer", "maybe"), "none of the answers"),
        (("--party", "DE", "--answer", "yes", "--session", "d9-tea"), "d1-plenary"),
        (("--party", "DE", "--answer", "yes", "--on", "30 April"), "2024-04-29"),
        (("--party", "DE", "--answer", "yes", "--on", "2024-02-30"), "2024-04-29"),
        (("--party", "DE", "--answer", "yes", "--channel", "pigeon"), "pigeon"),
        (("--party", "DE", "--answer", "yes", "--retracts", "7"), "no statement 7"),
        (("--party", "DE", "--answer", "unknown"), "needs an answer"),
        (("--party", "DE"), "--answer"),
        (("--answer", "yes"), "--party"),
    ],
)
def test_what_cannot_be_recorded_says_what_can(
    words: tuple[str, ...], says: str, ghent: Path, run: Run
) -> None:
    told = run("state", ghent, *words, "--json")
    assert told.code == 2
    assert says in told.document["error"]
    assert len(run("show", ghent, "history", "--json").document) == 1


@pytest.mark.parametrize("code", ["GR", "gr", "EL", "Greece"])
def test_greece_is_el_and_understood_as_gr(code: str, ghent: Path, run: Run) -> None:
    assert run("state", ghent, "--party", code, "--answer", "yes").code == 0
    assert _status(run, ghent, "EL", "d1-plenary")["status"] == "yes"


def test_a_replacement_keeps_the_seat_and_tells_what_follows(people: Path, run: Run) -> None:
    assert run("badges", people, "--out", people.with_name("b.pdf")).code in {0, 1}
    told = run(
        "replace",
        people,
        "--party",
        "DE",
        "--person",
        "wallenfels",
        "--with",
        "Jonas Keller",
        "--function",
        "State Secretary",
        "--reason",
        "letter",
        "--json",
    )
    assert told.code == 0
    assert told.document["label"] == "Replace Annegret von Wallenfels with Jonas Keller (DE)"
    assert [each["kind"] for each in told.document["consequences"]] == ["badge_void"]
    rows = run("show", people, "delegates", "--party", "DE", "--json").document
    keller = next(each for each in rows if each["family_name"] == "Keller")
    gone = next(each for each in rows if each["family_name"] == "von Wallenfels")
    assert (keller["role"], keller["rank"], keller["status"]) == ("head", gone["rank"], "active")
    assert keller["function"] == "State Secretary"
    assert gone["status"] == "replaced"


def test_who_was_replaced_comes_back_as_the_same_person(people: Path, run: Run) -> None:
    words = ("replace", people, "--party", "DE")
    assert run(*words, "--person", "wallenfels", "--with", "Jonas Keller").code == 0
    back = run(*words, "--person", "Keller", "--with", "Annegret von Wallenfels", "--json")
    assert back.code == 0
    assert back.document["changes"] == 2  # no new person
    seated = run(*words, "--person", "Wallenfels", "--with", "Jörg-Matthias Großklaus")
    assert seated.code == 2


@pytest.mark.parametrize("name", ["Nobody", "", "ö"])
def test_nobody_of_that_name_is_told_who_is_there(name: str, people: Path, run: Run) -> None:
    told = run("replace", people, "--party", "DE", "--person", name, "--with", "Jonas Keller")
    assert told.code == 2
    assert "Annegret von Wallenfels" in told.err


def test_there_is_no_statement_of_number_nought(ghent: Path, run: Run) -> None:
    told = run("state", ghent, "--party", "DE", "--retracts", "0", "--json")
    assert told.code == 2
    assert "no statement 0" in told.document["error"]
