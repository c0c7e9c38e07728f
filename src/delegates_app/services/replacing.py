"""Replacing a delegate by name: who is meant, and who comes."""

from delegates_app.domain.delegations import delegation_code, in_rank, occupants
from delegates_app.domain.errors import AppError
from delegates_app.domain.names import full_name, name_key, name_keys, split_title
from delegates_app.domain.newcomers import Newcomer, newcomer
from delegates_app.domain.records import Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark

NOBODY = mark(
    "Nobody called “{name}” has a seat in the delegation {code}. Nothing was changed; "
    "there are: {names}."
)
SEVERAL = mark(
    "Several people called “{name}” have a seat in the delegation {code}: {names}. "
    "Nothing was changed; give the whole name."
)
SEATED = mark(
    "{name} has a seat in the delegation {code} already. Nothing was changed; "
    "move the seats instead."
)
TBC = "tbc"


def find_seated(register: Register, delegation: Delegation, name: str) -> Delegate:
    """Who has a seat under this name, whole or, where only one fits, a part; TBC is a name too."""
    seated = occupants(register, delegation)
    wanted = name_key(split_title(name)[1])
    whole = [each for each in seated if wanted in _keys(register, each)]
    part = [each for each in seated if any(wanted <= key for key in _keys(register, each))]
    found = whole or part
    if len(found) == 1 and wanted:
        return found[0]
    names = ", ".join(shown(register, each) for each in (found or seated)) or "-"
    template = SEVERAL if found else NOBODY
    code = delegation_code(register, delegation)
    raise AppError(template.format(name=name, code=code, names=names))


def successor(register: Register, delegation: Delegation, name: str) -> Newcomer | Person:
    """Who comes: somebody once on the list of the delegation, else somebody new."""
    someone = newcomer(name)
    wanted = name_key(someone.given_name, someone.family_name)
    for delegate in in_rank(register, delegation):
        person = register.find(Person, delegate.person_id)
        if person is None or not wanted or wanted not in name_keys(person):
            continue
        if delegate in occupants(register, delegation):
            code = delegation_code(register, delegation)
            raise AppError(SEATED.format(name=full_name(person), code=code))
        return person
    return someone


def shown(register: Register, delegate: Delegate) -> str:
    """The name of a delegate as a sentence says it; TBC where there is none."""
    person = register.find(Person, delegate.person_id)
    return full_name(person) if person else delegate.expected or TBC.upper()


def _keys(register: Register, delegate: Delegate) -> tuple[frozenset[str], ...]:
    person = register.find(Person, delegate.person_id)
    if person is None:
        return (name_key(TBC), name_key(delegate.expected))
    return (*name_keys(person), name_key(delegate.name_on_badge))
