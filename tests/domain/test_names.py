import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates_app.domain.names import (
    Collation,
    fold,
    full_name,
    latin_list_name,
    list_name,
    name_key,
    name_keys,
    short_names,
    sort_key,
    split_name,
    split_title,
    titled_name,
)
from delegates_app.domain.records import Person

ELENI = Person(
    "e",
    "Ελένη",
    "Χατζηγεωργίου",
    "Ms",
    "Ελένη Χατζηγεωργίου",
    "Eleni Chatzigeorgiou",
    language="el",
)
JORG = Person("j", "Jörg-Matthias", "Großklaus", "Dr")


def test_a_name_is_shown_in_its_own_script_and_in_latin_letters() -> None:
    assert full_name(ELENI) == "Ελένη Χατζηγεωργίου"
    assert titled_name(ELENI) == "Ms Ελένη Χατζηγεωργίου"
    assert list_name(ELENI) == "Ελένη ΧΑΤΖΗΓΕΩΡΓΙΟΥ"
    assert latin_list_name(ELENI) == "Eleni CHATZIGEORGIOU"
    assert list_name(JORG) == "Jörg-Matthias GROSSKLAUS"
    assert latin_list_name(JORG) == ""


def test_a_person_with_one_name_only_still_has_a_name() -> None:
    assert full_name(Person("p", name_native="Þórdís")) == "Þórdís"
    assert list_name(Person("p", given_name="Björk")) == "Björk"
    assert latin_list_name(Person("p", given_name="Ρένα", name_latin="Rena")) == "RENA"


def test_a_card_drops_the_title_and_then_the_given_name() -> None:
    assert short_names(JORG) == (
        "Dr Jörg-Matthias Großklaus",
        "Jörg-Matthias Großklaus",
        "J.-M. Großklaus",
    )
    assert short_names(Person("p", "Bo", "Ek")) == ("Bo Ek", "B. Ek")
    assert short_names(Person("p", "Bo")) == ("Bo",)


@pytest.mark.parametrize(
    ("typed", "given_name", "family_name"),
    [
        ("Jean-Louis De Brouwer", "Jean-Louis", "De Brouwer"),
        ("DE BROUWER Jean-Louis", "Jean-Louis", "DE BROUWER"),
        ("Jean-Louis DE BROUWER", "Jean-Louis", "DE BROUWER"),
        ("De Brouwer, Jean-Louis", "Jean-Louis", "De Brouwer"),
        ("Anna van der Berg", "Anna", "van der Berg"),
        ("Anna van der BERG", "Anna", "van der BERG"),
        ("van der BERG Anna", "Anna", "van der BERG"),
        ("Annegret von Wallenfels", "Annegret", "von Wallenfels"),
        ("João Gonçalves de Sá", "João Gonçalves", "de Sá"),
        ("José Ortega y Gasset", "José", "Ortega y Gasset"),
        ("McDONALD Fergus", "Fergus", "McDONALD"),
        ("Aoife O’SULLIVAN", "Aoife", "O’SULLIVAN"),
        ("Ελένη ΧΑΤΖΗΓΕΩΡΓΙΟΥ", "Ελένη", "ΧΑΤΖΗΓΕΩΡΓΙΟΥ"),
        ("Δεσποινα Παππα", "Δεσποινα", "Παππα"),
        ("John F. KENNARD", "John F.", "KENNARD"),
        ("Bo Ek", "Bo", "Ek"),
        ("JAN PEETERS", "JAN", "PEETERS"),
        ("Madonna", "", "Madonna"),
        ("", "", ""),
    ],
)
def test_a_typed_name_is_split_and_its_letters_kept(
    typed: str, given_name: str, family_name: str
) -> None:
    assert split_name(typed) == (given_name, family_name)


@given(st.text(alphabet="abcdeÀΔж' -.,éßVNvan", max_size=30))
def test_splitting_loses_no_letter(typed: str) -> None:
    given_name, family_name = split_name(typed)
    kept = sorted((given_name + family_name).replace(" ", "").replace(",", ""))
    assert kept == sorted("".join(typed.split()).replace(",", ""))


def test_titles_stand_before_a_name() -> None:
    assert split_title("Mr. Jean-Louis De Brouwer") == ("Mr.", "Jean-Louis De Brouwer")
    assert split_title("H.E. Prof. Dr. Anna Berg") == ("H.E. Prof. Dr.", "Anna Berg")
    assert split_title("Minister") == ("", "Minister")


def test_folding_takes_marks_and_letters_apart() -> None:
    assert fold("Ørsted-Łukasz Đurić ß Þór ıĞ") == "orsted lukasz duric ss thor ig"
    assert fold("Ő’Brien") == "o brien"
    assert fold("Χατζής") == fold("ΧΑΤΖΗΣ")


@given(st.permutations(["Őry-Szűcs", "Boglárka", "Mária"]))
def test_the_key_of_a_name_does_not_depend_on_its_order(words: list[str]) -> None:
    assert name_key(*words) == {"ory", "szucs", "boglarka", "maria"}


def test_a_person_is_known_by_both_scripts() -> None:
    assert name_key("CHATZIGEORGIOU Eleni") in name_keys(ELENI)
    assert name_key("Χατζηγεωργίου", "Ελένη") in name_keys(ELENI)
    assert name_keys(Person("p")) == ()


def test_particles_sort_in_belgium_and_not_in_the_netherlands() -> None:
    berg = Person("p", "Anna", "van der Berg")
    assert sort_key(berg) == ("van der berg", "anna")
    assert sort_key(berg, Collation.DUTCH) == ("berg", "anna")
    assert sort_key(ELENI) == ("chatzigeorgiou", "eleni")


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Séamus Mac Giolla", "Séamus", "Mac Giolla"),
        ("Niamh Ní Dhomhnaill", "Niamh", "Ní Dhomhnaill"),
        ("Van den Bossche", "", "Van den Bossche"),
        ("von der Leyen Ursula", "Ursula", "von der Leyen"),
    ],
)
def test_a_particle_keeps_to_the_word_behind_it(text: str, given: str, family: str) -> None:
    assert split_name(text) == (given, family)
