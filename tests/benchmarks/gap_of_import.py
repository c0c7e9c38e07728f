"""How long the event loop stands still while 4 000 rows are read, reviewed and applied."""

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget
from tests.benchmarks._house import a_desk, longest_gap
from tests.benchmarks.import_of_4000 import crowd

from delegates_app.domain.records import Conference
from delegates_app.ui.import_review.import_tab import ImportTab
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import place_of

NAME = "longest gap of the loop, import of 4 000; its applying, ms"
GOAL = "<= 50"


def measure() -> str:
    """Milliseconds until the review is shown, and until it is written and shown."""
    with a_desk(10, 1) as desk, tempfile.TemporaryDirectory() as folder:
        window = QWidget()
        window.resize(1440, 900)
        tab = ImportTab(desk, Notices(window), window)
        tab.resize(1440, 840)
        (conference,) = desk.view.register.all(Conference)
        tab.take(desk.view, place_of(conference))
        window.show()
        path = Path(folder) / "P0.xlsx"
        path.write_bytes(crowd())
        read = longest_gap(lambda: tab.open_files((path,)), lambda: tab.page is not None)
        page = tab.page
        assert page is not None
        before = desk.view
        review = page.open_review
        written = longest_gap(review.apply, lambda: desk.view is not before and desk.all_saved)
        window.close()
    return f"{read}; {written}"
