"""`import`."""

from pathlib import Path

import pytest
from tests.cli.conftest import PEOPLE, Ran, Run


def _list(tmp_path: Path, text: str = PEOPLE, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8-sig")
    return path


def _import(run: Run, path: Path, *words: object) -> Ran:
    return run("import", path, *words, "--json")


def test_a_list_is_one_operation_with_a_plan(ghent: Path, tmp_path: Path, run: Run) -> None:
    told = _import(run, ghent, _list(tmp_path))
    assert told.code == 0
    (file,) = told.document["files"]
    assert set(file) == {
        *("file", "party", "kind", "persons", "held", "skipped", "problems", "plan", "operation"),
    }
    assert file["plan"] == {"new": 3, "changed": 0, "unchanged": 0, "missing": 0, "problems": 0}
    assert told.document["plan"] == file["plan"]
    assert file["operation"] == 2
    assert [each["family_name"] for each in file["persons"]] == [
        "von Wallenfels",
        "Großklaus",
        "Христова",
    ]
    assert len(run("show", ghent, "history", "--json").document) == 2


def test_the_same_list_again_changes_nothing(people: Path, tmp_path: Path, run: Run) -> None:
    (file,) = _import(run, people, _list(tmp_path)).document["files"]
    assert (file["plan"]["unchanged"], file["plan"]["new"], file["operation"]) == (3, 0, None)


def test_a_dry_run_writes_nothing(ghent: Path, tmp_path: Path, run: Run) -> None:
    (file,) = _import(run, ghent, _list(tmp_path), "--dry-run").document["files"]
    assert (file["plan"]["new"], file["operation"]) == (3, None)
    assert run("show", ghent, "delegates", "--json").document == []


def test_the_party_is_the_default_of_rows_that_name_none(
    ghent: Path, tmp_path: Path, run: Run
) -> None:
    text = "First name;Last name\nJürgen;Weßling\n"
    (file,) = _import(run, ghent, _list(tmp_path, text), "--party", "at").document["files"]
    assert file["persons"][0]["party"] == "AT"
    assert _import(run, ghent, _list(tmp_path, text), "--party", "XX").code == 2


def test_of_several_files_the_good_ones_are_taken(ghent: Path, tmp_path: Path, run: Run) -> None:
    told = _import(run, ghent, tmp_path / "gone.xlsx", _list(tmp_path))
    assert told.code == 1
    refused = next(each for each in told.document["files"] if each["file"] == "gone.xlsx")
    assert refused["operation"] is None
    assert refused["problems"][0]["severity"] == "error"
    assert told.document["plan"]["new"] == 3
    assert told.document["plan"]["problems"] == 1
    none = _import(run, ghent, tmp_path / "gone.xlsx", tmp_path)
    assert none.code == 2
    assert set(none.document) == {"error"}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\x00\x01\x02\xff" * 99])
def test_what_is_no_workbook_is_a_sentence(
    content: bytes, ghent: Path, tmp_path: Path, run: Run
) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(content)
    told = _import(run, ghent, path)
    assert told.code == 2
    assert told.document["error"]
    assert len(run("show", ghent, "history", "--json").document) == 1


def test_problems_are_told_at_their_cells(ghent: Path, tmp_path: Path, run: Run) -> None:
    text = PEOPLE.replace("Annegret;von Wallenfels", "Annegret;WALLENFELS")
    told = run("import", ghent, _list(tmp_path, text))
    assert told.code == 1
    assert "list.csv" in told.err
    assert "2" in told.err
    assert "3 new" in told.out
