"""`show`: what the register holds, as a table or as JSON."""

from collections.abc import Callable
from dataclasses import dataclass

import click

from delegates_app.cli.answering import Outcome
from delegates_app.cli.command import command, file_argument, parties_option
from delegates_app.cli.desk import conferences, office_at, the_conference, the_delegations
from delegates_app.cli.table import lines_of
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.records import Conference, Delegation
from delegates_app.domain.register import Register
from delegates_app.services import keeping, people_shown, showing
from delegates_app.services.clocks import local_now
from delegates_app.services.findings import findings_of
from delegates_app.services.office import Office, utc_now
from delegates_app.services.showing import Rows


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: an office, a conference and the delegations asked for."""

    office: Office
    conference: Conference
    delegations: tuple[Delegation, ...]
    narrowed: bool

    @property
    def register(self) -> Register:
        """The register of the office."""
        return self.office.register


def _sessions(look: Look) -> Rows:
    return showing.session_rows(look.register, look.conference)


def _parties(look: Look) -> Rows:
    return showing.party_rows(look.register, look.delegations)


def _delegations(look: Look) -> Rows:
    found = findings_of(look.register, look.conference)
    return showing.delegation_rows(look.register, look.delegations, found)


def _delegates(look: Look) -> Rows:
    sources = keeping.sources(look.office.database)
    return people_shown.delegate_rows(look.register, look.delegations, sources)


def _availability(look: Look) -> Rows:
    return showing.availability_rows(look.register, look.conference, look.delegations)


def _invitations(look: Look) -> Rows:
    today = local_now(look.conference, utc_now()).date()
    return showing.invitation_rows(look.register, look.conference, look.delegations, today)


def _contacts(look: Look) -> Rows:
    return showing.contact_rows(look.register, look.delegations)


def _badges(look: Look) -> Rows:
    return people_shown.badge_rows(look.register, look.delegations)


def _problems(look: Look) -> Rows:
    rows = showing.problem_rows(look.register, findings_of(look.register, look.conference))
    if not look.narrowed:
        return rows
    shown = {delegation_code(look.register, each) for each in look.delegations}
    return tuple(row for row in rows if row["party"] in shown)


VIEWS: dict[str, Callable[[Look], Rows]] = {
    "parties": _parties,
    "delegations": _delegations,
    "delegates": _delegates,
    "sessions": _sessions,
    "availability": _availability,
    "invitations": _invitations,
    "contacts": _contacts,
    "badges": _badges,
    "problems": _problems,
}
WHOLE_FILE = ("conferences", "history")
WHATS = ("conferences", *VIEWS, "history")


@command("show", "delegates show ghent.delegates availability --party DE --json")
@file_argument
@click.argument("what", metavar="WHAT", type=click.Choice(WHATS, case_sensitive=False))
@parties_option("Only these delegations, e.g. BE or BE-PRES; again for several.")
def show(file: str, what: str, parties: tuple[str, ...], conference: str | None) -> Outcome:
    """Show what the register holds, as a table or as JSON.

    WHAT: conferences parties delegations delegates sessions availability invitations contacts
    badges problems history.
    """
    with office_at(file) as office:
        if what in WHOLE_FILE:
            rows = _of_whole_file(office, what, conference)
        else:
            rows = _of_conference(office, what, parties, conference)
    return Outcome(list(rows), lines_of(rows))


def _of_whole_file(office: Office, what: str, text: str | None) -> Rows:
    found = conferences(office.register, text)
    if what == "history":
        return showing.history_rows(office.entries)
    return showing.conference_rows(office.register, found)


def _of_conference(office: Office, what: str, codes: tuple[str, ...], text: str | None) -> Rows:
    conference = the_conference(office.register, text)
    found = the_delegations(office.register, conference, codes)
    return VIEWS[what](Look(office, conference, found, narrowed=bool(codes)))
