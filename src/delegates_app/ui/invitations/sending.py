"""Plans and labels of what is recorded about documents: dispatches, confirmations, versions."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.changes import Change
from delegates_app.domain.dispatches import (
    TITLES,
    Sending,
    Wording,
    plan_dispatch,
    plan_document,
    plan_version,
)
from delegates_app.domain.invitations import CellState
from delegates_app.domain.records import (
    Conference,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
)
from delegates_app.domain.register import Register
from delegates_app.domain.words import DispatchState, DocumentKind
from delegates_app.ui.availability.recording import delegation_name
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.speech import said

translate = QCoreApplication.translate

_WAITING = frozenset({CellState.PREPARED, CellState.IN_DOUBT})


def waiting(lines: Iterable[InvitationLine], document_ids: Iterable[str]) -> tuple[Dispatch, ...]:
    """The dispatches of these lines and documents that are prepared, or in doubt."""
    wanted = frozenset(document_ids)
    return tuple(
        held.dispatch
        for line in lines
        for held in line.row.cells
        if held.state in _WAITING
        and held.dispatch is not None
        and held.version is not None
        and held.version.document_id in wanted
    )


def plan_dispatches(
    register: Register, version_id: str, delegation_ids: Iterable[str], sending: Sending
) -> tuple[Change, ...]:
    """A version on its way to delegations."""
    version = register.get(DocumentVersion, version_id)
    delegations = [register.get(Delegation, each) for each in delegation_ids]
    return plan_dispatch(register, version, delegations, sending)


def plan_next_version(
    register: Register,
    conference: Conference,
    document: str | DocumentKind,
    dated_on: date,
    wording: Wording,
) -> tuple[Change, ...]:
    """A further version of a document by its id, or the first one of a document of a kind."""
    if not isinstance(document, DocumentKind):
        return plan_version(register.get(Document, document), dated_on, wording)
    title = said(TITLES[document])
    made = plan_document(register, conference, document, title)
    added_document = register.apply(made).get(Document, made[0].id)
    return (*made, *plan_version(added_document, dated_on, wording))


def whom(register: Register, delegation_ids: Iterable[str]) -> str:
    """Whom a dispatch goes to: Germany; or 6 delegations."""
    ids = tuple(delegation_ids)
    if len(ids) == 1:
        return delegation_name(register, register.get(Delegation, ids[0]))
    return translate("Sending", "{n} delegations").format(n=len(ids))


def version_words(register: Register, version: DocumentVersion) -> str:
    """A version as people call it: Information note v2."""
    title = register.get(Document, version.document_id).title
    return translate("Sending", "{document} v{n}").format(document=title, n=version.number)


def dispatch_label(
    register: Register, version_id: str, delegation_ids: Iterable[str], state: DispatchState
) -> str:
    """What stands in the history: Information note v2 sent to Germany."""
    pattern = (
        translate("Sending", "{document} sent to {whom}")
        if state is DispatchState.SENT
        else translate("Sending", "{document} prepared for {whom}")
    )
    document = version_words(register, register.get(DocumentVersion, version_id))
    return pattern.format(document=document, whom=whom(register, delegation_ids))


def confirmed_label(register: Register, dispatches: Iterable[Dispatch]) -> str:
    """What stands in the history when the user says that drafts have left."""
    found = tuple(dispatches)
    versions = tuple(dict.fromkeys(each.version_id for each in found))
    ids = dict.fromkeys(each.delegation_id for each in found)
    if len(versions) == 1:
        return dispatch_label(register, versions[0], ids, DispatchState.SENT)
    pattern = translate("Sending", "{n} documents sent to {whom}")
    return pattern.format(n=len(versions), whom=whom(register, ids))
