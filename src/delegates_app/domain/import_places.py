"""To which delegation a row of a list belongs, and with which role."""

from dataclasses import dataclass, replace

from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.formats import format_of
from delegates_app.domain.parties import PartyIndex
from delegates_app.domain.readings import HeldSeat, Problem, ReadPerson, Severity
from delegates_app.domain.records import Conference, Delegation, Party
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import DelegationKind, Role, Standing

UNKNOWN = mark("This party is not known; the person is left out. Correct it, or choose a party.")
UNNAMED = mark(
    "Nothing says to which party this person belongs; the person is left out. Choose one."
)
UNINVITED = mark("This party is not invited to this conference; the person is left out.")


@dataclass(frozen=True, slots=True)
class Place:
    """A read person with party code and role settled; the problem that keeps her out, if any."""

    read: ReadPerson
    delegation: Delegation | None = None
    problem: Problem | None = None


class Places:
    """The delegations of a conference by whatever a list calls them."""

    def __init__(
        self,
        register: Register,
        conference: Conference,
        default: str,
        others: tuple[Party, ...] = (),
    ) -> None:
        self._register = register
        delegations = delegations_of(register, conference)
        self._by_code = {delegation_code(register, each).casefold(): each for each in delegations}
        self._by_party = {
            each.party_id: each for each in delegations if each.kind is DelegationKind.NATIONAL
        }
        invited = PartyIndex(register.get(Party, each) for each in self._by_party)
        self._indexes = (invited, PartyIndex(register.all(Party)), PartyIndex(others))
        self._default = default
        self._found: dict[str, tuple[str, Delegation | None]] = {}
        self._usual: dict[str, Role] = {}

    def find(self, read: ReadPerson) -> Place:
        """Return the place of a person."""
        text = read.party or self._default
        code, delegation = self._lookup(text)
        if delegation is None:
            message = UNINVITED if code else UNKNOWN if text else UNNAMED
            column = read.column_of("party")
            problem = Problem(read.sheet, read.row, column, Severity.ERROR, message, text)
            role = read.role or Role.PARTICIPANT
            return Place(replace(read, party=code or text, role=role), None, problem)
        role = self._role(delegation, read.role)
        settled = replace(read, party=code, role=role, usual_role=role is not read.role)
        hidden = read.status is Standing.HIDDEN
        return Place(settled, None if hidden else delegation)

    def of_held(self, seat: HeldSeat) -> tuple[HeldSeat, Delegation | None]:
        """Return a held seat with party code and role settled, and its delegation."""
        code, delegation = self._lookup(seat.party or self._default)
        if delegation is None:
            return replace(seat, party=code or seat.party), None
        return replace(seat, party=code, role=self._role(delegation, seat.role)), delegation

    def _lookup(self, text: str) -> tuple[str, Delegation | None]:
        """Return the code of a party that is known, and its delegation if it is invited."""
        if text not in self._found:
            self._found[text] = self._looked_up(text)
        return self._found[text]

    def _looked_up(self, text: str) -> tuple[str, Delegation | None]:
        """Look a text up among the codes, the invited parties, and all parties."""
        own = self._by_code.get(text.strip().casefold())
        if own is not None:
            return delegation_code(self._register, own), own
        for index in self._indexes:
            party = index.find(text) if text else None
            if party is not None:
                return party.code, self._by_party.get(party.id)
        return "", None

    def _role(self, delegation: Delegation, role: Role | None) -> Role:
        """Return the role of a person; whoever merely participates in a format is a delegate."""
        if role is not None and role is not Role.PARTICIPANT:
            return role
        if delegation.id not in self._usual:
            limited = format_of(self._register, delegation) is not None
            self._usual[delegation.id] = Role.DELEGATE if limited else Role.PARTICIPANT
        return self._usual[delegation.id]
