"""The Availability tab: which minister comes to which session, stated by a letter and Enter."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.matrix import Matrix, best_for_photo
from delegates_app.domain.records import Session, Statement
from delegates_app.domain.words import Answer
from delegates_app.services.office import View
from delegates_app.ui.availability.answers import KEYS, word
from delegates_app.ui.availability.delegation_panel import Chosen
from delegates_app.ui.availability.lines import (
    Line,
    counted,
    figures_of,
    lines_of,
    matrix_after,
    status_of_line,
)
from delegates_app.ui.availability.matrix_page import MatrixPage
from delegates_app.ui.availability.recorder import Recorder
from delegates_app.ui.availability.recording import scope_of
from delegates_app.ui.availability.short_days import short_moment
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.columns import Edit
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab

_SOON = 30
"""Milliseconds after the last arrow key until the panel follows: the table is painted first."""


class AvailabilityTab(Tab):
    """Holds the page, and joins it to what is recorded."""

    name: ClassVar[str] = "availability"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._place: Place | None = None
        self._matrix = Matrix((), ())
        self._lines: tuple[Line, ...] = ()
        self.page = MatrixPage(self)
        self._empty = EmptyPage(
            "calendar-check",
            self.tr("Nobody can be asked yet"),
            self.tr("Add delegations and sessions to the conference first (Ctrl+Shift+E)."),
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.recorder = Recorder(desk, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._connect()

    def _connect(self) -> None:
        shown, page = self.page.matrix, self.page
        shown.key_typed.connect(self._typed)
        shown.opened.connect(self.begin)
        shown.pasted.connect(self._pasted)
        shown.mistaken.connect(self.ask_to_retract)
        shown.moved.connect(self._soon.start)
        page.panel.answered.connect(self.begin)
        page.panel.mistaken.connect(self.ask_to_retract)
        self._soon.timeout.connect(self._show_panel)
        self.recorder.left.connect(shown.setFocus)

    # Views in

    def take(self, view: View, place: Place) -> None:
        """Show the matrix of the place's conference; selection and texts stay."""
        if self._place is None or self._place.conference.id != place.conference.id:
            self.recorder.leave()
            self._lines = ()
        self._place = place
        register = view.register
        self._matrix = matrix_after(register, place.conference, self._matrix)
        sessions = self._matrix.sessions
        self._lines = lines_of(register, self._matrix, self._lines)
        shown = bool(sessions and self._lines)
        self._pages.setCurrentWidget(self.page if shown else self._empty)
        self.page.matrix.show_sessions(sessions)
        self.page.show_lines(self._lines)
        self._show_figures()
        self._show_panel()

    def go(self, target: Target) -> None:
        """Stand on a delegation, in a session where one is named."""
        shown, session_id = self.page.matrix, target.session_id or ""
        if target.delegation_id and not shown.go_to(target.delegation_id, session_id):
            self.page.show_all()
            shown.go_to(target.delegation_id, session_id)
        self._show_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc the line that is open, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.recorder.leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say in the status line which keys state answers."""
        super().showEvent(event)
        self.hinted.emit(
            self.tr(
                "Y yes · L likely · T tentative · U unlikely · R represented · "
                "M not the minister · N no · Del mistake"
            )
        )

    def _show_figures(self) -> None:
        ministers = any(each.ministers for each in self._matrix.sessions)
        rows = counted(self._matrix, self._matrix.sessions)
        self.page.figures.show_answers((row.overall for row in rows), ministers=ministers)
        best = best_for_photo(self._matrix) if ministers else None
        pattern = self.tr("Best slot for the family photo: {when} — {n} of {whole} ministers")
        self.page.remark.setText(
            pattern.format(
                when=short_moment(best.session.starts_at),
                n=best.coming,
                whole=sum(best.groups.values()),
            )
            if best
            else ""
        )

    def _show_panel(self) -> None:
        line, session = self._current()
        if line is None or self._place is None:
            self.page.panel.show_nothing()
            return
        chosen = Chosen(
            line=line,
            session=session,
            status=status_of_line(self._matrix, line, session),
            figures=figures_of(self._matrix, session) if session else None,
            today=self._place.now.date(),
        )
        self.page.panel.show_chosen(self.desk.view.register, chosen)

    def _current(self) -> tuple[Line | None, Session | None]:
        shown = self.page.matrix
        return shown.current_line(), shown.session_of(shown.current_key())

    # Statements out

    def actions_offered(self) -> tuple[Action, ...]:
        """The answers by their letters, and what else can be recorded."""
        answers = tuple(
            Action(
                f"state_{answer.value}",
                self.tr("State: {answer}").format(answer=word(answer)),
                partial(self.begin, answer),
                key.upper(),
            )
            for key, answer in KEYS.items()
        )
        return (
            Action("record_reply", self.tr("Record a reply…"), self.begin, "Ctrl+Return", "reply"),
            *answers,
            Action(
                "retract",
                self.tr("The last statement was a mistake…"),
                self.ask_to_retract,
                "Del",
                "eraser",
            ),
            Action("matrix_columns", self.tr("Choose columns…"), self._choose_columns),
        )

    def begin(self, answer: Answer | None = None) -> None:
        """Open the line for the selected cells; without an answer, with the one last used."""
        scope = scope_of(self.page.matrix.chosen_cells(), self._matrix.sessions)
        if scope and self._place is not None:
            place = self.page.matrix.current_cell(self)
            self.recorder.begin(scope, answer, self._place.now, place)
        else:
            self.notices.warn(self.tr("Choose a cell of the matrix first, then the answer."))

    def ask_to_retract(self) -> None:
        """Offer to take out what was said last of the current cell, as a mistake."""
        said = self._said_here()
        if said and self._place is not None:
            place = self.page.matrix.current_cell(self)
            self.recorder.ask_to_retract(said[-1], self._place.now, place)
        else:
            self.notices.warn(self.tr("Nothing was said here that could be a mistake."))

    def _said_here(self) -> tuple[Statement, ...]:
        line, session = self._current()
        if line is None:
            return ()
        return status_of_line(self._matrix, line, session).statements if session else line.row.said

    def _typed(self, letter: str) -> None:
        answer = KEYS.get(letter.lower())
        if answer is not None:
            self.begin(answer)

    def _pasted(self, edits: tuple[Edit, ...]) -> None:
        if self._place is not None:
            self.recorder.paste(edits, self._matrix.sessions, self._place.now)

    def _choose_columns(self) -> None:
        self.page.matrix.table.choose_columns()
