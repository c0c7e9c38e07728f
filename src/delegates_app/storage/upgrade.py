"""Alembic from inside the program: brings a database to this version's tables."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from delegates_app.domain.errors import AppError

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Run the missing migrations; an error where a newer program made the database."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {each.revision for each in ScriptDirectory.from_config(config).walk_revisions()}
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise AppError(
            "This file was made by a newer version of Delegates. It was left as it is; "
            "install the newer version to open it."
        )
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise AppError(f"The file could not be brought to this version ({error}).") from error
