"""Seats for the new people of a list, and seats that it holds for somebody to be named."""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.import_matching import folded_emails, read_keys
from delegates_app.domain.names import name_keys
from delegates_app.domain.readings import HeldSeat, ReadPerson
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.review import Group, Item
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role, Standing

TO_BE_NAMED = mark("To be confirmed")


class SeatGiver:
    """Gives seats in the order of the list; a seat waiting for a name of that role goes first."""

    def __init__(
        self, register: Register, delegation: Delegation, here: tuple[Delegate, ...]
    ) -> None:
        self._register = register
        self._delegation = delegation
        self.code = delegation_code(register, delegation)
        self._next_rank = max((each.rank for each in here), default=0) + 1
        self._waiting = [
            each
            for each in sorted(here, key=lambda each: each.rank)
            if each.person_id is None and each.standing in {Standing.ACTIVE, Standing.TBC}
        ]
        self._seated = {each.person_id for each in here}
        self._held: list[HeldSeat] = []

    def expect(self, held: Iterable[HeldSeat]) -> None:
        """Keep as many waiting seats of each role as the list itself holds."""
        self._held = []
        keep: Counter[Role | None] = Counter(each.role for each in self._waiting)
        for seat in held:
            if keep[seat.role]:
                keep[seat.role] -= 1
                self._keep(seat.role)
            else:
                self._held.append(seat)

    def seat(self, read: ReadPerson, person_id: str) -> tuple[str, tuple[Change, ...]]:
        """Return the delegate's id and the change that seats a person."""
        role = read.role or Role.DELEGATE
        comes = read.status in {Standing.ACTIVE, Standing.TBC}
        free = next((each for each in self._waiting if comes and each.role is role), None)
        self._seated.add(person_id)
        if free is not None:
            self._waiting.remove(free)
            return free.id, edited(free, self._filled(free, read, person_id))
        blank = Delegate(str(uuid.uuid4()), self._delegation.id, role=role, rank=self._next_rank)
        self._next_rank += 1
        return blank.id, (added(self._filled(blank, read, person_id)),)

    def person_elsewhere(self, read: ReadPerson) -> Person | None:
        """Return the person of another conference with this very name and address."""
        emails = folded_emails(read.emails)
        if not emails:
            return None
        keys = set(read_keys(read))
        siblings = self._register.where(Delegation, "party_id", self._delegation.party_id)
        for sibling in siblings:
            if sibling.id == self._delegation.id:
                continue
            for delegate in self._register.where(Delegate, "delegation_id", sibling.id):
                person = self._register.find(Person, delegate.person_id)
                if person is None or person.id in self._seated:
                    continue
                if folded_emails(person.emails) & emails and keys & set(name_keys(person)):
                    return person
        return None

    def held_items(self) -> Iterator[Item]:
        """Yield a seat to be confirmed for each that the list holds and nobody keeps here."""
        for number, seat in enumerate(self._held):
            made = Delegate(
                str(uuid.uuid4()),
                self._delegation.id,
                role=seat.role or Role.DELEGATE,
                rank=self._next_rank + number,
                standing=Standing.TBC,
            )
            yield Item(
                f"held.{seat.sheet}.{seat.row}",
                Group.NEW,
                TO_BE_NAMED,
                self.code,
                held=seat,
                delegate_id=made.id,
                changes=(added(made),),
            )

    def _keep(self, role: Role | None) -> None:
        """Keep the last waiting seat of a role for the list's own placeholder."""
        for each in reversed(self._waiting):
            if each.role is role:
                self._waiting.remove(each)
                return

    @staticmethod
    def _filled(seat: Delegate, read: ReadPerson, person_id: str) -> Delegate:
        """Return a seat with a person on it, as the list describes her."""
        return replace(
            seat,
            person_id=person_id,
            standing=read.status,
            function=read.function or seat.function,
            organisation=read.organisation or seat.organisation,
            note=read.note or seat.note,
        )
