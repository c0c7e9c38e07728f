"""`pictures`: a picture of every page of the real window, and the texts that are cut."""

from importlib import import_module
from pathlib import Path
from typing import Any

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument
from delegates_app.cli.later import not_yet


@command("pictures", "delegates pictures demo.delegates --out pictures --dark --size 1280x720")
@file_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Where they go."
)
@click.option("--language", default="", metavar="L", help="A code such as fr.")
@click.option("--dark", is_flag=True, help="The dark palette.")
@click.option("--scale", type=float, default=1.0, help="For instance 1.5.")
@click.option("--size", default="1440x900", show_default=True, metavar="WxH", help="Of the window.")
def pictures(file: str, conference: str | None, **asked: Any) -> Outcome:
    """Save a picture of every tab, panel and dialog, and list texts cut or overlapping."""
    try:
        window = import_module("delegates_app.ui.pictures")
    except ModuleNotFoundError as error:
        raise not_yet("“pictures”") from error
    document: dict[str, Any] = window.take(file, conference, **asked)
    return Outcome(document, tuple(document["pictures"]), tuple(document["problems"]))
