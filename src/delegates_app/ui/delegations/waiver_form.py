"""The form for a waiver: how many more, of which role, by whom, when and why."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from delegates_app.domain.choices import ROLES
from delegates_app.domain.record_fields import read_day
from delegates_app.domain.seat_plan import SeatPlan
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.plans import Grant
from delegates_app.ui.delegations.seat_form import SeatForm
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.delegations.words import count_words
from delegates_app.ui.kit.buttons import Choice
from delegates_app.ui.speech import said

_MOST = 20


class WaiverForm(SeatForm):
    """Grants a delegation more people than its format says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.keep_button.setText(self.tr("Grant waiver"))
        self.role = Choice()
        self.extra = Choice([(number, str(number)) for number in range(1, _MOST + 1)])
        self.granted_by = QLineEdit()
        self.granted_on = QLineEdit()
        self.reason = QLineEdit()
        self.add_line(self.tr("Seat"), self.role)
        self.add_line(self.tr("How many more"), self.extra)
        self.add_line(self.tr("Granted by"), self.granted_by)
        self.add_line(self.tr("On"), self.granted_on)
        self.add_line(self.tr("Reason"), self.reason)
        self.delegation_id = ""

    @property
    def grant(self) -> Grant:
        """What was typed; UnreadableError for a day that is none."""
        role, extra = self.role.value, self.extra.value
        return Grant(
            role if isinstance(role, Role) else Role.DELEGATE,
            extra if isinstance(extra, int) else 1,
            self.granted_by.text().strip(),
            read_day(self.granted_on.text()),
            self.reason.text().strip(),
        )

    def open(self, summary: Summary, today: date) -> None:
        """Begin for a delegation; what is too many now is proposed."""
        plan = summary.plan
        self.delegation_id = summary.id
        self.title.setText(self.tr("Waiver for {name}").format(name=summary.name))
        limited = [each for each in plan.counts if each.allowed is not None]
        shown = [each for each in limited if each.used or each.allowed]
        self.second.setText(" · ".join(map(count_words, shown)))
        self.role.offer([(each.group, said(ROLES.word(each.group))) for each in limited])
        role, extra = _proposed(plan)
        self.role.choose(role)
        self.extra.choose(extra)
        self.granted_by.clear()
        self.reason.clear()
        self.granted_on.setText(today.isoformat())
        self.complain("")
        self.granted_by.setFocus()


def _proposed(plan: SeatPlan) -> tuple[Role, int]:
    over = next((each for each in plan.counts if each.over), None)
    return (over.group, over.over) if over else (Role.DELEGATE, 1)
