"""Greek and Bulgarian names in Latin letters, as passports spell them.

Greek by ELOT 743 (transcription), Bulgarian by the transliteration act of 2009. Names of other
countries in Cyrillic have other rules and are left to people.
"""

import re
import unicodedata

_GREEK_COUNTRIES = frozenset({"GR", "CY"})
_TONOS = "\u0301"
_DIALYTIKA = "\u0308"
_VOICED = frozenset("αεηιουωβγδζλμνρ")

_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_GREEK_PAIRS = {"ου": "ou", "γγ": "ng", "γξ": "nx", "γχ": "nch"}
_WITH_V = {"αυ": "a", "ευ": "e", "ηυ": "i"}
_BULGARIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht",
    "ъ": "a", "ь": "y", "ю": "yu", "я": "ya",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+[\u0300-\u036f\w]*")


def latin(name: str, country: str) -> str:
    """Return a name in the official Latin letters; empty where it is Latin already, or unknown."""
    if _has(name, "\u0370", "\u03ff"):
        known = country in _GREEK_COUNTRIES or not country
        return _WORD.sub(lambda found: _greek(found[0]), _marked(name)) if known else ""
    if _has(name, "\u0400", "\u04ff") and country == "BG":
        return _WORD.sub(lambda found: _bulgarian(found[0]), name)
    return ""


def is_foreign(name: str) -> bool:
    """Say whether a name is written in Greek or Cyrillic letters."""
    return _has(name, "\u0370", "\u04ff")


def _has(name: str, first: str, last: str) -> bool:
    """Say whether a name has letters of a range."""
    return any(first <= letter <= last for letter in name)


def _marked(name: str) -> str:
    """Return a name whose accents stand behind their letters, one sign each."""
    return unicodedata.normalize("NFD", name)


def _greek(word: str) -> str:
    """Return a Greek word; pairs of letters count together unless an accent parts them."""
    letters = [letter for letter in word if letter != _TONOS]
    parted = _parted(word)
    written: list[str] = []
    place = 0
    plain = [letter for letter in letters if letter != _DIALYTIKA]
    while place < len(plain):
        pair = "".join(plain[place : place + 2]).casefold().replace("ς", "σ")
        sound = "" if place in parted else _pair(pair, plain, place)
        step = 2 if sound else 1
        sound = sound or _GREEK.get(plain[place].lower(), plain[place])
        written.append(_cased(sound, plain, place, step))
        place += step
    return "".join(written)


def _parted(word: str) -> frozenset[int]:
    """Return the places of letters that do not join the next: ά-υ, α-ϋ."""
    parted: set[int] = set()
    place = -1
    for sign in word:
        if sign == _TONOS:
            parted.add(place)
        elif sign == _DIALYTIKA:
            parted.add(place - 1)
        else:
            place += 1
    return frozenset(parted)


def _pair(pair: str, word: list[str], place: int) -> str:
    """Return what two letters are together, or nothing."""
    after = "".join(word[place + 2 : place + 3]).lower()
    if pair in _WITH_V:
        return _WITH_V[pair] + ("v" if after in _VOICED and after else "f")
    if pair == "μπ":
        return "b" if place == 0 or not after else "mp"
    return _GREEK_PAIRS.get(pair, "")


def _bulgarian(word: str) -> str:
    """Return a Bulgarian word; -ия at its end is -ia."""
    letters = list(word)
    written = [
        _cased(_BULGARIAN.get(letter.lower(), letter), letters, place, 1)
        for place, letter in enumerate(letters)
    ]
    if word.lower().endswith("ия"):
        written[-1] = "A" if word[-1].isupper() else "a"
    return "".join(written)


def _cased(sound: str, word: list[str], place: int, step: int) -> str:
    """Return a sound with the capitals of its letters: Χα is Cha, ΧΑ is CHA."""
    if not word[place].isupper():
        return sound
    after = word[place + step] if place + step < len(word) else word[place - 1]
    return sound.upper() if after.isupper() and len(word) > 1 else sound[:1].upper() + sound[1:]
