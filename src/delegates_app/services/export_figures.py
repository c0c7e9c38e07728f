"""Exports of answers and counts: availability, invitations, whom to chase, statistics."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from delegates_app.domain.availability import Status
from delegates_app.domain.classes import DataClass
from delegates_app.domain.contacts import contact_emails, contact_point, contacts_of
from delegates_app.domain.delegations import delegation_code, delegations_of, occupants
from delegates_app.domain.invitations import Cell, LadderRow, ladder
from delegates_app.domain.matrix import Matrix, Row, chase_list, matrix
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Attendance, Conference, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Mode
from delegates_app.services.export_lists import Content
from delegates_app.services.export_words import Words

_INTERNAL = (DataClass.PUBLIC, DataClass.INTERNAL)


def availability(register: Register, conference: Conference, words: Words) -> Content:
    """Return delegations by sessions, with the answer that stands."""
    found = matrix(register, conference)
    columns = (
        words.column("code", 10),
        words.column("delegation", 28),
        words.column("minister", 30),
        *(words.column("code", 20) for _ in found.sessions),
        words.column("last_word", 14),
    )
    named = tuple(
        type(column)(session.title, column.width)
        for session, column in zip(found.sessions, columns[3:-1], strict=True)
    )
    rows = tuple(
        (
            delegation_code(register, row.delegation),
            words.delegation(register, row.delegation),
            _minister(register, row),
            *(_status(each, words) for each in row.statuses),
            row.last_word.date().isoformat() if row.last_word else "",
        )
        for row in found.rows
    )
    return (*columns[:3], *named, columns[-1]), rows, _INTERNAL


def invitations(register: Register, conference: Conference, words: Words, today: date) -> Content:
    """Return who has got which document, and who answered."""
    found = ladder(register, conference, today)
    documents = tuple(step.document for step in found.steps)
    state = words.column("state", 30)
    columns = (
        words.column("code", 10),
        words.column("delegation", 28),
        words.column("contact_point", 26),
        *(type(state)(document.title, state.width) for document in documents),
        words.column("reply", 18),
        words.column("last_word", 14),
        words.column("reminders", 12),
    )
    rows = tuple(_ladder_row(register, row, words) for row in found.rows)
    return columns, rows, _INTERNAL


def chase(register: Register, conference: Conference, words: Words, today: date) -> Content:
    """Return whom to remind, who was never heard of first."""
    columns = (
        words.column("code", 10),
        words.column("delegation", 28),
        words.column("reply", 18),
        words.column("last_word", 14),
        words.column("days_silent", 14),
        words.column("contact_point", 26),
        words.column("emails", 40),
        words.column("phones", 22),
    )
    rows = tuple(
        _chase_row(register, row, words, today) for row in chase_list(matrix(register, conference))
    )
    return columns, rows, _INTERNAL


def statistics(register: Register, conference: Conference, words: Words) -> Content:
    """Return counts without names: by category, level, answer, session and attendance."""
    columns = (words.column("counted", 34), words.column("value", 34), words.column("count", 10))
    found = matrix(register, conference)
    rows = (
        *_by_category(register, conference, words),
        *_by_level(register, conference, words),
        *_by_answer(found, words),
        *_by_day(register, conference, words),
    )
    return columns, tuple(rows), (DataClass.PUBLIC,)


def _minister(register: Register, row: Row) -> str:
    """Return the name of the invited minister."""
    person = register.find(Person, row.delegation.minister_id)
    return full_name(person) if person else ""


def _status(status: Status, words: Words) -> str:
    """Return an answer, with what to know of it."""
    answer = words.word("answer", status.answer)
    marks = [words.word("plain", "by_word_only")] if status.by_word_only else []
    marks += [words.word("plain", "doubt")] if status.doubt else []
    return f"{answer} ({', '.join(marks)})" if marks else answer


def _ladder_row(register: Register, row: LadderRow, words: Words) -> tuple[str, ...]:
    """Return how a delegation stands with every document."""
    last = row.availability.last_word
    return (
        delegation_code(register, row.delegation),
        words.delegation(register, row.delegation),
        row.contact,
        *(_cell(each, words) for each in row.cells),
        words.word("answer", row.availability.overall),
        last.date().isoformat() if last else "",
        str(len(row.reminders)),
    )


def _cell(cell: Cell, words: Words) -> str:
    """Return state, version and day of a document with a delegation."""
    parts = [words.word("cell", cell.state)]
    if cell.version is not None:
        parts.append(f"v{cell.version.number}")
    if cell.dispatch is not None:
        parts.append(cell.dispatch.at.date().isoformat())
    return " · ".join(parts)


def _chase_row(register: Register, row: Row, words: Words, today: date) -> tuple[str, ...]:
    """Return whom to call about a delegation, and since when it is silent."""
    contacts = contacts_of(register, row.delegation)
    days = row.days_silent(today)
    emails = dict.fromkeys(mail for each in contacts for mail in contact_emails(register, each))
    phones = dict.fromkeys(phone for each in contacts for phone in each.phones)
    return (
        delegation_code(register, row.delegation),
        words.delegation(register, row.delegation),
        words.word("answer", row.overall),
        row.last_word.date().isoformat() if row.last_word else "",
        "" if days is None else str(days),
        contact_point(register, row.delegation),
        "; ".join(emails),
        "; ".join(phones),
    )


def _by_category(
    register: Register, conference: Conference, words: Words
) -> Iterator[tuple[str, ...]]:
    """Yield how many people hold a seat in each category."""
    counted: Counter[str] = Counter()
    for delegation in delegations_of(register, conference):
        counted[delegation.category] += len(occupants(register, delegation))
    for category, count in counted.items():
        yield words.word("plain", "category"), words.word("category", category), str(count)


def _by_level(
    register: Register, conference: Conference, words: Words
) -> Iterator[tuple[str, ...]]:
    """Yield how many people come at each level."""
    counted = Counter(
        each.level or "none"
        for delegation in delegations_of(register, conference)
        for each in occupants(register, delegation)
    )
    for level, count in counted.items():
        yield words.word("plain", "level"), words.word("level", level), str(count)


def _by_answer(found: Matrix, words: Words) -> Iterator[tuple[str, ...]]:
    """Yield how many ministers answered what, overall and for each session."""
    overall = Counter(row.overall for row in found.of_ministers)
    for answer, count in overall.items():
        yield words.word("plain", "answer"), words.word("answer", answer), str(count)
    for place, session in enumerate(found.sessions):
        answers = Counter(row.statuses[place].answer for row in found.of_ministers)
        heading = f"{words.word('plain', 'session')} {session.code}"
        for answer, count in answers.items():
            yield heading, words.word("answer", answer), str(count)


def _by_day(register: Register, conference: Conference, words: Words) -> Iterator[tuple[str, ...]]:
    """Yield how many people attend how on each day; without a record, on site."""
    people = [
        each
        for delegation in delegations_of(register, conference)
        for each in occupants(register, delegation)
    ]
    modes = {
        (each.id, found.day): found.mode
        for each in people
        for found in register.where(Attendance, "delegate_id", each.id)
    }
    for number in range((conference.ends_on - conference.starts_on).days + 1):
        day = conference.starts_on + timedelta(days=number)
        counted = Counter(modes.get((each.id, day), Mode.ON_SITE) for each in people)
        heading = f"{words.word('plain', 'attendance')} {day.isoformat()}"
        for mode, count in counted.items():
            yield heading, words.word("mode", mode), str(count)
