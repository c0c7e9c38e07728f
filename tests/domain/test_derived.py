"""What is kept of a delegation is what would be derived anew, whatever was changed."""

from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_statement,
    new_id,
)

from delegates_app.domain.changes import Change, added, edited, removed
from delegates_app.domain.contacts import contact_point
from delegates_app.domain.derived import kept
from delegates_app.domain.findings import delegation_findings
from delegates_app.domain.records import (
    Attendance,
    Badge,
    Contact,
    Delegation,
    FormatRule,
    Record,
    Waiver,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import seats
from delegates_app.domain.survey import survey
from delegates_app.domain.words import BadgeState, Mode, Role, Standing

NOW = datetime(2024, 4, 22, 9)
CONFERENCE, IRELAND, MALTA = a_conference(), a_party(), a_party("MT", "Malta")
FIRST, SECOND = a_delegation(CONFERENCE, IRELAND), a_delegation(CONFERENCE, MALTA)
HEAD, ADVISER, GUEST = a_person(), a_person("Séamus", "Mac Giolla"), a_person("Ġorġ", "Borg")
SEATS = (
    a_delegate(FIRST, HEAD, role=Role.HEAD),
    a_delegate(FIRST, ADVISER, rank=1),
    a_delegate(SECOND, GUEST, role=Role.CONTACT_POINT),
)
RULE = FormatRule(new_id(), conference_id=CONFERENCE.id, format="1+1")
MAILBOX = Contact(new_id(), party_id=MALTA.id, person_id=ADVISER.id)
BADGE = Badge(
    new_id(),
    delegate_id=SEATS[0].id,
    state=BadgeState.PRINTED,
    token=new_id(),
    printed_at=datetime(2024, 4, 20),
)
ALL: tuple[Record, ...] = (
    *(CONFERENCE, IRELAND, MALTA, FIRST, SECOND, HEAD, ADVISER, GUEST),
    *(*SEATS, RULE, MAILBOX, BADGE),
)
WAIVER = Waiver(
    new_id(),
    delegation_id=FIRST.id,
    role=Role.DELEGATE,
    extra=1,
    granted_by="anna",
    granted_on=date(2024, 4, 1),
)

CASES: dict[str, tuple[Change, ...]] = {
    "a seat more": (added(a_delegate(FIRST, GUEST, rank=2)),),
    "a seat less": (removed(BADGE), removed(SEATS[0])),
    "moved": edited(SEATS[1], replace(SEATS[1], delegation_id=SECOND.id)),
    "cancelled": edited(SEATS[0], replace(SEATS[0], standing=Standing.CANCELLED)),
    "called like another": edited(
        GUEST, replace(GUEST, given_name=HEAD.given_name, family_name=HEAD.family_name)
    ),
    "a contact's name": edited(ADVISER, replace(ADVISER, given_name="Seán")),
    "another contact": (removed(MAILBOX),),
    "a waiver": (added(WAIVER),),
    "another format": edited(RULE, replace(RULE, format="1+3")),
    "another title": edited(CONFERENCE, replace(CONFERENCE, short_title="Bruges")),
    "another party's name": edited(MALTA, replace(MALTA, name_en="Valletta")),
    "no longer printed": (removed(BADGE),),
    "from afar": tuple(
        added(Attendance(new_id(), delegate_id=SEATS[2].id, day=day, mode=Mode.ONLINE))
        for day in (CONFERENCE.starts_on, CONFERENCE.ends_on)
    ),
    "a list confirmed": edited(FIRST, replace(FIRST, list_confirmed_on=date(2024, 4, 1))),
    "a statement": (added(a_statement(FIRST)),),
}


@pytest.mark.parametrize("changes", CASES.values(), ids=CASES.keys())
def test_what_is_kept_equals_what_is_derived_anew(changes: tuple[Change, ...]) -> None:
    register = Register.of(ALL)
    before = shown(register)
    after = register.apply(changes)
    assert shown(after) == shown(Register.of(deepcopy(tuple(after))))
    assert shown(register) == before


def test_only_touched_delegations_are_derived_again() -> None:
    asked: list[str] = []

    @kept
    def size(register: Register, delegation: Delegation) -> int:
        asked.append(delegation.id)
        return len(seats(register, delegation).everyone)

    register = Register.of(ALL)
    assert [size(register, each) for each in (FIRST, SECOND)] == [2, 1]
    after = register.apply((added(a_delegate(SECOND)),))
    assert [size(after, each) for each in (FIRST, SECOND)] == [2, 2]
    assert asked == [FIRST.id, SECOND.id, SECOND.id]


def test_a_delegation_that_is_not_in_the_register_is_derived_as_it_is() -> None:
    register = Register.of(ALL)
    confirmed = replace(FIRST, list_confirmed_on=date(2024, 4, 1))
    assert seats(register, confirmed).delegation is confirmed
    assert seats(register, FIRST).delegation is FIRST


def shown(register: Register) -> tuple[object, ...]:
    """Everything that is kept of a register's delegations."""
    conference = next(iter(register.all(type(CONFERENCE))))
    found = survey(register, conference, NOW)
    points = tuple(contact_point(register, each) for each in register.all(Delegation))
    return found.plans, found.badges, delegation_findings(register, conference), points
