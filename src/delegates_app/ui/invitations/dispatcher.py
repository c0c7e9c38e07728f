"""Records dispatches, versions and contacts: a small line for each, one operation for a gesture."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from delegates_app.domain.changes import removed
from delegates_app.domain.dispatches import TITLES, documents_of, versions_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Conference, Contact, Delegation, DocumentVersion
from delegates_app.domain.register import Register
from delegates_app.domain.words import DispatchState, DocumentKind, Purpose
from delegates_app.ui.availability.line_writing import LineWriter
from delegates_app.ui.availability.recording import delegation_name
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.invitations.contact_line import ContactLine
from delegates_app.ui.invitations.dispatch_line import DispatchLine
from delegates_app.ui.invitations.sending import (
    dispatch_label,
    plan_dispatches,
    plan_next_version,
    version_words,
    whom,
)
from delegates_app.ui.invitations.version_line import VersionLine
from delegates_app.ui.speech import said


class Dispatcher(QObject):
    """Owns the lines of the screen; `left` tells that one was closed, `recorded` the operation."""

    left = Signal()
    recorded = Signal(object)

    def __init__(self, desk: LiveDesk, screen: QWidget) -> None:
        super().__init__(screen)
        self._desk = desk
        self._conference: Conference | None = None
        self._writer = LineWriter(desk, self)
        self._writer.recorded.connect(self.recorded)
        self.dispatch = DispatchLine(desk.author, screen)
        self.version = VersionLine(screen)
        self.contact = ContactLine(screen)
        self.dispatch.submitted.connect(self._record_dispatch)
        self.version.submitted.connect(self._record_version)
        self.contact.submitted.connect(self._record_contact)
        self.contact.removed.connect(self._remove_contact)
        for line in (self.dispatch, self.version, self.contact):
            line.left.connect(self.left)

    def leave(self) -> None:
        """Close what is open."""
        for line in (self.dispatch, self.version, self.contact):
            line.leave()

    @property
    def _register(self) -> Register:
        return self._desk.view.register

    # Dispatches

    def begin_dispatch(
        self, versions: Iterable[DocumentVersion], delegation_ids: Iterable[str], now: datetime
    ) -> None:
        """Stand ready to record a dispatch of one of these versions, the first proposed."""
        self.version.leave()
        self.contact.leave()
        register, found = self._register, tuple(versions)
        offered = [(each.id, version_words(register, each)) for each in found]
        self.dispatch.begin(delegation_ids, offered, found[0].id, now)

    def open_dispatch(self, place: QRect) -> None:
        """Open the line that stands ready, beside a cell."""
        pattern = self.tr("Sent to {whom}")
        named = whom(self._register, self.dispatch.delegation_ids)
        self.dispatch.open_for(pattern.format(whom=named), place)

    def _record_dispatch(self) -> None:
        sending = self.dispatch.sending()
        if sending is None:
            return
        version_id, ids = str(self.dispatch.version.value), self.dispatch.delegation_ids
        label = dispatch_label(self._register, version_id, ids, sending.state)
        plan = partial(plan_dispatches, version_id=version_id, delegation_ids=ids, sending=sending)
        act = Act.OUTGOING if sending.state is DispatchState.SENT else Act.WORK
        self._writer.write(self.dispatch, label, plan, act)

    # Versions

    def begin_version(
        self, conference: Conference, chosen: str, now: datetime, place: QRect
    ) -> None:
        """Open the line for a new version; `chosen` is the id of the document proposed."""
        self.dispatch.leave()
        self.contact.leave()
        self._conference = conference
        documents = documents_of(self._register, conference)
        known = {each.kind for each in documents}
        offered: list[tuple[object, str]] = [(each.id, each.title) for each in documents]
        offered += [(kind, said(title)) for kind, title in TITLES.items() if kind not in known]
        self.version.open_with(offered, chosen or offered[0][0], now.date(), place)

    def _record_version(self) -> None:
        day, conference = self.version.day(), self._conference
        value = self.version.document.value
        if day is None or conference is None:
            return
        document = value if isinstance(value, DocumentKind) else str(value)
        title = self.version.document.currentText()
        label = self.tr("New version: {document}").format(document=title)
        plan = partial(
            plan_next_version,
            conference=conference,
            document=document,
            dated_on=day,
            wording=self.version.wording(),
        )
        self._writer.write(self.version, label, plan)

    # Contacts

    def begin_contact(self, delegation: Delegation, asked: Contact | Purpose, place: QRect) -> None:
        """Open the line for a contact, or for a new one of a purpose."""
        self.dispatch.leave()
        self.version.leave()
        register, is_new = self._register, not isinstance(asked, Contact)
        contact = asked if isinstance(asked, Contact) else _new_contact(delegation, asked)
        whose = delegation_name(register, delegation)
        self.contact.open_for(register, contact, whose, place, is_new=is_new)

    def _record_contact(self) -> None:
        contact = self.contact.contact
        try:
            changes = self.contact.changes(self._register)
        except AppError as error:
            self.contact.complain(error.sentence)
            return
        if contact is None or changes is None:
            return
        if not changes:
            self.contact.leave()
            return
        pattern = self.tr("New contact of {whose}") if self.contact.is_new else self._changed()
        label = pattern.format(whose=self._whose(contact))
        self._writer.write(self.contact, label, lambda _register: changes)

    def _remove_contact(self) -> None:
        contact = self.contact.contact
        if contact is None:
            return
        label = self.tr("Contact of {whose} removed").format(whose=self._whose(contact))
        self._writer.write(
            self.contact, label, lambda register: (removed(register.get(Contact, contact.id)),)
        )

    def _changed(self) -> str:
        return self.tr("Contact of {whose} changed")

    def _whose(self, contact: Contact) -> str:
        delegation = self._register.find(Delegation, contact.delegation_id)
        if delegation is not None:
            return delegation_name(self._register, delegation)
        return self.contact.title.text()


def versions_offered(
    register: Register, conference: Conference, first_id: str
) -> tuple[DocumentVersion, ...]:
    """All versions of all documents, those of one document first, each newest first."""
    documents = documents_of(register, conference)
    ordered = sorted(documents, key=lambda each: each.id != first_id)
    return tuple(version for each in ordered for version in reversed(versions_of(register, each)))


def _new_contact(delegation: Delegation, purpose: Purpose) -> Contact:
    return Contact(
        str(uuid4()),
        party_id=delegation.party_id,
        delegation_id=delegation.id,
        purpose=purpose,
    )
