"""Rows of values as lines of a table with aligned columns."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def lines_of(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The rows under their headings; one line that says so where there are none."""
    if not rows:
        return ("Nothing.",)
    heads = tuple(rows[0])
    texts = [tuple(_text(row[head]) for head in heads) for row in rows]
    headings = tuple(head.replace("_", " ").capitalize() for head in heads)
    widths = [
        max(_width(line[place]) for line in (headings, *texts)) for place in range(len(heads))
    ]
    ruler = tuple("-" * width for width in widths)
    return tuple(_line(line, widths) for line in (headings, ruler, *texts))


def _line(texts: Iterable[str], widths: Iterable[int]) -> str:
    cells = (text + " " * (width - _width(text)) for text, width in zip(texts, widths, strict=True))
    return "  ".join(cells).rstrip()


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return " ".join(f"{_text(each)}" for each in value.values())
    if isinstance(value, list | tuple):
        return "; ".join(map(_text, value))
    return "" if value is None else " ".join(str(value).split())


def _width(text: str) -> int:
    return sum(1 for letter in text if not unicodedata.combining(letter))
