"""The overview counts the same things as the tabs, and leads to them."""

import inspect
import re
from dataclasses import replace
from datetime import date

from tests.domain.meeting import GHENT, at, meeting, said, session

from delegates_app.domain import list_tasks, mail_tasks, word_tasks
from delegates_app.domain.badges import PrintedBadge, PrintRun, plan_print
from delegates_app.domain.changes import edited
from delegates_app.domain.figures import Topic
from delegates_app.domain.needs import Tab, Task, needs_today
from delegates_app.domain.overview import overview
from delegates_app.domain.records import (
    Contact,
    Deadline,
    Delegate,
    Delegation,
    Dispatch,
    Document,
    DocumentVersion,
    Person,
    Record,
    Session,
    Travel,
)
from delegates_app.domain.register import Register
from delegates_app.domain.survey import survey
from delegates_app.domain.words import (
    Answer,
    DeadlineKind,
    DelegationKind,
    Direction,
    DispatchState,
    DocumentKind,
    Level,
    Role,
    Standing,
)
from delegates_app.resources import folder

NOW = at("04-09T09:00")
NOTE = Document("note", GHENT.id, DocumentKind.PRACTICAL_NOTE, "Information note", 2)
V1 = DocumentVersion("v1", "note", date(2024, 4, 4), 1)
REPLY = Deadline("reply", GHENT.id, DeadlineKind.REPLY, date(2024, 4, 5))


def dispatch(state: DispatchState, on: str, code: str) -> Dispatch:
    return Dispatch(f"{code}-{on}", "v1", code, state, at(on))


def tasks(*records: Record) -> list[Task]:
    return list(needs_today(survey(meeting(*records), GHENT, NOW)))


def told(found: list[Task]) -> list[tuple[str, str, str]]:
    return [(each.fact.text, each.reason.text, each.verb.text) for each in found]


def test_an_empty_day_needs_nothing() -> None:
    assert tasks() == []


def test_a_failed_mail_presses_most() -> None:
    contact = Contact("c", "party-FR", name="Gaëlle Kerbrat")
    found = tasks(
        NOTE,
        V1,
        contact,
        dispatch(DispatchState.BOUNCED, "04-05", "DE"),
        dispatch(DispatchState.BOUNCED, "04-05", "FR"),
    )
    assert told(found) == [
        (
            "Germany has not got “Information note”.",
            "The mail of 5 April failed, and no contact point is named.",
            "Name a contact…",
        ),
        ("France has not got “Information note”.", "The mail of 5 April failed.", "Send again…"),
    ]
    assert found[0].target.tab is Tab.INVITATIONS
    assert (found[0].target.delegation_ids, found[0].target.document_id) == (("DE",), "note")


def test_who_is_late_is_named_or_counted() -> None:
    reminder = Document("nudge", GHENT.id, DocumentKind.REMINDER, "Reminder", 3)
    sent = [
        reminder,
        DocumentVersion("v1", "nudge", date(2024, 4, 1), 1),
        dispatch(DispatchState.SENT, "04-06", "FR"),
    ]
    answered = [said(code, Answer.YES, "03-12") for code in ("BE", "DE")]
    assert told(tasks(REPLY, *sent, *answered)) == [
        (
            "France, Norway and EUAA have not replied.",
            "4 days past the deadline; 1 of 3 reminded.",
            "Remind 3…",
        )
    ]
    assert told(tasks(REPLY))[0][0] == "5 delegations have not replied."


def test_a_promise_is_due_until_something_newer_is_said() -> None:
    promise = replace(
        said("DE", Answer.TENTATIVE, "04-02"),
        said_by="Zsófia Őrsi",
        follow_up_on=date(2024, 4, 9),
        note="Comes to the dinner or not.",
    )
    assert told(tasks(promise)) == [
        (
            "Zsófia Őrsi of Germany is to be asked again today.",
            "Comes to the dinner or not.",
            "Record a reply…",
        )
    ]
    overdue = replace(promise, said_by="", follow_up_on=date(2024, 4, 8))
    assert told(tasks(overdue))[0][0] == "Germany was to be asked again on 8 April."
    assert tasks(promise, said("DE", Answer.YES, "04-03")) == []


def test_what_was_said_by_word_only_is_to_be_written() -> None:
    found = tasks(said("DE", Answer.NO, "03-12", official=True), said("DE", Answer.YES, "03-25"))
    assert told(found) == [
        (
            "Germany said two things.",
            "yes said by phone 25 March, ask for writing",
            "Ask for writing…",
        )
    ]
    assert found[0].target.tab is Tab.AVAILABILITY


def test_prepared_for_a_day_is_asked_for() -> None:
    fresh = dispatch(DispatchState.PREPARED, "04-08T18:00", "DE")
    old = dispatch(DispatchState.PREPARED, "04-07T18:00", "FR")
    assert tasks(NOTE, V1, fresh) == []
    assert told(tasks(NOTE, V1, fresh, old)) == [
        (
            "2 mails with “Information note” are not confirmed as sent.",
            "Prepared since 7 April; prepared is not sent.",
            "Confirm…",
        )
    ]


def test_a_minister_who_sends_another_needs_a_name() -> None:
    word = said("DE", Answer.REPRESENTED, "03-12", official=True)
    assert told(tasks(word))[0][0] == "Germany comes without its minister."
    head = Delegate("h", "DE", "minister-FR", Role.HEAD)
    assert tasks(word, head) == []


def people(count: int, code: str = "DE") -> list[Record]:
    made: list[Record] = []
    for number in range(count):
        made.append(Person(f"{code}-p{number}", f"Person{number}", "Lund"))
        role = Role.DELEGATE if number else Role.HEAD
        made.append(Delegate(f"{code}-d{number}", code, f"{code}-p{number}", role, number))
    return made


def test_who_is_over_the_format_is_named() -> None:
    found = tasks(*people(4))
    assert told(found) == [
        (
            "Germany has one name more than seats.",
            "Over 1+2, without a waiver: Person3 Lund.",
            "Decide…",
        )
    ]
    assert found[0].target.delegate_ids == ("DE-d3",)


def printed(register: Register, *ids: str) -> Register:
    made = [PrintedBadge(each, each) for each in ids]
    return register.apply(plan_print(register, made, PrintRun(NOW, "a6-conference")))


def test_outdated_and_stray_badges_are_found() -> None:
    register = printed(meeting(*people(3)), "DE-d0", "DE-d1", "DE-d2")
    person, gone = register.get(Person, "DE-p0"), register.get(Delegate, "DE-d1")
    register = register.apply(edited(person, replace(person, family_name="Lindt")))
    register = register.apply(edited(gone, replace(gone, standing=Standing.CANCELLED)))
    found = survey(register, GHENT, NOW)
    assert told(list(needs_today(found))) == [
        ("One printed badge is outdated.", "Person0 Lindt", "Reprint…"),
        ("One badge is of somebody who no longer comes.", "Person1 Lund", "Make void…"),
    ]
    assert (found.badges.printed, found.badges.wanted) == (2, 2)


def test_a_session_that_wants_more_ministers_says_so() -> None:
    plenary = replace(session("d1-plenary"), id="wanted", code="d1-big", threshold=2)
    found = tasks(plenary, said("DE", Answer.YES, "03-12"), said("FR", Answer.LIKELY, "03-12"))
    assert told(found) == [
        (
            "Plenary (d1-big) has 1 of the 2 ministers it wants.",
            "One is likely.",
            "See who is open",
        )
    ]


def ghent() -> Register:
    return meeting(
        REPLY,
        Deadline("lists", GHENT.id, DeadlineKind.DELEGATION_LIST, date(2024, 4, 15)),
        Deadline("travel", GHENT.id, DeadlineKind.TRAVEL, date(2024, 4, 20)),
        Deadline("badges", GHENT.id, DeadlineKind.BADGES_PRINTED, date(2024, 4, 26)),
        Delegation("BE-PRES", GHENT.id, "party-BE", DelegationKind.PRESIDENCY),
        *people(3),
        replace(Delegate("FR-head", "FR", "minister-FR", Role.HEAD), level=Level.STATE_SECRETARY),
        Delegate("FR-tbc", "FR", None, Role.DELEGATE, 5),
        Travel("t", "DE-d0", Direction.ARRIVAL),
        said("DE", Answer.LIKELY, "03-04"),
        said("DE", Answer.YES, "03-12", official=True),
        said("FR", Answer.REPRESENTED, "03-12"),
        said("EUAA", Answer.YES, "03-20", official=True),
        said("NO", Answer.YES, "04-20"),
    )


def test_the_cards_count_what_the_tabs_show() -> None:
    found = overview(ghent(), GHENT, NOW)
    cards = {each.topic: each for each in found.figures}
    assert list(cards) == list(Topic)
    assert (cards[Topic.INVITED].number, cards[Topic.INVITED].lines[0].text) == (
        5,
        "3 Member States, 1 associated and 1 agency",
    )
    assert cards[Topic.MINISTERS].words.text == "of 4 ministers come"
    assert [each.text for each in cards[Topic.MINISTERS].lines] == [
        "2 ministers",
        "1 represented: 1 state secretary",
        "Family photo 2, Dinner 2 and Lunch 2",
    ]
    assert sum(each.count for each in cards[Topic.MINISTERS].segments) == 4
    assert cards[Topic.BADGES].lines[0].text == "4 ready, 1 draft"


def test_what_is_ahead_shows_how_far_it_is() -> None:
    found = overview(ghent(), GHENT, NOW)
    assert [(str(each.milestone.title), each.done, each.total) for each in found.ahead] == [
        ("Delegation lists due", 1, 5),
        ("Travel data due", 1, 5),
        ("All badges printed", 0, 4),
        ("Plenary opens", 0, 0),
    ]
    assert found.days_to_go == 20


def test_replies_come_in_by_day_up_to_today() -> None:
    found = overview(ghent(), GHENT, NOW)
    assert [(f"{each.on:%m-%d}", each.anyhow, each.official) for each in found.replies] == [
        ("03-04", 1, 0),
        ("03-12", 2, 1),
        ("03-20", 3, 2),
    ]


def test_answers_by_category_add_up() -> None:
    *lines, whole = overview(ghent(), GHENT, NOW).answers
    assert whole.category is None
    assert whole.invited == sum(each.invited for each in lines) == sum(whole.groups.values())
    assert whole.replied == sum(each.replied for each in lines)
    assert whole.allowed == sum(each.allowed for each in lines)


def test_a_conference_without_ministers_has_no_card_of_them() -> None:
    bare = Register.of((GHENT,))
    found = overview(bare, GHENT, NOW)
    assert [each.topic for each in found.figures] == [
        Topic.INVITED,
        Topic.REPLIED,
        Topic.SEATS,
        Topic.BADGES,
    ]
    assert (found.tasks, found.ahead, found.replies) == ((), (), ())
    assert tuple(bare.all(Session)) == ()


def test_every_task_has_an_icon_that_ships() -> None:
    ships = {each.stem for each in folder("icons").glob("*.svg")}
    modules = (mail_tasks, word_tasks, list_tasks)
    named = [
        name
        for module in modules
        for name in re.findall(r'Urgency\.\w+,\s+"([\w-]+)"', inspect.getsource(module))
    ]
    assert len(named) == 10
    assert set(named) <= ships
