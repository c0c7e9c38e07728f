"""`python -m delegates_app.cli` is `delegates`."""

from delegates_app.cli import main

main(prog_name="delegates")
