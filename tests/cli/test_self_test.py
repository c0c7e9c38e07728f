"""`self-test`: the real window, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path


def _process(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "delegates_app.cli", *words],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")},
    )


def test_the_program_tests_itself_and_leaves_only_its_log(tmp_path: Path) -> None:
    told = _process("self-test", "--json", folder=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    assert json.loads(told.stdout)["passed"] == [
        "write",
        "undo",
        "read a workbook",
        "render a badge",
        "open the window",
    ]
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "log"]
    assert not left
