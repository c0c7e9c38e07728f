from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from tests.builders import (
    a_conference,
    a_delegate,
    a_delegation,
    a_party,
    a_person,
    a_session,
    new_id,
)

from delegates_app.domain.badges import (
    CATEGORIES,
    PrintedBadge,
    PrintRun,
    badge_of,
    category_of,
    changed_since,
    face_of,
    is_outdated,
    new_token,
    plan_hand_over,
    plan_print,
    plan_return,
    plan_void,
    printable,
    shown_of,
    state_of,
    with_badges,
)
from delegates_app.domain.changes import edited, inverse
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import (
    Appearance,
    Attendance,
    Badge,
    Delegate,
    Delegation,
    Party,
    Person,
    Record,
)
from delegates_app.domain.register import Register
from delegates_app.domain.words import (
    BadgeState,
    Category,
    ConferenceKind,
    DelegationKind,
    Level,
    Mode,
    Presence,
    Role,
    Standing,
)

GHENT = a_conference(title="Ministerial Conference on the Pact")
BULGARIA = a_party("BG", "Bulgaria", name_own="България", order=2)
BELGIUM = a_party("BE", "Belgium", order=1)
SOFIA = a_delegation(GHENT, BULGARIA)
BRUSSELS = a_delegation(GHENT, BELGIUM)
DESISLAVA = a_person("Десислава", "Христова", name_latin="Desislava Hristova", language="bg")
ZHIVKO = a_person("Живко", "Желязков", name_latin="Zhivko Zhelyazkov", language="bg")
HILDE = a_person("Hilde", "Van den Bossche")
MINISTER = a_delegate(SOFIA, DESISLAVA, role=Role.HEAD, function="Minister of the Interior")
DIRECTOR = a_delegate(SOFIA, ZHIVKO, rank=1, function="Director")
HEAD = a_delegate(BRUSSELS, HILDE, role=Role.HEAD)
NOON = datetime.fromisoformat("2024-04-16T12:00")
RUN = PrintRun(NOON, "a6-conference", "Lotte Claes")


def house(*more: Record) -> Register:
    people = (DESISLAVA, ZHIVKO, HILDE, MINISTER, DIRECTOR, HEAD)
    return Register.of((GHENT, BULGARIA, BELGIUM, SOFIA, BRUSSELS, *people, *more))


def printed(register: Register, *delegates: Delegate, run: PrintRun = RUN) -> Register:
    cells = [PrintedBadge(each.id, new_token(), 1, n) for n, each in enumerate(delegates, 1)]
    return register.apply(plan_print(register, cells, run))


def changed(register: Register, before: Record, **values: Any) -> Register:
    return register.apply(edited(before, replace(before, **values)))


def test_a_face_says_everything_in_the_own_script() -> None:
    face = face_of(house(), MINISTER)
    assert (face.given, face.family, face.latin) == ("Десислава", "Христова", "Desislava HRISTOVA")
    assert (face.delegation, face.delegation_latin, face.code) == ("България", "Bulgaria", "BG")
    assert (face.category_letter, face.category_word) == ("A", "Head of delegation")
    assert (face.event_line, face.token) == ("Ghent, 29–30 April 2024", "")


@pytest.mark.parametrize(
    ("first", "last", "line"),
    [
        (date(2024, 4, 29), date(2024, 4, 29), "Ghent, 29 April 2024"),
        (date(2024, 4, 29), date(2024, 5, 1), "Ghent, 29 April – 1 May 2024"),
    ],
)
def test_the_line_of_the_event_says_where_and_when(first: date, last: date, line: str) -> None:
    register = changed(house(), GHENT, starts_on=first, ends_on=last)
    assert face_of(register, MINISTER).event_line == line


def test_badges_come_in_protocol_order_then_rank() -> None:
    assert printable(house(), GHENT) == (HEAD, MINISTER, DIRECTOR)


def test_only_who_comes_in_person_gets_a_badge() -> None:
    online = tuple(
        Attendance(new_id(), MINISTER.id, day, Mode.ONLINE)
        for day in (GHENT.starts_on, GHENT.ends_on)
    )
    tbc = a_delegate(SOFIA, rank=2, standing=Standing.TBC)
    gone = a_delegate(SOFIA, HILDE, rank=3, standing=Standing.CANCELLED)
    register = house(*online, tbc, gone)
    assert printable(register, GHENT) == (HEAD, DIRECTOR)
    assert state_of(register, MINISTER) is BadgeState.DRAFT
    assert state_of(register, tbc) is BadgeState.DRAFT
    one_day = house(online[0])
    assert MINISTER in printable(one_day, GHENT)


def test_a_speaker_by_video_gets_no_badge() -> None:
    panel = a_session(GHENT, "panel")
    speaker = a_delegate(BRUSSELS, HILDE, role=Role.SPEAKER)
    video = Appearance(new_id(), panel.id, presence=Presence.RECORDED, person_id=HILDE.id)
    in_room = replace(video, id=new_id(), presence=Presence.ON_SITE)
    assert speaker not in printable(house(panel, speaker, video), GHENT)
    assert speaker in printable(house(panel, speaker, video, in_room), GHENT)
    assert speaker in printable(house(panel, speaker), GHENT)


def test_a_badge_lives_from_ready_to_returned() -> None:
    register = house()
    assert state_of(register, MINISTER) is BadgeState.READY
    register = printed(register, MINISTER)
    assert state_of(register, MINISTER) is BadgeState.PRINTED
    badge = badge_of(register, MINISTER)
    assert badge is not None
    assert (badge.sheet, badge.cell, badge.printed_by) == (1, 1, "Lotte Claes")
    register = register.apply(plan_hand_over([badge], NOON))
    assert state_of(register, MINISTER) is BadgeState.HANDED_OVER
    badges = tuple(register.all(Badge))
    assert plan_hand_over(badges, NOON) == ()
    register = register.apply(plan_return(badges, NOON))
    assert state_of(register, MINISTER) is BadgeState.RETURNED


def test_only_what_is_shown_makes_a_badge_outdated() -> None:
    register = printed(house(), MINISTER)
    assert not is_outdated(register, MINISTER)
    level = changed(register, MINISTER, level=Level.MINISTER, note="late", rank=9)
    assert not is_outdated(level, level.get(Delegate, MINISTER.id))
    function = changed(register, MINISTER, function="Deputy Minister")
    delegate = function.get(Delegate, MINISTER.id)
    assert is_outdated(function, delegate)
    badge = badge_of(function, delegate)
    assert badge is not None
    assert changed_since(badge, face_of(function, delegate)) == (
        ("function", "Minister of the Interior", "Deputy Minister"),
    )
    assert not is_outdated(changed(function, delegate, function=MINISTER.function), MINISTER)


@pytest.mark.parametrize("kind", [Person, Party, Delegation])
def test_a_name_elsewhere_outdates_the_badge_too(kind: type[Record]) -> None:
    register = printed(house(), MINISTER)
    if kind is Person:
        register = changed(register, DESISLAVA, family_name="Иванова")
    elif kind is Party:
        register = changed(register, BULGARIA, name_own="Република България")
    else:
        register = changed(register, SOFIA, name="Bulgarian delegation")
    assert is_outdated(register, MINISTER)


def test_an_empty_field_is_no_difference_to_what_old_badges_kept() -> None:
    face = face_of(house(), MINISTER)
    assert all(not each.startswith(("token", "zones", "organisation")) for each in shown_of(face))
    assert shown_of(face) == shown_of(face_of(house(), MINISTER, new_token()))


def test_a_reprint_asks_why_and_voids_the_old_code() -> None:
    register = printed(house(), MINISTER)
    first = badge_of(register, MINISTER)
    with pytest.raises(AppError, match="say why"):
        printed(register, MINISTER)
    again = printed(register, MINISTER, run=replace(RUN, reason="lost"))
    second = badge_of(again, MINISTER)
    assert first is not None
    assert second is not None
    assert second.token != first.token
    old = again.get(Badge, first.id)
    assert (old.state, old.reason) == (BadgeState.VOID, "lost")


def test_who_no_longer_comes_has_a_void_badge() -> None:
    register = changed(printed(house(), MINISTER), MINISTER, standing=Standing.REPLACED)
    delegate = register.get(Delegate, MINISTER.id)
    assert state_of(register, delegate) is BadgeState.VOID
    assert not is_outdated(register, delegate)
    assert delegate in with_badges(register, GHENT)
    assert delegate not in printable(register, GHENT)


def test_printing_and_voiding_can_be_taken_back() -> None:
    register = printed(house(), MINISTER, DIRECTOR)
    plan = plan_void(register.all(Badge), "wrong paper", NOON)
    voided = register.apply(plan)
    assert state_of(voided, MINISTER) is BadgeState.READY
    assert voided.apply(inverse(plan)) == register


def test_a_code_is_short_and_different_each_time() -> None:
    codes = {new_token() for _ in range(100)}
    assert len(codes) == 100
    assert all(len(code) == 20 and code.isalnum() and code.isupper() for code in codes)


@pytest.mark.parametrize("kind", list(ConferenceKind))
def test_no_letter_and_no_colour_stands_twice(kind: ConferenceKind) -> None:
    found = CATEGORIES[kind]
    assert len({each.letter for each in found}) == len(found)
    assert len({each.colour for each in found}) == len(found)


@pytest.mark.parametrize(
    ("role", "letter"),
    [
        (Role.HEAD, "A"),
        (Role.AMBASSADOR, "D"),
        (Role.SECURITY, "S"),
        (Role.PRESS, "P"),
        (Role.OVERFLOW, "L"),
        (Role.INTERPRETER, "I"),
        (Role.STAFF, "H"),
        (Role.PARTNER, "G"),
        (Role.DRIVER, "V"),
    ],
)
def test_the_role_gives_the_category(role: Role, letter: str) -> None:
    assert category_of(house(), replace(DIRECTOR, role=role)).letter == letter


def test_host_and_organisations_have_categories_of_their_own() -> None:
    host = replace(SOFIA, id="host", kind=DelegationKind.HOST, category=Category.HOST)
    unhcr = replace(SOFIA, id="unhcr", category=Category.ORGANISATION)
    register = house(host, unhcr)
    assert category_of(register, replace(MINISTER, delegation_id="host")).letter == "H"
    guard = replace(MINISTER, delegation_id="host", role=Role.SECURITY)
    assert category_of(register, guard).letter == "S"
    assert category_of(register, replace(MINISTER, delegation_id="unhcr")).letter == "O"


def test_a_category_set_by_hand_wins() -> None:
    for text in ("press", "P", "Press"):
        assert category_of(house(), replace(MINISTER, badge_category=text)).key == "press"
    assert category_of(house(), replace(MINISTER, badge_category="??")).key == "head"


def test_at_a_conference_people_speak_or_take_part() -> None:
    conference = replace(GHENT, kind=ConferenceKind.CONFERENCE)
    panel = a_session(conference, "panel")
    seen = Appearance(new_id(), panel.id, person_id=ZHIVKO.id)
    register = changed(house(panel, seen), GHENT, kind=ConferenceKind.CONFERENCE)
    assert category_of(register, MINISTER).word == "Participant"
    assert category_of(register, DIRECTOR).word == "Speaker"
    assert category_of(register, replace(MINISTER, role=Role.STAFF)).word == "Host"
