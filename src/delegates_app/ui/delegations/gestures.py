"""Every gesture on the seats: one operation each, under a label that people read in the history."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from delegates_app.domain.changes import Change
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import full_name
from delegates_app.domain.pasting import next_role, plan_paste
from delegates_app.domain.records import Delegate, Delegation, Party, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_edits import SeatTexts, plan_texts
from delegates_app.domain.seat_order import plan_reorder
from delegates_app.domain.seats import plan_cancel, plan_tbc
from delegates_app.domain.words import DelegationKind, Role, Standing
from delegates_app.ui.delegations.comers import plan_typed
from delegates_app.ui.delegations.plans import (
    Arrival,
    Grant,
    plan_arrival,
    plan_grant,
    plan_successor,
    plan_to_head,
    plan_turned,
)
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.notices import Notices

Done = Callable[[], None]
Refused = Callable[[AppError], None]
Plan = Callable[[Register], Iterable[Change]]


class SeatGestures(QObject):
    """Plans on the register as it is when written; refusals are told where nobody else does."""

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices

    @property
    def _register(self) -> Register:
        return self._desk.view.register

    def type_name(
        self, delegation_id: str, role: Role | None, text: str, done: Done, refused: Refused
    ) -> None:
        """A name typed on a delegation, for its next open seat or one of a role."""
        delegation = self._register.get(Delegation, delegation_id)
        wanted = role or next_role(self._register, delegation)
        label = self._label(self.tr("{delegation}: {name} added"), delegation, name=text)
        self._write(
            label,
            lambda register: plan_typed(
                register, register.get(Delegation, delegation_id), wanted, text
            ),
            done,
            refused,
        )

    def paste(self, delegation_id: str, lines: Sequence[str], done: Done) -> None:
        """Lines of people on the open seats of a delegation, then on new ones."""
        delegation = self._register.get(Delegation, delegation_id)
        pattern = self.tr("{delegation}: {n} people pasted")
        if len(lines) == 1:
            pattern = self.tr("{delegation}: one person pasted")
        self._write(
            self._label(pattern, delegation, n=len(lines)),
            lambda register: plan_paste(register, register.get(Delegation, delegation_id), lines),
            done,
        )

    def add(self, delegation_id: str, arrival: Arrival, done: Done, refused: Refused) -> None:
        """Somebody from the panel on a seat of a role."""
        delegation = self._register.get(Delegation, delegation_id)
        label = self._label(self.tr("{delegation}: {name} added"), delegation, name=arrival.name)
        self._write(
            label, lambda register: plan_arrival(register, delegation_id, arrival), done, refused
        )

    def replace(self, delegate_id: str, arrival: Arrival, done: Done, refused: Refused) -> None:
        """Somebody else on a seat, for a reason."""
        delegation = self._delegation_of(delegate_id)
        pattern = self.tr("{delegation}: {old} replaced by {name}")
        old = self.name_of(delegate_id)
        label = self._label(pattern, delegation, old=old, name=arrival.name)
        self._write(
            label, lambda register: plan_successor(register, delegate_id, arrival), done, refused
        )

    def cancel(self, delegate_id: str) -> None:
        """Somebody no longer comes; told with a way back."""
        delegation = self._delegation_of(delegate_id)
        pattern = self.tr("{delegation}: {name} no longer comes")
        label = self._label(pattern, delegation, name=self.name_of(delegate_id))
        self._write(
            label,
            lambda register: plan_cancel(register.get(Delegate, delegate_id)),
            partial(self._notices.good, label, self.tr("Undo"), self._desk.undo),
        )

    def turn_tbc(self, delegate_id: str) -> None:
        """A confirmed delegate to be confirmed again, and the other way round."""
        delegate = self._register.get(Delegate, delegate_id)
        confirming = delegate.standing is Standing.TBC
        pattern = self.tr("{delegation}: {name} to be confirmed")
        if confirming:
            pattern = self.tr("{delegation}: {name} confirmed")
        label = self._label(
            pattern, self._delegation_of(delegate_id), name=self.name_of(delegate_id)
        )
        self._write(label, lambda register: plan_turned(register.get(Delegate, delegate_id)))

    def hold(self, delegation_id: str, role: Role) -> None:
        """An empty seat held by somebody still to be named."""
        delegation = self._register.get(Delegation, delegation_id)
        label = self._label(self.tr("{delegation}: a seat to be confirmed"), delegation)
        self._write(
            label,
            lambda register: plan_tbc(register, register.get(Delegation, delegation_id), role),
        )

    def reorder(self, delegate_id: str, steps: int) -> None:
        """A delegate up or down in the delegation."""
        pattern = self.tr("{delegation}: {name} moved up")
        if steps > 0:
            pattern = self.tr("{delegation}: {name} moved down")
        label = self._label(
            pattern, self._delegation_of(delegate_id), name=self.name_of(delegate_id)
        )
        self._write(
            label,
            lambda register: plan_reorder(register, register.get(Delegate, delegate_id), steps),
        )

    def swap_with_head(self, delegate_id: str) -> None:
        """A delegate becomes the head, and the head takes that seat."""
        label = self._label(
            self.tr("{delegation}: {name} becomes head"),
            self._delegation_of(delegate_id),
            name=self.name_of(delegate_id),
        )
        self._write(label, lambda register: plan_to_head(register, delegate_id))

    def grant(self, delegation_id: str, grant: Grant, done: Done, refused: Refused) -> None:
        """More people than the format says."""
        delegation = self._register.get(Delegation, delegation_id)
        label = self._label(
            self.tr("{delegation}: waiver for {n} more, by {name}"),
            delegation,
            n=grant.extra,
            name=grant.granted_by,
        )
        self._write(
            label, lambda register: plan_grant(register, delegation_id, grant), done, refused
        )

    def type_texts(
        self, typed: Sequence[SeatTexts], heading: str, done: Done, refused: Refused
    ) -> None:
        """Texts typed or pasted in the grid, all in one operation."""
        label = self._texts_label(typed, heading)
        self._write(label, lambda register: plan_texts(register, typed), done, refused)

    def name_of(self, delegate_id: str) -> str:
        """The name of a delegate, or what is expected on the seat."""
        delegate = self._register.find(Delegate, delegate_id)
        person = self._register.find(Person, delegate.person_id) if delegate else None
        if person is not None:
            return full_name(person)
        return (delegate.function if delegate else "") or self.tr("TBC")

    def _texts_label(self, typed: Sequence[SeatTexts], heading: str) -> str:
        first = typed[0]
        delegation = self._register.get(Delegation, first.delegation_id)
        if len(typed) > 1 and any(each.delegation_id != first.delegation_id for each in typed):
            return self.tr("{n} rows of several delegations typed").format(n=len(typed))
        if len(typed) > 1:
            return self._label(self.tr("{delegation}: {n} rows typed"), delegation, n=len(typed))
        texts = [text for _, text in first.texts if text.strip()]
        if not first.delegate_id:
            name = " ".join(
                text for name, text in first.texts if name in {"given_name", "family_name"}
            )
            return self._label(self.tr("{delegation}: {name} added"), delegation, name=name)
        values = {"name": self.name_of(first.delegate_id), "heading": heading}
        if len(texts) == 1 and len(first.texts) == 1:
            pattern = self.tr("{delegation}: {heading} of {name}: {text}")
            return self._label(pattern, delegation, text=texts[0], **values)
        return self._label(self.tr("{delegation}: {heading} of {name}"), delegation, **values)

    def _delegation_of(self, delegate_id: str) -> Delegation:
        delegate = self._register.get(Delegate, delegate_id)
        return self._register.get(Delegation, delegate.delegation_id)

    def _label(self, pattern: str, delegation: Delegation, **values: object) -> str:
        return pattern.format(delegation=called(self._register, delegation), **values)

    def _write(
        self, label: str, plan: Plan, done: Done | None = None, refused: Refused | None = None
    ) -> None:
        self._desk.write_planned(
            label,
            plan,
            done=(lambda _operation: done()) if done else None,
            refused=refused or self._tell,
        )

    def _tell(self, error: AppError) -> None:
        self._notices.fail(error.sentence)


def called(register: Register, delegation: Delegation) -> str:
    """What a delegation is called in the history: Germany; its code where it stands for a part."""
    if delegation.kind is not DelegationKind.NATIONAL:
        return delegation_code(register, delegation)
    return delegation.name or register.get(Party, delegation.party_id).name_en
