"""How what was read is measured against the truth: the rules of the corpus, kept here too."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.corpus.persons import Person

FIELDS = (
    "party", "title", "given_name", "family_name", "function", "organisation", "role", "emails",
    "phones", "dietary",
)  # fmt: skip
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "\u0131": "i", "’": "'"}
)


@dataclass(slots=True)
class Score:
    """Sums over files, and what went wrong."""

    expected: int = 0
    found: int = 0
    invented: int = 0
    right: int = 0
    total: int = 0
    status: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def persons(self) -> float:
        """F1 of the persons."""
        return 2 * self.found / max(1, self.expected + self.found + self.invented)

    @property
    def fields(self) -> float:
        """The share of fields read right."""
        return self.right / max(1, self.total)

    @property
    def standing(self) -> float:
        """The share of persons with the right status."""
        return self.status / max(1, self.found)


def take(score: Score, read: Iterable[Person], expected: Iterable[Person]) -> None:
    """Add a file to a score."""
    pairs, left, missed = _matched(list(read), list(expected))
    score.expected += len(pairs) + len(missed)
    score.found += len(pairs)
    score.invented += len(left)
    score.wrong += [f"invented {each['family_name']}" for each in left]
    score.wrong += [f"missed {each['key']}" for each in missed]
    for person, true in pairs:
        same = (person["status"] or "active") == true["status"]
        score.status += same
        if not same:
            score.wrong.append(f"{true['key']}.status {person['status']}")
        for name in FIELDS:
            if true[name] or person[name]:
                score.total += 1
                right = _same(name, person[name], true[name])
                score.right += right
                if not right:
                    score.wrong.append(f"{true['key']}.{name} {person[name]!r}")


def fold(text: str | None) -> str:
    """Casefolded text without accents and with single spaces."""
    plain = unicodedata.normalize("NFKD", (text or "").translate(_LETTERS))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(bare.casefold().replace("ς", "σ").split())


def _matched(
    read: list[Person], expected: list[Person]
) -> tuple[list[tuple[Person, Person]], list[Person], list[Person]]:
    pairs = []
    tests: tuple[Callable[[Person, Person], object], ...] = (_as_both, _as_named, _as_mailed)
    for test in tests:
        for true in list(expected):
            hit = next((each for each in read if test(each, true)), None)
            if hit is not None:
                pairs.append((hit, true))
                read.remove(hit)
                expected.remove(true)
    return pairs, read, expected


def _as_both(read: Person, true: Person) -> object:
    return _as_named(read, true) and _as_mailed(read, true)


def _as_named(read: Person, true: Person) -> object:
    return _keys(read) & _keys(true)


def _as_mailed(read: Person, true: Person) -> object:
    return _mails(read) & _mails(true)


def _keys(person: Person) -> set[frozenset[str]]:
    names = (f"{person['given_name']} {person['family_name']}", person["name_native"])
    return {frozenset(re.findall(r"\w+", fold(name))) for name in names} - {frozenset()}


def _mails(person: Person) -> set[str]:
    return {each.casefold() for each in person["emails"] or ()}


def _same(name: str, read: Any, true: Any) -> bool:
    if name in {"emails", "phones"}:
        return {each.casefold() for each in read or ()} == {each.casefold() for each in true or ()}
    if name == "title":
        return fold(read).replace(".", "") == fold(true).replace(".", "")
    return fold(read) == fold(true)
