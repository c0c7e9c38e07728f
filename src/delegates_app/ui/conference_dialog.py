"""The dialog about a conference: its frame, sessions, formats and deadlines, edited in place."""

from datetime import datetime, time
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from delegates_app.domain.changes import Change, added, removed
from delegates_app.domain.conference_fields import CONFERENCE_FIELDS, FORMAT_FIELDS
from delegates_app.domain.deadlines import deadlines_of
from delegates_app.domain.records import Conference, Deadline, FormatRule, Session
from delegates_app.domain.register import Register
from delegates_app.domain.session_fields import DEADLINE_FIELDS, SESSION_FIELDS
from delegates_app.domain.sessions import plan_remove_session, plan_session, sessions_of
from delegates_app.domain.wording import mark
from delegates_app.domain.words import DeadlineKind, SessionKind
from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.field_form import FieldForm
from delegates_app.ui.kit.buttons import Words
from delegates_app.ui.record_table import RecordKind, RecordTable
from delegates_app.ui.speech import said


class ConferenceDialog(QDialog):
    """Every line and cell is kept when it is left, and undone like all work."""

    def __init__(self, desk: LiveDesk, conference_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Conference"))
        self.resize(960, 640)
        self._desk = desk
        self._conference_id = conference_id
        self.form = FieldForm(CONFERENCE_FIELDS, self._keep)
        self.tables = tuple(RecordTable(desk, each) for each in (_sessions(), _formats(), _due()))
        self.pages = QTabWidget()
        self._lay_out()
        desk.changed.connect(self.take)
        self.take(desk.view)

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.form)
        titles = (self.tr("Sessions"), self.tr("Formats"), self.tr("Deadlines"))
        self.pages.addTab(area, self.tr("Frame"))
        for table, title in zip(self.tables, titles, strict=True):
            self.pages.addTab(table, title)
        words = self.tr("Everything is kept when you leave it; Ctrl+Z takes it back.")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.pages, 1)
        column.addWidget(Words(words, "second"))

    def take(self, view: View) -> None:
        """Show the conference as it is in this view; close where it is gone."""
        conference = view.register.find(Conference, self._conference_id)
        if conference is None:
            self.reject()
            return
        self.form.take(view.register, conference)
        for table in self.tables:
            table.take(view.register, conference)

    def _keep(self, heading: str, changes: tuple[Change, ...]) -> None:
        label = self.tr("Conference: {field}").format(field=heading)
        self._desk.write(label, changes)


def _sessions() -> RecordKind[Session]:
    return RecordKind(
        Session,
        "sessions",
        SESSION_FIELDS,
        (130, 180, 120, 130, 130, 110, 100, 110),
        sessions_of,
        _new_session,
        plan_remove_session,
        _labels(mark("Edit sessions"), mark("Add a session"), mark("Remove sessions")),
        QCoreApplication.translate("ConferenceDialog", "Add a session"),
    )


def _formats() -> RecordKind[FormatRule]:
    return RecordKind(
        FormatRule,
        "formats",
        FORMAT_FIELDS,
        (220, 150, 180, 260),
        _formats_of,
        _new_format,
        lambda _, rule: (removed(rule),),
        _labels(mark("Edit formats"), mark("Add a format"), mark("Remove formats")),
        QCoreApplication.translate("ConferenceDialog", "Add a format"),
    )


def _due() -> RecordKind[Deadline]:
    return RecordKind(
        Deadline,
        "deadlines",
        DEADLINE_FIELDS,
        (220, 130, 200, 260),
        deadlines_of,
        _new_deadline,
        lambda _, deadline: (removed(deadline),),
        _labels(mark("Edit deadlines"), mark("Add a deadline"), mark("Remove deadlines")),
        QCoreApplication.translate("ConferenceDialog", "Add a deadline"),
    )


def _labels(*marked: str) -> tuple[str, str, str]:
    first, second, third = (said(each) for each in marked)
    return first, second, third


def _formats_of(register: Register, conference: Conference) -> tuple[FormatRule, ...]:
    rules = register.where(FormatRule, "conference_id", conference.id)
    return tuple(sorted(rules, key=lambda each: bool(each.delegation_id)))


def _new_session(register: Register, conference: Conference) -> tuple[Change, ...]:
    title = QCoreApplication.translate("ConferenceDialog", "New session")
    known = sessions_of(register, conference)
    start = known[-1].ends_at if known else None
    if start is None:
        start = datetime.combine(conference.starts_on, time(9))
    return plan_session(register, conference, title, SessionKind.WORKING, start)


def _new_format(_register: Register, conference: Conference) -> tuple[Change, ...]:
    return (added(FormatRule(id=str(uuid4()), conference_id=conference.id, format="1+2")),)


def _new_deadline(_register: Register, conference: Conference) -> tuple[Change, ...]:
    deadline = Deadline(
        id=str(uuid4()),
        conference_id=conference.id,
        kind=DeadlineKind.OTHER,
        due_on=conference.starts_on,
    )
    return (added(deadline),)
