"""What a desk hears of the others, and whether it still reaches its database."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from delegates_app.domain.errors import AppError
from delegates_app.services.office import Office
from delegates_app.storage.troubles import UnreachableError

_FEED = "delegates_app.storage.feed"


class Watch(Protocol):
    """Something that watches in a thread of its own until it is stopped."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """End, and wait for the end."""


def prepare() -> None:
    """Import what watching needs: a server's library is slow, so do it away from the window."""
    import_module(_FEED)


def watch(office: Office, rang: Callable[[], None], lost: Callable[[], None]) -> Watch:
    """A watch, not yet started; both calls come from its own thread.

    `rang` may mean that another desk has written, or that the server is back; `lost` that the
    server went away.
    """
    made: Watch = import_module(_FEED).Feed(office.database, rang, lost)
    return made


def is_out_of_reach(error: AppError) -> bool:
    """Whether an error says that the server is away."""
    return isinstance(error, UnreachableError)
