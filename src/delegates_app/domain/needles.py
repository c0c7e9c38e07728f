"""What gives a person away in free text, and how it is taken out."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from delegates_app.domain.classes import DataClass
from delegates_app.domain.records import Contact, Party, Person, Record
from delegates_app.domain.register import Register
from delegates_app.domain.schema import properties

MARK = "[erased]"
SHORTEST_NAME = 3
SHORTEST_ALONE = 4
MONTHS = (
    "January February March April May June July August September October November December",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januari februari maart mei juni juli augustus oktober Januar Februar März Mai Juni Juli",
)
IDENTITY = (
    "given_name",
    "family_name",
    "name_native",
    "name_latin",
    "name_on_badge",
    "emails",
    "phones",
    "name",
)
ADDRESSES = ("emails", "phones")
CODED = frozenset(
    {
        "badge_category",
        "caps",
        "category",
        "code",
        "counting_roles",
        "format",
        "language",
        "languages",
        "layout",
        "presidency",
        "time_zone",
        "token",
    }
)
"""Texts that the program reads; a word in them is nobody's name, even of Ms Driver."""


@dataclass(frozen=True, slots=True)
class Needle:
    """A text that gives a person away; a given name only as it is written."""

    text: str
    any_case: bool = True


def needles(
    values: Iterable[tuple[str, Any]], others: Register, places: Iterable[str] = ()
) -> tuple[Needle, ...]:
    """What gives a person away, from all values that the identity ever had.

    Whole names always, addresses that nobody shares; a given name, a family name or a part of one
    alone where nobody and no place of the file is called so.
    """
    known: dict[str, set[str]] = {name: set() for name in IDENTITY}
    for name, value in values:
        if name in known:
            known[name].update(value if isinstance(value, tuple | list) else [value or ""])
    for name in ADDRESSES:
        known[name] -= _shared(others, name)
    common = _common(others) | {fold(word) for place in places for word in place.split()}
    whole = {text for name in IDENTITY[2:] for text in known[name]} | _whole_names(known)
    parts = {part for text in known["family_name"] for part in (text, *re.split(r"[\s-]+", text))}
    alone = {each for each in parts if _rare(each, common)}
    given = {each for each in known["given_name"] if _rare(each, common)}
    found = [Needle(each.strip()) for each in whole | alone if len(each.strip()) >= SHORTEST_NAME]
    found.extend(Needle(each, any_case=False) for each in given)
    return tuple(sorted(found, key=lambda each: each.text))


def _whole_names(known: Mapping[str, set[str]]) -> set[str]:
    return {
        f"{one} {two}"
        for given in known["given_name"]
        for family in known["family_name"]
        for one, two in ((given, family), (family, given))
        if given and family
    }


def _shared(others: Register, name: str) -> set[str]:
    """The mailboxes, or the telephones, that others have too."""
    owners = (*others.all(Person), *others.all(Contact))
    return {address for each in owners for address in getattr(each, name)}


def _common(others: Register) -> set[str]:
    names = [text for each in others.all(Person) for text in (each.given_name, each.family_name)]
    return {fold(word) for text in (*names, *MONTHS) for word in (text, *re.split(r"[\s-]+", text))}


def _rare(text: str, common: set[str]) -> bool:
    return len(text) >= SHORTEST_ALONE and fold(text) not in common


def scrubber(found: Iterable[Needle]) -> Callable[[str], str]:
    """A function that takes these texts out, whatever their accents."""
    patterns = [_pattern(each) for each in sorted(found, key=lambda each: -len(each.text))]
    if not patterns:
        return str
    whole = re.compile("|".join(patterns))
    return lambda text: whole.sub(MARK, text)


def _pattern(needle: Needle) -> str:
    letters = "".join(_letter(each) for each in unicodedata.normalize("NFC", needle.text))
    return rf"(?<!\w)(?{'i' if needle.any_case else ''}:{letters})(?!\w)"


def _letter(letter: str) -> str:
    if letter.isspace():
        return r"\s+"
    bare = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
    forms = {letter, bare, letter.upper(), bare.upper()}
    return "(?:" + "|".join(re.escape(each) for each in sorted(forms)) + ")" + r"[̀-ͯ]*"


def fold(text: str) -> str:
    """A text without case and accents."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()


def free_texts(kind: type[Record]) -> frozenset[str]:
    """The names of the values in which somebody wrote what he liked, so anybody may be named.

    Names of parties are nobody's; names of other people stay, even where they are like this one.
    """
    if kind is Party:
        return frozenset()
    names = {
        each.name
        for each in properties(kind).values()
        if each.type is str and each.data_class is not DataClass.KEY
    }
    return frozenset(names - CODED - ({"given_name", "family_name"} if kind is Person else set()))
