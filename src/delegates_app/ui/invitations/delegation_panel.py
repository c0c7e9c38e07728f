"""The panel of a delegation: contacts by purpose, and what was sent and said."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
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
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.panel import Panel
from delegates_app.ui.kit.pill import Pill, PillLabel
from delegates_app.ui.kit.time_line import TimeLine
from delegates_app.ui.kit.wrapped import Wrapped
from delegates_app.ui.speech import said

_LABEL = 78
_WIDTH = 276
_NAME = 108
_LINE = 24
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
        self.add_widget(self._contacts(register, line))
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

    def _contacts(self, register: Register, line: InvitationLine) -> QWidget:
        place = QWidget(self)
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        contacts = contacts_of(register, line.delegation)
        for at, (purpose, contact) in enumerate(_by_purpose(contacts)):
            top = Qt.AlignmentFlag.AlignTop
            label = Words(said(PURPOSES.word(purpose)), "second")
            label.setMinimumHeight(_LINE)
            grid.addWidget(label, at, 0, top)
            grid.addLayout(self._contact(register, purpose, contact), at, 1)
        return place

    def _contact(
        self, register: Register, purpose: Purpose, contact: Contact | None
    ) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        row = QHBoxLayout()
        name = self._words(register, contact)
        end = Qt.TextElideMode.ElideRight
        button = Button(fonts.metrics(fonts.TEXT).elidedText(name, end, _NAME), kind="link")
        button.setToolTip(self.tr("Change: {name}").format(name=name))
        button.setAccessibleName(button.toolTip())
        asked: Contact | Purpose = contact or purpose
        button.clicked.connect(lambda _on=False: self.contact_asked.emit(asked))
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        if contact is not None:
            row.addWidget(PillLabel(Pill(Tone.ACCENT, said(COPIES.word(contact.copy)))))
            for text in _second_lines(register, contact):
                column.addWidget(Wrapped(text, fonts.sized(fonts.SMALL), grey=True))
        return column

    def _words(self, register: Register, contact: Contact | None) -> str:
        if contact is None:
            return self.tr("Not named")
        return contact_name(register, contact) or self.tr("Mailbox")


def _by_purpose(contacts: tuple[Contact, ...]) -> Iterable[tuple[Purpose, Contact | None]]:
    for purpose in Purpose:
        own = [each for each in contacts if each.purpose is purpose]
        yield from ((purpose, each) for each in own)
        if not own and purpose in _EXPECTED:
            yield purpose, None


def _second_lines(register: Register, contact: Contact) -> Iterable[str]:
    emails = contact_emails(register, contact)
    return (each for each in (contact.function, *contact.phones, *emails) if each)
