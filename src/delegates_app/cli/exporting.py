"""`export`: a list as xlsx, csv or pdf."""

from pathlib import Path

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument
from delegates_app.cli.desk import conferences, office_at, the_conference
from delegates_app.domain.errors import AppError
from delegates_app.domain.exporting import ExportTable
from delegates_app.services.clocks import local_now
from delegates_app.services.exports import HISTORY, WHATS, Wish, file_of, history_of, table_of
from delegates_app.services.office import Office, utc_now


@command("export", "delegates export ghent.delegates participants participants.xlsx --language fr")
@file_argument
@click.argument("what", metavar="WHAT", type=click.Choice(WHATS, case_sensitive=False))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(["en", "fr", "nl", "de"]),
    default="en",
    show_default=True,
    help="The language of headings and names of parties.",
)
def export(file: str, what: str, out: Path, language: str, conference: str | None) -> Outcome:
    """Write a list; the ending of OUT says xlsx, csv or pdf.

    WHAT: participants heads delegations availability contacts invitations badges names-and-mails
    dietary seating chase statistics history.
    """
    with office_at(file) as office:
        wish, table = _table(office, (what, language), conference)
    content = file_of(table, wish, out.name)
    _store(out, content)
    document = {
        "file": str(out),
        "what": what,
        "title": table.title,
        "rows": len(table.rows),
        "classes": [each.value for each in table.classes],
        "problems": [],
    }
    return Outcome(document, (f"{out}: {len(table.rows)} rows. {table.classes_line}",))


def _table(
    office: Office, wanted: tuple[str, str], conference: str | None
) -> tuple[Wish, ExportTable]:
    what, language = wanted
    if what == HISTORY:
        conferences(office.register, conference)
        wish = Wish(what, utc_now(), language)
        return wish, history_of(office.entries, wish)
    meeting = the_conference(office.register, conference)
    wish = Wish(what, local_now(meeting, utc_now()), language)
    return wish, table_of(office.register, meeting, wish)


def _store(out: Path, content: bytes) -> None:
    """Write the whole file; one of the same name stays as it was if that fails."""
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(content)
        part.replace(out)
    except OSError as error:
        raise AppError(
            f"“{out}” cannot be written ({error.strerror}). What was there is unchanged; close "
            "the program that shows it, or choose another name or folder."
        ) from error
    finally:
        part.unlink(missing_ok=True)
