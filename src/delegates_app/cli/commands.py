"""All commands by name; the module of one is imported when it is asked for."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from delegates_app import __version__
from delegates_app.cli.answering import answered


class Entry(NamedTuple):
    """Where a command is written, and what the list of commands says of it."""

    module: str
    function: str
    summary: str


COMMANDS = {
    "demo": Entry("files", "demo", "Write a file with both demonstration conferences."),
    "new": Entry("files", "new", "Make a conference, in a new file or in one that is there."),
    "show": Entry("showing", "show", "Show what the register holds, as a table or as JSON."),
    "import": Entry("importing", "take_in", "Read the workbooks of ministries and apply them."),
    "reply-forms": Entry("later", "reply_forms", "Write a reply form for each delegation."),
    "replies": Entry("later", "replies", "Take returned reply forms in."),
    "state": Entry("stating", "state", "Record what was said about a minister's availability."),
    "replace": Entry("stating", "substitute", "Replace a delegate on a seat."),
    "mailing": Entry("later", "mailing", "Write one mail or letter for each addressee."),
    "badges": Entry("badges", "badges", "Print badges to a PDF and record them as printed."),
    "export": Entry("exporting", "export", "Write a list as xlsx, csv or pdf."),
    "undo": Entry("journal", "undo", "Take an operation back."),
    "redo": Entry("journal", "redo", "Bring back what was taken back last."),
    "erase": Entry("files", "erase", "Blank personal data everywhere, for good."),
    "check": Entry("files", "check", "Check that the file is whole, and list every finding."),
    "backup": Entry("files", "backup", "Write a consistent copy while others work."),
    "pictures": Entry("pictures", "pictures", "Save a picture of every page of the window."),
    "self-test": Entry("self_test", "self_test", "See whether the program works here."),
}


class Commands(click.Group):
    """The program `delegates`: every way out is a sentence and an exit code."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        click.version_option(__version__, prog_name="delegates")(self)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # Click asks so
        """The names in the order of a conference's life."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, imported now."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        module = import_module(f"delegates_app.cli.{entry.module}")
        command: click.Command = getattr(module, entry.function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])

    def main(self, args: Sequence[str] | None = None, *_: Any, **settings: Any) -> Any:
        """Run the command that the arguments name, and exit."""
        words = list(sys.argv[1:] if args is None else args)
        settings.update(standalone_mode=False, prog_name=settings.get("prog_name") or "delegates")
        code = answered(words, lambda: super(Commands, self).main(words, **settings))
        sys.exit(code)
