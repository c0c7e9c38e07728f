"""`pictures`: a picture of every page of the real window, and the texts that are cut."""

import os
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument
from delegates_app.domain.errors import AppError

_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")


@command("pictures", "delegates pictures demo.delegates --out pictures --dark --size 1280x720")
@file_argument
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="DIR")
@click.option("--language", default="", metavar="L", help="en, or pseudo: what is not translated?")
@click.option("--dark", is_flag=True, help="The dark palette.")
@click.option("--scale", type=click.FloatRange(0.5, 4), default=1.0, help="For instance 1.5.")
@click.option(
    "--size",
    default="1440x900",
    show_default=True,
    metavar="WxH",
    help="Of the window, before it is scaled.",
)
def pictures(file: str, conference: str | None, scale: float, **asked: Any) -> Outcome:
    """Save a picture of every tab, panel and dialog, and list texts cut or overlapping."""
    _prepare(scale)
    try:
        # Above the command line in the house, and Qt may be missing on a server.
        window = import_module("delegates_app.ui.pictures.take")
    except ImportError as error:
        if (error.name or "").startswith("delegates_app"):
            raise  # a bug of our own, and no missing library
        raise AppError(
            f"A library of the window is missing ({error}). No picture was taken; "
            "install it and try again."
        ) from error
    order = window.order(conference, size=_size(asked.pop("size")), **asked)
    document: dict[str, Any] = window.take(file, order)
    return Outcome(document, _lines(document, asked["out"]), _summary(document))


def _prepare(scale: float) -> None:
    """Tell Qt, before it is loaded, how large to paint and that there is no screen."""
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    if sys.platform != "win32":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise click.BadParameter(f"“{text}” is not a size such as 1280x720", param_hint="--size")
    return int(found[1]), int(found[2])


def _lines(document: dict[str, Any], out: Path) -> tuple[str, ...]:
    told = tuple(problem["message"] for problem in document["problems"])
    return (*told, f"{len(document['pictures'])} pictures in “{out}”")


def _summary(document: dict[str, Any]) -> tuple[str, ...]:
    count = len(document["problems"])
    if not count:
        return ()
    return (
        "1 text cannot be read whole." if count == 1 else f"{count} texts cannot be read whole.",
    )
