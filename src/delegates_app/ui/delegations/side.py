"""The right side of the tab: the panel of a delegation, or a form in its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.domain.records import Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.person_forms import AddForm, ReplaceForm
from delegates_app.ui.delegations.seat_form import SeatForm
from delegates_app.ui.delegations.seats_panel import SeatsPanel
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.delegations.waiver_form import WaiverForm
from delegates_app.ui.place import Place

WIDE, NARROW = 331, 300


class Side(QStackedWidget):
    """Opens one form at a time; `left` tells that the panel is back."""

    left = Signal()

    def __init__(self, gestures: SeatGestures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gestures = gestures
        self.panel = SeatsPanel()
        self.replacing = ReplaceForm()
        self.adding = AddForm()
        self.waiving = WaiverForm()
        for page in (self.panel, self.replacing, self.adding, self.waiving):
            self.addWidget(page)
        for form, keep in (
            (self.replacing, self._replace),
            (self.adding, self._add),
            (self.waiving, self._grant),
        ):
            form.kept.connect(keep)
            form.left.connect(self.go_back)
        self.setFixedWidth(WIDE)

    @property
    def form(self) -> SeatForm | None:
        """The form that is open."""
        page = self.currentWidget()
        return page if isinstance(page, SeatForm) else None

    def take(self, register: Register) -> None:
        """Let an open form plan on a newer register."""
        if self.form is self.replacing:
            self.replacing.take(register)
        elif self.form is self.adding:
            self.adding.take(register)

    def replace(self, register: Register, delegate: Delegate) -> None:
        """Open the form for somebody who comes instead."""
        self.setCurrentWidget(self.replacing)
        self.replacing.open(register, delegate, self._gestures.name_of(delegate.id))

    def add(
        self,
        register: Register,
        found: tuple[Summary, ...],
        delegation_id: str,
        role: Role | None,
    ) -> None:
        """Open the form for somebody who comes."""
        self.setCurrentWidget(self.adding)
        self.adding.open(register, found, delegation_id, role)

    def waive(self, summary: Summary, place: Place) -> None:
        """Open the form for a waiver."""
        self.setCurrentWidget(self.waiving)
        self.waiving.open(summary, place.now.date())

    def go_back(self) -> None:
        """Show the panel again."""
        self.setCurrentWidget(self.panel)
        self.left.emit()

    def _replace(self) -> None:
        form = self.replacing
        self._gestures.replace(form.delegate_id, form.arrival, self.go_back, self._complain)

    def _add(self) -> None:
        form = self.adding
        self._gestures.add(form.delegation_id, form.arrival, self.go_back, self._complain)

    def _grant(self) -> None:
        form = self.waiving
        try:
            grant = form.grant
        except UnreadableError as error:
            self._complain(error)
            return
        self._gestures.grant(form.delegation_id, grant, self.go_back, self._complain)

    def _complain(self, error: AppError) -> None:
        if self.form:
            self.form.complain(error.sentence)
