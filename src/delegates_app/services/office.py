"""The office: the register as this desk sees it, and the verbs that change it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from delegates_app.domain.changes import Change, Clash, ConflictError, inverse
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Entry, Operation, next_redo, next_undo, taken_back
from delegates_app.domain.register import Register
from delegates_app.storage.database import Database
from delegates_app.storage.pen import Evidence, Heading, Origin, Pen

Clock = Callable[[], datetime]
Plan = Callable[[Register], Iterable[Change]]


def utc_now() -> datetime:
    """The time of the machine, UTC without zone, to the microsecond."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Desk:
    """Who writes and by which clock."""

    author: str
    now: Clock = utc_now


@dataclass(frozen=True, slots=True)
class Work:
    """A list of changes under a label, with the files it came from."""

    label: str
    changes: tuple[Change, ...]
    act: Act = Act.WORK
    evidence: tuple[Evidence, ...] = ()
    origins: tuple[Origin, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What a desk sees after an operation: the register and the journal without its changes."""

    register: Register
    entries: tuple[Entry, ...]


class EditedSinceError(AppError):
    """An undo of what was edited since; says which fields, and that the rest can be taken back."""

    def __init__(self, entry: Entry, clashes: tuple[Clash, ...]) -> None:
        self.entry = entry
        self.clashes = clashes
        names = ", ".join(sorted({clash.field or clash.kind.__name__ for clash in clashes}))
        super().__init__(
            f"“{entry.label}” was edited since ({names}), so nothing was taken back. "
            "Take back the rest, or leave it."
        )


class Office:
    """Register and database together; lives on one thread and hands out values."""

    def __init__(self, database: Database, desk: Desk) -> None:
        self._database = database
        self._desk = desk
        loaded = database.load()
        self._register, self._entries, self._seen = loaded.register, loaded.entries, loaded.newest

    @property
    def register(self) -> Register:
        """The register after the latest operation that this desk has seen."""
        return self._register

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The journal, oldest first."""
        return self._entries

    @property
    def view(self) -> View:
        """Register and journal as one value."""
        return View(self._register, self._entries)

    @property
    def author(self) -> str:
        """Whose desk this is."""
        return self._desk.author

    @property
    def database(self) -> Database:
        """Where the register is kept."""
        return self._database

    def write(self, work: Work) -> Operation:
        """Write the changes as one operation; ConflictError where somebody was faster.

        Where nothing changes and no file is kept nothing is written; the operation has number 0.
        """
        return self._write(lambda _: work)

    def write_planned(self, label: str, plan: Plan, act: Act = Act.WORK) -> Operation:
        """Write what a plan makes of the register as it is under the lock."""
        return self._write(lambda register: Work(label, tuple(plan(register)), act))

    def catch_up(self) -> tuple[Operation, ...]:
        """Take in what other desks wrote."""
        news = self._database.since(self._seen)
        self._take(news)
        return news

    def undo(self, number: int | None = None, *, rest: bool = False, reason: str = "") -> Operation:
        """Take back this author's latest work, or the operation of this number.

        Raises EditedSinceError where a part was edited since; with `rest` that part stays.
        """
        with self._database.writing() as pen:
            self._take(pen.since(self._seen))
            entry = self._to_undo(number)
            act = Act.UNDO if number is None else Act.CORRECTION
            heading = self._heading(f"Undo: {entry.label}", act, entry.number, reason)
            done = self._take_back(pen, entry, heading, rest=rest)
        self._take((done,))
        return done

    def redo(self) -> Operation:
        """Bring this author's latest undo back."""
        with self._database.writing() as pen:
            self._take(pen.since(self._seen))
            entry = next_redo(self._entries, self.author)
            if entry is None:
                raise AppError("There is nothing to redo. Nothing was changed.")
            label = entry.label.removeprefix("Undo: ")
            heading = self._heading(f"Redo: {label}", Act.REDO, entry.number, "")
            done = self._take_back(pen, entry, heading, rest=False)
        self._take((done,))
        return done

    def reload(self) -> None:
        """Read everything again, after an erasure."""
        self._take_all()

    def heading(self, label: str, act: Act) -> Heading:
        """A heading of this desk for what is written outside the list of changes."""
        return self._heading(label, act, None, "")

    def close(self) -> None:
        """Let the database go."""
        self._database.close()

    def _write(self, work_on: Callable[[Register], Work]) -> Operation:
        with self._database.writing() as pen:
            self._take(pen.since(self._seen))
            work = work_on(self._register)
            heading = self._heading(work.label, work.act, None, work.reason)
            if not (work.changes or work.evidence):
                return Operation(Entry(0, heading.label, heading.author, heading.at), ())
            changes = pen.numbered(work.changes)
            self._register.apply(changes)
            done = pen.append(heading, changes, work.evidence, work.origins)
        self._take((done,))
        return done

    def _take_back(self, pen: Pen, entry: Entry, heading: Heading, *, rest: bool) -> Operation:
        operation = pen.operation(entry.number)
        changes = inverse(operation.changes)
        try:
            self._register.apply(changes)
        except ConflictError as error:
            changes = _that_fit(self._register, changes) if rest else ()
            if not changes:
                raise EditedSinceError(entry, error.clashes) from error
        return pen.append(heading, changes)

    def _to_undo(self, number: int | None) -> Entry:
        if number is None:
            entry = next_undo(self._entries, self.author)
            if entry is None:
                raise AppError("There is nothing of yours to undo. Nothing was changed.")
            return entry
        found = next((each for each in self._entries if each.number == number), None)
        if found is None:
            raise AppError(f"There is no operation {number}. Nothing was changed.")
        if found.act is Act.ERASURE:
            raise AppError("What was erased cannot be brought back. Nothing was changed.")
        if number in taken_back(self._entries):
            raise AppError(f"Operation {number} is taken back already. Nothing was changed.")
        return found

    def _heading(self, label: str, act: Act, undoes: int | None, reason: str) -> Heading:
        return Heading(label, self.author, self._desk.now(), act, undoes, reason)

    def _take(self, news: tuple[Operation, ...]) -> None:
        if any(each.entry.act is Act.ERASURE for each in news):
            self._take_all()
            return
        for operation in news:
            self._register = self._register.apply(operation.changes)
            self._entries = (*self._entries, operation.entry)
            self._seen = operation.entry.number

    def _take_all(self) -> None:
        loaded = self._database.load()
        self._register, self._entries, self._seen = loaded.register, loaded.entries, loaded.newest


def _that_fit(register: Register, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes that can be applied; one that stays out may keep another one out."""
    while changes:
        try:
            register.apply(changes)
        except ConflictError as error:
            changes = _without(changes, error.clashes)
        else:
            break
    return changes


def _without(changes: tuple[Change, ...], clashes: tuple[Clash, ...]) -> tuple[Change, ...]:
    """The changes without the clashing fields, and without records that clash as a whole."""
    whole = {(clash.kind, clash.id) for clash in clashes if not clash.field}
    parts = {(clash.kind, clash.id, clash.field) for clash in clashes}
    kept = []
    for change in changes:
        if (change.kind, change.id) in whole:
            continue
        if change.before is None or change.after is None:
            if not any((change.kind, change.id, name) in parts for name in change.fields):
                kept.append(change)
            continue
        names = [name for name in change.fields if (change.kind, change.id, name) not in parts]
        if names:
            before = {name: change.before[name] for name in names}
            after = {name: change.after[name] for name in names}
            kept.append(Change(change.kind, change.id, before, after))
    return tuple(kept)
