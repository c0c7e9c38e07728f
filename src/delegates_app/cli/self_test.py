"""`self-test`: see whether the program works on this computer."""

import os
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command
from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import Column, ExportTable
from delegates_app.domain.records import Conference, Person
from delegates_app.services.badge_printing import PrintOrder, job_of
from delegates_app.services.badge_rendering import render
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.exports import Wish, file_of
from delegates_app.services.importer import ListFile, Options, apply, prepare
from delegates_app.services.office import Desk, Office, utc_now
from delegates_app.storage.database import Database

FRAME = Frame("Self-test", "Ghent", date(2024, 4, 29), date(2024, 4, 30))
LIST = ExportTable(
    title="Delegation",
    version="",
    columns=tuple(map(Column, ("Country", "First name", "Last name", "Function"))),
    rows=(("Bulgaria", "Десислава", "Христова", "Minister"),),
)
"""A list with one invented person, in a script that shows whether names survive."""


@command("self-test", "delegates self-test")
def self_test(conference: str | None) -> Outcome:  # noqa: ARG001  # an option of every command
    """See whether the program works here: write, undo, read a workbook, render, open the window."""
    passed: list[str] = []
    with TemporaryDirectory(prefix="delegates-") as folder:
        path = Path(folder) / "self-test.delegates"
        office = Office(Database.create(str(path)), Desk("self-test"))
        try:
            for name, step in STEPS.items():
                _do(name, step, office)
                passed.append(name)
        finally:
            office.close()
        _do("open the window", _open_window, office)
    passed.append("open the window")
    return Outcome({"passed": passed, "problems": []}, tuple(f"{name}: works" for name in passed))


def _do(name: str, step: Callable[[Office], bool], office: Office) -> None:
    """Run a step; what it finds wrong is told with its name."""
    try:
        works = step(office)
    except AppError as error:
        raise AppError(f"The program cannot {name} here: {error}") from error
    if not works:
        raise AppError(
            f"The program cannot {name} here. Nothing of yours was touched; install it again."
        )


def _write(office: Office) -> bool:
    office.write_planned("Self-test", lambda register: plan_new(register, FRAME))
    return office.register.count(Conference) == 1


def _undo(office: Office) -> bool:
    office.undo()
    gone = office.register.count(Conference) == 0
    office.redo()
    return gone and office.register.count(Conference) == 1


def _read_workbook(office: Office) -> bool:
    conference = next(iter(office.register.all(Conference)))
    content = file_of(LIST, Wish("participants", utc_now()), "self-test.xlsx")
    prepared = prepare(office, conference, ListFile("self-test.xlsx", content), Options())
    apply(office, prepared)
    names = [(each.given_name, each.family_name) for each in office.register.all(Person)]
    return names == [("Десислава", "Христова")]


def _render_badge(office: Office) -> bool:
    conference = next(iter(office.register.all(Conference)))
    job = job_of(office.register, conference, PrintOrder())
    out = Path(office.database.address).with_name("self-test.pdf")
    return render(job, out).sheets == 1 and out.read_bytes().startswith(b"%PDF")


def _open_window(office: Office) -> bool:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DELEGATES_SETTINGS"] = str(Path(office.database.address).parent)
    try:
        # Above the command line in the house, and Qt may be missing on a server.
        window = import_module("delegates_app.app")
    except ImportError as error:
        raise AppError(f"a library is missing ({error}). Install it and try again.") from error
    code: int = window.main([office.database.address, "--check"])
    return code == 0


STEPS: dict[str, Callable[[Office], bool]] = {
    "write": _write,
    "undo": _undo,
    "read a workbook": _read_workbook,
    "render a badge": _render_badge,
}
