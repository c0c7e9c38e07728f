"""Which read person is which delegate: by e-mail and a like name, or by the name alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from delegates_app.domain.names import NameKey, fold, name_key, name_keys
from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.wording import mark

SAME_EMAIL = mark("same e-mail")
SAME_NAME = mark("same name")
NOT_ON_FILE = mark("not on file")
_LIKE_LETTERS = 3
_LIKE_SHARE = 0.85
_COMMON = 40


@dataclass(frozen=True, slots=True)
class Known:
    """A delegate with the person on the seat, ready to be compared."""

    delegate: Delegate
    person: Person
    keys: tuple[NameKey, ...]
    emails: frozenset[str]

    @classmethod
    def of(cls, delegate: Delegate, person: Person) -> "Known":
        """Return a delegate ready to be compared."""
        return cls(delegate, person, name_keys(person), folded_emails(person.emails))


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a read person is on file, and by what she was known; `known` None where new."""

    known: Known | None
    found_by: str


def folded_emails(emails: Iterable[str]) -> frozenset[str]:
    """Return addresses as they are compared."""
    return frozenset(email.casefold() for email in emails)


def read_keys(read: ReadPerson) -> tuple[NameKey, ...]:
    """Return the keys by which a read person may be known."""
    spelt = (name_key(read.name), name_key(read.name_latin))
    return tuple(key for key in dict.fromkeys(spelt) if key)


def alike(one: Iterable[NameKey], two: Iterable[NameKey]) -> bool:
    """Say whether names with one address are one person's: part of another, or misspelt."""
    return any(_like(key, other) for key in one for other in two)


def _like(one: NameKey, two: NameKey) -> bool:
    """Say whether every word of the shorter name stands in the longer, or nearly all letters."""
    short, long = sorted((one, two), key=len)
    if all(any(_same_word(word, other) for other in long) for word in short):
        return any(len(word) >= _LIKE_LETTERS for word in short)
    letters = ("".join(sorted(one)), "".join(sorted(two)))
    return SequenceMatcher(None, *letters).ratio() >= _LIKE_SHARE


def _same_word(one: str, two: str) -> bool:
    """Say whether two words are one, or one is the other's initial."""
    return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


class Matcher:
    """The people of one delegation; each is found once."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._open = {each.delegate.id: each for each in known}
        self._by_key: dict[NameKey, list[str]] = defaultdict(list)
        self._by_email: dict[str, list[str]] = defaultdict(list)
        for each in self._open.values():
            for key in each.keys:
                self._by_key[key].append(each.delegate.id)
            for email in each.emails:
                self._by_email[email].append(each.delegate.id)

    def match(self, reads: Iterable[ReadPerson]) -> dict[int, Match]:
        """Return the match of each read person by its place; sure matches are made first."""
        waiting = dict(enumerate(reads))
        found: dict[int, Match] = {}
        for strictness in (self._by_both, self._by_name, self._by_address):
            for place, read in list(waiting.items()):
                matched = strictness(read)
                if matched is not None and matched.known is not None:
                    del self._open[matched.known.delegate.id]
                    del waiting[place]
                    found[place] = matched
        return found | {place: Match(None, NOT_ON_FILE) for place in waiting}

    @property
    def rest(self) -> tuple[Known, ...]:
        """Who was not found."""
        return tuple(self._open.values())

    def _by_both(self, read: ReadPerson) -> Match | None:
        """Return whoever has both name and address."""
        emails = folded_emails(read.emails)
        named = (each for each in self._named(read) if each.emails & emails)
        return _matched(named, SAME_EMAIL)

    def _by_name(self, read: ReadPerson) -> Match | None:
        """Return whoever has the name."""
        return _matched(self._named(read), SAME_NAME)

    def _by_address(self, read: ReadPerson) -> Match | None:
        """Return whoever has the address and a like name; mailboxes are shared by others."""
        keys = read_keys(read)
        ids = (each for email in folded_emails(read.emails) for each in self._by_email[email])
        held = (self._open[each] for each in ids if each in self._open)
        return _matched((each for each in held if alike(keys, each.keys)), SAME_EMAIL)

    def _named(self, read: ReadPerson) -> Iterator[Known]:
        """Yield those of the same name who are still open, who still comes first."""
        ids = [each for key in read_keys(read) for each in self._by_key.get(key, ())]
        yield from sorted(
            (self._open[each] for each in dict.fromkeys(ids) if each in self._open),
            key=lambda each: each.delegate.standing not in {"active", "tbc"},
        )


def _matched(found: Iterable[Known], by: str) -> Match | None:
    """Return the first of those found."""
    first = next(iter(found), None)
    return None if first is None else Match(first, by)


class Resemblance:
    """Finds names that are part of another: Jan Peeters, Jan-Willem Peeters."""

    def __init__(self) -> None:
        self._names: dict[str, list[tuple[NameKey, str]]] = defaultdict(list)

    def add(self, name: str) -> None:
        """Take a name in."""
        key = name_key(name)
        for word in key:
            self._names[word].append((key, name))

    def like(self, name: str) -> str:
        """Return another name that is part of this one, or of which this is a part."""
        key = name_key(name)
        for word in key:
            entries = self._names.get(word, ())
            if len(entries) > _COMMON:
                continue
            for other, shown in entries:
                if len(min(key, other, key=len)) > 1 and (key < other or other < key):
                    return shown
        return ""


def only_plainer(listed: str, here: str) -> bool:
    """Say whether a list writes a name as here, but for accents and capitals it has lost."""
    same = fold(listed) == fold(here)
    return same and (listed.isascii() or listed.casefold() == here.casefold())
