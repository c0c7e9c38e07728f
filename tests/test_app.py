"""The program as a process of its own: opens, refuses, and closes again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import a_small_house

from delegates_app.domain.changes import added
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database

# A SQLite header that promises ten pages of 4096 bytes.
TEN_PAGES = b"SQLite format 3\x00\x10\x00" + bytes(10) + b"\x00\x00\x00\x0a" + bytes(68)


def surroundings(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DELEGATES_SETTINGS": str(tmp_path / "settings"),
        "XDG_STATE_HOME": str(tmp_path / "logs"),
        "DELEGATES_AUTHOR": "Ann Peeters",
    }


def started(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "delegates_app.app", *arguments],
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ghent.delegates"
    office = Office(Database.create(str(path)), Desk("Lotte Claes"))
    office.write(Work("New conference", tuple(map(added, a_small_house()))))
    office.close()
    return path


def test_a_check_opens_the_file_and_closes_again(tmp_path: Path, file: Path) -> None:
    done = started(tmp_path, str(file), "--check")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_a_check_without_a_file_shows_the_welcome_page(tmp_path: Path) -> None:
    assert started(tmp_path, "--check").returncode == 0


SLOW_TO_IMPORT = {
    "alembic",
    "babel",
    "lxml",
    "openpyxl",
    "phonenumbers",
    "psycopg",
    "python_calamine",
    "rapidfuzz",
    "reportlab",
    "sqlalchemy.orm",
}


def test_the_start_imports_nothing_that_waits_for_its_first_use(tmp_path: Path, file: Path) -> None:
    begin = "import sys; from delegates_app.app import main; code = main(sys.argv[1:]);"
    tell = "print(*sys.modules, sep='\\n'); sys.exit(code)"
    done = subprocess.run(
        [sys.executable, "-c", begin + tell, str(file), "--check"],
        env=surroundings(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    imported = set(done.stdout.split())
    assert "delegates_app.ui.overview.overview_tab" in imported
    assert not imported & SLOW_TO_IMPORT


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "There is no file"),
        (b"Dear all,", "no Delegates file"),
        (TEN_PAGES, "cut short"),
    ],
    ids=["missing", "a letter", "truncated"],
)
def test_a_bad_file_is_a_sentence(tmp_path: Path, content: bytes | None, words: str) -> None:
    path = tmp_path / "letter.delegates"
    if content is not None:
        path.write_bytes(content)
    done = started(tmp_path, str(path), "--check")
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_starting_imports_no_heavy_library(tmp_path: Path) -> None:
    code = (
        "import sys, delegates_app.ui.program;"
        "print(sorted({'openpyxl', 'reportlab', 'alembic', 'lxml', 'PIL', 'uharfbuzz',"
        " 'psycopg', 'segno'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.stdout.strip() == "[]", done.stderr
