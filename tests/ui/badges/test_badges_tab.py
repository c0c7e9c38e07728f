"""Badges listed, ticked, looked at, printed into a real PDF, handed over."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from delegates_app.domain.badges import badge_of
from delegates_app.domain.changes import edited
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Badge, Conference, Delegate, Person
from delegates_app.domain.words import BadgeState
from delegates_app.ui.badges.badges_tab import BadgesTab
from delegates_app.ui.badges.rows import BadgeRow, Show, Which, figures
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.place import Target, place_of

DOWN, SPACE = Qt.Key.Key_Down, Qt.Key.Key_Space


def row(tab: BadgesTab, state: BadgeState) -> BadgeRow:
    return next(each for each in tab._rows if each.state is state and not each.outdated)


def choose(tab: BadgesTab, which: Which) -> None:
    tab.panel.which.choose(which)
    tab.panel.which.chosen.emit(which)
    tab.preview.make_now()


def texts(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_figures_filter_the_list(tab: BadgesTab) -> None:
    QAbstractItemModelTester(
        tab.list.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    counts = figures(tab._rows)
    assert counts[Show.ALL] == len(tab.list.shown) > 100
    tab.list._cards[Show.OUTDATED].click()
    assert len(tab.list.shown) == counts[Show.OUTDATED] == 3
    tab.list._cards[Show.OUTDATED].click()
    assert len(tab.list.shown) == counts[Show.ALL]


def test_space_ticks_by_hand_and_the_button_says_how_many(tab: BadgesTab) -> None:
    choose(tab, Which.NEW)
    number = len(tab.ticked)
    assert tab.panel.print_button.text() == f"Print {number} badges"
    first = row(tab, BadgeState.READY)
    tab.list.select(first.id)
    QTest.keyClick(tab.list.table, SPACE)
    assert first.id not in tab.ticked
    assert tab.panel.which.value is Which.TICKED
    assert tab.panel.print_button.text() == f"Print {number - 1} badges"
    assert tab.list.table.current_row().id == first.id


def test_what_is_seen_is_what_is_printed_and_recorded(
    tab: BadgesTab, desk: LiveDesk, tmp_path: Path
) -> None:
    choose(tab, Which.NEW)
    made = tab.preview.current
    assert made is not None
    out = tmp_path / "badges.pdf"
    tab.print_into(out)
    assert out.read_bytes() == made.sheets.pdf
    assert not list(tmp_path.glob("*.draft.pdf"))
    assert made.job.faces[0].given in texts(out)
    register = desk.view.register
    for delegate_id, face in zip(made.job.delegate_ids, made.job.faces, strict=True):
        badge = badge_of(register, register.get(Delegate, delegate_id))
        assert badge is not None
        assert (badge.state, badge.token) == (BadgeState.PRINTED, face.token)
        assert badge.serial > 0
    assert desk.view.entries[-1].act is Act.OUTGOING
    assert desk.view.entries[-1].label == f"Print {len(made.job.faces)} badges"
    assert any("badges.pdf" in each for each in tab.notices.sentences)
    tab.preview.make_now()
    assert not tab.ticked
    assert not tab.panel.print_button.isEnabled()


def test_a_reprint_asks_why(tab: BadgesTab, desk: LiveDesk, tmp_path: Path) -> None:
    choose(tab, Which.OUTDATED)
    assert tab.panel.lacks_reason
    assert not tab.panel.print_button.isEnabled()
    tab.panel.reason.setText("Changed")
    assert tab.panel.print_button.isEnabled()
    who = next(iter(tab.ticked))
    before = desk.view.register.where(Badge, "delegate_id", who)
    tab.print_into(tmp_path / "again.pdf")
    after = desk.view.register.where(Badge, "delegate_id", who)
    assert len(after) == len(before) + 1
    assert {each.state for each in after if each.id in {old.id for old in before}} == {
        BadgeState.VOID
    }
    assert [each.reason for each in after if each.state is BadgeState.PRINTED] == ["Changed"]


def test_where_nothing_can_be_written_nothing_is_recorded(
    tab: BadgesTab, desk: LiveDesk, tmp_path: Path
) -> None:
    choose(tab, Which.NEW)
    entries = desk.view.entries
    tab.print_into(tmp_path / "no such folder" / "badges.pdf")
    assert desk.view.entries == entries
    assert any("could not be written" in each for each in tab.notices.sentences)
    assert tab.panel.print_button.isEnabled()


def test_hand_over_by_key(tab: BadgesTab, desk: LiveDesk, qtbot: QtBot) -> None:
    printed = row(tab, BadgeState.PRINTED)
    tab.list.select(printed.id)
    assert tab.panel.hand_over_button.text() == "Hand over 1 badge"
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(desk.changed):
        QTest.keyClick(tab.list.table, Qt.Key.Key_H, keys)
    register = desk.view.register
    badge = badge_of(register, register.get(Delegate, printed.id))
    assert badge is not None
    assert badge.state is BadgeState.HANDED_OVER
    assert desk.view.entries[-1].label == f"Badge handed over: {printed.name}"


def test_a_changed_name_makes_the_badge_outdated_and_says_what_was_printed(
    tab: BadgesTab, desk: LiveDesk
) -> None:
    printed = row(tab, BadgeState.PRINTED)
    tab.list.select(printed.id)
    register = desk.view.register
    person = register.get(Person, register.get(Delegate, printed.id).person_id or "")
    desk.write("Edit", edited(person, replace(person, family_name="Ó Súilleabháin")))
    now = next(each for each in tab._rows if each.id == printed.id)
    assert now.outdated
    assert person.family_name in tab.sheets._words.text()


def test_a_click_on_the_sheet_selects_or_chooses_the_first_cell(tab: BadgesTab) -> None:
    choose(tab, Which.NEW)
    made = tab.preview.current
    assert made is not None
    tab._cell_clicked(2)
    assert tab.list.table.current_row().id == made.job.delegate_ids[1]
    tab.panel.start_at(3)
    tab.preview.make_now()
    made = tab.preview.current
    assert made is not None
    assert made.sheets.places[0] == (1, 3)
    box = dict(tab.sheets.sheet._cells())[2]
    centre: QPointF = box.center()
    QTest.mouseClick(tab.sheets.sheet, Qt.MouseButton.LeftButton, pos=centre.toPoint())
    assert tab.panel.order.start == 2


def test_sheets_are_turned(tab: BadgesTab) -> None:
    choose(tab, Which.NEW)
    tab._turn(1)
    assert tab.preview.number == 2
    assert tab.sheets._title.text().startswith("Sheet 2 of ")
    tab._turn(-1)
    tab._turn(-1)
    assert tab.preview.number == 1


def test_a_target_selects_somebody_though_filtered_away(tab: BadgesTab) -> None:
    tab.list._cards[Show.OUTDATED].click()
    printed = row(tab, BadgeState.HANDED_OVER)
    tab.go(Target("badges", delegate_id=printed.id))
    assert tab.list.table.current_row().id == printed.id


def test_an_empty_conference_says_what_to_do_first(
    tab: BadgesTab, desk: LiveDesk, conference: Conference
) -> None:
    empty = replace(conference, id="another")
    desk.write("New", ())
    tab.take(desk.view, place_of(empty))
    assert tab._stack.currentIndex() == 1
