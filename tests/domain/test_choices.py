import pytest

from delegates_app.domain.choices import LEVELS, ROLES, STANDINGS, Choices, plain, yes_or_no
from delegates_app.domain.delegate_choices import BADGE_STATES, DIETS
from delegates_app.domain.words import Level, Role, Standing


@pytest.mark.parametrize("choices", [ROLES, LEVELS, STANDINGS, DIETS, BADGE_STATES])
def test_every_word_shown_and_typed_is_understood(choices: Choices[Role]) -> None:
    for member, word in choices.shown.items():
        assert choices.read(word) is member
        assert choices.read(member.value.upper()) is member
    for typed, member in choices.typed.items():
        assert plain(typed) == typed
        assert choices.read(typed) is member


@pytest.mark.parametrize(("choices", "kind"), [(ROLES, Role), (LEVELS, Level)])
def test_every_member_has_a_word(choices: Choices[Role], kind: type[Role]) -> None:
    assert list(choices.shown) == list(kind)
    assert len(set(choices.words)) == len(choices.words)


def test_case_accents_and_dots_do_not_matter() -> None:
    assert LEVELS.read(" MIN. ") is Level.MINISTER
    assert LEVELS.read("Secrétaire d'État") is Level.STATE_SECRETARY
    assert ROLES.read("Note taker") is Role.NOTE_TAKER
    assert STANDINGS.read("T.B.C.") is None
    assert STANDINGS.read("TBC") is Standing.TBC
    assert ROLES.word(None) == ""


def test_yes_and_no_in_four_languages() -> None:
    assert [yes_or_no(text) for text in ("Yes", "oui", "JA", "x")] == [True] * 4
    assert [yes_or_no(text) for text in ("No", "non", "nee", "Nein")] == [False] * 4
    assert yes_or_no("perhaps") is None
