"""Files that are none, cut short or of a newer program: a sentence for each command."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

COMMANDS = {
    "show": ("sessions",),
    "state": ("--party", "DE", "--answer", "yes"),
    "replace": ("--party", "DE", "--person", "A", "--with", "B"),
    "badges": ("--out", "never.pdf"),
    "export": ("participants", "never.xlsx"),
    "import": ("never.xlsx",),
    "undo": (),
    "redo": (),
    "check": (),
    "backup": ("never.delegates",),
    "erase": ("--class", "health"),
}


def _missing(path: Path) -> Path:
    return path.with_name("missing.delegates")


def _folder(path: Path) -> Path:
    return path.parent


def _text(path: Path) -> Path:
    path.write_text("Dear colleagues,\n" * 999)
    return path


def _empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _truncated(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def _garbled(path: Path) -> Path:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    return path


def _newer(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    return path


def _foreign(path: Path) -> Path:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.commit()
    connection.close()
    return path


SPOILT = (_missing, _folder, _text, _empty, _truncated, _garbled, _newer, _foreign)


@pytest.mark.parametrize("spoil", SPOILT)
@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_stumbles_over_a_bad_file(
    name: str, spoil: Callable[[Path], Path], ghent: Path, run: Run
) -> None:
    path = spoil(ghent)
    before = path.read_bytes() if path.is_file() else b""
    told = run(name, path, *COMMANDS[name], "--json")
    assert told.code == 2
    assert set(told.document) == {"error"}
    assert told.document["error"].rstrip().endswith(".")
    assert "made a mistake" not in told.document["error"]
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_an_unreachable_server_is_a_sentence(run: Run) -> None:
    told = run("show", "postgresql://anna:secret@127.0.0.1:9/office", "sessions", "--json")
    assert told.code == 2
    assert "server" in told.document["error"]
    assert "secret" not in told.out + told.err


def test_the_program_does_its_work_on_a_server(postgres: str, run: Run) -> None:
    assert run("demo", postgres).code == 0
    assert run("demo", postgres).code == 2
    assert run("show", postgres, "sessions", "--conference", "Ghent").code == 0
    words = ("--party", "DE", "--answer", "yes", "--conference", "Ghent")
    assert run("state", postgres, *words).code == 0
    assert run("undo", postgres).code == 0


def test_a_real_process_answers_the_same(ghent: Path, tmp_path: Path) -> None:
    def process(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "delegates_app.cli", *words],
            check=False,
            capture_output=True,
            cwd=tmp_path,
        )

    good = process("show", str(ghent), "parties", "--party", "EL")
    assert (good.returncode, good.stderr) == (0, b"")
    assert "Ελλάδα" in good.stdout.decode()
    bad = process("show", "nothing.delegates", "parties", "--json")
    assert bad.returncode == 2
    assert bad.stdout.startswith(b'{"error": ')


NO_ROOM = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)); "
COMMAND_LINE = "import sys; from delegates_app.cli import main; main(sys.argv[1:])"


@pytest.mark.parametrize("name", ["show", "state", "check", "undo", "erase"])
def test_a_disk_without_room_is_a_sentence(name: str, ghent: Path) -> None:
    """On a full disk SQLite cannot even make the index of its log, so reading fails, too."""
    before = ghent.read_bytes()
    told = subprocess.run(
        [sys.executable, "-c", NO_ROOM + COMMAND_LINE, name, str(ghent), *COMMANDS[name]],
        check=False,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 2, told.stderr
    assert "disk is full" in told.stderr
    assert "made a mistake" not in told.stderr
    assert ghent.read_bytes() == before
