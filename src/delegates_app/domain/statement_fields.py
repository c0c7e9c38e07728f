"""The columns of statements; nothing here can be typed, since a statement is only ever added."""

from collections.abc import Callable

from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.fields import Field
from delegates_app.domain.meeting_choices import ANSWERS, CHANNELS
from delegates_app.domain.record_fields import NO, YES
from delegates_app.domain.records import Delegation, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark

ALL_SESSIONS = mark("All sessions")


def _delegation(register: Register, statement: Statement) -> str:
    return delegation_code(register, register.get(Delegation, statement.delegation_id))


def _sessions(register: Register, statement: Statement) -> str:
    if not statement.session_ids:
        return ALL_SESSIONS
    found = [register.get(Session, each) for each in statement.session_ids]
    return ", ".join(each.code for each in sorted(found, key=lambda each: each.starts_at))


def _retracts(register: Register, statement: Statement) -> str:
    found = register.find(Statement, statement.retracts_id)
    return str(found.number) if found else ""


def _only(
    name: str, heading: str, read: Callable[[Statement], str], also: tuple[str, ...] = ()
) -> Field[Statement]:
    return Field(
        name, heading, DataClass.INTERNAL, lambda _register, each: read(each), also_called=also
    )


STATEMENT_FIELDS: tuple[Field[Statement], ...] = (
    _only("number", mark("No."), lambda each: str(each.number or "")),
    Field(
        "delegation",
        mark("Delegation"),
        DataClass.PUBLIC,
        _delegation,
        also_called=("Délégation", "Delegatie", "Delegation"),
    ),
    Field(
        "sessions",
        mark("Sessions"),
        DataClass.PUBLIC,
        _sessions,
        also_called=("Séances", "Sessies", "Sitzungen"),
    ),
    _only(
        "answer",
        mark("Answer"),
        lambda each: ANSWERS.word(each.answer),
        ("Réponse", "Antwoord", "Antwort"),
    ),
    _only(
        "said_at",
        mark("Said on"),
        lambda each: f"{each.said_at:%Y-%m-%d %H:%M}",
        ("Date", "Datum"),
    ),
    _only("said_by", mark("By"), lambda each: each.said_by, ("Par", "Door", "Von")),
    _only(
        "channel",
        mark("Channel"),
        lambda each: CHANNELS.word(each.channel),
        ("Canal", "Kanaal", "Kanal"),
    ),
    _only(
        "official",
        mark("Official"),
        lambda each: YES if each.official else NO,
        ("Officiel", "Officieel", "Offiziell"),
    ),
    _only(
        "expected",
        mark("Who comes"),
        lambda each: each.expected,
        ("Qui vient", "Wie komt", "Wer kommt"),
    ),
    _only(
        "note",
        mark("Note"),
        lambda each: each.note,
        ("Remarks", "Remarques", "Opmerkingen", "Bemerkungen"),
    ),
    _only(
        "follow_up_on",
        mark("Ask again on"),
        lambda each: each.follow_up_on.isoformat() if each.follow_up_on else "",
        ("Follow-up", "Relance", "Opvolging", "Wiedervorlage"),
    ),
    Field("retracts", mark("Retracts no."), DataClass.INTERNAL, _retracts),
)
"""Every column of a statement."""
