"""Texts typed or pasted on several seats at once: one plan for all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from delegates_app.domain.changes import Change, added, edited, removed
from delegates_app.domain.delegate_fields import FIELD_BY_NAME
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.newcomers import Newcomer, newcomer
from delegates_app.domain.records import Delegate, Delegation, Record
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_add, plan_tbc
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role

_NAME_FIRST = mark("This seat has no name yet. Nothing was changed; type the name first.")
_NAMES = ("given_name", "family_name")
_TBC = "tbc"


@dataclass(frozen=True, slots=True)
class SeatTexts:
    """What was typed on one seat: texts by the name of their field, in the order of columns.

    Without `delegate_id` the seat is empty and somebody of `role` comes to sit on it.
    """

    delegation_id: str
    role: Role
    delegate_id: str = ""
    texts: tuple[tuple[str, str], ...] = field(default=())


def plan_texts(register: Register, typed: Sequence[SeatTexts]) -> tuple[Change, ...]:
    """The changes of all texts together; a name on an empty seat makes a delegate.

    UnreadableError where a text cannot be taken, or a seat has no name yet.
    """
    current, changes = register, list[Change]()
    for each in typed:
        for step in _steps(current, each):
            current = current.apply(step)
            changes.extend(step)
    return _net(register, current, changes)


def _steps(register: Register, typed: SeatTexts) -> Iterable[tuple[Change, ...]]:
    current, delegate_id = register, typed.delegate_id
    texts = typed.texts
    if not delegate_id:
        step = _arrival(current, typed)
        if not step:
            return
        yield step
        current = current.apply(step)
        delegate_id = next(each.id for each in step if each.kind is Delegate and not each.before)
        texts = tuple(pair for pair in texts if pair[0] not in _NAMES)
    for name, text in texts:
        write = FIELD_BY_NAME[name].write
        if write is None:
            continue
        step = write(current, current.get(Delegate, delegate_id), text)
        yield step
        current = current.apply(step)


def _arrival(register: Register, typed: SeatTexts) -> tuple[Change, ...]:
    """Somebody on an empty seat; TBC instead of a name holds it."""
    texts = {name: text.strip() for name, text in typed.texts}
    someone = _named(texts.get("given_name", ""), texts.get("family_name", ""))
    delegation = register.get(Delegation, typed.delegation_id)
    if texts.get("family_name", "").casefold() == _TBC:
        return plan_tbc(register, delegation, typed.role)
    if someone.named:
        return plan_add(register, delegation, typed.role, someone)
    if any(texts.values()):
        raise UnreadableError(_NAME_FIRST)
    return ()


def _named(given: str, family: str) -> Newcomer:
    """A whole name typed as family name is split where a comma or capitals tell how."""
    words = family.split()
    capitals = [len(word) > 1 and word.isupper() for word in words]
    if not given and ("," in family or (any(capitals) and not all(capitals))):
        return newcomer(family)
    return Newcomer(given_name=given, family_name=family)


def _net(before: Register, after: Register, changes: Iterable[Change]) -> tuple[Change, ...]:
    """What a list of changes comes to, each record once."""
    return tuple(
        change
        for kind, record_id in dict.fromkeys((each.kind, each.id) for each in changes)
        for change in _between(before.find(kind, record_id), after.find(kind, record_id))
    )


def _between(old: Record | None, new: Record | None) -> tuple[Change, ...]:
    if old is None:
        return () if new is None else (added(new),)
    return (removed(old),) if new is None else edited(old, new)
