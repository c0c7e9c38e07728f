from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.badges import PrintedBadge, PrintRun, plan_hand_over, plan_print
from delegates_app.domain.changes import edited
from delegates_app.domain.findings import Finding, badge_findings, delegation_findings
from delegates_app.domain.records import Badge, Delegate, Delegation, Person, Record, Waiver
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_cancel
from delegates_app.domain.words import Category, DelegationKind, Level, Role, Standing

CONFERENCE = a_conference()
IE, COM = a_party("IE", "Ireland"), a_party("COM", "European Commission")
IRELAND = a_delegation(CONFERENCE, IE)
COMMISSION = a_delegation(CONFERENCE, COM, category=Category.INSTITUTION)
AOIFE = a_person()


def seated(role: Role, person: Person | None = None, **values: Any) -> list[Record]:
    known = person or a_person("Séamus", f"Mac Giolla {new_id()[:8]}")
    return [known, a_delegate(IRELAND, known, role=role, **values)]


def full() -> list[Record]:
    return [
        *seated(Role.HEAD, AOIFE, level=Level.MINISTER),
        *seated(Role.DELEGATE, rank=1),
        *seated(Role.DELEGATE, rank=2),
    ]


def found(*records: Record, delegation: Delegation = IRELAND) -> list[Finding]:
    known = {each.id: each for each in (CONFERENCE, IE, COM, COMMISSION, delegation, *records)}
    every = delegation_findings(Register.of(known.values()), CONFERENCE)
    return [each for each in every if each.delegation_id == delegation.id]


def kinds(*records: Record, delegation: Delegation = IRELAND) -> list[str]:
    return [each.kind for each in found(*records, delegation=delegation)]


def test_a_complete_delegation_has_no_findings() -> None:
    assert found(*full()) == []


def test_without_a_list_there_is_one_finding() -> None:
    (finding,) = found()
    assert (finding.kind, finding.sentence.text) == ("incomplete", "There is no list yet.")


def test_a_list_without_a_head_says_so() -> None:
    assert kinds(*seated(Role.DELEGATE)) == ["missing_head", "incomplete"]


def test_a_missing_head_is_not_counted_as_an_open_seat_too() -> None:
    assert kinds(*full()[2:]) == ["missing_head"]


def test_a_head_to_be_confirmed_needs_no_number() -> None:
    (finding,) = found(a_delegate(IRELAND, role=Role.HEAD), *full()[2:])
    assert finding.sentence.text == "Head is to be confirmed."


def test_open_seats_are_counted() -> None:
    (finding,) = found(*full()[:2])
    assert finding.sentence.text == "2 seats are still open."
    sent = replace(IRELAND, list_confirmed_on=date(2024, 4, 18))
    assert found(*full()[:2], delegation=sent) == []


def test_too_many_are_found_until_a_waiver_is_granted() -> None:
    people = [*full(), *seated(Role.EXPERT, rank=3)]
    (finding,) = found(*people)
    assert finding.sentence.text == "3 of 2 seats are used (Delegate); no waiver yet."
    waiver = Waiver(new_id(), IRELAND.id, Role.DELEGATE, 1, "M. Claes", date(2024, 4, 12))
    assert found(*people, waiver) == []


def test_security_beyond_its_cap_is_found() -> None:
    guards = [each for rank in (3, 4, 5) for each in seated(Role.SECURITY, rank=rank)]
    (finding,) = found(*full(), *guards)
    assert (finding.kind, finding.key.rpartition(":")[2]) == ("excess", "security")


def test_seats_to_be_confirmed_are_found() -> None:
    waiting = a_delegate(
        IRELAND, role=Role.DELEGATE, rank=2, standing=Standing.TBC, expected="by 24 April"
    )
    (finding,) = found(*full()[:4], waiting)
    assert finding.sentence.text == "Delegate 2 is to be confirmed: by 24 April"
    assert finding.delegate_id == waiting.id


@pytest.mark.parametrize(
    ("level", "in_government", "expected"),
    [
        (Level.MINISTER, None, False),
        (Level.STATE_SECRETARY, None, False),
        (Level.STATE_SECRETARY, False, True),
        (Level.DEPUTY_MINISTER, None, True),
        (Level.DEPUTY_MINISTER, True, False),
        (Level.PERMANENT_REPRESENTATIVE, None, True),
        (None, None, False),
    ],
)
def test_a_head_below_ministers_is_found(
    level: Level | None, in_government: bool | None, *, expected: bool
) -> None:
    head = seated(Role.HEAD, level=level, in_government=in_government)
    assert ("head_level" in kinds(*full()[2:], *head)) is expected


def test_only_states_send_ministers() -> None:
    official = a_delegate(COMMISSION, AOIFE, role=Role.HEAD, level=Level.DIRECTOR_GENERAL)
    assert kinds(AOIFE, official, delegation=COMMISSION) == ["incomplete"]


def test_the_same_person_in_two_delegations_is_found_at_both() -> None:
    elsewhere = a_delegate(COMMISSION, AOIFE, role=Role.EXPERT)
    (finding,) = found(*full(), elsewhere)
    assert finding.sentence.text == "Aoife Ní Bhriain is also in the delegation COM."
    everywhere = [CONFERENCE, IE, COM, COMMISSION, IRELAND, *full(), elsewhere]
    register = Register.of(everywhere)
    double = [each for each in delegation_findings(register, CONFERENCE) if each.kind == "double"]
    assert {each.delegation_id for each in double} == {IRELAND.id, COMMISSION.id}


@pytest.mark.parametrize("name", [("AOIFE", "NI BHRIAIN"), ("Ní Bhriain", "Aoife")])
def test_the_same_name_is_found_in_any_order_and_spelling(name: tuple[str, str]) -> None:
    other = a_person(*name)
    assert kinds(*full(), other, a_delegate(COMMISSION, other)) == ["double"]


def test_a_greek_name_is_found_by_its_latin_form() -> None:
    eleni = a_person("Ελένη", "Χατζηγεωργίου", name_latin="Eleni Chatzigeorgiou")
    other = a_person("Eleni", "Chatzigeorgiou")
    people = [*full()[2:], *seated(Role.HEAD, eleni, level=Level.MINISTER)]
    assert kinds(*people, other, a_delegate(COMMISSION, other)) == ["double"]


def test_a_family_name_alone_does_not_tell_who_it_is() -> None:
    one, other = a_person("", "Müller"), a_person("", "Müller")
    people = [*full()[2:], *seated(Role.HEAD, one, level=Level.MINISTER)]
    assert found(*people, other, a_delegate(COMMISSION, other)) == []


def test_who_was_replaced_is_nowhere_twice() -> None:
    gone = a_delegate(COMMISSION, AOIFE, standing=Standing.REPLACED)
    assert found(*full(), gone) == []


def test_somebody_twice_in_one_delegation_is_found_once_a_seat() -> None:
    again = a_delegate(IRELAND, AOIFE, role=Role.DRIVER, rank=9)
    double = found(*full(), again)
    assert [each.kind for each in double] == ["double", "double"]
    assert len({each.key for each in double}) == 2


def test_the_presidency_needs_no_head_and_no_list() -> None:
    chair = replace(IRELAND, kind=DelegationKind.PRESIDENCY)
    assert found(delegation=chair) == []


def test_outdated_badges_and_those_to_collect_are_found() -> None:
    people = full()
    head = people[1]
    assert isinstance(head, Delegate)
    register = Register.of([CONFERENCE, IE, IRELAND, *people])
    assert badge_findings(register, CONFERENCE) == ()
    run = PrintRun(datetime.fromisoformat("2024-04-16T12:00"), "a6-conference")
    register = register.apply(plan_print(register, [PrintedBadge(head.id, "T")], run))
    assert badge_findings(register, CONFERENCE) == ()
    changed = register.apply(edited(head, replace(head, function="Minister of State")))
    (outdated,) = badge_findings(changed, CONFERENCE)
    assert outdated.sentence.text == "The badge of Aoife Ní Bhriain of 16 April is outdated."
    gone = register.apply(plan_cancel(head))
    (astray,) = badge_findings(gone, CONFERENCE)
    assert (
        astray.sentence.text == "Aoife Ní Bhriain no longer comes; take the badge of 16 April out."
    )
    handed = gone.apply(plan_hand_over(gone.all(Badge), run.at))
    (collect,) = badge_findings(handed, CONFERENCE)
    assert (collect.kind, collect.delegate_id) == ("badge_astray", head.id)
    assert "collect it" in collect.sentence.text
