"""The list of 4 000 participants as a formatted workbook."""

import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path

from tests.benchmarks._crowds import a_crowd
from tests.benchmarks._offices import an_office, cpu_seconds

from delegates_app.domain.records import Conference
from delegates_app.services.export_writing import Wanted, write_list

NAME = "export of 4 000 rows to a formatted workbook, CPU s"
GOAL = "<= 1.5"


def measure() -> float:
    """Seconds of deriving and writing."""
    with an_office() as office, tempfile.TemporaryDirectory() as folder:
        office.write(a_crowd(4000, 40, "1+100"))
        (conference,) = office.register.all(Conference)
        path = Path(folder) / "participants.xlsx"
        wanted: Wanted = ("participants", "en", datetime(2024, 4, 22, 9), path)
        act = partial(write_list, office.register, conference, office.entries, wanted)
        return round(cpu_seconds(act), 2)
