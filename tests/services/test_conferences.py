from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from delegates_app.domain.changes import inverse
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import (
    Conference,
    Deadline,
    Delegation,
    Document,
    FormatRule,
    Party,
    Session,
)
from delegates_app.domain.register import Register
from delegates_app.domain.words import (
    Category,
    ConferenceKind,
    DeadlineKind,
    DelegationKind,
    DocumentKind,
)
from delegates_app.services.conferences import Frame, plan_invite, plan_new, short_title
from delegates_app.services.reference import parties

EMPTY = Register.of(())
TITLE = "Ministerial Conference on the Pact"
GHENT = Frame(TITLE, "Ghent", date(2024, 4, 29), date(2024, 4, 30))
BRUSSELS = Frame(
    "High-Level Conference",
    "Brussels",
    date(2024, 6, 25),
    date(2024, 6, 26),
    ConferenceKind.CONFERENCE,
)


def made(frame: Frame, register: Register = EMPTY) -> Register:
    return register.apply(plan_new(register, frame))


def frame(**values: Any) -> Frame:
    return Frame(**{"title": "T", "place": "P", "starts_on": date(2024, 4, 29), **values})


def formats(register: Register) -> dict[str, str]:
    return {
        rule.category or code_of(register, rule.delegation_id): rule.format
        for rule in register.all(FormatRule)
    }


def code_of(register: Register, delegation_id: str | None) -> str:
    return register.get(Party, register.get(Delegation, delegation_id).party_id).code


def test_a_ministerial_conference_has_the_usual_sessions_and_documents() -> None:
    register = made(GHENT)
    conference = next(iter(register.all(Conference)))
    assert conference.short_title == "Ministerial Conference · Ghent"
    assert conference.presidency == "BE"
    assert [session.code for session in register.all(Session)] == [
        "d1-plenary",
        "d1-family-photo",
        "d1-dinner",
        "d2-plenary",
        "d2-lunch",
    ]
    assert [document.kind for document in register.all(Document)] == [
        DocumentKind.SAVE_THE_DATE,
        DocumentKind.INVITATION,
        DocumentKind.PRACTICAL_NOTE,
        DocumentKind.PROGRAMME,
        DocumentKind.REMINDER,
        DocumentKind.CORRECTION,
        DocumentKind.THANK_YOU,
    ]


def test_the_usual_parties_are_invited_with_their_categories() -> None:
    register = made(GHENT)
    categories = [each.category for each in register.all(Delegation)]
    assert categories.count(Category.MEMBER_STATE) == 27
    assert categories.count(Category.ASSOCIATED) == 4
    codes = {code_of(register, each.id) for each in register.all(Delegation)}
    assert {"BE", "CH", "COM", "GSC", "EP", "EUAA", "Europol", "IOM", "UNHCR"} <= codes


def test_belgium_is_there_three_times_while_it_is_in_the_chair() -> None:
    register = made(GHENT)
    kinds = [
        (each.kind, each.category)
        for each in register.all(Delegation)
        if code_of(register, each.id) == "BE"
    ]
    assert kinds == [
        (DelegationKind.PRESIDENCY, Category.HOST),
        (DelegationKind.HOST, Category.HOST),
        (DelegationKind.NATIONAL, Category.MEMBER_STATE),
    ]


def test_a_year_without_a_known_presidency_has_only_national_delegations() -> None:
    register = made(frame(starts_on=date(2060, 4, 1), ends_on=date(2060, 4, 1)))
    assert {each.kind for each in register.all(Delegation)} == {DelegationKind.NATIONAL}
    assert next(iter(register.all(Conference))).presidency == ""


def test_formats_are_written_down_as_rules() -> None:
    assert formats(made(GHENT)) == {
        "member_state": "1+2",
        "associated": "1+2",
        "institution": "1+1",
        "agency": "1+1",
        "organisation": "1+1",
        "third": "1+1",
        "COM": "1+3",
        "GSC": "1+2",
    }


def test_a_format_is_for_the_states() -> None:
    wanted = formats(made(frame(ends_on=date(2024, 4, 30), format="2+2")))
    assert (wanted["member_state"], wanted["associated"]) == ("2+2", "2+2")
    assert (wanted["agency"], wanted["COM"]) == ("1+1", "1+3")


def test_a_conference_has_no_format_unless_one_is_given() -> None:
    assert formats(made(BRUSSELS)) == {}
    given = frame(ends_on=date(2024, 4, 30), kind=ConferenceKind.CONFERENCE, format="max 2")
    assert formats(made(given)) == {"member_state": "max 2", "associated": "max 2"}


def test_deadlines_lie_before_the_first_day_as_the_dossier_says() -> None:
    due = {each.kind: each.due_on for each in made(GHENT).all(Deadline)}
    assert due == {
        DeadlineKind.CONTACT_POINT: date(2024, 3, 22),
        DeadlineKind.REPLY: date(2024, 4, 5),
        DeadlineKind.DELEGATION_LIST: date(2024, 4, 15),
        DeadlineKind.PHOTO: date(2024, 4, 15),
        DeadlineKind.SECURITY: date(2024, 4, 18),
        DeadlineKind.TRAVEL: date(2024, 4, 20),
        DeadlineKind.LIST_FROZEN: date(2024, 4, 24),
        DeadlineKind.BADGES_PRINTED: date(2024, 4, 26),
        DeadlineKind.BADGES_OUT: date(2024, 4, 28),
    }


def test_a_conference_closes_its_registration_and_asks_no_ministers() -> None:
    register = made(BRUSSELS)
    due = [(each.title, each.due_on) for each in register.all(Deadline)]
    assert due[0] == ("Registration closes", date(2024, 6, 11))
    assert not any(session.ministers for session in register.all(Session))
    assert "panel" in {session.kind for session in register.all(Session)}


@pytest.mark.parametrize("kind", list(ConferenceKind))
@pytest.mark.parametrize("days", [1, 2, 3, 4])
def test_sessions_never_overlap_and_their_codes_differ(kind: ConferenceKind, days: int) -> None:
    wanted = frame(ends_on=date(2024, 4, 28) + timedelta(days=days), kind=kind)
    register = made(wanted)
    sessions = sorted(register.all(Session), key=lambda each: each.starts_at)
    assert len({each.code for each in sessions}) == len(sessions)
    assert all(one.ends_at <= other.starts_at for one, other in pairwise(sessions))
    assert {each.starts_at.date() for each in sessions} >= {wanted.starts_on, wanted.ends_on}


def test_a_second_conference_uses_the_parties_that_are_there() -> None:
    once = made(GHENT)
    twice = made(BRUSSELS, once)
    codes = [party.code for party in twice.all(Party)]
    assert len(codes) == len(set(codes))
    assert len(list(twice.all(Conference))) == 2


def test_what_a_new_conference_brings_can_be_taken_back() -> None:
    changes = plan_new(EMPTY, GHENT)
    assert EMPTY.apply(changes).apply(inverse(changes)) == EMPTY


def test_ids_are_new_each_time_unless_they_are_given() -> None:
    first, second = plan_new(EMPTY, GHENT), plan_new(EMPTY, GHENT)
    own = {each.id for each in first if each.kind is not Party}
    assert own.isdisjoint(each.id for each in second if each.kind is not Party)
    fixed = plan_new(EMPTY, GHENT, lambda what: what)
    assert fixed == plan_new(EMPTY, GHENT, lambda what: what)
    assert "delegation BE presidency" in {each.id for each in fixed}


def test_further_parties_are_invited_and_brought_only_when_missing() -> None:
    register = made(BRUSSELS)
    conference = next(iter(register.all(Conference)))
    wanted = [party for party in parties() if party.code in {"ICMPD", "CoE"}]
    once = register.apply(plan_invite(register, conference, wanted))
    other = made(GHENT, once)
    second = list(other.all(Conference))[1]
    again = other.apply(plan_invite(other, second, wanted))
    assert [party.code for party in again.all(Party)].count("ICMPD") == 1
    assert len([each for each in again.all(Delegation) if each.category == "organisation"]) == 8


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": "  "}, "needs a title"),
        ({"ends_on": date(2024, 4, 28)}, "before the first"),
        ({"format": "many"}, "is not a format"),
    ],
)
def test_a_frame_that_makes_no_sense_is_refused(wrong: dict[str, Any], sentence: str) -> None:
    wanted = frame(**{"ends_on": date(2024, 4, 30), **wrong})
    with pytest.raises(AppError, match=sentence):
        plan_new(EMPTY, wanted)


@pytest.mark.parametrize(
    ("title", "place", "short"),
    [
        (TITLE, "Ghent", "Ministerial Conference · Ghent"),
        ("Informal JHA: asylum", "Namur", "Informal JHA · Namur"),
        ("Expert meeting", "", "Expert meeting"),
        (
            "Meeting of Directors-General, Migration",
            "Bruges",
            "Meeting of Directors-General · Bruges",
        ),
    ],
)
def test_the_short_title_says_what_and_where(title: str, place: str, short: str) -> None:
    assert short_title(title, place) == short
