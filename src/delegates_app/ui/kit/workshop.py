"""Heavy file work in one warm worker process, called by name."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from typing import Any

from PySide6.QtCore import QObject, Signal

from delegates_app.ui.kit import worker
from delegates_app.ui.kit.jobs import Crashed, Deliveries, Failed, Ticket, sentence_of


class FileJobs(QObject):
    """Runs `package.module:function` in one spawned process; a dead worker is replaced."""

    idle = Signal()

    def __init__(self, crashed: Crashed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deliveries = Deliveries(crashed, self)
        self._deliveries.idle.connect(self.idle)
        self._pool: ProcessPoolExecutor | None = None
        self._worker: Future[int] | None = None

    @property
    def under_way(self) -> int:
        """How many pieces of work have not been delivered."""
        return self._deliveries.under_way

    def warm(self, *modules: str) -> None:
        """Start the worker now, so that the first work finds it ready; import modules there."""
        pool = self._ready_pool()
        for module in modules:
            pool.submit(worker.call, "importlib:import_module", (module,))

    def run(
        self,
        name: str,
        arguments: tuple[Any, ...],
        done: Callable[[Any], object],
        failed: Failed,
    ) -> Ticket:
        """Run a function on frozen arguments; then `done` or `failed` on the window's thread."""
        pool = self._ready_pool()
        future = pool.submit(worker.call, name, arguments)
        ticket = Ticket(lambda: self._call_off(pool, future))
        explain = partial(self._explain, pool)
        self._deliveries.expect(future, ticket, done, failed, explain)
        return ticket

    def close(self) -> None:
        """End the worker, and what it is doing."""
        pool, self._pool = self._pool, None
        if pool is not None:
            self._end_worker()
            pool.shutdown(wait=True, cancel_futures=True)

    def _ready_pool(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
            self._worker = self._pool.submit(worker.process_id)
        return self._pool

    def _call_off(self, pool: ProcessPoolExecutor, future: "Future[Any]") -> None:
        if future.cancel() or future.done() or self._pool is not pool:
            return
        self._end_worker()
        self._pool = None

    def _end_worker(self) -> None:
        if self._worker and self._worker.done() and not self._worker.exception():
            with suppress(ProcessLookupError):
                os.kill(self._worker.result(), signal.SIGTERM)

    def _explain(self, pool: ProcessPoolExecutor, error: BaseException) -> str:
        if not isinstance(error, BrokenProcessPool):
            return sentence_of(error)
        if self._pool is pool:
            self._pool = None
        return self.tr(
            "The work on this file broke off before its end. Nothing was changed; try again, "
            "and send us the file if it happens each time."
        )
