"""Whose list a file is, where neither a cell nor a person says so."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from delegates_app.domain.names import fold
from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.records import Party
from delegates_app.domain.sheets import Workbook
from delegates_app.recognition.headers import tables_in
from delegates_app.recognition.phones import region_of_number
from delegates_app.recognition.vocabulary import table

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DOMAIN = re.compile(r"@([\w.-]+)")
_NUMBER = re.compile(r"(?:\+|\b00)[\d\s()./-]{8,}\d")
_LONGEST_NAME = 5
_SHORTEST_NAME = 4
_CODE_LETTERS = 2
_MOST_CELLS = 6_000
_WEIGHTS = {"title": 6.0, "address": 4.0, "body": 3.0, "number": 2.0, "sheet": 2.0, "file": 1.0}
_WEAK_TITLE = 2.0
_HOST_LINE = 0.5
_NUMBER_OF_HOST = 0.3
_HOST_REGION = "BE"
_INSTITUTIONS = frozenset({"eu", "int", "org"})


@dataclass(frozen=True, slots=True)
class Sender:
    """The party whose list it seems to be, and whether the list itself says so."""

    party: Party | None = None
    stated: bool = False


class SenderFinder:
    """Gathers what a file tells of its sender."""

    def __init__(self, parties: PartyIndex) -> None:
        self._parties = parties

    def find(self, workbook: Workbook, file: str) -> Sender:
        """Return the sender of a file, weighing titles, addresses, ministries and numbers."""
        votes: Counter[str] = Counter()
        titles = self._titles(workbook)
        votes.update(titles)
        texts = list(_texts(workbook))
        votes.update(self._share(self._of_addresses(texts), "address"))
        votes.update(self._share(map(_beginning, texts), "body"))
        votes.update(_host_lightly(self._share(self._of_numbers(texts), "number")))
        names = [self.named_in(sheet.name) for sheet in workbook.sheets]
        votes.update(self._share(names, "sheet"))
        votes.update(self._share([self._of_file(file)], "file"))
        if not votes:
            return Sender()
        code = votes.most_common(1)[0][0]
        return Sender(self._parties.find(code), titles[code] >= _WEIGHTS["title"])

    def named_in(self, text: str) -> str:
        """Return the code of the party that a title names, or nothing."""
        words = _WORD.findall(text)
        for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                phrase = " ".join(words[start : start + length])
                if _is_long_enough(phrase):
                    party = self._parties.find(phrase)
                    if party is not None:
                        return party.code
        return _beginning(text)

    def of_title(self, text: str) -> str:
        """Return the party whose name a line is, or of whose delegation it speaks."""
        whole = self._parties.find(text)
        if whole is not None:
            return whole.code
        return self.named_in(text) if _weight_of_line(text) >= _WEIGHTS["title"] else ""

    def of_sheet(self, name: str) -> str:
        """Return the party whose name or code a sheet has."""
        found = self._parties.find(name) if len(name) > 1 else None
        return found.code if found is not None else ""

    def _titles(self, workbook: Workbook) -> Counter[str]:
        """Return the parties that the lines above the first headings name."""
        found: Counter[str] = Counter()
        for text in _lines_above(workbook):
            whole = self._parties.find(text)
            code = whole.code if whole is not None else self.named_in(text)
            if code:
                weight = _WEIGHTS["title"] if whole is not None else _weight_of_line(text)
                found[code] = max(found[code], weight)  # type: ignore[assignment]  # weights
        return found

    def _of_addresses(self, texts: Iterable[str]) -> Iterator[str]:
        """Yield the party of each e-mail address."""
        for domain in {each for text in texts for each in _DOMAIN.findall(text)}:
            labels = [label for label in domain.casefold().split(".") if label != "example"]
            yield self._of_labels(labels)

    def _of_labels(self, labels: list[str]) -> str:
        """Return the party of an address by its last label, or by the institution before it."""
        last = labels[-1] if labels else ""
        if last in _INSTITUTIONS or (labels and len(last) > _CODE_LETTERS):
            for label in labels:
                known = _institutions().get(label, "")
                party = self._parties.find(label) if len(label) > _CODE_LETTERS else None
                if known or party is not None:
                    return known or (party.code if party is not None else "")
            return ""
        party = self._parties.find(last) if len(last) == _CODE_LETTERS else None
        return party.code if party is not None else ""

    def _of_numbers(self, texts: Iterable[str]) -> Iterator[str]:
        """Yield the party of each international phone number."""
        for text in texts:
            for number in _NUMBER.findall(text):
                digits = re.sub(r"[^\d+]", "", re.sub(r"^00", "+", number.strip()))
                party = self._parties.find(region_of_number(digits) or "-")
                yield party.code if party is not None else ""

    def _of_file(self, name: str) -> str:
        """Return the party that the name of a file names."""
        for word in re.split(r"[\W_]+", name.rpartition(".")[0] or name):
            is_code = word.isupper() and len(word) in {2, 3}
            party = self._parties.find(word) if is_code else None
            code = party.code if party is not None else ""
            if code or (len(word) >= _SHORTEST_NAME and (code := self.named_in(word))):
                return code
        return ""

    @staticmethod
    def _share(codes: Iterable[str], kind: str) -> Mapping[str, float]:
        """Return each party's share of the votes of one kind, weighed."""
        counted = Counter(code for code in codes if code)
        total = counted.total()
        return {code: _WEIGHTS[kind] * count / total for code, count in counted.items()}


def seat_of(party: Party | None) -> str:
    """Return the ISO code of the country in which a party telephones."""
    if party is None:
        return ""
    return party.iso2 or str(table("senders")["seats"].get(party.code, ""))


def _host_lightly(votes: Mapping[str, float]) -> Mapping[str, float]:
    """Return votes of numbers; everybody has an office in Brussels."""
    return {
        code: weight * (_NUMBER_OF_HOST if code == _HOST_REGION else 1)
        for code, weight in votes.items()
    }


def _lines_above(workbook: Workbook) -> Iterator[str]:
    """Yield the texts of each visible sheet above its first headings."""
    for sheet in workbook.sheets:
        if sheet.hidden:
            continue
        for row in sheet.rows[:12]:
            if tables_in(row):
                break
            if len(row.cells) <= 4:
                yield from (cell.text for cell in row.cells if "@" not in cell.text)


def _texts(workbook: Workbook) -> Iterator[str]:
    """Yield the texts of all visible cells, of a large file the first ones."""
    count = 0
    for sheet in workbook.sheets:
        if sheet.hidden:
            continue
        for row in sheet.rows:
            for cell in row.cells:
                yield f"{cell.text} {cell.link}" if cell.link else cell.text
            count += len(row.cells)
            if count > _MOST_CELLS:
                return


def _weight_of_line(text: str) -> float:
    """Return how much a line above the headings says: of a list more than of an event."""
    words = set(fold(text).split())
    if words & _line_words("presidency"):
        return _HOST_LINE
    return _WEIGHTS["title"] if words & _line_words("delegation") else _WEAK_TITLE


@cache
def _line_words(kind: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table("senders")["words"][kind])


@cache
def _institutions() -> Mapping[str, str]:
    addresses = table("senders")["addresses"]
    return {word: code for code, words in addresses.items() for word in words}


@cache
def _beginnings() -> tuple[tuple[str, str], ...]:
    known = table("senders")["beginnings"]
    pairs = ((fold(word), code) for code, words in known.items() for word in words)
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _beginning_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word, _ in _beginnings())
    return re.compile(rf"\b({words})")


def _beginning(text: str) -> str:
    """Return the party one of whose adjectives or cases stands in a text, or nothing."""
    if "@" in text or len(text) > 120:
        return ""
    found = _beginning_pattern().search(fold(text))
    return dict(_beginnings())[found[1]] if found else ""


def _is_long_enough(phrase: str) -> bool:
    """Say whether words may be looked up as a party: names, and codes of three capitals."""
    if " " in phrase or len(phrase) >= _SHORTEST_NAME:
        return len(phrase) >= _SHORTEST_NAME
    return phrase.isupper() and len(phrase) == 3
