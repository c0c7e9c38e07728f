"""One operation of 4 000 records, checked, written and journalled."""

from tests.benchmarks._offices import an_office, cpu_seconds
from tests.builders import a_person

from delegates_app.domain.changes import added
from delegates_app.services.office import Work

NAME = "one operation of 4 000 records, and its undo, CPU s"
GOAL = "<= 1.0 each"


def measure() -> str:
    """Seconds of the writing and of its undo."""
    with an_office() as office:
        work = Work("A crowd", tuple(added(a_person("A", str(n))) for n in range(4000)))
        return f"{cpu_seconds(lambda: office.write(work)):.2f} and {cpu_seconds(office.undo):.2f}"
