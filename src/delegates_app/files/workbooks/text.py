"""Tables as text: the encoding that makes words, the delimiter that makes columns."""

import codecs
import csv
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import pairwise

from delegates_app.domain.errors import AppError
from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_USUAL = (
    "cp1252",
    "cp1250",
    "cp1253",
    "cp1251",
    "cp1257",
    "iso8859-2",
    "iso8859-7",
    "iso8859-5",
    "mac-roman",
    "cp852",
)
_DELIMITERS = ";\t,|"
_SAMPLE = 30
_WORD = 5
_LATIN = "Latin"
_ODD = frozenset("¤¦§¨©¬®¯±¶·¸¼½¾×÷ƒ†‡‰‹›€¢£¥\u00ad")


def _knows_nothing(text: str) -> int:  # noqa: ARG001  # counts the words that are known
    """Know no word of any text."""
    return 0


@dataclass(frozen=True, slots=True)
class TextHints:
    """What helps to choose an encoding: those of the sender's country, and words of headings."""

    encodings: tuple[str, ...] = ()
    known_words: Callable[[str], int] = _knows_nothing


NO_HINTS = TextHints()


def read_text(content: bytes, hints: TextHints) -> Workbook:
    """Return the one sheet of a text table; a row's number counts records, not lines."""
    text = _decoded(content, hints)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text))
    rows = []
    for number, record in enumerate(_records(reader), start=1):
        cells = tuple(
            Cell(column, _unguarded(value.strip()))
            for column, value in enumerate(record, start=1)
            if value.strip()
        )
        if cells:
            rows.append(SheetRow(number, cells))
    return Workbook((Sheet("", tuple(rows)),))


def _records(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from reader
    except csv.Error as error:
        raise AppError(
            mark(
                "A cell of this list is too long to be one, or the file is damaged. Nothing of "
                "it was taken; save it anew as a workbook."
            )
        ) from error


def _decoded(content: bytes, hints: TextHints) -> str:
    """Return the text by its mark, as UTF-8, or in the encoding that reads most like words."""
    for sign, encoding in _MARKS:
        if content.startswith(sign):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        candidates = dict.fromkeys((*hints.encodings, *_USUAL))
        texts = [content.decode(each, errors="replace") for each in candidates]
        return max(texts, key=lambda text: _WORD * hints.known_words(text) - _oddness(text))


def _oddness(text: str) -> int:
    """Count what no list contains: lost letters, stray signs, capitals or scripts within words."""
    odd = 20 * text.count("\ufffd") + sum(text.count(sign) for sign in _ODD)
    for before, letter in pairwise(text):
        if letter > "\x7f" and letter.isalpha() and before.isalpha():
            odd += before.islower() and letter.isupper()
            odd += 3 * (_alphabet(before) != _alphabet(letter))
            odd += before > "\x7f" and _alphabet(letter) == _LATIN  # accents seldom stand in a row
    return odd


def _alphabet(letter: str) -> str:
    """Return the alphabet of a letter: Latin, Greek or Cyrillic."""
    if "\u0370" <= letter <= "\u03ff":
        return "Greek"
    return "Cyrillic" if "\u0400" <= letter <= "\u04ff" else _LATIN


def _delimiter(text: str) -> str:
    """Return the delimiter that gives most rows the same, largest number of columns."""
    return max(_DELIMITERS, key=lambda each: _regularity(text, each))


def _regularity(text: str, delimiter: str) -> int:
    """Return how many cells a delimiter makes in rows of the commonest width above one."""
    widths: Counter[int] = Counter()
    for record in csv.reader(StringIO(text[:50_000], newline=""), delimiter=delimiter):
        widths[len(record)] += 1
        if widths.total() == _SAMPLE:
            break
    widths.pop(1, None)
    return max((rows * width for width, rows in widths.items()), default=0)


def _unguarded(value: str) -> str:
    """Take off the apostrophe that this program puts before what Excel would calculate."""
    return value[1:] if value[:1] == "'" and value[1:2] in {"=", "+", "-", "@"} else value
