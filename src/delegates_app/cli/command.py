"""What every command has: --conference, --json, an example; and how texts are typed."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

import click

from delegates_app.cli.answering import Outcome, tell

Work = Callable[..., Outcome]


def command(name: str, example: str) -> Callable[[Work], click.Command]:
    """Make a command of a function that gives an outcome."""

    def make(work: Work) -> click.Command:
        @wraps(work)
        def run(*, as_json: bool, **values: Any) -> int:
            return tell(work(**values), as_json=as_json)

        conference = click.option(
            "--conference",
            metavar="TEXT",
            help="The conference whose title or short title contains this.",
        )
        as_json = click.option(
            "--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."
        )
        epilog = f"Example:\n\n  {example}"
        return click.command(name, epilog=epilog)(conference(as_json(run)))

    return make


file_argument = click.argument("file", metavar="FILE")
"""The file or server of a command."""


def parties_option(text: str) -> Callable[[Work], Work]:
    """`--party`, written again for several."""
    return click.option("--party", "parties", multiple=True, metavar="CODE", help=text)


def day(text: str) -> date:
    """The date of a typed text."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"“{text}” is not a date such as 2024-04-29") from error


def moment(text: str) -> datetime:
    """The moment of a typed text; a date alone is the beginning of that day.

    It has a zone only where the text has one.
    """
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"“{text}” is neither a date such as 2024-04-29 nor a moment such as 2024-04-29T18:45"
        ) from error
