"""A minister's coming in a few words."""

from dataclasses import replace
from datetime import datetime

import pytest
from tests.builders import a_conference, a_delegation, a_party, a_session, a_statement

from delegates_app.domain.coming import coming_words
from delegates_app.domain.records import Record
from delegates_app.domain.register import Register
from delegates_app.domain.words import Answer, DelegationKind

CONFERENCE = a_conference()
PARTY = a_party()
GERMANY = a_delegation(CONFERENCE, PARTY)
PLENARY = a_session(CONFERENCE)
EVENING = {"starts_at": datetime(2024, 4, 29, 19), "ends_at": datetime(2024, 4, 29, 22)}
DINNER = a_session(CONFERENCE, "d1-dinner", title="Dinner", **EVENING)


def words(*said: Record) -> list[str]:
    register = Register.of((CONFERENCE, PARTY, GERMANY, PLENARY, DINNER, *said))
    return [str(each) for each in coming_words(register, GERMANY)]


@pytest.mark.parametrize(("answer", "word"), [(Answer.YES, "yes"), (Answer.LIKELY, "likely")])
def test_one_answer_for_everything(answer: Answer, word: str) -> None:
    assert words(a_statement(GERMANY, answer=answer)) == [f"Minister: {word}"]


def test_each_answer_with_its_sessions() -> None:
    no = a_statement(GERMANY, answer=Answer.NO, session_ids=(DINNER.id,), number=2)
    assert words(a_statement(GERMANY, number=1), no) == [
        "Minister yes: Plenary",
        "Minister no: Dinner",
    ]


def test_only_states_invite_a_minister() -> None:
    host = replace(GERMANY, kind=DelegationKind.HOST)
    assert coming_words(Register.of((CONFERENCE, PARTY, host, PLENARY)), host) == ()
