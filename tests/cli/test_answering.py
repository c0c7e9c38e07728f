"""Every way out of a command is a sentence and an exit code."""

import errno
from pathlib import Path

import click
import pytest

from delegates_app.cli.answering import Outcome, answered, tell
from delegates_app.domain.errors import AppError


def _fails(error: BaseException) -> int:
    def run() -> int:
        raise error

    return answered(["import", "ghent.delegates", "--password", "hush", "--json"], run)


def test_a_known_error_is_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert _fails(AppError("This happened. Nothing was lost; do that.")) == 2
    told = capsys.readouterr()
    assert told.out == '{"error": "This happened. Nothing was lost; do that."}\n'
    assert told.err == "This happened. Nothing was lost; do that.\n"


def test_what_the_computer_refuses_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert _fails(OSError(errno.ENOSPC, "No space left on device", "x.pdf")) == 2
    assert "“x.pdf”: No space left on device" in capsys.readouterr().err


def test_a_bug_is_kept_in_the_log_and_told_without_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _fails(ZeroDivisionError("seats")) == 2
    told = capsys.readouterr()
    (log,) = tmp_path.rglob("delegates.log")
    assert str(log) in told.err
    assert "Traceback" not in told.out + told.err
    assert "ZeroDivisionError: seats" in log.read_text("utf-8")
    assert " import\n" in log.read_text("utf-8")
    assert "hush" not in log.read_text("utf-8")


def test_stopping_by_hand_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert _fails(click.Abort()) == 2
    assert "Stopped" in capsys.readouterr().err


def test_problems_go_to_standard_error_and_make_the_code_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    outcome = Outcome({"name": "Ødegård"}, ("a line",), ("look here",))
    assert tell(outcome, as_json=True) == 1
    told = capsys.readouterr()
    assert told.out == '{"name": "Ødegård"}\n'
    assert told.err == "look here\n"
    assert tell(Outcome({}, ("a line",)), as_json=False) == 0
    assert capsys.readouterr().out == "a line\n"
