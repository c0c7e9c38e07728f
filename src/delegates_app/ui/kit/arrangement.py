"""Which rows are shown, in which order: filtered, sorted and folded as plain lists."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, cast

from delegates_app.ui.kit.columns import Column, GroupRow

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
RowId = Callable[[Any], Hashable]
Keep = Callable[[Any], bool]


def folded(text: str) -> str:
    """Return a text without case and accents, to be compared with what was typed."""
    low = text.casefold()
    if low.isascii():
        return low
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", low)).translate(_LETTERS)


class Arrangement:
    """All rows of a table and the choice of them that is shown."""

    def __init__(self, columns: Sequence[Column[Any]], row_id: RowId) -> None:
        self._columns = tuple(columns)
        self._row_id = row_id
        self._rows: tuple[Any, ...] = ()
        self._words: tuple[str, ...] = ()
        self._keep: Keep | None = None
        self._sorted: tuple[str, bool] | None = None
        self._folded: set[Hashable] = set()
        self._texts: list[str | None] = []
        self._parts: tuple[tuple[int, int], ...] = ()
        self.shown: list[Any] = []

    @property
    def rows(self) -> tuple[Any, ...]:
        """All rows and group rows, in the order given."""
        return self._rows

    @property
    def sorted_by(self) -> tuple[str, bool] | None:
        """The key of the sorted column and whether it descends; None for the order given."""
        return self._sorted

    def id_of(self, row: Any) -> Hashable:
        """Return the id of a row, or of a group row."""
        return ("group", row.key) if isinstance(row, GroupRow) else self._row_id(row)

    def fill(self, rows: Iterable[Any]) -> None:
        """Take all rows; of rows that are the same object the searched text is kept."""
        kept = {id(row): text for row, text in zip(self._rows, self._texts, strict=True)}
        old, self._rows = self._rows, tuple(rows)
        self._texts = [kept.get(id(row)) for row in self._rows]
        self._parts = _parts(self._rows)
        self._arrange()
        del old  # until here it kept the ids of its rows from being given again

    def look_for(self, text: str) -> None:
        """Show only rows that contain every word of a text."""
        self._words = tuple(folded(text).split())
        self._arrange()

    def keep_only(self, keep: Keep | None) -> None:
        """Show only rows for which a function is true (a figure card or a chip), or all."""
        self._keep = keep
        self._arrange()

    def sort_by(self, key: str | None, *, descending: bool = False) -> None:
        """Sort by a column within the groups; None is the order given."""
        self._sorted = None if key is None else (key, descending)
        self._arrange()

    def is_folded(self, group: GroupRow) -> bool:
        """Tell whether a group's rows are hidden."""
        return group.key in self._folded

    def fold(self, keys: Iterable[Hashable], *, folded_up: bool) -> None:
        """Hide or show the rows of groups."""
        if folded_up:
            self._folded.update(keys)
        else:
            self._folded.difference_update(keys)
        self._arrange()

    def group_at(self, position: int) -> GroupRow | None:
        """Return the group row that the shown row at a position belongs to."""
        for row in reversed(self.shown[: position + 1]):
            if isinstance(row, GroupRow):
                return row
        return None

    def warm(self, start: int, count: int) -> int:
        """Prepare the search of some rows; return where to go on, or 0 when all are ready."""
        end = min(start + count, len(self._rows))
        for at in range(start, end):
            self._text(at)
        return end if end < len(self._rows) else 0

    def _arrange(self) -> None:
        shown: list[Any] = []
        for start, end in self._parts:
            shown += self._shown_of(start, end)
        self.shown = shown

    def _shown_of(self, start: int, end: int) -> list[Any]:
        group = self._rows[start] if start < end else None
        if not isinstance(group, GroupRow):
            return self._ordered(self._matching(start, end, self._words))
        named = all(word in self._text(start) for word in self._words)
        kept = self._ordered(self._matching(start + 1, end, () if named else self._words))
        if not kept and not (named and self._keep is None):
            return []
        return [group] if named and group.key in self._folded else [group, *kept]

    def _matching(self, start: int, end: int, words: tuple[str, ...]) -> list[Any]:
        rows, keep = self._rows, self._keep
        places = list(range(start, end))
        if keep is not None:
            places = [at for at in places if keep(rows[at])]
        texts = self._searched(places) if words else ()
        for word in words:
            places = [at for at in places if word in texts[at]]
        return [rows[at] for at in places]

    def _searched(self, places: Iterable[int]) -> Sequence[str]:
        """All searched texts, those at these places made."""
        for at in places:
            if self._texts[at] is None:
                self._text(at)
        return cast("Sequence[str]", self._texts)

    def _text(self, at: int) -> str:
        made = self._texts[at]
        if made is None:
            row = self._rows[at]
            group = isinstance(row, GroupRow)
            whole = row.text if group else "\n".join(each.text(row) for each in self._columns)
            made = self._texts[at] = folded(whole)
        return made

    def _ordered(self, rows: list[Any]) -> list[Any]:
        if self._sorted is None:
            return rows
        key, descending = self._sorted
        column = next(each for each in self._columns if each.key == key)
        order = column.order or (lambda row: folded(column.text(row)))
        return sorted(rows, key=order, reverse=descending)


def _parts(rows: tuple[Any, ...]) -> tuple[tuple[int, int], ...]:
    starts = [at for at, row in enumerate(rows) if isinstance(row, GroupRow)]
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    return tuple(zip(starts, [*starts[1:], len(rows)], strict=True))
