"""What `show` says of a conference: rows of plain values, pure functions of the register."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from delegates_app.domain.availability import Status
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.delegations import delegation_code, delegations_of, seats
from delegates_app.domain.findings import Finding
from delegates_app.domain.formats import usual_format
from delegates_app.domain.invitations import Cell, ladder
from delegates_app.domain.journal import Entry
from delegates_app.domain.matrix import matrix
from delegates_app.domain.names import full_name
from delegates_app.domain.parties import in_protocol_order
from delegates_app.domain.records import (
    Conference,
    Contact,
    Delegate,
    Delegation,
    FormatRule,
    Party,
    Person,
    Statement,
)
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import sessions_of
from delegates_app.domain.words import Category

Row = dict[str, Any]
Rows = tuple[Row, ...]


def moment(at: datetime | None) -> str | None:
    """A local moment as ISO text, to the minute where it has no seconds."""
    if at is None:
        return None
    return at.isoformat(timespec="seconds" if at.second else "minutes")


def day(on: date | None) -> str | None:
    """A date as ISO text."""
    return None if on is None else on.isoformat()


def conference_rows(register: Register, found: Iterable[Conference]) -> Rows:
    """Each conference with its frame and the number of its delegations."""
    return tuple(
        {
            "title": each.title,
            "short_title": each.short_title,
            "place": each.place,
            "from": day(each.starts_on),
            "to": day(each.ends_on),
            "kind": each.kind.value,
            "format": _states_format(register, each),
            "delegations": len(register.where(Delegation, "conference_id", each.id)),
            "clock": moment(each.clock),
        }
        for each in found
    )


def party_rows(register: Register, found: Iterable[Delegation]) -> Rows:
    """The parties of delegations in protocol order, each once."""
    delegations = tuple(found)
    parties = {register.get(Party, each.party_id) for each in delegations}
    return tuple(
        {
            "party": each.code,
            "order": order,
            "kind": each.kind.value,
            "name": each.name_en,
            "name_own": each.name_own,
            "name_latin": each.name_latin,
            "delegations": [
                delegation_code(register, one) for one in delegations if one.party_id == each.id
            ],
        }
        for order, each in enumerate(in_protocol_order(parties), start=1)
    )


def delegation_rows(
    register: Register, found: Iterable[Delegation], findings: Iterable[Finding]
) -> Rows:
    """Each delegation with its seats and what is to be looked at in it."""
    order = _orders(register, found)
    said: dict[str | None, list[str]] = {}
    for finding in findings:
        said.setdefault(finding.delegation_id, []).append(finding.sentence.text)
    return tuple(_delegation(register, each, number, said) for each, number in order)


def session_rows(register: Register, conference: Conference) -> Rows:
    """Each session by time; local times of the place."""
    return tuple(
        {
            "code": each.code,
            "title": each.title,
            "kind": each.kind.value,
            "from": moment(each.starts_at),
            "to": moment(each.ends_at),
        }
        for each in sessions_of(register, conference)
    )


def availability_rows(
    register: Register, conference: Conference, found: Iterable[Delegation]
) -> Rows:
    """An entry for every delegation given and every session."""
    shown = {each.id for each in found}
    grid = matrix(register, conference)
    return tuple(
        _availability(register, row.delegation, session.code, status)
        for row in grid.rows
        if row.delegation.id in shown
        for session, status in zip(grid.sessions, row.statuses, strict=True)
    )


def invitation_rows(
    register: Register, conference: Conference, found: Iterable[Delegation], today: date
) -> Rows:
    """An entry for every invited delegation and every document of the ladder."""
    shown = {each.id for each in found}
    grid = ladder(register, conference, today)
    return tuple(
        _invitation(delegation_code(register, row.delegation), step.document.kind, cell)
        | {"replied": row.replied, "days_late": row.days_late, "reminders": len(row.reminders)}
        for row in grid.rows
        if row.delegation.id in shown
        for step, cell in zip(grid.steps, row.cells, strict=True)
    )


def contact_rows(register: Register, found: Iterable[Delegation]) -> Rows:
    """Whom to write to, by delegation and purpose."""
    return tuple(
        _contact(register, delegation, contact)
        for delegation in found
        for contact in contacts_of(register, delegation)
    )


def problem_rows(register: Register, findings: Iterable[Finding]) -> Rows:
    """The findings as the window shows them."""
    return tuple(
        {
            "kind": each.kind,
            "party": _party_of(register, each),
            "person": _person_of(register, each),
            "message": each.sentence.text,
        }
        for each in findings
    )


def history_rows(entries: Iterable[Entry]) -> Rows:
    """The operations, oldest first; times are UTC."""
    return tuple(
        {
            "number": each.number,
            "label": each.label,
            "author": each.author,
            "at": f"{each.at.isoformat(timespec='seconds')}Z",
            "act": each.act.value,
            "undoes": each.undoes,
            "changes": each.count,
            "reason": each.reason,
        }
        for each in entries
    )


def _orders(register: Register, found: Iterable[Delegation]) -> tuple[tuple[Delegation, int], ...]:
    """Delegations with their places in the protocol order of the whole conference."""
    delegations = tuple(found)
    places: dict[str, int] = {}
    for conference_id in {each.conference_id for each in delegations}:
        everybody = delegations_of(register, register.get(Conference, conference_id))
        places |= {each.id: place for place, each in enumerate(everybody, start=1)}
    return tuple((each, places[each.id]) for each in delegations)


def _states_format(register: Register, conference: Conference) -> str | None:
    """The format of the Member States, which is what a conference is known by."""
    for rule in register.where(FormatRule, "conference_id", conference.id):
        common = rule.delegation_id is None and rule.session_id is None
        if common and rule.category in {Category.MEMBER_STATE, ""}:
            return rule.format
    state = Delegation("", conference.id, "", category=Category.MEMBER_STATE)
    return usual_format(conference.kind, state, "") or None


def _delegation(
    register: Register, delegation: Delegation, order: int, said: dict[str | None, list[str]]
) -> Row:
    plan = seats(register, delegation)
    return {
        "party": delegation_code(register, delegation),
        "order": order,
        "format": None if plan.format is None else plan.format.text,
        "used": plan.used,
        "allowed": plan.allowed,
        "complete": plan.complete,
        "findings": said.get(delegation.id, []),
    }


def _availability(register: Register, delegation: Delegation, code: str, status: Status) -> Row:
    deciding = status.statement
    return {
        "party": delegation_code(register, delegation),
        "session": code,
        "status": status.answer.value,
        "said_on": moment(deciding.said_at) if deciding else None,
        "by": deciding.said_by if deciding else None,
        "channel": deciding.channel.value if deciding else None,
        "official": status.official,
        "by_word_only": status.by_word_only,
        "doubt": status.doubt,
        "remark": status.note.text if status.note else None,
        "statements": [_statement(each) for each in status.statements],
    }


def _statement(statement: Statement) -> Row:
    return {
        "number": statement.number,
        "answer": statement.answer.value,
        "on": moment(statement.said_at),
        "by": statement.said_by,
        "channel": statement.channel.value,
        "official": statement.official,
        "expected": statement.expected,
        "note": statement.note,
    }


def _invitation(code: str, document: str, cell: Cell) -> Row:
    return {
        "party": code,
        "document": str(document),
        "state": cell.state.value,
        "version": cell.version.number if cell.version else None,
        "holds": cell.holds.number if cell.holds else None,
        "on": moment(cell.dispatch.at) if cell.dispatch else None,
        "channel": cell.dispatch.channel.value if cell.dispatch else None,
    }


def _contact(register: Register, delegation: Delegation, contact: Contact) -> Row:
    return {
        "party": delegation_code(register, delegation),
        "purpose": contact.purpose.value,
        "copy": contact.copy.value,
        "name": contact_name(register, contact),
        "function": contact.function,
        "emails": list(contact_emails(register, contact)),
        "phones": list(contact.phones),
        "language": contact.language,
    }


def _party_of(register: Register, finding: Finding) -> str | None:
    delegate = register.find(Delegate, finding.delegate_id)
    delegation_id = finding.delegation_id or (delegate.delegation_id if delegate else None)
    delegation = register.find(Delegation, delegation_id)
    return delegation_code(register, delegation) if delegation else None


def _person_of(register: Register, finding: Finding) -> str | None:
    delegate = register.find(Delegate, finding.delegate_id)
    person = register.find(Person, delegate.person_id) if delegate else None
    return full_name(person) if person else None
