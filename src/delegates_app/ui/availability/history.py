"""What was sent to a delegation and what it said, as moments of a time line."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.availability import retracted_ids
from delegates_app.domain.dispatches import current_version
from delegates_app.domain.meeting_choices import CHANNELS
from delegates_app.domain.records import (
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
    Session,
    Statement,
)
from delegates_app.domain.register import Register
from delegates_app.domain.words import Answer, Channel, DispatchState, DocumentKind
from delegates_app.ui.availability.answers import LOOKS, word
from delegates_app.ui.availability.short_days import short_day, short_moment
from delegates_app.ui.kit.time_line import Moment
from delegates_app.ui.speech import day, said

translate = QCoreApplication.translate

_BY_CHANNEL = {
    Channel.PHONE: "phone",
    Channel.E_MAIL: "mail",
    Channel.LETTER: "mail-open",
    Channel.NOTE_VERBALE: "file-text",
    Channel.IN_PERSON: "user",
    Channel.MESSAGE: "message-square",
    Channel.FORM: "clipboard-list",
    Channel.PORTAL: "globe",
}
_BY_STATE = {
    DispatchState.PREPARED: "pencil",
    DispatchState.SENT: "send",
    DispatchState.IN_DOUBT: "circle-help",
    DispatchState.BOUNCED: "mail-x",
    DispatchState.WITHDRAWN: "undo-2",
}

Dated = tuple[datetime, int, Moment]


def sent_and_said(register: Register, delegation: Delegation) -> tuple[Moment, ...]:
    """Everything between the secretariat and a delegation, the newest first."""
    return _newest_first((*_said(register, delegation), *_sent(register, delegation)))


def what_was_said(register: Register, delegation: Delegation) -> tuple[Moment, ...]:
    """What a delegation said, the newest first."""
    return _newest_first(_said(register, delegation))


def sessions_in_words(register: Register, session_ids: Iterable[str]) -> str:
    """The sessions that a statement covers: Dinner, Lunch; or all sessions."""
    found = [register.get(Session, each) for each in session_ids]
    if not found:
        return translate("History", "all sessions")
    others = register.where(Session, "conference_id", found[0].conference_id)
    titles = [each.title for each in others]
    shown = [
        each.title if titles.count(each.title) == 1 else _with_day(each)
        for each in sorted(found, key=lambda each: each.starts_at)
    ]
    return ", ".join(shown)


def _with_day(session: Session) -> str:
    pattern = translate("History", "{session} of {day}")
    return pattern.format(session=session.title, day=short_day(session.starts_at))


def _newest_first(dated: Iterable[Dated]) -> tuple[Moment, ...]:
    ordered = sorted(dated, key=lambda each: each[:2], reverse=True)
    return tuple(moment for _, _, moment in ordered)


def _said(register: Register, delegation: Delegation) -> list[Dated]:
    statements = register.where(Statement, "delegation_id", delegation.id)
    gone = retracted_ids(statements)
    return [
        (each.said_at, each.number, _statement_moment(register, each, gone=each.id in gone))
        for each in statements
    ]


def _statement_moment(register: Register, statement: Statement, *, gone: bool) -> Moment:
    when = [short_moment(statement.said_at), said(CHANNELS.word(statement.channel)).lower()]
    retracting = statement.retracts_id is not None and statement.answer is Answer.UNKNOWN
    icon = "eraser" if retracting else _BY_CHANNEL.get(statement.channel, "reply")
    return Moment(
        " · ".join(when),
        "\n".join(_lines(register, statement, gone=gone)),
        icon if not gone else LOOKS[Answer.NO].icon,
        came_in=not gone and not retracting,
        replaced=gone,
    )


def _lines(register: Register, statement: Statement, *, gone: bool) -> list[str]:
    lines = [_answer_line(register, statement), _source(statement)]
    if gone:
        lines.append(translate("History", "Retracted as a mistake"))
    if statement.note:
        lines.append(translate("History", "“{note}”").format(note=statement.note))
    if statement.expected:
        lines.append(translate("History", "Expected: {name}").format(name=statement.expected))
    if statement.follow_up_on:
        pattern = translate("History", "Ask again on {day}")
        lines.append(pattern.format(day=day(statement.follow_up_on)))
    return lines


def _answer_line(register: Register, statement: Statement) -> str:
    retracted = register.find(Statement, statement.retracts_id)
    if retracted is not None and statement.answer is Answer.UNKNOWN:
        pattern = translate("History", "No. {number} was a mistake")
        return pattern.format(number=retracted.number)
    pattern = translate("History", "{answer}: {sessions}")
    sessions = sessions_in_words(register, statement.session_ids)
    return pattern.format(answer=word(statement.answer), sessions=sessions)


def _source(statement: Statement) -> str:
    official = (
        translate("History", "official")
        if statement.official
        else translate("History", "not official")
    )
    number = translate("History", "no. {number}").format(number=statement.number)
    return " · ".join(each for each in (statement.said_by, official, number) if each)


def _sent(register: Register, delegation: Delegation) -> list[Dated]:
    dispatches = register.where(Dispatch, "delegation_id", delegation.id)
    return [(each.at, 0, _dispatch_moment(register, each)) for each in dispatches]


def _dispatch_moment(register: Register, dispatch: Dispatch) -> Moment:
    version = register.get(DocumentVersion, dispatch.version_id)
    document = register.get(Document, version.document_id)
    current = current_version(register, document)
    when = [short_moment(dispatch.at), said(CHANNELS.word(dispatch.channel)).lower()]
    reminder = document.kind is DocumentKind.REMINDER
    sent = dispatch.state is DispatchState.SENT
    return Moment(
        " · ".join(when),
        _dispatch_words(dispatch.state).format(title=document.title, number=version.number),
        "bell" if reminder and sent else _BY_STATE[dispatch.state],
        replaced=dispatch.state is DispatchState.WITHDRAWN or (version != current and not reminder),
    )


def _dispatch_words(state: DispatchState) -> str:
    return {
        DispatchState.PREPARED: translate("History", "{title} v{number}, prepared"),
        DispatchState.SENT: translate("History", "{title} v{number}"),
        DispatchState.IN_DOUBT: translate("History", "{title} v{number}, in doubt"),
        DispatchState.BOUNCED: translate("History", "{title} v{number}, failed"),
        DispatchState.WITHDRAWN: translate("History", "{title} v{number}, withdrawn"),
    }[state]
