"""What single cells say: addresses, phones, roles, diets, standing, nothing."""

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from delegates_app.domain.names import fold
from delegates_app.domain.words import Diet, Role, Standing
from delegates_app.recognition.vocabulary import vocabulary

_ADDRESS = re.compile(r"[^\s<>;,/()\[\]\"“”:]+@[^\s<>;,/()\[\]\"“”]+")
_VALID_ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
_BETWEEN_PHONES = re.compile(
    r"[\n;,|]|\s/\s|\b(?:gsm|tel|tél|mob(?:ile|iel)?|handy|fax|of|ou|oder|or|et|en|und|and)\b\.?:?",
    re.IGNORECASE,
)
_INTERNATIONAL = range(10, 14)
_FEWEST_DIGITS = 5
_REMEMBERED = 1 << 15


@dataclass(frozen=True, slots=True)
class Several:
    """The values that a cell holds, and the parts of it that are none."""

    values: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    rest: str = ""


@lru_cache(maxsize=_REMEMBERED)
def is_nothing(text: str) -> bool:
    """Say whether a cell says that there is nothing."""
    if not any(letter.isalnum() for letter in text):
        return True
    return "@" not in text and bool(vocabulary("values", "nothing").exact(text))


def is_placeholder(text: str) -> bool:
    """Say whether a name is one for somebody still to be named."""
    bare = text.strip("()[]<> ")
    if bare.replace(".", "").strip() == "":
        return bare.startswith("...")
    return bool(vocabulary("values", "placeholder").exact(bare)) or set(bare) == {"?"}


def is_total(text: str) -> bool:
    """Say whether a cell begins a row that counts the others."""
    words = [word for word in fold(text).split() if not word.isdigit()]
    return bool(vocabulary("values", "total").exact(" ".join(words)))


def role_of(text: str) -> Role | None:
    """Return the seat that a text names, or None."""
    found = vocabulary("roles").within(text)
    return Role(found) if found else None


def is_role(text: str) -> bool:
    """Say whether a text is the name of a seat and nothing else."""
    return bool(vocabulary("roles").exact(text))


def standing_of(text: str) -> Standing | None:
    """Return the standing that a text names, or None."""
    found = vocabulary("values", "status").exact(text)
    return Standing(found) if found else None


def diet_of(text: str) -> Diet | None:
    """Return the diet that a text names: `other` where the kitchen must read it; None if none."""
    if is_nothing(text):
        return None
    found = vocabulary("values", "diet").within(text)
    return Diet(found) if found else Diet.OTHER


def addresses(text: str, link: str = "") -> Several:
    """Return the e-mail addresses of a cell, from its link where it shows none."""
    found = [each.removeprefix("mailto:").strip(".'") for each in _ADDRESS.findall(text)]
    if not found and link.lower().startswith("mailto:"):
        found = [link[7:].split("?", maxsplit=1)[0]]
        text = ""
    valid = [each for each in found if _VALID_ADDRESS.fullmatch(each)]
    unclear = [each for each in found if each not in valid]
    rest = _ADDRESS.sub(" ", text)
    return Several(tuple(dict.fromkeys(valid)), tuple(unclear), rest.strip(" <>;,/\n"))


def phones(text: str, region: str) -> Several:
    """Return the phone numbers of a cell as E.164; what lacks an area code stays unclear."""
    whole = _e164(text, region)
    if whole:
        return Several((whole,))
    parts = [part.strip() for part in _BETWEEN_PHONES.split(text)]
    parts = [part for part in parts if sum(each.isdigit() for each in part) >= _FEWEST_DIGITS]
    read = [(part, _e164(part, region)) for part in parts]
    values = tuple(dict.fromkeys(number for _, number in read if number))
    unclear = tuple(part for part, number in read if not number)
    if not parts and not is_nothing(text):
        unclear = (text,)
    return Several(values, unclear)


def _e164(text: str, region: str) -> str:
    """Return a valid number in the international form, or nothing."""
    digits = "".join(each for each in text if each.isdigit())
    found = _parsed(text, region)
    if not found and len(digits) in _INTERNATIONAL and not digits.startswith("0"):
        found = _parsed(f"+{digits}", region)
    return found


def _parsed(text: str, region: str) -> str:
    """Return what the numbering plan of a region makes of a text."""
    try:
        number = phonenumbers.parse(text, region or None)
    except NumberParseException:
        return ""
    if number.extension or not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)
