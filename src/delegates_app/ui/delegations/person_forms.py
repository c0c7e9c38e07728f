"""The forms for people: somebody comes, or somebody comes instead."""

from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.choices import ROLES
from delegates_app.domain.consequences import consequences
from delegates_app.domain.errors import AppError
from delegates_app.domain.pasting import next_role
from delegates_app.domain.records import Delegate, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_cancel
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.comers import proposals
from delegates_app.ui.delegations.plans import Arrival, plan_arrival, plan_successor
from delegates_app.ui.delegations.seat_form import NameField, SeatForm
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said


class ReplaceForm(SeatForm):
    """Who comes instead, as what, and why; says at once what follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.keep_button.setText(self.tr("Replace"))
        self.name = NameField()
        self.function = QLineEdit()
        self.reason = QLineEdit()
        self.add_line(self.tr("Who comes"), self.name)
        self.add_line(self.tr("Function"), self.function)
        self.add_line(self.tr("Reason"), self.reason)
        self.delegate_id = ""
        self._register: Register | None = None
        self.name.textChanged.connect(self._foretell)

    @property
    def arrival(self) -> Arrival:
        """What was typed."""
        return Arrival(
            self.name.text().strip(), self.function.text().strip(), self.reason.text().strip()
        )

    def open(self, register: Register, delegate: Delegate, called: str) -> None:
        """Begin for a delegate."""
        self.delegate_id = delegate.id
        for line in (self.name, self.function, self.reason):
            line.clear()
        self.title.setText(self.tr("Replace {name}").format(name=called))
        self.second.setText(
            self.tr("The seat and its place on the list stay; the old badge does not.")
        )
        self.complain("")
        self.take(register)
        self.name.setFocus()

    def take(self, register: Register) -> None:
        """Plan on a newer register; what was typed stays."""
        self._register = register
        delegate = register.find(Delegate, self.delegate_id)
        if delegate is None:
            self.left.emit()
            return
        delegation = register.get(Delegation, delegate.delegation_id)
        self.name.offer(proposals(register, delegation))
        self._foretell()

    def _foretell(self, _text: str = "") -> None:
        register = self._register
        delegate = register.find(Delegate, self.delegate_id) if register else None
        if register is None or delegate is None:
            return
        try:
            plan = plan_cancel(delegate)
            if self.arrival.name:
                plan = plan_successor(register, delegate.id, self.arrival)
        except AppError as error:
            self.complain(error.sentence)
            return
        self.complain("")
        self.foretell(consequences(register, plan))


class AddForm(SeatForm):
    """Who comes, for which delegation, on which seat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Add a person"))
        self.second.hide()
        self.keep_button.setText(self.tr("Add"))
        self.delegation = Choice()
        self.role = Choice([(role, said(ROLES.word(role))) for role in Role])
        self.name = NameField()
        self.function = QLineEdit()
        self.add_line(self.tr("Delegation"), self.delegation)
        self.add_line(self.tr("Seat"), self.role)
        self.add_line(self.tr("Name"), self.name)
        self.add_line(self.tr("Function"), self.function)
        self._register: Register | None = None
        self.delegation.chosen.connect(self._turn)
        self.name.textChanged.connect(self._check)

    @property
    def delegation_id(self) -> str:
        """For which delegation."""
        return str(self.delegation.value or "")

    @property
    def arrival(self) -> Arrival:
        """What was typed."""
        role = self.role.value
        return Arrival(
            self.name.text().strip(),
            self.function.text().strip(),
            role=role if isinstance(role, Role) else Role.DELEGATE,
        )

    def open(
        self,
        register: Register,
        found: tuple[Summary, ...],
        delegation_id: str,
        role: Role | None = None,
    ) -> None:
        """Begin for a delegation and a seat of it."""
        self._register = register
        self.delegation.offer([(each.id, f"{each.code}  {each.name}") for each in found])
        self.delegation.choose(delegation_id)
        self.name.clear()
        self.function.clear()
        self.complain("")
        self._turn()
        if role is not None:
            self.role.choose(role)
        self.name.setFocus()

    def take(self, register: Register) -> None:
        """Plan on a newer register; what was typed stays."""
        self._register = register
        self._check()

    def _turn(self, _delegation_id: object = None) -> None:
        delegation = self._delegation()
        if delegation is None or self._register is None:
            return
        self.name.offer(proposals(self._register, delegation))
        self.role.choose(next_role(self._register, delegation))
        self._check()

    def _delegation(self) -> Delegation | None:
        return self._register.find(Delegation, self.delegation_id) if self._register else None

    def _check(self, _text: str = "") -> None:
        if self._register is None or self._delegation() is None or not self.arrival.name:
            self.complain("")
            return
        try:
            plan_arrival(self._register, self.delegation_id, self.arrival)
        except AppError as error:
            self.complain(error.sentence)
        else:
            self.complain("")
