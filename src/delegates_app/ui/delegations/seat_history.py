"""What happened to a delegate, as moments of a time line: every operation that touched the seat."""

from collections.abc import Iterable

from delegates_app.domain.changes import Change
from delegates_app.domain.journal import Act, Operation, taken_back
from delegates_app.domain.records import Delegate
from delegates_app.domain.wording import Sentence, mark
from delegates_app.services.office import Office
from delegates_app.ui.kit.time_line import Moment
from delegates_app.ui.speech import said

MOST = 12
_OUT = frozenset({Act.OUTGOING})
_WHEN = mark("{day} · {author}")


def operations_on(record_ids: tuple[str, ...], office: Office) -> tuple[Operation, ...]:
    """The operations on some records, newest first; runs where the database is."""
    found = {
        each.entry.number: each
        for record_id in record_ids
        for each in office.database.history_of(record_id)
    }
    return tuple(found[number] for number in sorted(found, reverse=True))


def record_ids_of(delegate: Delegate) -> tuple[str, ...]:
    """The delegate, the person, and whom the delegate replaced."""
    ids = (delegate.id, delegate.person_id, delegate.replaces_id)
    return tuple(each for each in ids if each)


def moments_of(operations: Iterable[Operation]) -> tuple[Moment, ...]:
    """The newest operations as a time line shows them; what was taken back is grey."""
    listed = tuple(operations)
    gone = taken_back(each.entry for each in reversed(listed))
    return tuple(
        Moment(
            when=said(Sentence.of(_WHEN, day=each.entry.at, author=each.entry.author)),
            text=each.entry.label,
            icon=_icon(each),
            came_in=each.entry.act not in _OUT,
            replaced=each.entry.number in gone,
        )
        for each in listed[:MOST]
    )


def _icon(operation: Operation) -> str:
    if operation.entry.act in _OUT:
        return "printer"
    if operation.entry.undoes is not None:
        return "undo-2"
    return "user-plus" if any(map(_is_arrival, operation.changes)) else "pencil"


def _is_arrival(change: Change) -> bool:
    return change.kind is Delegate and change.before is None
