"""Work off the window's thread: one thread for the database, results back in the window."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from delegates_app.domain.errors import AppError

Result = TypeVar("Result")
Done = Callable[[Any], object]
Failed = Callable[[str], object]
Crashed = Callable[[BaseException], object]
Explain = Callable[[BaseException], str]


class Runner(Protocol):
    """Runs work and hands the result back; `Jobs` and `Now` are two."""

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], object], failed: Failed
    ) -> "Ticket":
        """Run `work`; then call `done` with its result, or `failed` with a sentence."""
        ...


class Ticket:
    """A piece of work that can be called off; then neither `done` nor `failed` is called."""

    __slots__ = ("_call_off", "called_off")

    def __init__(self, call_off: Callable[[], object] | None = None) -> None:
        self._call_off = call_off
        self.called_off = False

    def cancel(self) -> None:
        """Call the work off; what runs already may still be written."""
        self.called_off = True
        if self._call_off:
            self._call_off()


@dataclass(frozen=True, slots=True)
class Delivery:
    """The end of one piece of work on its way to the window's thread."""

    future: Future[Any]
    ticket: Ticket
    done: Done
    failed: Failed
    explain: Explain


class Deliveries(QObject):
    """Brings ends of work to the window's thread; `idle` tells that none is under way."""

    idle = Signal()
    _ended = Signal(object)

    def __init__(self, crashed: Crashed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crashed = crashed
        self._under_way = 0
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> int:
        """How many pieces of work have not been delivered."""
        return self._under_way

    def expect(
        self,
        future: "Future[Any]",
        ticket: Ticket,
        done: Done,
        failed: Failed,
        explain: Explain | None = None,
    ) -> None:
        """Deliver a future's end; `explain` gives the sentence of a known error, else nothing."""
        self._under_way += 1
        delivery = Delivery(future, ticket, done, failed, explain or sentence_of)
        future.add_done_callback(lambda _ended: self._ended.emit(delivery))

    def _deliver(self, delivery: Delivery) -> None:
        self._under_way -= 1
        try:
            self._hand_over(delivery)
        finally:
            if not self._under_way:
                self.idle.emit()

    def _hand_over(self, delivery: Delivery) -> None:
        if delivery.ticket.called_off or delivery.future.cancelled():
            return
        error = delivery.future.exception()
        if error is None:
            delivery.done(delivery.future.result())
        elif sentence := delivery.explain(error):
            delivery.failed(sentence)
        else:
            delivery.failed(self.tr("An error in the program stopped this; a report was written."))
            self._crashed(error)


def sentence_of(error: BaseException) -> str:
    """Return what a known error says, or nothing for a bug."""
    return error.sentence if isinstance(error, AppError) else ""


class Jobs(QObject):
    """The one thread that owns the database; work is done in the order given.

    `failed` gets an AppError's sentence; a bug goes to `crashed` too.
    """

    idle = Signal()

    def __init__(self, crashed: Crashed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries = Deliveries(crashed, self)
        self._deliveries.idle.connect(self.idle)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")

    @property
    def under_way(self) -> int:
        """How many pieces of work have not been delivered."""
        return self._deliveries.under_way

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], object], failed: Failed
    ) -> Ticket:
        """Run `work` on the database's thread; then `done` or `failed` on the window's."""
        future = self._thread.submit(work)
        ticket = Ticket(future.cancel)
        self._deliveries.expect(future, ticket, done, failed)
        return ticket

    def close(self) -> None:
        """Finish what was begun and given, then stop."""
        self._thread.shutdown(wait=True)


class Now:
    """Runs work at once, on the same thread; for tests that are not about threads."""

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], object], failed: Failed
    ) -> Ticket:
        """Run `work` and call `done` or `failed` before returning; bugs are raised."""
        ticket = Ticket()
        try:
            result = work()
        except AppError as error:
            failed(error.sentence)
        else:
            done(result)
        return ticket

    def close(self) -> None:
        """Stop; there is nothing to finish."""
