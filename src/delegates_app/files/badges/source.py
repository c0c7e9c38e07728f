"""TOML as people write it: values with the line they stand in, and errors that say it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import Sentence, mark

_WRONG = mark("{file}, line {line}: expected {wanted}; nothing was printed; correct the file.")
_WRONG_KEY = mark(
    "{file}, line {line}: “{key}”: expected {wanted}; nothing was printed; correct the file."
)
_ONE_OF = mark("one of {words}")
_COUNTED = mark("{n} numbers in brackets")
_UNREADABLE = mark("{file} could not be read ({reason}); nothing was printed; choose another file.")
_NO_TOML = mark("{file} is no TOML: {reason}; nothing was printed; correct the file.")
_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=""")
_ROW = re.compile(r"\s*\{")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a file; reading a key that is wrong says where and what was expected."""

    file: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    folder: str = ""

    def fail(self, expected: str, key: str = "", **values: object) -> NoReturn:
        """Raise the error of this entry, or of one of its keys; `expected` is marked."""
        line = self.lines.get(key, self.line)
        wanted = Sentence.of(expected, **values)
        said = _WRONG_KEY if key else _WRONG
        raise AppError(Sentence.of(said, file=self.file, line=line, key=key, wanted=wanted).text)

    def only(self, keys: Iterable[str]) -> None:
        """Refuse keys that nobody reads."""
        known = sorted(keys)
        for key in self.values:
            if key not in known:
                self.fail(_ONE_OF, key, words=", ".join(known))

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text."""
        value = self.values.get(key, default)
        return value if isinstance(value, str) else self.fail(mark("a text in quotes"), key)

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """Return one of a few words."""
        value = self.text(key, default)
        return value if value in choices else self.fail(_ONE_OF, key, words=", ".join(choices))

    def number(self, key: str, default: float | None = None) -> float:
        """Return a number."""
        value = self.values.get(key, default)
        return float(value) if _is_number(value) else self.fail(mark("a number"), key)

    def numbers(
        self, key: str, count: int | None, default: tuple[float, ...] | None = None
    ) -> tuple[float, ...]:
        """Return a row of numbers; of any length if the count is None."""
        value = self.values.get(key, default)
        right = isinstance(value, (list, tuple)) and value and all(map(_is_number, value))
        if not right or (count is not None and len(value) != count):
            self.fail(_COUNTED if count else mark("numbers in brackets"), key, n=count)
        return tuple(float(number) for number in value)

    def words(self, key: str) -> tuple[str, ...]:
        """Return a row of texts, empty if the key is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self.fail(mark("texts in brackets"), key)
        return tuple(value)

    def rows(self, key: str) -> tuple["Entry", ...]:
        """Return the tables in braces of a row, each with its own line."""
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self.fail(mark("tables in braces, in brackets, one a line"), key)
        lines = [
            self.lines.get(f"{key}.{place}", self.lines.get(key, self.line))
            for place in range(len(value))
        ]
        return tuple(
            Entry(self.file, line, row, {}, self.folder)
            for line, row in zip(lines, value, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A TOML file read: its own keys and its tables, in the order they stand."""

    file: str
    top: Entry
    tables: Mapping[str, tuple[Entry, ...]]


def read(path: Path) -> Source:
    """Read a TOML file; raises AppError for one that is not there or not TOML."""
    try:
        text = path.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise AppError(_UNREADABLE.format(file=path.name, reason=error)) from error
    except tomllib.TOMLDecodeError as error:
        raise AppError(_NO_TOML.format(file=path.name, reason=error)) from error
    return _placed(path, values, _sections(text))


@dataclass(frozen=True, slots=True)
class _Section:
    """A header of the file and the lines of the keys below it."""

    header: str
    line: int
    lines: dict[str, int]


def _sections(text: str) -> list[_Section]:
    """Find the line of each header, key and row in braces; TOML's own reader forgets them."""
    sections = [_Section("", 1, {})]
    key, row = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.fullmatch(line.partition("#")[0].rstrip()):
            sections.append(_Section(header[1], number, {}))
        elif found := _KEY.match(line):
            key, row = found[1] or found[2] or found[3], 0
            sections[-1].lines[key] = number
        elif _ROW.match(line):
            sections[-1].lines[f"{key}.{row}"] = number
            row += 1
    return sections


def _placed(path: Path, values: dict[str, Any], sections: list[_Section]) -> Source:
    """Join values with their lines; tables are reached by header, `style.name` or `front`."""
    tables: dict[str, list[Entry]] = {}
    own = dict(values)
    for section in sections[1:]:
        root, _, name = section.header.partition(".")
        own.pop(root, None)
        found = _table(values, root, name.strip("\"'"), len(tables.get(section.header, ())))
        entry = Entry(path.name, section.line, found, section.lines, str(path.parent))
        tables.setdefault(section.header, []).append(entry)
    top = Entry(path.name, 1, own, sections[0].lines)
    return Source(path.name, top, {header: tuple(found) for header, found in tables.items()})


def _table(values: dict[str, Any], root: str, name: str, place: int) -> dict[str, Any]:
    """Return the table below a header."""
    table = values[root]
    if isinstance(table, list):
        table = table[place]
    found: dict[str, Any] = table[name] if name else table
    return found


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
