"""`undo` and `redo`."""

import sqlite3
from pathlib import Path

import pytest
from tests.cli.conftest import Run

WHATS = ("delegations", "delegates", "availability", "sessions", "parties", "contacts", "badges")


def _everything(run: Run, path: Path) -> list[str]:
    return [run("show", path, what, "--json").out for what in WHATS]


def test_undo_goes_all_the_way_back_and_redo_all_the_way_forth(people: Path, run: Run) -> None:
    before = _everything(run, people)
    run("state", people, "--party", "DE", "--answer", "yes")
    run("replace", people, "--party", "DE", "--person", "wallenfels", "--with", "Jonas Keller")
    after = _everything(run, people)
    assert run("undo", people, "--json").document["label"].startswith("Undo: Replace")
    assert run("undo", people).code == 0
    assert _everything(run, people) == before
    assert run("redo", people).code == 0
    told = run("redo", people, "--json")
    assert told.code == 0
    assert told.document["changes"] == 3
    assert _everything(run, people) == after
    assert run("redo", people).code == 2


def test_only_the_own_work_is_undone(
    ghent: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DELEGATES_AUTHOR", "bert")
    told = run("undo", ghent, "--json")
    assert told.code == 2
    assert "nothing of yours" in told.document["error"]


def test_an_operation_edited_since_is_not_undone_but_its_rest_is(people: Path, run: Run) -> None:
    number = run("show", people, "history", "--json").document[-1]["number"]
    run("replace", people, "--party", "DE", "--person", "wallenfels", "--with", "Jonas Keller")
    before = _everything(run, people)
    told = run("undo", people, number, "--json")
    assert told.code == 2
    assert set(told.document) == {"error"}
    assert "edited since" in told.document["error"]
    assert "von Wallenfels" in told.document["error"]
    assert _everything(run, people) == before
    assert run("undo", people, number, "--rest").code == 0
    rows = run("show", people, "delegates", "--json").document
    assert "Großklaus" not in {each["family_name"] for each in rows}
    assert "Keller" in {each["family_name"] for each in rows}


def test_what_was_printed_is_undone_by_its_number_only(people: Path, run: Run) -> None:
    run("state", people, "--party", "DE", "--answer", "yes")
    printed = run("badges", people, "--out", people.with_name("b.pdf"), "--json").document
    assert run("undo", people, "--json").document["label"].startswith("Undo: State")
    assert run("redo", people).code == 0
    assert run("undo", people, printed["operation"]).code == 0
    states = {each["state"] for each in run("show", people, "badges", "--json").document}
    assert states == {"ready"}


@pytest.mark.parametrize("number", [0, 99, -1])
def test_an_operation_that_is_not_there_is_not_undone(number: int, ghent: Path, run: Run) -> None:
    assert run("undo", ghent, "--", number).code == 2


def test_a_file_keeps_its_log_folded_in(people: Path, run: Run, tmp_path: Path) -> None:
    run("state", people, "--party", "DE", "--answer", "yes")
    alone = tmp_path / "alone.delegates"
    alone.write_bytes(people.read_bytes())
    connection = sqlite3.connect(alone)
    assert connection.execute("SELECT count(*) FROM statement").fetchone() == (1,)
    connection.close()
