"""What is done with a list that was read: plan it against the register, and make work of it.

Light: nothing here knows how files are read; `services.importer` does.
"""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegations import find_delegation
from delegates_app.domain.errors import AppError
from delegates_app.domain.importing import Defaults, plan_import
from delegates_app.domain.journal import Act, Entry, Operation, taken_back
from delegates_app.domain.readings import Reading, ReadPerson
from delegates_app.domain.records import Conference, Party
from delegates_app.domain.register import Register
from delegates_app.domain.review import Item, Review
from delegates_app.domain.sheets import cell_name
from delegates_app.domain.wording import mark
from delegates_app.services import reference
from delegates_app.services.office import Office, Work
from delegates_app.storage.pen import Evidence, Origin

LABEL = mark("Import “{file}”: {new} new, {changed} changed")

_LABEL_START = LABEL.partition("{")[0]
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ENCODINGS = {
    "cp1250": "CZ HR HU PL RO SI SK",
    "cp1251": "BG",
    "cp1253": "GR CY",
    "cp1257": "EE LT LV",
}
_BY_COUNTRY = {iso: (each,) for each, isos in _ENCODINGS.items() for iso in isos.split()}


class ListKind(StrEnum):
    """What a list holds."""

    DELEGATES = "delegates"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file as it came, under its own name."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Options:
    """What a list holds, and the code of the party where a row names none."""

    kind: ListKind = ListKind.DELEGATES
    party: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A list, read and planned, with the review to look at."""

    file: ListFile
    options: Options
    reading: Reading
    review: Review


def encodings_of(sender: Party | None) -> tuple[str, ...]:
    """Return the encodings to expect of a text file, the likeliest first."""
    return _BY_COUNTRY.get(sender.iso2, ()) if sender is not None else ()


def planned(office: Office, conference: Conference, prepared: Prepared) -> Prepared:
    """Return a list that was read planned, or planned anew after the register changed."""
    review = plan_import(
        office.register,
        conference,
        prepared.reading,
        Defaults(
            prepared.options.party,
            reference.parties(),
            prepared.options.kind is ListKind.CONTACTS,
        ),
        EditedSinceImport(office),
    )
    return Prepared(prepared.file, prepared.options, prepared.reading, review)


def work_of(prepared: Prepared, ticked: Collection[str]) -> Work | None:
    """Return what is ticked as one piece of work, with the file and the rows it came from."""
    review = prepared.review
    changes = review.changes(ticked)
    if not changes:
        return None
    counts = review.counts
    label = LABEL.format(file=prepared.file.name, new=counts.new, changed=counts.changed)
    evidence = _evidence(prepared)
    origins = tuple(_origins(review.items, ticked, evidence.hash))
    return Work(label, changes, evidence=(evidence,), origins=origins)


def known_parties(register: Register) -> tuple[Party, ...]:
    """Return the parties of the register, and those that every desk knows."""
    here = tuple(register.all(Party))
    codes = {party.code for party in here}
    return (*here, *(party for party in reference.parties() if party.code not in codes))


def default_party(register: Register, conference: Conference, options: Options) -> Party | None:
    """Return the party of the rows that name none; AppError where it is not invited."""
    if not options.party:
        return None
    delegation = find_delegation(register, conference, options.party)
    if delegation is None:
        text = mark(
            "“{party}” is not invited to “{conference}”. Nothing was taken; give the code of "
            "a party that is, such as BE."
        )
        raise AppError(text.format(party=options.party, conference=conference.short_title))
    return register.get(Party, delegation.party_id)


class EditedSinceImport:
    """Tells which fields of a record were edited here since an import last wrote to it."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._edited: dict[str, set[str]] | None = None

    def __call__(self, record_id: str) -> frozenset[str]:
        """Return the names of the fields; the journal is read at the first question only."""
        if self._edited is None:
            self._edited = self._read()
        return frozenset(self._edited.get(record_id, ()))

    def _read(self) -> dict[str, set[str]]:
        """Go through the journal from the first import on."""
        entries = self._office.entries
        undone = taken_back(entries)
        first = next((each for each in entries if _is_import(each)), None)
        if first is None:
            return {}
        edited: dict[str, set[str]] = {}
        for operation in self._office.database.since(first.number - 1):
            if operation.entry.number not in undone:
                _note(edited, operation)
        return edited


def _note(edited: dict[str, set[str]], operation: Operation) -> None:
    """Note what an operation edited of imported records."""
    imports = _is_import(operation.entry)
    work = operation.entry.act in {Act.WORK, Act.OUTGOING}
    for change in operation.changes:
        if imports:
            edited.setdefault(change.id, set()).difference_update(change.fields)
        elif work and change.id in edited and change.before is not None:
            edited[change.id].update(change.fields)


def _is_import(entry: Entry) -> bool:
    """Say whether an operation is an import."""
    return entry.act is Act.WORK and entry.label.startswith(_LABEL_START)


def _evidence(prepared: Prepared) -> Evidence:
    """Return the file as it is kept, under the highest class that it contains."""
    content = prepared.file.content
    diets = any(cell.field == "dietary" for each in prepared.reading.persons for cell in each.cells)
    return Evidence(
        hash=hashlib.sha256(content).hexdigest(),
        name=prepared.file.name,
        media_type=_EXCEL if content.startswith(b"PK") else "text/csv",
        data_class=(DataClass.HEALTH if diets else DataClass.INTERNAL).value,
        content=content,
    )


def _origins(items: Iterable[Item], ticked: Collection[str], file: str) -> Iterable[Origin]:
    """Yield the row of each delegate and person that something is written of."""
    for item in items:
        read_person = item.read
        if read_person is None or not any(key in ticked for key in item.keys):
            continue
        cells = _cells(read_person)
        for record_id in filter(None, (item.delegate_id, item.person_id, item.contact_id)):
            yield Origin(record_id, file, read_person.sheet, read_person.row, cells)


def _cells(read_person: ReadPerson) -> str:
    """Return the raw row as JSON: each cell with its name, text and field."""
    raw = [
        {
            "cell": cell_name(each.row or read_person.row, each.column),
            "text": each.text,
            "field": each.field,
        }
        for each in read_person.cells
    ]
    return json.dumps(raw, ensure_ascii=False)
