"""The ladder: what each delegation has, and what it lacks."""

from datetime import date

import pytest
from tests.domain.meeting import GHENT, at, delegation, meeting, said

from delegates_app.domain.invitations import (
    CellState,
    Lack,
    cell_of,
    has_current,
    ladder,
    ladder_figures,
)
from delegates_app.domain.records import (
    Contact,
    Deadline,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
    Record,
)
from delegates_app.domain.words import (
    Answer,
    Category,
    DeadlineKind,
    DelegationKind,
    DispatchState,
    DocumentKind,
)

NOTE = Document("note", GHENT.id, DocumentKind.PRACTICAL_NOTE, "Information note", 2)
STD = Document("std", GHENT.id, DocumentKind.SAVE_THE_DATE, "Save the date", 1)
NUDGE = Document("nudge", GHENT.id, DocumentKind.REMINDER, "Reminder", 3)
V1 = DocumentVersion("v1", "note", date(2024, 3, 28), 1)
V2 = DocumentVersion("v2", "note", date(2024, 4, 4), 2)
R1 = DocumentVersion("r1", "nudge", date(2024, 3, 20), 1)
REPLY = Deadline("reply", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 5))
TODAY = date(2024, 4, 9)
S = DispatchState


def dispatch(version: str, state: DispatchState, on: str, code: str = "DE") -> Dispatch:
    return Dispatch(f"{code}-{version}-{on}-{state}", version, code, state, at(on))


@pytest.mark.parametrize(
    ("dispatches", "state", "version", "holds"),
    [
        ([], CellState.NOT_SENT, None, None),
        ([("v2", S.PREPARED)], CellState.PREPARED, 2, None),
        ([("v2", S.SENT)], CellState.SENT, 2, 2),
        ([("v1", S.SENT)], CellState.OLD, 1, 1),
        ([("v1", S.SENT), ("v2", S.PREPARED)], CellState.PREPARED, 2, 1),
        ([("v1", S.SENT), ("v2", S.BOUNCED)], CellState.BOUNCED, 2, 1),
        ([("v2", S.BOUNCED), ("v2", S.PREPARED)], CellState.PREPARED, 2, None),
        ([("v2", S.SENT), ("v2", S.BOUNCED)], CellState.SENT, 2, 2),
        ([("v2", S.IN_DOUBT)], CellState.IN_DOUBT, 2, None),
        ([("v2", S.WITHDRAWN)], CellState.NOT_SENT, None, None),
        ([("v1", S.PREPARED)], CellState.NOT_SENT, None, None),
    ],
)
def test_how_a_delegation_stands_with_a_document(
    dispatches: list[tuple[str, DispatchState]],
    state: CellState,
    version: int | None,
    holds: int | None,
) -> None:
    made = [dispatch(name, how, f"04-{day:02}") for day, (name, how) in enumerate(dispatches, 4)]
    register = meeting(NOTE, V1, V2, *made)
    cell = cell_of(register, delegation(register, "DE"), NOTE)
    assert cell.state is state
    assert (cell.version.number if cell.version else None) == version
    assert (cell.holds.number if cell.holds else None) == holds
    assert has_current(register, delegation(register, "DE"), NOTE) == (state is CellState.SENT)


def ghent() -> tuple[Record, ...]:
    return (
        NOTE,
        STD,
        NUDGE,
        V1,
        V2,
        R1,
        REPLY,
        Deadline("agencies", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 12), "", Category.AGENCY),
        Delegation("BE-PRES", GHENT.id, "party-BE", DelegationKind.PRESIDENCY),
        dispatch("v2", S.SENT, "04-04"),
        dispatch("v1", S.SENT, "03-28", "FR"),
        dispatch("r1", S.SENT, "03-29", "FR"),
        dispatch("r1", S.SENT, "04-08", "FR"),
        dispatch("r1", S.PREPARED, "04-09", "FR"),
        Contact("c", "party-FR", name="Gaëlle Kerbrat"),
        said("DE", Answer.YES, "03-18"),
        said("FR", Answer.ACKNOWLEDGED, "04-09"),
    )


def test_the_ladder_has_a_cell_for_each_step_and_no_reminders() -> None:
    found = ladder(meeting(*ghent()), GHENT, TODAY)
    assert [step.document.id for step in found.steps] == ["std", "note"]
    assert [row.delegation.id for row in found.rows] == ["BE", "DE", "FR", "NO", "EUAA"]
    assert [cell.state.value for cell in found.rows[1].cells] == ["none", "sent"]


def test_what_each_lacks() -> None:
    rows = {row.delegation.id: row for row in ladder(meeting(*ghent()), GHENT, TODAY).rows}
    assert rows["DE"].lacks == {Lack.CONTACT_POINT}
    assert rows["FR"].lacks == {Lack.CURRENT_VERSION, Lack.REPLY, Lack.IN_TIME}
    assert rows["EUAA"].lacks == {Lack.CURRENT_VERSION, Lack.REPLY, Lack.CONTACT_POINT}


def test_a_reminded_delegation_says_how_often_and_how_late() -> None:
    row = ladder(meeting(*ghent()), GHENT, TODAY).rows[2]
    assert (row.days_late, len(row.reminders), row.reminded_at) == (4, 2, at("04-08"))
    assert (row.contact, row.replied) == ("Gaëlle Kerbrat", False)


def test_the_top_line() -> None:
    register = meeting(*ghent())
    found = ladder(register, GHENT, TODAY)
    figures = ladder_figures(register, GHENT, found)
    assert (figures.invited, figures.replied, figures.late) == (5, 1, 3)
    assert (figures.holding, figures.with_contact, figures.reply_due) == (1, 1, REPLY)
    assert figures.latest is not None
    assert figures.latest.document == NOTE
    assert len(found.in_state(NOTE, CellState.OLD)) == 1


def test_an_empty_conference_has_an_empty_top_line() -> None:
    register = meeting()
    figures = ladder_figures(register, GHENT, ladder(register, GHENT, TODAY))
    assert (figures.latest, figures.holding, figures.reply_due) == (None, 0, None)
