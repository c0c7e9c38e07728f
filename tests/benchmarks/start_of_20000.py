"""From the start of the program to the usable window and out again, with 20 000 people."""

from tests.benchmarks._crowds import a_crowd
from tests.benchmarks._processes import a_machine

from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database

NAME = "start, 20 000 people in 200 delegations; in one; CPU, s"
GOAL = "<= 2.5"


def measure() -> str:
    """Seconds by the clock for both files, and of the processor for the first."""
    with a_machine() as machine:
        runs = []
        for delegations, form in ((200, "1+100"), (1, "")):
            file = machine.folder / f"{delegations}.delegates"
            office = Office(Database.create(str(file)), Desk("anna"))
            office.write(a_crowd(20_000, delegations, form))
            office.close()
            runs.append(machine.best(3, "delegates_app.app", file, "--check"))
    return f"{runs[0].wall:.2f}; {runs[1].wall:.2f}; {runs[0].cpu:.2f}"
