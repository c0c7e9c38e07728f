"""Cells of names to given name and family name, nothing of them lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from delegates_app.domain.names import fold
from delegates_app.recognition import titles
from delegates_app.recognition.orders import by_address, is_given
from delegates_app.recognition.spelling import in_capitals, proposed
from delegates_app.recognition.values import is_placeholder, is_role, standing_of
from delegates_app.recognition.vocabulary import vocabulary

_WORDS_THAT_SPLIT_ALONE = 2
_STRANGE = re.compile(r"^[=+@-]|\d|[|=\"]")
_BRACKETED = re.compile(r"\s*[\[(]([^\])]*)[\])]\s*")
_BEHIND_DASH = re.compile(r"(.+?)\s*(?:\s[-–—]\s|[,;]\s|\s(?=TBC|tbc))(.+)")
_TWO_FAMILY_NAMES = frozenset({"ES", "PT"})
_CONNECTORS = frozenset({"y", "i", "e"})
_MOST_GIVEN = 2
_GENERATIONS = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name with its title; `guessed` where nothing but word order tells given from family.

    `aside` is what stood in brackets and is no part of the name.
    """

    title: str = ""
    given: str = ""
    family: str = ""
    capitals: bool = False
    guessed: bool = False
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a list tells beside the name: its country, her addresses, the order of its column."""

    country: str = ""
    emails: tuple[str, ...] = ()
    family_first: bool = False


def from_parts(title: str, given: str, family: str, country: str) -> ReadName:
    """Return the name of a list with a column for each part."""
    given, aside = without_asides(given)
    family, more_aside = without_asides(family)
    before_given, given = titles.before(given)
    before_family, family = titles.before(family)
    given, behind_given = titles.behind(given)
    family, behind_family = titles.behind(family)
    found = (title, before_given, before_family, behind_given, behind_family)
    name = ReadName(_joined(found), given.strip(" ,"), family.strip(" ,"))
    return _spelt(replace(name, aside=_joined((aside, more_aside))), country)


def from_whole(title: str, text: str, hints: Hints) -> ReadName:
    """Return the name of a list that writes it in one cell; what is no name stays whole."""
    if _STRANGE.search(text):
        return ReadName(title, "", " ".join(text.split()), guessed=True)
    more_title, name, aside = bare(text)
    given, family, marked = split(name, hints)
    guessed = not marked and len(name.split()) > _WORDS_THAT_SPLIT_ALONE
    found = ReadName(_joined((title, more_title)), given, family, guessed=guessed, aside=aside)
    return _spelt(found, hints.country)


def bare(text: str) -> tuple[str, str, str]:
    """Return the titles of a whole name, the name without them, and what stood in brackets."""
    text, aside = without_asides(" ".join(text.split()))
    front, name = titles.before(text)
    name, degrees = titles.behind(name)
    if "," in name:
        family, _, given = name.partition(",")
        more, given = titles.before(given.strip())
        name = f"{family.strip()}, {given}" if given else family.strip()
        if given and vocabulary("values", "title").exact(given.strip(". ")):
            return _joined((front, more, given, degrees)), family.strip(), aside
        front = _joined((front, more))
    return _joined((front, degrees)), name, aside


def without_asides(text: str) -> tuple[str, str]:
    """Return a name without bracketed words that say something else of the person."""
    text = text.replace("*", " ").strip()
    behind = _BEHIND_DASH.fullmatch(text)
    if behind and (standing_of(behind[2]) or is_role(behind[2]) or is_placeholder(behind[2])):
        return behind[1], behind[2]
    asides = [
        inside.strip()
        for inside in _BRACKETED.findall(text)
        if standing_of(inside)
        or is_role(inside)
        or is_placeholder(inside)
        or len(inside.split()) > 1
    ]
    if not asides:
        return text, ""
    kept = _BRACKETED.sub(lambda found: " " if found[1].strip() in asides else found[0], text)
    return " ".join(kept.split()), "; ".join(asides)


def split(name: str, hints: Hints) -> tuple[str, str, bool]:
    """Return given and family name, and whether the text itself tells them apart."""
    if "," in name:
        family, _, given = name.partition(",")
        return " ".join(given.split()), " ".join(family.split()), True
    words = name.split()
    if len(words) < _WORDS_THAT_SPLIT_ALONE:
        return "", name, True
    if has_mixed_capitals(words):
        given, family = _by_capitals(words)
        return given, family, True
    found = by_address(words, hints.emails, hints.country)
    if found is not None:
        return found.given, found.family, True
    if hints.family_first:
        return *_family_before(words), False
    return *_family_behind(words, hints.country), False


def has_mixed_capitals(words: Iterable[str]) -> bool:
    """Say whether capitals mark the family name: some words in them, and not all."""
    marked = [in_capitals(word) for word in words if len(fold(word)) > 1 and not word.endswith(".")]
    return any(marked) and not all(marked)


def _by_capitals(words: list[str]) -> tuple[str, str]:
    """Return given name and the family name in capitals, with the particles that belong to it."""
    capitals = [in_capitals(word) for word in words]
    start = capitals.index(True)
    end = len(words) - capitals[::-1].index(True)
    while start and (_is_particle(words[start - 1]) or _is_prefix(words[start - 1])):
        start -= 1
    if start == 0:
        return _given_behind(words, capitals)
    while end < len(words) and fold(words[end]) in _GENERATIONS:
        end += 1
    return " ".join(words[:start] + words[end:]), " ".join(words[start:end])


def _given_behind(words: list[str], capitals: list[bool]) -> tuple[str, str]:
    """Return the name where the family name in capitals stands first."""
    end = capitals.index(True)
    while end < len(words) and (capitals[end] or _joins(words, capitals, end)):
        end += 1
    if end < len(words) and fold(words[end]) in _GENERATIONS:
        end += 1
    if end == len(words):
        end = max(1, len(words) - 1)
    return " ".join(words[end:]), " ".join(words[:end])


def _joins(words: list[str], capitals: list[bool], place: int) -> bool:
    """Say whether a small word stands between words in capitals."""
    small = _is_particle(words[place]) or words[place] in _CONNECTORS
    return small and any(capitals[place:])


def _family_before(words: list[str]) -> tuple[str, str]:
    """Return given and family name where the family name comes first."""
    count = 0
    while count < len(words) - 2 and _is_particle(words[count]):
        count += 1
    end = count + 1
    while end < len(words) - 1 and not is_given(words[end]) and is_given(words[-1]):
        end += 1
    return " ".join(words[end:]), " ".join(words[:end])


def _family_behind(words: list[str], country: str) -> tuple[str, str]:
    """Return given and family name where the family name comes last."""
    tail = len(words) - (fold(words[-1]) in _GENERATIONS)
    if country in _TWO_FAMILY_NAMES and is_given(words[0]):
        count = _given_words(words)
        return " ".join(words[:count]), " ".join(words[count:])
    for place in range(1, tail - 1):
        if _is_particle(words[place]) or _is_prefix(words[place]):
            if words[place] in _CONNECTORS and place > 1:
                return " ".join(words[: place - 1]), " ".join(words[place - 1 :])
            if words[place] in _CONNECTORS or is_given(words[place + 1]):
                continue
            return " ".join(words[:place]), " ".join(words[place:])
        if words[place].endswith("-de"):
            return " ".join(words[:place]), " ".join(words[place:])
    start = max(tail - 1, 1)
    if tail == _WORDS_THAT_SPLIT_ALONE + 1 and is_given(words[0]) and not is_given(words[1]):
        start = 1
    return " ".join(words[:start]), " ".join(words[start:])


def _given_words(words: list[str]) -> int:
    """Return how many words at the beginning are given names: María del Carmen, João Pedro."""
    count = 1
    while count < len(words) - 1 and count < _MOST_GIVEN:
        step = 1
        while count + step < len(words) and _is_particle(words[count + step - 1]):
            step += 1
        if count + step >= len(words) or not is_given(words[count + step - 1]):
            break
        if step == 1 and len(words) - count <= _WORDS_THAT_SPLIT_ALONE and count > 1:
            break
        count += step
    return count


def _is_particle(word: str) -> bool:
    """Say whether a small word begins family names."""
    return word[:1].islower() and bool(vocabulary("values", "particles").exact(word.rstrip("'’")))


def _is_prefix(word: str) -> bool:
    """Say whether a capitalised word begins family names; a bare letter is an initial."""
    known = bool(vocabulary("values", "particles").exact(word))
    return word == "Ó" or (known and word[:1].isupper() and len(fold(word)) > 1)


def _spelt(name: ReadName, country: str) -> ReadName:
    """Return the name with a proposal for what stands in capitals."""
    if not in_capitals(name.family) and not in_capitals(name.given):
        return name
    return replace(
        name,
        given=proposed(name.given, country),
        family=proposed(name.family, country),
        capitals=True,
    )


def _joined(texts: Iterable[str]) -> str:
    """Return several texts as one."""
    return " ".join(text.strip() for text in texts if text.strip())
