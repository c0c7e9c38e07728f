"""`import`: read the workbooks of ministries, print the plan, apply it."""

from pathlib import Path
from typing import Any

import click

from delegates_app.cli.answering import Outcome as Told
from delegates_app.cli.command import command, file_argument
from delegates_app.cli.desk import office_at, the_conference
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference
from delegates_app.services import keeping
from delegates_app.services.import_json import Outcome, as_json
from delegates_app.services.importer import ListFile, ListKind, Options, apply, prepare
from delegates_app.services.office import Office


@command("import", "delegates import ghent.delegates ireland.xlsx --party IE --dry-run")
@file_argument
@click.argument(
    "workbooks", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="WORKBOOK ..."
)
@click.option(
    "--as",
    "kind",
    type=click.Choice([each.value for each in ListKind]),
    default=ListKind.DELEGATES.value,
    show_default=True,
    help="What the lists hold.",
)
@click.option("--party", default="", metavar="CODE", help="The party where a row names none.")
@click.option("--password", default="", metavar="P", help="The password of the workbooks.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def take_in(file: str, workbooks: tuple[Path, ...], conference: str | None, **asked: Any) -> Told:
    """Read the workbooks of ministries and apply them, one operation a file.

    Nobody can be asked here, so the careful answer is taken, with a warning: an empty cell says
    nothing, who is missing from a list is kept.
    """
    options = Options(ListKind(asked["kind"]), asked["party"], asked["password"])
    taken: list[Outcome] = []
    refused: list[tuple[Path, str]] = []
    with office_at(file) as office:
        meeting = the_conference(office.register, conference)
        for path in workbooks:
            try:
                taken.append(_take(office, meeting, path, (options, asked["dry_run"])))
            except AppError as error:
                refused.append((path, str(error)))
        if not taken:
            raise AppError(_all_refused(refused))
        copied = keeping.copy_if_due(office) if any(each.operation for each in taken) else ()
    return _told(as_json(taken), refused, options, copied)


def _take(office: Office, conference: Conference, path: Path, how: tuple[Options, bool]) -> Outcome:
    options, dry_run = how
    prepared = prepare(office, conference, ListFile(path.name, _content(path)), options)
    done = None if dry_run else apply(office, prepared)
    return Outcome(prepared, done.entry.number if done else None)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AppError(
            f"“{path}” cannot be read ({error.strerror}). Nothing was taken from it."
        ) from error


def _all_refused(refused: list[tuple[Path, str]]) -> str:
    if len(refused) == 1:
        return refused[0][1]
    return " ".join(f"{path.name}: {reason}" for path, reason in refused)


def _told(
    document: dict[str, Any],
    refused: list[tuple[Path, str]],
    options: Options,
    copied: tuple[str, ...],
) -> Told:
    document["files"] += [_refused(path, reason, options) for path, reason in refused]
    document["plan"]["problems"] += len(refused)
    lines, problems = [], list(copied)
    for each in document["files"]:
        plan = ", ".join(f"{number} {word}" for word, number in each["plan"].items())
        done = f"operation {each['operation']}" if each["operation"] else "nothing written"
        lines.append(f"{each['file']}: {plan} ({done})")
        problems += [_line(each["file"], problem) for problem in each["problems"]]
    return Told(document, tuple(lines), tuple(problems))


def _refused(path: Path, reason: str, options: Options) -> dict[str, Any]:
    """What is said of a file that could not be taken, in the shape of the others."""
    problem = {"sheet": None, "row": None, "column": None, "severity": "error"}
    return {
        "file": path.name,
        "party": options.party or None,
        "kind": options.kind.value,
        "persons": [],
        "held": [],
        "skipped": [],
        "problems": [{**problem, "message": reason, "value": None}],
        "plan": {"new": 0, "changed": 0, "unchanged": 0, "missing": 0, "problems": 1},
        "operation": None,
    }


def _line(file: str, problem: dict[str, Any]) -> str:
    place = f"{problem['column'] or ''}{problem['row'] or ''}"
    where = " ".join(filter(None, (file, problem["sheet"], place)))
    return f"{where}: {problem['message']}"
