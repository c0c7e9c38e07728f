"""What only the other people of a list can complete: extensions of telephones."""

from collections.abc import Iterable

from delegates_app.domain.readings import Problem, Reading, ReadPerson, Severity
from delegates_app.domain.wording import mark
from delegates_app.recognition.people import Short, with_number
from delegates_app.recognition.phones import completed

_COMPLETED = mark("This extension was completed by the colleagues' numbers; look at it.")
_ALONE = mark("This is no complete phone number; no area code is guessed and it is left out.")


def with_extensions(reading: Reading, short: Iterable[tuple[int, Short]]) -> Reading:
    """Return a reading whose extensions are completed where the colleagues' numbers agree.

    `short` are extensions with the place of their person.
    """
    waiting = tuple(short)
    if not waiting:
        return reading
    persons = list(reading.persons)
    problems = list(reading.problems)
    for place, each in waiting:
        person = persons[place]
        numbers = [n for other in persons if _colleagues(person, other) for n in other.phones]
        found = completed(each.number, numbers)
        if found:
            persons[place] = with_number(person, found)
        message = _COMPLETED if found else _ALONE
        where = (person.sheet, each.place.row, each.place.cell.column)
        problems.append(Problem(*where, Severity.WARNING, message, found or each.number))
    return Reading(tuple(persons), reading.held, reading.skipped, tuple(problems), reading.sheets)


def _colleagues(one: ReadPerson, other: ReadPerson) -> bool:
    """Say whether two people share a house: the party and the end of their addresses."""
    if one is other or one.party != other.party:
        return False
    houses = ({email.rpartition("@")[2] for email in each.emails} for each in (one, other))
    mine, theirs = houses
    return not mine or bool(mine & theirs)
