"""Commands run in this process, on files of their own."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from delegates_app.cli import main

NEW = ("--title", "Ministerial Conference on the Pact", "--place", "Ghent")
DAYS = ("--from", "2024-04-29", "--to", "2024-04-30")
BRUSSELS = (
    *("--title", "High-Level Conference", "--place", "Brussels", "--kind", "conference"),
    *("--from", "2024-06-25", "--to", "2024-06-26"),
)
PEOPLE = """Party;First name;Last name;Function;Role;E-mail
DE;Annegret;von Wallenfels;Federal Minister;Head of delegation;annegret@bmi.example
DE;Jörg-Matthias;Großklaus;Director-General;Delegate;jm@bmi.example
BG;Десислава;Христова;Minister;Head of delegation;dh@mvr.example
"""


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def anna(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DELEGATES_AUTHOR", "anna")
    monkeypatch.setenv("DELEGATES_SITE", str(tmp_path / "no-site.toml"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def run_command(*words: object) -> Ran:
    with pytest.MonkeyPatch.context() as patch:
        if "DELEGATES_AUTHOR" not in os.environ:  # for what a session's fixtures run
            patch.setenv("DELEGATES_AUTHOR", "anna")
        ended = CliRunner().invoke(main, [str(word) for word in words])
    assert "Traceback" not in ended.output
    return Ran(ended.exit_code, ended.stdout, ended.stderr)


@pytest.fixture
def run() -> Run:
    """Run a command."""
    return run_command


@pytest.fixture(scope="session")
def made_ghent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conference in Ghent without people, made once."""
    path = tmp_path_factory.mktemp("made") / "ghent.delegates"
    assert run_command("new", path, *NEW, *DAYS).code == 0
    return path


@pytest.fixture
def ghent(made_ghent: Path, tmp_path: Path) -> Path:
    """A conference in Ghent without people, of its own."""
    return Path(shutil.copy(made_ghent, tmp_path / "ghent.delegates"))


@pytest.fixture
def people(ghent: Path, tmp_path: Path) -> Path:
    """The same with three people on two lists."""
    listed = tmp_path / "people.csv"
    listed.write_text(PEOPLE, encoding="utf-8-sig")
    assert run_command("import", ghent, listed).code in {0, 1}
    return ghent


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, made once."""
    path = tmp_path_factory.mktemp("made") / "demo.delegates"
    assert run_command("demo", path).code == 0
    return path


@pytest.fixture
def demo(made_demo: Path, tmp_path: Path) -> Path:
    """The demonstration, of its own."""
    return Path(shutil.copy(made_demo, tmp_path / "demo.delegates"))
