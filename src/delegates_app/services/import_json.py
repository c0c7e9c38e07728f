"""What an import says to other programs: the JSON of the command line, key by key."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from delegates_app.domain.readings import HeldSeat, Problem, ReadPerson, SkippedRow
from delegates_app.domain.review import Counts, Group, Item
from delegates_app.domain.sheets import column_letters
from delegates_app.services.importer import Prepared


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: the number of its operation, None where nothing was written."""

    prepared: Prepared
    operation: int | None = None


def as_json(outcomes: Iterable[Outcome]) -> dict[str, Any]:
    """Return the one document of an import of several files."""
    kept = tuple(outcomes)
    total = sum((each.prepared.review.counts for each in kept), Counts())
    return {"files": [_file(each) for each in kept], "plan": asdict(total)}


def _file(outcome: Outcome) -> dict[str, Any]:
    """Return what is said of one file."""
    prepared = outcome.prepared
    review = prepared.review
    by_row = {each.key: each for each in review.items}
    return {
        "file": prepared.file.name,
        "party": _party(prepared),
        "kind": prepared.options.kind.value,
        "persons": [
            _person(each, by_row.get(str(place))) for place, each in enumerate(review.persons)
        ],
        "held": [_held(each) for each in review.held],
        "skipped": [_skipped(each) for each in review.skipped],
        "problems": [_problem(each) for each in review.problems],
        "plan": asdict(review.counts),
        "operation": outcome.operation,
    }


def _party(prepared: Prepared) -> str | None:
    """Return the party that a list is of: the only one it names, else the default."""
    found = {each.party for each in prepared.review.persons}
    return found.pop() if len(found) == 1 else prepared.options.party or None


def _person(read: ReadPerson, item: Item | None) -> dict[str, Any]:
    """Return the flat view of a person."""
    shown: dict[str, Any] = {
        "party": read.party or None,
        "title": read.title or None,
        "given_name": read.given_name,
        "family_name": read.family_name,
        "name_native": read.name_native or None,
        "name_latin": read.name_latin or None,
        "function": read.function or None,
        "organisation": read.organisation or None,
        "role": read.role,
        "emails": list(read.emails),
        "phones": list(read.phones),
        "dietary": read.diet,
        "status": read.status,
        "source": {"sheet": read.sheet or None, "row": read.row},
        "change": _change(item),
    }
    if item is not None and item.group is Group.CHANGED:
        shown["fields"] = {each.field: [each.old, each.new] for each in item.fields if each.ticked}
    return shown


def _change(item: Item | None) -> str | None:
    """Return new, changed or unchanged; None for a person who is left out."""
    if item is None or (item.group is Group.ATTENTION and not item.delegate_id):
        return None
    return Group.UNCHANGED.value if item.group is Group.ATTENTION else item.group.value


def _held(seat: HeldSeat) -> dict[str, Any]:
    """Return a seat kept for somebody to be named."""
    source = {"sheet": seat.sheet or None, "row": seat.row}
    return {"party": seat.party or None, "role": seat.role, "source": source}


def _skipped(row: SkippedRow) -> dict[str, Any]:
    """Return a row that names nobody; null for a whole sheet."""
    return {"sheet": row.sheet or None, "row": row.row or None, "reason": row.reason}


def _problem(problem: Problem) -> dict[str, Any]:
    """Return a problem at its place."""
    return {
        "sheet": problem.sheet or None,
        "row": problem.row or None,
        "column": column_letters(problem.column) or None,
        "severity": problem.severity,
        "message": problem.message,
        "value": problem.value or None,
    }
