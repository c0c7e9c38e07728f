"""What is due when: the rule for everybody, and exceptions by category."""

from dataclasses import dataclass
from datetime import date

from delegates_app.domain.records import Conference, Deadline, Session
from delegates_app.domain.register import Register
from delegates_app.domain.sessions import sessions_of
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.domain.words import Category, DeadlineKind

DUE_WORDS = {
    DeadlineKind.CONTACT_POINT: mark("Contact points named"),
    DeadlineKind.REPLY: mark("Replies due"),
    DeadlineKind.DELEGATION_LIST: mark("Delegation lists due"),
    DeadlineKind.PHOTO: mark("Photos due"),
    DeadlineKind.TRAVEL: mark("Travel data due"),
    DeadlineKind.SECURITY: mark("Security data due"),
    DeadlineKind.LIST_FROZEN: mark("Lists frozen"),
    DeadlineKind.BADGES_PRINTED: mark("All badges printed"),
    DeadlineKind.BADGES_OUT: mark("Badges handed out"),
    DeadlineKind.OTHER: mark("Deadline"),
}
CATEGORY_WORDS = {
    Category.MEMBER_STATE: mark("Member States"),
    Category.ASSOCIATED: mark("Schengen associated"),
    Category.INSTITUTION: mark("Institutions"),
    Category.AGENCY: mark("Agencies"),
    Category.ORGANISATION: mark("Organisations"),
    Category.THIRD: mark("Third countries"),
    Category.HOST: mark("Host"),
}


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something ahead: a deadline or the first session of a day.

    `title` may be one that the secretariat wrote; `days` is how far ahead, 0 for today.
    """

    on: date
    days: int
    title: Sentence
    detail: Sentence | None = None
    deadline: Deadline | None = None
    session: Session | None = None

    @property
    def ahead(self) -> Sentence:
        """How far ahead, in words."""
        if self.days == 0:
            return Sentence(mark("today"))
        return counted(self.days, mark("tomorrow"), mark("in {n} days"))


def deadlines_of(register: Register, conference: Conference) -> tuple[Deadline, ...]:
    """All deadlines of a conference by date."""
    found = register.where(Deadline, "conference_id", conference.id)
    return tuple(sorted(found, key=lambda each: (each.due_on, each.kind, each.category)))


def due(
    register: Register, conference: Conference, kind: DeadlineKind, category: str
) -> Deadline | None:
    """The deadline that holds for a category: its exception, else the one for everybody."""
    found = [each for each in deadlines_of(register, conference) if each.kind is kind]
    own = [each for each in found if each.category == category and category]
    common = [each for each in found if not each.category]
    return next(iter((*own, *common)), None)


def days_late(deadline: Deadline | None, today: date) -> int:
    """How many days a deadline is over; 0 on its day, before it, and without one."""
    return max((today - deadline.due_on).days, 0) if deadline else 0


def late_words(days: int) -> Sentence:
    """How late, in words."""
    return counted(days, mark("1 day late"), mark("{n} days late"))


def milestones(register: Register, conference: Conference, today: date) -> tuple[Milestone, ...]:
    """What is ahead from today on, the opening included, by date."""
    ahead = [
        _of_deadline(each, today)
        for each in deadlines_of(register, conference)
        if each.due_on >= today
    ]
    sessions = sessions_of(register, conference)
    if sessions and sessions[0].starts_at.date() >= today:
        ahead.append(_of_opening(sessions[0], today))
    return tuple(sorted(ahead, key=lambda each: (each.on, each.session is not None)))


def title_of(deadline: Deadline) -> Sentence:
    """The own title of a deadline, else what its kind is called."""
    return _own(deadline.title) if deadline.title else Sentence(DUE_WORDS[deadline.kind])


def _of_deadline(deadline: Deadline, today: date) -> Milestone:
    words = CATEGORY_WORDS.get(Category(deadline.category)) if deadline.category else None
    return Milestone(
        on=deadline.due_on,
        days=(deadline.due_on - today).days,
        title=title_of(deadline),
        detail=Sentence(words) if words else None,
        deadline=deadline,
    )


def _of_opening(session: Session, today: date) -> Milestone:
    on = session.starts_at.date()
    return Milestone(
        on=on,
        days=(on - today).days,
        title=Sentence.of(mark("{session} opens"), session=session.title),
        detail=_own(f"{session.starts_at:%H:%M}"),
        session=session,
    )


def _own(text: str) -> Sentence:
    """A text that is not ours to translate."""
    return Sentence.of("{text}", text=text)
