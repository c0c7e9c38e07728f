"""A minister's coming in a few words, for the side of other things."""

from delegates_app.domain.availability import ANSWER_WORDS, covering, heard_of, status_from
from delegates_app.domain.matrix import invites_minister
from delegates_app.domain.records import Conference, Delegation
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import for_ministers
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import Answer


def coming_words(register: Register, delegation: Delegation) -> tuple[Sentence, ...]:
    """What is known of the minister; nothing where no minister is invited.

    One sentence where it is the same for all sessions, else one for each answer.
    """
    if not invites_minister(delegation):
        return ()
    conference = register.get(Conference, delegation.conference_id)
    heard = heard_of(register, delegation.id)
    found: dict[Answer, dict[str, None]] = {}
    for session in for_ministers(register, conference):
        answer = status_from(covering(heard, session.id)).answer
        found.setdefault(answer, {})[session.title] = None
    if not found:
        return ()
    if len(found) == 1:
        (only,) = found
        return (Sentence.of(mark("Minister: {answer}"), answer=Sentence(ANSWER_WORDS[only])),)
    return tuple(
        Sentence.of(
            mark("Minister {answer}: {sessions}"),
            answer=Sentence(ANSWER_WORDS[answer]),
            sessions=tuple(titles),
        )
        for answer, titles in found.items()
    )
