"""What to tell, and what to offer, when somebody else was faster."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.changes import Change, Clash
from delegates_app.services.office import EditedSinceError
from delegates_app.ui.desk import Conflict
from delegates_app.ui.field_words import field_word, kind_word, value_words


def conflict_sentence(conflict: Conflict) -> str:
    """What was wanted, and what is there now."""
    parts = [_part(conflict, clash) for clash in conflict.error.clashes[:3] if clash.field]
    if not parts:
        return conflict.error.sentence
    intro = QCoreApplication.translate("Conflict", "“{label}” was not written; nothing was lost.")
    return "\n".join((intro.format(label=conflict.label), *parts))


def edited_since_sentence(error: EditedSinceError) -> str:
    """What keeps an operation from being taken back as a whole."""
    intro = QCoreApplication.translate(
        "Conflict", "“{label}” was edited since, so nothing was taken back."
    )
    parts = [_there(clash) for clash in error.clashes[:3]]
    return "\n".join((intro.format(label=error.entry.label), *parts))


def rebased(conflict: Conflict) -> tuple[Change, ...]:
    """The same work upon what is there now; nothing where a whole record is in the way."""
    clashes = conflict.error.clashes
    if any(not clash.field for clash in clashes):
        return ()
    found = {(clash.kind, clash.id, clash.field): clash.found for clash in clashes}
    return tuple(_upon(change, found) for change in conflict.changes)


def _upon(change: Change, found: dict[tuple[type, str, str], object]) -> Change:
    if change.before is None:
        return change
    before = {
        name: found.get((change.kind, change.id, name), value)
        for name, value in change.before.items()
    }
    return replace(change, before=before)


def _part(conflict: Conflict, clash: Clash) -> str:
    wanted = next((each for each in conflict.changes if _wants(each, clash)), None)
    if wanted is None or wanted.after is None:
        return _there(clash)
    pattern = QCoreApplication.translate(
        "Conflict", "{field}: “{found}” is there now, yours is “{mine}”."
    )
    return pattern.format(
        field=field_word(clash.kind, clash.field),
        found=value_words(clash.found),
        mine=value_words(wanted.after[clash.field]),
    )


def _there(clash: Clash) -> str:
    """What is there now of a field; of a whole record that it is needed, or gone, or there."""
    if not clash.field:
        pattern = QCoreApplication.translate(
            "Conflict", "{record}: added, removed or needed since."
        )
        return pattern.format(record=kind_word(clash.kind))
    pattern = QCoreApplication.translate("Conflict", "{field}: “{found}” is there now.")
    return pattern.format(field=field_word(clash.kind, clash.field), found=value_words(clash.found))


def _wants(change: Change, clash: Clash) -> bool:
    """Whether a change says what the field is to be; a removal says of none."""
    same = (change.kind, change.id) == (clash.kind, clash.id)
    return same and change.after is not None and clash.field in change.after
