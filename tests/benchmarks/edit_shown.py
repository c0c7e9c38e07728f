"""An edit that arrives with 20 000 people, until the tab in sight is painted."""

from dataclasses import replace
from functools import partial

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.benchmarks._crowds import a_crowd
from tests.benchmarks._offices import an_office
from tests.benchmarks._screen import a_screen, median_milliseconds

from delegates_app.domain.changes import edited
from delegates_app.domain.records import Conference, Delegate
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.jobs import Now
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of
from delegates_app.ui.tab import Tab
from delegates_app.ui.tab_list import TABS

NAME = "edit shown, 20 000 people: each tab in its order, ms"
GOAL = "<= 50"
_EDITS = 7


def measure() -> str:
    """The median of several edits for each tab."""
    a_screen()
    with an_office() as office:
        office.write(a_crowd(20_000, 200, "1+100"))
        desk = LiveDesk(office, Now())
        return "; ".join(f"{_shown(kind, desk):.0f}" for kind in TABS if kind.name != "import")


def _shown(kind: type[Tab], desk: LiveDesk) -> float:
    window = QWidget()
    window.resize(1440, 900)
    tab = kind(desk, Notices(window), window)
    tab.resize(1440, 840)
    _take(tab, desk)
    window.show()
    QTest.qWait(200)
    times = []
    for number in range(_EDITS):
        _edit(desk, number)
        times.append(median_milliseconds([partial(_painted, tab, desk)]))
        QTest.qWait(20)
    window.close()
    return sorted(times)[_EDITS // 2]


def _edit(desk: LiveDesk, number: int) -> None:
    delegate = next(iter(desk.view.register.all(Delegate)))
    desk.write("Edit", edited(delegate, replace(delegate, function=f"Adviser of {number}")))


def _take(tab: Tab, desk: LiveDesk) -> None:
    (conference,) = desk.view.register.all(Conference)
    tab.take(desk.view, place_of(conference))


def _painted(tab: Tab, desk: LiveDesk) -> None:
    _take(tab, desk)
    QApplication.sendPostedEvents()
    QTest.qWait(0)
