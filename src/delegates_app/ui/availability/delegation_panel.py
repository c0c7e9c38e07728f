"""The panel of a delegation: minister, chosen session, answers, reason, history, contacts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from delegates_app.domain.availability import Status
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.matrix import SessionFigures
from delegates_app.domain.meeting_choices import PURPOSES
from delegates_app.domain.records import Contact, Delegation, Session
from delegates_app.domain.register import Register
from delegates_app.domain.words import Answer
from delegates_app.ui.availability.answers import KEYS, word
from delegates_app.ui.availability.history import what_was_said
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.reasons import reason
from delegates_app.ui.availability.short_days import short_moment
from delegates_app.ui.kit.actions import with_keys
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.panel import Fact, Panel
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.kit.time_line import TimeLine
from delegates_app.ui.speech import day, said

translate = QCoreApplication.translate

_OFFERED = (Answer.YES, Answer.LIKELY, Answer.REPRESENTED, Answer.NOT_MINISTER, Answer.NO)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the panel shows: a line, a session or all, the status, and how many come to it."""

    line: Line
    session: Session | None
    status: Status
    figures: SessionFigures | None
    today: date


class DelegationPanel(Panel):
    """Shows one line of the matrix; `answered` carries an Answer, `mistaken` asks to retract."""

    answered = Signal(object)
    mistaken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Delegation"))

    def show_nothing(self) -> None:
        """Say what would stand here."""
        self.clear()
        self.add_text(self.tr("Choose a cell to see what was said, and by whom."), "second")

    def show_chosen(self, register: Register, chosen: Chosen) -> None:
        """Show a delegation, and its status for a session or for all of them."""
        line = chosen.line
        self.clear()
        self._add_title(line, chosen.status)
        self.add_text(_session_words(chosen.session), "heading")
        self.add_actions(self._answer_buttons(chosen.status))
        self.add_text(reason(chosen.status))
        self.add_facts(_around(chosen))
        self.add_heading(self.tr("What was said"))
        moments = what_was_said(register, line.delegation)
        if moments:
            self.add_widget(TimeLine(moments))
        else:
            self.add_text(self.tr("Nothing yet."), "second")
        self.add_heading(self.tr("To call"))
        self.add_facts(contact_facts(register, line.delegation))

    def _add_title(self, line: Line, status: Status) -> None:
        delegation = line.delegation
        minister = " — ".join(
            each for each in (line.minister, delegation.minister_function) if each
        )
        title = self.tr("{code} · {name}").format(code=line.code, name=line.name)
        self.add_title(title, minister, _urgent(status))

    def _answer_buttons(self, status: Status) -> Iterable[Button]:
        keys = {answer: key for key, answer in KEYS.items()}
        for answer in _OFFERED:
            button = Button(word(answer))
            button.setToolTip(with_keys(word(answer), keys[answer].upper()))
            button.clicked.connect(lambda _on=False, each=answer: self.answered.emit(each))
            yield button
        if status.statements:
            button = Button(self.tr("Retract…"))
            button.setToolTip(with_keys(self.tr("The last statement was a mistake"), "Del"))
            button.clicked.connect(self.mistaken)
            yield button


def _urgent(status: Status) -> Pill | None:
    """What to ask about again, if anything."""
    if status.doubt:
        return Pill(Tone.LIKELY, translate("DelegationPanel", "in doubt"), "circle-help")
    if status.by_word_only:
        return Pill(Tone.NO, translate("DelegationPanel", "by word only"), "circle-alert")
    return None


def _session_words(session: Session | None) -> str:
    if session is None:
        return translate("DelegationPanel", "All sessions")
    return f"{short_moment(session.starts_at)} {session.title}"


def _around(chosen: Chosen) -> Iterable[Fact]:
    if chosen.figures is not None:
        yield _count(chosen.figures)
    days = [each.follow_up_on for each in chosen.line.row.said if each.follow_up_on]
    if days:
        yield _follow_up(days, chosen.today)


def _count(figures: SessionFigures) -> Fact:
    label = translate("DelegationPanel", "Coming")
    wanted = figures.session.threshold
    whole = sum(figures.groups.values())
    text = translate("DelegationPanel", "{n} of {whole}").format(n=figures.coming, whole=whole)
    if wanted is None:
        return Fact(label, text)
    second = translate("DelegationPanel", "{n} wanted").format(n=wanted)
    reached = (
        Pill(Tone.YES, translate("DelegationPanel", "reached"), "check", pale=True)
        if figures.reached
        else Pill(Tone.NO, translate("DelegationPanel", "not reached"), "circle-alert")
    )
    return Fact(label, text, second, reached)


def _follow_up(days: list[date], today: date) -> Fact:
    ahead = min((each for each in days if each >= today), default=None)
    passed = Pill(Tone.NO, translate("DelegationPanel", "passed"), "circle-alert")
    label = translate("DelegationPanel", "Ask again")
    return Fact(label, day(ahead or max(days)), pill=None if ahead else passed)


def contact_facts(register: Register, delegation: Delegation) -> tuple[Fact, ...]:
    """Whom to call or write to, by purpose, with number and address."""
    return tuple(_contact_fact(register, each) for each in contacts_of(register, delegation))


def _contact_fact(register: Register, contact: Contact) -> Fact:
    emails = contact_emails(register, contact)
    reach = [*contact.phones, *emails]
    name = contact_name(register, contact) or (reach.pop() if emails else "")
    second = "\n".join(each for each in (contact.function, *reach) if each)
    return Fact(said(PURPOSES.word(contact.purpose)), name, second)
