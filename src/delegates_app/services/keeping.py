"""Keeping the office safe: whether it is whole, and copies of it."""

from collections.abc import Mapping
from pathlib import Path

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.services.office import Office, utc_now
from delegates_app.services.opening import place_in_words
from delegates_app.storage import check, copies
from delegates_app.storage.connection import is_server, refuse_strange_file
from delegates_app.storage.database import Database
from delegates_app.storage.origins import latest_rows

NOT_COPIED = mark(
    "The work is saved, but the automatic copy beside the file could not be made: {reason}"
)
ALREADY_THERE = mark(
    "“{place}” is there already and holds something. It was left as it is; choose another name."
)


def create_empty(address: str) -> Database:
    """A new database; an error where the file or the server holds something already."""
    path = None if is_server(address) else Path(address)
    if path is not None and path.exists() and (path.is_dir() or path.stat().st_size):
        raise AppError(ALREADY_THERE.format(place=path.name))
    database = Database.create(address)
    if database.newest():
        database.close()
        raise AppError(ALREADY_THERE.format(place=place_in_words(address)))
    return database


def damages(database: Database) -> tuple[str, ...]:
    """Sentences on what is not whole; none where everything is."""
    return check.problems_of(database)


def send_copy(database: Database, target: Path) -> None:
    """A consistent copy of a file or server; replaces an older copy, nothing else."""
    if target.exists() and (target.is_dir() or target.stat().st_size):
        refuse_strange_file(target)
    copies.copy_to(database, target)


def copy_if_due(office: Office) -> tuple[str, ...]:
    """Make the hourly copy beside the file; a sentence where that fails, as the work is saved."""
    try:
        copies.copy_if_due(office.database, utc_now())
    except AppError as error:
        return (NOT_COPIED.format(reason=error),)
    except OSError as error:
        return (NOT_COPIED.format(reason=error.strerror),)
    return ()


def sources(database: Database) -> Mapping[str, tuple[str, int]]:
    """The sheet and row from which each imported record came."""
    return latest_rows(database)
