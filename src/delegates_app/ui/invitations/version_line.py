"""The small line in which a new version of a document is written down."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.dispatches import Wording
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.record_fields import A_DAY, read_day
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said


class VersionLine(FormLine):
    """A version gets its number when it is written; earlier ones become old."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Add the version"), parent)
        self.setAccessibleName(self.tr("New version of a document"))
        self.title.setText(self.tr("New version of a document"))
        self.document = Choice(parent=self)
        self.dated_on = QLineEdit(self)
        self.languages = QLineEdit("en", self)
        self.subject = QLineEdit(self)
        self.note = QLineEdit(self)
        self.add(self.tr("Document"), self.document, (0, 0), 220)
        self.add(self.tr("Date on it"), self.dated_on, (0, 1), 120)
        self.add(self.tr("Languages"), self.languages, (0, 2), 120)
        self.add(self.tr("Subject"), self.subject, (1, 0), 220)
        self.add(self.tr("What is new"), self.note, (1, 1), 120)

    def open_with(
        self, documents: Iterable[tuple[object, str]], chosen: object, today: date, place: QRect
    ) -> None:
        """Open with the documents offered, `chosen` proposed."""
        if not self.isVisible():
            self.subject.clear()
            self.note.clear()
            self.dated_on.setText(today.isoformat())
        self.document.offer(documents)
        self.document.choose(chosen)
        self.open_at(place, self.document)

    def day(self) -> date | None:
        """The date; None, with the sentence at its field, where it cannot be read."""
        try:
            return read_day(self.dated_on.text())
        except UnreadableError:
            pattern = self.tr("“{text}” is not {expected}.")
            text = pattern.format(text=self.dated_on.text(), expected=said(A_DAY))
            self.complain(text, self.dated_on)
            return None

    def wording(self) -> Wording:
        """What the version says."""
        languages = tuple(self.languages.text().replace(",", " ").split())
        return Wording(
            subject=self.subject.text().strip(),
            languages=languages or ("en",),
            note=self.note.text().strip(),
        )
