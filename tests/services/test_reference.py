import tomllib
from datetime import date
from pathlib import Path

import pytest

from delegates_app import resources
from delegates_app.domain.errors import AppError
from delegates_app.domain.parties import PartyIndex, alphabetical, find_party, name_in
from delegates_app.domain.records import Party
from delegates_app.domain.words import ConferenceKind, PartyKind
from delegates_app.services.reference import (
    parties,
    parties_of,
    party_id,
    presidency_order,
    read_table,
    trio,
    usual_parties,
)

GHENT = date(2024, 4, 29)
NAMES = {f"{prefix}{language}" for prefix in ("", "long_") for language in ("en", "fr", "nl", "de")}
KEYS = NAMES | {"code", "order", "iso2", "iso3", "own", "latin", "aliases", "other_languages"}
KEYS |= {"former_codes", "valid_from", "valid_to", "footnote"}


def _codes(found: tuple[Party, ...]) -> str:
    return " ".join(party.code for party in found)


def _states() -> tuple[Party, ...]:
    return tuple(party for party in parties() if party.kind is PartyKind.STATE)


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", "AT BE BG HR CY CZ DK EE FI FR DE EL HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"),
        ("fr", "DE AT BE BG CY HR DK ES EE FI FR EL HU IE IT LV LT LU MT NL PL PT RO SK SI SE CZ"),
        ("nl", "BE BG CY DK DE EE FI FR EL HU IE IT HR LV LT LU MT NL AT PL PT RO SI SK ES CZ SE"),
        ("de", "BE BG DK DE EE FI FR EL IE IT HR LV LT LU MT NL AT PL PT RO SE SK SI ES CZ HU CY"),
    ],
)
def test_states_stand_in_the_order_of_the_alphabet_of_a_language(language: str, order: str) -> None:
    assert _codes(alphabetical(_states(), language)) == order


def test_states_stand_in_protocol_order() -> None:
    assert _codes(_states()) == (
        "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE"
    )
    assert [state.order for state in _states()] == list(range(1, 28))


@pytest.mark.parametrize(
    ("year", "half", "order"),
    [
        (
            2024,
            1,
            "BE HU PL DK CY IE LT EL IT LV LU NL SK MT EE BG AT RO FI HR DE PT SI FR CZ SE ES",
        ),
        (
            2024,
            2,
            "HU PL DK CY IE LT EL IT LV LU NL SK MT EE BG AT RO FI HR DE PT SI FR CZ SE ES BE",
        ),
        (
            2025,
            1,
            "PL DK CY IE LT EL IT LV LU NL SK MT EE BG AT RO FI HR DE PT SI FR CZ SE ES BE HU",
        ),
    ],
)
def test_seats_go_by_the_rotation_from_the_chair(year: int, half: int, order: str) -> None:
    assert " ".join(presidency_order(year, half)) == order


def test_every_half_year_from_2019_to_2030_has_its_chair_and_trio() -> None:
    halves = [(year, half) for year in range(2019, 2031) for half in (1, 2)]

    chairs = " ".join(presidency_order(*half)[0] for half in halves)

    assert chairs == "RO FI HR DE PT SI FR CZ SE ES BE HU PL DK CY IE LT EL IT LV LU NL SK MT"
    assert trio(2024, 1) == ("ES", "BE", "HU")
    assert all(presidency_order(*half)[0] in trio(*half) for half in halves)


@pytest.mark.parametrize(("year", "half"), [(2031, 1), (2017, 1), (2024, 0), (2024, 3)])
def test_a_half_year_that_nobody_decided_is_refused_in_a_sentence(year: int, half: int) -> None:
    with pytest.raises(AppError, match="not known"):
        presidency_order(year, half)


@pytest.mark.parametrize("kind", ConferenceKind)
def test_a_new_conference_invites_the_usual_parties(kind: ConferenceKind) -> None:
    assert _codes(usual_parties(kind, GHENT)) == (
        "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE "
        "IS LI NO CH EP GSC COM "
        "CEPOL EIGE EMCDDA EUAA eu-LISA Eurojust Europol FRA Frontex IOM UNHCR"
    )


@pytest.mark.parametrize(
    ("day", "drugs", "other"),
    [(date(2024, 7, 1), "EMCDDA", "EUDA"), (date(2024, 7, 2), "EUDA", "EMCDDA")],
)
def test_an_agency_goes_by_the_name_of_the_day(day: date, drugs: str, other: str) -> None:
    usual = usual_parties(ConferenceKind.MINISTERIAL, day)

    by_name = find_party(drugs, usual)

    assert by_name is not None
    assert by_name.code == drugs
    assert find_party(other, usual) == by_name
    assert find_party("European Union Drugs Agency", usual) == by_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GR", "EL"),
        ("gb", "UK"),
        ("uk", "UK"),
        ("Czech Republic", "CZ"),
        ("Česká republika", "CZ"),
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Hellenic Republic", "EL"),
        ("Grand-Duché de Luxembourg", "LU"),
        ("Slowakische Republik", "SK"),
        ("Szwecja", "SE"),
        ("Κύπρος", "CY"),
        ("ΚΥΠΡΟΣ", "CY"),
        ("БЪЛГАРИЯ", "BG"),
        ("S", "SE"),
        ("SE", "SE"),
        ("E", "ES"),
        ("A", "AT"),
        ("IRL", "IE"),
        ("Kosovo", "XK"),
        ("BiH", "BA"),
        ("FYROM", "MK"),
        ("easo", "EUAA"),
        ("emcdda", "EUDA"),
        ("europol", "Europol"),
        ("EU LISA", "eu-LISA"),
        ("European Commission", "COM"),
        ("Council of the European Union", "GSC"),
        ("Conseil de l'Europe", "CoE"),
        ("FRA", "FRA"),
        ("OIM", "IOM"),
        ("MPI Europe", "MPIE"),
    ],
)
def test_the_tables_know_what_lists_say(text: str, code: str) -> None:
    found = find_party(text, parties())

    assert found is not None
    assert found.code == code


def test_every_name_in_the_tables_finds_its_own_party() -> None:
    index = PartyIndex(parties())
    lost = [
        (party.code, name)
        for party in parties()
        for name in (party.code, party.name_own, party.name_en, *party.aliases)
        if name and index.find(name) != party
    ]

    assert lost == []


def test_the_iso_codes_find_the_states_unless_a_body_has_the_acronym() -> None:
    index = PartyIndex(parties())
    lost = [
        code
        for party in parties()
        for code in (party.iso2, party.iso3)
        if code and index.find(code) != party
    ]

    assert lost == ["FRA"]
    assert PartyIndex(_states()).find("FRA") == find_party("France", parties())


def test_ids_are_the_same_on_every_desk_and_all_different() -> None:
    assert party_id("BE") == "ec292119-4618-56e5-a8dd-b988a5a3437a"
    assert len({party.id for party in (*parties(), *parties(GHENT))}) == len(parties()) + 1


def test_every_party_has_a_name_in_each_language_of_documents() -> None:
    empty = [
        party.code
        for party in parties()
        for name in (party.name_fr, party.name_nl, party.name_de)
        if not name
    ]

    assert empty == []
    assert {name_in(party, "de") for party in _states()} >= {"Tschechien", "Österreich"}


@pytest.mark.parametrize("kind", PartyKind)
def test_the_tables_use_no_word_the_program_does_not_read(kind: PartyKind) -> None:
    path = resources.folder("parties") / f"{kind}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))

    assert table["kind"] == kind
    assert {key for row in table["party"] for key in row} <= KEYS
    orders = [row["order"] for row in table["party"]]
    assert orders == sorted(set(orders))


def test_the_usual_codes_are_all_codes_of_parties() -> None:
    table = tomllib.loads((resources.folder("parties") / "usual.toml").read_text(encoding="utf-8"))
    known = {party.code for day in (date(2021, 1, 1), GHENT, None) for party in parties(day)}

    assert set(table) == set(ConferenceKind)
    assert all(set(usual["codes"]) <= known for usual in table.values())


def test_a_broken_table_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state.toml").write_text("[[party", encoding="utf-8")

    with pytest.raises(AppError, match="cannot be read"):
        read_table(tmp_path / "state.toml")


def test_a_row_without_a_code_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "state.toml").write_text('[[party]]\nen = "Belgium"', encoding="utf-8")

    with pytest.raises(AppError, match="'code'"):
        parties_of(PartyKind.STATE, tmp_path)
