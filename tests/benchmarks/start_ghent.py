"""From the start of the program to the usable window and out again, the demonstration file."""

from tests.benchmarks._processes import a_machine

NAME = "start, Ghent file, to a usable window; CPU, s"
GOAL = "<= 1.0"


def measure() -> str:
    """Seconds by the clock, and of the processor."""
    with a_machine() as machine:
        file = machine.folder / "ghent.delegates"
        machine.run("delegates_app.cli", "demo", file)
        found = machine.best(5, "delegates_app.app", file, "--check")
    return f"{found.wall:.2f}; {found.cpu:.2f}"
