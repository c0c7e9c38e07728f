"""`export`: files read back."""

from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import Run

SHEETS = (
    *("participants", "heads", "delegations", "availability", "contacts", "invitations", "badges"),
    *("names-and-mails", "dietary", "chase", "statistics", "history"),
)


@pytest.mark.parametrize("what", SHEETS)
def test_every_list_is_a_workbook_that_opens(what: str, people: Path, run: Run) -> None:
    out = people.with_name(f"{what}.xlsx")
    told = run("export", people, what, out, "--language", "nl", "--json")
    assert told.code == 0
    assert told.document["file"] == str(out)
    assert told.document["classes"]
    book = openpyxl.load_workbook(out)
    assert book.active is not None
    book.close()


def test_participants_are_written_as_csv_and_pdf(people: Path, run: Run) -> None:
    table, paper = people.with_name("p.csv"), people.with_name("p.pdf")
    assert run("export", people, "participants", table).code == 0
    assert "Großklaus".upper()[:3] in table.read_text("utf-8-sig").upper()
    assert run("export", people, "participants", paper).code == 0
    assert paper.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "words",
    [
        ("seating", "s.xlsx"),
        ("nothing", "n.xlsx"),
        ("participants", "p.docx"),
        ("participants", "p"),
        ("dietary", "d.pdf"),
        ("participants", "none/p.xlsx"),
        ("participants", "p.xlsx", "--language", "xx"),
    ],
)
def test_what_cannot_be_written_leaves_no_file(
    words: tuple[str, ...], people: Path, run: Run
) -> None:
    what, out, *more = words
    told = run("export", people, what, people.parent / out, *more, "--json")
    assert told.code == 2
    assert told.document["error"]
    assert not (people.parent / out).exists()
    assert not list(people.parent.glob("*.part"))
