"""Documents have versions; prepared is not sent."""

from datetime import date
from typing import cast

import pytest
from tests.domain.meeting import GHENT, at, delegation, made, meeting

from delegates_app.domain.changes import inverse
from delegates_app.domain.dispatches import (
    Sending,
    Wording,
    current_version,
    documents_of,
    find_document,
    plan_confirm_sent,
    plan_dispatch,
    plan_document,
    plan_mark,
    plan_version,
    versions_of,
)
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Contact, Dispatch, Document, DocumentVersion
from delegates_app.domain.words import Copy, DispatchState, DocumentKind, Purpose

NOTE = Document("note", GHENT.id, DocumentKind.PRACTICAL_NOTE, "Practical information", 1)
V1 = DocumentVersion("v1", "note", date(2024, 3, 28), 1)
V2 = DocumentVersion("v2", "note", date(2024, 4, 4), 2)
SENDING = Sending(at("04-04T11:30"), "Lotte Claes")


def test_a_document_is_found_by_kind_or_title() -> None:
    register = meeting(NOTE)
    assert find_document(register, GHENT, "practical-note") == NOTE
    assert find_document(register, GHENT, "PRACTICAL information") == NOTE
    with pytest.raises(AppError, match="no document “menu”"):
        find_document(register, GHENT, "menu")


def test_a_new_document_stands_last_under_the_title_of_its_kind() -> None:
    register = meeting(NOTE)
    after = register.apply(plan_document(register, GHENT, DocumentKind.SAVE_THE_DATE))
    assert [each.title for each in documents_of(after, GHENT)] == [NOTE.title, "Save the date"]


def test_the_newest_version_is_the_current_one() -> None:
    register = meeting(NOTE, V2, V1)
    assert versions_of(register, NOTE) == (V1, V2)
    after = register.apply(plan_version(NOTE, date(2024, 4, 8), Wording("Programme", files=("a",))))
    newest = current_version(after, NOTE)
    assert newest is not None
    assert (newest.number, newest.subject, newest.files) == (0, "Programme", ("a",))
    assert current_version(meeting(NOTE), NOTE) is None


def test_a_dispatch_goes_to_the_political_and_logistical_addresses() -> None:
    register = meeting(
        NOTE,
        V1,
        Contact("a", "party-DE", purpose=Purpose.POLITICAL, emails=("cab@de.example",)),
        Contact("b", "party-DE", emails=("log@de.example", "cab@de.example")),
        Contact("c", "party-DE", copy=Copy.CC, emails=("cc@de.example",)),
        Contact("d", "party-DE", purpose=Purpose.PRESS, emails=("press@de.example",)),
        Contact("e", "party-FR", purpose=Purpose.PRESS, emails=("press@fr.example",)),
    )
    both = [delegation(register, "DE"), delegation(register, "FR")]
    changes = plan_dispatch(register, V1, both, SENDING)
    found = cast("list[Dispatch]", made(register, changes, Dispatch))
    assert [each.addressees for each in found] == [
        ("cab@de.example", "log@de.example"),
        ("press@fr.example",),
    ]
    assert {each.state for each in found} == {DispatchState.PREPARED}


def test_a_second_draft_withdraws_the_first() -> None:
    draft = Dispatch("draft", "v1", "DE", DispatchState.PREPARED, at("04-01"))
    register = meeting(NOTE, V1, draft)
    changes = plan_dispatch(register, V1, [delegation(register, "DE")], SENDING)
    after = register.apply(changes)
    assert after.get(Dispatch, "draft").state is DispatchState.WITHDRAWN
    assert after.apply(inverse(changes)) == register


def test_sent_is_what_the_user_confirms() -> None:
    draft = Dispatch("draft", "v1", "DE", DispatchState.PREPARED, at("04-01"), sent_by="Lotte")
    sent = Dispatch("sent", "v1", "FR", DispatchState.SENT, at("04-01"))
    register = meeting(NOTE, V1, draft, sent)
    after = register.apply(plan_confirm_sent([draft, sent], at("04-02")))
    found = after.get(Dispatch, "draft")
    assert (found.state, found.at, found.sent_by) == (DispatchState.SENT, at("04-02"), "Lotte")
    assert after.get(Dispatch, "sent") == sent


def test_a_bounce_keeps_the_moment_of_sending() -> None:
    sent = Dispatch("sent", "v1", "FR", DispatchState.SENT, at("04-01"))
    register = meeting(NOTE, V1, sent)
    after = register.apply(plan_mark([sent], DispatchState.BOUNCED, "Mailbox full"))
    found = after.get(Dispatch, "sent")
    assert (found.state, found.at, found.note) == (
        DispatchState.BOUNCED,
        at("04-01"),
        "Mailbox full",
    )
