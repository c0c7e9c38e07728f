"""Plan an import: who is new, changed, missing; nothing is guessed, nothing is lost.

Pure functions: what was read and the register go in, a `Review` comes out. The careful answers
are those of the command line, where nobody can be asked; the window lets people tick otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.import_contacts import ContactPlan
from delegates_app.domain.import_fields import (
    GONE_HERE,
    EditedSince,
    OnFile,
    differences,
    gone_here,
    need_of,
    new_fields,
    person_of,
)
from delegates_app.domain.import_matching import (
    Known,
    Match,
    Matcher,
    Resemblance,
    alike,
    folded_emails,
    read_keys,
)
from delegates_app.domain.import_places import Places
from delegates_app.domain.import_seats import SeatGiver
from delegates_app.domain.import_travel import travel_fields
from delegates_app.domain.names import NameKey, full_name
from delegates_app.domain.readings import HeldSeat, Problem, Reading, ReadPerson, Severity
from delegates_app.domain.records import (
    Conference,
    Delegate,
    Delegation,
    Need,
    Party,
    Person,
    Travel,
)
from delegates_app.domain.register import Register
from delegates_app.domain.review import FieldChange, Group, Item, Review
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role, Standing

TWICE = mark("This person is on the list twice; the first row counts.")
RESEMBLES = mark("This may be the same person as {name}; both are kept.")
ANOTHER_ORDER = mark("The list has its people in another order; the order here is kept.")

_ON_LIST = frozenset({Standing.ACTIVE, Standing.TBC})


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds where a list says nothing: the party, by the code of its delegation.

    `parties` are further ones to recognise, though nobody invited them. `contacts`: the list
    holds nothing else.
    """

    party: str = ""
    parties: tuple[Party, ...] = ()
    contacts: bool = False


def nothing_edited(record_id: str) -> frozenset[str]:  # noqa: ARG001  # an EditedSince
    """Say of every record that none of its fields was edited since the last list."""
    return frozenset()


def plan_import(
    register: Register,
    conference: Conference,
    reading: Reading,
    defaults: Defaults,
    edited_since: EditedSince = nothing_edited,
) -> Review:
    """Return what a list would change at a conference; contact points become contacts.

    `edited_since` tells of a record which fields were edited here since the last import.
    """
    places = Places(register, conference, defaults.party, defaults.parties)
    planned: dict[str, _DelegationPlan] = {}
    persons: list[ReadPerson] = []
    outside: list[Item] = []
    for place, read in enumerate(reading.persons):
        found = places.find(read)
        persons.append(found.read)
        if found.problem is not None or found.delegation is None:
            outside.append(_left_out(place, found.read, found.problem))
        else:
            own = _plan_of(planned, register, found.delegation, edited_since)
            is_contact = defaults.contacts or found.read.role is Role.CONTACT_POINT
            (own.contacts if is_contact else own.listed).append((place, found.read))
    held = []
    for seat in reading.held:
        settled, delegation = places.of_held(seat)
        held.append(settled)
        if delegation is not None:
            _plan_of(planned, register, delegation, edited_since).held.append(settled)
    items = [*outside, *(item for each in planned.values() for item in each.items())]
    items.sort(key=lambda each: (each.read.sheet, each.read.row) if each.read else ("\uffff", 0))
    problems = [*reading.problems, *(p for each in items for p in each.problems)]
    if any(each.reordered for each in planned.values()):
        problems.append(Problem("", 0, 0, Severity.WARNING, ANOTHER_ORDER))
    return Review(tuple(items), tuple(persons), tuple(held), reading.skipped, tuple(problems))


def _plan_of(
    planned: dict[str, "_DelegationPlan"],
    register: Register,
    delegation: Delegation,
    edited_since: EditedSince,
) -> "_DelegationPlan":
    """Return the plan of a delegation, begun where there is none yet."""
    if delegation.id not in planned:
        planned[delegation.id] = _DelegationPlan(register, delegation, edited_since)
    return planned[delegation.id]


def _left_out(place: int, read: ReadPerson, problem: Problem | None) -> Item:
    """Return a person whom nothing is done about until somebody decides."""
    problems = () if problem is None else (problem,)
    return Item(
        f"{place}", Group.ATTENTION, read.name, read.party, read, ticked=False, problems=problems
    )


class _DelegationPlan:
    """The people that a list names for one delegation, against those on file."""

    def __init__(
        self, register: Register, delegation: Delegation, edited_since: EditedSince
    ) -> None:
        self._register = register
        self._delegation = delegation
        self._edited_since = edited_since
        self._here = register.where(Delegate, "delegation_id", delegation.id)
        self._giver = SeatGiver(register, delegation, self._here)
        conference = register.get(Conference, delegation.conference_id)
        self._near = conference.starts_on
        self.listed: list[tuple[int, ReadPerson]] = []
        self.contacts: list[tuple[int, ReadPerson]] = []
        self.held: list[HeldSeat] = []
        self.reordered = False

    def items(self) -> Iterable[Item]:
        """Yield what is to be done about everybody, listed or missing."""
        kept, twice = _once_each(self.listed)
        matcher = Matcher(self._known())
        matches = matcher.match([read for _, read in kept])
        self.reordered = _in_another_order(matches)
        names = Resemblance()
        for known in matcher.rest:
            names.add(full_name(known.person))
        self._giver.expect(self.held)
        for place, (number, read) in enumerate(kept):
            yield self._item(str(number), read, matches[place], names)
        for number, read in twice:
            problem = _problem(read, TWICE, read.name)
            yield Item(
                str(number), Group.UNCHANGED, read.name, read.party, read, problems=(problem,)
            )
        yield from ContactPlan(self._register, self._delegation).items(self.contacts)
        yield from self._giver.held_items()
        if self.listed or self.held:
            yield from self._missing(matcher.rest)

    def _known(self) -> Iterable[Known]:
        """Yield the delegates who are somebody."""
        for delegate in self._here:
            person = self._register.find(Person, delegate.person_id)
            if person is not None:
                yield Known.of(delegate, person)

    def _item(self, key: str, read: ReadPerson, match: Match, names: Resemblance) -> Item:
        """Return what is to be done about one person of the list."""
        if match.known is None:
            return self._new(key, read, match, names)
        needs = self._register.where(Need, "delegate_id", match.known.delegate.id)
        on_file = OnFile(match.known, needs[0] if needs else None)
        delegate_id = match.known.delegate.id
        journeys = self._register.where(Travel, "delegate_id", delegate_id)
        fields = (
            *differences(key, read, on_file, self._edited_since),
            *travel_fields(key, read, delegate_id, journeys, self._near),
        )
        problems = [_problem_of(read, each) for each in fields if each.why]
        if gone_here(read, match.known.delegate):
            problems.append(_problem(read, GONE_HERE, read.name))
        changed = any(each.ticked for each in fields)
        return Item(
            key,
            Group.CHANGED if changed else Group.ATTENTION if fields else Group.UNCHANGED,
            full_name(match.known.person),
            read.party,
            read,
            delegate_id=match.known.delegate.id,
            person_id=match.known.person.id,
            found_by=match.found_by,
            fields=fields,
            problems=tuple(problems),
        )

    def _new(self, key: str, read: ReadPerson, match: Match, names: Resemblance) -> Item:
        """Return somebody who is not on file in this delegation."""
        other = names.like(read.name)
        names.add(read.name)
        problems = (_problem(read, RESEMBLES.format(name=other), read.name),) if other else ()
        person = self._giver.person_elsewhere(read)
        made: tuple[Change, ...] = ()
        if person is None:
            person = person_of(read)
            made = (added(person),)
        delegate_id, seat = self._giver.seat(read, person.id)
        need = need_of(read, delegate_id)
        fields = travel_fields(key, read, delegate_id, (), self._near)
        travel = [change for each in fields for change in each.changes]
        return Item(
            key,
            Group.NEW,
            read.name,
            read.party,
            read,
            delegate_id=delegate_id,
            person_id=person.id,
            found_by=match.found_by,
            fields=new_fields(read, read.role or Role.DELEGATE),
            changes=(*made, *seat, *(() if need is None else (added(need),)), *travel),
            problems=problems,
        )

    def _missing(self, rest: Iterable[Known]) -> Iterable[Item]:
        """Yield who is here and not on the list; a tick withdraws her."""
        for known in rest:
            if known.delegate.standing in _ON_LIST:
                gone = replace(known.delegate, standing=Standing.CANCELLED)
                yield Item(
                    f"missing.{known.delegate.id}",
                    Group.MISSING,
                    full_name(known.person),
                    self._giver.code,
                    delegate_id=known.delegate.id,
                    person_id=known.person.id,
                    changes=edited(known.delegate, gone),
                    ticked=False,
                )


def _once_each(
    listed: Iterable[tuple[int, ReadPerson]],
) -> tuple[list[tuple[int, ReadPerson]], list[tuple[int, ReadPerson]]]:
    """Return the rows that count and those that name somebody a second time."""
    kept: list[tuple[int, ReadPerson]] = []
    twice: list[tuple[int, ReadPerson]] = []
    seen: dict[NameKey, list[frozenset[str]]] = defaultdict(list)
    owners: dict[str, list[NameKey]] = defaultdict(list)
    for number, read in listed:
        emails = folded_emails(read.emails)
        keys = read_keys(read)
        named = any(
            not emails or not other or emails & other for key in keys for other in seen[key]
        )
        again = named or any(alike(keys, owners[email]) for email in emails)
        (twice if again else kept).append((number, read))
        for key in keys:
            seen[key].append(emails)
        for email in emails:
            owners[email].extend(keys)
    return kept, twice


def _in_another_order(matches: dict[int, Match]) -> bool:
    """Say whether a list has the people on file in another order."""
    in_order = [matches[place].known for place in sorted(matches)]
    ranks = [known.delegate.rank for known in in_order if known is not None]
    return ranks != sorted(ranks)


def _problem_of(read: ReadPerson, each: FieldChange) -> Problem:
    """Return the problem of a field that keeps what is here."""
    return Problem(read.sheet, read.row, each.column, Severity.WARNING, each.why, each.new)


def _problem(read: ReadPerson, message: str, value: str) -> Problem:
    """Return a warning about a whole person."""
    column = read.column_of("family_name") or read.column_of("full_name")
    return Problem(read.sheet, read.row, column, Severity.WARNING, message, value)
