"""Writing a list to a file, whole, for a worker process: what goes in and out is plain."""

from datetime import datetime
from pathlib import Path

from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import ExportTable
from delegates_app.domain.journal import Entry
from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.files.workbooks.writing import to_csv, to_xlsx
from delegates_app.services.exports import HISTORY, Wish, file_of, history_of, table_of

Wanted = tuple[str, str, datetime, Path]
"""Which list, in which language, as of when (local time of the conference), and where it goes."""

Written = tuple[Path, int, str]
"""Where it went, how many rows, and the line that says which classes of data they contain."""


def write_list(
    register: Register, conference: Conference, entries: tuple[Entry, ...], wanted: Wanted
) -> Written:
    """Write a list; a file of the same name stays as it was if that fails."""
    what, language, at, path = wanted
    wish = Wish(what, at, language)
    history = what == HISTORY
    table = history_of(entries, wish) if history else table_of(register, conference, wish)
    _store(path, file_of(table, wish, path.name))
    return path, len(table.rows), table.classes_line


def write_shown(table: ExportTable, path: Path) -> Written:
    """Write what a screen shows; a file of the same name stays as it was if that fails."""
    _store(path, to_csv(table) if path.suffix.casefold() == ".csv" else to_xlsx(table))
    return path, len(table.rows), table.classes_line


def _store(path: Path, content: bytes) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise AppError(
            f"“{path.name}” cannot be written ({error.strerror}). What was there is unchanged; "
            "close the program that shows it, or choose another name or folder."
        ) from error
    finally:
        part.unlink(missing_ok=True)
