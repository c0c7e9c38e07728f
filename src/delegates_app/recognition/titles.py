"""Courtesy and academic titles before and after a name, as they are written."""

import re

from delegates_app.domain.names import fold
from delegates_app.recognition.vocabulary import vocabulary

_FEWEST_LETTERS = 4
_CAPITALS_ONLY = frozenset({"di", "ba", "ma", "pd", "ll", "an", "min", "on", "col", "me", "ten"})


def before(text: str) -> tuple[str, str]:
    """Return the titles in front of a name, and the name."""
    words = text.split()
    count = 0
    while (step := _title_words(words, count)) and count + step < len(words):
        count += step
    return " ".join(words[:count]), " ".join(words[count:])


def behind(text: str) -> tuple[str, str]:
    """Return a name, and the degrees behind it."""
    words = text.split()
    count = len(words)
    while step := _degree_words(words[:count]):
        count -= step
    if count == len(words):
        return text, ""
    return " ".join(words[:count]).rstrip(" ,"), " ".join(words[count:])


def _degree_words(words: list[str]) -> int:
    """Return how many words at the end are one degree."""
    known = vocabulary("values", "postnominal")
    for length in (3, 2, 1):
        phrase = " ".join(words[-length:]).strip(",")
        marked = "." in phrase or sum(letter.isupper() for letter in phrase) > 1
        if length < len(words) and marked and known.exact(phrase):
            return length
    return 0


def _title_words(words: list[str], start: int) -> int:
    """Return how many words from here are one title."""
    titles = vocabulary("values", "title")
    if words[start : start + 1] in (["M."], ["M"]) and len(words) > start + 2:
        return 1
    for length in (3, 2, 1):
        phrase = words[start : start + length]
        if len(phrase) == length and titles.exact(" ".join(phrase)) and _unmistakable(phrase):
            return length
    return 0


def _unmistakable(phrase: list[str]) -> bool:
    """Say whether words are a title rather than a short name."""
    text = " ".join(phrase)
    word = fold(text)
    if word in _CAPITALS_ONLY:
        return text.isupper() or text.endswith(".")
    if vocabulary("values", "short_title").exact(text) or text.endswith(".") or len(phrase) > 1:
        return len(word) > 1 or text.endswith((".", "ª", "º")) or not word.isascii()
    letters = re.sub(r"\W", "", text)
    return len(letters) >= _FEWEST_LETTERS
