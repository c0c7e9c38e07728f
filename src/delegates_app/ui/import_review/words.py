"""Groups, fields and sums of a review, in words."""

from collections.abc import Collection, Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.readings import ReadPerson
from delegates_app.domain.review import Group, Review
from delegates_app.domain.sheets import Sheet
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.domain.words import Diet, Role, Standing
from delegates_app.ui.field_words import NOTHING, value_words
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.speech import said

GROUP_WORDS: Mapping[Group, str] = {
    Group.ATTENTION: mark("Needs attention"),
    Group.NEW: mark("New"),
    Group.CHANGED: mark("Changed"),
    Group.MISSING: mark("Missing from the new list"),
    Group.UNCHANGED: mark("Unchanged"),
}
GROUP_TONES: Mapping[Group, Tone] = {
    Group.ATTENTION: Tone.NO,
    Group.NEW: Tone.YES,
    Group.CHANGED: Tone.ACCENT,
    Group.MISSING: Tone.LIKELY,
    Group.UNCHANGED: Tone.UNKNOWN,
}
GROUP_SIGNS: Mapping[Group, str] = {
    Group.ATTENTION: "circle-alert",
    Group.NEW: "plus",
    Group.CHANGED: "arrow-right",
    Group.MISSING: "circle-help",
    Group.UNCHANGED: "check",
}
_FIELDS: Mapping[str, str] = {
    "seq": mark("No."),
    "party": mark("Delegation"),
    "title": mark("Title"),
    "given_name": mark("First name"),
    "family_name": mark("Family name"),
    "full_name": mark("Name"),
    "name_native": mark("Name in own script"),
    "name_latin": mark("Name in Latin letters"),
    "function": mark("Function"),
    "organisation": mark("Organisation"),
    "role": mark("Role"),
    "emails": mark("E-mail"),
    "phones": mark("Phone"),
    "dietary": mark("Diet"),
    "standing": mark("Status"),
    "status": mark("Status"),
    "note": mark("Remarks"),
    "remarks": mark("Remarks"),
    "arrival": mark("Arrival"),
    "departure": mark("Departure"),
}
_STANDINGS: Mapping[str, str] = {
    Standing.ACTIVE.value: mark("Confirmed"),
    Standing.TBC.value: mark("To be confirmed"),
    Standing.REPLACED.value: mark("Replaced"),
    Standing.CANCELLED.value: mark("Cancelled"),
}
_VALUES: Mapping[str, type[Enum]] = {"role": Role, "dietary": Diet}


def field_word(field: str) -> str:
    """A field of a list in words; one that nobody knows is called as it is."""
    return said(_FIELDS[field]) if field in _FIELDS else field.replace("_", " ").capitalize()


def value_word(field: str, text: str) -> str:
    """A value of a list in words, a dash for none."""
    if not text:
        return NOTHING
    if field == "standing":
        return said(_STANDINGS.get(text, text))
    kind = _VALUES.get(field)
    if kind is None or text not in {each.value for each in kind}:
        return text
    return value_words(kind(text))


def column_words(sheet: Sheet, persons: tuple[ReadPerson, ...]) -> dict[int, str]:
    """What each column of a sheet was read as, by its number."""
    found: dict[int, str] = {}
    for person in persons:
        if person.sheet == sheet.name:
            for cell in person.cells:
                if cell.field:
                    found.setdefault(cell.column, field_word(cell.field))
    return found


def number_ticked(review: Review, ticked: Collection[str]) -> int:
    """How many of the persons, seats and fields of a review are ticked."""
    return sum(_counts(review, ticked))


def button_words(number: int) -> str:
    """What the one filled button says."""
    if not number:
        return QCoreApplication.translate("ImportReview", "Nothing to apply")
    return said(counted(number, mark("Apply 1 change"), mark("Apply {n} changes")))


def sum_words(review: Review, ticked: Collection[str]) -> str:
    """The sum that stands below the list: 8 changes: 1 new person, 6 fields and 1 withdrawal."""
    people, seats, fields, gone = _counts(review, ticked)
    parts = (
        (people, mark("1 new person"), mark("{n} new people")),
        (seats, mark("1 seat held"), mark("{n} seats held")),
        (fields, mark("1 field"), mark("{n} fields")),
        (gone, mark("1 withdrawal"), mark("{n} withdrawals")),
    )
    present = tuple(counted(*each) for each in parts if each[0])
    number = people + seats + fields + gone
    if not number:
        return QCoreApplication.translate("ImportReview", "Nothing is ticked.")
    return said(
        counted(number, mark("1 change: {parts}"), mark("{n} changes: {parts}"), parts=present)
    )


def left_words(review: Review, ticked: Collection[str]) -> str:
    """What stays as it is, beside the sum; nothing where everything is taken."""
    fields = [each for item in review.items for each in item.fields if each.key]
    kept = sum(each.key not in ticked for each in fields)
    people = sum(
        item.key not in ticked and item.group in {Group.NEW, Group.MISSING}
        for item in review.items
        if item.changes
    )
    outside = sum(item.group is Group.ATTENTION and not item.delegate_id for item in review.items)
    parts = (
        (kept, mark("1 field"), mark("{n} fields")),
        (people + outside, mark("1 person"), mark("{n} people")),
    )
    present = tuple(counted(*each) for each in parts if each[0])
    return said(Sentence.of(mark("Stays as it is: {parts}"), parts=present)) if present else ""


def _counts(review: Review, ticked: Collection[str]) -> tuple[int, int, int, int]:
    """New people, seats held, fields and withdrawals that are ticked."""
    whole = [item for item in review.items if item.changes and item.key in ticked]
    seats = sum(item.held is not None for item in whole)
    gone = sum(item.group is Group.MISSING for item in whole)
    fields = sum(each.key in ticked for item in review.items for each in item.fields if each.key)
    return len(whole) - seats - gone, seats, fields, gone
