"""Finding a party by whatever a list calls it, and the orders in which parties stand."""

import re
import unicodedata
from collections.abc import Callable, Iterable

from delegates_app.domain.records import Party
from delegates_app.domain.words import PartyKind

KINDS_IN_PROTOCOL = (
    PartyKind.STATE,
    PartyKind.ASSOCIATED,
    PartyKind.INSTITUTION,
    PartyKind.AGENCY,
    PartyKind.ORGANISATION,
    PartyKind.UNIVERSITY,
    PartyKind.SOCIETY,
    PartyKind.THIRD,
    PartyKind.HOST,
)
"""The kinds in the order in which lists and badges show them."""

_RANK = {kind: rank for rank, kind in enumerate(KINDS_IN_PROTOCOL)}

# Letters that Unicode does not take apart into a letter and a mark; U+0131 is the dotless i.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "þ": "th"}
_LIGATURES = {"æ": "ae", "œ": "oe"}
# A flag in a cell is two regional indicators, which spell the ISO code.
_FLAG_LETTERS = {chr(0x1F1E6 + place): chr(ord("a") + place) for place in range(26)}
_FOLDED = str.maketrans(_LETTERS | _LIGATURES | _FLAG_LETTERS)

# The dashes are the hyphen, the en dash and the em dash.
_BETWEEN_NAMES = re.compile(r"[/()\[\],;:|\n]|\s[-\u2013\u2014]\s")

Words = Callable[[Party], tuple[str, ...]]


def folded(text: str) -> str:
    """Return only letters and digits, without case and accents, for comparing names."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_FOLDED)
    return "".join(letter for letter in plain if letter.isalnum())


def name_in(party: Party, language: str) -> str:
    """Return the name in a language of documents (en, fr, nl, de), else the English one."""
    names = {"fr": party.name_fr, "nl": party.name_nl, "de": party.name_de}
    return names.get(language, "") or party.name_en


def protocol_key(party: Party) -> tuple[int, int, str]:
    """Return the key that sorts parties in protocol order: kind, own order, code."""
    return _RANK[party.kind], party.order, folded(party.code)


def in_protocol_order(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Sort parties as lists and badges show them."""
    return tuple(sorted(parties, key=protocol_key))


def alphabetical(parties: Iterable[Party], language: str) -> tuple[Party, ...]:
    """Sort parties by their names in a language, accents aside."""
    return tuple(
        sorted(parties, key=lambda party: (folded(name_in(party, language)), folded(party.code)))
    )


def _own_names(party: Party) -> tuple[str, ...]:
    """Return every name of the party, each of several own ones too."""
    return (
        party.name_en,
        party.name_fr,
        party.name_nl,
        party.name_de,
        party.name_own,
        party.name_latin,
        party.long_name_en,
        party.long_name_fr,
        party.long_name_nl,
        party.long_name_de,
        *party.name_own.split("/"),
    )


# What is said first wins over what is said later: a code is never lost to an old abbreviation.
_WORDS_BY_WEIGHT: tuple[Words, ...] = (
    lambda party: (party.code,),
    lambda party: (party.iso2, party.iso3),
    _own_names,
    lambda party: party.former_codes,
    lambda party: party.aliases,
)


def _by_word(parties: tuple[Party, ...], words: Words) -> dict[str, Party | None]:
    """Return each folded word with its party, or None where two parties share it."""
    found: dict[str, Party | None] = {}
    for party in parties:
        for word in {folded(text) for text in words(party)} - {""}:
            found[word] = None if word in found else party
    return found


class PartyIndex:
    """Parties by everything a list may call them; build it once for many look-ups."""

    __slots__ = ("_by_weight",)

    def __init__(self, parties: Iterable[Party]) -> None:
        known = tuple(parties)
        self._by_weight = tuple(_by_word(known, words) for words in _WORDS_BY_WEIGHT)

    def find(self, text: str) -> Party | None:
        """Return the party a text names, or None if it names none, or several."""
        return self._named(text) or self._named_twice(text)

    def _named(self, text: str) -> Party | None:
        """Return the party that the whole text names."""
        word = folded(text)
        for by_word in self._by_weight:
            if word in by_word:
                return by_word[word]
        return None

    def _named_twice(self, text: str) -> Party | None:
        """Return the party of 'BE - Belgium' or 'Belgique/België', if all parts agree."""
        parts = [part for part in _BETWEEN_NAMES.split(text) if folded(part)]
        found = [self._named(part) for part in parts]
        if not found or any(party != found[0] for party in found):
            return None
        return found[0]


def find_party(text: str, parties: Iterable[Party]) -> Party | None:
    """Return the party a text names; for many texts build a `PartyIndex` once."""
    return PartyIndex(parties).find(text)
