"""`reply-forms`, `replies` and `mailing`: not there yet, and they say so."""

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument
from delegates_app.domain.errors import AppError


def not_yet(what: str) -> AppError:
    """The error for what a later version of the program brings."""
    return AppError(f"{what} is not there yet; a later version brings it. Nothing was done.")


def _unfinished(name: str, example: str, summary: str) -> click.Command:
    """A command that takes whatever is written after it and stops."""

    def stop(**_: object) -> Outcome:
        raise not_yet(f"“{name}”")

    stop.__doc__ = f"{summary} Not there yet."
    words = click.argument("words", nargs=-1, type=click.UNPROCESSED)
    made = command(name, example)(file_argument(words(stop)))
    made.context_settings = {"ignore_unknown_options": True}
    return made


reply_forms = _unfinished(
    "reply-forms",
    "delegates reply-forms ghent.delegates --out forms --party DE",
    "Write a reply form for each delegation.",
)
replies = _unfinished(
    "replies", "delegates replies ghent.delegates form-DE.xlsx", "Take returned reply forms in."
)
mailing = _unfinished(
    "mailing",
    "delegates mailing ghent.delegates invitation --out mails",
    "Write one mail or letter for each addressee.",
)
