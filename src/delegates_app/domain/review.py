"""What an import would change, in five groups, each person and each field to tick or not."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.changes import Change
from delegates_app.domain.readings import HeldSeat, Problem, ReadPerson, Severity, SkippedRow
from delegates_app.domain.records import Record


class Group(StrEnum):
    """The groups of a review, in the order in which the window shows them."""

    ATTENTION = "attention"
    NEW = "new"
    CHANGED = "changed"
    MISSING = "missing"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value on file and in the list, as texts; `key` ticks it.

    Of a new person, fields are only shown: they have no changes of their own and no key. `ticked`
    is the careful answer, where nobody can be asked. `why` is a problem's sentence.
    """

    field: str
    old: str
    new: str
    column: int = 0
    key: str = ""
    changes: tuple[Change, ...] = ()
    ticked: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A person, or a seat held for one, with what the list says.

    `key` ticks the whole of a new or missing one (`changes`); a changed one is ticked by its
    fields. `read` is None for somebody missing from the list. `found_by` says how it was known
    who it is.
    """

    key: str
    group: Group
    name: str
    party: str
    read: ReadPerson | None = None
    held: HeldSeat | None = None
    delegate_id: str = ""
    person_id: str = ""
    contact_id: str = ""
    found_by: str = ""
    fields: tuple[FieldChange, ...] = ()
    changes: tuple[Change, ...] = ()
    ticked: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Everything of it that can be ticked."""
        own = (self.key,) if self.changes else ()
        return (*own, *(each.key for each in self.fields if each.key))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many persons of each kind, and how many problems."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.unchanged + other.unchanged,
            self.missing + other.missing,
            self.problems + other.problems,
        )


@dataclass(frozen=True, slots=True)
class Review:
    """A plan to look at: items by group, what is ticked at first, the changes of what is ticked."""

    items: tuple[Item, ...] = ()
    persons: tuple[ReadPerson, ...] = ()
    held: tuple[HeldSeat, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, group: Group) -> tuple[Item, ...]:
        """Return the items of a group, in the order of the list."""
        return tuple(each for each in self.items if each.group is group)

    @property
    def ticked(self) -> frozenset[str]:
        """The keys that are ticked at first: the careful answers."""
        whole = {each.key for each in self.items if each.changes and each.ticked}
        fields = {f.key for each in self.items for f in each.fields if f.key and f.ticked}
        return frozenset(whole | fields)

    def changes(self, ticked: Collection[str] | None = None) -> tuple[Change, ...]:
        """Return the changes of what is ticked, at most one for each record."""
        wanted = self.ticked if ticked is None else ticked
        return merged(change for item in self.items for change in _ticked_changes(item, wanted))

    @property
    def counts(self) -> Counts:
        """How many persons are new, changed, unchanged and missing; seats held are none."""
        groups = [each.group for each in self.items if each.held is None]
        kept = sum(each.group is Group.ATTENTION and bool(each.delegate_id) for each in self.items)
        return Counts(
            groups.count(Group.NEW),
            groups.count(Group.CHANGED),
            groups.count(Group.UNCHANGED) + kept,
            groups.count(Group.MISSING),
            len(self.problems),
        )

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep something out."""
        return tuple(each for each in self.problems if each.severity is Severity.ERROR)


def _ticked_changes(item: Item, wanted: Collection[str]) -> Iterable[Change]:
    """Yield the changes of an item that are ticked."""
    if item.key in wanted:
        yield from item.changes
    for each in item.fields:
        if each.key and each.key in wanted:
            yield from each.changes


def merged(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes of single fields as one change for each record."""
    found: dict[tuple[type[Record], str], Change] = {}
    for change in changes:
        place = (change.kind, change.id)
        found[place] = _joined(found[place], change) if place in found else change
    return tuple(found.values())


def _joined(one: Change, two: Change) -> Change:
    """Return two changes of one record as one; what is new has no before."""
    before: Mapping[str, object] | None = None
    if one.before is not None:
        before = {**(two.before or {}), **one.before}
    return Change(one.kind, one.id, before, {**(one.after or {}), **(two.after or {})})
