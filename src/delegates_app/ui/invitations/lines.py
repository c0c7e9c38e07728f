"""The rows of the ladder with the names that they show."""

from collections.abc import Iterable
from dataclasses import dataclass

from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.invitations import Ladder, LadderRow, Step
from delegates_app.domain.records import Delegation
from delegates_app.domain.register import Register
from delegates_app.ui.availability.recording import delegation_name


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """One delegation on the ladder; `order` is its place in protocol order."""

    id: str
    row: LadderRow
    order: int
    code: str
    name: str

    @property
    def delegation(self) -> Delegation:
        """The delegation itself."""
        return self.row.delegation


def invitation_lines(
    register: Register, found: Ladder, before: Iterable[InvitationLine] = ()
) -> tuple[InvitationLine, ...]:
    """The lines of a ladder; those that are equal to earlier ones stay the same object."""
    known = {line.id: line for line in before}
    made = [
        InvitationLine(
            id=row.delegation.id,
            row=row,
            order=place,
            code=delegation_code(register, row.delegation),
            name=delegation_name(register, row.delegation),
        )
        for place, row in enumerate(found.rows)
    ]
    return tuple(known[line.id] if known.get(line.id) == line else line for line in made)


def steps_shown(found: Ladder) -> tuple[tuple[int, Step], ...]:
    """The steps of which a version was written, with their places on the ladder."""
    return tuple((place, step) for place, step in enumerate(found.steps) if step.versions)
