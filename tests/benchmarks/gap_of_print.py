"""How long the event loop stands still while the badges tab shows and renders 4 000 badges."""

from PySide6.QtWidgets import QWidget
from tests.benchmarks._house import a_desk, longest_gap

from delegates_app.domain.records import Conference
from delegates_app.ui.badges.badges_tab import BadgesTab
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of

NAME = "longest gap of the loop, 4 000 badges made and shown, ms"
GOAL = "<= 50"


def measure() -> int:
    """Milliseconds from the first look until the sheets are there."""
    with a_desk(4000, 40, "1+100") as desk:
        window = QWidget()
        window.resize(1440, 900)
        tab = BadgesTab(desk, Notices(window), window)
        tab.resize(1440, 840)
        window.show()
        (conference,) = desk.view.register.all(Conference)
        tab.take(desk.view, place_of(conference))
        found = longest_gap(lambda: None, lambda: tab.preview.current is not None)
        window.close()
    return found
