"""The start of the command line."""

from tests.benchmarks._processes import a_machine

NAME = "delegates show conferences, CPU s"
GOAL = "<= 0.7"


def measure() -> float:
    """Seconds of the processor, the best of five."""
    with a_machine() as machine:
        file = machine.folder / "demo.delegates"
        machine.run("delegates_app.cli", "demo", file)
        return round(machine.best(5, "delegates_app.cli", "show", file, "conferences").cpu, 2)
