"""Words of lists in many languages, from tables edited by hand."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from delegates_app import resources
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import fold
from delegates_app.domain.wording import mark

_MOST_REMEMBERED = 20_000


_SIGNS = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=_MOST_REMEMBERED)
def folded(text: str) -> str:
    """Return words as they are compared; quick for plain letters."""
    if text.isascii():
        return _SIGNS.sub(" ", text.lower()).strip()
    return fold(text)


class Vocabulary:
    """Phrases with what they mean, compared without case, accents and signs."""

    __slots__ = ("_longest", "_meanings", "_most_letters", "_remembered", "_words")

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        meanings: dict[str, str] = {}
        for meaning, texts in phrases.items():
            for text in texts:
                meanings.setdefault(fold(text), meaning)
        meanings.pop("", None)
        self._meanings = meanings
        self._most_letters = 2 * max(map(len, meanings), default=0)
        self._longest = max((len(phrase.split()) for phrase in meanings), default=0)
        self._words = frozenset(word for phrase in meanings for word in phrase.split())
        self._remembered: dict[str, str] = {}

    @property
    def meanings(self) -> Mapping[str, str]:
        """Every phrase, as it is compared, with what it means."""
        return self._meanings

    def shares(self, text: str) -> bool:
        """Say whether a text has any word of the phrases; if not, it holds none of them."""
        return not self._words.isdisjoint(folded(text).split())

    def exact(self, text: str) -> str:
        """Return what the whole text means, or nothing."""
        if len(text) > self._most_letters:
            return ""
        return self._meanings.get(folded(text), "")

    def begins(self, text: str) -> str:
        """Return what the longest known phrase at the beginning of a text means, or nothing."""
        words = folded(text).split()
        for length in range(min(self._longest, len(words)), 0, -1):
            found = self._meanings.get(" ".join(words[:length]))
            if found:
                return found
        return ""

    def within(self, text: str) -> str:
        """Return what the longest known phrase in a text means, or nothing."""
        if text not in self._remembered:
            if len(self._remembered) > _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[text] = self._searched(folded(text).split())
        return self._remembered[text]

    def _searched(self, words: list[str]) -> str:
        """Return the meaning of the longest run of words that is known."""
        for length in range(min(self._longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                found = self._meanings.get(" ".join(words[start : start + length]))
                if found:
                    return found
        return ""


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return one table of words."""
    path = resources.folder("recognition") / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        sentence = mark(
            "The table {table} cannot be read ({reason}); nothing was changed; "
            "correct it or install the program again."
        )
        raise AppError(sentence.format(table=path, reason=error)) from error


@cache
def vocabulary(name: str, part: str = "") -> Vocabulary:
    """Return the vocabulary of a table, or of one part of it."""
    content = table(name)
    return Vocabulary(content[part] if part else content)
