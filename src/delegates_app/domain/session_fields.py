"""The columns of sessions and of deadlines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from delegates_app.domain.changes import Change, edited
from delegates_app.domain.classes import DataClass
from delegates_app.domain.fields import Field, unreadable
from delegates_app.domain.meeting_choices import CATEGORIES, DEADLINE_KINDS, SESSION_KINDS
from delegates_app.domain.record_fields import (
    SOMETHING,
    choice_field,
    day_field,
    number_field,
    read_moment,
    text_field,
    yes_no_field,
)
from delegates_app.domain.records import Deadline, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import check_code
from delegates_app.domain.wording import mark

LATER = mark("later than the beginning")


def _code(register: Register, session: Session, text: str) -> tuple[Change, ...]:
    code = text.strip()
    if not code or " " in code:
        raise unreadable(text, SOMETHING if not code else mark("a code without spaces"))
    check_code(register, session, code)
    return edited(session, replace(session, code=code))


def _begin(_register: Register, session: Session, text: str) -> tuple[Change, ...]:
    """The session moves as a whole: it keeps its length."""
    starts_at = read_moment(text)
    ends_at = starts_at + max(session.ends_at - session.starts_at, timedelta())
    return edited(session, replace(session, starts_at=starts_at, ends_at=ends_at))


def _end(_register: Register, session: Session, text: str) -> tuple[Change, ...]:
    ends_at = read_moment(text)
    if ends_at < session.starts_at:
        raise unreadable(text, LATER)
    return edited(session, replace(session, ends_at=ends_at))


def _shown(moment: Callable[[Session], datetime]) -> Callable[[Register, Session], str]:
    return lambda _register, session: f"{moment(session):%Y-%m-%d %H:%M}"


SESSION_FIELDS: tuple[Field[Session], ...] = (
    Field("code", mark("Code"), DataClass.PUBLIC, lambda _register, each: each.code, _code),
    text_field(
        Session, "title", mark("Title"), ("Session", "Titre", "Titel", "Sessie"), needed=True
    ),
    choice_field(Session, "kind", mark("Kind"), SESSION_KINDS, ("Type", "Soort", "Art")),
    Field(
        "starts_at",
        mark("From"),
        DataClass.PUBLIC,
        _shown(lambda each: each.starts_at),
        _begin,
        ("Start", "Begin", "De", "Début", "Van", "Von", "Beginn"),
    ),
    Field(
        "ends_at",
        mark("To"),
        DataClass.PUBLIC,
        _shown(lambda each: each.ends_at),
        _end,
        ("End", "Until", "À", "Fin", "Tot", "Einde", "Bis", "Ende"),
    ),
    text_field(Session, "place", mark("Place"), ("Room", "Lieu", "Salle", "Plaats", "Zaal", "Ort")),
    yes_no_field(
        Session, "ministers", mark("For ministers"), ("Ministres", "Ministers", "Minister")
    ),
    number_field(Session, "threshold", mark("Ministers wanted"), ("Threshold", "Seuil", "Drempel")),
)
"""Every column of a session."""

DEADLINE_FIELDS: tuple[Field[Deadline], ...] = (
    choice_field(Deadline, "kind", mark("What is due"), DEADLINE_KINDS, ("Kind", "Quoi", "Wat")),
    day_field(
        Deadline,
        "due_on",
        mark("Due on"),
        ("Date", "Deadline", "Échéance", "Délai", "Datum", "Termijn", "Frist"),
    ),
    choice_field(
        Deadline,
        "category",
        mark("Only for"),
        CATEGORIES,
        ("Category", "Catégorie", "Categorie", "Kategorie"),
    ),
    text_field(Deadline, "title", mark("Own words"), ("Title", "Titre", "Titel")),
)
"""Every column of a deadline; without a category it holds for everybody."""
