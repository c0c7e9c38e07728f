"""A conference whose people nobody has seen before: names made anew for each seed."""

import random
from datetime import date, datetime
from pathlib import Path

from delegates_app.domain.badges import PrintedBadge, PrintRun, new_token, plan_print
from delegates_app.domain.delegations import find_delegation
from delegates_app.domain.journal import Act
from delegates_app.domain.newcomers import Newcomer
from delegates_app.domain.records import Conference, Delegate, Delegation
from delegates_app.domain.seats import plan_fill
from delegates_app.domain.statements import Saying, plan_state
from delegates_app.domain.words import Answer, Role
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database

SYLLABLES = "ba čo dé fï gra hö jů ķe lo mæ ñi os pá ré şu tø uw vy ža".split()  # noqa: SIM905  # a list to read
FRAME = Frame("Ministerial Conference", "Ghent", date(2024, 4, 29), date(2024, 4, 30))
SEATS = (Role.HEAD, Role.DELEGATE, Role.DELEGATE)


def a_name(chance: random.Random) -> str:
    """Two or three syllables with a capital."""
    return "".join(chance.sample(SYLLABLES, chance.randint(2, 3))).capitalize()


def generate(path: Path, seed: int) -> str:
    """Write a conference with delegations of Ireland and Germany; the head of Germany's name."""
    chance = random.Random(seed)  # noqa: S311  # names, not secrets
    office = Office(Database.create(str(path)), Desk("Somebody Else"))
    office.write(Work("New conference", plan_new(office.register, FRAME)))
    (conference,) = office.register.all(Conference)
    family = ""
    for code in ("IE", "DE"):
        family = _fill(office, conference, code, chance)
    germany = _delegation(office, conference, "DE")
    saying = Saying(Answer.YES, datetime(2024, 3, 1, 9), official=True)
    office.write(Work("Germany: yes", plan_state(office.register, germany, saying)))
    people = office.register.where(Delegate, "delegation_id", germany.id)
    printed = [PrintedBadge(each.id, new_token()) for each in people]
    run = PrintRun(datetime(2024, 4, 16, 9), "a6-conference")
    office.write(Work("Print", plan_print(office.register, printed, run), Act.OUTGOING))
    office.close()
    return family


def _delegation(office: Office, conference: Conference, code: str) -> Delegation:
    found = find_delegation(office.register, conference, code)
    assert found is not None
    return found


def _fill(office: Office, conference: Conference, code: str, chance: random.Random) -> str:
    """Fill the seats of a delegation; the family name of its head."""
    family = ""
    for role in SEATS:
        someone = Newcomer(a_name(chance), a_name(chance), function="Official")
        family = family or someone.family_name
        delegation = _delegation(office, conference, code)
        office.write(Work("Fill", plan_fill(office.register, delegation, role, someone)))
    return family
