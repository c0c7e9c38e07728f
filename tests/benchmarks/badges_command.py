"""The whole command that prints the badges of 4 000 people, start and record included."""

from tests.benchmarks._crowds import a_crowd
from tests.benchmarks._processes import a_machine

from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database

NAME = "delegates badges, 4 000 people, CPU s; MB"
GOAL = "<= 4.5; <= 400"


def measure() -> str:
    """Seconds of the processor and the most memory."""
    with a_machine() as machine:
        file = machine.folder / "crowd.delegates"
        office = Office(Database.create(str(file)), Desk("anna"))
        office.write(a_crowd(4000, 40, "1+100"))
        office.close()
        machine.run("delegates_app.cli", "show", file, "conferences")
        found = machine.run("delegates_app.cli", "badges", file, "--out", machine.folder / "b.pdf")
    return f"{found.cpu:.2f}; {found.megabytes:.0f}"
