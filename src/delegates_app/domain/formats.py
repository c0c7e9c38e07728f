"""Formats such as 1+2: how many seats a delegation has by role, and which rule says so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from delegates_app.domain.choices import ROLES, plain
from delegates_app.domain.errors import UnreadableError
from delegates_app.domain.records import Conference, Delegation, FormatRule, Party, Session
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Category, ConferenceKind, DelegationKind, Role

COUNTING_ROLES = (
    Role.DEPUTY_HEAD,
    Role.MINISTER,
    Role.AMBASSADOR,
    Role.DELEGATE,
    Role.EXPERT,
    Role.ASSISTANT,
    Role.NOTE_TAKER,
)
"""The roles that count in the +N unless a conference says otherwise (dossier §2.6)."""

USUAL_CAPS: Mapping[Role, int] = {Role.SECURITY: 2, Role.INTERPRETER: 1, Role.PRESS: 2}
"""The roles outside the +N that are limited unless a format or a conference says otherwise."""

_GRAMMAR = re.compile(
    r"(?:(?P<heads>\d{1,2})|hod)\s*\+\s*(?P<delegates>\d{1,3})(?:\s*\+\s*(?P<overflow>\d{1,2}))?"
    r"|max\.?\s*(?P<most>\d{1,3})",
    re.IGNORECASE,
)
_CAP = re.compile(r"\+?\s*(\d{1,3})\s+(\D+)|(\D+?)\s*:?\s*(\d{1,3})")
_EXPECTED = mark(
    "“{text}” is not a format. Nothing was changed; "
    "write 1+2, 1+2+1, HoD+3, max 2, or 1+2; security 2."
)
_CAPS_EXPECTED = mark(
    "“{text}” does not say how many of which role. Nothing was changed; write security 2; press 1."
)

Caps = tuple[tuple[Role, int], ...]


@dataclass(frozen=True, slots=True)
class Format:
    """Seats with caps by role; `text` is what people see.

    Where `heads` is 0 (max 2) a head counts as one of the delegates. `caps` are only those that
    the format itself names.
    """

    text: str
    heads: int
    delegates: int
    overflow: int = 0
    caps: Caps = ()

    @property
    def seats(self) -> int:
        """All seats that count."""
        return self.heads + self.delegates + self.overflow


@lru_cache(maxsize=512)
def parse_format(text: str) -> Format:
    """The format that a text says; UnreadableError where it says none."""
    shown = " ".join(text.split())
    first, *rest = re.split(r"[;(]", shown, maxsplit=1)
    found = _GRAMMAR.fullmatch(first.strip())
    if found is None:
        raise UnreadableError(_EXPECTED.format(text=shown))
    caps = parse_caps(rest[0].rstrip(") ")) if rest else ()
    if found["most"] is not None:
        return Format(shown, 0, int(found["most"]), 0, caps)
    return Format(
        text=shown,
        heads=int(found["heads"] or 1),
        delegates=int(found["delegates"]),
        overflow=int(found["overflow"] or 0),
        caps=caps,
    )


@lru_cache(maxsize=512)
def parse_caps(text: str) -> Caps:
    """The caps that a text such as `security 2; press 1` says; UnreadableError otherwise."""
    parts = (part.strip() for part in re.split(r"[;,]", text))
    return tuple(_cap(part) for part in parts if part)


def _cap(part: str) -> tuple[Role, int]:
    found = _CAP.fullmatch(part)
    role = ROLES.read(found[2] or found[3]) if found else None
    if found is None or role is None:
        raise UnreadableError(_CAPS_EXPECTED.format(text=part))
    return role, int(found[1] or found[4])


def counting_roles(conference: Conference) -> frozenset[Role]:
    """The roles that count in the +N at this conference."""
    return _roles(conference.counting_roles) if conference.counting_roles else _USUAL_ROLES


_USUAL_ROLES = frozenset(COUNTING_ROLES)


@lru_cache(maxsize=64)
def _roles(names: tuple[str, ...]) -> frozenset[Role]:
    return frozenset(Role(name) for name in names)


def caps_of(conference: Conference, wanted: Format) -> Mapping[Role, int]:
    """The caps of the roles outside the +N: the format's, else the conference's, else usual."""
    return {**USUAL_CAPS, **dict(parse_caps(conference.caps)), **dict(wanted.caps)}


def format_of(
    register: Register, delegation: Delegation, session: Session | None = None
) -> Format | None:
    """The format of a delegation, in a session or overall; None where there is no limit.

    The most special rule wins: delegation and session, delegation, category and session, session,
    category, conference. Without any rule the usual format of ministers' meetings holds.
    """
    rules = register.where(FormatRule, "conference_id", delegation.conference_id)
    best = _best(rules, delegation, session)
    if best is None:
        conference = register.get(Conference, delegation.conference_id)
        party = register.get(Party, delegation.party_id)
        return _read(usual_format(conference.kind, delegation, party.code))
    return _read(best.format)


def _read(text: str) -> Format | None:
    return None if plain(text) in {"", "none", "no limit"} else parse_format(text)


def _best(
    rules: Iterable[FormatRule], delegation: Delegation, session: Session | None
) -> FormatRule | None:
    weighed = ((_weight(rule, delegation, session), rule) for rule in rules)
    weight, best = max(weighed, key=lambda pair: pair[0], default=(0, None))
    return best if weight else None


def _weight(rule: FormatRule, delegation: Delegation, session: Session | None) -> int:
    """How special a rule is for this delegation and session; 0 where it does not apply."""
    if rule.session_id is not None and (session is None or rule.session_id != session.id):
        return 0
    in_session = rule.session_id is not None
    if rule.delegation_id is not None:
        return 5 + in_session if rule.delegation_id == delegation.id else 0
    if delegation.kind is not DelegationKind.NATIONAL:
        return 0
    if rule.category:
        return (2 + 2 * in_session) if rule.category == delegation.category else 0
    return 1 + 2 * in_session


_USUAL_OF_PARTY = {"COM": "1+3", "GSC": "1+2"}
_STATES = frozenset({Category.MEMBER_STATE, Category.ASSOCIATED})


def usual_format(kind: ConferenceKind, delegation: Delegation, code: str) -> str:
    """The text of the format that nobody had to set (dossier §11); empty where there is none."""
    if kind is not ConferenceKind.MINISTERIAL or delegation.kind is not DelegationKind.NATIONAL:
        return ""
    if delegation.category in _STATES:
        return "1+2"
    if delegation.category is Category.HOST:
        return ""
    return _USUAL_OF_PARTY.get(code, "1+1")
