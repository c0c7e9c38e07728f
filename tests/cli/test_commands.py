"""The list of commands, their help, and how little a start imports."""

import inspect
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

from delegates_app.cli import main
from delegates_app.cli.commands import COMMANDS


def _command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_and_the_common_options(name: str, run: Run) -> None:
    told = run(name, "--help")
    assert told.code == 0
    assert "Example:" in told.out
    assert f"delegates {name}" in told.out
    assert "--json" in told.out
    assert "--conference TEXT" in told.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_it_says_itself(name: str, run: Run) -> None:
    assert COMMANDS[name].summary in run("--help").out
    first = inspect.cleandoc(_command(name).help or "").split("\n")[0]
    assert first.startswith(COMMANDS[name].summary[:12])


def test_no_command_is_told_how_to_go_on(run: Run) -> None:
    told = run()
    assert told.code == 2
    assert "Usage: delegates" in told.err


@pytest.mark.parametrize(
    "words", [("fly",), ("show",), ("show", "x", "nothing"), ("undo", "x", "y")]
)
def test_wrong_usage_is_a_sentence_and_with_json_a_document(
    words: tuple[str, ...], run: Run
) -> None:
    told = run(*words, "--json")
    assert told.code == 2
    assert set(told.document) == {"error"}
    assert "Nothing was changed" in told.document["error"]
    assert told.document["error"] in told.err
    assert run(*words).out == ""


@pytest.mark.parametrize("name", ["reply-forms", "replies", "mailing"])
def test_what_is_not_there_yet_says_so(name: str, run: Run) -> None:
    told = run(name, "file", "what", "--out", "x", "--json")
    assert told.code == 2
    assert "not there yet" in told.document["error"]


def test_showing_imports_neither_window_nor_files(ghent: Path) -> None:
    heavy = ("PySide6", "openpyxl", "reportlab", "alembic", "fontTools", "lxml")
    ask = (
        "import sys\nfrom delegates_app.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit as end: assert end.code == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", ask, "show", str(ghent), "sessions", "--json"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert ended.stderr.strip() == "[]"
    assert len(json.loads(ended.stdout)) == 5


def test_a_reader_that_stops_reading_is_no_mistake(demo: Path) -> None:
    words = [sys.executable, "-m", "delegates_app.cli", "show", str(demo), "history"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait() == 1  # as Click has it
