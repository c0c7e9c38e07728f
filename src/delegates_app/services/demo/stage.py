"""The names under which a demonstration conference finds its own records again."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from delegates_app.domain.records import Conference, Delegation, Document, Session
from delegates_app.domain.register import Register
from delegates_app.domain.words import DelegationKind
from delegates_app.services.demo.tables import Row

_IDS = UUID("6d2c1f5e-3f0b-4a0e-9f3d-0c0f5a7b2e64")
_KINDS = {"PRES": DelegationKind.PRESIDENCY, "HOST": DelegationKind.HOST}


def demo_id(*words: object) -> str:
    """An id made of words, the same on every desk and every day."""
    return str(uuid5(_IDS, " ".join(str(word) for word in words)))


def person_key(row: Row) -> str:
    """What a person is called in the tables: the Latin name, else given and family name."""
    return row.get("latin") or f"{row['given']} {row['family']}"


def person_id(key: str) -> str:
    """The id of a person, who may come to both conferences."""
    return demo_id("person", key)


@dataclass(frozen=True, slots=True)
class Stage:
    """One demonstration conference; a code is BE, BE-PRES or BE-HOST."""

    slug: str

    def new_id(self, what: str) -> str:
        """The id of a record of this conference."""
        return demo_id(self.slug, what)

    def conference(self, register: Register) -> Conference:
        """The conference itself."""
        return register.get(Conference, self.new_id("conference"))

    def delegation_id(self, code: str) -> str:
        """The id of a delegation by its code."""
        party, _, ending = code.rpartition("-")
        if ending in _KINDS:
            return self.new_id(f"delegation {party} {_KINDS[ending]}")
        return self.new_id(f"delegation {code} {DelegationKind.NATIONAL}")

    def delegation(self, register: Register, code: str) -> Delegation:
        """A delegation by its code."""
        return register.get(Delegation, self.delegation_id(code))

    def delegate_id(self, code: str, key: str) -> str:
        """The id of somebody on the list of a delegation."""
        return self.new_id(f"delegate {code} {key}")

    def delegations(self, register: Register) -> tuple[Delegation, ...]:
        """All its delegations."""
        return register.where(Delegation, "conference_id", self.new_id("conference"))

    def session(self, register: Register, code: str) -> Session:
        """A session by its code."""
        return register.get(Session, self.new_id(f"session {code}"))

    def document(self, register: Register, kind: str) -> Document:
        """A document of the ladder."""
        return register.get(Document, self.new_id(f"document {kind}"))
