"""The command line: the work of the window, for scripts, for IT and for tests."""

from delegates_app.cli.commands import Commands

main = Commands(
    name="delegates",
    help=(
        "Invitations, delegations, ministers' availability and badges for a Council Presidency. "
        "FILE is a .delegates file or a postgresql:// address."
    ),
    epilog="Every command has --help with an example, and --json.",
)
