"""What a badge would say now, and what a printed one said."""

from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache

from delegates_app.domain.badge_categories import category_of
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.derived import kept
from delegates_app.domain.names import latin_list_name
from delegates_app.domain.records import Badge, Conference, Delegate, Delegation, Party, Person
from delegates_app.domain.register import Register
from delegates_app.domain.wording import Sentence, day_and_month, mark
from delegates_app.domain.words import DelegationKind

_NOT_SHOWN = frozenset({"token", "language", "category"})
_SHOWN = tuple(each.name for each in fields(BadgeFace) if each.name not in _NOT_SHOWN)
_UNNAMED = Person("")

_ONE_DAY = mark("{place}, {day} {year}")
_ONE_MONTH = mark("{place}, {first}–{day} {year}")
_TWO_MONTHS = mark("{place}, {start} – {day} {year}")
_KIND_NAME = {DelegationKind.PRESIDENCY: mark("Presidency"), DelegationKind.HOST: mark("Host")}


def face_of(register: Register, delegate: Delegate, token: str = "") -> BadgeFace:
    """Everything that the badge of a delegate shows now; the token only when it is printed."""
    delegation = register.get(Delegation, delegate.delegation_id)
    conference = register.get(Conference, delegation.conference_id)
    party = register.get(Party, delegation.party_id)
    person = register.find(Person, delegate.person_id) or _UNNAMED
    category = category_of(register, delegate)
    own, english = delegation_names(delegation, party)
    given, family = _names(person)
    return BadgeFace(
        given=given,
        family=family,
        latin=latin_list_name(person),
        name_on_badge=delegate.name_on_badge,
        function=delegate.function,
        organisation=delegate.organisation or person.organisation,
        delegation=own,
        delegation_latin=english,
        code=party.code,
        category=category.key,
        category_word=category.word,
        category_letter=category.letter,
        colour=category.colour,
        event=event_name(conference),
        event_line=event_line(conference),
        token=token,
        language=person.language or "en",
    )


@kept
def faces_of(register: Register, delegation: Delegation) -> Mapping[str, BadgeFace]:
    """The faces of everybody of a delegation, without tokens, by the delegates' ids."""
    found = register.where(Delegate, "delegation_id", delegation.id)
    return {each.id: face_of(register, each) for each in found}


def _names(person: Person) -> tuple[str, str]:
    if person.given_name or person.family_name:
        return person.given_name, person.family_name
    return "", person.name_native or person.name_latin


def delegation_names(delegation: Delegation, party: Party) -> tuple[str, str]:
    """The name of a delegation in its own language and, where it differs, in English."""
    if delegation.name:
        return delegation.name, ""
    if delegation.kind is not DelegationKind.NATIONAL:
        return _KIND_NAME[delegation.kind], party.name_en
    own = party.name_own or party.name_en
    return own, "" if own == party.name_en else party.name_en


def event_name(conference: Conference) -> str:
    """The short title without the place, which the line below tells."""
    return conference.short_title.removesuffix(f" · {conference.place}") or conference.title


@lru_cache(maxsize=64)
def event_line(conference: Conference) -> str:
    """Where and when: “Ghent, 29–30 April 2024”."""
    first, last = conference.starts_on, conference.ends_on
    template = _TWO_MONTHS
    if first >= last:
        template = _ONE_DAY
    elif (first.year, first.month) == (last.year, last.month):
        template = _ONE_MONTH
    return Sentence.of(
        template,
        place=conference.place,
        first=first.day,
        start=day_and_month(first),
        day=day_and_month(last),
        year=last.year,
    ).text


def shown_of(face: BadgeFace) -> tuple[str, ...]:
    """What a face shows, each as `field=text`, empty fields and the token left out."""
    texts = ((name, _text(getattr(face, name))) for name in _SHOWN)
    return tuple(f"{name}={text}" for name, text in texts if text)


def changed_since(badge: Badge, face: BadgeFace) -> tuple[tuple[str, str, str], ...]:
    """Field, printed text and text now, of all that a printed badge does not say any more."""
    was, now = _by_field(badge.shown), _by_field(shown_of(face))
    return tuple(
        (name, was.get(name, ""), now.get(name, ""))
        for name in _SHOWN
        if was.get(name, "") != now.get(name, "")
    )


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def _by_field(shown: tuple[str, ...]) -> Mapping[str, str]:
    return {name: text for name, _, text in (each.partition("=") for each in shown)}
