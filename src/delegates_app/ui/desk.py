"""The desk as widgets see it: verbs that return at once, views that arrive on the GUI thread."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from delegates_app.domain.changes import Change, ConflictError
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Operation
from delegates_app.domain.register import Register
from delegates_app.services.office import Office, View, Work
from delegates_app.services.watching import Watch, is_out_of_reach, prepare, watch
from delegates_app.ui.file_work import FileRunner, FilesAtOnce
from delegates_app.ui.kit.jobs import Runner

T = TypeVar("T")
Done = Callable[[Operation], None]
Refused = Callable[[AppError], None]
Plan = Callable[[Register], Iterable[Change]]

IDLE = 2000
"""Milliseconds without work after which the write-ahead log is folded into the file."""

AGAIN = 2000
"""Milliseconds until a desk looks again that could not take in what others wrote."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Work that was refused because somebody was faster."""

    label: str
    changes: tuple[Change, ...]
    error: ConflictError
    act: Act = Act.WORK


@dataclass(frozen=True, slots=True)
class _Outcome:
    view: View
    result: Any = None
    error: AppError | None = None


class LiveDesk(QObject):
    """An office on the worker's thread, and its latest view here.

    `author` is whose desk this is, `address` the file or server where the register is kept,
    `files` runs heavy file work by its name in another process.
    `changed` carries the new view, before the `done` of the work that made it is called.
    A verb raises AppError at once while the connection is lost (a table then keeps the typed
    texts in their cells); whatever goes wrong later is given to `refused`, or else told by
    `conflicted` and `failed`. `saving` and `saved` frame the writing. After `close` only `failed`
    still tells what was not written, and `closed` that nothing is under way any more.
    """

    changed = Signal(object)
    conflicted = Signal(object)
    failed = Signal(str)
    saving = Signal()
    saved = Signal()
    lost = Signal(str)
    back = Signal()
    closed = Signal()
    _rang = Signal()
    _went = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner,
        parent: QObject | None = None,
        files: FileRunner | None = None,
    ) -> None:
        super().__init__(parent)
        self.files = files or FilesAtOnce()
        self._office = office
        self._runner = runner
        self._view = office.view
        self.author = office.author
        self.address = office.database.address
        self._reachable = True
        self._writing = 0
        self._catching_up = False
        self._rang_again = False
        self._closed = False
        self._watch: Watch | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self.fold)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self.catch_up)
        self._rang.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)
        self._went.connect(self._lose, Qt.ConnectionType.QueuedConnection)

    @property
    def view(self) -> View:
        """Register and journal after the latest operation that arrived here."""
        return self._view

    @property
    def writable(self) -> bool:
        """Whether anything can be written now."""
        return self._reachable

    @property
    def all_saved(self) -> bool:
        """Whether nothing is on its way to the database."""
        return self._writing == 0

    def write(
        self,
        label: str,
        changes: Sequence[Change],
        *,
        done: Done | None = None,
        refused: Refused | None = None,
        act: Act = Act.WORK,
    ) -> None:
        """Write the changes as one operation; no changes, no operation."""
        if changes:
            self.write_work(Work(label, tuple(changes), act), done=done, refused=refused)

    def write_work(
        self, work: Work, *, done: Done | None = None, refused: Refused | None = None
    ) -> None:
        """Write work that brings evidence along."""
        self._write(
            partial(self._office.write, work), done, refused or partial(self._tell_of, work)
        )

    def write_planned(
        self,
        label: str,
        plan: Plan,
        *,
        done: Done | None = None,
        refused: Refused | None = None,
        act: Act = Act.WORK,
    ) -> None:
        """Write what a plan makes of the register as it is under the lock."""
        self._write(partial(self._office.write_planned, label, plan, act), done, refused)

    def undo(self, refused: Refused | None = None) -> None:
        """Take back this author's latest work; EditedSinceError is given to `refused`."""
        self._write(self._office.undo, None, refused)

    def redo(self, refused: Refused | None = None) -> None:
        """Bring this author's latest undo back; EditedSinceError is given to `refused`."""
        self._write(self._office.redo, None, refused)

    def take_back(
        self,
        number: int,
        *,
        rest: bool = False,
        reason: str = "",
        done: Done | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Take an operation back from the history; EditedSinceError is given to `refused`."""
        verb = partial(self._office.undo, number, rest=rest, reason=reason)
        self._write(verb, done, refused)

    def ask(self, question: Callable[[Office], T], done: Callable[[T], None]) -> None:
        """Read on the worker: evidence, origins, the changes of an operation."""
        self._run(partial(question, self._office), done, self._tell)

    def watch(self) -> None:
        """Begin to hear of other desks."""
        self._runner.run(prepare, self._begin_to_watch, self.failed.emit)

    def catch_up(self) -> None:
        """Take in what other desks wrote; where that fails, look again."""
        if self._closed:
            return
        if self._catching_up:
            self._rang_again = True
            return
        self._catching_up, self._rang_again = True, False
        self._run(self._office.catch_up, self._caught_up, self._missed)

    def fold(self) -> None:
        """Fold the write-ahead log in, so that a copy of the one file is whole."""
        self._run(self._office.database.fold, _leave, _leave)

    def close(self) -> None:
        """Stop to hear, and let the database go after all that is under way."""
        self._closed = True
        self._idle.stop()
        self._again.stop()
        watch, self._watch = self._watch, None

        def gone(_nothing: object) -> None:
            if isValid(self):  # a window that is torn down takes the desk along
                self.closed.emit()

        self._runner.run(partial(_shut, self._office, watch), gone, gone)

    def _begin_to_watch(self, _nothing: object) -> None:
        if not self._closed:
            self._watch = watch(self._office, self._rang.emit, self._went.emit)
            self._watch.start()

    def _write(self, verb: Callable[[], Any], done: Done | None, refused: Refused | None) -> None:
        if not self._reachable:
            raise AppError(
                self.tr(
                    "The server does not answer, so nothing can be written now. "
                    "Your text was kept; try again when it is back."
                )
            )
        self._writing += 1
        self._idle.stop()
        self.saving.emit()
        told = partial(self._ended, refused or self._tell)
        self._run(verb, partial(self._ended, done or _leave), told)

    def _run(self, verb: Callable[[], Any], done: Callable[[Any], None], failed: Refused) -> None:
        def broke(sentence: str) -> None:
            """An error in the program ended the work; its report is written elsewhere."""
            (self._tell if self._closed else failed)(AppError(sentence))

        work = partial(_tried, self._office, verb)
        self._runner.run(work, partial(self._take, done, failed), broke)

    def _take(self, done: Callable[[Any], None], failed: Refused, outcome: _Outcome) -> None:
        if self._closed:  # whoever waited is gone with the file
            if outcome.error is not None:
                self._tell(outcome.error)
            return
        old, self._view = self._view, outcome.view
        if old.entries is not outcome.view.entries or old.register is not outcome.view.register:
            self.changed.emit(outcome.view)
        if outcome.error is None:
            done(outcome.result)
            return
        if is_out_of_reach(outcome.error):
            self._lose()
        failed(outcome.error)

    def _ended(self, then: Callable[[Any], None], value: Any) -> None:
        self._writing -= 1
        if self._writing == 0:
            self._idle.start()
            self.saved.emit()
        then(value)

    def _tell(self, error: AppError) -> None:
        self.failed.emit(error.sentence)

    def _tell_of(self, work: Work, error: AppError) -> None:
        if isinstance(error, ConflictError):
            self.conflicted.emit(Conflict(work.label, work.changes, error, work.act))
        else:
            self._tell(error)

    def _caught_up(self, _news: object) -> None:
        self._catching_up = False
        if not self._reachable:
            self._reachable = True
            self.back.emit()
        if self._rang_again:
            self.catch_up()

    def _missed(self, _error: AppError) -> None:
        self._catching_up = False
        self._again.start()  # nobody rings twice for one piece of news

    def _lose(self) -> None:
        if self._closed:
            return
        self._again.start()  # nobody rings for a server that only this desk missed
        if self._reachable:
            self._reachable = False
            self.lost.emit(
                self.tr(
                    "The server does not answer. Everything stays readable; "
                    "writing goes on by itself when it is back."
                )
            )


def _tried(office: Office, verb: Callable[[], Any]) -> _Outcome:
    """Run on the worker's thread: an error comes back as a value, with the view as it is then."""
    try:
        result = verb()
    except AppError as error:
        return _Outcome(office.view, None, error)
    return _Outcome(office.view, result)


def _shut(office: Office, watch: Watch | None) -> None:
    """Run on the worker's thread: a watch may take half a second to end."""
    if watch is not None:
        watch.stop()
    office.close()


def _leave(_result: object) -> None:
    """Nobody waits for this."""
