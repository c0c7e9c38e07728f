"""Everything of a conference derived once, for all that the overview says of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from delegates_app.domain.badges import is_outdated, state_of
from delegates_app.domain.delegations import SeatPlan, delegations_of, occupies, seats
from delegates_app.domain.derived import kept
from delegates_app.domain.invitations import Ladder, LadderRow, ladder
from delegates_app.domain.matrix import Row, invites_minister
from delegates_app.domain.records import Badge, Conference, Delegate, Delegation, Party
from delegates_app.domain.register import Register
from delegates_app.domain.words import BadgeState

LIVE = frozenset({BadgeState.PRINTED, BadgeState.HANDED_OVER})


@dataclass(frozen=True, slots=True)
class BadgeSurvey:
    """Badges by state, whose are outdated, and who holds one without coming any more."""

    states: Mapping[BadgeState, int]
    outdated: tuple[Delegate, ...]
    astray: tuple[Delegate, ...]

    @property
    def printed(self) -> int:
        """How many are printed or handed over."""
        return sum(self.states.get(state, 0) for state in LIVE)

    @property
    def wanted(self) -> int:
        """How many people get one in the end."""
        return self.printed + self.states.get(BadgeState.READY, 0)


@dataclass(frozen=True, slots=True)
class Survey:
    """A conference at a moment (local time of its place)."""

    register: Register
    conference: Conference
    now: datetime
    ladder: Ladder
    plans: tuple[SeatPlan, ...]
    badges: BadgeSurvey

    @property
    def today(self) -> date:
        """The day of the moment."""
        return self.now.date()

    @property
    def rows(self) -> tuple[LadderRow, ...]:
        """The invited delegations in protocol order."""
        return self.ladder.rows

    @property
    def ministers(self) -> tuple[Row, ...]:
        """The availability of the delegations that invite a minister."""
        return tuple(
            row.availability for row in self.ladder.rows if invites_minister(row.delegation)
        )

    def name(self, delegation: Delegation) -> str:
        """What a delegation is called in English."""
        return delegation.name or self.register.get(Party, delegation.party_id).name_en


def survey(register: Register, conference: Conference, now: datetime) -> Survey:
    """Derive everything that the overview needs."""
    delegations = delegations_of(register, conference)
    return Survey(
        register=register,
        conference=conference,
        now=now,
        ladder=ladder(register, conference, now.date()),
        plans=tuple(seats(register, each) for each in delegations),
        badges=_together([_badges(register, each) for each in delegations]),
    )


def _together(found: list[BadgeSurvey]) -> BadgeSurvey:
    states: Counter[BadgeState] = Counter()
    for each in found:
        states.update(each.states)
    return BadgeSurvey(
        states=dict(states),
        outdated=tuple(delegate for each in found for delegate in each.outdated),
        astray=tuple(delegate for each in found for delegate in each.astray),
    )


@kept
def _badges(register: Register, delegation: Delegation) -> BadgeSurvey:
    delegates = register.where(Delegate, "delegation_id", delegation.id)
    states = Counter(state_of(register, each) for each in delegates if occupies(each))
    printed = [each for each in delegates if register.where(Badge, "delegate_id", each.id)]
    return BadgeSurvey(
        states=dict(states),
        outdated=tuple(each for each in printed if is_outdated(register, each)),
        astray=tuple(each for each in printed if not occupies(each) and _live(register, each)),
    )


def _live(register: Register, delegate: Delegate) -> bool:
    found = register.where(Badge, "delegate_id", delegate.id)
    return any(each.state in LIVE for each in found)
