"""A key in the matrix of 200 delegations × 40 sessions, until it is painted."""

import os
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.benchmarks._offices import an_office
from tests.builders import a_conference, a_delegation, a_party, a_session, a_statement

from delegates_app.domain.changes import added
from delegates_app.domain.records import Conference, Session
from delegates_app.domain.words import Answer
from delegates_app.services.office import Office, Work
from delegates_app.ui.availability.matrix_table import MatrixTable
from delegates_app.ui.availability.tab import AvailabilityTab
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.place import place_of

NAME = "key in 200 delegations × 40 sessions to repaint; to record, ms"
GOAL = "<= 30"
_PRESSES = 40
_ANSWERS = (Answer.YES, Answer.LIKELY, Answer.NO)


def measure() -> str:
    """The median of an arrow key, and of a written statement until the matrix shows it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application)
    with an_office() as office:
        office.write(_a_large_matrix())
        window, tab = _shown(office)
        table = tab.page.matrix.table
        arrows = [Qt.Key.Key_Right, Qt.Key.Key_Down] * (_PRESSES // 2)
        moved = _median([partial(_press, table, key) for key in arrows])
        recorded = _median([partial(_state, tab, key) for key in "yln" * 5])
        window.close()
    return f"{moved:.3g}; {recorded:.3g}"


class _Painted(QObject):
    """Notices that a widget was painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _until_painted(viewport: QWidget, act: Callable[[], object]) -> None:
    painted = _Painted()
    viewport.installEventFilter(painted)
    act()
    while not painted.seen:
        QTest.qWait(0)


def _press(table: MatrixTable, key: Qt.Key) -> None:
    _until_painted(table.viewport(), lambda: QTest.keyClick(table, key))


def _state(tab: AvailabilityTab, letter: str) -> None:
    table = tab.page.matrix.table
    QTest.keyClicks(table, letter)
    field = tab.recorder.line.said_by
    _until_painted(table.viewport(), lambda: QTest.keyClick(field, Qt.Key.Key_Return))


def _median(acts: list[Callable[[], None]]) -> float:
    times = []
    for act in acts:
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return sorted(times)[len(times) // 2] * 1000


def _shown(office: Office) -> tuple[QWidget, AvailabilityTab]:
    desk = LiveDesk(office, Now())
    window = QWidget()
    window.resize(1440, 900)
    tab = AvailabilityTab(desk, Notices(window), window)
    tab.resize(1440, 840)
    (conference,) = desk.view.register.all(Conference)
    desk.changed.connect(lambda view: tab.take(view, place_of(conference)))
    tab.take(desk.view, place_of(conference))
    window.show()
    tab.page.matrix.table.setFocus()
    QTest.qWait(100)
    return window, tab


def _a_large_matrix() -> Work:
    conference = a_conference(clock=datetime(2024, 4, 22, 9))
    parties = [a_party(f"P{number}", f"Party {number}") for number in range(200)]
    delegations = [a_delegation(conference, party) for party in parties]
    start = datetime(2024, 4, 29, 8)
    sessions = [
        a_session(
            conference,
            f"s{number}",
            title=f"Session {number}",
            starts_at=start + timedelta(hours=number),
            ends_at=start + timedelta(hours=number + 1),
        )
        for number in range(40)
    ]
    statements = [
        a_statement(delegation, answer=_answer(place, number), session_ids=_some(sessions, number))
        for place, delegation in enumerate(delegations)
        for number in range(3)
    ]
    records = (conference, *parties, *delegations, *sessions, *statements)
    return Work("A large matrix", tuple(map(added, records)))


def _answer(place: int, number: int) -> Answer:
    return _ANSWERS[(place + number) % len(_ANSWERS)]


def _some(sessions: list[Session], number: int) -> tuple[str, ...]:
    return tuple(each.id for each in sessions[number * 5 : number * 10])
