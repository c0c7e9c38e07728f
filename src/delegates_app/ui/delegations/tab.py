"""The tab of delegations: what is done on the page by keys, buttons and the clipboard."""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.delegations import delegations_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.services.office import View
from delegates_app.ui.delegations.asked_history import AskedHistory
from delegates_app.ui.delegations.choosing import BOARD, GRID
from delegates_app.ui.delegations.chosen import states_format
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.page import DelegationsPage
from delegates_app.ui.delegations.seat_commands import SeatCommands
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.columns import Refusal
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.scene import Scene
from delegates_app.ui.tab import Tab


class DelegationsTab(Tab):
    """Joins the page of the delegations to what is written."""

    name: ClassVar[str] = "delegations"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._gestures = SeatGestures(desk, notices, self)
        self.page = DelegationsPage(self._gestures)
        self._commands = SeatCommands(desk, notices, self._gestures, self.page)
        self._history = AskedHistory(desk, self.page.side.panel)
        self._empty = EmptyPage(
            "users",
            self.tr("No delegations yet"),
            self.tr("Say who is invited in the conference's own page first (Ctrl+Shift+E)."),
        )
        self._pages = QStackedWidget()
        for page in (self._empty, self.page):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._connect()

    def _connect(self) -> None:
        page, panel, commands = self.page, self.page.side.panel, self._commands
        page.turned.connect(self._hint)
        page.looked_at.connect(self._history.look_at)
        page.choosing.add_asked.connect(commands.add)
        page.board.named.connect(self._name)
        page.grid.lines_pasted.connect(commands.paste_lines)
        page.grid.rows_model.refused.connect(self._tell_refused)
        panel.seats.opened.connect(commands.open_seat)
        panel.seats.typed.connect(commands.type_on_seat)
        panel.replace_asked.connect(commands.replace)
        panel.add_asked.connect(commands.add)
        panel.waiver_asked.connect(commands.waive)

    @classmethod
    def remark(cls, register: Register, conference: Conference) -> str:
        """The format of the Member States."""
        return states_format(register, conference)

    def take(self, view: View, place: Place) -> None:
        """Show this view; filter, selection, scroll and open forms stay."""
        self._commands.place = place
        some = delegations_of(view.register, place.conference)
        self._pages.setCurrentWidget(self.page if some else self._empty)
        self.page.take(view, place)

    def go(self, target: Target) -> None:
        """Select the delegation and the delegate that a link names."""
        self.page.go(target)

    def _name(self, delegation_id: str, text: str) -> None:
        line = self.page.board.name_line

        def refused(error: AppError) -> None:
            line.complain(error.sentence)

        self._gestures.type_name(delegation_id, None, text, line.close, refused)

    def _tell_refused(self, refusals: tuple[Refusal, ...]) -> None:
        """Say why texts wait in their cells; each cell says its own reason too."""
        self.notices.warn(refusals[0].sentence)

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        return self._commands.offered()

    def scenes(self) -> tuple[Scene, ...]:
        """The grid, the panel and its forms."""
        page, commands = self.page, self._commands
        return (
            Scene("grid", partial(page.turn, GRID), partial(page.turn, BOARD)),
            Scene("panel", page.enter_panel, page.focus_view),
            Scene("replace", commands.replace, page.side.go_back),
            Scene("add", commands.add, page.side.go_back),
            Scene("waiver", commands.waive, page.side.go_back),
        )

    def _hint(self) -> None:
        words = self.tr("Enter keeps and goes down · Tab goes right · Esc restores · Ctrl+Z undoes")
        if self.page.view_shown == BOARD:
            words = self.tr("Arrows move · Enter opens · Letters name · Ins adds · Ctrl+R replaces")
        self.hinted.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from the panel by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.page.focus_view()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done by the right button too."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        """Say which keys help here."""
        super().showEvent(event)
        self._hint()
