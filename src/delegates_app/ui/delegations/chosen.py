"""What is selected on the tab: a delegation, and perhaps a seat of it; it outlives changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from delegates_app.domain.delegations import occupies
from delegates_app.domain.formats import format_of
from delegates_app.domain.records import Conference, Delegate, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat
from delegates_app.domain.words import Category, DelegationKind
from delegates_app.ui.delegations.seat_entries import place_key, seat_key
from delegates_app.ui.delegations.summary import Summary


@dataclass(frozen=True, slots=True)
class Chosen:
    """A delegation, the key of a seat (or nothing), and that seat's place."""

    delegation_id: str = ""
    key: str = ""
    place: str = ""


def still_chosen(
    register: Register,
    chosen: Chosen,
    found: Mapping[str, Summary],
    shown: Sequence[Summary],
) -> Chosen:
    """The same selection in another view: who came instead, else who has the place now."""
    summary = found.get(chosen.delegation_id)
    if summary is None:
        return Chosen(shown[0].id) if shown else Chosen()
    if not chosen.key or seat_of_key(summary, chosen.key):
        return Chosen(chosen.delegation_id, chosen.key, place_of_key(summary, chosen.key))
    for each in register.where(Delegate, "replaces_id", chosen.key):
        if occupies(each):
            return Chosen(summary.id, each.id, place_of_key(summary, each.id))
    for seat in (*summary.plan.seats, *summary.plan.outside):
        if place_key(summary.plan, seat) == chosen.place:
            return Chosen(summary.id, seat_key(summary.plan, seat), chosen.place)
    return Chosen(summary.id)


def seat_of_key(summary: Summary, key: str) -> Seat | None:
    """The seat with a key."""
    plan = summary.plan
    seats = (*plan.seats, *plan.outside)
    return next((seat for seat in seats if seat_key(plan, seat) == key), None)


def place_of_key(summary: Summary | None, key: str) -> str:
    """The place of the seat with a key, or nothing."""
    seat = seat_of_key(summary, key) if summary and key else None
    return place_key(summary.plan, seat) if summary and seat else ""


def states_format(register: Register, conference: Conference) -> str:
    """The format of the Member States, by which a conference is known; nothing for none."""
    for each in register.where(Delegation, "conference_id", conference.id):
        national = each.kind is DelegationKind.NATIONAL
        if national and each.category is Category.MEMBER_STATE:
            found = format_of(register, each)
            return found.text if found else ""
    return ""
