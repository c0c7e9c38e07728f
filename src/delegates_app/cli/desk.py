"""The desk of a command: whose it is, the office it opens, the conference it is about."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from delegates_app.cli.answering import Outcome
from delegates_app.config import read_config
from delegates_app.domain.delegations import delegation_code, delegations_of, find_delegation
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.domain.records import Conference, Delegation
from delegates_app.domain.register import Register
from delegates_app.services import keeping
from delegates_app.services.office import Desk, Office
from delegates_app.services.opening import open_office
from delegates_app.storage.database import Database


def author() -> str:
    """Whose desk this is."""
    return read_config().author


@contextmanager
def office_at(address: str) -> Iterator[Office]:
    """The office of a file or server that is there, closed at the end."""
    with _closing(open_office(address, Desk(author()))) as office:
        yield office


@contextmanager
def office_made_at(address: str) -> Iterator[Office]:
    """The same, made where there is none."""
    with _closing(Office(Database.create(address), Desk(author()))) as office:
        yield office


@contextmanager
def _closing(office: Office) -> Iterator[Office]:
    try:
        yield office
    finally:
        office.close()


def the_conference(register: Register, text: str | None) -> Conference:
    """The conference that a text names, or the only one of the file."""
    found = _named(register, text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise AppError("This file holds no conference yet. Make one with “delegates new”.")
    names = _listed(found)
    raise AppError(
        f"There are several conferences: {names}. Nothing was done; "
        "choose one with --conference and a part of its title."
    )


def conferences(register: Register, text: str | None) -> tuple[Conference, ...]:
    """All conferences, or those that a text names."""
    return _named(register, text)


def _titles(conference: Conference) -> tuple[str, str]:
    return conference.title.casefold(), conference.short_title.casefold()


def _named(register: Register, text: str | None) -> tuple[Conference, ...]:
    known = sorted(register.all(Conference), key=lambda each: (each.starts_on, each.title))
    if text is None:
        return tuple(known)
    wanted = text.strip().casefold()
    exact = tuple(each for each in known if wanted in _titles(each))
    found = exact or tuple(
        each for each in known if any(wanted in title for title in _titles(each))
    )
    if not found:
        there = _listed(known) or "none"
        raise AppError(
            f"No conference contains “{text}” in its title. Nothing was done; there are: {there}."
        )
    return found


def _listed(found: Iterable[Conference]) -> str:
    return ", ".join(f"“{each.short_title or each.title}”" for each in found)


def the_delegation(register: Register, conference: Conference, code: str) -> Delegation:
    """The delegation that a code names; an error that names the codes."""
    found = find_delegation(register, conference, code)
    if found is None:
        codes = (delegation_code(register, each) for each in delegations_of(register, conference))
        raise AppError(
            f"“{code}” is no delegation at “{conference.short_title}”. Nothing was done; "
            f"the codes are: {', '.join(codes)}."
        )
    return found


def the_delegations(
    register: Register, conference: Conference, codes: Iterable[str]
) -> tuple[Delegation, ...]:
    """The delegations of several codes in protocol order; all of them without a code."""
    everybody = delegations_of(register, conference)
    wanted = {the_delegation(register, conference, code).id for code in codes}
    return tuple(each for each in everybody if not wanted or each.id in wanted)


def written(
    office: Office, operation: Operation, problems: Iterable[str] = (), **more: Any
) -> Outcome:
    """The outcome of a command that wrote; a copy of the file is made where one is due."""
    told = (*problems, *keeping.copy_if_due(office))
    entry = operation.entry
    document = {
        "operation": entry.number or None,
        "label": entry.label,
        "changes": len(operation.changes),
        "problems": list(told),
        **more,
    }
    line = f"{entry.number}  {entry.label}  ({len(operation.changes)} changes)"
    return Outcome(document, (line,), told)
