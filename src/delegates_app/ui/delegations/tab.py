"""The tab of delegations: what is done on the page by keys, buttons and the clipboard."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.delegations import delegations_of
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.domain.records import Conference, Delegate
from delegates_app.domain.register import Register
from delegates_app.services.office import View
from delegates_app.ui.delegations.choosing import BOARD, GRID
from delegates_app.ui.delegations.chosen import states_format
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.page import DelegationsPage
from delegates_app.ui.delegations.pasted_lines import lines_of
from delegates_app.ui.delegations.seat_history import moments_of, operations_on, record_ids_of
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.columns import Refusal
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.scene import Scene
from delegates_app.ui.tab import Tab

_SOON = 150
"""Milliseconds after the last arrow key until the history is read."""


class DelegationsTab(Tab):
    """Joins the page of the delegations to what is written."""

    name: ClassVar[str] = "delegations"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._place: Place | None = None
        self._gestures = SeatGestures(desk, notices, self)
        self.page = DelegationsPage(self._gestures)
        self._asked: Delegate | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._ask_history)
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
        page, panel = self.page, self.page.side.panel
        page.turned.connect(self._hint)
        page.looked_at.connect(self._look_at)
        page.choosing.add_asked.connect(self.add)
        page.board.named.connect(self._name)
        page.grid.lines_pasted.connect(self._paste_lines)
        page.grid.rows_model.refused.connect(self._tell_refused)
        panel.seats.opened.connect(self._open_seat)
        panel.seats.typed.connect(self._type_on_seat)
        panel.replace_asked.connect(self.replace)
        panel.add_asked.connect(self.add)
        panel.waiver_asked.connect(self.waive)

    @classmethod
    def remark(cls, register: Register, conference: Conference) -> str:
        """The format of the Member States."""
        return states_format(register, conference)

    def take(self, view: View, place: Place) -> None:
        """Show this view; filter, selection, scroll and open forms stay."""
        self._place = place
        some = delegations_of(view.register, place.conference)
        self._pages.setCurrentWidget(self.page if some else self._empty)
        self.page.take(view, place)

    def go(self, target: Target) -> None:
        """Select the delegation and the delegate that a link names."""
        self.page.go(target)

    @property
    def _register(self) -> Register:
        return self.desk.view.register

    # The history of who is selected

    def _look_at(self, delegate: Delegate | None) -> None:
        if delegate is None or self._asked is None or delegate.id != self._asked.id:
            self.page.side.panel.show_history(())
        self._asked = delegate
        if delegate is not None:
            self._soon.start()

    def _ask_history(self) -> None:
        if self._asked is not None:
            question = partial(operations_on, record_ids_of(self._asked))
            self.desk.ask(question, partial(self._show_history, self._asked.id))

    def _show_history(self, delegate_id: str, found: tuple[Operation, ...]) -> None:
        if self._asked is not None and self._asked.id == delegate_id:
            self.page.side.panel.show_history(moments_of(found))

    # What can be done

    def replace(self) -> None:
        """Somebody else for who is selected; for the head where only a delegation is."""
        page = self.page
        delegate = page.delegate
        if delegate is None and not page.chosen.key and page.summary:
            delegate = page.summary.plan.head
        if delegate is None:
            self.add()
            return
        page.side.show()
        page.side.replace(self._register, delegate)

    def add(self) -> None:
        """Somebody for the delegation selected."""
        page, seat = self.page, self.page.seat
        if not page.summaries:
            return
        role = seat.role if seat is not None and seat.delegate is None else None
        page.side.show()
        page.side.add(self._register, page.summaries, page.chosen.delegation_id, role)

    def waive(self) -> None:
        """A waiver for the delegation selected."""
        summary = self.page.summary
        if summary is None or self._place is None:
            return
        if summary.plan.format is None:
            self.notices.warn(
                self.tr("This delegation has no format and needs no waiver. Nothing was changed.")
            )
            return
        self.page.side.show()
        self.page.side.waive(summary, self._place)

    def paste(self) -> None:
        """The people on the clipboard for the delegation selected."""
        lines = lines_of(QGuiApplication.clipboard().text())
        self._paste_lines(self.page.chosen.delegation_id, lines)

    def turn_tbc(self) -> None:
        """Who is selected to be confirmed, or confirmed again; an empty seat is held."""
        seat, delegate = self.page.seat, self.page.delegate
        if seat is not None and seat.delegate is None:
            self._gestures.hold(self.page.chosen.delegation_id, seat.role)
        elif delegate is not None and delegate.person_id is not None:
            self._gestures.turn_tbc(delegate.id)
        else:
            self._ask_to_select()

    def cancel(self) -> None:
        """Who is selected no longer comes."""
        self._with_delegate(self._gestures.cancel)

    def reorder(self, steps: int) -> None:
        """Who is selected up or down."""
        self._with_delegate(partial(self._gestures.reorder, steps=steps))

    def swap_with_head(self) -> None:
        """Who is selected becomes head."""
        self._with_delegate(self._gestures.swap_with_head)

    def fold(self) -> None:
        """Fold all delegations of the grid, or unfold them."""
        if self.page.view_shown == GRID:
            self.page.grid.fold_or_unfold()

    def _with_delegate(self, act: Callable[[str], None]) -> None:
        if self.page.delegate is None:
            self._ask_to_select()
        else:
            act(self.page.delegate.id)

    def _ask_to_select(self) -> None:
        self.notices.warn(
            self.tr("Nobody is selected. Nothing was changed; choose somebody in the panel first.")
        )

    def _paste_lines(self, delegation_id: str, lines: object) -> None:
        if isinstance(lines, tuple) and lines and delegation_id:
            self._gestures.paste(delegation_id, lines, self.page.focus_view)
            return
        self.notices.warn(
            self.tr("The clipboard holds no names. Nothing was changed; copy some first.")
        )

    def _tell_refused(self, refusals: tuple[Refusal, ...]) -> None:
        """Say why texts wait in their cells; each cell says its own reason too."""
        self.notices.warn(refusals[0].sentence)

    def _name(self, delegation_id: str, text: str) -> None:
        line = self.page.board.name_line

        def refused(error: AppError) -> None:
            line.complain(error.sentence)

        self._gestures.type_name(delegation_id, None, text, line.close, refused)

    def _open_seat(self, _key: str = "") -> None:
        if self.page.delegate is None:
            self.add()
        else:
            self.replace()

    def _type_on_seat(self, letter: str) -> None:
        """A name begun on a seat that waits for one."""
        delegate = self.page.delegate
        if delegate is None or delegate.person_id is None:
            self._open_seat()
            if self.page.side.form:
                self.page.side.form.begin(letter)

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        page = self.page
        return (
            Action("delegations_turn", self.tr("Board or grid"), page.turn, "Ctrl+B", "table"),
            Action("delegations_filter", self.tr("Filter delegations and people"),
                   page.choosing.text.setFocus, "Ctrl+F", "filter"),
            Action("delegations_fold", self.tr("Fold or unfold all delegations"), self.fold,
                   "Ctrl+Shift+F", "chevrons-up-down"),
            Action("delegations_add", self.tr("Add a person…"), self.add, "Ins", "user-plus"),
            Action("delegations_paste", self.tr("Paste people on the delegation"), self.paste,
                   "Ctrl+V", "clipboard-paste"),
            Action("delegations_replace", self.tr("Replace…"), self.replace, "Ctrl+R",
                   "arrow-left-right"),
            Action("delegations_tbc", self.tr("To be confirmed, or confirmed"), self.turn_tbc,
                   "Ctrl+T", "circle-help"),
            Action("delegations_up", self.tr("Move up in the delegation"),
                   partial(self.reorder, -1), "Ctrl+Up", "arrow-up"),
            Action("delegations_down", self.tr("Move down in the delegation"),
                   partial(self.reorder, 1), "Ctrl+Down", "arrow-down"),
            Action("delegations_head", self.tr("Make head of the delegation"),
                   self.swap_with_head, "Ctrl+Shift+Up", "crown"),
            Action("delegations_cancel", self.tr("No longer comes"), self.cancel, "Del",
                   "user-minus"),
            Action("delegations_waiver", self.tr("Grant waiver…"), self.waive, "Ctrl+Shift+W",
                   "badge-check"),
        )  # fmt: skip

    def scenes(self) -> tuple[Scene, ...]:
        """The grid, the panel and its forms."""
        page = self.page
        return (
            Scene("grid", partial(page.turn, GRID), partial(page.turn, BOARD)),
            Scene("panel", page.enter_panel, page.focus_view),
            Scene("replace", self.replace, page.side.go_back),
            Scene("add", self.add, page.side.go_back),
            Scene("waiver", self.waive, page.side.go_back),
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
