"""People who do not exist, combined from the names that a language knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from delegates_app.services.demo.tables import Row, Table, table

_DOUBLE = 9
_STRIDE = 3
_COMPOUND = frozenset("- ")


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The names of one language, each with its Latin form where it has one."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    family: tuple[str, ...]
    women_family: tuple[str, ...]


class NameSource:
    """Gives one person after the other, none of them twice."""

    def __init__(self) -> None:
        self._tongues = {code: _tongue(names) for code, names in table("names").items()}
        self._given: dict[str, int] = dict.fromkeys(self._tongues, 0)

    def people(self, languages: str) -> Iterator[Row]:
        """An endless row of people of these languages in turn."""
        for language in cycle(languages.split()):
            yield self._next(language)

    def _next(self, language: str) -> Row:
        number = self._given[language]
        self._given[language] += 1
        tongue = self._tongues[language]
        woman, place = number % 2 == 0, number // 2
        given_names = tongue.women if woman else tongue.men
        families = tongue.women_family if woman else tongue.family
        turn = place // len(given_names)
        given = given_names[place % len(given_names)]
        at = place * _STRIDE + turn
        family = families[at % len(families)]
        other = families[(at + 1) % len(families)]
        if number % _DOUBLE == _DOUBLE - 1 and not _COMPOUND & {*family, *other}:
            family = _joined(family, other)
        return _row("Ms" if woman else "Mr", given, family, language)


def _row(title: str, given: str, family: str, language: str) -> Row:
    own_given, _, latin_given = given.partition("|")
    own_family, _, latin_family = family.partition("|")
    return {
        "title": title,
        "given": own_given,
        "family": own_family,
        "latin": f"{latin_given} {latin_family}".strip(),
        "language": language,
    }


def _joined(first: str, second: str) -> str:
    """Two family names with a hyphen, in both scripts."""
    parts = zip(first.split("|"), second.split("|"), strict=True)
    return "|".join(f"{one}-{other}" for one, other in parts)


def _tongue(names: Table) -> _Tongue:
    lists = {kind: tuple(text.split(", ")) for kind, text in names.items()}
    return _Tongue(**{"women_family": lists["family"], **lists})
