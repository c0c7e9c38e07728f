"""Erasing a person or a class of data, in the file and in its automatic copies."""

from dataclasses import replace
from pathlib import Path

from delegates_app.domain.classes import DataClass
from delegates_app.domain.erasure import Erasure, of_class, of_person
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.services.office import Office
from delegates_app.storage.copies import copies_folder, copies_of, open_copy, unfinished_copies
from delegates_app.storage.erasure import Find, Protocol, erase, erase_in_copy

UNTOUCHED = mark(
    "It is erased in the file, but not in these copies, which cannot be opened: {copies}. "
    "Delete them from “{folder}”."
)


def erase_person(office: Office, name: str, conference_id: str | None = None) -> Protocol:
    """Blank everybody of this name everywhere; AppError where nobody is called so."""

    def find(register: Register) -> Erasure:
        return of_person(register, name, conference_id)

    return _erase(office, find, name)


def erase_class(office: Office, data_class: DataClass, conference_id: str | None) -> Protocol:
    """Blank a class of data of one conference, or of the whole file."""

    def find(register: Register) -> Erasure:
        return of_class(register, data_class, conference_id)

    return _erase(office, find, None)


def _erase(office: Office, find: Find, name: str | None) -> Protocol:
    found: list[Erasure] = []

    def keep(register: Register) -> Erasure:
        found.append(find(register))
        return found[-1]

    protocol = erase(office.database, keep, office.heading("", Act.ERASURE))
    office.reload()
    if office.database.path is not None:
        _erase_copies(office.database.path, found[-1], name)
    return protocol


def _erase_copies(path: Path, erasure: Erasure, name: str | None) -> None:
    """Erase in every copy; what cannot be opened does not keep the others from it."""
    for each in unfinished_copies(path):
        each.unlink(missing_ok=True)
    untouched = []
    for each in copies_of(path):
        try:
            copy = open_copy(each)
        except AppError:
            untouched.append(each.name)
            continue
        try:
            erase_in_copy(copy, lambda register: _also_by_name(register, erasure, name))
        except AppError:
            untouched.append(each.name)
        finally:
            copy.close()
    if untouched:
        raise AppError(UNTOUCHED.format(copies=", ".join(untouched), folder=copies_folder(path)))


def _also_by_name(register: Register, erasure: Erasure, name: str | None) -> Erasure:
    """The same records, and whoever bore the name when the copy was made."""
    if name is None:
        return erasure
    try:
        earlier = of_person(register, name)
    except AppError:
        return erasure
    return replace(erasure, fields={**earlier.fields, **erasure.fields})
