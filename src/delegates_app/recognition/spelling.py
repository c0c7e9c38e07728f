"""Proposed spellings of names that a list writes in capitals."""

import re

from delegates_app.recognition.vocabulary import table

_PIECE = re.compile(r"[^\s'’-]+|[\s'’-]+")
_NUMERALS = frozenset({"II", "III", "IV"})
_FEWEST_LETTERS = 2


def in_capitals(name: str) -> bool:
    """Say whether a name, or a word of it, is written in capitals."""
    return any(_word_in_capitals(word) for word in re.split(r"[\s-]+", name))


def proposed(name: str, country: str) -> str:
    """Return a name as it is probably spelt in a country (ISO code); only capitals change.

    Accents that capitals have lost cannot be known.
    """
    rules = table("spelling").get(country, {})
    small = frozenset(rules.get("small", ()))
    first_is_capital = bool(rules.get("first", False))
    words: list[str] = []
    for place, word in enumerate(name.split()):
        if not _word_in_capitals(word):
            words.append(word)
        elif word.lower() in small and not (first_is_capital and place == 0):
            words.append(word.lower())
        else:
            words.append(_spelt(word, country))
    return " ".join(words)


def _word_in_capitals(word: str) -> bool:
    """Say whether a word is all capitals; initials and numerals are written so anyway."""
    if word in _NUMERALS or word.endswith("."):
        return False
    bare = re.sub(r"^Mc|^Mac|^[a-z]{1,2}['’]", "", word)
    letters = [letter for letter in bare if letter.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and all(letter.isupper() for letter in letters)


def _spelt(word: str, country: str) -> str:
    """Return a word with a capital after each hyphen and apostrophe."""
    return "".join(_capital(piece, country) for piece in _PIECE.findall(word))


def _capital(piece: str, country: str) -> str:
    """Return a piece of a word with its first letter capital."""
    for prefix in ("Mc", "MC"):
        if piece.startswith(prefix) and len(piece) > len(prefix):
            return "Mc" + _capital(piece[2:], country)
    if country == "NL" and piece.startswith("IJ"):
        return "IJ" + piece[2:].lower()
    return piece[:1] + piece.lower()[1:]  # the whole piece: a sigma must know that it is the last
