"""A small invented meeting that the tests of availability and invitations share."""

from datetime import date, datetime
from itertools import count

from delegates_app.domain.changes import Change
from delegates_app.domain.records import (
    Conference,
    Delegation,
    Party,
    Person,
    Record,
    Session,
    Statement,
)
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import usual_sessions
from delegates_app.domain.words import Answer, Category, Channel, Level, PartyKind

GHENT = Conference(
    "ghent", "Ministerial Conference", "Ghent", "Ghent", date(2024, 4, 29), date(2024, 4, 30)
)
SESSIONS = usual_sessions(GHENT)
PARTIES = {
    "BE": ("Belgium", Category.MEMBER_STATE),
    "DE": ("Germany", Category.MEMBER_STATE),
    "FR": ("France", Category.MEMBER_STATE),
    "NO": ("Norway", Category.ASSOCIATED),
    "EUAA": ("EUAA", Category.AGENCY),
}
KIND_OF = {
    Category.MEMBER_STATE: PartyKind.STATE,
    Category.ASSOCIATED: PartyKind.ASSOCIATED,
    Category.AGENCY: PartyKind.AGENCY,
}
_NUMBERS = count(1)


def at(text: str) -> datetime:
    """A moment of 2024: `03-12` or `03-12T10:00`."""
    return datetime.fromisoformat(f"2024-{text}")


def session(code: str) -> Session:
    return next(each for each in SESSIONS if each.code == code)


def said(code: str, answer: Answer, on: str, *codes: str, official: bool = False) -> Statement:
    number = next(_NUMBERS)
    return Statement(
        id=f"statement-{number}",
        delegation_id=code,
        answer=answer,
        said_at=at(on),
        session_ids=tuple(session(each).id for each in codes),
        number=number,
        channel=Channel.LETTER if official else Channel.PHONE,
        official=official,
    )


def meeting(*more: Record) -> Register:
    """Ghent with five delegations, each state with a minister, and more records."""
    records: list[Record] = [GHENT, *SESSIONS]
    for order, (code, (name, category)) in enumerate(PARTIES.items(), 1):
        state = category is not Category.AGENCY
        records.append(Party(f"party-{code}", code, KIND_OF[category], name, order=order))
        records.append(Person(f"minister-{code}", "Ada", f"Of {name}"))
        records.append(
            Delegation(
                code,
                GHENT.id,
                f"party-{code}",
                category=category,
                minister_id=f"minister-{code}" if state else None,
                minister_level=Level.MINISTER if state else None,
            )
        )
    return Register.of((*records, *more))


def delegation(register: Register, code: str) -> Delegation:
    return register.get(Delegation, code)


def made(register: Register, changes: tuple[Change, ...], kind: type[Record]) -> list[Record]:
    """The records of a kind that a plan made."""
    after = register.apply(changes)
    return [after.get(kind, each.id) for each in changes if each.kind is kind and each.after]
