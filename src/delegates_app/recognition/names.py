"""Cells of names to given name and family name, nothing of them lost."""

import re
from dataclasses import dataclass

from delegates_app.domain.names import fold, split_name
from delegates_app.recognition.spelling import in_capitals, proposed
from delegates_app.recognition.vocabulary import vocabulary

_WORDS_THAT_SPLIT_ALONE = 2
_STRANGE = re.compile(r"^[=+@-]|\d|[|=\"]")


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name with its title; `guessed` where nothing but word order tells given from family."""

    title: str = ""
    given: str = ""
    family: str = ""
    capitals: bool = False
    guessed: bool = False


def from_parts(title: str, given: str, family: str, country: str) -> ReadName:
    """Return the name of a list with a column for each part."""
    more_title, given = without_title(given)
    title = " ".join(part for part in (title, more_title) if part)
    return _spelt(ReadName(title, given, family), country)


def from_whole(title: str, text: str, country: str, *, family_first: bool) -> ReadName:
    """Return the name of a list that writes it in one cell; what is no name stays whole."""
    if _STRANGE.search(text):
        return ReadName(title, "", " ".join(text.split()), guessed=True)
    more_title, name = without_title(" ".join(text.split()))
    title = " ".join(part for part in (title, more_title) if part)
    marked = "," in name or _mixed_capitals(name)
    if marked or not family_first:
        given, family = split_name(name)
    else:
        given, family = _family_before(name.split())
    guessed = not marked and len(name.split()) > _WORDS_THAT_SPLIT_ALONE
    return _spelt(ReadName(title, given, family, guessed=guessed), country)


def without_title(text: str) -> tuple[str, str]:
    """Return the titles in front of a name, and the name."""
    words = text.split()
    count = 0
    while (step := _title_words(words, count)) and count + step < len(words):
        count += step
    return " ".join(words[:count]), " ".join(words[count:])


def _title_words(words: list[str], start: int) -> int:
    """Return how many words from here are one title."""
    titles = vocabulary("values", "title")
    if words[start : start + 1] == ["M."] and len(words) > start + 2:
        return 1
    for length in (2, 1):
        phrase = words[start : start + length]
        small = all(len(word) > 1 or word.endswith(".") for word in phrase)
        if len(phrase) == length and small and titles.exact(" ".join(phrase)):
            return length
    return 0


def _mixed_capitals(name: str) -> bool:
    """Say whether capitals mark the family name: some words in them, and not all."""
    words = [word for word in name.split() if len(fold(word)) > 1]
    marked = [in_capitals(word) for word in words]
    return any(marked) and not all(marked)


def _family_before(words: list[str]) -> tuple[str, str]:
    """Return given and family name where the family name comes first: one word and particles."""
    count = 0
    while count < len(words) - 2 and _is_particle(words[count]):
        count += 1
    return " ".join(words[count + 1 :]), " ".join(words[: count + 1])


def _is_particle(word: str) -> bool:
    """Say whether a word begins family names."""
    return bool(vocabulary("values", "particles").exact(word))


def _spelt(name: ReadName, country: str) -> ReadName:
    """Return the name with a proposal for what stands in capitals."""
    if not in_capitals(name.family) and not in_capitals(name.given):
        return name
    return ReadName(
        name.title,
        proposed(name.given, country),
        proposed(name.family, country),
        capitals=True,
        guessed=name.guessed,
    )
