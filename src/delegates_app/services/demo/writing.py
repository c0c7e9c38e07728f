"""Both demonstration conferences into one database."""

from delegates_app.domain.errors import AppError
from delegates_app.domain.wording import mark
from delegates_app.services.demo.brussels import brussels_events
from delegates_app.services.demo.chronicle import write_events
from delegates_app.services.demo.ghent import ghent_events
from delegates_app.storage.database import Database

_NOT_EMPTY = mark(
    "There is something in this file already. It was left as it is; "
    "choose a new name for the demonstration."
)


def write_demo(database: Database) -> None:
    """Write the Ghent and Brussels conferences with their history into an empty database."""
    if database.newest():
        raise AppError(_NOT_EMPTY)
    write_events(database, (*ghent_events(), *brussels_events()))
