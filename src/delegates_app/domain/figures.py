"""The cards on top of the overview: a number, a bar in segments, and two lines."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from delegates_app.domain.delegations import CATEGORIES_IN_PROTOCOL, delegation_figures, unconfirmed
from delegates_app.domain.invitations import Lack, ladder_figures
from delegates_app.domain.matrix import Figures, Group, Matrix, figures, session_figures
from delegates_app.domain.sessions import for_ministers, sessions_of
from delegates_app.domain.survey import Survey
from delegates_app.domain.wording import Sentence, counted, mark
from delegates_app.domain.words import BadgeState, Category, Level, SessionKind


class Shade(StrEnum):
    """In what colour a segment is drawn."""

    ACCENT = "accent"
    ACCENT_SOFT = "accent_soft"
    YES = "yes"
    YES_SOFT = "yes_soft"
    LIKELY = "likely"
    REPRESENTED = "represented"
    NO = "no"
    REST = "rest"


class Topic(StrEnum):
    """What a card is about, and so where it leads."""

    INVITED = "invited"
    REPLIED = "replied"
    MINISTERS = "ministers"
    SEATS = "seats"
    BADGES = "badges"


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar."""

    shade: Shade
    count: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A card: `words` stand after the big number."""

    topic: Topic
    number: int
    words: Sentence
    segments: tuple[Segment, ...]
    lines: tuple[Sentence, ...]


LEVEL_WORDS = {
    Level.MINISTER: (mark("{n} minister"), mark("{n} ministers")),
    Level.STATE_SECRETARY: (mark("{n} state secretary"), mark("{n} state secretaries")),
    Level.DEPUTY_MINISTER: (mark("{n} deputy minister"), mark("{n} deputy ministers")),
    Level.DIRECTOR_GENERAL: (mark("{n} director-general"), mark("{n} directors-general")),
    Level.PERMANENT_REPRESENTATIVE: (mark("{n} Perm. Rep."), mark("{n} Perm. Reps.")),
    Level.DEPUTY_REPRESENTATIVE: (mark("{n} Deputy Perm. Rep."), mark("{n} Deputy Perm. Reps.")),
    Level.OFFICIAL: (mark("{n} official"), mark("{n} officials")),
}
CATEGORY_COUNTS = {
    Category.MEMBER_STATE: (mark("{n} Member State"), mark("{n} Member States")),
    Category.ASSOCIATED: (mark("{n} associated"), mark("{n} associated")),
    Category.INSTITUTION: (mark("{n} institution"), mark("{n} institutions")),
    Category.AGENCY: (mark("{n} agency"), mark("{n} agencies")),
    Category.ORGANISATION: (mark("{n} organisation"), mark("{n} organisations")),
    Category.THIRD: (mark("{n} third country"), mark("{n} third countries")),
    Category.HOST: (mark("{n} of the host"), mark("{n} of the host")),
}
_NAMES_SHOWN = 3
SOCIAL = frozenset({SessionKind.FAMILY_PHOTO, SessionKind.DINNER, SessionKind.LUNCH})


def figure_cards(found: Survey) -> tuple[Figure, ...]:
    """The cards; the one on ministers only where ministers are invited."""
    asked = for_ministers(found.register, found.conference)
    ministers = (_ministers(found),) if found.ministers and asked else ()
    return (_invited(found), _replied(found), *ministers, _seats(found), _badges(found))


def _invited(found: Survey) -> Figure:
    counts = Counter(row.delegation.category for row in found.rows)
    present = [each for each in CATEGORIES_IN_PROTOCOL if counts[each]]
    parts = tuple(counted(counts[each], *CATEGORY_COUNTS[each]) for each in present)
    shades = (Shade.ACCENT, Shade.ACCENT_SOFT, Shade.REST)
    segments = (
        Segment(shades[min(place, len(shades) - 1)], counts[each])
        for place, each in enumerate(present)
    )
    lines = (Sentence.of("{parts}", parts=parts),) if parts else ()
    return Figure(Topic.INVITED, len(found.rows), Sentence(mark("invited")), tuple(segments), lines)


def _replied(found: Survey) -> Figure:
    top = ladder_figures(found.register, found.conference, found.ladder)
    silent = top.invited - top.replied
    lines = [counted(silent, mark("1 silent"), mark("{n} silent"))] if silent else []
    late = found.ladder.lacking(Lack.IN_TIME)
    if late and late[0].reply_due:
        lines.append(
            counted(
                len(late),
                mark("1 past the deadline of {day}"),
                mark("{n} past the deadline of {day}"),
                day=late[0].reply_due.due_on,
            )
        )
    return Figure(
        Topic.REPLIED,
        top.replied,
        Sentence.of(mark("of {total} replied"), total=top.invited),
        (Segment(Shade.YES, top.replied), Segment(Shade.REST, silent)),
        tuple(lines),
    )


def _ministers(found: Survey) -> Figure:
    headline = figures(found.register, found.ministers)
    below = sum(n for level, n in headline.levels.items() if level is not Level.MINISTER)
    number = headline.groups
    segments = (
        Segment(Shade.YES, headline.coming - below),
        Segment(Shade.YES_SOFT, below),
        Segment(Shade.LIKELY, number[Group.LIKELY] + number[Group.OPEN]),
        Segment(Shade.REPRESENTED, number[Group.REPRESENTED]),
        Segment(Shade.NO, number[Group.NOT_COMING]),
        Segment(Shade.REST, number[Group.SILENT]),
    )
    words = Sentence.of(mark("of {total} ministers come"), total=headline.total)
    lines = (*_minister_lines(headline), *_social_lines(found))
    return Figure(Topic.MINISTERS, headline.coming, words, segments, lines)


def _social_lines(found: Survey) -> tuple[Sentence, ...]:
    """How many ministers the kitchen and the photographer count on."""
    whole = Matrix(sessions_of(found.register, found.conference), found.ministers)
    figured = session_figures(whole)
    social = [each for each in figured if each.session.kind in SOCIAL and each.session.ministers]
    parts = tuple(
        Sentence.of(mark("{session} {n}"), session=each.session.title, n=each.coming)
        for each in social
    )
    return (Sentence.of("{parts}", parts=parts),) if parts else ()


def _minister_lines(headline: Figures) -> tuple[Sentence, ...]:
    lines = []
    levels = _levels(headline.levels.items())
    likely, represented = headline.groups[Group.LIKELY], headline.groups[Group.REPRESENTED]
    if likely:
        levels += (counted(likely, mark("{n} more is likely"), mark("{n} more are likely")),)
    if levels:
        lines.append(Sentence.of("{parts}", parts=levels))
    if represented:
        by = _levels(headline.represented_by.items())
        template = mark("{n} represented: {by}") if by else mark("{n} represented")
        lines.append(Sentence.of(template, n=represented, by=by))
    return tuple(lines)


def _seats(found: Survey) -> Figure:
    counts = delegation_figures(found.plans)
    if not counts.allowed:
        return _people(found)
    empty = max(counts.allowed - counts.filled - counts.tbc, 0)
    over = tuple(found.name(plan.delegation) for plan in found.plans if plan.over)
    lines = [Sentence.of(mark("{tbc} still TBC, {empty} empty"), tbc=counts.tbc, empty=empty)]
    if len(over) > _NAMES_SHOWN:
        lines.append(Sentence.of(mark("{n} over, without waiver"), n=len(over)))
    elif over:
        lines.append(Sentence.of(mark("{names} over, without waiver"), names=over))
    words = Sentence.of(mark("of {total} seats taken"), total=counts.allowed)
    taken = counts.filled + counts.tbc
    return Figure(
        Topic.SEATS,
        taken,
        words,
        (
            Segment(Shade.ACCENT, counts.filled),
            Segment(Shade.ACCENT_SOFT, counts.tbc),
            Segment(Shade.REST, empty),
        ),
        tuple(lines),
    )


def _people(found: Survey) -> Figure:
    """Everybody who comes, where no format gives seats."""
    people = [seat.delegate for plan in found.plans for seat in plan.everyone]
    tbc = sum(unconfirmed(each) for each in people)
    return Figure(
        Topic.SEATS,
        len(people),
        Sentence(mark("people on the lists")),
        (Segment(Shade.ACCENT, len(people) - tbc), Segment(Shade.ACCENT_SOFT, tbc)),
        (Sentence.of(mark("{tbc} still TBC"), tbc=tbc),) if tbc else (),
    )


def _badges(found: Survey) -> Figure:
    badges = found.badges
    ready, draft = (badges.states.get(each, 0) for each in (BadgeState.READY, BadgeState.DRAFT))
    lines = [Sentence.of(mark("{ready} ready, {draft} draft"), ready=ready, draft=draft)]
    if badges.outdated:
        lines.append(
            counted(
                len(badges.outdated),
                mark("1 of the printed is outdated"),
                mark("{n} of the printed are outdated"),
            )
        )
    return Figure(
        Topic.BADGES,
        badges.printed,
        counted(badges.printed, mark("badge printed"), mark("badges printed")),
        (
            Segment(Shade.YES, badges.printed),
            Segment(Shade.YES_SOFT, ready),
            Segment(Shade.REST, draft),
        ),
        tuple(lines),
    )


def _levels(found: Iterable[tuple[Level, int]]) -> tuple[Sentence, ...]:
    return tuple(counted(number, *LEVEL_WORDS[level]) for level, number in found)
