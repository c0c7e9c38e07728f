"""A list dropped, reviewed by keyboard, applied, sent again, taken back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot
from tests.workbooks import xlsx

from delegates_app.domain.changes import edited
from delegates_app.domain.names import full_name
from delegates_app.domain.records import Conference, Delegate, Person
from delegates_app.domain.review import Group
from delegates_app.domain.words import Standing
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.import_review.import_tab import ImportTab
from delegates_app.ui.import_review.lines import Line
from delegates_app.ui.import_review.open_review import Phase, party_in
from delegates_app.ui.import_review.review_page import ReviewPage
from delegates_app.ui.import_review.sheet_table import SheetTable
from delegates_app.ui.kit.columns import GroupRow

HEADINGS = ["Surname", "First name", "Function", "Role", "E-mail", "Phone"]
AOIFE = ["O'Brien", "Aoife", "Ambassador", "Head of delegation", "aoife@dfa.example", ""]
NIAMH = ["Ní Dhomhnaill", "Niamh", "Counsellor", "Delegate", "niamh@dfa.example", "087 123 4567"]
TADHG = ["Ó Briain", "Tadhg", "Adviser", "Delegate", "tadhg@dfa.example", ""]
LIST = [["IRELAND"], HEADINGS, AOIFE, NIAMH, TADHG]


def dropped(
    tab: ImportTab, folder: Path, rows: list[list[str]], name: str = "Ireland.xlsx"
) -> ReviewPage:
    path = folder / name
    path.write_bytes(xlsx(rows))
    tab.open_files((path,))
    page = tab.page
    assert page is not None
    return page


def lines(page: ReviewPage) -> list[Line]:
    return [each for each in page.lines.rows_model.rows if isinstance(each, Line)]


def line_of(page: ReviewPage, name: str, field: str = "") -> Line:
    found = [each for each in lines(page) if name in each.name and each.field.startswith(field)]
    return found[0]


def people(desk: LiveDesk) -> set[str]:
    register = desk.view.register
    return {
        full_name(register.get(Person, each.person_id))
        for each in register.all(Delegate)
        if each.person_id and each.standing is Standing.ACTIVE
    }


def test_every_row_is_shown_and_accounted_for(tab: ImportTab, tmp_path: Path) -> None:
    page = dropped(tab, tmp_path, LIST)
    QAbstractItemModelTester(
        page.lines.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert page.open_review.party == "IE", "the name of the file proposes the delegation"
    assert [each.name for each in lines(page) if each.group is Group.NEW and each.first] == [
        "Aoife O'Brien",
        "Niamh Ní Dhomhnaill",
        "Tadhg Ó Briain",
    ]
    assert page.apply_button.text() == "Apply 3 changes"
    assert page.summary.findChildren(type(page._sum))[0].text() == "All 5 rows accounted for"
    assert page._sum.text() == "3 changes: 3 new people"


def test_unticked_by_space_and_applied_by_ctrl_enter(
    tab: ImportTab, tmp_path: Path, desk: LiveDesk, qtbot: QtBot
) -> None:
    page = dropped(tab, tmp_path, LIST)
    page.lines.go_to(line_of(page, "Niamh").id)
    QTest.keyClick(page.lines, Qt.Key.Key_Space)
    assert not line_of(page, "Niamh").ticked
    assert page.apply_button.text() == "Apply 2 changes"
    assert page.lines.current_row().id == line_of(page, "Niamh").id, "the place is kept"
    with qtbot.waitSignal(page.open_review.applied):
        QTest.keyClick(page.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert people(desk) == {"Aoife O'Brien", "Tadhg Ó Briain"}
    entry = desk.view.entries[-1]
    assert entry.label.startswith("Import “Ireland.xlsx”")
    assert line_of(page, "Niamh").ticked, "she is still not on file, and offered again"
    desk.undo()
    assert people(desk) == set()
    assert page.apply_button.text() == "Apply 3 changes"


def test_a_later_list_shows_only_differences_with_a_tick_for_each_field(
    tab: ImportTab, tmp_path: Path, desk: LiveDesk
) -> None:
    dropped(tab, tmp_path, LIST).open_review.apply()
    newer = [*NIAMH]
    newer[2], newer[5] = "Deputy Counsellor", "087 123 4599"
    page = dropped(tab, tmp_path, [["IRELAND"], HEADINGS, AOIFE, newer], "Ireland v2.xlsx")
    changed = [each for each in lines(page) if each.group is Group.CHANGED]
    assert [(each.field, each.old, each.new) for each in changed] == [
        ("Function", "Counsellor", "Deputy Counsellor"),
        ("Phone", "+353871234567", "+353871234599"),
    ]
    assert [each.where for each in changed] == ["C4", "F4"]
    missing = line_of(page, "Tadhg")
    assert (missing.group, missing.new, missing.ticked) == (Group.MISSING, "Keep", False)
    page.lines.ticked.emit((missing, changed[1]))
    assert page.apply_button.text() == "Apply 3 changes"
    assert page._sum.text() == "3 changes: 2 fields and 1 withdrawal"
    page.open_review.apply()
    assert people(desk) == {"Aoife O'Brien", "Niamh Ní Dhomhnaill"}
    assert page.apply_button.text() == "Nothing to apply"
    assert not page.apply_button.isEnabled()


def test_line_and_cell_select_each_other(tab: ImportTab, tmp_path: Path) -> None:
    page = dropped(tab, tmp_path, LIST)
    page.lines.go_to(line_of(page, "Tadhg").id)
    table = page.sheet._stack.currentWidget()
    assert isinstance(table, SheetTable)
    assert table.current_row().number == 5
    table.go_to(4, "1")
    assert page.lines.current_row().id == line_of(page, "Niamh").id


def test_groups_fold_and_the_list_at_the_left_jumps(tab: ImportTab, tmp_path: Path) -> None:
    dropped(tab, tmp_path, LIST).open_review.apply()
    page = dropped(tab, tmp_path, LIST, "Ireland again.xlsx")
    groups = [each for each in page.lines.rows_model.shown if isinstance(each, GroupRow)]
    assert [(each.title, each.code) for each in groups] == [("Unchanged", "3")]
    assert page.lines.rows_model.is_folded(groups[0])
    page.summary.buttons[Group.UNCHANGED].click()
    assert page.lines.current_row().key == "unchanged"


def test_who_was_faster_is_told_and_the_plan_made_anew(
    tab: ImportTab, tmp_path: Path, address: str
) -> None:
    dropped(tab, tmp_path, LIST).open_review.apply()
    newer = [*NIAMH]
    newer[2] = "Deputy Counsellor"
    page = dropped(tab, tmp_path, [["IRELAND"], HEADINGS, AOIFE, newer, TADHG], "Ireland v2.xlsx")
    other = Office(Database.open(address), Desk("Someone"))
    here = next(each for each in other.register.all(Delegate) if each.function == "Counsellor")
    other.write(Work("Edit", edited(here, replace(here, function="Minister Counsellor"))))
    other.close()
    page.open_review.apply()
    assert any("nothing was written" in each for each in tab.notices.sentences)
    line = line_of(page, "Niamh", "Function")
    assert (line.old, line.new, line.ticked) == (
        "Minister Counsellor",
        "Deputy Counsellor",
        False,
    ), "what was typed here stays until somebody decides"
    assert line.group is Group.ATTENTION


def test_a_file_nobody_can_read_says_so_and_is_put_away(tab: ImportTab, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    tab.open_files((path,))
    (review,) = tab._reviews
    assert review.phase is Phase.REFUSED
    assert review.sentence
    tab._close()
    assert not tab._reviews
    assert tab._stack.currentWidget() is tab._empty


def test_a_delegation_can_be_chosen_where_the_list_names_none(
    tab: ImportTab, tmp_path: Path
) -> None:
    page = dropped(tab, tmp_path, [HEADINGS, AOIFE, NIAMH, TADHG], "list.xlsx")
    assert page.open_review.party == ""
    assert {each.group for each in lines(page) if each.first} == {Group.ATTENTION}
    assert page.apply_button.text() == "Nothing to apply"
    page._party.chosen.emit("IE")
    again = tab.page
    assert again is not None
    assert again.apply_button.text() == "Apply 3 changes"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ireland – delegation list v2", "IE"),
        ("liste_FRANCE_final", "FR"),
        ("AT Gent 2024", "AT"),
        ("list of it", ""),
        ("Ireland and France", ""),
    ],
)
def test_a_file_name_proposes_a_delegation(desk: LiveDesk, name: str, code: str) -> None:
    register = desk.view.register
    (conference,) = register.all(Conference)
    assert party_in(name, register, conference) == code
