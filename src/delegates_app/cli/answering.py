"""What a command answers: one JSON document or text, an exit code, never a traceback."""

import io
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from platformdirs import user_log_dir

from delegates_app.domain.errors import AppError

DONE, WITH_PROBLEMS, COULD_NOT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: a document for programs, lines for people, problems for both."""

    document: Any
    lines: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def tell(outcome: Outcome, *, as_json: bool) -> int:
    """Print an outcome and return the exit code; problems go to standard error."""
    for problem in outcome.problems:
        click.echo(problem, err=True)
    if as_json:
        click.echo(json.dumps(outcome.document, ensure_ascii=False))
    else:
        for line in outcome.lines:
            click.echo(line)
    return WITH_PROBLEMS if outcome.problems else DONE


def answered(words: Sequence[str], run: Callable[[], Any]) -> int:
    """The exit code of a run; whatever goes wrong is told in a sentence."""
    _speak_unicode()
    as_json = "--json" in words
    try:
        code = run()
    except (AppError, click.ClickException, click.Abort, OSError) as error:
        return _could_not(_sentence(error), as_json=as_json)
    except Exception:  # noqa: BLE001  # the last edge: a bug is logged, and told in a sentence
        return _could_not(_bug(words), as_json=as_json)
    return code if isinstance(code, int) else DONE


def _could_not(sentence: str, *, as_json: bool) -> int:
    click.echo(sentence, err=True)
    if as_json:
        click.echo(json.dumps({"error": sentence}, ensure_ascii=False))
    return COULD_NOT


def _sentence(error: BaseException) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    if isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "delegates"
        told = " ".join(error.format_message().split()).rstrip(".")
        return f"{told}. Nothing was changed; see “{path} --help”."
    if isinstance(error, click.Abort):
        return "Stopped. What was written before is kept."
    if isinstance(error, OSError):
        name = f" “{error.filename}”" if error.filename else ""
        reason = error.strerror or type(error).__name__
        return f"The computer refused{name}: {reason}. What was saved before is kept."
    return str(error)


def _bug(words: Sequence[str]) -> str:
    """Keep the traceback in the log and say where; the command alone, as names may follow it."""
    command = next((word for word in words if not word.startswith("-")), "")
    entry = f"{datetime.now(UTC).isoformat()} {command}\n{traceback.format_exc()}\n"
    for folder in (Path(user_log_dir("Delegates", appauthor=False)), Path(tempfile.gettempdir())):
        path = folder / "delegates.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as log:
                log.write(entry)
        except OSError:
            continue
        return (
            "The program made a mistake and stopped. What was saved before is kept; "
            f"please send “{path}” to whoever looks after it."
        )
    return "The program made a mistake and stopped. What was saved before is kept."


def _speak_unicode() -> None:
    """Write UTF-8 wherever the output goes, as names need it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
