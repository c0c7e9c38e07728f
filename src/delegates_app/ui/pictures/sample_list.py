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
SAMPLE_WORDS = (*_COLUMNS, *_NEWCOMER, " ".join(_NEWCOMER[:2]), _PROMOTED, _TITLE)
"""What the list says, which is nobody's to translate."""


def sample_list(studio: Studio) -> Path:
    """Write a list with somebody unchanged, somebody promoted and somebody new."""
    register = studio.desk.view.register
    place = studio.window.place
    conference_id = place.conference.id if place else ""
    code, people = _largest(register, conference_id)
    rows = [(code, each.given_name, each.family_name, function) for each, function in people]
    if len(rows) > 1:
        rows[1] = (*rows[1][:3], _PROMOTED)
    table = ExportTable(
        title=_TITLE,
        version="",
        columns=tuple(map(Column, _COLUMNS)),
        rows=(*rows, (code, *_NEWCOMER)),
    )
    path = studio.folder / f"Delegation {code}.xlsx"
    path.write_bytes(file_of(table, Wish("participants", utc_now()), path.name))
    return path


def _largest(register: Register, conference_id: str) -> tuple[str, list[tuple[Person, str]]]:
    """The delegation with the most people who are named."""
    best: tuple[str, list[tuple[Person, str]]] = ("BE", [])
    for delegation in register.where(Delegation, "conference_id", conference_id):
        people = [
            (person, delegate.function)
            for delegate in register.where(Delegate, "delegation_id", delegation.id)
            if (person := register.find(Person, delegate.person_id))
        ]
        if len(people) > len(best[1]):
            best = (delegation_code(register, delegation), people)
    return best
