"""What is told and offered when somebody else was faster."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from tests.builders import a_person

from delegates_app.domain.changes import Change, ConflictError, edited, removed
from delegates_app.domain.records import Person
from delegates_app.domain.register import Register
from delegates_app.ui.conflict_notice import conflict_sentence, rebased
from delegates_app.ui.desk import Conflict

AOIFE = a_person(title="Ms")
HERE = Register.of([replace(AOIFE, title="Dr")])


def refused(changes: Iterable[Change]) -> Conflict:
    changes = tuple(changes)
    with pytest.raises(ConflictError) as caught:
        HERE.apply(changes)
    return Conflict("Work", changes, caught.value)


def test_an_edit_says_what_is_there_and_what_was_wanted() -> None:
    conflict = refused(edited(AOIFE, replace(AOIFE, title="Prof.")))
    sentence = conflict_sentence(conflict)
    assert "“Dr” is there now, yours is “Prof.”" in sentence
    (person,) = HERE.apply(rebased(conflict)).all(Person)
    assert person.title == "Prof."


def test_a_removal_of_what_was_edited_says_what_is_there() -> None:
    conflict = refused([removed(AOIFE)])
    assert "“Dr” is there now." in conflict_sentence(conflict)
    assert not HERE.apply(rebased(conflict)).count(Person)
