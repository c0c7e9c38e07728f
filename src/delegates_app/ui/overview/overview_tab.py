"""The overview: figures, what needs somebody today, what is ahead, and how replies came in."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates_app.domain.deadlines import due
from delegates_app.domain.overview import Overview, overview
from delegates_app.domain.wording import counted, mark
from delegates_app.domain.words import DeadlineKind
from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.buttons import Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.overview.answer_bars import AnswerBars, Legend
from delegates_app.ui.overview.figure_cards import FigureCards
from delegates_app.ui.overview.looks import target_of
from delegates_app.ui.overview.milestone_list import MilestoneList
from delegates_app.ui.overview.step_chart import Course, StepChart
from delegates_app.ui.overview.task_list import TaskList
from delegates_app.ui.place import Place, Target
from delegates_app.ui.speech import day, said, weekday
from delegates_app.ui.tab import Tab

_LOW = 560
_LEAST = 150


class OverviewTab(Tab):
    """Shows where a conference stands; everything on it leads to its place."""

    name: ClassVar[str] = "overview"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._told: Overview | None = None
        self.figures = FigureCards(self)
        self.tasks = TaskList(self)
        self.milestones = MilestoneList(self)
        self.chart = StepChart(self)
        self.bars = AnswerBars(self)
        self._lower = QWidget(self)
        self._lay_out()
        for piece in (self.figures, self.tasks, self.milestones):
            piece.went.connect(self.went)
        for pressed in (self.chart.pressed, self.bars.pressed):
            pressed.connect(lambda: self.went.emit(Target("availability")))

    def take(self, view: View, place: Place) -> None:
        """Show where the conference stands now."""
        conference = place.conference
        told = overview(view.register, conference, place.now)
        self._told = told
        self.figures.take(told.figures)
        self.tasks.take(told.tasks, self._day(told, place))
        self.milestones.take(told.ahead)
        deadline = due(view.register, conference, DeadlineKind.REPLY, "")
        self.chart.take(
            Course(
                replies=told.replies,
                invited=told.figures[0].number if told.figures else 0,
                today=place.now.date(),
                deadline=deadline.due_on if deadline else None,
                starts_on=conference.starts_on,
                ends_on=conference.ends_on,
            )
        )
        self.bars.take(told.answers)

    def go(self, _target: Target) -> None:
        """Stand on the most pressing task."""
        if self.tasks.lines:
            self.tasks.lines[0].button.setFocus()

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        return (
            Action(
                "first_task",
                self.tr("Begin with the most pressing task"),
                self._begin,
                "Ctrl+Return",
                "arrow-right",
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the tasks where the window is low."""
        super().resizeEvent(event)
        self._lower.setVisible(event.size().height() >= _LOW)

    def _begin(self) -> None:
        if self._told and self._told.tasks:
            self.went.emit(target_of(self._told.tasks[0]))

    def _day(self, told: Overview, place: Place) -> str:
        days = told.days_to_go
        if days < 0:
            left = said(mark("over"))
        elif days == 0:
            left = said(mark("begins today"))
        else:
            left = said(counted(days, mark("1 day to go"), mark("{n} days to go")))
        today = place.now.date()
        pattern = self.tr("{weekday} {day}  ·  {left}")
        return pattern.format(weekday=weekday(today), day=day(today), left=left)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(12)
        column.addWidget(self.figures)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.tasks, 68)
        middle.addWidget(self.milestones, 32)
        column.addLayout(middle, 11)
        self.tasks.setMinimumHeight(_LEAST)
        self._lower.setMinimumHeight(_LEAST)
        row = QHBoxLayout(self._lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._chart_card(), 55)
        row.addWidget(self._bars_card(), 45)
        column.addWidget(self._lower, 10)

    def _chart_card(self) -> Card:
        card = Card(self)
        card.body.addWidget(Words(self.tr("Replies by week"), "title"))
        card.body.addWidget(self.chart, 1)
        return card

    def _bars_card(self) -> Card:
        card = Card(self)
        head = QHBoxLayout()
        head.addWidget(Words(self.tr("Answers by category"), "title"))
        head.addWidget(Legend(self), 1)
        card.body.addLayout(head)
        card.body.addWidget(self.bars, 1)
        return card
