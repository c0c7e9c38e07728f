"""Documents, their versions, and their way to delegations: what there is, and plans."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import uuid4

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.contacts import contact_emails, contacts_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import (
    Conference,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
)
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Channel, Copy, DispatchState, DocumentKind, Purpose

TITLES = {
    DocumentKind.SAVE_THE_DATE: mark("Save the date"),
    DocumentKind.INVITATION: mark("Official invitation"),
    DocumentKind.PRACTICAL_NOTE: mark("Information note"),
    DocumentKind.PROGRAMME: mark("Programme"),
    DocumentKind.REMINDER: mark("Reminder"),
    DocumentKind.CORRECTION: mark("Correction"),
    DocumentKind.THANK_YOU: mark("Thank-you letter"),
    DocumentKind.OWN: mark("Document"),
}
NO_SUCH = mark("There is no document “{name}” here. Nothing was changed; there are: {titles}.")
_ASKED = frozenset({Purpose.POLITICAL, Purpose.LOGISTICS})
_UNWRITTEN = 2**62


@dataclass(frozen=True, slots=True)
class Sending:
    """How a version leaves; without addressees it goes to the delegation's own addresses."""

    at: datetime
    sent_by: str = ""
    channel: Channel = Channel.E_MAIL
    state: DispatchState = DispatchState.PREPARED
    addressees: tuple[str, ...] = ()
    file_hash: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a version says, in which languages, with which files (content hashes)."""

    subject: str = ""
    body: str = ""
    languages: tuple[str, ...] = ("en",)
    files: tuple[str, ...] = ()
    note: str = ""


def documents_of(register: Register, conference: Conference) -> tuple[Document, ...]:
    """The documents of a conference in their order."""
    kinds = list(DocumentKind)
    found = register.where(Document, "conference_id", conference.id)
    return tuple(sorted(found, key=lambda each: (each.order, kinds.index(each.kind), each.title)))


def ladder_of(register: Register, conference: Conference) -> tuple[Document, ...]:
    """The documents that everybody is to have; reminders go only to some."""
    return tuple(
        each
        for each in documents_of(register, conference)
        if each.kind is not DocumentKind.REMINDER
    )


def find_document(register: Register, conference: Conference, name: str) -> Document:
    """The document of a kind (`practical-note`) or of a title, in any case."""
    documents = documents_of(register, conference)
    wanted = name.strip().casefold()
    for each in documents:
        if wanted in {each.kind.value, each.title.casefold()}:
            return each
    titles = ", ".join(each.title for each in documents)
    raise AppError(NO_SUCH.format(name=name, titles=titles))


def versions_of(register: Register, document: Document) -> tuple[DocumentVersion, ...]:
    """The versions of a document, oldest first; one without a number yet is the newest."""
    found = register.where(DocumentVersion, "document_id", document.id)
    return tuple(sorted(found, key=lambda each: each.number or _UNWRITTEN))


def current_version(register: Register, document: Document) -> DocumentVersion | None:
    """The newest version; None where nothing was written yet."""
    return next(reversed(versions_of(register, document)), None)


def reminders_of(register: Register, dispatches: Iterable[Dispatch]) -> tuple[Dispatch, ...]:
    """Those that are reminders and were sent, oldest first."""
    found = [
        each
        for each in dispatches
        if each.state is DispatchState.SENT
        and _document(register, each).kind is DocumentKind.REMINDER
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def plan_document(
    register: Register, conference: Conference, kind: DocumentKind, title: str = ""
) -> tuple[Change, ...]:
    """A document at the end of the list; without a title it has that of its kind."""
    order = max((each.order for each in documents_of(register, conference)), default=0) + 1
    return (added(Document(str(uuid4()), conference.id, kind, title or TITLES[kind], order)),)


def plan_version(document: Document, dated_on: date, wording: Wording) -> tuple[Change, ...]:
    """A further version; its number is given when it is written."""
    version = DocumentVersion(
        id=str(uuid4()),
        document_id=document.id,
        dated_on=dated_on,
        languages=wording.languages,
        subject=wording.subject,
        body=wording.body,
        files=wording.files,
        note=wording.note,
    )
    return (added(version),)


def plan_dispatch(
    register: Register,
    version: DocumentVersion,
    delegations: Iterable[Delegation],
    sending: Sending,
) -> tuple[Change, ...]:
    """A version on its way to delegations, one dispatch each, earlier drafts of it withdrawn."""
    changes: list[Change] = []
    for delegation in delegations:
        for draft in _drafts(register, version, delegation):
            changes.extend(edited(draft, replace(draft, state=DispatchState.WITHDRAWN)))
        changes.append(added(_dispatch(register, version, delegation, sending)))
    return tuple(changes)


def plan_confirm_sent(
    dispatches: Iterable[Dispatch], at: datetime, by: str = ""
) -> tuple[Change, ...]:
    """The user's word that what was prepared, or is in doubt, has left."""
    return tuple(
        change
        for each in dispatches
        if each.state is not DispatchState.SENT
        for change in edited(
            each, replace(each, state=DispatchState.SENT, at=at, sent_by=by or each.sent_by)
        )
    )


def plan_mark(
    dispatches: Iterable[Dispatch], state: DispatchState, note: str = ""
) -> tuple[Change, ...]:
    """What became of dispatches: bounced, in doubt, withdrawn; the moment of sending is kept."""
    return tuple(
        change
        for each in dispatches
        for change in edited(each, replace(each, state=state, note=note or each.note))
    )


def _drafts(
    register: Register, version: DocumentVersion, delegation: Delegation
) -> tuple[Dispatch, ...]:
    return tuple(
        each
        for each in register.where(Dispatch, "version_id", version.id)
        if each.delegation_id == delegation.id and each.state is DispatchState.PREPARED
    )


def _dispatch(
    register: Register, version: DocumentVersion, delegation: Delegation, sending: Sending
) -> Dispatch:
    return Dispatch(
        id=str(uuid4()),
        version_id=version.id,
        delegation_id=delegation.id,
        state=sending.state,
        at=sending.at,
        addressees=sending.addressees or _addresses(register, delegation),
        channel=sending.channel,
        sent_by=sending.sent_by,
        file_hash=sending.file_hash,
        note=sending.note,
    )


def _addresses(register: Register, delegation: Delegation) -> tuple[str, ...]:
    """Those of political and logistical contacts on the To line, else of any; each once."""
    contacts = [each for each in contacts_of(register, delegation) if each.copy is Copy.TO]
    asked = [each for each in contacts if each.purpose in _ASKED] or contacts
    found = (email for contact in asked for email in contact_emails(register, contact))
    return tuple(dict.fromkeys(found))


def _document(register: Register, dispatch: Dispatch) -> Document:
    version = register.get(DocumentVersion, dispatch.version_id)
    return register.get(Document, version.document_id)
