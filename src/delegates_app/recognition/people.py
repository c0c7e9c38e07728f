"""Entries of a sheet to persons, each value with the problem it has."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from delegates_app.domain.readings import HeldSeat, Problem, RawCell, ReadPerson, Severity
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Diet, Role, Standing
from delegates_app.recognition import names, values
from delegates_app.recognition.entries import NAME_FIELDS, Entry, Placed
from delegates_app.recognition.legends import Legend
from delegates_app.recognition.phones import phones
from delegates_app.recognition.romanise import is_foreign, latin

_CAPITALS = mark("The name is in capitals; this spelling is a proposal.")
_GUESSED = mark("Nothing but the order of the words tells given name from family name.")
_ROLE = mark("This role is not known; the row takes the usual seat.")
_PHONE = mark("This is no complete phone number; no area code is guessed and it is left out.")
_ADDRESS = mark("This is no e-mail address; it is left out.")
_DIET = mark("The kitchen has to read this itself; it is taken as “other”.")
_STATUS = mark("This status is not known; the person counts as active.")
_HIDDEN = mark("This row is hidden; the person is listed and not taken in.")
_STRUCK = mark("This person is struck through and taken as replaced or cancelled.")
_ASIDE = mark("This stood beside the name and is kept as a remark.")
_FEWEST_DIGITS = 6
_FEWEST_DIGITS_BESIDE = 4
_WANTED = ("family_name", "full_name", "given_name")
_HEADS = frozenset({Role.HEAD, Role.DEPUTY_HEAD})
# Roles that a function alone may tell, where a list names no roles.
_ROLES_OF_FUNCTIONS = frozenset(
    {
        Role.INTERPRETER,
        Role.DRIVER,
        Role.SECURITY,
        Role.PRESS,
        Role.CONTACT_POINT,
        Role.NOTE_TAKER,
        Role.HEAD,
        Role.DEPUTY_HEAD,
        Role.LIAISON,
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an entry inherits from the rows above and from the file."""

    sheet: str
    country: str = ""
    party: str = ""
    roles: tuple[Role, ...] = ()
    standing: Standing | None = None
    legend: Legend = field(default_factory=Legend)
    family_first: Mapping[str, bool] = field(default_factory=dict)


class Short(NamedTuple):
    """An extension that only the numbers of colleagues can complete."""

    number: str
    place: Placed


class EntryReader:
    """Reads one entry; collects its problems on the way."""

    def __init__(self, entry: Entry, around: Surroundings) -> None:
        self._entry = entry
        self._around = around
        self._by_field: dict[str, list[Placed]] = {}
        for placed in entry.cells:
            self._by_field.setdefault(placed.field, []).append(placed)
        self.problems: list[Problem] = []
        self.short: list[Short] = []

    def held(self) -> HeldSeat:
        """Return the seat that the entry keeps for somebody."""
        text = " ".join(self._text(name) for name in ("title", *sorted(NAME_FIELDS)))
        role = self._role()
        if not role and not self._around.roles:
            named = (values.role_of(each.cell.text) for each in self._entry.named())
            role = next((each for each in named if each is not None), None)
        return HeldSeat(
            self._around.sheet, self._entry.row, self._party(), role, " ".join(text.split())
        )

    def persons(self) -> tuple[ReadPerson, ...]:
        """Return the person of the entry, and before her one whose name is struck in her cell."""
        emails, beside = self._emails()
        name = self._name(emails)
        numbers = tuple(dict.fromkeys((*self._phones(), *beside)))
        self._warn_of_name(name)
        if not name.family and not name.given:
            name = replace(name, family=self._stand_in())
        whole = f"{name.given} {name.family}".strip()
        diet_text = self._text("dietary")
        person = ReadPerson(
            sheet=self._around.sheet,
            row=self._entry.row,
            party=self._party(),
            title=name.title,
            given_name=name.given,
            family_name=name.family,
            name_native=whole if is_foreign(whole) else "",
            name_latin=self._latin(whole),
            capitals=name.capitals,
            function=self._text("function"),
            organisation=self._text("organisation"),
            role=self._role() or values.role_of(name.aside),
            emails=emails,
            phones=numbers,
            diet=self._diet(),
            diet_text="" if values.is_nothing(diet_text) else diet_text,
            standing=self._standing(name.aside),
            note=self._note(name.aside),
            arrival=self._text("arrival"),
            departure=self._text("departure"),
            purpose=values.purpose_of(self._text("purpose")),
            copy=values.copy_of(self._text("copy")),
            language=self._text("language"),
            cells=self._raw(),
        )
        return (*self._struck_out(person), person)

    def _text(self, name: str) -> str:
        """Return the text of a field, empty where it says nothing."""
        if name not in self._by_field:
            return ""
        texts = (each.cell.text for each in self._by_field[name])
        text = _one_text(", ".join(text for text in texts if text))
        return text if text.strip(" -–—/.") else ""

    def _of(self, name: str) -> list[Placed]:
        """Return the cells of a field."""
        return self._by_field.get(name, [])

    def _party(self) -> str:
        """Return what the entry or a band above it says of the party."""
        return self._text("party") or self._around.party

    def _name(self, emails: tuple[str, ...]) -> names.ReadName:
        """Return the name, from its parts or from the whole."""
        title, family = self._text("title"), self._text("family_name")
        family = f"{self._text('surname_prefix')} {family}".strip()
        given, whole = self._text("given_name"), self._text("full_name")
        title = "" if values.is_nothing(title) else title
        if whole and not (family and given):
            hints = names.Hints(
                self._around.country,
                emails,
                self._around.family_first.get(self._entry.headings.get("full_name", ""), False),
            )
            return names.from_whole(title, whole, hints)
        given = f"{given} {self._text('patronymic')}".strip()
        return names.from_parts(title, _one_line(given), _one_line(family), self._around.country)

    def _latin(self, whole: str) -> str:
        """Return the Latin form that the list states, else the official one."""
        stated = self._text("latin_name")
        if stated and is_foreign(whole):
            return names.from_whole("", stated, names.Hints(self._around.country)).family and stated
        return latin(whole, self._around.country)

    def _warn_of_name(self, name: names.ReadName) -> None:
        """Tell what is to be looked at in the name."""
        place = self._name_place()
        if name.capitals:
            self._warn(_CAPITALS, place)
        if name.guessed:
            self._warn(_GUESSED, place)
        if name.aside:
            self._warn(_ASIDE, place, name.aside)
        if self._entry.hidden:
            self._warn(_HIDDEN, place)

    def _name_place(self) -> Placed:
        """Return the cell that tells most of the name; of a mailbox the first."""
        named = self._entry.named() or self._entry.cells[:1]
        return min(
            named, key=lambda each: _WANTED.index(each.field) if each.field in _WANTED else 9
        )

    def _stand_in(self) -> str:
        """Return what a mailbox without a person is called."""
        texts = (self._text(name) for name in ("function", "organisation", "role", "remarks"))
        return next((text for text in texts if text), "")

    def _struck_out(self, person: ReadPerson) -> tuple[ReadPerson, ...]:
        """Return the person whose struck name stands beside the new one in a cell."""
        place = self._name_place()
        if not place.cell.struck_text or not place.cell.text:
            return ()
        old = names.from_whole("", place.cell.struck_text, names.Hints(self._around.country))
        if not old.family:
            return ()
        return (
            ReadPerson(
                sheet=person.sheet,
                row=person.row,
                party=person.party,
                title=old.title,
                given_name=old.given,
                family_name=old.family or person.family_name,
                capitals=old.capitals,
                organisation=person.organisation,
                role=person.role,
                standing=Standing.REPLACED,
                cells=(RawCell("full_name", place.cell.column, place.cell.struck_text),),
            ),
        )

    def _role(self) -> Role | None:
        """Return the role of the entry, else of the band above it, else what its function tells."""
        for place in self._of("role"):
            found = values.role_of(place.cell.text)
            if found is not None:
                return found
            if not values.is_nothing(place.cell.text):
                self._warn(_ROLE, place)
        return self._role_of_band() or self._role_of_function()

    def _role_of_band(self) -> Role | None:
        """Return the role of the band; of several the one that the function names."""
        roles = self._around.roles
        if len(roles) > 1:
            told = values.role_of(self._text("function"))
            return told if told in roles else roles[0]
        return roles[0] if roles else None

    def _role_of_function(self) -> Role | None:
        """Return the role that a function is, such as interpreter."""
        text = self._text("function")
        found = values.role_of(text) if values.is_role(text) else None
        if found in _HEADS and len(text.split()) == 1:
            return None  # the head of a unit, not of the delegation
        return found if found in _ROLES_OF_FUNCTIONS else None

    def _emails(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the addresses, and phone numbers that stand beside them."""
        found: list[str] = []
        numbers: list[str] = []
        for place in (*self._of("emails"), *self._of("phones")):
            read = values.addresses(place.cell.text, place.cell.link)
            found.extend(read.values)
            if place.field == "phones":
                continue
            digits = sum(letter.isdigit() for letter in read.rest)
            if digits >= _FEWEST_DIGITS_BESIDE:
                numbers.extend(self._numbers(read.rest, place))
            empty = values.is_nothing(place.cell.text) or values.is_placeholder(place.cell.text)
            wrong = not read.values and digits < _FEWEST_DIGITS and not empty
            if read.unclear or wrong:
                self._warn(_ADDRESS, place)
        return tuple(dict.fromkeys(found)), tuple(numbers)

    def _phones(self) -> tuple[str, ...]:
        """Return the phone numbers that are complete."""
        found: list[str] = []
        for place in self._of("phones"):
            text = values.addresses(place.cell.text).rest if "@" in place.cell.text else ""
            text = text or place.cell.text
            if values.is_nothing(text) or values.is_placeholder(text):
                continue
            before = len(self.short)
            numbers = self._numbers(text, place)
            found.extend(numbers)
            told = before != len(self.short) or phones(text, self._around.country).unclear
            if not numbers and not told:
                self._warn(_PHONE, place)
        return tuple(found)

    def _numbers(self, text: str, place: Placed) -> tuple[str, ...]:
        """Return the numbers in a text; keep extensions for later and tell what is unclear."""
        read = phones(text, self._around.country)
        self.short.extend(Short(each, place) for each in read.short)
        if read.unclear:
            self._warn(_PHONE, place, "; ".join(read.unclear))
        return read.values

    def _diet(self) -> Diet | None:
        """Return the diet, `other` for what only the kitchen can read."""
        found = values.diet_of(self._text("dietary"))
        if found is Diet.OTHER:
            self._warn(_DIET, self._of("dietary")[0])
        return found

    def _standing(self, aside: str) -> Standing | None:
        """Return what hiding, strike-through, the status column and the legend say."""
        if self._entry.hidden:
            return Standing.HIDDEN
        places = self._entry.named()
        if places and all(each.cell.struck or not each.cell.text for each in places):
            return self._of_struck(aside)
        found = self._of_column() or (values.standing_of(aside) if aside else None)
        if found is not None:
            return None if found is Standing.ACTIVE else found
        found = values.standing_at_start(self._text("remarks"))
        return (
            found
            or self._around.legend.standing_of(each.cell for each in places)
            or self._around.standing
        )

    def _of_column(self) -> Standing | None:
        """Return what the status column says."""
        for place in self._of("status"):
            found = values.standing_of(place.cell.text)
            if found is not None:
                return found
            if not values.is_nothing(place.cell.text) and not values.is_change(place.cell.text):
                self._warn(_STATUS, place)
        return None

    def _of_struck(self, aside: str) -> Standing:
        """Return what being struck means: what the row says, else the legend, else replaced."""
        told = (self._text("status"), self._note(aside))
        for text in told:
            found = values.standing_in(text) if text else None
            if found in {Standing.REPLACED, Standing.CANCELLED}:
                return found
        if self._around.legend.struck is not None:
            return self._around.legend.struck
        self._warn(_STRUCK, self._name_place())
        return Standing.REPLACED

    def _note(self, aside: str) -> str:
        """Return the remarks, the comments on cells, and what stood beside the name."""
        comments = (each.cell.comment.strip() for each in self._entry.cells)
        texts = (self._text("remarks"), *comments, aside)
        return "; ".join(dict.fromkeys(text for text in texts if text))

    def _raw(self) -> tuple[RawCell, ...]:
        """Return every cell as it was written."""
        row = self._entry.row
        return tuple(
            RawCell(field, cell.column, cell.text, place if place != row else 0)
            for place, field, cell in self._entry.cells
        )

    def _warn(self, message: str, place: Placed, value: str = "") -> None:
        """Add a warning at a cell."""
        where = (self._around.sheet, place.row, place.cell.column)
        self.problems.append(Problem(*where, Severity.WARNING, message, value or place.cell.text))


def with_number(person: ReadPerson, number: str) -> ReadPerson:
    """Return a person with one more phone number, in front of her mobiles."""
    if number in person.phones:
        return person
    return replace(person, phones=(*person.phones, number))


def _one_line(text: str) -> str:
    """Return a name without line breaks and doubled spaces."""
    return " ".join(text.split())


def _one_text(text: str) -> str:
    """Return a text of several lines as one, its lines parted by commas."""
    if "\n" not in text:
        return " ".join(text.split())
    lines = (" ".join(line.split()).rstrip(",;") for line in text.splitlines())
    return ", ".join(line for line in lines if line)
