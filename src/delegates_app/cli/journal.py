"""`undo` and `redo`."""

from typing import Any

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument
from delegates_app.cli.desk import conferences, office_at, written
from delegates_app.domain.changes import Clash
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Party, Person, Session
from delegates_app.domain.register import Register
from delegates_app.domain.schema import kind_name
from delegates_app.services.office import EditedSinceError


@command("undo", "delegates undo ghent.delegates 17 --rest")
@file_argument
@click.argument("number", type=int, required=False)
@click.option("--rest", is_flag=True, help="Leave what was edited since, take back the rest.")
def undo(file: str, number: int | None, *, rest: bool, conference: str | None) -> Outcome:
    """Take an operation back.

    Without NUMBER your latest work that is not undone; what was printed, sent or erased only by
    its number, as the history lists it.
    """
    with office_at(file) as office:
        conferences(office.register, conference)
        try:
            done = office.undo(number, rest=rest)
        except EditedSinceError as error:
            raise AppError(f"{error} {_why(office.register, error.clashes)}") from error
        return written(office, done)


@command("redo", "delegates redo ghent.delegates")
@file_argument
def redo(file: str, conference: str | None) -> Outcome:
    """Bring back what was taken back last.

    Your latest undo that is not redone, unless you changed something since.
    """
    with office_at(file) as office:
        conferences(office.register, conference)
        return written(office, office.redo())


def _why(register: Register, clashes: tuple[Clash, ...]) -> str:
    return " ".join(_clash(register, clash) for clash in clashes)


def _clash(register: Register, clash: Clash) -> str:
    kind = kind_name(clash.kind).replace("_", " ")
    name = _name(register, clash)
    if not clash.field:
        return f"The {kind}{name} was added, removed or is still needed."
    field = clash.field.replace("_", " ")
    now, then = _text(clash.found), _text(clash.expected)
    return f"The {field} of the {kind}{name} is “{now}” now, not “{then}”."


def _name(register: Register, clash: Clash) -> str:
    record: Any = register.find(clash.kind, clash.id)
    if isinstance(record, Delegate):
        record = register.find(Person, record.person_id)
    if isinstance(record, Delegation):
        record = register.find(Party, record.party_id)
    if isinstance(record, Person):
        return f" {full_name(record)}"
    if isinstance(record, Session | Conference):
        return f" “{record.title}”"
    return f" {record.code}" if isinstance(record, Party) else ""


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
