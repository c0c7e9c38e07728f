"""Prints each goal beside the figure that this machine reaches.

A benchmark is a module of this folder with NAME, GOAL and `measure()`, which returns the figure;
names of modules as arguments choose some.
"""

import importlib
import sys
from pathlib import Path
from typing import Protocol, cast


class Benchmark(Protocol):
    """What a module of this folder offers."""

    NAME: str
    GOAL: str

    def measure(self) -> float | str:
        """Do the work once and return the figure, in the unit of the goal."""


def benchmarks() -> tuple[Benchmark, ...]:
    """Import every benchmark of this folder, in the order of the file names."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*.py"))
    asked = sys.argv[1:] or names
    chosen = [name for name in names if not name.startswith("_") and name in asked]
    modules = [importlib.import_module(f"tests.benchmarks.{name}") for name in chosen]
    return tuple(cast("Benchmark", module) for module in modules if hasattr(module, "measure"))


def row(*cells: float | str) -> str:
    """Lay three cells out under one another."""
    name, goal, figure = (f"{cell:.3g}" if isinstance(cell, float) else cell for cell in cells)
    return f"{name:<60}  {goal:<24}  {figure}"


def main() -> None:
    """Print the table, each line as soon as it is known."""
    sys.stdout.write(row("what", "goal", "figure") + "\n")
    for benchmark in benchmarks():
        sys.stdout.write(row(benchmark.NAME, benchmark.GOAL, benchmark.measure()) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
