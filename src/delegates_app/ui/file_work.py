"""Heavy file work by its name: in the worker process, or at once in tests."""

from collections.abc import Callable
from typing import Any, Protocol

from delegates_app.domain.errors import AppError
from delegates_app.ui.kit import worker
from delegates_app.ui.kit.jobs import Failed, Ticket


class FileRunner(Protocol):
    """Runs `package.module:function` on frozen arguments away from the window."""

    def run(
        self, name: str, arguments: tuple[Any, ...], done: Callable[[Any], object], failed: Failed
    ) -> Ticket:
        """Run the function; then call `done` with its result or `failed` with a sentence."""
        ...


class FilesAtOnce:
    """Runs the function on the spot; for tests that are not about processes."""

    def run(
        self, name: str, arguments: tuple[Any, ...], done: Callable[[Any], object], failed: Failed
    ) -> Ticket:
        """Run the function and call `done` or `failed` before returning; bugs are raised."""
        try:
            result = worker.call(name, arguments)
        except AppError as error:
            failed(error.sentence)
        else:
            done(result)
        return Ticket()
