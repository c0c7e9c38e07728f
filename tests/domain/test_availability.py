"""The rules of what a minister's status is, sentence by sentence (DESIGN §2.5)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates_app.domain.availability import (
    INDICATIONS,
    RANK,
    SILENT,
    Status,
    covering,
    heard,
    retracted_ids,
    status_from,
    status_of,
)
from delegates_app.domain.records import Conference, Delegation, Party, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.words import Answer, Channel, PartyKind

MARCH = datetime.fromisoformat("2024-03-01T09:00")
NUMBERS = count(1)


def said(answer: Answer, day: int, *, official: bool = False, **more: object) -> Statement:
    number = next(NUMBERS)
    made = Statement(
        f"statement-{number}",
        "de",
        answer,
        MARCH + timedelta(days=day - 1),
        number=number,
        official=official,
        channel=Channel.LETTER if official else Channel.PHONE,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # the test names real fields


def status(*statements: Statement, session: str | None = "plenary") -> Status:
    return status_from(covering(heard(statements), session))


def test_nothing_said_is_unknown() -> None:
    assert status() == Status(Answer.UNKNOWN)


def test_the_last_word_decides_without_an_official_answer() -> None:
    found = status(said(Answer.LIKELY, 1), said(Answer.YES, 3), said(Answer.TENTATIVE, 5))
    assert (found.answer, found.by_word_only, found.doubt) == (Answer.TENTATIVE, False, False)


def test_it_is_the_moment_of_saying_that_counts_not_of_entering() -> None:
    assert status(said(Answer.NO, 9), said(Answer.YES, 2)).answer is Answer.NO


def test_entered_later_wins_a_tie() -> None:
    early, late = said(Answer.NO, 2), said(Answer.YES, 2)
    assert status(early, late).answer is Answer.YES
    assert status(late, early).answer is Answer.YES


def test_what_has_no_number_yet_was_entered_last() -> None:
    assert status(said(Answer.NO, 2, number=0), said(Answer.YES, 2)).answer is Answer.NO


def test_one_session_leaves_the_others_alone() -> None:
    everything, dinner = said(Answer.YES, 1), said(Answer.NO, 2, session_ids=("dinner",))
    assert status(everything, dinner, session="dinner").answer is Answer.NO
    assert status(everything, dinner, session="plenary").answer is Answer.YES


def test_a_newer_statement_on_all_replaces_all() -> None:
    dinner, everything = said(Answer.NO, 1, session_ids=("dinner",)), said(Answer.YES, 2)
    assert status(dinner, everything, session="dinner").answer is Answer.YES


def test_acknowledged_changes_only_unknown() -> None:
    assert status(said(Answer.ACKNOWLEDGED, 1)).answer is Answer.ACKNOWLEDGED
    found = status(said(Answer.LIKELY, 1), said(Answer.ACKNOWLEDGED, 2, official=True))
    assert found.answer is Answer.LIKELY


def test_acknowledged_neither_doubts_nor_clears_doubt() -> None:
    yes, unlikely = said(Answer.YES, 1, official=True), said(Answer.UNLIKELY, 2)
    assert not status(yes, said(Answer.ACKNOWLEDGED, 2)).doubt
    assert status(yes, unlikely, said(Answer.ACKNOWLEDGED, 3)).doubt


def test_word_of_mouth_makes_an_official_answer_worse_at_once() -> None:
    found = status(said(Answer.YES, 1, official=True), said(Answer.REPRESENTED, 2))
    assert (found.answer, found.by_word_only, found.official) == (Answer.REPRESENTED, True, False)
    assert str(found.note) == "represented by word only, 2 March; officially yes of 1 March"


def test_word_of_mouth_never_makes_an_official_answer_better() -> None:
    found = status(said(Answer.NO, 1, official=True), said(Answer.YES, 25))
    assert (found.answer, found.by_word_only, found.official) == (Answer.NO, False, True)
    assert str(found.note) == "yes said by phone 25 March, ask for writing"


@pytest.mark.parametrize("answer", sorted(INDICATIONS))
def test_an_informal_indication_after_an_official_answer_is_a_doubt(answer: Answer) -> None:
    found = status(said(Answer.YES, 1, official=True), said(answer, 4))
    assert (found.answer, found.doubt, found.by_word_only) == (Answer.YES, True, False)
    assert str(found.note) == f"yes of 1 March is in doubt: {answer} was said 4 March"


def test_a_later_word_of_mouth_clears_the_doubt() -> None:
    found = status(
        said(Answer.YES, 1, official=True), said(Answer.UNLIKELY, 2), said(Answer.YES, 3)
    )
    assert (found.answer, found.doubt, found.note) == (Answer.YES, False, None)


def test_a_doubt_leaves_what_was_said_by_word_only() -> None:
    found = status(said(Answer.YES, 1, official=True), said(Answer.NO, 2), said(Answer.LIKELY, 3))
    assert (found.answer, found.by_word_only, found.doubt) == (Answer.NO, True, True)


def test_an_official_indication_binds_nothing() -> None:
    found = status(said(Answer.UNLIKELY, 1, official=True), said(Answer.YES, 2))
    assert (found.answer, found.by_word_only, found.note) == (Answer.YES, False, None)


def test_a_second_call_lifts_the_status_at_most_to_the_official_one() -> None:
    partial, no = said(Answer.PARTIAL, 1, official=True), said(Answer.NO, 2)
    lifted = status(partial, no, said(Answer.REPRESENTED, 3))
    assert (lifted.answer, lifted.by_word_only) == (Answer.REPRESENTED, True)
    highest = status(partial, no, said(Answer.YES, 4))
    assert (highest.answer, highest.by_word_only, highest.statement) == (
        Answer.PARTIAL,
        False,
        partial,
    )


def test_no_and_withdrawn_are_equally_bad() -> None:
    found = status(said(Answer.NO, 1, official=True), said(Answer.WITHDRAWN, 2))
    assert (found.answer, found.by_word_only, found.note) == (Answer.NO, False, None)


def test_a_new_official_answer_stands_over_all_before() -> None:
    found = status(
        said(Answer.YES, 1, official=True),
        said(Answer.NO, 2),
        said(Answer.UNLIKELY, 3),
        said(Answer.PARTIAL, 4, official=True),
    )
    assert (found.answer, found.by_word_only, found.doubt) == (Answer.PARTIAL, False, False)


def test_a_retraction_takes_a_mistake_out_and_says_nothing() -> None:
    yes, mistake = said(Answer.YES, 1), said(Answer.NO, 2)
    retraction = said(Answer.UNKNOWN, 3, retracts_id=mistake.id)
    found = status(yes, mistake, retraction)
    assert (found.answer, found.statements) == (Answer.YES, (yes,))
    assert retracted_ids((yes, mistake, retraction)) == {mistake.id}


def test_a_retraction_with_an_answer_states_it() -> None:
    mistake = said(Answer.NO, 2)
    assert status(mistake, said(Answer.LIKELY, 3, retracts_id=mistake.id)).answer is Answer.LIKELY


def test_a_retracted_retraction_restores() -> None:
    yes = said(Answer.YES, 1)
    mistake = said(Answer.UNKNOWN, 2, retracts_id=yes.id)
    again = said(Answer.UNKNOWN, 3, retracts_id=mistake.id)
    assert status(yes, mistake, again).answer is Answer.YES


def test_the_register_is_asked() -> None:
    starts_at = datetime.fromisoformat("2024-04-29T14:00")
    dinner = Session("dinner", "ghent", "d1-dinner", "Dinner", starts_at, starts_at)
    delegation = Delegation("de", "ghent", "party")
    no = said(Answer.NO, 2, session_ids=("dinner",))
    register = Register.of(
        (
            Conference("ghent", "Ghent", "Ghent", "Ghent", date(2024, 4, 29), date(2024, 4, 30)),
            Party("party", "DE", PartyKind.STATE, "Germany"),
            delegation,
            dinner,
            no,
        )
    )
    assert status_of(register, delegation, dinner).statement == no
    assert status_of(register, delegation, None).answer is Answer.UNKNOWN


STATEMENTS = st.lists(
    st.builds(
        lambda answer, official, session_ids: (answer, official, session_ids),
        st.sampled_from([each for each in Answer if each is not Answer.UNKNOWN]),
        st.booleans(),
        st.sampled_from([(), ("dinner",), ("plenary",)]),
    ),
    max_size=8,
).map(
    lambda found: [
        said(answer, day + 1, official=official, session_ids=ids)
        for day, (answer, official, ids) in enumerate(found)
    ]
)


@given(STATEMENTS, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(statements: list[Statement], random: object) -> None:
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    renumbered = [replace(each, number=place) for place, each in enumerate(shuffled, 1)]
    before, after = status(*statements), status(*renumbered)
    assert (before.answer, before.by_word_only, before.doubt, before.note) == (
        after.answer,
        after.by_word_only,
        after.doubt,
        after.note,
    )


@given(STATEMENTS, st.sampled_from(sorted(RANK)))
def test_a_later_official_answer_wins_over_all(statements: list[Statement], answer: Answer) -> None:
    found = status(*statements, said(answer, 30, official=True))
    assert (found.answer, found.by_word_only, found.doubt, found.note) == (
        answer,
        False,
        False,
        None,
    )


@given(STATEMENTS, st.sampled_from(sorted(RANK)))
def test_word_of_mouth_never_improves_on_an_official_answer(
    statements: list[Statement], answer: Answer
) -> None:
    official = [each for each in statements if each.official and each.answer not in SILENT]
    heard = [each for each in official if "dinner" not in each.session_ids]
    found = status(*statements, said(answer, 30))
    if heard and heard[-1].answer in RANK:
        assert RANK[found.answer] >= RANK[heard[-1].answer]
        assert found.by_word_only == (RANK[answer] > RANK[heard[-1].answer])
    else:
        assert found.answer is answer


@pytest.mark.parametrize("answer", sorted(INDICATIONS))
def test_an_official_indication_takes_the_place_of_an_official_answer(answer: Answer) -> None:
    letters = (said(Answer.YES, 1, official=True), said(answer, 4, official=True))
    found = status(*letters)
    assert (found.answer, found.doubt, found.by_word_only) == (answer, False, False)
    assert status(*letters, said(Answer.NO, 5)).answer is Answer.NO
    assert status(*letters, said(Answer.YES, 5)).answer is Answer.YES
