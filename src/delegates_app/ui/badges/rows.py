"""The rows of the badge list, what they are filtered by, and which are meant by a choice."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.badges import badge_of, category_of, is_outdated, state_of, with_badges_in
from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.derived import kept
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Party, Person
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import BadgeState
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said


class Show(StrEnum):
    """What a figure card shows of the list."""

    ALL = "all"
    READY = "ready"
    OUTDATED = "outdated"
    PRINTED = "printed"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    VOID = "void"


class Which(StrEnum):
    """Whose badges are printed."""

    WAITING = "waiting"
    NEW = "new"
    OUTDATED = "outdated"
    TICKED = "ticked"


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """Somebody who gets a badge or had one; `id` is the delegate's."""

    id: str
    delegation_id: str
    code: str
    delegation: str
    letter: str
    category: str
    colour: str
    name: str
    state: BadgeState
    outdated: bool
    since: datetime | None = None
    ticked: bool = False

    @property
    def printable(self) -> bool:
        """Whether a badge of hers can be printed now."""
        return self.state not in {BadgeState.VOID, BadgeState.DRAFT}


STATE_WORDS: Mapping[BadgeState, str] = {
    BadgeState.DRAFT: mark("Draft"),
    BadgeState.READY: mark("Ready"),
    BadgeState.PRINTED: mark("Printed"),
    BadgeState.HANDED_OVER: mark("Handed over"),
    BadgeState.RETURNED: mark("Given back"),
    BadgeState.VOID: mark("Void"),
}
_LOOKS: Mapping[BadgeState, tuple[Tone, str]] = {
    BadgeState.DRAFT: (Tone.UNKNOWN, "circle-dashed"),
    BadgeState.READY: (Tone.ACCENT, "circle"),
    BadgeState.PRINTED: (Tone.REPRESENTED, "check"),
    BadgeState.HANDED_OVER: (Tone.YES, "arrow-right-to-line"),
    BadgeState.RETURNED: (Tone.UNKNOWN, "corner-down-left"),
    BadgeState.VOID: (Tone.UNKNOWN, "x"),
}
SHOW_WORDS: Mapping[Show, str] = {
    Show.ALL: mark("all badges"),
    Show.READY: mark("ready, new"),
    Show.OUTDATED: mark("outdated"),
    Show.PRINTED: mark("printed"),
    Show.HANDED_OVER: mark("handed over"),
    Show.RETURNED: mark("given back"),
    Show.VOID: mark("void"),
}
SHOW_TONES: Mapping[Show, Tone] = {
    Show.ALL: Tone.PLAIN,
    Show.READY: Tone.ACCENT,
    Show.OUTDATED: Tone.LIKELY,
    Show.PRINTED: Tone.REPRESENTED,
    Show.HANDED_OVER: Tone.YES,
    Show.RETURNED: Tone.UNKNOWN,
    Show.VOID: Tone.UNKNOWN,
}
_STATES: Mapping[Show, BadgeState] = {
    Show.READY: BadgeState.READY,
    Show.PRINTED: BadgeState.PRINTED,
    Show.HANDED_OVER: BadgeState.HANDED_OVER,
    Show.RETURNED: BadgeState.RETURNED,
    Show.VOID: BadgeState.VOID,
}


def rows_of(register: Register, conference: Conference) -> tuple[BadgeRow, ...]:
    """Everybody who gets a badge or had one, in protocol order, then rank."""
    return tuple(
        row
        for delegation in delegations_of(register, conference)
        for row in _rows_in(register, delegation)
    )


@kept
def _rows_in(register: Register, delegation: Delegation) -> tuple[BadgeRow, ...]:
    return tuple(_row(register, each) for each in with_badges_in(register, delegation))


def pill_of(row: BadgeRow) -> Pill:
    """Where a badge stands, and since when."""
    day = short_day(row.since) if row.since else ""
    if row.outdated:
        word = QCoreApplication.translate("Badges", "Outdated")
        return Pill(Tone.LIKELY, word, "refresh-cw", day)
    tone, icon = _LOOKS[row.state]
    return Pill(tone, said(STATE_WORDS[row.state]), icon, day)


def belongs(row: BadgeRow, show: Show) -> bool:
    """Whether a row is counted in a figure; outdated ones are counted as printed too."""
    if show is Show.ALL:
        return True
    return row.outdated if show is Show.OUTDATED else row.state is _STATES[show]


def figures(rows: Iterable[BadgeRow]) -> Mapping[Show, int]:
    """How many rows each figure counts."""
    listed = tuple(rows)
    states = Counter(row.state for row in listed)
    counts = {show: states[state] for show, state in _STATES.items()}
    outdated = sum(row.outdated for row in listed)
    return {**counts, Show.ALL: len(listed), Show.OUTDATED: outdated}


def meant(rows: Iterable[BadgeRow], which: Which, by_hand: frozenset[str]) -> frozenset[str]:
    """The ids of whose badges are printed."""
    if which is Which.TICKED:
        return frozenset(row.id for row in rows if row.id in by_hand and row.printable)
    new = which in {Which.WAITING, Which.NEW}
    old = which in {Which.WAITING, Which.OUTDATED}
    return frozenset(
        row.id for row in rows if (new and row.state is BadgeState.READY) or (old and row.outdated)
    )


def _row(register: Register, delegate: Delegate) -> BadgeRow:
    delegation = register.get(Delegation, delegate.delegation_id)
    person = register.find(Person, delegate.person_id)
    category = category_of(register, delegate)
    badge = badge_of(register, delegate)
    return BadgeRow(
        id=delegate.id,
        delegation_id=delegation.id,
        code=delegation_code(register, delegation),
        delegation=delegation.name or register.get(Party, delegation.party_id).name_en,
        letter=category.letter,
        category=category.word,
        colour=category.colour,
        name=full_name(person) if person else said(mark("TBC")),
        state=state_of(register, delegate),
        outdated=is_outdated(register, delegate),
        since=(badge.state_at or badge.printed_at) if badge else None,
    )
