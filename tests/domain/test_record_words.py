"""Everything a record may hold has a word that people read in the history."""

from enum import Enum

import pytest

from delegates_app.domain.record_words import KIND_WORDS, PROPERTY_WORDS, value_word
from delegates_app.domain.records import KINDS, Record
from delegates_app.domain.schema import properties
from delegates_app.domain.words import Level, Role


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_is_told_in_words(kind: type[Record]) -> None:
    assert KIND_WORDS[kind]
    for name, each in properties(kind).items():
        assert PROPERTY_WORDS[name]
        if issubclass(each.type, Enum):
            assert all(value_word(member) for member in each.type)


def test_equal_values_of_two_vocabularies_keep_their_own_words() -> None:
    assert value_word(Role.DELEGATE) == "Delegate"
    assert value_word(Level.MINISTER) == "Minister"
