"""Which end of a name is the family's: by e-mail addresses, known given names, and neighbours."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from delegates_app.domain.names import fold
from delegates_app.recognition.romanise import latin
from delegates_app.recognition.vocabulary import table

_SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss"}
_FAMILY_FIRST = frozenset({"HU"})
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Split:
    """Given and family name."""

    given: str
    family: str


def by_address(words: list[str], emails: Iterable[str], country: str) -> Split | None:
    """Return the split that an address such as given.family@ or g.family@ confirms."""
    for email in emails:
        local = re.split(r"[._-]", email.partition("@")[0].casefold())
        tokens = [re.sub(r"\d", "", token) for token in local if token]
        if len(tokens) > 1:
            found = _confirmed(words, tokens, country)
            if found is not None:
                return found
        if len(tokens) == 1:
            found = _spelt_together(words, tokens[0], country)
            if found is not None:
                return found
    return None


def _spelt_together(words: list[str], token: str, country: str) -> Split | None:
    """Return the split that an address such as jlmartin@ spells: initials, then the family name."""
    for place in range(1, len(words)):
        head, tail = words[:place], words[place:]
        for given, family in ((head, tail), (tail, head)):
            initials = "".join(word[:1] for word in given)
            if len(token) > len(initials) + _FEWEST_LETTERS and any(
                token == fold(initials) + form
                for count in range(1, len(family) + 1)
                for form in _forms("".join(family[:count]), country)
            ):
                return Split(" ".join(given), " ".join(family))
    return None


def _confirmed(words: list[str], tokens: list[str], country: str) -> Split | None:
    """Return the split whose ends an address spells; the first token is the given name."""
    first = tokens[0]
    last = "".join(tokens[1:])
    for place in range(1, len(words)):
        head, tail = words[:place], words[place:]
        if _starts(head, first, country) and _is(tail, {last, tokens[-1]}, country):
            return Split(" ".join(head), " ".join(tail))
        if _starts(tail, first, country) and _is(head, {last, tokens[-1]}, country):
            return Split(" ".join(tail), " ".join(head))
    return None


def _starts(words: list[str], token: str, country: str) -> bool:
    """Say whether a token is a given name or its initials."""
    forms = _forms(words[0], country)
    whole = {
        "".join(parts) for parts in zip(*(sorted(_forms(w, country)) for w in words), strict=False)
    }
    initials = "".join(next(iter(_forms(word, country)))[:1] for word in words)
    if len(token) < _FEWEST_LETTERS:
        return token == initials or any(form.startswith(token) for form in forms)
    return token in forms | whole


def _is(words: list[str], tokens: set[str], country: str) -> bool:
    """Say whether a token is a family name, or its last word."""
    joined = _forms("".join(words), country)
    return bool(
        (joined | _forms(words[-1], country)) & tokens if len(words) == 1 else joined & tokens
    )


@cache
def _forms(word: str, country: str) -> frozenset[str]:
    """Return a word as addresses may spell it."""
    low = word.casefold()
    spelt = "".join(_SPELT_OUT.get(letter, letter) for letter in low)
    forms = {low, spelt, latin(word, country).casefold()}
    return frozenset(fold(form).replace(" ", "") for form in forms if form)


def is_given(word: str) -> bool:
    """Say whether a word is a common given name."""
    return fold(word.partition("-")[0]) in _given_names() or fold(word) in _given_names()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(fold(word) for word in table("given_names")["words"].split())


class NameOrder:
    """What a column of whole names does where a single name does not tell."""

    def __init__(self, heading: str, country: str) -> None:
        self._heading = heading
        self._country = country
        self._votes: Counter[bool] = Counter()

    def learn(self, words: list[str], split: Split | None) -> None:
        """Take in a name of two words or more, with the split that its address confirms."""
        if split is not None:
            self._votes[" ".join(words).startswith(split.family)] += 3
            return
        first, last = is_given(words[0]), is_given(words[-1])
        if first != last:
            self._votes[last] += 1

    @property
    def family_first(self) -> bool:
        """Whether the family name comes first."""
        if self._votes and self._votes[True] != self._votes[False]:
            return self._votes[True] > self._votes[False]
        if self._heading:
            return self._heading == "family"
        return self._country in _FAMILY_FIRST
