"""The page of delegations: figures, filters, board or grid, and the panel of the one selected."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.delegations import delegation_figures
from delegates_app.domain.findings import Finding
from delegates_app.domain.records import Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat
from delegates_app.services.findings import findings_of
from delegates_app.services.office import View
from delegates_app.ui.delegations.board import Board
from delegates_app.ui.delegations.choosing import BOARD, GRID, ChoosingLine
from delegates_app.ui.delegations.chosen import Chosen, place_of_key, seat_of_key, still_chosen
from delegates_app.ui.delegations.comers import proposals
from delegates_app.ui.delegations.due_words import due_words
from delegates_app.ui.delegations.figures import FiguresLine
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.grid import Grid
from delegates_app.ui.delegations.seats_panel import first_open
from delegates_app.ui.delegations.side import NARROW, WIDE, Side
from delegates_app.ui.delegations.summary import State, Summary, summaries
from delegates_app.ui.place import Place, Target

_ROOMY = 1400
_SOON = 30
"""Milliseconds after the last arrow key until the panel follows."""

_NOTHING = Register.of(())


class DelegationsPage(QWidget):
    """Shows the delegations of a conference in two views; `turned` tells of a change of view.

    `looked_at` carries who is selected in the panel, or None; again after every change.

    Filter, selection and open forms outlive news and the change of view.
    """

    turned = Signal()
    looked_at = Signal(object)

    def __init__(self, gestures: SeatGestures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View(_NOTHING, ())
        self._place: Place | None = None
        self._summaries: Mapping[str, Summary] = {}
        self._shown: tuple[Summary, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self.chosen = Chosen()
        self.figures = FiguresLine()
        self.choosing = ChoosingLine()
        self.board = Board()
        self.grid = Grid(gestures)
        self.side = Side(gestures)
        self._views = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._show_panel)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for view in (self.board, self.grid):
            self._views.addWidget(view)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._views, 1)
        middle.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 8)
        column.setSpacing(10)
        column.addWidget(self.figures)
        column.addWidget(self.choosing)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self.figures.asked.connect(self._filter_by)
        self.choosing.changed.connect(self._show_shown)
        self.choosing.ordered.connect(self._take_again)
        self.choosing.turned.connect(self.turn)
        self.choosing.text.left_down.connect(self.focus_view)
        self.grid.filter_line = self.choosing.text
        self.board.proposals = self._proposals
        self.board.selected.connect(self._choose_on_board)
        self.board.opened.connect(self.enter_panel)
        self.grid.seat_chosen.connect(self.choose)
        self.side.panel.seats.chosen.connect(self._choose_seat)
        self.side.left.connect(self.focus_view)

    # What is shown

    def take(self, view: View, place: Place) -> None:
        """Show this view of a conference."""
        self._view, self._place = view, place
        order = str(self.choosing.order.value)
        found = summaries(view.register, place.conference, order)
        self._summaries = {each.id: each for each in found}
        self._findings = findings_of(view.register, place.conference)
        plans = [each.plan for each in found]
        people = sum(len(each.everyone) for each in plans)
        self.figures.show_figures(delegation_figures(plans), people)
        self.choosing.take(found, due_words(view.register, place, plans))
        self._show_shown()
        self.side.take(view.register)

    def _take_again(self) -> None:
        """Order anew."""
        if self._place is not None:
            self.take(self._view, self._place)

    def _filter_by(self, state: object) -> None:
        self.choosing.state.choose(state)
        self._show_shown()

    def _show_shown(self) -> None:
        wanted = self.choosing.wanted
        self._shown = tuple(each for each in self._summaries.values() if wanted.takes(each))
        self.figures.mark_active(wanted.state if isinstance(wanted.state, State) else None)
        register = self._view.register
        self.chosen = still_chosen(register, self.chosen, self._summaries, self._shown)
        if self.view_shown == BOARD:
            self.board.fill(self._shown)
            self.board.choose(self.chosen.delegation_id)
        else:
            self._show_grid()
        self._show_panel()

    def _show_grid(self) -> None:
        """The grid finds single people where the board shows whole delegations."""
        wanted = replace(self.choosing.wanted, text="")
        found = [each for each in self._summaries.values() if wanted.takes(each)]
        self.grid.take(self._view.register, found, self._findings)
        self.grid.rows_model.look_for(self.choosing.wanted.text)

    def _show_panel(self) -> None:
        self._soon.stop()
        self.side.setVisible(self.view_shown == BOARD or self.side.form is not None)
        summary = self.summary
        if summary is None or self.side.isHidden():
            return
        found = [each for each in self._findings if each.delegation_id == summary.id]
        self.side.panel.take(self._view.register, summary, found)
        self.side.panel.choose(self._view.register, self.chosen.key)
        self.looked_at.emit(self.delegate)

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """All delegations of the conference, shown or not."""
        return tuple(self._summaries.values())

    # Board and grid

    @property
    def view_shown(self) -> str:
        """Board or grid."""
        return BOARD if self._views.currentWidget() is self.board else GRID

    def turn(self, view: object = None) -> None:
        """Show the board or the grid; filter and selection stay."""
        wanted = view or (GRID if self.view_shown == BOARD else BOARD)
        kept = self.chosen
        self.choosing.switch.choose(wanted)
        self._views.setCurrentWidget(self.grid if wanted == GRID else self.board)
        self._show_shown()
        if wanted == GRID:
            self.grid.choose(kept.delegation_id, kept.key)
        self.focus_view()
        self.turned.emit()

    def focus_view(self) -> None:
        """Give the keyboard back to the board or the grid."""
        self._show_panel()
        view = self._views.currentWidget()
        if view is not None:
            view.setFocus()

    # What is selected

    @property
    def summary(self) -> Summary | None:
        """The delegation selected."""
        return self._summaries.get(self.chosen.delegation_id)

    @property
    def seat(self) -> Seat | None:
        """The seat selected."""
        return seat_of_key(self.summary, self.chosen.key) if self.summary else None

    @property
    def delegate(self) -> Delegate | None:
        """Who is selected."""
        return self._view.register.find(Delegate, self.chosen.key)

    def choose(self, delegation_id: str, key: str) -> None:
        """Select a seat of a delegation, or the delegation alone."""
        place = place_of_key(self._summaries.get(delegation_id), key)
        self.chosen = Chosen(delegation_id, key, place)
        if self.side.form is None:
            self._show_panel()

    def go(self, target: Target) -> None:
        """Select the delegation and the delegate that a link names."""
        delegate = self._view.register.find(Delegate, target.delegate_id)
        delegation_id = delegate.delegation_id if delegate else target.delegation_id
        if not delegation_id or delegation_id not in self._summaries:
            return
        if not any(each.id == delegation_id for each in self._shown):
            self.choosing.clear()
        self.choose(delegation_id, delegate.id if delegate else "")
        chosen = self.chosen
        self._show_shown()
        if self.view_shown == GRID:
            self.grid.choose(chosen.delegation_id, chosen.key)
        self.focus_view()

    def enter_panel(self, _delegation_id: str = "") -> None:
        """Go to the first seat that waits for a name."""
        self._show_panel()
        seats = self.side.panel.seats
        if not self.chosen.key and seats.entries:
            self._choose_seat(first_open(seats.entries))
        seats.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_on_board(self, delegation_id: str) -> None:
        """The card is painted first, the panel follows."""
        self.chosen = Chosen(delegation_id)
        self._soon.start()

    def _choose_seat(self, key: str) -> None:
        self.choose(self.chosen.delegation_id, key)

    def _proposals(self, delegation_id: str) -> tuple[str, ...]:
        return proposals(self._view.register, self._summaries[delegation_id].delegation)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel less room in a narrow window."""
        super().resizeEvent(event)
        self.side.setFixedWidth(WIDE if self.width() >= _ROOMY else NARROW)
