"""The rows of the grid: one for each delegate and empty seat, under the row of its delegation."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from delegates_app.domain.badges import is_outdated
from delegates_app.domain.delegate_fields import DELEGATE_FIELDS
from delegates_app.domain.findings import Finding
from delegates_app.domain.records import Delegate, Waiver
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import Seat, SeatPlan, SeatState
from delegates_app.domain.wording import Sentence, mark
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.seat_entries import badge_name, place_key, seat_key
from delegates_app.ui.delegations.summary import Summary, list_words, status_pill
from delegates_app.ui.delegations.words import count_words, seat_word
from delegates_app.ui.kit.columns import GroupPart, GroupRow
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

_QUOTA = frozenset({Role.HEAD, Role.DELEGATE, Role.OVERFLOW})


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One seat with the texts of all columns; `place` is the seat's, whoever sits on it."""

    id: str
    place: str
    delegation_id: str
    seat: Seat
    called: str
    outside: bool
    outdated: bool
    texts: Mapping[str, str]
    on_badge: str = ""
    problem: str = ""

    @property
    def delegate(self) -> Delegate | None:
        """Who has the seat."""
        return self.seat.delegate


def rows_of(
    register: Register, found: Iterable[Summary], findings: Iterable[Finding]
) -> tuple[SeatRow | GroupRow, ...]:
    """The group rows and seats of delegations, in their order."""
    problems: dict[str | None, str] = {
        each.delegate_id: said(each.sentence)
        for each in findings
        if each.delegate_id and each.kind in {"double", "head_level"}
    }
    rows: list[SeatRow | GroupRow] = []
    for summary in found:
        rows.append(_group(register, summary))
        rows.extend(_seats(register, summary.plan, problems))
    return tuple(rows)


def _seats(
    register: Register, plan: SeatPlan, problems: Mapping[str | None, str]
) -> Iterable[SeatRow]:
    for seats, outside in ((plan.seats, False), (plan.outside, True)):
        for seat in seats:
            several = sum(1 for each in seats if each.group is seat.group)
            delegate = seat.delegate
            yield SeatRow(
                id=seat_key(plan, seat),
                place=place_key(plan, seat),
                delegation_id=plan.delegation.id,
                seat=seat,
                called=seat_word(seat, 0 if outside else several),
                outside=outside,
                outdated=delegate is not None and is_outdated(register, delegate),
                texts=_texts(register, delegate),
                on_badge=badge_name(register, delegate),
                problem=problems.get(delegate.id, "") if delegate else "",
            )


def _texts(register: Register, delegate: Delegate | None) -> Mapping[str, str]:
    if delegate is None:
        return {}
    return {field.name: field.read(register, delegate) for field in DELEGATE_FIELDS}


def _group(register: Register, summary: Summary) -> GroupRow:
    complete = Pill(Tone.YES, said(mark("Complete")), "check", pale=True)
    return GroupRow(
        key=summary.id,
        title="" if summary.code == summary.name else summary.name,
        code=summary.code,
        parts=tuple(_parts(summary.plan)),
        note=_note(register, summary),
        pill=status_pill(summary) or complete,
    )


def _parts(plan: SeatPlan) -> Iterable[GroupPart]:
    if plan.format is None:
        yield GroupPart("")
        yield GroupPart(said(Sentence.of(mark("{n} people"), n=plan.used)))
        return
    yield GroupPart(plan.format.text)
    states = {seat.group: seat.state for seat in (*plan.seats, *plan.outside)}
    for count in plan.counts:
        if count.group in {Role.HEAD, Role.DELEGATE} or count.used:
            tone = None
            if count.over or states.get(count.group) is SeatState.MISSING:
                tone = Tone.NO
            elif count.beyond:
                tone = Tone.REPRESENTED
            yield GroupPart(count_words(count), tone)


def _note(register: Register, summary: Summary) -> str:
    """Who granted a waiver, else which version of the list came when."""
    waivers = register.where(Waiver, "delegation_id", summary.id)
    if waivers:
        last = max(waivers, key=lambda each: each.granted_on)
        template = mark("Waiver by {name}, {day}")
        return said(Sentence.of(template, name=last.granted_by, day=last.granted_on))
    return list_words(summary.delegation) or ("" if summary.plan.used else summary.last_fact)
