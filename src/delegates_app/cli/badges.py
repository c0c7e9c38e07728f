"""`badges`: print badges to a PDF and record them as printed."""

from pathlib import Path
from typing import Any

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument, parties_option
from delegates_app.cli.desk import office_at, the_conference, the_delegations, written
from delegates_app.cli.later import not_yet
from delegates_app.domain.badges import PrintRun
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Operation
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.services.badge_printing import (
    LAYOUT,
    STOCK,
    Only,
    PrintJob,
    PrintOrder,
    job_of,
    plan_printed,
    waiting_for_reason,
)
from delegates_app.services.badge_rendering import Rendered, draft_beside, put_in_place, render
from delegates_app.services.clocks import local_now
from delegates_app.services.office import Office, Work, utc_now

Problem = dict[str, Any]
NAMES_TOLD = 3


@command("badges", "delegates badges ghent.delegates --out badges.pdf --party DE --party FR")
@file_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="X.pdf", help="The PDF."
)
@click.option("--layout", default=LAYOUT, show_default=True, metavar="L", help="How a badge looks.")
@click.option("--stock", default=STOCK, show_default=True, metavar="S", help="The sheets.")
@click.option(
    "--start", type=int, default=1, show_default=True, help="The first cell that is free."
)
@parties_option("Only these delegations; again for several.")
@click.option(
    "--only",
    type=click.Choice([each.value for each in Only]),
    default=Only.NEW.value,
    show_default=True,
    help="Which badges; what was printed before needs --reason.",
)
@click.option(
    "--duplex",
    type=click.Choice(["none", "long", "short"]),
    default="none",
    help="Both sides: not there yet.",
)
@click.option("--reason", default="", metavar="R", help="Why badges are printed again.")
@click.option("--strict", is_flag=True, help="Print nothing where there is a finding.")
def badges(file: str, out: Path, conference: str | None, **asked: Any) -> Outcome:
    """Print badges to a PDF in protocol order, then rank, and record them as printed."""
    _refuse_place(out)
    if asked["duplex"] != "none":
        raise not_yet("Printing on both sides (--duplex)")
    with office_at(file) as office:
        meeting = the_conference(office.register, conference)
        order = _order(office.register, meeting, asked)
        left = _left_out(office.register, meeting, order)
        job = job_of(office.register, meeting, order)
        if not job.faces:
            return _nothing(left)
        draft = draft_beside(out)
        try:
            rendered = render(job, draft)
            found = (*_findings(office.register, job, rendered), *left)
            _refuse(found if asked["strict"] else ())
            operation = _record(office, meeting, job, (rendered, f"file {out.name}"))
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        put_in_place(draft, out)
        told = written(office, operation)
    return _told(
        told, found, {"file": str(out), "printed": len(job.faces), "sheets": rendered.sheets}
    )


def _refuse_place(out: Path) -> None:
    """An error, before anything is recorded, where no PDF can be put."""
    if out.is_dir():
        raise AppError(f"“{out}” is a folder. Nothing was printed; add the name of a PDF.")
    if not out.parent.is_dir():
        raise AppError(f"There is no folder “{out.parent}”. Nothing was printed; choose another.")
    if out.suffix.casefold() != ".pdf":
        raise AppError(f"“{out}” is no PDF. Nothing was printed; let its name end in .pdf.")


def _order(register: Register, conference: Conference, asked: dict[str, Any]) -> PrintOrder:
    found = the_delegations(register, conference, asked["parties"])
    return PrintOrder(
        only=Only(asked["only"]),
        delegation_ids=frozenset(each.id for each in found) if asked["parties"] else None,
        layout=asked["layout"],
        stock=asked["stock"],
        start=asked["start"],
        reason=asked["reason"].strip(),
    )


def _record(
    office: Office, conference: Conference, job: PrintJob, out: tuple[Rendered, str]
) -> Operation:
    rendered, printer = out
    run = PrintRun(
        at=local_now(conference, utc_now()),
        layout=job.order.layout,
        printed_by=office.author,
        printer=printer,
        reason=job.order.reason,
    )
    changes = plan_printed(office.register, job, rendered.places, run)
    one, many = "Print 1 badge", f"Print {len(job.faces)} badges"
    label = one if len(job.faces) == 1 else many
    return office.write(Work(label, changes, Act.OUTGOING, reason=job.order.reason))


def _findings(register: Register, job: PrintJob, rendered: Rendered) -> tuple[Problem, ...]:
    return tuple(
        _problem(register, "badge", delegate_id, message)
        for delegate_id, found in zip(job.delegate_ids, rendered.findings, strict=True)
        for message in found
    )


def _left_out(register: Register, conference: Conference, order: PrintOrder) -> tuple[Problem, ...]:
    message = "The earlier badge was made void; with --reason a new one is printed."
    return tuple(
        _problem(register, "left_out", each.id, message)
        for each in waiting_for_reason(register, conference, order)
    )


def _problem(register: Register, kind: str, delegate_id: str, message: str) -> Problem:
    delegate = register.get(Delegate, delegate_id)
    person = register.find(Person, delegate.person_id)
    code = delegation_code(register, register.get(Delegation, delegate.delegation_id))
    name = full_name(person) if person else None
    return {"kind": kind, "party": code, "person": name, "message": message}


def _nothing(left: tuple[Problem, ...]) -> Outcome:
    sentence = "There is no badge to print. Nothing was written."
    document = {"operation": None, "label": None, "changes": 0, "printed": 0, "message": sentence}
    return _told(Outcome(document, (sentence,)), left, {"sheets": 0, "file": None})


def _told(outcome: Outcome, found: tuple[Problem, ...], more: Problem) -> Outcome:
    """The outcome with the findings among its problems."""
    others = [
        {"kind": "copy", "party": None, "person": None, "message": each}
        for each in outcome.problems
    ]
    document = {**outcome.document, **more, "problems": [*found, *others]}
    return Outcome(document, outcome.lines, (*_lines(found), *outcome.problems))


def _refuse(found: tuple[Problem, ...]) -> None:
    if found:
        listed = " ".join(_lines(found))
        raise AppError(f"Nothing was printed, as there are findings: {listed}")


def _lines(found: tuple[Problem, ...]) -> tuple[str, ...]:
    """A line for each finding; one that many badges share is told once."""
    whose: dict[str, list[str]] = {}
    for each in found:
        whose.setdefault(each["message"], []).append(f"{each['party']}, {each['person']}")
    return tuple(
        f"{'; '.join(names)}: {message}"
        if len(names) <= NAMES_TOLD
        else f"{len(names)} badges: {message}"
        for message, names in whose.items()
    )
