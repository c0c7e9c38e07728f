"""Finding by every word, in whatever script and spelling."""

from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_session,
)

from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.ui.search import index_of, search


def house() -> tuple[Register, Conference]:
    conference = a_conference()
    greece = a_party("EL", "Greece", name_own="Ελλάδα", name_fr="Grèce")
    delegation = a_delegation(conference, greece)
    eleni = a_person("Ελένη", "Χατζηγεωργίου", name_latin="Eleni Chatzigeorgiou")
    records = (conference, greece, delegation, eleni, a_delegate(delegation, eleni),
               a_session(conference))  # fmt: skip
    return Register.of(records), conference


def titles(text: str) -> list[str]:
    return [each.title for each in search(index_of(*house()), text)]


def test_a_delegation_by_code_and_by_name_in_any_language() -> None:
    for text in ("el", "greece", "Grèce", "grece", "Ελλάδα"):
        assert titles(text)[0] == "EL · Greece", text


def test_a_person_in_own_script_and_in_latin_letters() -> None:
    for text in ("Χατζηγεωργίου", "chatzi eleni", "ELENI"):
        assert "Ελένη Χατζηγεωργίου" in titles(text), text


def test_a_session_leads_to_availability() -> None:
    (found,) = search(index_of(*house()), "d1-plenary")
    assert (found.target.tab, found.title) == ("availability", "Plenary")


def test_nothing_typed_finds_nothing() -> None:
    assert titles("  ") == []


def test_every_word_must_fit() -> None:
    assert titles("eleni ireland") == []
