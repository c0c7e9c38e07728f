"""`show`: the shapes that other programs rely on, and readable tables."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

KEYS = {
    "conferences": {"title", "short_title", "place", "from", "to", "kind"},
    "parties": {"party", "name", "kind", "order"},
    "delegations": {"party", "order", "format", "used", "allowed", "complete", "findings"},
    "delegates": {
        *("party", "title", "given_name", "family_name", "name_native", "name_latin", "function"),
        *("organisation", "role", "emails", "phones", "dietary", "status", "source"),
        *("rank", "name_on_badge"),
    },
    "sessions": {"code", "title", "kind", "from", "to"},
    "availability": {
        *("party", "session", "status", "said_on", "by", "channel", "official", "by_word_only"),
        *("doubt", "statements"),
    },
    "invitations": {"party", "document", "state", "version"},
    "contacts": {"party", "purpose", "name", "emails", "phones"},
    "badges": {"person", "party", "category", "state", "serial", "printed_on", "outdated"},
    "problems": {"kind", "party", "person", "message"},
    "history": {"number", "label", "author", "at", "undoes", "changes"},
}
GHENT = ("--conference", "Ghent")


@pytest.mark.parametrize("what", KEYS)
def test_every_view_has_its_keys_and_a_table(what: str, demo: Path, run: Run) -> None:
    told = run("show", demo, what, *GHENT, "--json")
    assert (told.code, told.err) == (0, "")
    assert told.document
    for row in told.document:
        assert set(row) >= KEYS[what]
    table = run("show", demo, what, *GHENT)
    assert table.code == 0
    assert len(table.out.splitlines()) == len(told.document) + 2


def test_delegations_stand_in_protocol_order(ghent: Path, run: Run) -> None:
    rows = run("show", ghent, "delegations", "--json").document
    assert [each["party"] for each in rows[:5]] == ["BE-PRES", "BE", "BE-HOST", "BG", "CZ"]
    assert [each["order"] for each in rows] == list(range(1, len(rows) + 1))
    (bulgaria,) = run("show", ghent, "delegations", "--party", "bg", "--json").document
    assert bulgaria == {
        "party": "BG",
        "order": 4,
        "format": "1+2",
        "used": 0,
        "allowed": 3,
        "complete": False,
        "findings": ["There is no list yet."],
    }


def test_several_parties_come_in_protocol_order(ghent: Path, run: Run) -> None:
    words = ("--party", "europol", "--party", "BE-HOST", "--party", "com")
    rows = run("show", ghent, "delegations", *words, "--json").document
    assert [each["party"] for each in rows] == ["BE-HOST", "COM", "Europol"]
    assert run("show", ghent, "delegations", "--party", "XX").code == 2


def test_availability_has_an_entry_for_every_delegation_and_session(ghent: Path, run: Run) -> None:
    rows = run("show", ghent, "availability", "--json").document
    delegations = run("show", ghent, "delegations", "--json").document
    sessions = run("show", ghent, "sessions", "--json").document
    assert [(each["party"], each["session"]) for each in rows] == [
        (delegation["party"], session["code"]) for delegation in delegations for session in sessions
    ]
    assert {each["status"] for each in rows} == {"unknown"}
    assert all(each["said_on"] is None and each["statements"] == [] for each in rows)


def test_a_delegate_is_shown_with_the_row_she_came_from(people: Path, run: Run) -> None:
    rows = run("show", people, "delegates", "--json").document
    assert [each["party"] for each in rows] == ["BG", "DE", "DE"]
    hristova = rows[0]
    assert (hristova["given_name"], hristova["family_name"]) == ("Десислава", "Христова")
    assert (hristova["role"], hristova["status"]) == ("head", "active")
    assert hristova["emails"] == ["dh@mvr.example"]
    assert hristova["source"]["row"] == 4


def test_a_seat_to_be_confirmed_is_in_the_list(demo: Path, run: Run) -> None:
    rows = run("show", demo, "delegates", *GHENT, "--json").document
    waiting = [each for each in rows if each["status"] == "tbc" and not each["family_name"]]
    assert waiting
    assert {each["status"] for each in rows} >= {"active", "tbc", "replaced"}


def test_history_is_in_utc_and_says_what_an_undo_undoes(ghent: Path, run: Run) -> None:
    run("state", ghent, "--party", "DE", "--answer", "yes")
    run("undo", ghent)
    rows = run("show", ghent, "history", "--json").document
    assert [each["undoes"] for each in rows] == [None, None, 2]
    assert [each["author"] for each in rows] == ["anna"] * 3
    assert all(each["at"].endswith("Z") for each in rows)
    assert rows[0]["changes"] > 100


def test_the_columns_of_a_table_are_aligned(ghent: Path, run: Run) -> None:
    lines = run("show", ghent, "sessions").out.splitlines()
    place = lines[0].index("Kind")
    assert all(line[place - 1] == " " and line[place] != " " for line in lines)


def test_a_view_with_nothing_in_it_says_so(ghent: Path, run: Run) -> None:
    assert run("show", ghent, "badges").out == "Nothing.\n"
    assert run("show", ghent, "badges", "--json").document == []
