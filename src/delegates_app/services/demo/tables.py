"""The tables in which the demonstration's people and events are written down."""

import csv
import tomllib
from typing import Any

from delegates_app import resources
from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark

Row = dict[str, str]
Table = dict[str, Any]

_UNREADABLE = mark(
    "The table {table} of the demonstration cannot be read ({reason}). Nothing was written; "
    "install the program again."
)


def rows(name: str) -> tuple[Row, ...]:
    """The rows of a table of texts by their headings."""
    return tuple(csv.DictReader(_text(f"{name}.csv").splitlines(), delimiter=";"))


def table(name: str) -> Table:
    """A table of tables."""
    try:
        return tomllib.loads(_text(f"{name}.toml"))
    except tomllib.TOMLDecodeError as error:
        raise AppError(_UNREADABLE.format(table=name, reason=error)) from error


def _text(name: str) -> str:
    path = resources.folder("demo") / name
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AppError(_UNREADABLE.format(table=path, reason=error)) from error
