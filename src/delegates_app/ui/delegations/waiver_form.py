"""The form for a waiver: how many more, of which role, by whom, when and why."""

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QSpinBox, QWidget

from delegates_app.domain.choices import ROLES
from delegates_app.domain.seat_plan import SeatPlan
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.plans import Grant
from delegates_app.ui.delegations.seat_form import SeatForm
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.delegations.words import count_words
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said


class WaiverForm(SeatForm):
    """Grants a delegation more people than its format says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.keep_button.setText(self.tr("Grant waiver"))
        self.role = Choice()
        self.extra = QSpinBox()
        self.extra.setRange(1, 99)
        self.granted_by = QLineEdit()
        self.granted_on = QDateEdit()
        self.granted_on.setCalendarPopup(True)
        self.granted_on.setDisplayFormat("d MMMM yyyy")
        self.reason = QLineEdit()
        self.add_line(self.tr("Seat"), self.role)
        self.add_line(self.tr("How many more"), self.extra)
        self.add_line(self.tr("Granted by"), self.granted_by)
        self.add_line(self.tr("On"), self.granted_on)
        self.add_line(self.tr("Reason"), self.reason)
        self.delegation_id = ""

    @property
    def grant(self) -> Grant:
        """What was typed."""
        role, on = self.role.value, self.granted_on.date()
        return Grant(
            role if isinstance(role, Role) else Role.DELEGATE,
            self.extra.value(),
            self.granted_by.text().strip(),
            date(on.year(), on.month(), on.day()),
            self.reason.text().strip(),
        )

    def open(self, summary: Summary, today: date) -> None:
        """Begin for a delegation; what is too many now is proposed."""
        plan = summary.plan
        self.delegation_id = summary.id
        self.title.setText(self.tr("Waiver for {name}").format(name=summary.name))
        self.second.setText(" · ".join(count_words(each) for each in plan.counts))
        limited = [each.group for each in plan.counts if each.allowed is not None]
        self.role.offer([(group, said(ROLES.word(group))) for group in limited])
        role, extra = _proposed(plan)
        self.role.choose(role)
        self.extra.setValue(extra)
        self.granted_by.clear()
        self.reason.clear()
        self.granted_on.setDate(QDate(today.year, today.month, today.day))
        self.complain("")
        self.granted_by.setFocus()


def _proposed(plan: SeatPlan) -> tuple[Role, int]:
    over = next((each for each in plan.counts if each.over), None)
    return (over.group, over.over) if over else (Role.DELEGATE, 1)
