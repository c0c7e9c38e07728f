"""The search over everything: people, delegations, sessions and badges lead to their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from delegates_app.domain.badges import badge_of
from delegates_app.domain.delegations import delegation_code, delegations_of
from delegates_app.domain.names import fold, full_name, latin_name
from delegates_app.domain.records import Conference, Delegate, Delegation, Party, Person, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import sessions_of
from delegates_app.domain.wording import Sentence, mark
from delegates_app.ui.place import Target

MOST = 40


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be found: what stands in the list, and where it leads.

    `words` is what is searched, folded; `rank` puts delegations before people before the rest.
    """

    title: str
    second: Sentence
    icon: str
    target: Target
    words: str
    rank: int


def index_of(register: Register, conference: Conference) -> tuple[Found, ...]:
    """Everything of a conference that can be found; to be made on a worker, it takes a while."""
    delegations = delegations_of(register, conference)
    found = (
        *(_of_delegation(register, each) for each in delegations),
        *_of_people(register, delegations),
        *(_of_session(each) for each in sessions_of(register, conference)),
    )
    return tuple(sorted(found, key=lambda each: each.rank))


def search(index: tuple[Found, ...], text: str) -> tuple[Found, ...]:
    """What contains every word typed; what begins with the text comes first."""
    wanted = fold(text).split()
    if not wanted:
        return ()
    whole = " ".join(wanted)
    hits = [each for each in index if all(word in each.words for word in wanted)]
    hits.sort(key=lambda each: (not each.words.startswith(whole), each.rank))
    return tuple(hits[:MOST])


def _of_delegation(register: Register, delegation: Delegation) -> Found:
    party = register.get(Party, delegation.party_id)
    code = delegation_code(register, delegation)
    name = delegation.name or party.name_en
    minister = register.find(Person, delegation.minister_id)
    people = (full_name(minister), latin_name(minister)) if minister else ()
    said = (
        Sentence.of(mark("Delegation, invited: {minister}"), minister=full_name(minister))
        if minister
        else Sentence.of(mark("Delegation"))
    )
    names = (name, party.name_fr, party.name_nl, party.name_de, party.name_own, *party.aliases)
    return Found(
        title=f"{code} · {name}",
        second=said,
        icon="flag",
        target=Target("delegations", delegation_id=delegation.id),
        words=_words(code, *names, *people),
        rank=0,
    )


def _of_people(register: Register, delegations: tuple[Delegation, ...]) -> Iterator[Found]:
    for delegation in delegations:
        code = delegation_code(register, delegation)
        for delegate in register.where(Delegate, "delegation_id", delegation.id):
            person = register.find(Person, delegate.person_id)
            if person is not None:
                yield _of_person(register, delegate, person, code)


def _of_person(register: Register, delegate: Delegate, person: Person, code: str) -> Found:
    badge = badge_of(register, delegate)
    serial = str(badge.serial) if badge else ""
    template = mark("{code}, {function}, badge {serial}") if badge else mark("{code}, {function}")
    function = delegate.function or delegate.role.value.replace("_", " ")
    return Found(
        title=full_name(person),
        second=Sentence.of(template, code=code, function=function, serial=serial),
        icon="user",
        target=Target(
            "delegations", delegation_id=delegate.delegation_id, delegate_id=delegate.id
        ),
        words=_words(full_name(person), latin_name(person), person.name_native, code, serial,
                     delegate.function, person.organisation, *person.emails),
        rank=1,
    )  # fmt: skip


def _of_session(session: Session) -> Found:
    return Found(
        title=session.title,
        second=Sentence.of(
            mark("Session {code}, {day}, {time}"),
            code=session.code,
            day=session.starts_at.date(),
            time=f"{session.starts_at:%H:%M}",
        ),
        icon="calendar",
        target=Target("availability", session_id=session.id),
        words=_words(session.title, session.code),
        rank=2,
    )


def _words(*texts: str) -> str:
    return fold("\n".join(text for text in texts if text))
