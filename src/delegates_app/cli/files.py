"""`demo`, `new`, `check`, `backup` and `erase`: the commands about the whole file."""

from datetime import date
from importlib import import_module
from pathlib import Path

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, day, file_argument
from delegates_app.cli.desk import (
    author,
    conferences,
    office_at,
    office_made_at,
    the_conference,
    written,
)
from delegates_app.domain.classes import DataClass
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.domain.words import ConferenceKind
from delegates_app.services import keeping, showing
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.erasing import erase_class, erase_person
from delegates_app.services.findings import findings_of
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database

CLASSES = tuple(each.value for each in DataClass if each is not DataClass.KEY)


@command("demo", "delegates demo demo.delegates")
@file_argument
def demo(file: str, conference: str | None) -> Outcome:  # noqa: ARG001  # both are written
    """Write a file with both demonstration conferences, Ghent and Brussels.

    Everybody in it is invented, and its clock stands.
    """
    database = keeping.create_empty(file)
    # Hundreds of fictional people are read for this command alone.
    import_module("delegates_app.services.demo").write_demo(database)
    office = Office(database, Desk(author()))
    try:
        rows = showing.conference_rows(office.register, conferences(office.register, None))
        document = {
            "file": file,
            "conferences": list(rows),
            "operation": office.entries[-1].number,
            "label": office.entries[-1].label,
            "changes": sum(each.count for each in office.entries),
            "problems": [],
        }
    finally:
        office.close()
    return Outcome(document, tuple(row["title"] for row in rows))


@command(
    "new",
    "delegates new pact.delegates --title 'Ministerial Conference on the Pact' --place Ghent "
    "--from 2024-04-29 --to 2024-04-30",
)
@file_argument
@click.option("--title", required=True, help="The title of the conference.")
@click.option("--place", required=True, help="The town.")
@click.option("--from", "starts_on", type=day, required=True, help="The first day.")
@click.option("--to", "ends_on", type=day, required=True, help="The last day.")
@click.option(
    "--kind",
    type=click.Choice([each.value for each in ConferenceKind]),
    default=ConferenceKind.MINISTERIAL.value,
    show_default=True,
    help="Ministers in delegations, or people registered one by one.",
)
@click.option("--format", "seats", default="", metavar="F", help="Seats of a state, e.g. 1+2.")
def new(  # noqa: PLR0913  # one for each option of CLI.md
    *,
    file: str,
    title: str,
    place: str,
    starts_on: date,
    ends_on: date,
    kind: str,
    seats: str,
    conference: str | None,  # noqa: ARG001  # a new one is made
) -> Outcome:
    """Make a conference with the usual sessions and parties, in a new file or one that is there."""
    frame = Frame(title, place, starts_on, ends_on, ConferenceKind(kind), seats)
    plan_new(Register.of(()), frame)  # refuses what cannot be before there is a file
    with office_made_at(file) as office:
        label = f"New conference: {title.strip()}"
        done = office.write_planned(label, lambda register: plan_new(register, frame))
        return written(office, done)


@command("check", "delegates check ghent.delegates --json")
@file_argument
def check(file: str, conference: str | None) -> Outcome:
    """Check that the file is whole, and list every finding that the window would show."""
    database = Database.open(file)
    try:
        damages = keeping.damages(database)
    finally:
        database.close()
    if damages:
        raise AppError(
            f"{' '.join(damages)} The file was left as it is; open the latest of the automatic "
            "copies beside it."
        )
    with office_at(file) as office:
        rows = _findings(office.register, conferences(office.register, conference))
    document = {"file": file, "whole": True, "problems": list(rows)}
    return Outcome(document, ("The file is whole.",), tuple(map(_line, rows)))


@command("backup", "delegates backup postgresql://server/office office-2024-04-29.delegates")
@file_argument
@click.argument("out", type=click.Path(path_type=Path))
def backup(file: str, out: Path, conference: str | None) -> Outcome:  # noqa: ARG001  # all are kept
    """Write a consistent copy of FILE to OUT while others work."""
    database = Database.open(file)
    try:
        keeping.send_copy(database, out)
        newest = database.newest()
    finally:
        database.close()
    document = {"file": str(out), "operation": newest, "problems": []}
    return Outcome(document, (f"{out}",))


@command("erase", "delegates erase ghent.delegates --class health --conference Ghent")
@file_argument
@click.option("--person", metavar="NAME", help="Everybody of this name, in the whole file.")
@click.option(
    "--class", "data_class", type=click.Choice(CLASSES), help="A class of data of everybody."
)
def erase(file: str, person: str | None, data_class: str | None, conference: str | None) -> Outcome:
    """Blank personal data everywhere, for good.

    In tables, journal, kept files and automatic copies; a protocol without values stays. A person
    is blanked in the whole file (with --conference, who has to do with it), a class in the whole
    file or in one --conference.
    """
    if (person is None) == (data_class is None):
        raise click.UsageError("Give either --person or --class")
    with office_at(file) as office:
        only = the_conference(office.register, conference).id if conference else None
        if data_class is None:
            protocol = erase_person(office, person or "", only)
        else:
            protocol = erase_class(office, DataClass(data_class), only)
        entry = office.entries[-1]
        problems = keeping.copy_if_due(office)
    document = {
        "operation": entry.number,
        "label": entry.label,
        "changes": protocol.values,
        "problems": list(problems),
        "protocol": protocol.sentence,
    }
    return Outcome(document, (entry.label, protocol.sentence), problems)


def _findings(register: Register, found: tuple[Conference, ...]) -> showing.Rows:
    return tuple(
        {"conference": each.short_title or each.title, **row}
        for each in found
        for row in showing.problem_rows(register, findings_of(register, each))
    )


def _line(row: showing.Row) -> str:
    where = filter(None, (row["conference"], row["party"]))
    return f"{', '.join(where)}: {row['message']}"
