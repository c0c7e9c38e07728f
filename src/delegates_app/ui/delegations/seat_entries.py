"""What the panel says about every seat of a delegation."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from delegates_app.domain.badges import badge_of, is_outdated, state_of
from delegates_app.domain.delegate_choices import BADGE_STATES, OUTDATED
from delegates_app.domain.names import latin_list_name, list_name, titled_name
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat, SeatPlan, SeatState, unconfirmed
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import BadgeState, Role
from delegates_app.ui.delegations.seat_signs import TONES
from delegates_app.ui.delegations.words import seat_word
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

_PRINTED = frozenset({BadgeState.PRINTED, BadgeState.HANDED_OVER, BadgeState.RETURNED})
_WORDS = {
    SeatState.TBC: mark("TBC"),
    SeatState.OVER: mark("Over quota"),
    SeatState.WAIVED: mark("Waiver"),
    SeatState.MISSING: mark("No head"),
}
_NO_NAME = mark("To be confirmed")
_EMPTY = mark("Empty seat")


def seat_key(plan: SeatPlan, seat: Seat) -> str:
    """What a seat is known by: the delegate on it, or its place where it is empty."""
    if seat.delegate is not None:
        return seat.delegate.id
    return place_key(plan, seat)


def place_key(plan: SeatPlan, seat: Seat) -> str:
    """The place of a seat in its delegation, whoever sits on it."""
    return f"{plan.delegation.id}/{seat.group}/{seat.number}"


@dataclass(frozen=True, slots=True)
class SeatEntry:
    """One seat in words; `outdated` means that its badge is to be printed again."""

    key: str
    seat: Seat
    called: str
    name: str
    function: str
    badge_name: str
    badge: str
    outdated: bool
    pill: Pill | None
    outside: bool

    @property
    def delegate(self) -> Delegate | None:
        """Who has the seat."""
        return self.seat.delegate

    @property
    def tip(self) -> str:
        """All of it, a fact a line."""
        shown = (self.called, self.name, self.function, self.badge_name, self.badge)
        return "\n".join(part for part in shown if part)

    @property
    def text(self) -> str:
        """All of it, for the screen reader."""
        parts = (self.called, self.name, self.function, self.pill.text if self.pill else "")
        return ", ".join(part for part in (*parts, self.badge_name, self.badge) if part)


def entries(register: Register, plan: SeatPlan) -> tuple[SeatEntry, ...]:
    """Every seat of a delegation, those outside the quota last."""
    return (
        *_entries(register, plan, plan.seats, outside=False),
        *_entries(register, plan, plan.outside, outside=True),
    )


def _entries(
    register: Register, plan: SeatPlan, found: Iterable[Seat], *, outside: bool
) -> Iterable[SeatEntry]:
    listed = tuple(found)
    same = Counter(seat.group for seat in listed)
    for seat in listed:
        called = seat_word(seat, same[seat.group])
        yield _entry(register, plan, seat, called, outside=outside)


def _entry(
    register: Register, plan: SeatPlan, seat: Seat, called: str, *, outside: bool
) -> SeatEntry:
    delegate = seat.delegate
    person = register.find(Person, delegate.person_id) if delegate else None
    outdated = delegate is not None and is_outdated(register, delegate)
    return SeatEntry(
        key=seat_key(plan, seat),
        seat=seat,
        called=called,
        name=_name(delegate, person),
        function=_function(delegate),
        badge_name=badge_name(register, delegate),
        badge=_badge_words(register, delegate, outdated=outdated) if person else "",
        outdated=outdated,
        pill=_pill(seat),
        outside=outside,
    )


def _name(delegate: Delegate | None, person: Person | None) -> str:
    if person is not None:
        return titled_name(person)
    if delegate is None:
        return said(_EMPTY)
    return delegate.function or said(_NO_NAME)


def _function(delegate: Delegate | None) -> str:
    if delegate is None:
        return ""
    if delegate.person_id is None:
        return delegate.expected
    return delegate.function or delegate.organisation


def badge_name(register: Register, delegate: Delegate | None) -> str:
    """The name that a badge would show, in Latin letters; nothing without a person."""
    person = register.find(Person, delegate.person_id) if delegate else None
    if delegate is None or person is None:
        return ""
    return delegate.name_on_badge or latin_list_name(person) or list_name(person)


def _badge_words(register: Register, delegate: Delegate | None, *, outdated: bool) -> str:
    if delegate is None:
        return ""
    if outdated:
        return said(OUTDATED).lower()
    state, badge = state_of(register, delegate), badge_of(register, delegate)
    if state in _PRINTED and badge is not None and state is BadgeState.PRINTED:
        return said(Sentence.of(mark("printed {day}"), day=badge.printed_at))
    return said(BADGE_STATES.word(state)).lower()


def _pill(seat: Seat) -> Pill | None:
    if seat.state in {SeatState.FILLED, SeatState.EMPTY}:
        return None
    if unconfirmed(seat.delegate):
        return Pill(Tone.LIKELY, said(_WORDS[SeatState.TBC]), "circle-help")
    return Pill(TONES[seat.state], said(_WORDS[seat.state]))


def letter_of(seat: Seat) -> str:
    """What stands in the sign of a seat in the panel: H for the head, numbers for the others."""
    return "H" if seat.role is Role.HEAD and seat.number == 1 else str(seat.number)
