"""Which rows are shown, in which order: filtered, sorted and folded as plain lists."""

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from delegates_app.ui.kit.columns import Column, GroupRow

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
RowId = Callable[[Any], Hashable]
Keep = Callable[[Any], bool]


def folded(text: str) -> str:
    """Return a text without case and accents, to be compared with what was typed."""
    low = text.casefold()
    if low.isascii():
        return low
    bare = (each for each in unicodedata.normalize("NFKD", low) if not unicodedata.combining(each))
    return "".join(bare).translate(_LETTERS)


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
        self._searched: dict[Hashable, tuple[Any, str]] = {}
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
        self._rows = tuple(rows)
        known = {self.id_of(row) for row in self._rows}
        self._searched = {key: kept for key, kept in self._searched.items() if key in known}
        self._arrange()

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

    def _arrange(self) -> None:
        shown: list[Any] = []
        for group, members in _grouped(self._rows):
            shown += self._shown_of(group, members)
        self.shown = shown

    def _shown_of(self, group: GroupRow | None, members: list[Any]) -> list[Any]:
        whole = group is not None and self._has_words(group, group.text)
        kept = self._ordered([row for row in members if self._passes(row, whole=whole)])
        if group is None:
            return kept
        if not kept and not (whole and self._keep is None):
            return []
        searching = bool(self._words) and not whole
        return [group] if group.key in self._folded and not searching else [group, *kept]

    def _passes(self, row: Any, *, whole: bool) -> bool:
        if self._keep is not None and not self._keep(row):
            return False
        return whole or not self._words or self._has_words(row, None)

    def _has_words(self, row: Any, text: str | None) -> bool:
        searched = self._searched_text(row, text)
        return all(word in searched for word in self._words)

    def _searched_text(self, row: Any, text: str | None) -> str:
        key = self.id_of(row)
        kept = self._searched.get(key)
        if kept is not None and kept[0] is row:
            return kept[1]
        whole = "\n".join(column.text(row) for column in self._columns) if text is None else text
        made = folded(whole)
        self._searched[key] = (row, made)
        return made

    def _ordered(self, rows: list[Any]) -> list[Any]:
        if self._sorted is None:
            return rows
        key, descending = self._sorted
        column = next(each for each in self._columns if each.key == key)
        order = column.order or (lambda row: folded(column.text(row)))
        return sorted(rows, key=order, reverse=descending)

    def warm(self, start: int, count: int) -> int:
        """Prepare the search of some rows; return where to go on, or 0 when all are ready."""
        for row in self._rows[start : start + count]:
            self._searched_text(row, row.text if isinstance(row, GroupRow) else None)
        return start + count if start + count < len(self._rows) else 0


def _grouped(rows: Iterable[Any]) -> list[tuple[GroupRow | None, list[Any]]]:
    parts: list[tuple[GroupRow | None, list[Any]]] = [(None, [])]
    for row in rows:
        if isinstance(row, GroupRow):
            parts.append((row, []))
        else:
            parts[-1][1].append(row)
    return parts
