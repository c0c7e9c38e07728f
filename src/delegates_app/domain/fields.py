"""One declaration for each value people see: column, editor, paste, import and export."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from delegates_app.domain.changes import Change
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.register import Register

T = TypeVar("T")

Read = Callable[[Register, T], str]
Write = Callable[[Register, T, str], tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value of a row: how it reads as text, and which changes a typed text makes.

    `write` is None where nothing can be typed; it raises UnreadableError with a sentence for a
    text that it cannot take. `choices` are the texts that an editor offers.
    """

    name: str
    heading: str
    data_class: DataClass
    read: Callable[[Register, T], str]
    write: Callable[[Register, T, str], tuple[Change, ...]] | None = None
    also_called: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def unreadable(text: str, expected: str) -> UnreadableError:
    """The error for a typed text, naming what would be taken."""
    return UnreadableError(f"“{text}” is not {expected}. The old value was kept.")
