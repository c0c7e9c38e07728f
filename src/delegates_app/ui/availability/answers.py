"""How answers look: sign, short word and tone; and the key that gives each."""

from collections.abc import Mapping
from dataclasses import dataclass

from delegates_app.domain.availability import Status
from delegates_app.domain.meeting_choices import ANSWERS
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Answer
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

KEYS: Mapping[str, Answer] = {
    "y": Answer.YES,
    "l": Answer.LIKELY,
    "t": Answer.TENTATIVE,
    "u": Answer.UNLIKELY,
    "r": Answer.REPRESENTED,
    "m": Answer.NOT_MINISTER,
    "n": Answer.NO,
    "p": Answer.PARTIAL,
    "a": Answer.ACKNOWLEDGED,
}
"""The key that states each answer on the selected cells."""

DOUBT = "?"
BY_WORD = "!"


@dataclass(frozen=True, slots=True)
class AnswerLook:
    """Tone and sign of an answer, and a word that fits into a column of sessions."""

    tone: Tone
    icon: str
    short: str


LOOKS: Mapping[Answer, AnswerLook] = {
    Answer.UNKNOWN: AnswerLook(Tone.UNKNOWN, "minus", mark("Unknown")),
    Answer.ACKNOWLEDGED: AnswerLook(Tone.UNKNOWN, "mail-open", mark("Acknowledged")),
    Answer.LIKELY: AnswerLook(Tone.LIKELY, "tilde", mark("Likely")),
    Answer.TENTATIVE: AnswerLook(Tone.LIKELY, "circle-help", mark("Tentative")),
    Answer.UNLIKELY: AnswerLook(Tone.LIKELY, "arrow-down", mark("Unlikely")),
    Answer.YES: AnswerLook(Tone.YES, "check", mark("Yes")),
    Answer.PARTIAL: AnswerLook(Tone.YES, "circle-dashed", mark("In part")),
    Answer.REPRESENTED: AnswerLook(Tone.REPRESENTED, "arrow-left-right", mark("Represented")),
    Answer.NOT_MINISTER: AnswerLook(Tone.REPRESENTED, "user-minus", mark("Not minister")),
    Answer.NO: AnswerLook(Tone.NO, "x", mark("No")),
    Answer.WITHDRAWN: AnswerLook(Tone.NO, "undo-2", mark("Withdrawn")),
}


def word(answer: Answer) -> str:
    """An answer in words: Not the minister."""
    return said(ANSWERS.word(answer))


def answer_pill(answer: Answer, sign: str = "") -> Pill:
    """The pill of an answer; `sign` stands at its right end."""
    look = LOOKS[answer]
    return Pill(look.tone, said(look.short), look.icon, sign)


def status_pill(status: Status) -> Pill:
    """The pill of a status: a question mark for doubt, an exclamation mark for word of mouth."""
    return answer_pill(status.answer, _sign(status))


def _sign(status: Status) -> str:
    if status.doubt:
        return DOUBT
    return BY_WORD if status.by_word_only else ""
