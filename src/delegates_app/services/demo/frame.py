"""How a conference comes about: made, its guests decided on, their addresses collected."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from delegates_app.domain.changes import Change, added, removed
from delegates_app.domain.records import Contact, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.words import ConferenceKind, Copy, Purpose
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.demo.addresses import phone
from delegates_app.services.demo.chronicle import Event
from delegates_app.services.demo.stage import Stage
from delegates_app.services.demo.tables import Table


def frame_events(stage: Stage, table: Table) -> Iterator[Event]:
    """The conference made and the guest list as it was decided."""
    made = table["made"]
    title = f"New conference: {table['frame']['title']}"
    yield Event(made["at"], made["author"], title, lambda register: _new(register, stage, table))
    label = "Guest list as decided by the cabinet"
    uninvited = made["not_invited"]
    yield Event(
        made["at"],
        made["author"],
        label,
        lambda register: _without(register, stage, uninvited),
    )


def _new(register: Register, stage: Stage, table: Table) -> Iterator[Change]:
    frame = Frame(**{**table["frame"], "kind": ConferenceKind(table["frame"]["kind"])})
    described = {name: _value(value) for name, value in table["conference"].items()}
    conference_id = stage.new_id("conference")
    for change in plan_new(register, frame, stage.new_id):
        if change.id == conference_id:
            yield Change(change.kind, change.id, None, {**(change.after or {}), **described})
        else:
            yield change


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _without(register: Register, stage: Stage, codes: Iterable[str]) -> Iterator[Change]:
    return (removed(stage.delegation(register, code)) for code in codes)


def plan_addresses(
    register: Register, stage: Stage, domains: Iterable[tuple[str, str]]
) -> Iterator[Change]:
    """The mailboxes of delegations: one for the organisation, one of the cabinet in copy."""
    for code, domain in domains:
        delegation = stage.delegation(register, code)
        office = Contact(
            id=stage.new_id(f"mailbox {code}"),
            party_id=delegation.party_id,
            delegation_id=delegation.id,
            purpose=Purpose.LOGISTICS,
            emails=(f"eu-meetings@{domain}",),
            phones=(phone(code),),
            note="Shared mailbox",
        )
        yield added(office)
        yield added(
            replace(
                office,
                id=stage.new_id(f"cabinet {code}"),
                purpose=Purpose.POLITICAL,
                copy=Copy.CC,
                emails=(f"cabinet@{domain}",),
                phones=(),
                note="",
            )
        )


def plan_edit_delegation(
    register: Register, stage: Stage, code: str, **values: object
) -> tuple[Change, ...]:
    """A delegation with other values."""
    delegation = stage.delegation(register, code)
    after = {name: value for name, value in values.items() if getattr(delegation, name) != value}
    before = {name: getattr(delegation, name) for name in after}
    return (Change(Delegation, delegation.id, before, after),) if after else ()
