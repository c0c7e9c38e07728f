"""The words for closed vocabularies: what is shown, and what people type for it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from delegates_app.domain.wording import mark
from delegates_app.domain.words import Level, Role, Standing

E = TypeVar("E", bound=StrEnum)

_BETWEEN = {ord("."): " ", ord("-"): " ", ord("_"): " "}


@dataclass(frozen=True, slots=True)
class Choices(Generic[E]):
    """The shown word of each member, and other words that people type for it."""

    shown: Mapping[E, str]
    typed: Mapping[str, E]

    def word(self, member: E | None) -> str:
        """The word shown, or nothing."""
        return "" if member is None else self.shown[member]

    def read(self, text: str) -> E | None:
        """The member that a typed text means, whatever its case; None where it is none."""
        wanted = plain(text)
        for member, word in self.shown.items():
            if wanted in {plain(word), plain(member.value)}:
                return member
        return self.typed.get(wanted)

    @property
    def words(self) -> tuple[str, ...]:
        """All words shown, in their order."""
        return tuple(self.shown.values())


def plain(text: str) -> str:
    """A typed word without case, accents, dots, hyphens and doubled spaces."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    return " ".join(bare.casefold().translate(_BETWEEN).split())


ROLES: Choices[Role] = Choices(
    {
        Role.HEAD: mark("Head"),
        Role.DEPUTY_HEAD: mark("Deputy head"),
        Role.MINISTER: mark("Minister"),
        Role.AMBASSADOR: mark("Ambassador"),
        Role.DELEGATE: mark("Delegate"),
        Role.EXPERT: mark("Expert"),
        Role.ASSISTANT: mark("Assistant"),
        Role.NOTE_TAKER: mark("Note-taker"),
        Role.OVERFLOW: mark("Listening room"),
        Role.INTERPRETER: mark("Interpreter"),
        Role.PRESS: mark("Press"),
        Role.SECURITY: mark("Security"),
        Role.DRIVER: mark("Driver"),
        Role.PARTNER: mark("Partner"),
        Role.CONTACT_POINT: mark("Contact point"),
        Role.OBSERVER: mark("Observer"),
        Role.STAFF: mark("Staff"),
        Role.LIAISON: mark("Liaison officer"),
        Role.SPEAKER: mark("Speaker"),
        Role.PARTICIPANT: mark("Participant"),
    },
    {
        "head of delegation": Role.HEAD,
        "hod": Role.HEAD,
        "h": Role.HEAD,
        "chef de delegation": Role.HEAD,
        "delegatieleider": Role.HEAD,
        "delegationsleiter": Role.HEAD,
        "delegationsleiterin": Role.HEAD,
        "delegationsleitung": Role.HEAD,
        "deputy head of delegation": Role.DEPUTY_HEAD,
        "dhod": Role.DEPUTY_HEAD,
        "permanent representative": Role.AMBASSADOR,
        "perm rep": Role.AMBASSADOR,
        "delegates": Role.DELEGATE,
        "delegue": Role.DELEGATE,
        "deleguee": Role.DELEGATE,
        "afgevaardigde": Role.DELEGATE,
        "delegierter": Role.DELEGATE,
        "delegierte": Role.DELEGATE,
        "adviser": Role.DELEGATE,
        "advisor": Role.DELEGATE,
        "member": Role.DELEGATE,
        "d": Role.DELEGATE,
        "experts": Role.EXPERT,
        "assistants": Role.ASSISTANT,
        "notetaker": Role.NOTE_TAKER,
        "overflow": Role.OVERFLOW,
        "salle d'ecoute": Role.OVERFLOW,
        "luisterzaal": Role.OVERFLOW,
        "interpreters": Role.INTERPRETER,
        "interprete": Role.INTERPRETER,
        "tolk": Role.INTERPRETER,
        "dolmetscher": Role.INTERPRETER,
        "dolmetscherin": Role.INTERPRETER,
        "media": Role.PRESS,
        "presse": Role.PRESS,
        "pers": Role.PRESS,
        "spokesperson": Role.PRESS,
        "security officer": Role.SECURITY,
        "security officers": Role.SECURITY,
        "protection officer": Role.SECURITY,
        "close protection": Role.SECURITY,
        "cpo": Role.SECURITY,
        "securite": Role.SECURITY,
        "beveiliging": Role.SECURITY,
        "sicherheit": Role.SECURITY,
        "drivers": Role.DRIVER,
        "chauffeur": Role.DRIVER,
        "fahrer": Role.DRIVER,
        "spouse": Role.PARTNER,
        "partners": Role.PARTNER,
        "contact": Role.CONTACT_POINT,
        "observers": Role.OBSERVER,
        "liaison": Role.LIAISON,
        "speakers": Role.SPEAKER,
        "orateur": Role.SPEAKER,
        "spreker": Role.SPEAKER,
        "participants": Role.PARTICIPANT,
        "deelnemer": Role.PARTICIPANT,
        "teilnehmer": Role.PARTICIPANT,
    },
)


LEVELS: Choices[Level] = Choices(
    {
        Level.MINISTER: mark("Minister"),
        Level.STATE_SECRETARY: mark("State Secretary"),
        Level.DEPUTY_MINISTER: mark("Deputy Minister"),
        Level.DIRECTOR_GENERAL: mark("Director-General"),
        Level.PERMANENT_REPRESENTATIVE: mark("Permanent Representative"),
        Level.DEPUTY_REPRESENTATIVE: mark("Deputy Permanent Representative"),
        Level.OFFICIAL: mark("Official"),
    },
    {
        "min": Level.MINISTER,
        "l1": Level.MINISTER,
        "ministre": Level.MINISTER,
        "ministerin": Level.MINISTER,
        "commissioner": Level.MINISTER,
        "state sec": Level.STATE_SECRETARY,
        "secretary of state": Level.STATE_SECRETARY,
        "minister of state": Level.STATE_SECRETARY,
        "minister delegate": Level.STATE_SECRETARY,
        "min del": Level.STATE_SECRETARY,
        "secretaire d'etat": Level.STATE_SECRETARY,
        "staatssecretaris": Level.STATE_SECRETARY,
        "staatssekretar": Level.STATE_SECRETARY,
        "staatssekretarin": Level.STATE_SECRETARY,
        "l2": Level.STATE_SECRETARY,
        "dep min": Level.DEPUTY_MINISTER,
        "vice minister": Level.DEPUTY_MINISTER,
        "l3": Level.DEPUTY_MINISTER,
        "dir gen": Level.DIRECTOR_GENERAL,
        "dg": Level.DIRECTOR_GENERAL,
        "secretary general": Level.DIRECTOR_GENERAL,
        "directeur general": Level.DIRECTOR_GENERAL,
        "directeur generaal": Level.DIRECTOR_GENERAL,
        "generaldirektor": Level.DIRECTOR_GENERAL,
        "l4": Level.DIRECTOR_GENERAL,
        "perm rep": Level.PERMANENT_REPRESENTATIVE,
        "permrep": Level.PERMANENT_REPRESENTATIVE,
        "representant permanent": Level.PERMANENT_REPRESENTATIVE,
        "l5": Level.PERMANENT_REPRESENTATIVE,
        "dep perm rep": Level.DEPUTY_REPRESENTATIVE,
        "charge d'affaires": Level.DEPUTY_REPRESENTATIVE,
        "l6": Level.DEPUTY_REPRESENTATIVE,
        "other": Level.OFFICIAL,
        "l7": Level.OFFICIAL,
    },
)


STANDINGS: Choices[Standing] = Choices(
    {
        Standing.ACTIVE: mark("Confirmed"),
        Standing.TBC: mark("To be confirmed"),
        Standing.REPLACED: mark("Replaced"),
        Standing.CANCELLED: mark("Cancelled"),
        Standing.HIDDEN: mark("Hidden"),
    },
    {
        "yes": Standing.ACTIVE,
        "ok": Standing.ACTIVE,
        "tbc": Standing.TBC,
        "not confirmed": Standing.TBC,
        "withdrawn": Standing.CANCELLED,
        "no": Standing.CANCELLED,
    },
)


_YES = frozenset({"yes", "y", "true", "1", "x", "oui", "ja", "j"})
_NO = frozenset({"no", "n", "false", "0", "non", "nee", "nein"})


def yes_or_no(text: str) -> bool | None:
    """What a typed yes or no means; None where it is neither."""
    wanted = plain(text)
    if wanted in _YES:
        return True
    return False if wanted in _NO else None
