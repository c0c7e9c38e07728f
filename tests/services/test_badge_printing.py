"""Who is printed by which order, and what is recorded of it."""

from datetime import datetime

import pytest
from tests.builders import a_conference, a_delegate, a_delegation, a_party, a_person, new_id

from delegates_app.domain.badges import PrintRun, badge_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Badge
from delegates_app.domain.register import Register
from delegates_app.domain.words import BadgeState
from delegates_app.services.badge_printing import (
    Only,
    PrintOrder,
    chosen_for,
    job_of,
    plan_printed,
    waiting_for_reason,
)

MEETING, IRELAND = a_conference(), a_party()
DELEGATION = a_delegation(MEETING, IRELAND)
PEOPLE = tuple(a_person(given) for given in ("Aoife", "Séamus", "Caoimhe"))
NEVER, VOID, HOLDER = (
    a_delegate(DELEGATION, person, rank=rank) for rank, person in enumerate(PEOPLE, 1)
)
AT = datetime(2024, 4, 22, 9)


def _badge(delegate_id: str, state: BadgeState) -> Badge:
    return Badge(new_id(), delegate_id, state, "TOKEN", AT, shown=("given=Aoife",))


def _register() -> Register:
    return Register.of(
        (
            *(MEETING, IRELAND, DELEGATION, *PEOPLE, NEVER, VOID, HOLDER),
            _badge(VOID.id, BadgeState.VOID),
            _badge(HOLDER.id, BadgeState.PRINTED),
        )
    )


@pytest.mark.parametrize(
    ("order", "chosen"),
    [
        (PrintOrder(), (NEVER,)),
        (PrintOrder(reason="lost"), (NEVER, VOID)),
        (PrintOrder(Only.OUTDATED, reason="renamed"), (HOLDER,)),
        (PrintOrder(Only.ALL, reason="box lost"), (NEVER, VOID, HOLDER)),
        (PrintOrder(Only.ALL, frozenset({"another"}), reason="box lost"), ()),
    ],
)
def test_an_order_prints_whom_it_means(order: PrintOrder, chosen: tuple[object, ...]) -> None:
    assert chosen_for(_register(), MEETING, order) == chosen


def test_whoever_had_a_void_badge_is_not_forgotten() -> None:
    assert waiting_for_reason(_register(), MEETING, PrintOrder()) == (VOID,)
    assert waiting_for_reason(_register(), MEETING, PrintOrder(reason="lost")) == ()


def test_what_was_printed_before_needs_a_reason() -> None:
    with pytest.raises(AppError, match="2 of these badges were printed before"):
        job_of(_register(), MEETING, PrintOrder(Only.ALL))


def test_every_badge_has_a_code_of_its_own_that_says_nothing() -> None:
    job = job_of(_register(), MEETING, PrintOrder(Only.ALL, reason="box lost"))
    tokens = {face.token for face in job.faces}
    assert len(tokens) == 3
    assert all(token.isalnum() and token.isupper() and len(token) <= 20 for token in tokens)


def test_the_record_says_where_each_badge_came_out() -> None:
    register = _register()
    job = job_of(register, MEETING, PrintOrder(Only.ALL, reason="box lost"))
    run = PrintRun(AT, "a6-conference", "anna", "file b.pdf", "box lost")
    after = register.apply(plan_printed(register, job, ((1, 1), (1, 2), (2, 1)), run))
    found = [badge_of(after, each) for each in (NEVER, VOID, HOLDER)]
    assert [(each.sheet, each.cell) for each in found if each] == [(1, 1), (1, 2), (2, 1)]
    assert [each.token for each in found if each] == [face.token for face in job.faces]
    states = [each.state for each in after.where(Badge, "delegate_id", HOLDER.id)]
    assert sorted(states) == [BadgeState.PRINTED, BadgeState.VOID]
