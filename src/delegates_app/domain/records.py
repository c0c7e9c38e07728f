"""What the register holds: frozen records with an id, one class of data for each value."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from delegates_app.domain import words
from delegates_app.domain.classes import (
    DataClass,
    Health,
    Internal,
    Key,
    Numbered,
    Public,
    Refers,
)

ConferenceId = Annotated[str, DataClass.KEY, Refers("conference")]
PartyId = Annotated[str, DataClass.KEY, Refers("party")]
PersonId = Annotated[str | None, DataClass.KEY, Refers("person")]
DelegationId = Annotated[str, DataClass.KEY, Refers("delegation")]
DelegateId = Annotated[str, DataClass.KEY, Refers("delegate")]
SessionId = Annotated[str, DataClass.KEY, Refers("session")]
Serial = Annotated[int, DataClass.KEY, Numbered()]


@dataclass(frozen=True, slots=True)
class Record:
    """Anything the register holds; the id is a UUID made by the desk that adds it."""

    id: Key[str]


@dataclass(frozen=True, slots=True)
class Conference(Record):
    """One meeting; `clock` makes its time stand (local time of the place), for demonstrations."""

    title: Public[str]
    short_title: Public[str]
    place: Public[str]
    starts_on: Public[date]
    ends_on: Public[date]
    kind: Public[words.ConferenceKind] = words.ConferenceKind.MINISTERIAL
    venue: Public[str] = ""
    title_fr: Public[str] = ""
    title_nl: Public[str] = ""
    title_de: Public[str] = ""
    presidency: Public[str] = ""
    time_zone: Public[str] = "Europe/Brussels"
    languages: Public[tuple[str, ...]] = ("en",)
    mailbox: Public[str] = ""
    counting_roles: Internal[tuple[str, ...]] = ()
    caps: Internal[str] = ""
    clock: Key[datetime | None] = None


@dataclass(frozen=True, slots=True)
class Party(Record):
    """A state, institution, agency or organisation, with its names and codes."""

    code: Public[str]
    kind: Public[words.PartyKind]
    name_en: Public[str]
    name_fr: Public[str] = ""
    name_nl: Public[str] = ""
    name_de: Public[str] = ""
    name_own: Public[str] = ""
    name_latin: Public[str] = ""
    long_name_en: Public[str] = ""
    long_name_fr: Public[str] = ""
    long_name_nl: Public[str] = ""
    long_name_de: Public[str] = ""
    footnote: Public[str] = ""
    order: Public[int] = 0
    iso2: Public[str] = ""
    iso3: Public[str] = ""
    aliases: Public[tuple[str, ...]] = ()
    former_codes: Public[tuple[str, ...]] = ()
    valid_from: Public[date | None] = None
    valid_to: Public[date | None] = None


@dataclass(frozen=True, slots=True)
class Session(Record):
    """A working session, lunch, dinner, family photo…; times are local to the place."""

    conference_id: ConferenceId
    code: Public[str]
    title: Public[str]
    starts_at: Public[datetime]
    ends_at: Public[datetime]
    kind: Public[words.SessionKind] = words.SessionKind.PLENARY
    place: Public[str] = ""
    ministers: Public[bool] = True
    threshold: Internal[int | None] = None


@dataclass(frozen=True, slots=True)
class FormatRule(Record):
    """A format for a category, a delegation or a session; the most special rule wins."""

    conference_id: ConferenceId
    format: Public[str]
    category: Public[str] = ""
    delegation_id: Annotated[str | None, DataClass.KEY, Refers("delegation")] = None
    session_id: Annotated[str | None, DataClass.KEY, Refers("session")] = None


@dataclass(frozen=True, slots=True)
class Person(Record):
    """Somebody, in the own script and the own spelling; never re-cased."""

    given_name: Public[str] = ""
    family_name: Public[str] = ""
    title: Public[str] = ""
    name_native: Public[str] = ""
    name_latin: Public[str] = ""
    organisation: Public[str] = ""
    emails: Internal[tuple[str, ...]] = ()
    phones: Internal[tuple[str, ...]] = ()
    language: Internal[str] = ""
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Delegation(Record):
    """A party at a conference, with the minister who was invited (not its head)."""

    conference_id: ConferenceId
    party_id: PartyId
    kind: Public[words.DelegationKind] = words.DelegationKind.NATIONAL
    category: Public[words.Category] = words.Category.MEMBER_STATE
    name: Public[str] = ""
    minister_id: PersonId = None
    minister_function: Public[str] = ""
    minister_level: Internal[words.Level | None] = None
    language: Internal[str] = "en"
    invited_by: Internal[str] = ""
    list_version: Internal[int] = 0
    list_received_on: Internal[date | None] = None
    list_confirmed_on: Internal[date | None] = None
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Waiver(Record):
    """An exception to a format: who granted how many more, when and why."""

    delegation_id: DelegationId
    role: Internal[words.Role]
    extra: Internal[int]
    granted_by: Internal[str]
    granted_on: Internal[date]
    reason: Internal[str] = ""
    session_id: Annotated[str | None, DataClass.KEY, Refers("session")] = None


@dataclass(frozen=True, slots=True)
class Contact(Record):
    """Whom to write to or call, by purpose; a mailbox may be shared by several people."""

    party_id: PartyId
    delegation_id: Annotated[str | None, DataClass.KEY, Refers("delegation")] = None
    person_id: PersonId = None
    purpose: Internal[words.Purpose] = words.Purpose.LOGISTICS
    copy: Internal[words.Copy] = words.Copy.TO
    name: Internal[str] = ""
    function: Internal[str] = ""
    emails: Internal[tuple[str, ...]] = ()
    phones: Internal[tuple[str, ...]] = ()
    language: Internal[str] = ""
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Delegate(Record):
    """A person, or to be confirmed, on a seat; function and spelling belong to this conference."""

    delegation_id: DelegationId
    person_id: PersonId = None
    role: Public[words.Role] = words.Role.DELEGATE
    rank: Public[int] = 0
    standing: Public[words.Standing] = words.Standing.ACTIVE
    function: Public[str] = ""
    organisation: Public[str] = ""
    name_on_badge: Public[str] = ""
    level: Internal[words.Level | None] = None
    in_government: Internal[bool | None] = None
    badge_category: Public[str] = ""
    expected: Internal[str] = ""
    replaces_id: Annotated[str | None, DataClass.KEY, Refers("delegate")] = None
    reason: Internal[str] = ""
    invited_by: Internal[str] = ""
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Attendance(Record):
    """How a delegate attends on one day; without one, on site."""

    delegate_id: DelegateId
    day: Internal[date]
    mode: Internal[words.Mode] = words.Mode.ON_SITE


@dataclass(frozen=True, slots=True)
class Appearance(Record):
    """Somebody, or a text to be confirmed, in a session."""

    session_id: SessionId
    role: Public[words.AppearanceRole] = words.AppearanceRole.SPEAKER
    presence: Public[words.Presence] = words.Presence.ON_SITE
    person_id: PersonId = None
    text: Public[str] = ""
    order: Public[int] = 0


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """What somebody said about a minister's availability; only ever added.

    Without session ids it covers all sessions. One that `retracts` another takes that one out
    as a mistake and, with the answer unknown, says nothing itself.
    """

    delegation_id: DelegationId
    answer: Internal[words.Answer]
    said_at: Internal[datetime]
    session_ids: Annotated[tuple[str, ...], DataClass.KEY, Refers("session")] = ()
    number: Serial = 0
    said_by: Internal[str] = ""
    channel: Internal[words.Channel] = words.Channel.OTHER
    official: Internal[bool] = False
    expected: Internal[str] = ""
    note: Internal[str] = ""
    follow_up_on: Internal[date | None] = None
    retracts_id: Annotated[str | None, DataClass.KEY, Refers("statement")] = None
    source: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Deadline(Record):
    """What is due when; one with a category is an exception for it."""

    conference_id: ConferenceId
    kind: Internal[words.DeadlineKind]
    due_on: Internal[date]
    title: Internal[str] = ""
    category: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Travel(Record):
    """A delegate's arrival or departure, local time of the place."""

    delegate_id: DelegateId
    direction: Internal[words.Direction]
    mode: Internal[words.TravelMode] = words.TravelMode.OTHER
    number: Internal[str] = ""
    at: Internal[datetime | None] = None
    place: Internal[str] = ""
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Need(Record):
    """Dietary and accessibility needs of a delegate, apart from everything else."""

    delegate_id: DelegateId
    diet: Health[words.Diet | None] = None
    diet_text: Health[str] = ""
    access: Health[str] = ""


@dataclass(frozen=True, slots=True)
class Document(Record):
    """A kind of paper that this conference sends out."""

    conference_id: ConferenceId
    kind: Public[words.DocumentKind]
    title: Public[str]
    order: Public[int] = 0


@dataclass(frozen=True, slots=True)
class DocumentVersion(Record):
    """A numbered version of a document; files lie in the evidence store by content hash."""

    document_id: Annotated[str, DataClass.KEY, Refers("document")]
    dated_on: Public[date]
    number: Annotated[int, DataClass.KEY, Numbered("document_id")] = 0
    languages: Public[tuple[str, ...]] = ("en",)
    subject: Public[str] = ""
    body: Public[str] = ""
    files: Annotated[tuple[str, ...], DataClass.KEY] = ()
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Dispatch(Record):
    """A version on its way to a delegation."""

    version_id: Annotated[str, DataClass.KEY, Refers("document_version")]
    delegation_id: DelegationId
    state: Internal[words.DispatchState]
    at: Internal[datetime]
    addressees: Internal[tuple[str, ...]] = ()
    channel: Internal[words.Channel] = words.Channel.E_MAIL
    sent_by: Internal[str] = ""
    file_hash: Annotated[str, DataClass.KEY] = ""
    note: Internal[str] = ""


@dataclass(frozen=True, slots=True)
class Badge(Record):
    """A printed badge: what it showed, where it came out, what became of it."""

    delegate_id: DelegateId
    state: Internal[words.BadgeState]
    token: Internal[str]
    printed_at: Internal[datetime]
    serial: Serial = 0
    layout: Internal[str] = ""
    shown: Public[tuple[str, ...]] = ()
    printed_by: Internal[str] = ""
    printer: Internal[str] = ""
    sheet: Internal[int] = 0
    cell: Internal[int] = 0
    reason: Internal[str] = ""
    state_at: Internal[datetime | None] = None


KINDS: tuple[type[Record], ...] = (
    Conference,
    Party,
    Session,
    Person,
    Delegation,
    FormatRule,
    Waiver,
    Contact,
    Delegate,
    Attendance,
    Appearance,
    Statement,
    Deadline,
    Travel,
    Need,
    Document,
    DocumentVersion,
    Dispatch,
    Badge,
)
