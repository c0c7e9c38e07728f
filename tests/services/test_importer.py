"""A list in, reviewed, applied as one operation, sent again, taken back; on a real file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.workbooks import Rows, xlsx

from delegates_app.domain.changes import added, edited
from delegates_app.domain.delegations import find_delegation
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Conference, Contact, Delegate, Delegation, Need, Person
from delegates_app.domain.review import Counts, Group, Item
from delegates_app.domain.words import Copy, Diet, Purpose, Role, Standing
from delegates_app.services import importer
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.import_json import Outcome, as_json
from delegates_app.services.importer import ListFile, ListKind, Options, Prepared
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database

HEADINGS = ["Surname", "First name", "Function", "Role", "E-mail", "Diet"]
AOIFE = ["O'Brien", "Aoife", "Ambassador", "Head of delegation", "aoife@dfa.example", "vegan"]
NIAMH = ["Ní Dhomhnaill", "Niamh", "Counsellor", "Delegate", "niamh@dfa.example", ""]
LIST = [["IRELAND"], HEADINGS, AOIFE, NIAMH]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office(Database.create(str(tmp_path / "a.delegates")), Desk("Anna"))
    frame = Frame(
        title="Informal meeting",
        place="Ghent",
        starts_on=date(2024, 4, 29),
        ends_on=date(2024, 4, 30),
    )
    opened.write(Work("New", plan_new(opened.register, frame)))
    yield opened
    opened.close()


def conference(office: Office) -> Conference:
    (found,) = office.register.all(Conference)
    return found


def ireland(office: Office) -> Delegation:
    found = find_delegation(office.register, conference(office), "IE")
    assert found is not None
    return found


def prepared(office: Office, rows: Rows, party: str = "IE", **more: object) -> Prepared:
    struck = more.get("struck", ())
    content = xlsx(rows, struck=struck)  # type: ignore[arg-type]  # numbers of rows
    file = ListFile(str(more.get("name", "ireland.xlsx")), content)
    return importer.prepare(office, conference(office), file, Options(party=party))


def applied(office: Office, rows: Rows, party: str = "IE", **more: object) -> Prepared:
    plan = prepared(office, rows, party, **more)
    importer.apply(office, plan)
    return plan


def delegates(office: Office) -> dict[str, Delegate]:
    found = office.register.where(Delegate, "delegation_id", ireland(office).id)
    people = {each.id: office.register.find(Person, each.person_id) for each in found}
    return {person.given_name if (person := people[each.id]) else "TBC": each for each in found}


def item(plan: Prepared, name: str) -> Item:
    return next(each for each in plan.review.items if name in each.name)


def test_a_list_becomes_seats_in_its_order(office: Office) -> None:
    plan = applied(office, LIST)
    assert plan.review.counts == Counts(new=2)
    seats = delegates(office)
    assert (seats["Aoife"].role, seats["Niamh"].role) == (Role.HEAD, Role.DELEGATE)
    assert seats["Aoife"].rank < seats["Niamh"].rank
    assert seats["Aoife"].function == "Ambassador"
    (need,) = office.register.where(Need, "delegate_id", seats["Aoife"].id)
    assert (need.diet, need.diet_text) == (Diet.VEGAN, "vegan")


def test_an_import_is_one_operation_that_is_taken_back(office: Office) -> None:
    before = office.register
    applied(office, LIST)
    after = office.register
    office.undo()
    assert office.register == before
    office.redo()
    assert office.register == after


def test_the_same_list_again_is_nothing_to_do(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(office, LIST)
    assert plan.review.counts == Counts(unchanged=2)
    assert importer.apply(office, plan) is None


def test_the_next_list_shows_its_differences_only(office: Office) -> None:
    applied(office, LIST)
    newer = [
        HEADINGS,
        ["O'Brien", "Aoife", "Minister", "", "", ""],
        ["Kelly", "Mary", "", "", "", ""],
    ]
    plan = applied(office, newer)
    assert plan.review.counts == Counts(new=1, changed=1, missing=1)
    (change,) = item(plan, "Aoife").fields
    assert (change.field, change.old, change.new) == ("function", "Ambassador", "Minister")
    seats = delegates(office)
    assert seats["Aoife"].function == "Minister"
    assert seats["Niamh"].standing is Standing.ACTIVE, "who is missing is kept"
    assert office.register.where(Need, "delegate_id", seats["Aoife"].id), "empty says nothing"


def test_a_missing_person_is_withdrawn_by_a_tick(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(office, [HEADINGS, AOIFE])
    (missing,) = plan.review.of(Group.MISSING)
    importer.apply(office, plan, {*plan.review.ticked, missing.key})
    assert delegates(office)["Niamh"].standing is Standing.CANCELLED


def test_a_row_and_a_field_can_be_unticked(office: Office) -> None:
    plan = prepared(office, LIST)
    importer.apply(office, plan, plan.review.ticked - {item(plan, "Niamh").key})
    assert list(delegates(office)) == ["Aoife"]
    newer = prepared(office, [HEADINGS, ["O'Brien", "Aoife", "Minister", "Expert", "", ""]])
    keys = {each.field: each.key for each in item(newer, "Aoife").fields}
    importer.apply(office, newer, newer.review.ticked - {keys["role"]})
    aoife = delegates(office)["Aoife"]
    assert (aoife.function, aoife.role) == ("Minister", Role.HEAD)


def test_what_was_edited_here_since_is_kept_and_told(office: Office) -> None:
    applied(office, LIST)
    niamh = delegates(office)["Niamh"]
    office.write(Work("Edit", edited(niamh, replace(niamh, function="Antici Counsellor"))))
    newer = [HEADINGS, AOIFE, [*NIAMH[:2], "First Secretary", *NIAMH[3:]]]
    plan = applied(office, newer)
    assert delegates(office)["Niamh"].function == "Antici Counsellor"
    (problem,) = plan.review.problems
    assert (problem.row, problem.column, problem.value) == (3, 3, "First Secretary")
    assert plan.review.counts == Counts(unchanged=2, problems=1)


def test_an_edit_that_was_taken_back_is_none(office: Office) -> None:
    applied(office, LIST)
    niamh = delegates(office)["Niamh"]
    office.write(Work("Edit", edited(niamh, replace(niamh, function="Antici"))))
    office.undo()
    plan = prepared(office, [HEADINGS, AOIFE, [*NIAMH[:2], "First Secretary", "", "", ""]])
    assert plan.review.counts == Counts(changed=1, unchanged=1)


def test_capitals_and_lost_accents_never_damage_a_name(office: Office) -> None:
    applied(office, LIST)
    newer = [HEADINGS, ["O'BRIEN", *AOIFE[1:]], ["Ni Dhomhnaill", *NIAMH[1:]]]
    plan = prepared(office, newer)
    assert plan.review.counts.unchanged == 2
    assert importer.apply(office, plan) is None


def test_who_is_struck_gets_the_status(office: Office) -> None:
    applied(office, LIST)
    plan = applied(office, LIST, struck=[4])
    assert delegates(office)["Niamh"].standing is Standing.REPLACED
    assert plan.review.counts == Counts(changed=1, unchanged=1, problems=1)
    again = prepared(office, LIST)
    assert importer.apply(office, again) is None, "only a person decides that she comes again"
    assert len(again.review.problems) == 1


def test_placeholders_hold_seats_and_names_fill_them(office: Office) -> None:
    plan = applied(office, [HEADINGS, AOIFE, ["N.N.", "", "", "Expert", "", ""]])
    assert plan.review.counts == Counts(new=1)
    held = delegates(office)["TBC"]
    assert (held.role, held.standing, held.person_id) == (Role.EXPERT, Standing.TBC, None)
    again = prepared(office, [HEADINGS, AOIFE, ["TBC", "", "", "Expert", "", ""]])
    assert importer.apply(office, again) is None
    applied(office, [HEADINGS, AOIFE, ["Kelly", "Mary", "Officer", "Expert", "", ""]])
    mary = delegates(office)["Mary"]
    assert (mary.id, mary.rank, mary.standing) == (held.id, held.rank, Standing.ACTIVE)


def test_the_same_address_with_a_like_name_is_one_person(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(office, [HEADINGS, ["Brien", "A.", "Ambassador", "", "aoife@dfa.example", ""]])
    assert item(plan, "Aoife").found_by == "same e-mail"
    shared = prepared(office, [HEADINGS, ["Kelly", "Mary", "", "", "aoife@dfa.example", ""]])
    assert item(shared, "Mary").group is Group.NEW


def test_a_possible_duplicate_stays_two_and_is_told(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(
        office, [HEADINGS, AOIFE, ["Ní Dhomhnaill", "Niamh Mary", "", "", "n@x.example", ""]]
    )
    assert plan.review.counts.new == 1
    assert "Niamh Ní Dhomhnaill" in plan.review.problems[-1].message


def test_twice_on_a_list_is_once_here(office: Office) -> None:
    plan = applied(office, [HEADINGS, AOIFE, AOIFE])
    assert plan.review.counts.new == 1
    assert len(plan.review.persons) == 2
    assert list(delegates(office)) == ["Aoife"]


def test_another_order_is_one_problem_and_changes_nobody(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(office, [HEADINGS, NIAMH, AOIFE])
    assert plan.review.counts == Counts(unchanged=2, problems=1)
    assert importer.apply(office, plan) is None


def test_parties_unknown_and_uninvited_are_left_out_and_told(office: Office) -> None:
    rows = [
        ["Country", "Name", "E-mail"],
        ["Atlantis", "Ana Ba", "a@b.example"],
        ["UK", "Mo Li", "m@l.example"],
        ["Ελλάδα", "Eva Ma", "e@m.example"],
    ]
    plan = applied(office, rows, "")
    assert plan.review.counts == Counts(new=1, problems=2)
    assert [problem.row for problem in plan.review.errors] == [2, 3]
    assert plan.review.persons[2].party == "EL"
    assert [each["change"] for each in _json(plan)["persons"]] == [None, None, "new"]


def test_without_a_party_nobody_is_placed(office: Office) -> None:
    plan = prepared(
        office, [["Name", "Function"], ["Aoife O'Brien", "Counsellor"]], "", name="a.xlsx"
    )
    assert plan.review.counts == Counts(problems=1)
    with pytest.raises(AppError, match="not invited"):
        prepared(office, LIST, "XX")


def test_the_name_of_a_file_is_the_weakest_hint_and_told(office: Office) -> None:
    plan = prepared(office, [["Name", "Function"], ["Aoife O'Brien", "Counsellor"]], "")
    assert [(each.party, plan.review.problems[0].value) for each in plan.review.persons] == [
        ("IE", "IE")
    ]


def test_the_file_and_every_row_are_kept(office: Office) -> None:
    plan = applied(office, LIST)
    (origin,) = office.database.origins_of(delegates(office)["Niamh"].id)
    assert (origin.sheet, origin.row) == ("List", 4)
    cells = {each["field"]: each for each in json.loads(origin.cells)}
    assert cells["given_name"] == {"cell": "B4", "text": "Niamh", "field": "given_name"}
    kept = office.database.evidence(origin.evidence)
    assert kept is not None
    assert (kept.content, kept.name) == (plan.file.content, "ireland.xlsx")
    assert kept.data_class == "health", "it has a column of diets"


def test_a_person_of_another_conference_is_the_same_person(office: Office) -> None:
    applied(office, LIST)
    first = delegates(office)["Aoife"]
    other = replace(conference(office), id="other", short_title="Other")
    place = replace(ireland(office), id="ie-other", conference_id="other")
    office.write(Work("Another", (added(other), added(place))))
    file = ListFile("ireland.xlsx", xlsx(LIST))
    plan = importer.prepare(office, other, file, Options(party="IE"))
    importer.apply(office, plan)
    (seat, _) = office.register.where(Delegate, "delegation_id", "ie-other")
    assert seat.person_id == first.person_id


def _json(plan: Prepared) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(json.dumps(as_json([Outcome(plan)])))
    file: dict[str, Any] = document["files"][0]
    return file


def test_json_is_as_other_programs_rely_on(office: Office) -> None:
    rows = [HEADINGS, AOIFE, ["N.N.", "", "", "Expert", "", ""]]
    document = json.loads(json.dumps(as_json([Outcome(prepared(office, rows), 7)])))
    assert document["plan"] == {
        "new": 1,
        "changed": 0,
        "unchanged": 0,
        "missing": 0,
        "problems": 0,
    }
    (file,) = document["files"]
    assert set(file) == {
        "file",
        "party",
        "kind",
        "persons",
        "held",
        "skipped",
        "problems",
        "plan",
        "operation",
    }
    assert (file["party"], file["kind"], file["operation"]) == ("IE", "delegates", 7)
    assert file["held"] == [
        {"party": "IE", "role": "expert", "source": {"sheet": "List", "row": 3}}
    ]
    assert file["skipped"] == [{"sheet": "List", "row": 1, "reason": "headings"}]
    (person,) = file["persons"]
    assert person == {
        "party": "IE",
        "title": None,
        "given_name": "Aoife",
        "family_name": "O'Brien",
        "name_native": None,
        "name_latin": None,
        "function": "Ambassador",
        "organisation": None,
        "role": "head",
        "emails": ["aoife@dfa.example"],
        "phones": [],
        "dietary": "vegan",
        "status": "active",
        "source": {"sheet": "List", "row": 2},
        "change": "new",
    }


def test_json_of_a_change_has_old_and_new(office: Office) -> None:
    applied(office, LIST)
    plan = prepared(office, [HEADINGS, ["O'Brien", "Aoife", "Minister", "", "", ""]])
    document = as_json([Outcome(plan)])
    (person,) = document["files"][0]["persons"]
    assert person["change"] == "changed"
    assert person["fields"] == {"function": ["Ambassador", "Minister"]}


def test_contact_points_become_contacts_and_not_delegates(office: Office) -> None:
    rows = [HEADINGS, AOIFE, ["Roe", "Ann", "Desk officer", "Contact point", "ann@dfa.example", ""]]
    plan = applied(office, rows)
    assert plan.review.counts.new == 2
    assert set(delegates(office)) == {"Aoife"}
    (contact,) = office.register.all(Contact)
    assert (contact.name, contact.emails) == ("Ann Roe", ("ann@dfa.example",))
    assert prepared(office, rows).review.counts == Counts(unchanged=2)


def test_a_list_of_contacts_knows_mailboxes_purposes_and_copies(office: Office) -> None:
    content = xlsx(
        [
            ["Name", "Function", "E-mail", "Purpose", "To/Cc", "Language"],
            ["Ann Roe", "Private secretary", "ann@dfa.example", "Private office", "To", "en"],
            ["", "Protocol desk", "protocol@dfa.example", "Accreditation", "Cc", ""],
        ]
    )
    options = Options(kind=ListKind.CONTACTS, party="IE")
    plan = importer.prepare(office, conference(office), ListFile("c.xlsx", content), options)
    importer.apply(office, plan)
    found = {each.name: each for each in office.register.all(Contact)}
    assert found["Ann Roe"].purpose is Purpose.POLITICAL
    assert found["Protocol desk"].copy is Copy.CC
    assert not office.register.all(Delegate)
