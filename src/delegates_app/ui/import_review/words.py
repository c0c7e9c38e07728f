"""Groups, fields and sums of a review, in words."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.review import Group
from delegates_app.domain.wording import counted, mark
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


def button_words(number: int) -> str:
    """What the one filled button says."""
    if not number:
        return QCoreApplication.translate("ImportReview", "Nothing to apply")
    return said(counted(number, mark("Apply 1 change"), mark("Apply {n} changes")))
