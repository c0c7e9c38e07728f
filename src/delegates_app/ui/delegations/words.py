"""The short words of the board and the grid: levels, groups of delegations, signs of roles."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.choices import ROLES
from delegates_app.domain.seat_plan import Seat, SeatCount
from delegates_app.domain.wording import mark
from delegates_app.domain.words import Category, Level, Role
from delegates_app.ui.speech import said

SHORT_LEVELS: Mapping[Level, str] = {
    Level.MINISTER: mark("Minister"),
    Level.STATE_SECRETARY: mark("State Sec."),
    Level.DEPUTY_MINISTER: mark("Dep. Min."),
    Level.DIRECTOR_GENERAL: mark("Dir. Gen."),
    Level.PERMANENT_REPRESENTATIVE: mark("Perm. Rep."),
    Level.DEPUTY_REPRESENTATIVE: mark("Dep. PR"),
    Level.OFFICIAL: mark("Official"),
}
SECTION_OF: Mapping[Category, Category] = {Category.INSTITUTION: Category.AGENCY}
"""Categories that share a section of the board with another."""

SECTIONS: Mapping[Category, str] = {
    Category.MEMBER_STATE: mark("Member States"),
    Category.ASSOCIATED: mark("Schengen Associated Countries"),
    Category.AGENCY: mark("Institutions and agencies"),
    Category.ORGANISATION: mark("Organisations"),
    Category.THIRD: mark("Third countries"),
    Category.HOST: mark("Presidency and host"),
}
CATEGORIES: Mapping[Category, str] = {
    Category.MEMBER_STATE: mark("Member State"),
    Category.ASSOCIATED: mark("Schengen Associated Country"),
    Category.INSTITUTION: mark("Institution"),
    Category.AGENCY: mark("Agency"),
    Category.ORGANISATION: mark("Organisation"),
    Category.THIRD: mark("Third country"),
    Category.HOST: mark("Host"),
}
ROLE_ICONS: Mapping[Role, str] = {
    Role.SECURITY: "shield",
    Role.INTERPRETER: "speech",
    Role.PRESS: "camera",
    Role.DRIVER: "car",
    Role.PARTNER: "user",
    Role.CONTACT_POINT: "phone",
    Role.OBSERVER: "eye",
    Role.STAFF: "id-card",
    Role.LIAISON: "link",
    Role.SPEAKER: "mic",
    Role.OVERFLOW: "headphones",
}
_COUNTS: Mapping[Role, str] = {
    Role.HEAD: mark("Head {used}/{allowed}"),
    Role.DELEGATE: mark("Delegates {used}/{allowed}"),
    Role.OVERFLOW: mark("Listening room {used}/{allowed}"),
}


def level_word(level: Level | None) -> str:
    """A level in a word that fits a seat; nothing for none."""
    return said(SHORT_LEVELS[level]) if level else ""


def role_icon(role: Role) -> str:
    """The sign of a role outside the quota."""
    return ROLE_ICONS.get(role, "user")


def seat_word(seat: Seat, several: int) -> str:
    """What a seat is called: Head, Delegate 2, Security; numbered where there are several."""
    word = said(ROLES.word(seat.role))
    if seat.role is Role.HEAD or several < 2:
        return word
    pattern = QCoreApplication.translate("Delegations", "{role} {number}")
    return pattern.format(role=word, number=seat.number)


def count_words(count: SeatCount) -> str:
    """Used and allowed of a group: Delegates 3/2; only used where there is no limit."""
    if count.allowed is None:
        pattern = QCoreApplication.translate("Delegations", "{role} {used}")
        return pattern.format(role=said(ROLES.word(count.group)), used=count.used)
    if count.group in _COUNTS:
        return said(_COUNTS[count.group]).format(used=count.used, allowed=count.allowed)
    pattern = QCoreApplication.translate("Delegations", "{role} {used}/{allowed}")
    role = said(ROLES.word(count.group))
    return pattern.format(role=role, used=count.used, allowed=count.allowed)
