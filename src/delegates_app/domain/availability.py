"""What is known of a minister's coming, derived from everything that was said (DESIGN §2.5)."""

from collections.abc import Iterable
from dataclasses import dataclass

from delegates_app.domain.records import Delegation, Session, Statement
from delegates_app.domain.register import Register
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import Answer, Channel

RANK = {
    Answer.YES: 0,
    Answer.PARTIAL: 1,
    Answer.REPRESENTED: 2,
    Answer.NOT_MINISTER: 3,
    Answer.NO: 4,
    Answer.WITHDRAWN: 4,
}
"""The answers from best to worst; no and withdrawn are equally bad."""

INDICATIONS = frozenset({Answer.LIKELY, Answer.TENTATIVE, Answer.UNLIKELY})
"""What binds nothing, official or not."""

SILENT = frozenset({Answer.UNKNOWN, Answer.ACKNOWLEDGED})
"""What is no reply yet."""

ANSWER_WORDS = {
    Answer.UNKNOWN: mark("unknown"),
    Answer.ACKNOWLEDGED: mark("acknowledged"),
    Answer.LIKELY: mark("likely"),
    Answer.TENTATIVE: mark("tentative"),
    Answer.UNLIKELY: mark("unlikely"),
    Answer.YES: mark("yes"),
    Answer.PARTIAL: mark("yes, in part"),
    Answer.REPRESENTED: mark("represented"),
    Answer.NOT_MINISTER: mark("not the minister"),
    Answer.NO: mark("no"),
    Answer.WITHDRAWN: mark("withdrawn"),
}

BETTER_BY_WORD = {
    Channel.LETTER: mark("{answer} said by informal letter {day}, ask for an official one"),
    Channel.NOTE_VERBALE: mark("{answer} said by note {day}, ask for an official one"),
    Channel.E_MAIL: mark("{answer} said by e-mail {day}, ask for an official letter"),
    Channel.PHONE: mark("{answer} said by phone {day}, ask for writing"),
    Channel.IN_PERSON: mark("{answer} said in person {day}, ask for writing"),
    Channel.MESSAGE: mark("{answer} said by message {day}, ask for an official letter"),
    Channel.PORTAL: mark("{answer} entered in the portal {day}, ask for an official letter"),
    Channel.FORM: mark("{answer} written in a form {day}, ask for an official letter"),
    Channel.OTHER: mark("{answer} said {day}, ask for writing"),
}
WORSE_BY_WORD = mark("{answer} by word only, {day}; officially {official} of {official_day}")
DOUBTED = mark("{answer} of {day} is in doubt: {indication} was said {later}")

_UNWRITTEN = 2**62


@dataclass(frozen=True, slots=True)
class Status:
    """What a session's status is and why.

    `statement` is the one that decides. `by_word_only`: word of mouth made an official answer
    worse. `doubt`: an indication came after the official answer. `note` says in words what to
    know beside it. `statements` are those that count, oldest first.
    """

    answer: Answer = Answer.UNKNOWN
    statement: Statement | None = None
    by_word_only: bool = False
    doubt: bool = False
    note: Sentence | None = None
    statements: tuple[Statement, ...] = ()

    @property
    def official(self) -> bool:
        """Whether what decides was said officially."""
        return self.statement is not None and self.statement.official


def status_of(register: Register, delegation: Delegation, session: Session | None) -> Status:
    """The status of one session; without a session, by what was said of all of them."""
    heard = heard_of(register, delegation.id)
    return status_from(covering(heard, session.id if session else None))


def heard_of(register: Register, delegation_id: str) -> tuple[Statement, ...]:
    """What a delegation said and still holds, by the moment it was said, then as entered."""
    return heard(register.where(Statement, "delegation_id", delegation_id))


def heard(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements of one delegation that say something and are not retracted, in order."""
    entered = sorted(statements, key=_entry)
    gone = _retracted(entered)
    kept = [each for each in entered if each.id not in gone and each.answer is not Answer.UNKNOWN]
    return tuple(sorted(kept, key=lambda each: each.said_at))


def retracted_ids(statements: Iterable[Statement]) -> frozenset[str]:
    """Which of one delegation's statements were taken out as mistakes."""
    return _retracted(sorted(statements, key=_entry))


def covering(statements: Iterable[Statement], session_id: str | None) -> tuple[Statement, ...]:
    """Those that cover a session; None asks for those on all sessions."""
    return tuple(
        each for each in statements if not each.session_ids or session_id in each.session_ids
    )


def status_from(statements: tuple[Statement, ...]) -> Status:
    """The status that follows from statements in order, retracted ones already out.

    An official statement stands against everything said before. An official answer binds: an
    informal indication after it leaves the status and marks it as doubtful until a later answer.
    An official indication binds nothing, so from there on the last word decides again.
    """
    official = _last(each for each in statements if each.official and each.answer not in SILENT)
    if official is None or official.answer in INDICATIONS:
        return _unbound(statements)
    binding = official
    place = statements.index(binding)
    later = [each for each in statements[place + 1 :] if each.answer is not Answer.ACKNOWLEDGED]
    word = _last(each for each in later if each.answer in RANK)
    deciding = word if word and _is_worse(word, binding) else binding
    doubtful = bool(later) and later[-1].answer in INDICATIONS
    note = _doubted(deciding, later[-1]) if doubtful else _spoken(binding, word)
    return Status(deciding.answer, deciding, deciding is not binding, doubtful, note, statements)


def _unbound(statements: tuple[Statement, ...]) -> Status:
    """Without an official answer the last word decides; acknowledged only changes unknown."""
    last = _last(each for each in statements if each.answer is not Answer.ACKNOWLEDGED)
    last = last or _last(statements)
    return Status(last.answer if last else Answer.UNKNOWN, statement=last, statements=statements)


def _spoken(binding: Statement, word: Statement | None) -> Sentence | None:
    """What to know of a word of mouth that differs from the official answer."""
    if word is None or RANK[word.answer] == RANK[binding.answer]:
        return None
    if not _is_worse(word, binding):
        return Sentence.of(BETTER_BY_WORD[word.channel], answer=_word(word), day=word.said_at)
    return Sentence.of(
        WORSE_BY_WORD,
        answer=_word(word),
        day=word.said_at,
        official=_word(binding),
        official_day=binding.said_at,
    )


def _doubted(deciding: Statement, indication: Statement) -> Sentence:
    return Sentence.of(
        DOUBTED,
        answer=_word(deciding),
        day=deciding.said_at,
        indication=_word(indication),
        later=indication.said_at,
    )


def _is_worse(word: Statement, binding: Statement) -> bool:
    return RANK[word.answer] > RANK[binding.answer]


def _word(statement: Statement) -> Sentence:
    return Sentence(ANSWER_WORDS[statement.answer])


def _entry(statement: Statement) -> int:
    """The order of entry; what has no number yet is the newest."""
    return statement.number or _UNWRITTEN


def _retracted(entered: list[Statement]) -> frozenset[str]:
    gone: set[str] = set()
    for each in reversed(entered):
        if each.retracts_id and each.id not in gone:
            gone.add(each.retracts_id)
    return frozenset(gone)


def _last(statements: Iterable[Statement]) -> Statement | None:
    return next(reversed(tuple(statements)), None)
