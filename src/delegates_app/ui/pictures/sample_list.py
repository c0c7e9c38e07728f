"""A workbook such as a ministry would send, made of a delegation that is there."""

from pathlib import Path

from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.exporting import Column, ExportTable
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.services.exports import Wish, file_of
from delegates_app.services.office import utc_now
from delegates_app.ui.pictures.studio import Studio

_COLUMNS = ("Country", "First name", "Last name", "Function")
_NEWCOMER = ("Rosalind", "Appelmans", "Deputy Director-General")
_PROMOTED = "Director-General"
_TITLE = "Delegation"
_ANY = "BE"
SAMPLE_WORDS = (*_COLUMNS, *_NEWCOMER, " ".join(_NEWCOMER[:2]), _PROMOTED, _TITLE)
"""What the list says, which is nobody's to translate."""


def sample_list(studio: Studio) -> Path:
    """Write a list with somebody unchanged, somebody promoted and somebody new."""
    register = studio.desk.view.register
    place = studio.window.place
    largest = largest_delegation(register, place.conference.id) if place else None
    delegation = register.find(Delegation, largest)
    code = delegation_code(register, delegation) if delegation else _ANY
    table = ExportTable(
        title=_TITLE,
        version="",
        columns=tuple(map(Column, _COLUMNS)),
        rows=(*_rows(register, delegation, code), (code, *_NEWCOMER)),
    )
    path = studio.folder / f"{_TITLE} {code}.xlsx"
    path.write_bytes(file_of(table, Wish("participants", utc_now()), path.name))
    return path


def largest_delegation(register: Register, conference_id: str) -> str | None:
    """The id of the delegation with the most people who are named; none without delegations."""
    delegations = register.where(Delegation, "conference_id", conference_id)
    largest = max(delegations, key=lambda each: len(_named(register, each)), default=None)
    return largest.id if largest else None


def _rows(
    register: Register, delegation: Delegation | None, code: str
) -> list[tuple[str, str, str, str]]:
    named = _named(register, delegation) if delegation else []
    rows = [(code, each.given_name, each.family_name, function) for each, function in named]
    if len(rows) > 1:
        rows[1] = (*rows[1][:3], _PROMOTED)
    return rows


def _named(register: Register, delegation: Delegation) -> list[tuple[Person, str]]:
    return [
        (person, delegate.function)
        for delegate in register.where(Delegate, "delegation_id", delegation.id)
        if (person := register.find(Person, delegate.person_id))
    ]
