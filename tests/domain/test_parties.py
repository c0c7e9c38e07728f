import pytest

from delegates_app.domain.parties import (
    KINDS_IN_PROTOCOL,
    PartyIndex,
    alphabetical,
    find_party,
    folded,
    in_protocol_order,
    name_in,
    protocol_key,
)
from delegates_app.domain.records import Party
from delegates_app.domain.words import PartyKind


def _state(code: str, name: str, *aliases: str, iso2: str = "", iso3: str = "") -> Party:
    return Party(code, code, PartyKind.STATE, name, iso2=iso2, iso3=iso3, aliases=aliases)


SPAIN = _state("ES", "Spain", "E", iso2="ES", iso3="ESP")
ESTONIA = _state("EE", "Estonia", iso2="EE", iso3="EST")
BELGIUM = Party(
    "be",
    "BE",
    PartyKind.STATE,
    "Belgium",
    name_fr="Belgique",
    name_own="Belgique/België",
    iso2="BE",
    order=1,
)
GREECE = Party(
    "el",
    "EL",
    PartyKind.STATE,
    "Greece",
    name_own="Ελλάδα",
    name_latin="Elláda",
    long_name_en="Hellenic Republic",
    iso2="GR",
    iso3="GRC",
    order=8,
)
DRUGS = Party("d", "EUDA", PartyKind.AGENCY, "Drugs Agency", former_codes=("EMCDDA",), order=4)
PARTIES = (DRUGS, SPAIN, ESTONIA, GREECE, BELGIUM)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EL", GREECE),
        (" el ", GREECE),
        ("GR", GREECE),
        ("grc", GREECE),
        ("🇬🇷", GREECE),
        ("GREECE", GREECE),
        ("Ελλαδα", GREECE),
        ("ΕΛΛΆΔΑ", GREECE),
        ("Ellada", GREECE),
        ("hellenic republic", GREECE),
        ("België", BELGIUM),
        ("belgie", BELGIUM),
        ("Belgique / België", BELGIUM),
        ("BE - Belgium", BELGIUM),
        ("Belgium (BE)", BELGIUM),
        ("emcdda", DRUGS),
        ("E", SPAIN),
        ("Belgium, Greece", None),
        ("Belgium (Antwerp)", None),
        ("Atlantis", None),
        ("", None),
        ("/", None),
    ],
)
def test_a_party_is_found_by_whatever_a_list_calls_it(text: str, found: Party | None) -> None:
    assert find_party(text, PARTIES) == found


def test_an_old_abbreviation_never_wins_over_a_code() -> None:
    one_letter_code = Party("x", "E", PartyKind.ORGANISATION, "Somebody")

    assert find_party("e", (SPAIN, one_letter_code)) == one_letter_code


def test_a_name_that_two_parties_share_finds_neither() -> None:
    twin = Party("twin", "TW", PartyKind.SOCIETY, "Spain", aliases=("ESP",))
    index = PartyIndex((SPAIN, twin))

    assert index.find("Spain") is None
    assert index.find("ESP") == SPAIN


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Île d'Øresund", "iledoresund"), ("Großbritannien", "grossbritannien"), ("Łódź", "lodz")],
)
def test_names_are_compared_without_case_accents_and_signs(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_protocol_order_goes_by_kind_then_by_the_number_given() -> None:
    assert in_protocol_order((DRUGS, GREECE, BELGIUM)) == (BELGIUM, GREECE, DRUGS)
    assert protocol_key(GREECE) < protocol_key(DRUGS)


def test_every_kind_has_its_place_in_protocol() -> None:
    assert set(KINDS_IN_PROTOCOL) == set(PartyKind)


def test_a_name_that_is_missing_in_a_language_is_given_in_english() -> None:
    assert name_in(BELGIUM, "fr") == "Belgique"
    assert name_in(BELGIUM, "de") == "Belgium"
    assert alphabetical(PARTIES, "de") == (BELGIUM, DRUGS, ESTONIA, GREECE, SPAIN)
