"""The first import: read a list, plan it against the register, apply it as one operation.

`read` and `read_file` are pure of the register and may run in the worker process; `prepare` plans
on a snapshot; `apply` writes what is ticked, the file itself and the row of each person in one
transaction. Heavy, as it brings the workbook libraries along; the window calls it by name.
"""

from collections.abc import Collection
from pathlib import Path

from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import Reading
from delegates_app.domain.records import Conference, Party
from delegates_app.domain.review import Review
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.reading import read_workbook
from delegates_app.files.workbooks.text import TextHints
from delegates_app.recognition.headers import known_words
from delegates_app.recognition.sheets import recognise
from delegates_app.services import reference
from delegates_app.services.import_planning import (
    LABEL,
    ListFile,
    ListKind,
    Options,
    Prepared,
    default_party,
    encodings_of,
    known_parties,
    planned,
    work_of,
)
from delegates_app.services.office import Office

__all__ = [
    "LABEL",
    "ListFile",
    "ListKind",
    "Options",
    "Prepared",
    "apply",
    "prepare",
    "read",
    "read_file",
]

UNREADABLE = mark("“{file}” cannot be read ({reason}). Nothing was taken from it; try again.")


def read(
    file: ListFile,
    default: Party | None,
    parties: tuple[Party, ...],
    password: str = "",
    kind: ListKind = ListKind.DELEGATES,
) -> Reading:
    """Return who stands in a file; AppError with a sentence where nobody can read it."""
    hints = TextHints(encodings_of(default), known_words)
    workbook = read_workbook(file.content, file.name, hints, password)
    contacts = kind is ListKind.CONTACTS
    return recognise(workbook, PartyIndex(parties), default, file.name, contacts=contacts)


def read_file(
    path: Path, default: Party | None, parties: tuple[Party, ...], password: str = ""
) -> tuple[ListFile, Reading]:
    """Return a file as it is, and who stands in it; `parties` are those of the register."""
    try:
        file = ListFile(path.name, path.read_bytes())
    except OSError as error:
        reason = error.strerror or str(error)
        raise AppError(UNREADABLE.format(file=path.name, reason=reason)) from error
    return file, read(file, default, _with_known(parties), password)


def _with_known(here: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return these parties, and those that every desk knows."""
    codes = {party.code for party in here}
    return (*here, *(party for party in reference.parties() if party.code not in codes))


def prepare(office: Office, conference: Conference, file: ListFile, options: Options) -> Prepared:
    """Read a list and plan it against the register as this desk sees it."""
    register = office.register
    default = default_party(register, conference, options)
    reading = read(file, default, known_parties(register), options.password, options.kind)
    return planned(office, conference, Prepared(file, options, reading, Review()))


def apply(
    office: Office, prepared: Prepared, ticked: Collection[str] | None = None
) -> Operation | None:
    """Write what is ticked, without `ticked` the careful answers; None where nothing is to do.

    Raises ConflictError where somebody was faster; then plan anew.
    """
    work = work_of(prepared, prepared.review.ticked if ticked is None else ticked)
    return None if work is None else office.write(work)
