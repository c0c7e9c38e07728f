"""The closed vocabularies of the field (domain dossier §2-6)."""

from enum import StrEnum


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    ASSOCIATED = "associated"
    INSTITUTION = "institution"
    AGENCY = "agency"
    ORGANISATION = "organisation"
    UNIVERSITY = "university"
    SOCIETY = "society"
    THIRD = "third"
    HOST = "host"


class DelegationKind(StrEnum):
    """As what a party sits at a conference: Belgium may be there three times."""

    NATIONAL = "national"
    PRESIDENCY = "presidency"
    HOST = "host"


class Category(StrEnum):
    """Groups of delegations with formats, deadlines and lists of their own."""

    MEMBER_STATE = "member_state"
    ASSOCIATED = "associated"
    INSTITUTION = "institution"
    AGENCY = "agency"
    ORGANISATION = "organisation"
    THIRD = "third"
    HOST = "host"


class Role(StrEnum):
    """What a seat is for."""

    HEAD = "head"
    DEPUTY_HEAD = "deputy_head"
    MINISTER = "minister"
    AMBASSADOR = "ambassador"
    DELEGATE = "delegate"
    EXPERT = "expert"
    ASSISTANT = "assistant"
    NOTE_TAKER = "note_taker"
    OVERFLOW = "overflow"
    INTERPRETER = "interpreter"
    PRESS = "press"
    SECURITY = "security"
    DRIVER = "driver"
    PARTNER = "partner"
    CONTACT_POINT = "contact_point"
    OBSERVER = "observer"
    STAFF = "staff"
    LIAISON = "liaison"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"


class Level(StrEnum):
    """Level of representation, stored and never derived from a title (dossier §2.7)."""

    MINISTER = "minister"
    STATE_SECRETARY = "state_secretary"
    DEPUTY_MINISTER = "deputy_minister"
    DIRECTOR_GENERAL = "director_general"
    PERMANENT_REPRESENTATIVE = "permanent_representative"
    DEPUTY_REPRESENTATIVE = "deputy_representative"
    OFFICIAL = "official"


class Standing(StrEnum):
    """Where a delegate stands on the list."""

    ACTIVE = "active"
    TBC = "tbc"
    REPLACED = "replaced"
    CANCELLED = "cancelled"
    HIDDEN = "hidden"


class Answer(StrEnum):
    """What a statement says about the minister; also the derived status."""

    UNKNOWN = "unknown"
    ACKNOWLEDGED = "acknowledged"
    LIKELY = "likely"
    TENTATIVE = "tentative"
    UNLIKELY = "unlikely"
    YES = "yes"
    PARTIAL = "partial"
    REPRESENTED = "represented"
    NOT_MINISTER = "not_minister"
    NO = "no"
    WITHDRAWN = "withdrawn"


class Channel(StrEnum):
    """By which way a statement or a document travelled."""

    LETTER = "letter"
    NOTE_VERBALE = "note-verbale"
    E_MAIL = "e-mail"
    PHONE = "phone"
    IN_PERSON = "in-person"
    MESSAGE = "message"
    PORTAL = "portal"
    FORM = "form"
    OTHER = "other"


class SessionKind(StrEnum):
    """What a session is."""

    PLENARY = "plenary"
    PANEL = "panel"
    WORKING = "working"
    LUNCH = "lunch"
    DINNER = "dinner"
    RECEPTION = "reception"
    FAMILY_PHOTO = "family_photo"
    PRESS = "press"
    OTHER = "other"


class ConferenceKind(StrEnum):
    """Ministers in delegations, or people registered one by one."""

    MINISTERIAL = "ministerial"
    CONFERENCE = "conference"


class Presence(StrEnum):
    """How somebody appears in a session; only on site takes a badge, a seat and a meal."""

    ON_SITE = "on_site"
    LIVE_ONLINE = "live_online"
    RECORDED = "recorded"


class Mode(StrEnum):
    """How a delegate attends on one day."""

    ON_SITE = "on_site"
    ONLINE = "online"
    ABSENT = "absent"


class AppearanceRole(StrEnum):
    """What somebody does in a session."""

    MODERATOR = "moderator"
    PANELLIST = "panellist"
    SPEAKER = "speaker"


class Purpose(StrEnum):
    """What a contact is for."""

    POLITICAL = "political"
    LOGISTICS = "logistics"
    ACCREDITATION = "accreditation"
    SECURITY = "security"
    PRESS = "press"
    ON_SITE = "on_site"


class Copy(StrEnum):
    """On which line of a mail a contact stands."""

    TO = "to"
    CC = "cc"


class DeadlineKind(StrEnum):
    """What is due."""

    CONTACT_POINT = "contact_point"
    REPLY = "reply"
    DELEGATION_LIST = "delegation_list"
    PHOTO = "photo"
    TRAVEL = "travel"
    SECURITY = "security"
    LIST_FROZEN = "list_frozen"
    BADGES_PRINTED = "badges_printed"
    BADGES_OUT = "badges_out"
    OTHER = "other"


class DocumentKind(StrEnum):
    """The ladder of documents."""

    SAVE_THE_DATE = "save-the-date"
    INVITATION = "invitation"
    PRACTICAL_NOTE = "practical-note"
    PROGRAMME = "programme"
    REMINDER = "reminder"
    CORRECTION = "correction"
    THANK_YOU = "thank-you"
    OWN = "own"


class DispatchState(StrEnum):
    """Prepared is not sent; only sent counts as having a version."""

    PREPARED = "prepared"
    SENT = "sent"
    IN_DOUBT = "in_doubt"
    BOUNCED = "bounced"
    WITHDRAWN = "withdrawn"


class BadgeState(StrEnum):
    """The life of a badge; draft and ready are derived, the others kept."""

    DRAFT = "draft"
    READY = "ready"
    PRINTED = "printed"
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    VOID = "void"


class Direction(StrEnum):
    """Arrival or departure."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"


class TravelMode(StrEnum):
    """By what somebody travels."""

    AIR = "air"
    TRAIN = "train"
    CAR = "car"
    GOVERNMENT_AIRCRAFT = "government_aircraft"
    OTHER = "other"


class Diet(StrEnum):
    """Dietary needs that a kitchen knows."""

    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    HALAL = "halal"
    KOSHER = "kosher"
    GLUTEN_FREE = "gluten_free"
    LACTOSE_FREE = "lactose_free"
    NUT_ALLERGY = "nut_allergy"
    PESCATARIAN = "pescatarian"
    NO_PORK = "no_pork"
    OTHER = "other"
