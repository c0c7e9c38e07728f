"""What a table shows: columns, cells, group rows, and the edits that leave it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill

Row = TypeVar("Row")


class Look(StrEnum):
    """How the text of a cell is set."""

    PLAIN = "plain"
    STRONG = "strong"
    GREY = "grey"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell looks: a pill, or a text with what stands around it.

    `prefix` is a code in grey semibold before the text, `note` a small grey text after it,
    `hint` the grey text of an empty cell, `mark` a corner triangle, `tick` a check box.
    """

    text: str = ""
    pill: Pill | None = None
    prefix: str = ""
    note: str = ""
    hint: str = ""
    icon: str = ""
    look: Look = Look.PLAIN
    tone: Tone = Tone.PLAIN
    mark: Tone | None = None
    tick: bool | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table of rows of one kind.

    `text` is what is copied, filtered and read aloud; `cell` how it looks, if not just so.
    `write` tries a typed text on a row and raises UnreadableError with a sentence; what it
    returns is ignored, and None means that nothing can be typed. `consequence` is said under the
    editor before Enter. `heading` and `second` (a line below it) are texts translated already;
    `width` is in pixels; `choices` are what the editor offers; `order` is the key to sort by.
    """

    key: str
    heading: str
    text: Callable[[Row], str]
    second: str = ""
    width: int = 120
    cell: Callable[[Row], Cell] | None = None
    order: Callable[[Row], Any] | None = None
    write: Callable[[Row, str], object] | None = None
    choices: tuple[str, ...] | Callable[[Row], tuple[str, ...]] = ()
    consequence: Callable[[Row, str], str] | None = None
    to_the_right: bool = False
    hidden: bool = False

    def choices_for(self, row: Row) -> tuple[str, ...]:
        """Return the texts that the editor of a row offers."""
        return self.choices(row) if callable(self.choices) else self.choices


@dataclass(frozen=True, slots=True)
class GroupPart:
    """One fact of a group row, such as `Delegates 3/2`, in its fixed place."""

    text: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row that spans the table and can be folded; the rows after it belong to it."""

    key: Hashable
    title: str
    code: str = ""
    parts: tuple[GroupPart, ...] = ()
    note: str = ""
    pill: Pill | None = None

    @property
    def text(self) -> str:
        """The whole of it as text, for the filter and the screen reader."""
        shown = (self.code, self.title, *(part.text for part in self.parts), self.note)
        return " ".join(each for each in (*shown, self.pill.text if self.pill else "") if each)


@dataclass(frozen=True, slots=True)
class Edit:
    """A text typed or pasted for one cell.

    `row` is None for a pasted line beyond the last row; `extra` then counts such lines from 1,
    and `group` is the group row under which they fell, if there are groups.
    """

    row: Any
    key: str
    text: str
    extra: int = 0
    group: GroupRow | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that could not be read, with the sentence that says why."""

    edit: Edit
    sentence: str
