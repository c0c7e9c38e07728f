"""`state` and `replace`: what a delegation said, and who comes instead."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument, moment
from delegates_app.cli.desk import office_at, the_conference, the_delegation, written
from delegates_app.domain.consequences import consequences
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.records import Conference, Delegation, Session
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_replace
from delegates_app.domain.sessions import find_session
from delegates_app.domain.statements import Saying, find_statement, plan_state
from delegates_app.domain.words import Answer, Channel
from delegates_app.services.clocks import as_local, local_now
from delegates_app.services.office import Work, utc_now
from delegates_app.services.replacing import find_seated, shown, successor


def answer(text: str) -> Answer:
    """The answer of a typed word in any case, with hyphens or blanks for underscores."""
    try:
        return Answer(text.strip().casefold().replace("-", "_").replace(" ", "_"))
    except ValueError as error:
        words = ", ".join(Answer)
        raise click.BadParameter(f"“{text}” is none of the answers {words}") from error


@command(
    "state",
    "delegates state ghent.delegates --party DE --answer no --session d1-dinner "
    "--by 'Anna Vogel' --channel phone",
)
@file_argument
@click.option("--party", "code", required=True, metavar="CODE", help="Whose minister, e.g. DE.")
@click.option(
    "--answer",
    type=answer,
    metavar="A",
    help=f"What was said: {', '.join(Answer)}. Not needed to retract only.",
)
@click.option(
    "--session", "codes", multiple=True, metavar="CODE", help="Again for several; all without."
)
@click.option(
    "--on",
    type=moment,
    metavar="MOMENT",
    help="When it was said, now without; a date alone is its beginning.",
)
@click.option("--by", default="", metavar="WHO", help="Who said it.")
@click.option(
    "--channel",
    type=click.Choice([each.value for each in Channel], case_sensitive=False),
    default=Channel.OTHER.value,
    help="By which way.",
)
@click.option("--official", is_flag=True, help="It was said officially.")
@click.option("--expect", default="", metavar="NAME", help="Who is expected instead.")
@click.option("--note", default="", help="A remark.")
@click.option(
    "--retracts", type=int, metavar="NUMBER", help="The statement that this takes out as a mistake."
)
def state(file: str, code: str, conference: str | None, **said: Any) -> Outcome:
    """Record what was said about a minister's availability."""
    if said["answer"] is None and said["retracts"] is None:
        raise click.UsageError("Missing option '--answer'")
    with office_at(file) as office:
        register = office.register
        meeting = the_conference(register, conference)
        delegation = the_delegation(register, meeting, code)
        sessions = tuple(find_session(register, meeting, each) for each in said["codes"])
        saying = _saying(register, meeting, said)
        changes = plan_state(register, delegation, saying, sessions)
        label = _label(register, delegation, saying, sessions)
        operation = office.write(Work(label, changes))
        number = next(each.after["number"] for each in operation.changes if each.after)
        return written(office, operation, statement=number)


@command(
    "replace",
    "delegates replace ghent.delegates --party DE --person 'Anna Vogel' --with 'Jonas Keller' "
    "--function 'State Secretary' --reason 'letter of 12 April'",
)
@file_argument
@click.option("--party", "code", required=True, metavar="CODE", help="Whose delegate, e.g. DE.")
@click.option("--person", required=True, metavar="NAME", help="Who goes; TBC for a seat held.")
@click.option("--with", "newcomer", required=True, metavar="NAME", help="Who comes.")
@click.option("--function", default="", metavar="F", help="The function of who comes.")
@click.option("--reason", default="", metavar="R", help="Why.")
def substitute(file: str, code: str, conference: str | None, **named: str) -> Outcome:
    """Replace a delegate on a seat; the role and the rank stay."""
    with office_at(file) as office:
        register = office.register
        delegation = the_delegation(register, the_conference(register, conference), code)
        seated = find_seated(register, delegation, named["person"])
        comes = successor(register, delegation, named["newcomer"])
        changes = plan_replace(seated, comes, named["reason"], named["function"])
        follows = consequences(register, changes)
        gone, code = shown(register, seated), delegation_code(register, delegation)
        label = f"Replace {gone} with {named['newcomer']} ({code})"
        operation = office.write(Work(label, changes))
        told = written(
            office,
            operation,
            consequences=[{"kind": each.kind, "message": each.sentence.text} for each in follows],
        )
    lines = (*told.lines, *(each.sentence.text for each in follows))
    return replace(told, lines=lines)


def _saying(register: Register, conference: Conference, said: dict[str, Any]) -> Saying:
    now = local_now(conference, utc_now())
    on: datetime | None = said["on"]
    retracted = said["retracts"]
    return Saying(
        answer=said["answer"] or Answer.UNKNOWN,
        said_at=as_local(conference, on) if on else now,
        said_by=said["by"],
        channel=Channel(said["channel"]),
        official=said["official"],
        expected=said["expect"],
        note=said["note"],
        retracts_id=find_statement(register, conference, retracted).id
        if retracted is not None
        else None,
    )


def _label(
    register: Register, delegation: Delegation, saying: Saying, sessions: Iterable[Session]
) -> str:
    code = delegation_code(register, delegation)
    if saying.answer is Answer.UNKNOWN:
        return f"Retract a statement of {code}"
    where = ", ".join(each.code for each in sessions) or "all sessions"
    return f"State {code}: {saying.answer.value.replace('_', ' ')} ({where})"
