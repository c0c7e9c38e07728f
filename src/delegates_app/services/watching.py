"""What a desk hears of the others, and whether it still reaches its database."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from delegates_app.domain.errors import AppError
from delegates_app.services.office import Office
from delegates_app.storage.troubles import UnreachableError


class Watch(Protocol):
    """Something that watches in a thread of its own until it is stopped."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """End, and wait for the end."""


def watch(office: Office, rang: Callable[[], None], lost: Callable[[], None]) -> Watch:
    """A watch, not yet started; both calls come from its own thread.

    `rang` may mean that another desk has written, or that the server is back; `lost` that the
    server went away.
    """
    # The server's library is slow to import, and the window is to be usable before.
    feed = import_module("delegates_app.storage.feed")
    made: Watch = feed.Feed(office.database, rang, lost)
    return made


def is_out_of_reach(error: AppError) -> bool:
    """Whether an error says that the server is away."""
    return isinstance(error, UnreachableError)
