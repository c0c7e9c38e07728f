"""The words for answers, channels, sessions, contacts and deadlines, and what people type."""

from delegates_app.domain.choices import Choices
from delegates_app.domain.deadlines import CATEGORY_WORDS, DUE_WORDS
from delegates_app.domain.wording import mark
from delegates_app.domain.words import (
    Answer,
    Category,
    Channel,
    Copy,
    DeadlineKind,
    Purpose,
    SessionKind,
)

ANSWERS: Choices[Answer] = Choices(
    {
        Answer.UNKNOWN: mark("Unknown"),
        Answer.ACKNOWLEDGED: mark("Acknowledged"),
        Answer.LIKELY: mark("Likely"),
        Answer.TENTATIVE: mark("Tentative"),
        Answer.UNLIKELY: mark("Unlikely"),
        Answer.YES: mark("Yes"),
        Answer.PARTIAL: mark("Yes, in part"),
        Answer.REPRESENTED: mark("Represented"),
        Answer.NOT_MINISTER: mark("Not the minister"),
        Answer.NO: mark("No"),
        Answer.WITHDRAWN: mark("Withdrawn"),
    },
    {
        "y": Answer.YES,
        "oui": Answer.YES,
        "ja": Answer.YES,
        "confirmed": Answer.YES,
        "in part": Answer.PARTIAL,
        "partly": Answer.PARTIAL,
        "p": Answer.PARTIAL,
        "n": Answer.NO,
        "non": Answer.NO,
        "nee": Answer.NO,
        "nein": Answer.NO,
        "l": Answer.LIKELY,
        "probably": Answer.LIKELY,
        "t": Answer.TENTATIVE,
        "maybe": Answer.TENTATIVE,
        "u": Answer.UNLIKELY,
        "r": Answer.REPRESENTED,
        "represente": Answer.REPRESENTED,
        "vertegenwoordigd": Answer.REPRESENTED,
        "vertreten": Answer.REPRESENTED,
        "m": Answer.NOT_MINISTER,
        "a": Answer.ACKNOWLEDGED,
        "w": Answer.WITHDRAWN,
    },
)
CHANNELS: Choices[Channel] = Choices(
    {
        Channel.LETTER: mark("Letter"),
        Channel.NOTE_VERBALE: mark("Note verbale"),
        Channel.E_MAIL: mark("E-mail"),
        Channel.PHONE: mark("Phone"),
        Channel.IN_PERSON: mark("In person"),
        Channel.MESSAGE: mark("Message"),
        Channel.PORTAL: mark("Portal"),
        Channel.FORM: mark("Form"),
        Channel.OTHER: mark("Other"),
    },
    {
        "mail": Channel.E_MAIL,
        "email": Channel.E_MAIL,
        "call": Channel.PHONE,
        "sms": Channel.MESSAGE,
    },
)
SESSION_KINDS: Choices[SessionKind] = Choices(
    {
        SessionKind.PLENARY: mark("Plenary"),
        SessionKind.PANEL: mark("Panel"),
        SessionKind.WORKING: mark("Working session"),
        SessionKind.LUNCH: mark("Lunch"),
        SessionKind.DINNER: mark("Dinner"),
        SessionKind.RECEPTION: mark("Reception"),
        SessionKind.FAMILY_PHOTO: mark("Family photo"),
        SessionKind.PRESS: mark("Press"),
        SessionKind.OTHER: mark("Other"),
    },
    {"photo": SessionKind.FAMILY_PHOTO, "cocktail": SessionKind.RECEPTION},
)
PURPOSES: Choices[Purpose] = Choices(
    {
        Purpose.POLITICAL: mark("Political"),
        Purpose.LOGISTICS: mark("Logistics"),
        Purpose.ACCREDITATION: mark("Accreditation"),
        Purpose.SECURITY: mark("Security"),
        Purpose.PRESS: mark("Press"),
        Purpose.ON_SITE: mark("On site"),
    },
    {"cabinet": Purpose.POLITICAL, "dao": Purpose.ACCREDITATION, "media": Purpose.PRESS},
)
COPIES: Choices[Copy] = Choices({Copy.TO: mark("To"), Copy.CC: mark("Cc")}, {})
DEADLINE_KINDS: Choices[DeadlineKind] = Choices(DUE_WORDS, {"reply": DeadlineKind.REPLY})
CATEGORIES: Choices[Category] = Choices(CATEGORY_WORDS, {"ms": Category.MEMBER_STATE})
