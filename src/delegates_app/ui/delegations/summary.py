"""What a card and a group row say about one delegation, derived from the register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from delegates_app.domain.availability import status_of
from delegates_app.domain.delegations import delegation_code, delegations_of, order_key, seats
from delegates_app.domain.derived import kept
from delegates_app.domain.dispatches import reminders_of
from delegates_app.domain.names import full_name, latin_name, short_names
from delegates_app.domain.parties import folded, name_in
from delegates_app.domain.records import Conference, Delegate, Delegation, Dispatch, Party, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import SeatPlan, unconfirmed
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import Answer, Category, DelegationKind, DispatchState, Level
from delegates_app.ui.delegations.words import SECTION_OF
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

_STATES = (Category.MEMBER_STATE, Category.ASSOCIATED, Category.INSTITUTION, Category.AGENCY)
_DECLINED = frozenset({Answer.NO, Answer.WITHDRAWN, Answer.NOT_MINISTER})
_COURTESIES = frozenset({"Mr", "Ms", "Mrs", "Miss", "Mx"})
PROTOCOL = "protocol"


class State(StrEnum):
    """How the list of a delegation stands; several may hold, the first is the most urgent."""

    OVER = "over"
    NO_HEAD = "no_head"
    HEAD_TBC = "head_tbc"
    WAIVER = "waiver"
    TBC = "tbc"
    NO_LIST = "no_list"
    OPEN = "open"
    COMPLETE = "complete"


_PILLS = {
    State.OVER: Pill(Tone.NO, mark("+{n} over")),
    State.NO_HEAD: Pill(Tone.NO, mark("No head"), "circle-alert"),
    State.HEAD_TBC: Pill(Tone.LIKELY, mark("Head TBC"), "circle-help"),
    State.WAIVER: Pill(Tone.REPRESENTED, mark("+{n} waiver")),
    State.TBC: Pill(Tone.LIKELY, mark("{n} TBC"), "circle-help"),
    State.NO_LIST: Pill(Tone.UNKNOWN, mark("No list")),
    State.OPEN: Pill(Tone.UNKNOWN, mark("{n} open")),
}


@dataclass(frozen=True, slots=True)
class Summary:
    """One delegation at a glance; `head_names` are ever shorter forms of the head's name."""

    plan: SeatPlan
    code: str
    party: Party
    name: str
    section: Category
    states: tuple[State, ...]
    head_names: tuple[str, ...]
    head_level: Level | None
    last_fact: str
    people: str

    @property
    def delegation(self) -> Delegation:
        """The delegation itself."""
        return self.plan.delegation

    @property
    def id(self) -> str:
        """The id of the delegation."""
        return self.plan.delegation.id

    @property
    def state(self) -> State:
        """The most urgent state."""
        return self.states[0]


def summaries(
    register: Register, conference: Conference, order: str = PROTOCOL
) -> tuple[Summary, ...]:
    """The delegations of a conference in protocol order, or by their names in a language."""
    found = [_summary(register, each) for each in delegations_of(register, conference)]
    if order != PROTOCOL:
        found.sort(
            key=lambda each: (
                folded(name_in(each.party, order)),
                order_key(register, each.delegation),
            )
        )
    return tuple(found)


@kept
def _summary(register: Register, delegation: Delegation) -> Summary:
    plan = seats(register, delegation)
    party = register.get(Party, delegation.party_id)
    head = plan.head or _foremost(plan)
    person = register.find(Person, head.person_id) if head else None
    return Summary(
        plan=plan,
        code=delegation_code(register, delegation),
        party=party,
        name=delegation.name or party.name_en,
        section=_section(register, delegation),
        states=tuple(_states(plan)),
        head_names=_names(person) if person else (),
        head_level=head.level if head and person and not unconfirmed(head) else None,
        last_fact=_last_fact(register, plan),
        people=_people(register, plan),
    )


def _names(person: Person) -> tuple[str, ...]:
    """Ever shorter forms for a card; a plain courtesy is no part of any."""
    forms = short_names(person)
    return forms[1:] if person.title in _COURTESIES and len(forms) > 1 else forms


def _foremost(plan: SeatPlan) -> Delegate | None:
    """Whom a list without a format shows first."""
    if plan.format is not None:
        return None
    return next((seat.delegate for seat in plan.everyone), None)


def _section(register: Register, delegation: Delegation) -> Category:
    """Where a delegation stands on the board: Presidency and host beside their state."""
    category = delegation.category
    if delegation.kind is not DelegationKind.NATIONAL:
        siblings = register.where(Delegation, "party_id", delegation.party_id)
        national = (
            each.category
            for each in siblings
            if each.conference_id == delegation.conference_id
            and each.kind is DelegationKind.NATIONAL
        )
        category = next(national, category)
    return SECTION_OF.get(category, category)


def _states(plan: SeatPlan) -> Iterable[State]:
    head = plan.head
    if plan.over:
        yield State.OVER
    if plan.head_missing and plan.used:
        yield State.NO_HEAD
    if head is not None and unconfirmed(head):
        yield State.HEAD_TBC
    if plan.waived:
        yield State.WAIVER
    if plan.tbc:
        yield State.TBC
    if not plan.used:
        yield State.NO_LIST
    elif plan.complete:
        yield State.COMPLETE
    else:
        yield State.OPEN


def _people(register: Register, plan: SeatPlan) -> str:
    """All names on the list, for the filter."""
    found = (
        register.find(Person, seat.delegate.person_id) for seat in plan.everyone if seat.delegate
    )
    return " ".join(f"{full_name(each)} {latin_name(each)}" for each in found if each)


def _last_fact(register: Register, plan: SeatPlan) -> str:
    """What stands on a card without a named head: what is promised, else what happened last."""
    head = plan.head
    if head is not None:
        return head.expected
    facts = list(_facts(register, plan.delegation))
    return said(max(facts, key=lambda fact: fact[0])[1]) if facts else ""


def _facts(register: Register, delegation: Delegation) -> Iterable[tuple[datetime, Sentence]]:
    dispatches = register.where(Dispatch, "delegation_id", delegation.id)
    sent = [each.at for each in dispatches if each.state is DispatchState.SENT]
    if sent:
        yield min(sent), Sentence.of(mark("Invited {day}"), day=min(sent))
    if reminders := reminders_of(register, dispatches):
        yield reminders[-1].at, Sentence.of(mark("Reminded {day}"), day=reminders[-1].at)
    status = status_of(register, delegation, None)
    if status.answer in _DECLINED and status.statement is not None:
        yield status.statement.said_at, Sentence.of(mark("Minister declined"))


def status_pill(summary: Summary) -> Pill | None:
    """The word for an exception; nothing for a complete delegation, which has a bare sign."""
    plan = summary.plan
    numbers = {State.OVER: plan.over, State.WAIVER: plan.waived, State.TBC: plan.tbc}
    found = _PILLS.get(summary.state)
    if found is None:
        return None
    number = numbers.get(summary.state, plan.open)
    return Pill(found.tone, said(Sentence.of(found.word, n=number)), found.icon)


def list_words(delegation: Delegation) -> str:
    """Which version of the list came when: List of 18 April, v2."""
    if delegation.list_received_on is None:
        return ""
    values = {"day": delegation.list_received_on, "number": delegation.list_version}
    return said(Sentence.of(mark("List of {day}, v{number}"), **values))


def states_words() -> tuple[tuple[State, str], ...]:
    """The states to choose from, with their words."""
    words = {
        State.COMPLETE: mark("Complete"),
        State.OPEN: mark("Incomplete"),
        State.TBC: mark("To be confirmed"),
        State.NO_HEAD: mark("No head"),
        State.OVER: mark("Over quota"),
        State.WAIVER: mark("With waiver"),
        State.NO_LIST: mark("No list"),
    }
    return tuple((state, said(word)) for state, word in words.items())
