"""Field by field: what a list says against what is on file. An empty cell says nothing."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from delegates_app.domain.changes import Change, added, edited
from delegates_app.domain.import_matching import Known, folded_emails, only_plainer, read_keys
from delegates_app.domain.names import name_key
from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.records import Delegate, Need, Person, Record
from delegates_app.domain.review import FieldChange
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Role, Standing

EDITED_HERE = mark("This was changed here since the last list; what is here is kept.")
GONE_HERE = mark("The list has this person, who is not coming according to what is here; kept.")

EditedSince = Callable[[str], frozenset[str]]

_PERSON = ("title", "given_name", "family_name", "name_native", "name_latin", "emails", "phones")
_DELEGATE = ("function", "organisation", "role", "standing", "note")
_COLUMNS = {"standing": "status", "note": "remarks"}
_SHOWN = (
    "title",
    "given_name",
    "family_name",
    "function",
    "organisation",
    "role",
    "emails",
    "phones",
)
_GONE = frozenset({Standing.REPLACED, Standing.CANCELLED})


@dataclass(frozen=True, slots=True)
class OnFile:
    """What is on file of a read person: the delegate with her needs."""

    known: Known
    need: Need | None = None


def new_fields(read: ReadPerson, role: Role) -> tuple[FieldChange, ...]:
    """Return what a list says of somebody new, to be shown."""
    filled = replace(read, role=role)
    shown = [
        FieldChange(name, "", as_text(getattr(filled, name)), _column(read, name))
        for name in _SHOWN
        if getattr(filled, name)
    ]
    if read.diet is not None:
        shown.append(FieldChange("dietary", "", _diet_text(read), read.column_of("dietary")))
    if read.status is not Standing.ACTIVE:
        shown.append(FieldChange("standing", "", read.status.value, _column(read, "standing")))
    return tuple(shown)


def differences(
    key: str, read: ReadPerson, on_file: OnFile, edited_since: EditedSince
) -> tuple[FieldChange, ...]:
    """Return every field in which a list says something else than what is on file."""
    known = on_file.known
    stated = replace(read, role=None) if read.usual_role else read
    found = [
        *_of(known.person, _names_kept(read, known), _PERSON, key),
        *_of(known.delegate, stated, _DELEGATE, key),
        *_of_need(key, read, on_file),
    ]
    return tuple(_careful(each, known, edited_since) for each in found)


def need_of(read: ReadPerson, delegate_id: str) -> Need | None:
    """Return a record of the needs that a list tells, if it tells any."""
    if read.diet is None:
        return None
    return Need(str(uuid.uuid4()), delegate_id, read.diet, read.diet_text)


def as_text(value: Any) -> str:
    """Return a value as a text to show."""
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def _of(
    record: Record, read: ReadPerson, names: tuple[str, ...], key: str
) -> Iterator[FieldChange]:
    """Yield the fields of a record that a list states otherwise."""
    for name in names:
        old, new = getattr(record, name), getattr(read, name)
        if not new or _same(name, old, new):
            continue
        changes = edited(record, _with(record, name, new))
        shown = (as_text(old), as_text(new))
        yield FieldChange(name, *shown, _column(read, name), f"{key}.{name}", changes)


def _with(record: Record, name: str, value: Any) -> Record:
    """Return a record with another value."""
    values: dict[str, Any] = {name: value}
    return replace(record, **values)


def _of_need(key: str, read: ReadPerson, on_file: OnFile) -> Iterator[FieldChange]:
    """Yield the diet, where a list states another."""
    need = on_file.need
    if read.diet is None or (need is not None and _same_need(need, read)):
        return
    if need is None:
        made = need_of(read, on_file.known.delegate.id)
        changes: tuple[Change, ...] = () if made is None else (added(made),)
    else:
        changes = edited(need, replace(need, diet=read.diet, diet_text=read.diet_text))
    old = "" if need is None else as_text(need.diet_text or need.diet)
    column = read.column_of("dietary")
    yield FieldChange("dietary", old, _diet_text(read), column, f"{key}.dietary", changes)


def _same_need(need: Need, read: ReadPerson) -> bool:
    """Say whether the kitchen knows already."""
    return need.diet is read.diet and (not need.diet_text or need.diet_text == read.diet_text)


def _diet_text(read: ReadPerson) -> str:
    """Return the diet as the list writes it."""
    return read.diet_text or as_text(read.diet)


def _same(name: str, old: Any, new: Any) -> bool:
    """Say whether a value says nothing new."""
    if name == "emails":
        return folded_emails(new) <= folded_emails(old)
    if name == "phones":
        return set(new) <= set(old)
    if name == "standing":
        return bool(old == new)
    if name == "name_latin":
        return bool(old)  # an official form here is better than one that was made up
    if isinstance(new, str) and isinstance(old, str) and not isinstance(new, Role):
        return " ".join(old.split()) == " ".join(new.split())
    return bool(old == new)


def _names_kept(read: ReadPerson, known: Known) -> ReadPerson:
    """Return what is read without spellings that are only poorer than the ones on file."""
    person = known.person
    own = name_key(person.given_name, person.family_name)
    if own and own not in read_keys(read) and set(read_keys(read)) & set(known.keys):
        return replace(read, given_name="", family_name="", name_native="")
    given = "" if _poorer(read, read.given_name, person.given_name) else read.given_name
    family = "" if _poorer(read, read.family_name, person.family_name) else read.family_name
    return replace(read, given_name=given, family_name=family)


def _poorer(read: ReadPerson, listed: str, here: str) -> bool:
    """Say whether a spelling on file is to be left alone."""
    proposal = read.capitals and name_key(listed) == name_key(here)
    return bool(here) and (only_plainer(listed, here) or proposal)


def _careful(each: FieldChange, known: Known, edited_since: EditedSince) -> FieldChange:
    """Return a difference that is not ticked where what is here should stay."""
    if each.field == "standing" and known.delegate.standing in _GONE:
        return replace(each, ticked=False, why=GONE_HERE)
    touched = {name for change in each.changes for name in change.fields if change.before}
    ids = {change.id for change in each.changes if change.before is not None}
    if any(touched & edited_since(record_id) for record_id in ids):
        return replace(each, ticked=False, why=EDITED_HERE)
    return each


def gone_here(read: ReadPerson, delegate: Delegate) -> bool:
    """Say whether a list has somebody who does not come according to what is here."""
    return delegate.standing in _GONE and read.standing is None


def _column(read: ReadPerson, name: str) -> int:
    """Return the column that a field came from; parts of a name may come from a whole one."""
    column = read.column_of(_COLUMNS.get(name, name))
    return column or (read.column_of("full_name") if name.endswith("_name") else 0)


def person_of(read: ReadPerson) -> Person:
    """Return a new person as a list names her."""
    return Person(
        id=str(uuid.uuid4()),
        given_name=read.given_name,
        family_name=read.family_name,
        title=read.title,
        name_native=read.name_native,
        name_latin=read.name_latin,
        emails=read.emails,
        phones=read.phones,
    )
