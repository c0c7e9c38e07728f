"""The panel of one delegation: what is urgent, its seats, whom to write to, what can be done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegates_app.domain.coming import coming_words
from delegates_app.domain.contacts import contact_emails, contact_name, contacts_of
from delegates_app.domain.findings import Finding
from delegates_app.domain.meeting_choices import PURPOSES
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Contact, Delegate, Delegation, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import SeatPlan
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import DelegationKind, Role
from delegates_app.ui.delegations.alert_lines import AlertLines
from delegates_app.ui.delegations.seat_entries import SeatEntry, entries
from delegates_app.ui.delegations.seat_list import Part, SeatList
from delegates_app.ui.delegations.summary import Summary, list_words, status_pill
from delegates_app.ui.delegations.words import CATEGORIES, count_words
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import PillLabel
from delegates_app.ui.kit.time_line import Moment, TimeLine
from delegates_app.ui.speech import said

_QUOTA = frozenset({Role.HEAD, Role.DELEGATE, Role.OVERFLOW})
_SIGNS = {
    "excess": ("plus", Tone.NO),
    "missing_head": ("circle-alert", Tone.NO),
    "head_level": ("info", Tone.LIKELY),
    "double": ("users", Tone.LIKELY),
    "badge_outdated": ("refresh-cw", Tone.LIKELY),
    "badge_astray": ("ban", Tone.NO),
}
_REPLACES = mark("Comes instead of {name}.")
_REPLACES_FOR = mark("Comes instead of {name}: {reason}")


class SeatsPanel(Card):
    """Shows one delegation; the buttons ask to replace, to add and to grant a waiver."""

    replace_asked = Signal()
    add_asked = Signal()
    waiver_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(8, 12, 8, 12)
        self.title = Words("", "title", wraps=True)
        self.pill = PillLabel()
        self.second = Words("", "second", wraps=True)
        self.coming = Words("", "second", wraps=True)
        self.alerts = AlertLines()
        self.seats = SeatList()
        self.note = Words("", "second", wraps=True)
        self._has_head = False
        self._history = QVBoxLayout()
        self._history_title = Words(self.tr("History"), "heading")
        self.history = TimeLine()
        self.show_history(())
        self._contacts = QVBoxLayout()
        self._area = QScrollArea(self)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self.second)
        top.addWidget(self.coming)
        top.addWidget(self.alerts)
        self.body.addLayout(top)
        self.body.addWidget(self._scrolled(), 1)
        self.body.addLayout(self._buttons())

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setObjectName("inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.seats.setMinimumWidth(1)
        column.addWidget(self.seats)
        self.note.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self.note)
        self._history.setContentsMargins(8, 8, 8, 0)
        self._history.setSpacing(4)
        self._history.addWidget(self._history_title)
        self._history.addWidget(self.history)
        column.addLayout(self._history)
        self._contacts.setContentsMargins(8, 4, 8, 0)
        column.addLayout(self._contacts)
        column.addStretch(1)
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.replace_button = Button(self.tr("Replace…"))
        self.add_button = Button(self.tr("Add…"))
        self.waiver_button = Button(self.tr("Grant waiver…"))
        self.replace_button.clicked.connect(self.replace_asked)
        self.add_button.clicked.connect(self.add_asked)
        self.waiver_button.clicked.connect(self.waiver_asked)
        for button in (self.replace_button, self.add_button, self.waiver_button):
            row.addWidget(button, button.sizeHint().width())
        return row

    def take(self, register: Register, summary: Summary, found: Iterable[Finding]) -> None:
        """Show a delegation with its findings."""
        self.title.setText(_title(summary))
        self.pill.show_pill(status_pill(summary))
        self.second.setText(_second(summary))
        lines = [(*_SIGNS[each.kind], said(each.sentence)) for each in found if each.kind in _SIGNS]
        self.alerts.say(lines)
        coming = [said(each) for each in coming_words(register, summary.delegation)]
        self.coming.setText("\n".join(coming))
        self.coming.setVisible(bool(coming))
        self.seats.fill(self._parts(register, summary.plan))
        self._has_head = summary.plan.head is not None
        self.waiver_button.setEnabled(summary.plan.format is not None)
        self._show_contacts(register, summary.delegation)

    def choose(self, register: Register, key: str) -> None:
        """Select a seat, and say whom its delegate replaced."""
        self.seats.choose(key)
        delegate = register.find(Delegate, key)
        self.replace_button.setEnabled(delegate is not None or (not key and self._has_head))
        words = _replaced_words(register, delegate) if delegate else ""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        box = self.seats.place_of(key).toRect()
        if not box.isNull():
            self._area.ensureVisible(box.center().x(), box.center().y(), 0, box.height() // 2 + 8)

    def show_history(self, moments: tuple[Moment, ...]) -> None:
        """Show what happened to who is selected; nothing for nobody."""
        self.history.show_moments(moments)
        for piece in (self._history_title, self.history):
            piece.setVisible(bool(moments))

    def _parts(self, register: Register, plan: SeatPlan) -> tuple[Part, ...]:
        found = entries(register, plan)
        inside = tuple(each for each in found if not each.outside)
        outside = tuple(each for each in found if each.outside)
        if plan.format is None:
            words = self.tr("People")
            remark = str(plan.used)
            return (Part(words, remark, (*inside, *outside)),)
        title = self.tr("Seats {format}").format(format=plan.format.text)
        counted = [each for each in plan.counts if each.group in _QUOTA]
        inner = [each for each in counted if each.used or each.allowed]
        outer = [each for each in plan.counts if each.group not in _QUOTA and each.used]
        return (
            Part(title, " · ".join(map(count_words, inner)), inside),
            Part(self.tr("Outside the quota"), " · ".join(map(count_words, outer)), outside),
        )

    def _show_contacts(self, register: Register, delegation: Delegation) -> None:
        empty(self._contacts)
        found = contacts_of(register, delegation)
        if found:
            self._contacts.addWidget(Words(self.tr("Contacts"), "heading"))
            self._contacts.addWidget(_contact_grid(register, found))


def _contact_grid(register: Register, found: Iterable[Contact]) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 76)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for line, contact in enumerate(found):
        grid.addWidget(Words(said(PURPOSES.word(contact.purpose)), "second"), line, 0, top)
        grid.addLayout(_reached(register, contact), line, 1)
    return whole


def _reached(register: Register, contact: Contact) -> QVBoxLayout:
    """Name, addresses and telephones of a contact, one below the other."""
    column = QVBoxLayout()
    column.setSpacing(0)
    name = contact_name(register, contact)
    reach = (*contact_emails(register, contact), *contact.phones)
    for text in (name, *reach):
        if not text:
            continue
        words = Words(text, "" if text is name else "small")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.setToolTip(text)
        column.addWidget(words)
    return column


def _title(summary: Summary) -> str:
    if summary.code == summary.name:
        return summary.code
    return f"{summary.code} · {summary.name}"


def _second(summary: Summary) -> str:
    """Own name, category and version of the list, in one grey line."""
    own = summary.party.name_own if summary.delegation.kind is DelegationKind.NATIONAL else ""
    parts = (
        own if own != summary.name else "",
        said(CATEGORIES[summary.delegation.category]),
        list_words(summary.delegation),
    )
    return " · ".join(part for part in parts if part)


def _replaced_words(register: Register, delegate: Delegate) -> str:
    before = register.find(Delegate, delegate.replaces_id)
    person = register.find(Person, before.person_id) if before else None
    if before is None or person is None:
        return ""
    template = _REPLACES_FOR if before.reason else _REPLACES
    return said(Sentence.of(template, name=full_name(person), reason=before.reason))


def first_open(found: Iterable[SeatEntry]) -> str:
    """The key of the first seat without a name, else of the first seat; nothing for none."""
    listed = tuple(found)
    waiting = (e.key for e in listed if e.delegate is None or e.delegate.person_id is None)
    return next(waiting, listed[0].key if listed else "")
