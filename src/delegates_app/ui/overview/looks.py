"""Colours and signs of the overview, and where its pieces lead."""

from collections.abc import Mapping

from delegates_app.domain import tasks
from delegates_app.domain.deadlines import Milestone
from delegates_app.domain.figures import Shade, Topic
from delegates_app.domain.matrix import Group
from delegates_app.domain.wording import mark
from delegates_app.domain.words import DeadlineKind
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.place import Target

SEGMENTS: Mapping[Shade, tuple[Tone, bool]] = {
    Shade.ACCENT: (Tone.ACCENT, False),
    Shade.ACCENT_SOFT: (Tone.ACCENT, True),
    Shade.YES: (Tone.YES, False),
    Shade.YES_SOFT: (Tone.YES, True),
    Shade.LIKELY: (Tone.LIKELY, False),
    Shade.REPRESENTED: (Tone.REPRESENTED, False),
    Shade.NO: (Tone.NO, False),
}
TONE_OF: Mapping[Topic, Tone] = {Topic.REPLIED: Tone.YES, Topic.MINISTERS: Tone.YES}
TAB_OF: Mapping[Topic, str] = {
    Topic.INVITED: "invitations",
    Topic.REPLIED: "invitations",
    Topic.MINISTERS: "availability",
    Topic.SEATS: "delegations",
    Topic.BADGES: "badges",
}
GROUP_TONES: Mapping[Group, tuple[Tone, str]] = {
    Group.COMING: (Tone.YES, "check"),
    Group.LIKELY: (Tone.LIKELY, "tilde"),
    Group.OPEN: (Tone.LIKELY, "circle-help"),
    Group.REPRESENTED: (Tone.REPRESENTED, "arrow-left-right"),
    Group.NOT_COMING: (Tone.NO, "x"),
    Group.SILENT: (Tone.UNKNOWN, "minus"),
}
GROUP_WORDS: Mapping[Group, str] = {
    Group.COMING: mark("Yes"),
    Group.LIKELY: mark("Likely"),
    Group.OPEN: mark("Open"),
    Group.REPRESENTED: mark("Represented"),
    Group.NOT_COMING: mark("No"),
    Group.SILENT: mark("Silent"),
}
_TAB_OF_DEADLINE: Mapping[DeadlineKind, str] = {
    DeadlineKind.CONTACT_POINT: "invitations",
    DeadlineKind.REPLY: "invitations",
    DeadlineKind.BADGES_PRINTED: "badges",
    DeadlineKind.BADGES_OUT: "badges",
}


def target_of(task: tasks.Task) -> Target:
    """Where the verb of a task leads in the window: to the first of those it is about."""
    place = task.target
    return Target(
        place.tab.value,
        next(iter(place.delegation_ids), None),
        next(iter(place.delegate_ids), None),
        place.session_id,
    )


def target_of_milestone(milestone: Milestone) -> Target:
    """Where a milestone is worked on."""
    if milestone.session is not None:
        return Target("availability", session_id=milestone.session.id)
    kind = milestone.deadline.kind if milestone.deadline else DeadlineKind.OTHER
    return Target(_TAB_OF_DEADLINE.get(kind, "delegations"))
