"""One list under review: read in the worker process, planned at the desk, ticked, applied."""

from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from delegates_app.domain.changes import ConflictError
from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import Reading
from delegates_app.domain.records import Conference, Delegate, Delegation, Party
from delegates_app.domain.register import Register
from delegates_app.domain.review import Review
from delegates_app.domain.sheets import Sheet
from delegates_app.domain.words import DelegationKind
from delegates_app.services import import_planning
from delegates_app.services.import_planning import ListFile, Options, Prepared
from delegates_app.services.office import Office, Work
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.import_review.digest import Digest, digest_of
from delegates_app.ui.kit.jobs import Ticket

READ_LIST = "delegates_app.services.importer:read_file"
_LONGEST_NAME = 3


class Phase(StrEnum):
    """How far a review is."""

    READING = "reading"
    REFUSED = "refused"
    READY = "ready"
    WRITING = "writing"


class OpenReview(QObject):
    """`changed` tells that there is something else to show; `applied` carries the operation.

    `overtaken` tells that somebody else was faster: nothing was written, the plan is a new one.
    """

    changed = Signal()
    applied = Signal(object)
    overtaken = Signal()

    def __init__(
        self, desk: LiveDesk, conference: Conference, path: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.phase = Phase.READING
        self.sentence = ""
        self._desk = desk
        self._conference_id = conference.id
        self._prepared: Prepared | None = None
        self.digest = Digest()
        self._turned: frozenset[str] = frozenset()
        self._work: Ticket | None = None
        self._plans = 0
        self.party = party_in(path.stem, desk.view.register, conference)

    @property
    def review(self) -> Review:
        """The plan as it is now; empty while the list is read."""
        return self.digest.review

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of the file, as they are."""
        return self._prepared.reading.sheets if self._prepared else ()

    @property
    def ticked(self) -> frozenset[str]:
        """The careful answers, but for what was turned by hand."""
        keys = self.digest.parts or {}
        return self.digest.careful ^ frozenset(key for key in self._turned if key in keys)

    @property
    def conference(self) -> Conference:
        """The conference that the list is for."""
        return self._desk.view.register.get(Conference, self._conference_id)

    def begin(self) -> None:
        """Read the file in the worker process."""
        self.phase, self.sentence = Phase.READING, ""
        register = self._desk.view.register
        try:
            default = import_planning.default_party(register, self.conference, self._options)
        except AppError as error:
            self._refuse(error.sentence)
            return
        arguments = (self.path, default, tuple(register.all(Party)))
        self.changed.emit()
        self._work = self._desk.files.run(READ_LIST, arguments, self._read, self._refuse)

    def choose_party(self, code: str) -> None:
        """Read the list again, rows without a delegation belonging to this one."""
        if code != self.party:
            self.party = code
            self._turned = frozenset()
            self.begin()

    def plan(self) -> None:
        """Plan anew on the register as it is now; what was ticked by hand stays."""
        if self._prepared is None or self.phase is not Phase.READY:
            return
        self._plans += 1
        ask = partial(_planned, self._conference_id, self._prepared)
        self._desk.ask(ask, partial(self._planned, self._plans))

    def turn(self, keys: Iterable[str]) -> None:
        """Tick what is not ticked and the other way round."""
        self._turned ^= frozenset(keys)
        self.changed.emit()

    def apply(self) -> None:
        """Write what is ticked as one operation, with the file and each row as evidence."""
        if self._prepared is None or self.phase is not Phase.READY:
            return
        self._show_phase(Phase.WRITING)
        make = partial(_work, self._prepared, self.ticked)
        self._desk.ask(make, self._write)

    def leave(self) -> None:
        """Stop reading; nothing is shown any more."""
        self._plans += 1
        if self._work is not None:
            self._work.cancel()
            self._work = None

    @property
    def _options(self) -> Options:
        return Options(party=self.party)

    def _read(self, found: tuple[ListFile, Reading]) -> None:
        self._work = None
        file, reading = found
        self._prepared = Prepared(file, self._options, reading, Review())
        self.phase = Phase.READY
        self.plan()

    def _planned(self, number: int, planned: tuple[Prepared, Digest]) -> None:
        if number == self._plans:
            self._prepared, self.digest = planned
            self.changed.emit()

    def _show_phase(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    def _refuse(self, sentence: str) -> None:
        self._work = None
        self.phase, self.sentence = Phase.REFUSED, sentence
        self.changed.emit()

    def _write(self, work: Work | None) -> None:
        if work is None:
            self._show_phase(Phase.READY)
            return
        try:
            self._desk.write_work(work, done=self._written, refused=self._not_written)
        except AppError:
            self._show_phase(Phase.READY)
            raise

    def _written(self, operation: Operation) -> None:
        self.phase = Phase.READY
        self._turned = frozenset()
        self.plan()
        self.applied.emit(operation)

    def _not_written(self, error: AppError) -> None:
        self.phase = Phase.READY
        if isinstance(error, ConflictError):
            self.plan()
            self.overtaken.emit()
        else:
            self._desk.failed.emit(error.sentence)
            self.changed.emit()


def parties_offered(register: Register, conference: Conference) -> tuple[tuple[str, str], ...]:
    """The delegations that a list may be of: code and English name, in protocol order."""
    return tuple(
        (delegation_code(register, each), register.get(Party, each.party_id).name_en)
        for each in delegations_of(register, conference)
        if each.kind is DelegationKind.NATIONAL
    )


def party_in(text: str, register: Register, conference: Conference) -> str:
    """The code of the one delegation that a file's name names, as a proposal; else nothing."""
    national = {
        each.party_id: each
        for each in delegations_of(register, conference)
        if each.kind is DelegationKind.NATIONAL
    }
    index = PartyIndex(register.get(Party, each) for each in national)
    found = {party.id for each in _names_in(text) if (party := index.find(each))}
    if len(found) != 1:
        return ""
    delegation: Delegation = national[found.pop()]
    return delegation_code(register, delegation)


def _names_in(text: str) -> Iterable[str]:
    """Runs of up to three words; of short words only those in capitals, as codes are."""
    words = "".join(each if each.isalnum() else " " for each in text).split()
    for length in range(1, _LONGEST_NAME + 1):
        for at in range(len(words) - length + 1):
            run = " ".join(words[at : at + length])
            if len(run) > _LONGEST_NAME or run.isupper():
                yield run


def _work(prepared: Prepared, ticked: frozenset[str], _office: Office) -> Work | None:
    """Make the work with its evidence on the thread of the database."""
    return import_planning.work_of(prepared, ticked)


def _planned(conference_id: str, prepared: Prepared, office: Office) -> tuple[Prepared, Digest]:
    """Plan, and prepare what is shown, on the thread of the database."""
    register = office.register
    planned = import_planning.planned(office, register.get(Conference, conference_id), prepared)
    items = planned.review.items
    known = sum(register.find(Delegate, item.delegate_id or None) is not None for item in items)
    return planned, digest_of(planned.review, prepared.reading.sheets, known)
