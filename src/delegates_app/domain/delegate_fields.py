"""The columns of delegates: what is read, and which changes a typed text makes."""

import uuid
from dataclasses import replace

from delegates_app.domain.badges import is_outdated, state_of
from delegates_app.domain.changes import Change, added, edited, removed
from delegates_app.domain.choices import LEVELS, ROLES, STANDINGS, yes_or_no
from delegates_app.domain.classes import DataClass
from delegates_app.domain.delegate_choices import BADGE_STATES, DIETS, OUTDATED
from delegates_app.domain.delegations import delegation_code
from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.domain.fields import Field, unreadable
from delegates_app.domain.person_fields import PERSON_FIELDS, REACH_FIELDS
from delegates_app.domain.record_fields import (
    A_CHOICE,
    NO,
    YES,
    YES_OR_NO,
    choice_field,
    text_field,
)
from delegates_app.domain.records import Delegate, Delegation, Need, Travel
from delegates_app.domain.register import Register
from delegates_app.domain.seat_order import plan_move_role
from delegates_app.domain.seats import plan_confirm
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Diet, Direction, Standing


def _party(register: Register, delegate: Delegate) -> str:
    return delegation_code(register, register.get(Delegation, delegate.delegation_id))


def _role(_register: Register, delegate: Delegate) -> str:
    return ROLES.word(delegate.role)


def _write_role(register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
    role = ROLES.read(text)
    if role is None:
        raise unreadable(text, A_CHOICE)
    return () if role is delegate.role else plan_move_role(register, delegate, role)


def _in_government(_register: Register, delegate: Delegate) -> str:
    return {None: "", True: YES, False: NO}[delegate.in_government]


def _write_in_government(_register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
    said = yes_or_no(text)
    if said is None and text.strip():
        raise unreadable(text, YES_OR_NO)
    return edited(delegate, replace(delegate, in_government=said))


def _standing(_register: Register, delegate: Delegate) -> str:
    return STANDINGS.word(delegate.standing)


def _write_standing(_register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
    standing = STANDINGS.read(text)
    if standing is None:
        raise unreadable(text, A_CHOICE)
    if standing is Standing.ACTIVE and delegate.standing is not Standing.ACTIVE:
        try:
            return plan_confirm(delegate)
        except AppError as error:
            raise UnreadableError(error.sentence) from error
    return edited(delegate, replace(delegate, standing=standing))


def _need(register: Register, delegate: Delegate) -> Need | None:
    return next(iter(register.where(Need, "delegate_id", delegate.id)), None)


def _dietary(register: Register, delegate: Delegate) -> str:
    need = _need(register, delegate)
    if need is None:
        return ""
    return need.diet_text if need.diet is Diet.OTHER and need.diet_text else DIETS.word(need.diet)


def _write_dietary(register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
    """A known diet by its word; any other text is kept as it is written."""
    wanted = text.strip()
    diet = DIETS.read(wanted) if wanted else None
    kept = wanted if wanted and diet is None else ""
    return _needed(register, delegate, diet or (Diet.OTHER if kept else None), kept)


def _needed(
    register: Register, delegate: Delegate, diet: Diet | None, text: str
) -> tuple[Change, ...]:
    need = _need(register, delegate)
    if need is None:
        fresh = Need(str(uuid.uuid4()), delegate.id, diet, text)
        return () if diet is None else (added(fresh),)
    if diet is None and not need.access:
        return (removed(need),)
    return edited(need, replace(need, diet=diet, diet_text=text))


def _access(register: Register, delegate: Delegate) -> str:
    need = _need(register, delegate)
    return "" if need is None else need.access


def _write_access(register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
    need = _need(register, delegate)
    if need is None:
        fresh = Need(str(uuid.uuid4()), delegate.id, access=text.strip())
        return (added(fresh),) if text.strip() else ()
    if not text.strip() and need.diet is None:
        return (removed(need),)
    return edited(need, replace(need, access=text.strip()))


def badge_word(register: Register, delegate: Delegate) -> str:
    """The state of a delegate's badge, or that it is outdated."""
    if is_outdated(register, delegate):
        return OUTDATED
    return BADGE_STATES.word(state_of(register, delegate))


def _travel(direction: Direction, register: Register, delegate: Delegate) -> str:
    """When, by what and where: `2024-04-29 13:40 · SN 2104 · Brussels Airport`."""
    found = register.where(Travel, "delegate_id", delegate.id)
    legs = (_leg(each) for each in found if each.direction is direction)
    return "; ".join(leg for leg in legs if leg)


def _leg(travel: Travel) -> str:
    moment = "" if travel.at is None else f"{travel.at:%Y-%m-%d %H:%M}"
    return " · ".join(part for part in (moment, travel.number, travel.place) if part)


def _arrival(register: Register, delegate: Delegate) -> str:
    return _travel(Direction.ARRIVAL, register, delegate)


def _departure(register: Register, delegate: Delegate) -> str:
    return _travel(Direction.DEPARTURE, register, delegate)


DELEGATE_FIELDS: tuple[Field[Delegate], ...] = (
    Field(
        "party",
        mark("Delegation"),
        DataClass.PUBLIC,
        _party,
        also_called=("Country", "Party", "Pays", "Délégation", "Land", "Delegatie", "Delegation"),
    ),
    Field(
        "role",
        mark("Seat"),
        DataClass.PUBLIC,
        _role,
        _write_role,
        ("Role", "Rôle", "Qualité", "Rol", "Hoedanigheid", "Rolle"),
        ROLES.words,
    ),
    *PERSON_FIELDS,
    text_field(
        Delegate,
        "function",
        mark("Function"),
        ("Position", "Job title", "Fonction", "Functie", "Funktion", "Amtsbezeichnung"),
    ),
    text_field(
        Delegate,
        "organisation",
        mark("Organisation"),
        ("Ministry", "Institution", "Ministère", "Organisatie", "Ministerie", "Ministerium"),
    ),
    choice_field(
        Delegate,
        "level",
        mark("Level"),
        LEVELS,
        ("Level of representation", "Niveau", "Niveau de représentation", "Ebene", "Rang"),
    ),
    Field(
        "in_government",
        mark("In government"),
        DataClass.INTERNAL,
        _in_government,
        _write_in_government,
        ("Member of government", "Membre du gouvernement", "Regeringslid", "Regierungsmitglied"),
        (YES, NO),
    ),
    text_field(
        Delegate,
        "name_on_badge",
        mark("Name on badge"),
        ("Badge name", "Nom sur le badge", "Naam op badge", "Name auf dem Ausweis"),
    ),
    *REACH_FIELDS,
    Field(
        "dietary",
        mark("Diet"),
        DataClass.HEALTH,
        _dietary,
        _write_dietary,
        ("Dietary needs", "Dietary requirements", "Régime", "Dieet", "Diät", "Ernährung"),
        DIETS.words,
    ),
    Field(
        "access",
        mark("Access needs"),
        DataClass.HEALTH,
        _access,
        _write_access,
        ("Accessibility", "Accessibilité", "Toegankelijkheid", "Barrierefreiheit"),
    ),
    Field(
        "standing",
        mark("Status"),
        DataClass.PUBLIC,
        _standing,
        _write_standing,
        ("State", "Statut", "Toestand"),
        STANDINGS.words,
    ),
    Field("badge", mark("Badge"), DataClass.PUBLIC, badge_word),
    Field(
        "arrival",
        mark("Arrival"),
        DataClass.INTERNAL,
        _arrival,
        also_called=("Arrivée", "Aankomst", "Ankunft"),
    ),
    Field(
        "departure",
        mark("Departure"),
        DataClass.INTERNAL,
        _departure,
        also_called=("Départ", "Vertrek", "Abreise"),
    ),
    text_field(Delegate, "expected", mark("Expected"), ("Attendu", "Verwacht", "Erwartet")),
    text_field(
        Delegate,
        "invited_by",
        mark("Invited by"),
        ("Invité par", "Uitgenodigd door", "Eingeladen von"),
    ),
    text_field(
        Delegate, "note", mark("Note"), ("Remarks", "Remarques", "Opmerkingen", "Bemerkungen")
    ),
)
"""All columns; what cannot be typed has no `write`."""

FIELD_BY_NAME = {field.name: field for field in DELEGATE_FIELDS}
