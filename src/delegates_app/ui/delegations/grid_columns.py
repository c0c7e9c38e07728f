"""The columns of the grid: the fields of delegates, with their looks and their consequences."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.choices import STANDINGS
from delegates_app.domain.consequences import consequences
from delegates_app.domain.delegate_choices import BADGE_STATES
from delegates_app.domain.delegate_fields import DELEGATE_FIELDS, FIELD_BY_NAME
from delegates_app.domain.errors import AppError
from delegates_app.domain.fields import Field
from delegates_app.domain.records import Delegate
from delegates_app.domain.register import Register
from delegates_app.domain.seat_edits import SeatTexts, plan_texts
from delegates_app.domain.seat_plan import SeatState, unconfirmed
from delegates_app.domain.wording import mark
from delegates_app.domain.words import BadgeState, Role, Standing
from delegates_app.ui.delegations.grid_rows import SeatRow
from delegates_app.ui.delegations.words import SHORT_LEVELS
from delegates_app.ui.kit.columns import Cell, Column, Look
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.speech import said

SEAT = "role"
NAMES = frozenset({"given_name", "family_name"})
_SHOWN: Mapping[str, int] = {
    SEAT: 118,
    "title": 52,
    "given_name": 110,
    "family_name": 150,
    "function": 250,
    "level": 96,
    "name_on_badge": 190,
    "emails": 150,
    "standing": 104,
    "badge": 96,
}
"""The columns shown at first, with their widths; all others can be chosen."""

_WIDE: Mapping[str, int] = {"organisation": 180, "arrival": 200, "departure": 200, "note": 200}
_CONFIRMED = Pill(Tone.YES, mark("Confirmed"), "check", pale=True)
_PILLS: Mapping[SeatState, Pill] = {
    SeatState.TBC: Pill(Tone.LIKELY, mark("TBC"), "circle-help"),
    SeatState.OVER: Pill(Tone.NO, mark("Over"), "plus"),
    SeatState.WAIVED: Pill(Tone.REPRESENTED, mark("Waiver"), "badge-check"),
    SeatState.MISSING: Pill(Tone.NO, mark("No head"), "circle-alert"),
    SeatState.FILLED: _CONFIRMED,
}
_BADGE_ICONS: Mapping[str, str] = {
    BADGE_STATES.word(BadgeState.DRAFT): "pencil",
    BADGE_STATES.word(BadgeState.READY): "minus",
    BADGE_STATES.word(BadgeState.PRINTED): "check",
    BADGE_STATES.word(BadgeState.HANDED_OVER): "check-check",
    BADGE_STATES.word(BadgeState.RETURNED): "undo-2",
    BADGE_STATES.word(BadgeState.VOID): "ban",
}
Source = Callable[[], Register]


@dataclass(frozen=True, slots=True)
class GridColumns:
    """Makes the columns over whatever register is shown now."""

    source: Source

    def columns(self) -> tuple[Column[SeatRow], ...]:
        """All columns, those shown at first in front."""
        first = [FIELD_BY_NAME[name] for name in _SHOWN]
        rest = [each for each in DELEGATE_FIELDS if each.name not in {*_SHOWN, "party"}]
        return tuple(self._column(field) for field in (*first, *rest))

    def _column(self, field: Field[Delegate]) -> Column[SeatRow]:
        name = field.name
        return Column(
            key=name,
            heading=said(field.heading),
            text=partial(_text, name),
            width=_SHOWN.get(name, _WIDE.get(name, 120)),
            cell=partial(_CELLS.get(name, _plain), name),
            write=partial(self._try, field) if field.write else None,
            choices=tuple(said(each) for each in field.choices),
            consequence=partial(self._consequence, field) if field.write else None,
            hidden=name not in _SHOWN,
        )

    def _try(self, field: Field[Delegate], row: SeatRow, text: str) -> object:
        register = self.source()
        if row.delegate is None:
            named = field.name in NAMES
            return plan_texts(register, [typed_on(row, ((field.name, text),))]) if named else ()
        delegate = register.find(Delegate, row.delegate.id)
        return field.write(register, delegate, text) if field.write and delegate else ()

    def _consequence(self, field: Field[Delegate], row: SeatRow, text: str) -> str:
        """What keeping the text would bring about, a sentence a line."""
        register = self.source()
        if row.delegate is None or not text.strip():
            return ""
        try:
            plan = plan_texts(register, [typed_on(row, ((field.name, text),))])
            found = consequences(register, plan)
        except AppError:
            return ""
        return "\n".join(said(each.sentence) for each in found)


def typed_on(row: SeatRow, texts: tuple[tuple[str, str], ...]) -> SeatTexts:
    """Texts typed on the seat of a row."""
    delegate_id = row.delegate.id if row.delegate else ""
    return SeatTexts(row.delegation_id, row.seat.role, delegate_id, texts)


def _text(name: str, row: SeatRow) -> str:
    if name == SEAT and row.delegate is None:
        return row.called
    return said(row.texts.get(name, "")) if name in _SAID else row.texts.get(name, "")


_SAID = frozenset({"role", "level", "standing", "badge", "in_government", "dietary"})


def _plain(name: str, row: SeatRow) -> Cell:
    return Cell(_text(name, row))


def _seat(_name: str, row: SeatRow) -> Cell:
    look = Look.STRONG if row.seat.role is Role.HEAD else Look.PLAIN
    return Cell(row.called, prefix=" ", look=Look.GREY if row.outside else look)


def _family_name(name: str, row: SeatRow) -> Cell:
    if row.delegate is None:
        translated = QCoreApplication.translate("Delegations", "Type or paste a name")
        return Cell(hint=translated)
    if row.delegate.person_id is None:
        return Cell(said(mark("TBC")), look=Look.STRONG, tone=Tone.LIKELY)
    tone = Tone.LIKELY if row.problem else None
    return Cell(_text(name, row), look=Look.STRONG, mark=tone, tip=row.problem)


def _function(name: str, row: SeatRow) -> Cell:
    return Cell(_text(name, row), hint=row.delegate.expected if row.delegate else "")


def _level(name: str, row: SeatRow) -> Cell:
    level = row.delegate.level if row.delegate else None
    if level is None:
        return Cell(_text(name, row))
    return Cell(said(SHORT_LEVELS[level]), look=Look.GREY, tip=_text(name, row))


def _name_on_badge(name: str, row: SeatRow) -> Cell:
    tone = Tone.LIKELY if row.outdated else None
    return Cell(_text(name, row), hint=row.on_badge, mark=tone)


def _grey(name: str, row: SeatRow) -> Cell:
    return Cell(_text(name, row), look=Look.GREY)


def _standing(_name: str, row: SeatRow) -> Cell:
    state = row.seat.state
    if unconfirmed(row.delegate):
        state = SeatState.TBC
    pill = _PILLS.get(state)
    if pill is None:
        return Cell()
    tip = said(STANDINGS.word(row.delegate.standing)) if row.delegate else ""
    return Cell(pill=Pill(pill.tone, said(pill.word), pill.icon, pale=pill.pale), tip=tip)


def _badge(name: str, row: SeatRow) -> Cell:
    if row.delegate is None or row.delegate.standing is Standing.HIDDEN:
        return Cell()
    if row.outdated:
        return Cell(_text(name, row), icon="refresh-cw", look=Look.STRONG, tone=Tone.LIKELY)
    icon = _BADGE_ICONS.get(row.texts.get(name, ""), "minus")
    return Cell(_text(name, row), icon=icon, look=Look.GREY)


_CELLS: Mapping[str, Callable[[str, SeatRow], Cell]] = {
    SEAT: _seat,
    "family_name": _family_name,
    "function": _function,
    "level": _level,
    "name_on_badge": _name_on_badge,
    "emails": _grey,
    "standing": _standing,
    "badge": _badge,
}
