"""What a badge says: the face as plain text, and capitals as each language writes them."""

import re
import unicodedata
from dataclasses import dataclass

_GREEK_ACCENTS = frozenset("\u0300\u0301\u0304\u0306\u0313\u0314\u0342")  # all but the dialytika
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_HIATUS = re.compile("([αεηιουω]\u0301)([ιυ])(?![\u0300-\u036f])", re.IGNORECASE)
_KEPT_PREFIX = re.compile(r"\b(?:[hnt](?=-?[AEIOUÁÉÍÓÚS])|Ma?c(?=[A-ZÁÉÍÓÚ]))")
_DOTTED_I = frozenset({"tr", "az"})


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """Everything that a badge can show of one person at one conference.

    `token` is opaque and empty until the badge is printed; `language` is that of the name;
    `photo` is the digest under which the prepared photo lies.
    """

    given: str = ""
    family: str = ""
    latin: str = ""
    name_on_badge: str = ""
    function: str = ""
    organisation: str = ""
    delegation: str = ""
    delegation_latin: str = ""
    code: str = ""
    category: str = ""
    category_word: str = ""
    category_letter: str = ""
    colour: str = "#BDBDBD"
    event: str = ""
    event_line: str = ""
    token: str = ""
    language: str = "en"
    zones: tuple[str, ...] = ()
    photo: str = ""


def upper(text: str, language: str) -> str:
    """Return the text in capitals as the language writes names in capitals.

    Greek loses its accents and keeps (or gains, where an accent showed it) the dialytika; the
    Irish prefixes h, n, t and Mc, Mac before a capital stay; ß becomes SS, Dutch ij becomes IJ.
    """
    if language in _DOTTED_I:
        text = text.replace("i", "İ")
    if _GREEK.search(text):
        decomposed = unicodedata.normalize("NFD", text)
        text = _without_greek_accents(_HIATUS.sub("\\1\\2\u0308", decomposed))
    return _upper_but_prefixes(unicodedata.normalize("NFC", text))


def _upper_but_prefixes(text: str) -> str:
    """Return capitals, the prefixes that are never capitals left as they are."""
    parts: list[str] = []
    end = 0
    for prefix in _KEPT_PREFIX.finditer(text):
        parts += (text[end : prefix.start()].upper(), prefix.group())
        end = prefix.end()
    return "".join((*parts, text[end:].upper()))


def _without_greek_accents(decomposed: str) -> str:
    """Drop the accents that stand on Greek letters, of a decomposed text."""
    kept: list[str] = []
    greek = False
    for character in decomposed:
        if not unicodedata.combining(character):
            greek = "\u0370" <= character <= "\u03ff" or "\u1f00" <= character <= "\u1fff"
        if not (greek and character in _GREEK_ACCENTS):
            kept.append(character)
    return "".join(kept)
