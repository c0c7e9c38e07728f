"""The panel of a delegation: contacts by purpose, and what was sent and said."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.deadlines import late_words
from delegates_app.domain.meeting_choices import COPIES, PURPOSES
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Contact, Person
from delegates_app.domain.register import Register
from delegates_app.domain.words import Purpose
from delegates_app.ui.availability.history import sent_and_said
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.actions import with_keys
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.panel import Panel
from delegates_app.ui.kit.pill import Pill, PillLabel
from delegates_app.ui.kit.time_line import TimeLine
from delegates_app.ui.kit.wrapped import Wrapped
from delegates_app.ui.speech import said

_LABEL = 88
_INDENT = 3
_WIDTH = 276

translate = QCoreApplication.translate
_EXPECTED = tuple(each for each in Purpose if each is not Purpose.ON_SITE)


class InvitationPanel(Panel):
    """Shows one line of the ladder.

    `contact_asked` carries a Contact to change, or a Purpose for a new one; the others ask to
    record.
    """

    contact_asked = Signal(object)
    reply_asked = Signal()
    dispatch_asked = Signal()
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Delegation"))
        self.setFixedWidth(_WIDTH)

    def show_nothing(self) -> None:
        """Say what would stand here."""
        self.clear()
        self.add_text(self.tr("Choose a delegation to see what was sent and said."), "second")

    def show_line(self, register: Register, line: InvitationLine, drafts: int) -> None:
        """Show a delegation; `drafts` of it wait to be confirmed as sent."""
        self.clear()
        self._add_title(register, line)
        self.add_actions(self._buttons(drafts))
        self.add_heading(self.tr("Contacts"))
        self._add_contacts(register, line)
        self.add_heading(self.tr("Sent and said"))
        moments = sent_and_said(register, line.delegation)
        if moments:
            self.add_widget(TimeLine(moments))
        else:
            self.add_text(self.tr("Nothing was sent or said yet."), "second")

    def _add_title(self, register: Register, line: InvitationLine) -> None:
        minister = register.find(Person, line.delegation.minister_id)
        named = (full_name(minister) if minister else "", line.delegation.minister_function)
        late = line.row.days_late
        pill = Pill(Tone.NO, said(late_words(late)), "circle-alert") if late else None
        title = self.tr("{code} · {name}").format(code=line.code, name=line.name)
        self.add_title(title, " — ".join(each for each in named if each), pill)

    def _buttons(self, drafts: int) -> Iterable[Button]:
        reply = Button(self.tr("Record a reply…"))
        reply.setToolTip(with_keys(self.tr("Record a reply…"), "R"))
        reply.clicked.connect(self.reply_asked)
        yield reply
        if drafts:
            confirm = Button(self.tr("Confirm sent"))
            confirm.setToolTip(with_keys(self.tr("What was prepared has left"), "S"))
            confirm.clicked.connect(self.confirm_asked)
            yield confirm

    def _add_contacts(self, register: Register, line: InvitationLine) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        contacts = contacts_of(register, line.delegation)
        for at, (purpose, contact) in enumerate(_by_purpose(contacts)):
            named = _name_of(register, contact)
            grid.addWidget(self._link(purpose, contact, named), 2 * at, 0, top)
            grid.addLayout(_name_row(named, contact), 2 * at, 1)
            if contact is not None:
                grid.addLayout(_reach(register, contact), 2 * at + 1, 0, 1, 2)
        self._fill.addLayout(grid)

    def _link(self, purpose: Purpose, contact: Contact | None, named: str) -> Button:
        link = Button(said(PURPOSES.word(purpose)), kind="link")
        link.setToolTip(self.tr("Change: {name}").format(name=named))
        link.setAccessibleName(self.tr("{purpose}: {name}").format(purpose=link.text(), name=named))
        asked: Contact | Purpose = contact or purpose
        link.clicked.connect(lambda _on=False: self.contact_asked.emit(asked))
        return link


def _name_of(register: Register, contact: Contact | None) -> str:
    if contact is None:
        return translate("InvitationPanel", "Not named")
    return contact_name(register, contact) or translate("InvitationPanel", "Mailbox")


def _name_row(named: str, contact: Contact | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 2, 0, 2)
    missing = contact is None
    row.addWidget(Wrapped(named, fonts.sized(fonts.TEXT, italic=missing), grey=missing), 1)
    if contact is not None:
        row.addWidget(PillLabel(Pill(Tone.ACCENT, said(COPIES.word(contact.copy)))))
    return row


def _reach(register: Register, contact: Contact) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(_INDENT, 0, 0, 4)
    column.setSpacing(0)
    reach = (*contact.phones, *contact_emails(register, contact))
    for text in (contact.function, *reach):
        if text:
            column.addWidget(Wrapped(text, fonts.sized(fonts.SMALL), grey=True))
    return column


def _by_purpose(contacts: tuple[Contact, ...]) -> Iterable[tuple[Purpose, Contact | None]]:
    for purpose in Purpose:
        own = [each for each in contacts if each.purpose is purpose]
        yield from ((purpose, each) for each in own)
        if not own and purpose in _EXPECTED:
            yield purpose, None
