"""The categories of badges: a letter, a word and a colour, and who belongs to which."""

from collections.abc import Mapping
from dataclasses import dataclass

from delegates_app.domain.choices import plain
from delegates_app.domain.formats import counting_roles
from delegates_app.domain.records import Appearance, Conference, Delegate, Delegation, Session
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import (
    Category,
    ConferenceKind,
    DelegationKind,
    Presence,
    Role,
)


@dataclass(frozen=True, slots=True)
class BadgeCategory:
    """What the band of a badge says; the colour belongs to the category alone."""

    key: str
    letter: str
    word: str
    colour: str


HEAD = BadgeCategory("head", "A", mark("Head of delegation"), "#003399")
DELEGATE = BadgeCategory("delegate", "D", mark("Delegate"), "#A61C3C")
SECURITY = BadgeCategory("security", "S", mark("Security"), "#E31A1C")
PRESS = BadgeCategory("press", "P", mark("Press"), "#000000")
LISTENING = BadgeCategory("listening_room", "L", mark("Listening room"), "#9E7BB5")
ORGANISATION = BadgeCategory("organisation", "O", mark("Organisation"), "#C49A6C")
INTERPRETER = BadgeCategory("interpreter", "I", mark("Interpreter"), "#BDBDBD")
HOST = BadgeCategory("host", "H", mark("Host"), "#F0E442")
GUEST = BadgeCategory("guest", "G", mark("Guest"), "#FFFFFF")
DRIVER = BadgeCategory("driver", "V", mark("Driver"), "#7F7F7F")

SPEAKER = BadgeCategory("speaker", "S", mark("Speaker"), "#003399")
PARTICIPANT = BadgeCategory("participant", "P", mark("Participant"), "#BDBDBD")
MEDIA = BadgeCategory("press", "M", mark("Media"), "#000000")
PROTECTION = BadgeCategory("security", "C", mark("Close protection"), "#E31A1C")
BOOTH = BadgeCategory("interpreter", "I", mark("Interpreter"), "#9E7BB5")

CATEGORIES: Mapping[ConferenceKind, tuple[BadgeCategory, ...]] = {
    ConferenceKind.MINISTERIAL: (
        HEAD,
        DELEGATE,
        SECURITY,
        PRESS,
        LISTENING,
        ORGANISATION,
        INTERPRETER,
        HOST,
        GUEST,
        DRIVER,
    ),
    ConferenceKind.CONFERENCE: (SPEAKER, PARTICIPANT, MEDIA, PROTECTION, BOOTH, HOST, DRIVER),
}
"""All categories of a kind of conference; no letter stands twice in one."""

_MINISTERIAL: Mapping[Role, BadgeCategory] = {
    Role.HEAD: HEAD,
    Role.SECURITY: SECURITY,
    Role.PRESS: PRESS,
    Role.OVERFLOW: LISTENING,
    Role.INTERPRETER: INTERPRETER,
    Role.STAFF: HOST,
    Role.LIAISON: HOST,
    Role.DRIVER: DRIVER,
}
_CONFERENCE: Mapping[Role, BadgeCategory] = {
    Role.SPEAKER: SPEAKER,
    Role.SECURITY: PROTECTION,
    Role.PRESS: MEDIA,
    Role.INTERPRETER: BOOTH,
    Role.STAFF: HOST,
    Role.LIAISON: HOST,
    Role.DRIVER: DRIVER,
}
_OWN_WORD = frozenset({SECURITY, PRESS, INTERPRETER, DRIVER, LISTENING, PROTECTION, MEDIA, BOOTH})


def category_of(register: Register, delegate: Delegate) -> BadgeCategory:
    """The category on the badge of a delegate: the one set, else that of the role."""
    delegation = register.get(Delegation, delegate.delegation_id)
    conference = register.get(Conference, delegation.conference_id)
    chosen = _chosen(conference, delegate)
    if chosen is not None:
        return chosen
    if conference.kind is ConferenceKind.CONFERENCE:
        return _at_conference(register, conference, delegation, delegate)
    return _at_ministerial(conference, delegation, delegate)


def _chosen(conference: Conference, delegate: Delegate) -> BadgeCategory | None:
    """The category set by hand, by its key, word or letter."""
    wanted = plain(delegate.badge_category)
    if not wanted:
        return None
    return next(
        (
            each
            for each in CATEGORIES[conference.kind]
            if wanted in {plain(each.key), plain(each.word), plain(each.letter)}
        ),
        None,
    )


def _at_ministerial(
    conference: Conference, delegation: Delegation, delegate: Delegate
) -> BadgeCategory:
    category = _MINISTERIAL.get(delegate.role)
    if category is not None and category in _OWN_WORD:
        return category
    if delegation.kind is DelegationKind.HOST:
        return HOST
    counting = delegate.role is Role.HEAD or delegate.role in counting_roles(conference)
    if counting and delegation.category is Category.ORGANISATION:
        return ORGANISATION
    return category or (DELEGATE if counting else GUEST)


def _at_conference(
    register: Register, conference: Conference, delegation: Delegation, delegate: Delegate
) -> BadgeCategory:
    category = _CONFERENCE.get(delegate.role)
    if category is not None:
        return category
    if speaks_on_site(register, conference, delegate):
        return SPEAKER
    return HOST if delegation.kind is DelegationKind.HOST else PARTICIPANT


def appearances_of(
    register: Register, conference: Conference, delegate: Delegate
) -> tuple[Appearance, ...]:
    """Where the person of a delegate appears at the conference."""
    if delegate.person_id is None:
        return ()
    return tuple(
        each
        for each in register.where(Appearance, "person_id", delegate.person_id)
        if register.get(Session, each.session_id).conference_id == conference.id
    )


def speaks_on_site(register: Register, conference: Conference, delegate: Delegate) -> bool:
    """Whether the person of a delegate appears in the room."""
    found = appearances_of(register, conference, delegate)
    return any(each.presence is Presence.ON_SITE for each in found)
