"""Why a status is what it is, in words."""

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.availability import Status
from delegates_app.domain.meeting_choices import CHANNELS
from delegates_app.domain.records import Statement
from delegates_app.ui.availability.answers import word
from delegates_app.ui.speech import day, said

translate = QCoreApplication.translate


def reason(status: Status) -> str:
    """What decides, and what to know beside it; a line for each."""
    if status.statement is None:
        return translate("Reasons", "Nothing was said yet.")
    lines = [_source(status.statement), _begun(said(status.note)) if status.note else ""]
    return "\n".join(line for line in lines if line)


def tip(status: Status) -> str:
    """The whole of a status for the tooltip of its pill."""
    if status.statement is None:
        return reason(status)
    marks = [word(status.answer)]
    if status.by_word_only:
        marks.append(translate("Reasons", "by word only"))
    if status.doubt:
        marks.append(translate("Reasons", "in doubt"))
    return "\n".join((" · ".join(marks), reason(status)))


def _source(statement: Statement) -> str:
    pattern = (
        translate("Reasons", "Official: {channel} of {day}")
        if statement.official
        else translate("Reasons", "Not official: {channel} of {day}")
    )
    channel = said(CHANNELS.word(statement.channel)).lower()
    return pattern.format(channel=channel, day=day(statement.said_at.date()))


def _begun(sentence: str) -> str:
    """A sentence that begins with a word of ours, such as an answer, in a capital."""
    return sentence[:1].upper() + sentence[1:]
