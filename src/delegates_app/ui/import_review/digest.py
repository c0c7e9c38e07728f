"""Everything of a review that can be prepared away from the window, and what ticks make of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.review import Group, Item, Review
from delegates_app.domain.sheets import Sheet
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.ui.import_review.lines import Line, lines_of, turned
from delegates_app.ui.import_review.sheet_rows import SheetRead, sheets_read
from delegates_app.ui.import_review.words import GROUP_WORDS
from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.speech import said

REMARKS = "remarks"
_NO_REVIEW = Review()
_NAMES_TOLD = 6


class Part(StrEnum):
    """What a tick stands for."""

    PERSON = "person"
    SEAT = "seat"
    FIELD = "field"
    WITHDRAWAL = "withdrawal"


_ONE_AND_MANY = {
    Part.PERSON: (mark("1 new person"), mark("{n} new people")),
    Part.SEAT: (mark("1 seat held"), mark("{n} seats held")),
    Part.FIELD: (mark("1 field"), mark("{n} fields")),
    Part.WITHDRAWAL: (mark("1 withdrawal"), mark("{n} withdrawals")),
}


@dataclass(frozen=True, slots=True)
class Digest:
    """A review as lines, sheets and numbers; `parts` tells of each key what it stands for.

    `outside` is how many people nothing can be done about, `known` how many are on file.
    """

    review: Review = _NO_REVIEW
    lines: Mapping[Group | None, tuple[Line, ...]] | None = None
    sheets: tuple[SheetRead, ...] = ()
    parts: Mapping[str, tuple[Group, Part]] | None = None
    careful: frozenset[str] = frozenset()
    outside: int = 0
    known: int = 0

    def count(self, group: Group) -> int:
        """How many persons and seats stand in a group, and errors that belong to nobody."""
        return sum(line.first for line in self._lines(group))

    def rows(self, ticked: frozenset[str]) -> tuple[Line | GroupRow, ...]:
        """Everything to show, group by group; a group without anybody is left out."""
        done = Counter(self._parts[key] for key in ticked)
        rows: list[Line | GroupRow] = []
        for group in (*_SHOWN_FIRST, None, Group.UNCHANGED):
            lines = self._lines(group)
            if lines:
                rows.append(self._heading(group, done) if group else self._remarks(len(lines)))
                rows += (
                    turned(line) if line.key and line.ticked != (line.key in ticked) else line
                    for line in lines
                )
        return tuple(rows)

    def sum_words(self, ticked: frozenset[str]) -> str:
        """The sum that stands below: 8 changes: 1 new person, 6 fields and 1 withdrawal."""
        done = Counter(self._parts[key][1] for key in ticked)
        parts = tuple(counted(done[part], *_ONE_AND_MANY[part]) for part in Part if done[part])
        if not parts:
            return QCoreApplication.translate("ImportReview", "Nothing is ticked.")
        one, many = mark("1 change: {parts}"), mark("{n} changes: {parts}")
        return said(counted(len(ticked), one, many, parts=parts))

    def left_words(self, ticked: frozenset[str]) -> str:
        """What stays as it is, beside the sum; nothing where everything is taken."""
        left = Counter(part for key, (_, part) in self._parts.items() if key not in ticked)
        people = left[Part.PERSON] + left[Part.WITHDRAWAL] + left[Part.SEAT] + self.outside
        numbers = (
            (left[Part.FIELD], _ONE_AND_MANY[Part.FIELD]),
            (people, (mark("1 person"), mark("{n} people"))),
        )
        parts = tuple(counted(number, *words) for number, words in numbers if number)
        return said(Sentence.of(mark("Stays as it is: {parts}"), parts=parts)) if parts else ""

    @property
    def _parts(self) -> Mapping[str, tuple[Group, Part]]:
        return self.parts or {}

    def _lines(self, group: Group | None) -> tuple[Line, ...]:
        return (self.lines or {}).get(group, ())

    def _heading(self, group: Group, done: Counter[tuple[Group, Part]]) -> GroupRow:
        note = self._note(group, sum(number for part, number in done.items() if part[0] is group))
        return GroupRow(group.value, said(GROUP_WORDS[group]), str(self.count(group)), note=note)

    def _note(self, group: Group, done: int) -> str:
        whole = sum(each[0] is group for each in self._parts.values())
        match group:
            case Group.ATTENTION:
                return said(mark("stays as it is until you decide"))
            case Group.CHANGED:
                one, many = mark("{done} of 1 field ticked"), mark("{done} of {n} fields ticked")
                return said(counted(whole, one, many, done=done))
            case Group.NEW:
                return said(Sentence.of(mark("{done} of {n} ticked"), done=done, n=whole))
            case Group.MISSING:
                words = mark("{done} of {n} withdrawn, the others are kept")
                return said(Sentence.of(words, done=done, n=whole))
            case _:
                names = tuple(line.name for line in self._lines(group) if line.first)
                few = len(names) <= _NAMES_TOLD
                return said(Sentence.of("{names}", names=names)) if few else ""

    @staticmethod
    def _remarks(number: int) -> GroupRow:
        title = QCoreApplication.translate("ImportReview", "Remarks on the sheet")
        return GroupRow(REMARKS, title, str(number))


_SHOWN_FIRST = (Group.ATTENTION, Group.NEW, Group.CHANGED, Group.MISSING)


def digest_of(review: Review, sheets: tuple[Sheet, ...], known: int) -> Digest:
    """Prepare a review; takes a while for thousands of rows, so not for the window's thread."""
    return Digest(
        review=review,
        lines=lines_of(review),
        sheets=sheets_read(sheets, review),
        parts={key: part for item in review.items for key, part in _parts_of(item)},
        careful=review.ticked,
        outside=sum(
            item.group is Group.ATTENTION and not item.delegate_id for item in review.items
        ),
        known=known,
    )


def _parts_of(item: Item) -> list[tuple[str, tuple[Group, Part]]]:
    """What each key of an item stands for."""
    found = [(each.key, (item.group, Part.FIELD)) for each in item.fields if each.key]
    if item.changes:
        whole = Part.SEAT if item.held else Part.PERSON
        part = Part.WITHDRAWAL if item.group is Group.MISSING else whole
        found.append((item.key, (item.group, part)))
    return found
