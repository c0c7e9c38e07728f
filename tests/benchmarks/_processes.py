"""Programs started and measured from outside: seconds on the wall, CPU seconds, memory."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds by the clock, seconds of the processor, peak megabytes."""

    wall: float
    cpu: float
    megabytes: float


@contextmanager
def a_machine() -> Iterator["Machine"]:
    """A folder to work in, with settings and compiled modules of its own."""
    with tempfile.TemporaryDirectory(prefix="delegates-bench-") as name:
        yield Machine(Path(name))


class Machine:
    """Runs the program as it is installed: compiled once, with a screen that nobody sees."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self._surroundings = {
            **kept,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "DELEGATES_SETTINGS": str(folder / "settings"),
            "XDG_STATE_HOME": str(folder / "logs"),
        }

    def run(self, module: str, *arguments: str | Path) -> Run:
        """Run a module of the program once; an error ends the measuring."""
        command = [sys.executable, "-m", module, *map(str, arguments)]
        start = time.perf_counter()
        process = subprocess.Popen(command, env=self._surroundings, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode > 1:
            raise RuntimeError(f"{command} ended with {process.returncode}")
        return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)

    def best(self, times: int, module: str, *arguments: str | Path) -> Run:
        """The quickest of several runs, after one that warms the machine."""
        self.run(module, *arguments)
        return min((self.run(module, *arguments) for _ in range(times)), key=lambda each: each.wall)
