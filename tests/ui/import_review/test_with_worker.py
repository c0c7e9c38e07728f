"""A list read in the real worker process and planned on the thread of the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.workbooks import xlsx

from delegates_app.domain.records import Conference
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.import_review.import_tab import ImportTab
from delegates_app.ui.import_review.open_review import Phase
from delegates_app.ui.kit.jobs import Jobs
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.kit.workshop import FileJobs
from delegates_app.ui.place import place_of

HEADINGS = ["Surname", "First name", "Function", "E-mail"]


@pytest.fixture
def busy(address: str, window: QWidget) -> Iterator[ImportTab]:
    jobs, files = Jobs(raise_it), FileJobs(raise_it)
    desk = LiveDesk(Office(Database.open(address), Desk("Ann Peeters")), jobs, files=files)
    tab = ImportTab(desk, Notices(window), window)
    (conference,) = desk.view.register.all(Conference)
    tab.take(desk.view, place_of(conference))
    window.show()
    yield tab
    desk.close()
    files.close()
    jobs.close()
    desk.deleteLater()


def raise_it(error: BaseException) -> None:
    raise error


def test_read_in_the_worker_planned_on_the_desk(
    busy: ImportTab, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [[f"Family{number}", "Given", "Adviser", f"p{number}@x.example"] for number in range(40)]
    path = tmp_path / "Ireland.xlsx"
    path.write_bytes(xlsx([HEADINGS, *rows]))
    busy.open_files((path,))
    (review,) = busy._reviews
    assert review.phase is Phase.READING
    qtbot.waitUntil(lambda: busy.page is not None, timeout=20_000)
    page = busy.page
    assert page is not None
    assert page.apply_button.text() == "Apply 40 changes"
    with qtbot.waitSignal(review.applied, timeout=20_000):
        review.apply()
    qtbot.waitUntil(lambda: page.apply_button.text() == "Nothing to apply", timeout=20_000)
