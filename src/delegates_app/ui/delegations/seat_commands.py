"""What can be done with the delegation and the seat selected, by keys, menu and buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from delegates_app.domain.register import Register
from delegates_app.ui.delegations.choosing import GRID
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.page import DelegationsPage
from delegates_app.ui.delegations.pasted_lines import lines_of
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place


class SeatCommands(QObject):
    """Opens the forms of the page and sets its gestures going; `place` is set by the tab."""

    def __init__(
        self, desk: LiveDesk, notices: Notices, gestures: SeatGestures, page: DelegationsPage
    ) -> None:
        super().__init__(page)
        self.place: Place | None = None
        self._desk = desk
        self._notices = notices
        self._gestures = gestures
        self._page = page

    @property
    def _register(self) -> Register:
        return self._desk.view.register

    def replace(self) -> None:
        """Somebody else for who is selected; for the head where only a delegation is."""
        page = self._page
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
        page, seat = self._page, self._page.seat
        if not page.summaries:
            return
        role = seat.role if seat is not None and seat.delegate is None else None
        page.side.show()
        page.side.add(self._register, page.summaries, page.chosen.delegation_id, role)

    def waive(self) -> None:
        """A waiver for the delegation selected."""
        summary, place = self._page.summary, self.place
        if summary is None or place is None:
            return
        if summary.plan.format is None:
            self._notices.warn(
                self.tr("This delegation has no format and needs no waiver. Nothing was changed.")
            )
            return
        self._page.side.show()
        self._page.side.waive(summary, place)

    def paste(self) -> None:
        """The people on the clipboard for the delegation selected."""
        lines = lines_of(QGuiApplication.clipboard().text())
        self.paste_lines(self._page.chosen.delegation_id, lines)

    def turn_tbc(self) -> None:
        """Who is selected to be confirmed, or confirmed again; an empty seat is held."""
        seat, delegate = self._page.seat, self._page.delegate
        if seat is not None and seat.delegate is None:
            self._gestures.hold(self._page.chosen.delegation_id, seat.role)
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
        if self._page.view_shown == GRID:
            self._page.grid.fold_or_unfold()

    def paste_lines(self, delegation_id: str, lines: object) -> None:
        """Lines of people on a delegation's open seats; nothing else makes sense."""
        if isinstance(lines, tuple) and lines and delegation_id:
            self._gestures.paste(delegation_id, lines, self._page.focus_view)
            return
        self._notices.warn(
            self.tr("The clipboard holds no names. Nothing was changed; copy some first.")
        )

    def open_seat(self, _key: str = "") -> None:
        """Replace who is on the seat selected, or add somebody to an empty one."""
        if self._page.delegate is None:
            self.add()
        else:
            self.replace()

    def type_on_seat(self, letter: str) -> None:
        """A name begun on a seat that waits for one."""
        delegate = self._page.delegate
        if delegate is None or delegate.person_id is None:
            self.open_seat()
            if self._page.side.form:
                self._page.side.form.begin(letter)

    def offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        page = self._page
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

    def _with_delegate(self, act: Callable[[str], None]) -> None:
        if self._page.delegate is None:
            self._ask_to_select()
        else:
            act(self._page.delegate.id)

    def _ask_to_select(self) -> None:
        self._notices.warn(
            self.tr("Nobody is selected. Nothing was changed; choose somebody in the panel first.")
        )
