from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.delegations import (
    delegation_code,
    delegation_figures,
    delegations_of,
    find_delegation,
    seats,
)
from delegates_app.domain.records import FormatRule, Record
from delegates_app.domain.register import Register
from delegates_app.domain.words import Category, DelegationKind, Level, Role, Standing

CONFERENCE = a_conference()
BELGIUM = a_party("BE", "Belgium", order=1)
GREECE = a_party("EL", "Greece", order=8, iso2="GR")
NORWAY = a_party("NO", "Norway", order=3)
AGENCY = a_party("EUAA", "European Union Agency for Asylum")
PARTIES = (
    BELGIUM,
    GREECE,
    NORWAY,
    AGENCY,
)
HOST = a_delegation(CONFERENCE, BELGIUM, kind=DelegationKind.HOST, category=Category.HOST)
NATION = a_delegation(CONFERENCE, BELGIUM)
PRESIDENCY = a_delegation(CONFERENCE, BELGIUM, kind=DelegationKind.PRESIDENCY)
DELEGATIONS = (
    a_delegation(CONFERENCE, AGENCY, category=Category.AGENCY),
    HOST,
    a_delegation(CONFERENCE, NORWAY, category=Category.ASSOCIATED),
    a_delegation(CONFERENCE, GREECE),
    NATION,
    PRESIDENCY,
)
REGISTER = Register.of((CONFERENCE, *PARTIES, *DELEGATIONS))


def test_delegations_stand_in_protocol_order() -> None:
    codes = [delegation_code(REGISTER, each) for each in delegations_of(REGISTER, CONFERENCE)]
    assert codes == ["BE-PRES", "BE", "BE-HOST", "EL", "NO", "EUAA"]


def test_a_delegation_is_found_by_code_in_any_case() -> None:
    assert find_delegation(REGISTER, CONFERENCE, "be") == NATION
    assert find_delegation(REGISTER, CONFERENCE, "BE-pres") == PRESIDENCY
    assert find_delegation(REGISTER, CONFERENCE, "be-host") == HOST
    assert find_delegation(REGISTER, CONFERENCE, "Belgium") == NATION
    assert find_delegation(REGISTER, CONFERENCE, "GR") == DELEGATIONS[3]
    assert find_delegation(REGISTER, CONFERENCE, "EL-PRES") is None
    assert find_delegation(REGISTER, CONFERENCE, "XX") is None


def test_a_delegation_of_another_conference_is_not_found() -> None:
    other = a_conference()
    register = Register.of((*REGISTER, other))
    assert find_delegation(register, other, "BE") is None


def test_the_top_line_counts_national_delegations() -> None:
    minister, adviser = a_person(), a_person("Jan", "Peeters")
    people: tuple[Record, ...] = (
        minister,
        adviser,
        a_delegate(NATION, minister, role=Role.HEAD, level=Level.MINISTER),
        a_delegate(NATION, adviser, rank=1),
        a_delegate(NATION, rank=2, standing=Standing.TBC),
        a_delegate(PRESIDENCY, adviser, role=Role.STAFF),
        FormatRule(new_id(), CONFERENCE.id, "1+1"),
    )
    register = Register.of((*REGISTER, *people))
    figures = delegation_figures(
        seats(register, each) for each in delegations_of(register, CONFERENCE)
    )
    assert (figures.delegations, figures.complete) == (4, 0)
    assert (figures.filled, figures.allowed) == (2, 8)
    assert (figures.tbc, figures.over, figures.waived) == (1, 1, 0)
    assert figures.heads_by_level == ((Level.MINISTER, 1),)
    assert (figures.heads, figures.heads_unnamed) == (3, 2)
