"""Erasing a person or a class of data, in the file and in its automatic copies."""

from delegates_app.domain.classes import DataClass
from delegates_app.domain.erasure import Erasure, of_class, of_person
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act
from delegates_app.services.office import Office
from delegates_app.storage.copies import copies_of, open_copy
from delegates_app.storage.database import Database
from delegates_app.storage.erasure import Protocol, erase, erase_in_copy


def erase_person(office: Office, name: str, conference_id: str | None = None) -> Protocol:
    """Blank everybody of this name everywhere; AppError where nobody is called so."""
    return _erase(office, of_person(office.register, name, conference_id), name)


def erase_class(office: Office, data_class: DataClass, conference_id: str | None) -> Protocol:
    """Blank a class of data of one conference, or of the whole file."""
    return _erase(office, of_class(office.register, data_class, conference_id), None)


def _erase(office: Office, erasure: Erasure, name: str | None) -> Protocol:
    heading = office.heading(erasure.label, Act.ERASURE)
    protocol = erase(office.database, erasure, heading)
    office.reload()
    if office.database.path is not None:
        for path in copies_of(office.database.path):
            copy = open_copy(path)
            try:
                erase_in_copy(copy, _also_by_name(copy, erasure, name))
            finally:
                copy.close()
    return protocol


def _also_by_name(copy: Database, erasure: Erasure, name: str | None) -> Erasure:
    """The same records, and whoever bore the name when the copy was made."""
    if name is None:
        return erasure
    try:
        earlier = of_person(copy.load().register, name)
    except AppError:
        return erasure
    fields = {**earlier.fields, **erasure.fields}
    return Erasure(erasure.label, fields, erasure.data_class)
