"""The Invitations tab: who got which version of which document, and what was answered."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.invitations import Ladder, ladder, ladder_figures
from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.invitations.commands import InvitationCommands
from delegates_app.ui.invitations.ladder_page import LadderPage
from delegates_app.ui.invitations.lines import InvitationLine, invitation_lines, steps_shown
from delegates_app.ui.invitations.sending import waiting
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab

_SOON = 30
"""Milliseconds after the last arrow key until the panel follows: the table is painted first."""


class InvitationsTab(Tab):
    """Holds the page, and joins it to what is recorded by hand."""

    name: ClassVar[str] = "invitations"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._place: Place | None = None
        self._ladder = Ladder((), ())
        self._lines: tuple[InvitationLine, ...] = ()
        self.page = LadderPage(self)
        self._empty = EmptyPage(
            "mail",
            self.tr("Nobody is invited yet"),
            self.tr("Add delegations to the conference first (Ctrl+Shift+E)."),
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.commands = InvitationCommands(desk, notices, self.page, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self.page.ladder.moved.connect(self._soon.start)
        self._soon.timeout.connect(self._show_panel)

    # Views in

    def take(self, view: View, place: Place) -> None:
        """Show the ladder of the place's conference; selection and texts stay."""
        if self._place is None or self._place.conference.id != place.conference.id:
            self.commands.leave()
            self._lines = ()
        self._place = self.commands.place = place
        register, conference = view.register, place.conference
        self._ladder = ladder(register, conference, place.now.date())
        self._lines = invitation_lines(register, self._ladder, self._lines)
        self._pages.setCurrentWidget(self.page if self._lines else self._empty)
        self.page.ladder.show_rows(steps_shown(self._ladder), self._lines)
        figures = ladder_figures(register, conference, self._ladder)
        self.page.show_figures(self._ladder, figures)
        self._show_panel()

    def go(self, target: Target) -> None:
        """Stand on a delegation."""
        if target.delegation_id and not self.page.ladder.go_to(target.delegation_id):
            self.page.show_all()
            self.page.ladder.go_to(target.delegation_id)
        self._show_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc the line that is open, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.commands.leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say in the status line which keys record."""
        super().showEvent(event)
        self.hinted.emit(self.tr("D record a dispatch · S confirm sent · R record a reply"))

    def _show_panel(self) -> None:
        line = self.page.ladder.current_line()
        if line is None:
            self.page.panel.show_nothing()
            return
        drafts = waiting([line], [step.document.id for step in self._ladder.steps])
        self.page.panel.show_line(self.desk.view.register, line, len(drafts))

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be recorded by hand."""
        return self.commands.offered()
