"""From selected cells to statements: what they cover, the plan, and the label of the operation."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.changes import Change
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.records import Delegation, Party, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.statements import Saying, plan_state
from delegates_app.domain.words import Answer, Channel
from delegates_app.ui.availability.answers import word
from delegates_app.ui.availability.history import sessions_in_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Covered:
    """The sessions of one delegation that a statement covers; none means all."""

    delegation_id: str
    session_ids: tuple[str, ...] = ()


Scope = tuple[Covered, ...]


def scope_of(cells: Iterable[tuple[str, str]], sessions: Iterable[Session]) -> Scope:
    """What cells of (delegation id, column key) cover.

    A cell outside the sessions stands for its whole row, and so do all sessions together.
    """
    known = tuple(each.id for each in sessions)
    chosen: dict[str, dict[str, None]] = {}
    for delegation_id, key in cells:
        chosen.setdefault(delegation_id, {})[key] = None
    return tuple(
        Covered(each, () if _is_whole(keys, known) else tuple(k for k in known if k in keys))
        for each, keys in chosen.items()
    )


def plan_said(register: Register, scope: Scope, saying: Saying) -> tuple[Change, ...]:
    """One statement for each delegation of a scope."""
    return tuple(
        change
        for covered in scope
        for change in plan_state(
            register,
            register.get(Delegation, covered.delegation_id),
            saying,
            [register.get(Session, each) for each in covered.session_ids],
        )
    )


def delegation_name(register: Register, delegation: Delegation) -> str:
    """The name of a delegation: its own, else its party's in English."""
    return delegation.name or register.get(Party, delegation.party_id).name_en


def who(register: Register, scope: Scope) -> str:
    """Whom a scope is about: Germany; or 3 delegations."""
    if len(scope) == 1:
        return delegation_name(register, register.get(Delegation, scope[0].delegation_id))
    return translate("Recording", "{n} delegations").format(n=len(scope))


def about(register: Register, scope: Scope) -> str:
    """Whom and what a scope is about: Germany · Dinner."""
    return " · ".join((who(register, scope), _sessions(register, scope)))


def label_of(register: Register, scope: Scope, saying: Saying) -> str:
    """What stands in the history: Germany: not the minister for Dinner (by phone)."""
    return _pattern(saying.channel).format(
        who=who(register, scope),
        answer=word(saying.answer).lower(),
        sessions=_sessions(register, scope),
    )


def retract_label(register: Register, statement: Statement) -> str:
    """What stands in the history: DE: statement 14 was a mistake."""
    delegation = register.get(Delegation, statement.delegation_id)
    pattern = translate("Recording", "{who}: statement {number} was a mistake")
    return pattern.format(who=delegation_name(register, delegation), number=statement.number)


def pasted_label(register: Register, scopes: Iterable[tuple[Answer, Scope]]) -> str:
    """What stands in the history when words were pasted."""
    whom = {covered.delegation_id for _, scope in scopes for covered in scope}
    if len(whom) == 1:
        code = delegation_code(register, register.get(Delegation, next(iter(whom))))
        return translate("Recording", "Pasted answers of {who}").format(who=code)
    return translate("Recording", "Pasted answers of {n} delegations").format(n=len(whom))


def _is_whole(keys: Iterable[str], known: tuple[str, ...]) -> bool:
    found = set(keys)
    return not found.issubset(known) or found == set(known)


def _sessions(register: Register, scope: Scope) -> str:
    different = {covered.session_ids for covered in scope}
    if len(different) == 1:
        return sessions_in_words(register, next(iter(different)))
    return translate("Recording", "several sessions")


def _pattern(channel: Channel) -> str:
    return {
        Channel.LETTER: translate("Recording", "{who}: {answer} for {sessions} (by letter)"),
        Channel.NOTE_VERBALE: translate(
            "Recording", "{who}: {answer} for {sessions} (by note verbale)"
        ),
        Channel.E_MAIL: translate("Recording", "{who}: {answer} for {sessions} (by e-mail)"),
        Channel.PHONE: translate("Recording", "{who}: {answer} for {sessions} (by phone)"),
        Channel.IN_PERSON: translate("Recording", "{who}: {answer} for {sessions} (in person)"),
        Channel.MESSAGE: translate("Recording", "{who}: {answer} for {sessions} (by message)"),
        Channel.PORTAL: translate("Recording", "{who}: {answer} for {sessions} (in the portal)"),
        Channel.FORM: translate("Recording", "{who}: {answer} for {sessions} (by form)"),
        Channel.OTHER: translate("Recording", "{who}: {answer} for {sessions}"),
    }[channel]
