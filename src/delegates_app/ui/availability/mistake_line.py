"""The small line that offers to take a statement out as a mistake."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.records import Statement
from delegates_app.domain.register import Register
from delegates_app.ui.availability.answers import word
from delegates_app.ui.availability.form_line import FormLine
from delegates_app.ui.availability.history import sessions_in_words
from delegates_app.ui.speech import day


class MistakeLine(FormLine):
    """Asks before a statement is retracted, and why; `statement` is the one in question."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Retract as a mistake"), parent)
        self.setAccessibleName(self.tr("Retract a statement"))
        self.statement: Statement | None = None
        self.note = QLineEdit(self)
        self.add(self.tr("Why it was a mistake"), self.note, (0, 0), 380)

    def ask(self, register: Register, statement: Statement, place: QRect) -> None:
        """Ask for a statement, beside its cell."""
        self.statement = statement
        self.note.clear()
        pattern = self.tr("No. {number} was a mistake: {answer} for {sessions}, said {day}")
        self.title.setText(
            pattern.format(
                number=statement.number,
                answer=word(statement.answer).lower(),
                sessions=sessions_in_words(register, statement.session_ids),
                day=day(statement.said_at.date()),
            )
        )
        self.open_at(place, self.note)
