"""The ladder of documents: who has which version, who replied, who is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from delegates_app.domain.contacts import contact_point
from delegates_app.domain.deadlines import days_late, due
from delegates_app.domain.dispatches import ladder_of, reminders_of, versions_of
from delegates_app.domain.matrix import Row, matrix
from delegates_app.domain.records import (
    Conference,
    Deadline,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
)
from delegates_app.domain.register import Register
from delegates_app.domain.words import Category, DeadlineKind, DispatchState


class CellState(StrEnum):
    """How a delegation stands with a document; `none` where it has no version yet."""

    SENT = "sent"
    OLD = "old"
    PREPARED = "prepared"
    IN_DOUBT = "in_doubt"
    BOUNCED = "bounced"
    NOT_SENT = "not_sent"
    NONE = "none"


class Lack(StrEnum):
    """What a delegation lacks; each is a chip that filters the list."""

    CURRENT_VERSION = "current_version"
    REPLY = "reply"
    IN_TIME = "in_time"
    CONTACT_POINT = "contact_point"


_STATE_OF: Mapping[DispatchState, CellState] = {
    DispatchState.PREPARED: CellState.PREPARED,
    DispatchState.IN_DOUBT: CellState.IN_DOUBT,
    DispatchState.BOUNCED: CellState.BOUNCED,
}


@dataclass(frozen=True, slots=True)
class Step:
    """A document of the ladder with its versions, oldest first."""

    document: Document
    versions: tuple[DocumentVersion, ...]

    @property
    def current(self) -> DocumentVersion | None:
        """The newest version."""
        return self.versions[-1] if self.versions else None


@dataclass(frozen=True, slots=True)
class Cell:
    """A delegation and a document: the state, by which dispatch, of which version.

    `version` is that of the dispatch shown; `holds` the newest version that was really sent.
    """

    state: CellState
    dispatch: Dispatch | None = None
    version: DocumentVersion | None = None
    holds: DocumentVersion | None = None


@dataclass(frozen=True, slots=True)
class LadderRow:
    """One delegation on the ladder: a cell for each step, and what it has answered."""

    delegation: Delegation
    cells: tuple[Cell, ...]
    availability: Row
    contact: str
    reply_due: Deadline | None
    days_late: int
    reminders: tuple[Dispatch, ...]

    @property
    def replied(self) -> bool:
        """Whether the delegation said anything beyond an acknowledgement."""
        return self.availability.replied

    @property
    def reminded_at(self) -> datetime | None:
        """When it was last reminded."""
        return self.reminders[-1].at if self.reminders else None

    @property
    def lacks(self) -> frozenset[Lack]:
        """Everything that is missing of it."""
        missing = {
            Lack.CURRENT_VERSION: any(
                each.state not in {CellState.SENT, CellState.NONE} for each in self.cells
            ),
            Lack.REPLY: not self.replied,
            Lack.IN_TIME: self.days_late > 0,
            Lack.CONTACT_POINT: not self.contact,
        }
        return frozenset(lack for lack, is_missing in missing.items() if is_missing)


@dataclass(frozen=True, slots=True)
class Ladder:
    """All steps, and all invited delegations in protocol order."""

    steps: tuple[Step, ...]
    rows: tuple[LadderRow, ...]

    def place_of(self, document: Document) -> int:
        """Which cell of a row is of this document."""
        return [step.document.id for step in self.steps].index(document.id)

    def lacking(self, lack: Lack) -> tuple[LadderRow, ...]:
        """The rows that lack something."""
        return tuple(row for row in self.rows if lack in row.lacks)

    def in_state(self, document: Document, state: CellState) -> tuple[LadderRow, ...]:
        """The rows whose cell of a document is in a state."""
        place = self.place_of(document)
        return tuple(row for row in self.rows if row.cells[place].state is state)


@dataclass(frozen=True, slots=True)
class LadderFigures:
    """The top line; `latest` is the newest step that was sent to anybody, held by `holding`."""

    invited: int
    replied: int
    late: int
    reply_due: Deadline | None
    latest: Step | None
    holding: int
    with_contact: int


def ladder(register: Register, conference: Conference, today: date) -> Ladder:
    """The ladder of a conference as of a day."""
    steps = tuple(
        Step(each, versions_of(register, each)) for each in ladder_of(register, conference)
    )
    dues = {
        category: due(register, conference, DeadlineKind.REPLY, category) for category in Category
    }
    rows = []
    for row in matrix(register, conference).of_invited:
        reply_due = dues[row.delegation.category]
        dispatches = register.where(Dispatch, "delegation_id", row.delegation.id)
        rows.append(
            LadderRow(
                delegation=row.delegation,
                cells=tuple(_cell(step, dispatches) for step in steps),
                availability=row,
                contact=contact_point(register, row.delegation),
                reply_due=reply_due,
                days_late=0 if row.replied else days_late(reply_due, today),
                reminders=reminders_of(register, dispatches),
            )
        )
    return Ladder(steps, tuple(rows))


def cell_of(register: Register, delegation: Delegation, document: Document) -> Cell:
    """How one delegation stands with one document."""
    dispatches = register.where(Dispatch, "delegation_id", delegation.id)
    return _cell(Step(document, versions_of(register, document)), dispatches)


def has_current(register: Register, delegation: Delegation, document: Document) -> bool:
    """Whether the current version was sent, not only prepared."""
    return cell_of(register, delegation, document).state is CellState.SENT


def ladder_figures(register: Register, conference: Conference, found: Ladder) -> LadderFigures:
    """The top line of figures."""
    latest = _latest_sent(found)
    holding = len(found.in_state(latest.document, CellState.SENT)) if latest else 0
    return LadderFigures(
        invited=len(found.rows),
        replied=sum(row.replied for row in found.rows),
        late=len(found.lacking(Lack.IN_TIME)),
        reply_due=due(register, conference, DeadlineKind.REPLY, ""),
        latest=latest,
        holding=holding,
        with_contact=sum(bool(row.contact) for row in found.rows),
    )


def _latest_sent(found: Ladder) -> Step | None:
    held = {
        cell.holds.document_id for row in found.rows for cell in row.cells if cell.holds is not None
    }
    return next((step for step in reversed(found.steps) if step.document.id in held), None)


def _cell(step: Step, dispatches: tuple[Dispatch, ...]) -> Cell:
    if step.current is None:
        return Cell(CellState.NONE)
    by_id = {version.id: version for version in step.versions}
    valid = [
        each
        for each in dispatches
        if each.version_id in by_id and each.state is not DispatchState.WITHDRAWN
    ]
    place = {version.id: number for number, version in enumerate(step.versions)}
    sent = [each for each in valid if each.state is DispatchState.SENT]
    best = max(sent, key=lambda each: (place[each.version_id], each.at), default=None)
    holds = by_id[best.version_id] if best else None
    if best and holds == step.current:
        return Cell(CellState.SENT, best, holds, holds)
    underway = [each for each in valid if each.version_id == step.current.id]
    last = max(underway, key=lambda each: each.at, default=None)
    if last:
        return Cell(_STATE_OF[last.state], last, step.current, holds)
    return Cell(CellState.OLD, best, holds, holds) if best else Cell(CellState.NOT_SENT)
