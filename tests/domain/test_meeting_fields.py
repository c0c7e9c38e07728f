"""What can be typed in the columns of contacts, sessions, deadlines and statements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from tests.domain.meeting import GHENT, at, meeting, said, session

from delegates_app.domain.contact_fields import CONTACT_FIELDS
from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.domain.fields import Field
from delegates_app.domain.meeting_choices import ANSWERS, CHANNELS
from delegates_app.domain.record_fields import read_day, read_moment
from delegates_app.domain.records import Contact, Deadline, Person, Record, Session
from delegates_app.domain.register import Register
from delegates_app.domain.session_fields import DEADLINE_FIELDS, SESSION_FIELDS
from delegates_app.domain.statement_fields import STATEMENT_FIELDS
from delegates_app.domain.words import Answer, Category, Channel, DeadlineKind, Purpose

CONTACT = Contact("c", "party-DE", person_id="p", phones=("+49 30 1", "+49 30 2"))
PERSON = Person("p", "Jörg", "Weißenborn", emails=("joerg@weissenborn.example",))
LIMIT = Deadline("d", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 5))
REGISTER = meeting(PERSON, CONTACT, LIMIT)


def named(fields: Iterable[Field[Any]], name: str) -> Field[Any]:
    return next(each for each in fields if each.name == name)


def typed(field: Field[Any], record: Record, text: str) -> Record:
    assert field.write is not None
    after: Register = REGISTER.apply(field.write(REGISTER, record, text))
    return after.get(type(record), record.id)


def fields_and_records() -> list[tuple[Field[Any], Record]]:
    return [
        *((each, CONTACT) for each in CONTACT_FIELDS),
        *((each, session("d1-dinner")) for each in SESSION_FIELDS),
        *((each, LIMIT) for each in DEADLINE_FIELDS),
    ]


@pytest.mark.parametrize(("field", "record"), fields_and_records())
def test_what_a_field_shows_it_takes_without_a_change(field: Field[Any], record: Record) -> None:
    if field.write is None:
        assert field.name == "party"
    else:
        assert field.write(REGISTER, record, field.read(REGISTER, record)) == ()


@pytest.mark.parametrize(
    ("fields", "record", "name", "text", "value"),
    [
        (CONTACT_FIELDS, CONTACT, "name", " Jörg W. ", "Jörg W."),
        (CONTACT_FIELDS, CONTACT, "purpose", "dao", Purpose.ACCREDITATION),
        (
            CONTACT_FIELDS,
            CONTACT,
            "emails",
            "a@b.example, c@d.example",
            ("a@b.example", "c@d.example"),
        ),
        (CONTACT_FIELDS, CONTACT, "phones", "", ()),
        (SESSION_FIELDS, session("d1-dinner"), "code", "gala", "gala"),
        (SESSION_FIELDS, session("d1-dinner"), "threshold", "14", 14),
        (SESSION_FIELDS, session("d1-dinner"), "threshold", "", None),
        (SESSION_FIELDS, session("d1-dinner"), "ministers", "nee", False),
        (SESSION_FIELDS, session("d1-dinner"), "ends_at", "29/4/2024 23:00", at("04-29T23:00")),
        (DEADLINE_FIELDS, LIMIT, "due_on", "12.4.2024", date(2024, 4, 12)),
        (DEADLINE_FIELDS, LIMIT, "category", "agencies", Category.AGENCY),
        (DEADLINE_FIELDS, LIMIT, "kind", "Photos due", DeadlineKind.PHOTO),
    ],
)
def test_typing(
    fields: tuple[Field[Any], ...], record: Record, name: str, text: str, value: object
) -> None:
    found = getattr(typed(named(fields, name), record, text), name)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("fields", "record", "name", "text"),
    [
        (CONTACT_FIELDS, CONTACT, "emails", "nobody"),
        (CONTACT_FIELDS, CONTACT, "purpose", "gardening"),
        (CONTACT_FIELDS, CONTACT, "copy", ""),
        (SESSION_FIELDS, session("d1-dinner"), "code", ""),
        (SESSION_FIELDS, session("d1-dinner"), "code", "d1 dinner"),
        (SESSION_FIELDS, session("d1-dinner"), "title", " "),
        (SESSION_FIELDS, session("d1-dinner"), "threshold", "half"),
        (SESSION_FIELDS, session("d1-dinner"), "ministers", "perhaps"),
        (SESSION_FIELDS, session("d1-dinner"), "starts_at", "evening"),
        (SESSION_FIELDS, session("d1-dinner"), "ends_at", "2024-04-29 10:00"),
        (DEADLINE_FIELDS, LIMIT, "due_on", "31.2.2024"),
        (DEADLINE_FIELDS, LIMIT, "due_on", ""),
    ],
)
def test_what_cannot_be_taken_is_said(
    fields: tuple[Field[Any], ...], record: Record, name: str, text: str
) -> None:
    with pytest.raises(UnreadableError, match="The old value was kept"):
        typed(named(fields, name), record, text)


def test_a_taken_code_is_refused() -> None:
    with pytest.raises(AppError, match="already the code"):
        typed(named(SESSION_FIELDS, "code"), session("d1-dinner"), "d1-plenary")


def test_a_session_moves_as_a_whole() -> None:
    found = typed(named(SESSION_FIELDS, "starts_at"), session("d1-dinner"), "2024-04-29 20:00")
    assert isinstance(found, Session)
    assert (found.starts_at, found.ends_at) == (at("04-29T20:00"), at("04-29T22:30"))


def test_a_statement_reads_in_words_and_cannot_be_typed() -> None:
    word = said("DE", Answer.NOT_MINISTER, "03-18T16:40", "d2-lunch", "d1-dinner")
    register = meeting(word)
    shown = {each.name: each.read(register, word) for each in STATEMENT_FIELDS}
    assert shown["sessions"] == "d1-dinner, d2-lunch"
    assert (shown["answer"], shown["channel"], shown["official"]) == (
        "Not the minister",
        "Phone",
        "No",
    )
    assert (shown["delegation"], shown["said_at"]) == ("DE", "2024-03-18 16:40")
    assert all(each.write is None for each in STATEMENT_FIELDS)


def test_answers_and_channels_are_read_in_any_case() -> None:
    assert [ANSWERS.read(text) for text in ("YES", "not_minister", "Yes, in part", "nein")] == [
        Answer.YES,
        Answer.NOT_MINISTER,
        Answer.PARTIAL,
        Answer.NO,
    ]
    assert (CHANNELS.read("note-verbale"), CHANNELS.read("?")) == (Channel.NOTE_VERBALE, None)
    assert set(ANSWERS.shown) == set(Answer)
    assert set(CHANNELS.shown) == set(Channel)


def test_days_and_moments_are_read() -> None:
    assert read_day("2024-04-29") == read_day(" 29/04/2024 ") == date(2024, 4, 29)
    assert read_moment("29.4.2024 9:05") == read_moment("2024-04-29T09:05") == at("04-29T09:05")


@pytest.mark.parametrize("text", ["yesterday", "2024-04-29", "yesterday 9:05"])
def test_what_is_no_moment_is_told_whole(text: str) -> None:
    with pytest.raises(UnreadableError, match=f"“{text}” is not"):
        read_moment(text)
