from dataclasses import replace
from datetime import date, datetime
from typing import Any

from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_session,
    a_statement,
    new_id,
)

from delegates_app.domain.badges import PrintedBadge, PrintRun, plan_hand_over, plan_print
from delegates_app.domain.changes import edited
from delegates_app.domain.consequences import consequences
from delegates_app.domain.newcomers import newcomer
from delegates_app.domain.records import (
    Appearance,
    Badge,
    Delegate,
    Dispatch,
    Document,
    DocumentVersion,
    Need,
    Record,
    Travel,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_cancel, plan_replace
from delegates_app.domain.words import Diet, Direction, DispatchState, DocumentKind, Role

GHENT = a_conference()
IRELAND = a_party()
DUBLIN = a_delegation(GHENT, IRELAND)
AOIFE = a_person(emails=("a.nibhriain@justice.example",))
HEAD = a_delegate(DUBLIN, AOIFE, role=Role.HEAD, function="Minister")
PRINTED = datetime.fromisoformat("2024-04-16T12:00")


def house(*more: Record) -> Register:
    known = {each.id: each for each in (GHENT, IRELAND, DUBLIN, AOIFE, HEAD, *more)}
    return Register.of(known.values())


def with_badge(register: Register) -> Register:
    return register.apply(
        plan_print(register, [PrintedBadge(HEAD.id, "T")], PrintRun(PRINTED, "a6"))
    )


def replaced(register: Register) -> list[str]:
    plan = plan_replace(register.get(Delegate, HEAD.id), newcomer("Séamus Mac Giolla"))
    return [each.sentence.text for each in consequences(register, plan)]


def told(register: Register, before: Record, **values: Any) -> list[str]:
    plan = edited(before, replace(before, **values))
    return [each.sentence.text for each in consequences(register, plan)]


def test_nothing_follows_where_nothing_hangs_on_the_person() -> None:
    assert replaced(house()) == []


def test_the_badge_of_who_goes_becomes_void() -> None:
    register = with_badge(house())
    assert replaced(register) == ["Badge printed 16 April becomes void."]
    handed = register.apply(plan_hand_over(register.all(Badge), PRINTED))
    assert replaced(handed) == [
        "Badge printed 16 April becomes void; it was handed over, collect it."
    ]
    cancelled = consequences(register, plan_cancel(HEAD))
    assert [each.kind for each in cancelled] == ["badge_void"]


def test_a_changed_person_or_seat_makes_the_badge_outdated() -> None:
    register = with_badge(house())
    outdated = ["Badge printed 16 April becomes outdated and joins the reprint list."]
    assert told(register, HEAD, function="Minister of Justice") == outdated
    assert told(register, AOIFE, family_name="O’Brien") == outdated
    assert told(register, HEAD, note="late") == []
    already = register.apply(edited(HEAD, replace(HEAD, function="Minister of Justice")))
    assert told(already, already.get(Delegate, HEAD.id), function="Minister of State") == []


def test_everything_that_names_the_person_is_said() -> None:
    panel = a_session(GHENT, "d1-panel", title="Panel on returns")
    programme = Document(new_id(), GHENT.id, DocumentKind.PROGRAMME, "Programme")
    version = DocumentVersion(new_id(), programme.id, date(2024, 4, 4))
    sent = Dispatch(
        new_id(),
        version.id,
        DUBLIN.id,
        DispatchState.SENT,
        PRINTED,
        ("Aoife <A.NiBhriain@justice.example>",),
    )
    said = a_statement(DUBLIN, expected="Ní Bhriain Aoife")
    register = house(
        replace(DUBLIN, list_confirmed_on=date(2024, 4, 18)),
        panel,
        programme,
        version,
        sent,
        said,
        a_statement(DUBLIN, expected="somebody else"),
        Need(new_id(), HEAD.id, Diet.VEGAN),
        Travel(new_id(), HEAD.id, Direction.ARRIVAL),
        Appearance(new_id(), panel.id, person_id=AOIFE.id),
    )
    assert replaced(register) == [
        "The list confirmed on 18 April is no longer right.",
        "The statement of 12 March expects Ní Bhriain Aoife.",
        "The needs at table noted for Aoife Ní Bhriain no longer count; ask who comes.",
        "The travel noted for Aoife Ní Bhriain no longer counts; ask who comes.",
        "Panel on returns still names this person; change its speakers.",
        "1 document went to Aoife Ní Bhriain in person; send it to who comes.",
    ]


def test_health_is_not_told() -> None:
    register = house(Need(new_id(), HEAD.id, Diet.HALAL, "no pork"))
    assert not any("halal" in each.casefold() or "pork" in each for each in replaced(register))
