import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from delegates_app.domain.availability import Status
from delegates_app.domain.badges import badge_of, is_outdated, is_printable, state_of, with_badges
from delegates_app.domain.changes import inverse
from delegates_app.domain.delegations import delegation_code, delegations_of, find_delegation
from delegates_app.domain.errors import AppError
from delegates_app.domain.findings import delegation_findings
from delegates_app.domain.journal import Act, next_undo
from delegates_app.domain.matrix import matrix
from delegates_app.domain.names import full_name
from delegates_app.domain.parties import folded
from delegates_app.domain.records import (
    Appearance,
    Attendance,
    Badge,
    Conference,
    Contact,
    Delegate,
    Delegation,
    Dispatch,
    DocumentVersion,
    Need,
    Party,
    Person,
    Session,
    Statement,
    Travel,
    Waiver,
)
from delegates_app.domain.register import Register
from delegates_app.domain.seat_plan import SeatState, occupies, seats
from delegates_app.domain.words import (
    Answer,
    BadgeState,
    Category,
    Channel,
    DispatchState,
    Mode,
    Presence,
    Role,
    SessionKind,
    Standing,
)
from delegates_app.services.demo import write_demo
from delegates_app.services.office import Desk, Office
from delegates_app.storage.database import Database, Loaded

# Who really signed the letter, spoke, or is otherwise named in the sources.
REAL = (
    "Nicole de Moor",
    "Ylva Johansson",
    "Margaritis Schinas",
    "Filippo Grandi",
    "Juan Fernando López Aguilar",
    "Irena Vojáčková-Sollorano",
    "Hanne Beirens",
    "Michael Shotter",
    "Andrew Geddes",
    "Ralph Genetzke",
    "Jean-Louis De Brouwer",
    "Esther Pozo Vera",
)
# Letters that only one language of the Union, or few, write.
LETTERS = "ßäåæøçéèêëïôñáíóúąćęłńśźżčďěňřšťýžľĺŕőűăâîșțđġħģķļņēīūėõöüþòãœ"


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    database = Database.create(str(tmp_path_factory.mktemp("demo") / "demo.delegates"))
    write_demo(database)
    yield database.load()
    database.close()


@pytest.fixture(scope="module")
def register(loaded: Loaded) -> Register:
    return loaded.register


@pytest.fixture(scope="module")
def ghent(register: Register) -> Conference:
    return called(register, "Ghent")


@pytest.fixture(scope="module")
def brussels(register: Register) -> Conference:
    return called(register, "Brussels")


def called(register: Register, text: str) -> Conference:
    (found,) = (each for each in register.all(Conference) if text in each.short_title)
    return found


def listed(register: Register, conference: Conference) -> list[Delegate]:
    return [
        delegate
        for delegation in delegations_of(register, conference)
        for delegate in register.where(Delegate, "delegation_id", delegation.id)
    ]


def delegation(register: Register, conference: Conference, code: str) -> Delegation:
    found = find_delegation(register, conference, code)
    assert found is not None
    return found


def statuses(register: Register, conference: Conference) -> list[Status]:
    return [each for row in matrix(register, conference).rows for each in row.statuses]


def test_the_frame_is_the_real_one(ghent: Conference, brussels: Conference) -> None:
    assert (ghent.place, ghent.clock) == ("Ghent", datetime(2024, 4, 22, 9))
    assert (brussels.place, brussels.clock) == ("Brussels", datetime(2024, 6, 17, 9))
    assert (ghent.starts_on.isoformat(), ghent.ends_on.isoformat()) == ("2024-04-29", "2024-04-30")
    assert brussels.starts_on.isoformat() == "2024-06-25"


def test_ghent_invites_forty_and_has_two_delegations_of_its_own(
    register: Register, ghent: Conference
) -> None:
    found = delegations_of(register, ghent)
    codes = {delegation_code(register, each) for each in found}
    assert Counter(each.category for each in found) == {
        Category.MEMBER_STATE: 27,
        Category.ASSOCIATED: 4,
        Category.INSTITUTION: 2,
        Category.AGENCY: 5,
        Category.ORGANISATION: 2,
        Category.HOST: 2,
    }
    assert {"BE", "BE-PRES", "BE-HOST", "COM", "IOM", "UNHCR"} <= codes


def test_ghent_has_a_photo_and_a_dinner(register: Register, ghent: Conference) -> None:
    kinds = {each.kind for each in register.where(Session, "conference_id", ghent.id)}
    assert {SessionKind.PLENARY, SessionKind.FAMILY_PHOTO, SessionKind.DINNER} <= kinds


def test_delegations_are_in_every_state(register: Register, ghent: Conference) -> None:
    plans = [seats(register, each) for each in delegations_of(register, ghent)]
    states = {seat.state for plan in plans for seat in plan.seats}
    assert states == set(SeatState)
    assert any(plan.complete for plan in plans)
    assert any(all(seat.delegate is None for seat in plan.seats) for plan in plans if plan.seats)


def test_there_is_a_finding_of_every_kind(register: Register, ghent: Conference) -> None:
    kinds = {finding.kind for finding in delegation_findings(register, ghent)}
    assert kinds >= {"missing_head", "excess", "incomplete", "double", "head_level", "tbc"}


def test_exceptions_say_who_granted_them_and_why(register: Register) -> None:
    waivers = list(register.all(Waiver))
    assert len(waivers) == 2
    assert all(each.granted_by and each.reason for each in waivers)


def test_every_script_of_the_union_is_there(register: Register) -> None:
    text = "".join(full_name(person) for person in register.all(Person)).lower()
    scripts = {unicodedata.name(letter).split()[0] for letter in text if letter.isalpha()}
    assert scripts == {"LATIN", "GREEK", "CYRILLIC"}
    assert {letter for letter in LETTERS if letter not in text} == set()


def test_names_in_other_scripts_have_their_official_latin_form(register: Register) -> None:
    other = [each for each in register.all(Person) if not _latin(full_name(each))]
    assert len(other) > 20
    assert all(each.name_native == full_name(each) for each in other)
    assert all(each.name_latin and _latin(each.name_latin) for each in other)
    assert {each.language for each in other} == {"bg", "el"}


def _latin(text: str) -> bool:
    return all(unicodedata.name(letter).startswith("LATIN") for letter in text if letter.isalpha())


def test_nobody_is_real(register: Register) -> None:
    names = {folded(full_name(person)) for person in register.all(Person)}
    names |= {folded(person.name_latin) for person in register.all(Person)}
    names |= {folded(contact.name) for contact in register.all(Contact)}
    assert names.isdisjoint(folded(name) for name in REAL)


def test_addresses_lead_nowhere(register: Register) -> None:
    mails = [mail for each in register.all(Person) for mail in each.emails]
    mails += [mail for each in register.all(Contact) for mail in each.emails]
    mails += [each.mailbox for each in register.all(Conference)]
    assert len(mails) > 500
    assert all(mail.endswith(".example") and mail.isascii() for mail in mails)


def test_everybody_invited_has_an_address_and_a_minister(
    register: Register, ghent: Conference
) -> None:
    for each in delegations_of(register, ghent):
        if each.category is not Category.HOST:
            contacts = register.where(Contact, "delegation_id", each.id)
            assert {contact.purpose for contact in contacts} >= {"logistics", "political"}
            assert each.minister_id is not None


def test_a_mailbox_is_shared(register: Register) -> None:
    mails = Counter(mail for each in register.all(Contact) for mail in each.emails)
    assert max(mails.values()) > 1


def test_statements_came_by_many_ways_over_ten_weeks(register: Register) -> None:
    said = list(register.all(Statement))
    channels = {each.channel for each in said}
    assert channels >= {Channel.LETTER, Channel.PHONE, Channel.IN_PERSON, Channel.NOTE_VERBALE}
    moments = sorted(each.said_at for each in said)
    assert moments[-1] - moments[0] > timedelta(weeks=9)
    assert {each.official for each in said} == {True, False}
    assert any(each.retracts_id for each in said)
    assert len({each.number for each in said}) == len(said)


def test_answers_are_of_every_kind(register: Register, ghent: Conference) -> None:
    found = statuses(register, ghent)
    assert {each.answer for each in found} >= {
        Answer.YES,
        Answer.PARTIAL,
        Answer.REPRESENTED,
        Answer.NO,
        Answer.WITHDRAWN,
        Answer.LIKELY,
        Answer.UNLIKELY,
    }
    assert any(each.by_word_only for each in found)
    assert any(each.doubt for each in found)
    assert any(each.note is not None and not each.by_word_only for each in found)
    assert any(not row.said for row in matrix(register, ghent).of_invited)


def test_a_statement_taken_back_counts_no_more(register: Register, ghent: Conference) -> None:
    row = matrix(register, ghent).row(delegation(register, ghent, "LT").id)
    assert row is not None
    assert row.overall is Answer.YES


def test_people_were_replaced(register: Register) -> None:
    newer = [each for each in register.all(Delegate) if each.replaces_id]
    assert len(newer) == 3
    for each in newer:
        before = register.get(Delegate, each.replaces_id)
        assert before.standing is Standing.REPLACED
        assert (before.rank, before.role) == (each.rank, each.role)


def test_some_travel_and_some_have_needs(register: Register) -> None:
    assert len({each.delegate_id for each in register.all(Travel)}) > 10
    needs = list(register.all(Need))
    assert any(each.diet for each in needs)
    assert any(each.access for each in needs)


def test_mails_were_sent_lost_bounced_and_only_prepared(
    register: Register, ghent: Conference
) -> None:
    invited = {each.id for each in delegations_of(register, ghent)}
    found = [each for each in register.all(Dispatch) if each.delegation_id in invited]
    assert {each.state for each in found} == set(DispatchState) - {DispatchState.WITHDRAWN}
    assert all(each.addressees for each in found)
    waiting = [each for each in found if each.state is DispatchState.PREPARED]
    assert ghent.clock is not None
    assert all(ghent.clock - each.at > timedelta(days=1) for each in waiting)


def test_some_hold_an_old_version(register: Register, ghent: Conference) -> None:
    italy = delegation(register, ghent, "IT").id
    versions = {
        register.get(DocumentVersion, each.version_id).subject
        for each in register.where(Dispatch, "delegation_id", italy)
    }
    assert "Practical note, version 1" in versions
    assert "Practical note, version 2" not in versions


def test_badges_are_in_every_state(register: Register, ghent: Conference) -> None:
    people = with_badges(register, ghent)
    states = {state_of(register, each) for each in people}
    assert states >= {
        BadgeState.READY,
        BadgeState.PRINTED,
        BadgeState.HANDED_OVER,
        BadgeState.VOID,
    }
    outdated = {each.id for each in people if is_outdated(register, each)}
    assert len(outdated) == 3
    badges = [badge for each in people if (badge := badge_of(register, each))]
    assert len({badge.serial for badge in badges}) == len(badges)
    assert len({badge.token for badge in badges}) == len(badges)
    assert all(badge.layout == "a6-conference" for badge in badges)


def test_four_hundred_people_register_for_brussels(
    register: Register, brussels: Conference
) -> None:
    people = listed(register, brussels)
    assert len(people) == 400
    assert len({each.person_id for each in people}) == 400
    assert {each.role for each in people} == {Role.PARTICIPANT, Role.SPEAKER, Role.STAFF}
    assert all(each.function for each in people)
    kinds = {
        register.get(Party, each.party_id).kind
        for each in delegations_of(register, brussels)
        if register.where(Delegate, "delegation_id", each.id)
    }
    assert kinds == {
        "state",
        "associated",
        "institution",
        "agency",
        "organisation",
        "university",
        "society",
        "host",
    }


def test_nobody_in_brussels_has_the_name_of_another(register: Register) -> None:
    names = Counter(full_name(person) for person in register.all(Person))
    assert [name for name, number in names.items() if number > 1] == []


def test_five_organisers_invite(register: Register, brussels: Conference) -> None:
    inviters = {each.invited_by for each in listed(register, brussels)} - {""}
    assert inviters == {"EMN-BE", "CGRS", "Fedasil", "DVZ-OE", "Myria"}


def test_panels_are_filled(register: Register, brussels: Conference) -> None:
    panels = [
        each
        for each in register.where(Session, "conference_id", brussels.id)
        if each.kind is SessionKind.PANEL
    ]
    for panel in panels:
        assert register.where(Appearance, "session_id", panel.id)
    found = list(register.all(Appearance))
    assert {each.role for each in found} == {"moderator", "panellist", "speaker"}
    assert {each.presence for each in found} == set(Presence)
    assert "Spanish Government" in {each.text for each in found}
    assert all((each.person_id is None) == bool(each.text) for each in found)


def test_a_video_takes_no_seat_and_no_badge(register: Register, brussels: Conference) -> None:
    (recorded,) = (each for each in register.all(Appearance) if each.presence is Presence.RECORDED)
    assert recorded.person_id is not None
    assert recorded.person_id not in {each.person_id for each in listed(register, brussels)}


def test_some_sit_at_a_screen(register: Register, brussels: Conference) -> None:
    people = listed(register, brussels)
    modes = {each.mode for each in register.all(Attendance)}
    assert modes == {Mode.ONLINE, Mode.ABSENT}
    away = [each for each in people if not is_printable(register, each)]
    assert 20 <= len(away) <= 60
    assert all(occupies(each) for each in away)


def test_the_history_reads_like_work(loaded: Loaded) -> None:
    entries = loaded.entries
    assert len(entries) > 250
    assert len({entry.author for entry in entries}) > 5
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert all(entry.label and entry.count for entry in entries)
    assert {Act.WORK, Act.OUTGOING} == {entry.act for entry in entries}
    assert entries[-1].at - entries[0].at > timedelta(weeks=10)


def test_nobody_else_takes_it_back(loaded: Loaded) -> None:
    assert next_undo(loaded.entries, "The user") is None


def test_nothing_happened_after_the_clock(loaded: Loaded, brussels: Conference) -> None:
    assert brussels.clock is not None
    assert loaded.entries[-1].at < brussels.clock


def test_it_is_the_same_every_time(loaded: Loaded, tmp_path: Path) -> None:
    other = Database.create(str(tmp_path / "again.delegates"))
    write_demo(other)
    again = other.load()
    other.close()
    assert again.register == loaded.register
    assert again.entries == loaded.entries


def test_the_whole_history_can_be_taken_back(tmp_path: Path) -> None:
    database = Database.create(str(tmp_path / "demo.delegates"))
    write_demo(database)
    register = database.load().register
    for operation in reversed(database.since(0)):
        register = register.apply(inverse(operation.changes))
    assert list(register) == []
    database.close()


def test_a_correction_reaches_it_from_the_history(tmp_path: Path) -> None:
    database = Database.create(str(tmp_path / "demo.delegates"))
    write_demo(database)
    office = Office(database, Desk("The user"))
    latest = office.entries[-1]
    assert latest.label == "Badges handed over: BE-HOST"
    office.undo(latest.number, reason="Wrong box")
    states = {each.state for each in office.register.all(Badge)}
    host = delegation(office.register, called(office.register, "Brussels"), "BE-HOST")
    people = office.register.where(Delegate, "delegation_id", host.id)
    assert {state_of(office.register, each) for each in people} == {BadgeState.PRINTED}
    assert BadgeState.HANDED_OVER in states
    office.close()


def test_a_file_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    database = Database.create(str(tmp_path / "demo.delegates"))
    write_demo(database)
    before = database.load()
    with pytest.raises(AppError, match="left as it is"):
        write_demo(database)
    assert database.load() == before
    database.close()
