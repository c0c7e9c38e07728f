"""Phone numbers as ministries write them, to the international form; nothing is invented."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_BETWEEN = re.compile(
    r"[\n;,|]|\s/\s|(?<=\d)\s*/\s*(?=\+|00)|(?<=\d)\s+(?=\+)"
    r"|\b(?:gsm|mob|mobile|mobiel|mobil|handy|tel|tél|fax|of|ou|oder|or|et|en|und|and|oraz|lub|i|y|o|e"
    r"|och|og|ja|a|ή|και|или|и)\b\.?:?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+\.?:?")
_EXTENSION = re.compile(
    r"(?:ext|poste|toestel|durchwahl|app|int|wew|linka|kl|mellék|вътр|εσωτ)\.?\s*\d+$",
    re.IGNORECASE,
)
_INTERNATIONAL = range(10, 14)
_LONGEST_SHORT = 5
_SHORTEST_SHORT = 3
_FEWEST_COLLEAGUES = 2
_REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of a text, the parts that are none, and bare extensions."""

    values: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@lru_cache(maxsize=_REMEMBERED)
def phones(text: str, region: str) -> Phones:
    """Return the phone numbers of a text as E.164; what lacks an area code stays unclear."""
    whole = _e164(text, region)
    if whole and not _BETWEEN.search(text):
        return Phones((whole,))
    parts = [
        part.strip(" .:()-") if part.count("(") != part.count(")") else part.strip(" .:-")
        for part in _BETWEEN.split(text)
        if part
    ]
    parts = [part for part in parts if sum(each.isdigit() for each in part) >= _SHORTEST_SHORT]
    read = [(part, _e164(_WORDS.sub(" ", part), region)) for part in parts]
    if whole and not all(number for _, number in read):
        return Phones((whole,))
    values = tuple(dict.fromkeys(number for _, number in read if number))
    rest = [part for part, number in read if not number]
    short = tuple(_digits(part) for part in rest if len(_digits(part)) <= _LONGEST_SHORT)
    unclear = tuple(part for part in rest if len(_digits(part)) > _LONGEST_SHORT)
    return Phones(values, unclear, short)


def completed(short: str, colleagues: Iterable[str]) -> str:
    """Return an extension behind the stem that most colleagues' numbers share, or nothing."""
    numbers = [number for number in colleagues if len(number) > len(short) + 4]
    stems = Counter(number[: -len(short)] for number in numbers)
    for stem, count in stems.most_common(1):
        enough = count >= _FEWEST_COLLEAGUES and count > len(numbers) / 2
        if enough and _parsed(stem + short, "") == stem + short:
            return stem + short
    return ""


def region_of_number(number: str) -> str:
    """Return the ISO code of the country of an international number, or nothing."""
    try:
        parsed = phonenumbers.parse(number, None)
    except NumberParseException:
        return ""
    return phonenumbers.region_code_for_number(parsed) or ""


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdigit())


def _e164(text: str, region: str) -> str:
    """Return a valid number in the international form, or nothing."""
    bare = _EXTENSION.sub("", text).strip()
    digits = _digits(bare)
    if bare.startswith("00") or "+" in bare:
        return _parsed(bare, region)
    found = _parsed(bare, region)
    if not found and len(digits) in _INTERNATIONAL and not digits.startswith("0"):
        found = _parsed(f"+{digits}", region)
    return found


def _parsed(text: str, region: str) -> str:
    """Return what the numbering plan of a region makes of a text."""
    try:
        number = phonenumbers.parse(text.replace("++", "+"), region or None)
    except NumberParseException:
        if text.startswith("00"):
            return _parsed(f"+{text[2:]}", region)
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
