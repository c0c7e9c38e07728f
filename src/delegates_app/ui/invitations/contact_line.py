"""The small line in which a contact is written, changed or removed."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.contact_fields import CONTACT_FIELDS
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.meeting_choices import COPIES, PURPOSES
from delegates_app.domain.records import Contact
from delegates_app.domain.register import Register
from delegates_app.domain.words import Copy, Purpose
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.kit.buttons import Button, Choice
from delegates_app.ui.speech import said

_FIELDS = {field.name: field for field in CONTACT_FIELDS}


class ContactLine(FormLine):
    """One contact of a delegation; `removed` asks to take it away."""

    removed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Keep"), parent)
        self.setAccessibleName(self.tr("Contact"))
        self.contact: Contact | None = None
        self.is_new = False
        purposes = [(PURPOSES.word(each), said(PURPOSES.word(each))) for each in Purpose]
        copies = [(COPIES.word(each), said(COPIES.word(each))) for each in Copy]
        self.purpose = Choice(purposes, parent=self)
        self.copy = Choice(copies, parent=self)
        self.texts = {name: QLineEdit(self) for name in ("name", "function", "emails", "phones")}
        self.add(self.tr("Name"), self.texts["name"], (0, 0), 190)
        self.add(self.tr("Function"), self.texts["function"], (0, 1), 170)
        self.add(self.tr("Purpose"), self.purpose, (0, 2), 130)
        self.add(self.tr("E-mail"), self.texts["emails"], (1, 0), 190)
        self.add(self.tr("Phone"), self.texts["phones"], (1, 1), 170)
        self.add(self.tr("To or Cc"), self.copy, (1, 2), 130)
        self._remove = Button(self.tr("Remove"), parent=self)
        self._remove.clicked.connect(self.removed)
        self.offer(self._remove)

    def open_for(
        self, register: Register, contact: Contact, whose: str, place: QRect, *, is_new: bool
    ) -> None:
        """Open for a contact, which is new or in the register."""
        self.contact, self.is_new = contact, is_new
        self._remove.setVisible(not is_new)
        title = self.tr("New contact of {whose}") if is_new else self.tr("Contact of {whose}")
        self.title.setText(title.format(whose=whose))
        for name, field in self.texts.items():
            field.setText(_FIELDS[name].read(register, contact))
        self.purpose.choose(PURPOSES.word(contact.purpose))
        self.copy.choose(COPIES.word(contact.copy))
        self.open_at(place, self.texts["name"])

    def changes(self, register: Register) -> tuple[Change, ...] | None:
        """What was changed; None, with the sentence at its field, where it cannot be read."""
        contact = self.contact
        if contact is None:
            return ()
        trial = register.apply((added(contact),)) if self.is_new else register
        for name, field, text in self._written():
            write = _FIELDS[name].write
            try:
                made = write(trial, trial.get(Contact, contact.id), text) if write else ()
            except UnreadableError as error:
                self.complain(error.sentence, field)
                return None
            trial = trial.apply(made)
        now = trial.get(Contact, contact.id)
        return (added(now),) if self.is_new else edited(register.get(Contact, contact.id), now)

    def _written(self) -> list[tuple[str, QWidget, str]]:
        texts = [(name, field, field.text()) for name, field in self.texts.items()]
        return [
            *texts,
            ("purpose", self.purpose, str(self.purpose.value)),
            ("copy", self.copy, str(self.copy.value)),
        ]
