"""The columns of a person as a delegate's row shows them; a name typed on a seat makes a person."""

from collections.abc import Callable

from delegates_app.domain.changes import Change
from delegates_app.domain.errors import AppError, UnreadableError
from delegates_app.domain.fields import Field
from delegates_app.domain.names import full_name
from delegates_app.domain.newcomers import Newcomer
from delegates_app.domain.record_fields import list_field, text_field
from delegates_app.domain.records import Delegate, Person
from delegates_app.domain.register import Register
from delegates_app.domain.seats import plan_replace
from delegates_app.domain.wording import mark

Fill = Callable[[str], Newcomer]

_NAME_FIRST = mark("This seat has no name yet. Nothing was changed; type the name first.")
_STAYS_NAMED = mark(
    "A person cannot be without any name. The old name was kept; replace or cancel the person."
)


def _of_person(field: Field[Person], fill: Fill | None = None) -> Field[Delegate]:
    """A field of the delegate's person; `fill` makes somebody new from a name on an empty seat."""

    def read(register: Register, delegate: Delegate) -> str:
        person = register.find(Person, delegate.person_id)
        return "" if person is None else field.read(register, person)

    def write(register: Register, delegate: Delegate, text: str) -> tuple[Change, ...]:
        person = register.find(Person, delegate.person_id)
        if person is not None:
            return _still_named(register, person, _written(field, register, person, text))
        if not text.strip():
            return ()
        if fill is None:
            raise UnreadableError(_NAME_FIRST)
        try:
            return plan_replace(delegate, fill(text.strip()))
        except AppError as error:
            raise UnreadableError(error.sentence) from error

    return Field(
        field.name, field.heading, field.data_class, read, write, field.also_called, field.choices
    )


def _written(
    field: Field[Person], register: Register, person: Person, text: str
) -> tuple[Change, ...]:
    return () if field.write is None else field.write(register, person, text)


def _still_named(
    register: Register, person: Person, changes: tuple[Change, ...]
) -> tuple[Change, ...]:
    if changes and not full_name(register.apply(changes).get(Person, person.id)):
        raise UnreadableError(_STAYS_NAMED)
    return changes


PERSON_FIELDS: tuple[Field[Delegate], ...] = (
    _of_person(
        text_field(
            Person,
            "title",
            mark("Title"),
            ("Salutation", "Honorific", "Titre", "Civilité", "Aanspreking", "Titel", "Anrede"),
        )
    ),
    _of_person(
        text_field(
            Person,
            "given_name",
            mark("Given name"),
            ("First name", "Forename", "Prénom", "Voornaam", "Vorname"),
        ),
        lambda text: Newcomer(given_name=text),
    ),
    _of_person(
        text_field(
            Person,
            "family_name",
            mark("Family name"),
            (
                "Last name",
                "Surname",
                "Nom",
                "Nom de famille",
                "Achternaam",
                "Familienaam",
                "Nachname",
                "Familienname",
            ),
        ),
        lambda text: Newcomer(family_name=text),
    ),
    _of_person(
        text_field(
            Person,
            "name_latin",
            mark("Name in Latin letters"),
            ("Latin name", "Nom en caractères latins", "Naam in Latijns schrift"),
        )
    ),
)

REACH_FIELDS: tuple[Field[Delegate], ...] = (
    _of_person(
        list_field(
            Person,
            "emails",
            mark("E-mail"),
            ("Email", "E-mail address", "Courriel", "Adresse électronique", "E-mailadres"),
            addresses=True,
        )
    ),
    _of_person(
        list_field(
            Person,
            "phones",
            mark("Phone"),
            ("Mobile", "Telephone", "Téléphone", "Tél.", "GSM", "Telefoon", "Telefon", "Handy"),
        )
    ),
)
