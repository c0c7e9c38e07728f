"""The matrix by keyboard: answers, blocks, mistakes, paste, filters; all on a real file."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.availability.conftest import delegation_of, session_of

from delegates_app.domain.changes import added
from delegates_app.domain.matrix import Group
from delegates_app.domain.records import Conference, Statement
from delegates_app.domain.words import Answer, Channel
from delegates_app.ui.availability.history import what_was_said
from delegates_app.ui.availability.lines import Line
from delegates_app.ui.availability.tab import AvailabilityTab
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.place import Target

ENTER = Qt.Key.Key_Return


def stand(tab: AvailabilityTab, code: str, session: str = "") -> None:
    session_id = session_of(tab.desk, session).id if session else None
    target = Target("availability", delegation_of(tab.desk, code).id, session_id=session_id)
    tab.go(target)


def state(tab: AvailabilityTab, letter: str) -> None:
    QTest.keyClicks(tab.page.matrix.table, letter)
    QTest.keyClick(tab.recorder.line.said_by, ENTER)


def newest(desk: LiveDesk) -> Statement:
    return max(desk.view.register.all(Statement), key=lambda each: each.number)


def line(tab: AvailabilityTab, code: str) -> Line:
    lines: tuple[Line, ...] = tab.page.matrix.table.rows_model.rows
    return next(each for each in lines if each.code == code)


def answers(tab: AvailabilityTab, code: str) -> list[Answer]:
    return [each.answer for each in line(tab, code).row.statuses]


def block(tab: AvailabilityTab, top: int, left: int, bottom: int, right: int) -> None:
    table = tab.page.matrix.table
    model, chosen = table.rows_model, table.selectionModel()
    table.setCurrentIndex(model.index(top, left))
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            chosen.select(model.index(row, column), QItemSelectionModel.SelectionFlag.Select)


def test_the_model_keeps_the_rules_of_models(tab: AvailabilityTab) -> None:
    tester = QAbstractItemModelTester(tab.page.matrix.table.rows_model)
    stand(tab, "DE", "d1-dinner")
    state(tab, "n")
    assert tester.model() is tab.page.matrix.table.rows_model


def test_a_letter_and_enter_state_one_cell(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d1-dinner")
    state(tab, "n")
    said = newest(desk)
    assert (said.answer, said.channel, said.official) == (Answer.NO, Channel.PHONE, False)
    assert said.session_ids == (session_of(desk, "d1-dinner").id,)
    assert f"{said.said_at:%Y-%m-%d %H:%M}" == "2024-04-22 09:00"
    assert answers(tab, "DE") == [Answer.UNKNOWN, Answer.NO, Answer.UNKNOWN]
    assert desk.view.entries[-1].label == "Germany: no for Dinner (by phone)"
    assert not tab.recorder.line.isVisible()
    assert tab.window().focusWidget() is tab.page.matrix.table


def test_who_when_and_why_are_written_in_the_line(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "m")
    form = tab.recorder.line
    QTest.keyClicks(form.said_by, "Cabinet")
    form.channel.choose(Channel.LETTER)
    form.official.choose(True)
    QTest.keyClicks(form.note, "leaves early")
    QTest.keyClicks(form.expected, "the State Secretary")
    QTest.keyClicks(form.follow_up, "24/4/2024")
    QTest.keyClick(form.follow_up, ENTER)
    said = newest(desk)
    assert (said.said_by, said.channel, said.official) == ("Cabinet", Channel.LETTER, True)
    assert (said.note, said.expected) == ("leaves early", "the State Secretary")
    assert said.follow_up_on is not None
    assert said.follow_up_on.day == 24
    assert desk.view.entries[-1].label == "Germany: not the minister for Dinner (by letter)"


def test_the_way_last_used_stays(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d1-dinner")
    tab.recorder.line.channel.choose(Channel.E_MAIL)
    state(tab, "y")
    stand(tab, "NO", "d1-dinner")
    state(tab, "l")
    assert newest(desk).channel is Channel.E_MAIL


def test_on_the_delegation_the_whole_row_is_stated(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "NO")
    state(tab, "r")
    assert newest(desk).session_ids == ()
    assert answers(tab, "NO") == [Answer.REPRESENTED] * 3
    assert desk.view.entries[-1].label == "Norway: represented for all sessions (by phone)"


def test_a_block_is_one_operation(tab: AvailabilityTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    block(tab, 0, 2, 2, 3)
    state(tab, "l")
    assert len(desk.view.entries) == before + 1
    assert answers(tab, "DE")[:2] == [Answer.LIKELY, Answer.LIKELY]
    assert answers(tab, "NO")[2] is Answer.UNKNOWN
    desk.undo()
    assert answers(tab, "DE") == [Answer.UNKNOWN] * 3


def test_esc_records_nothing_and_goes_back(tab: AvailabilityTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "y")
    QTest.keyClick(tab.recorder.line.said_by, Qt.Key.Key_Escape)
    assert len(desk.view.entries) == before
    assert tab.window().focusWidget() is tab.page.matrix.table


def test_a_date_that_is_none_is_said_at_its_field(tab: AvailabilityTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "y")
    form = tab.recorder.line
    form.said_at.setText("yesterday")
    QTest.keyClick(form.said_at, ENTER)
    assert "yesterday" in form.complaint
    assert form.said_at.text() == "yesterday"
    assert tab.window().focusWidget() is form.said_at
    assert len(desk.view.entries) == before


def test_news_of_others_leave_the_open_line_alone(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "y")
    QTest.keyClicks(tab.recorder.line.note, "half a sen")
    said = Statement("x", delegation_of(desk, "NO").id, Answer.NO, newest(desk).said_at)
    desk.write("Norway: no", (added(said),))
    assert tab.recorder.line.isVisible()
    assert tab.recorder.line.note.text() == "half a sen"
    assert answers(tab, "NO") == [Answer.NO] * 3


def test_without_a_connection_the_line_says_so_and_keeps_its_texts(
    tab: AvailabilityTab, desk: LiveDesk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.lost):
        desk._went.emit()
    stand(tab, "DE", "d1-dinner")
    state(tab, "y")
    assert "try again" in tab.recorder.line.complaint
    assert tab.recorder.line.isVisible()
    with qtbot.waitSignal(desk.back):
        desk._rang.emit()
    QTest.keyClick(tab.recorder.line.said_by, ENTER)
    assert answers(tab, "DE")[1] is Answer.YES


def test_delete_offers_to_retract_the_last_statement(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "FR", "d1-dinner")
    QTest.keyClick(tab.page.matrix.table, Qt.Key.Key_Delete)
    assert "No. 1" in tab.recorder.mistake.title.text()
    QTest.keyClicks(tab.recorder.mistake.note, "was Finland")
    QTest.keyClick(tab.recorder.mistake.note, ENTER)
    assert answers(tab, "FR") == [Answer.UNKNOWN] * 3
    assert newest(desk).note == "was Finland"
    assert desk.view.entries[-1].label == "France: statement 1 was a mistake"


def test_words_are_pasted_as_statements_of_one_operation(
    tab: AvailabilityTab, desk: LiveDesk
) -> None:
    before = len(desk.view.entries)
    stand(tab, "DE", "d1-plenary")
    QGuiApplication.clipboard().setText("yes\tn\nlikely\t\n")
    QTest.keyClick(tab.page.matrix.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert answers(tab, "DE") == [Answer.YES, Answer.NO, Answer.UNKNOWN]
    assert answers(tab, "FR") == [Answer.YES] * 3  # official; the pasted word is a doubt
    assert line(tab, "FR").row.statuses[0].doubt
    assert len(desk.view.entries) == before + 1


def test_a_word_that_is_no_answer_waits_in_its_cell(tab: AvailabilityTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "DE", "d1-plenary")
    QGuiApplication.clipboard().setText("perhaps")
    QTest.keyClick(tab.page.matrix.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    table = tab.page.matrix.table
    refusal = table.rows_model.refusal_at(0, 2)
    assert refusal is not None
    assert "perhaps" in refusal.sentence
    assert len(desk.view.entries) == before
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.rows_model.refusal_at(0, 2) is None


def test_the_matrix_is_copied_for_excel(tab: AvailabilityTab) -> None:
    tab.page.matrix.table.selectAll()
    QTest.keyClick(tab.page.matrix.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][:3] == ["DE Germany", "Annegret von Wallenfels", "Unknown"]
    assert rows[1][2:6] == ["Yes", "Yes", "Yes", "12 Mar"]


def test_a_figure_filters_and_says_what_follows(tab: AvailabilityTab) -> None:
    cards = tab.page.figures.cards
    assert cards[Group.COMING].accessibleName().startswith("1/3")
    QTest.keyClick(cards[Group.SILENT], Qt.Key.Key_Space)
    assert [each.code for each in tab.page.matrix.table.rows_model.shown] == ["DE", "NO"]
    stand(tab, "DE")
    state(tab, "y")
    assert cards[Group.COMING].accessibleName().startswith("2/3")
    assert [each.code for each in tab.page.matrix.table.rows_model.shown] == ["NO"]


def test_a_target_behind_a_filter_is_shown(tab: AvailabilityTab) -> None:
    QTest.keyClicks(tab.page.filter, "norw")
    assert [each.code for each in tab.page.matrix.table.rows_model.shown] == ["NO"]
    stand(tab, "DE", "d1-dinner")
    current = tab.page.matrix.current_line()
    assert current is not None
    assert current.code == "DE"


def test_the_panel_says_why_and_its_buttons_answer(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d1-dinner")
    tab._show_panel()
    buttons = tab.page.panel.findChildren(QPushButton)
    said = next(each for each in buttons if each.text() == "Represented")
    QTest.mouseClick(said, Qt.MouseButton.LeftButton)
    assert tab.recorder.line.title.text() == "Germany · Dinner"
    QTest.keyClick(tab.recorder.line.said_by, ENTER)
    assert newest(desk).answer is Answer.REPRESENTED


def test_sessions_of_one_name_are_told_apart(tab: AvailabilityTab, desk: LiveDesk) -> None:
    stand(tab, "DE", "d2-plenary")
    state(tab, "y")
    assert desk.view.entries[-1].label == "Germany: yes for Plenary of 30 Apr (by phone)"


def test_without_delegations_the_page_says_what_to_do(tab: AvailabilityTab) -> None:
    assert tab._place is not None
    other = Conference(
        "other",
        "Another",
        "Another",
        "Bruges",
        tab._place.conference.starts_on,
        tab._place.conference.ends_on,
    )
    tab.take(tab.desk.view, type(tab._place)(other, tab._place.now))
    assert not tab.page.isVisible()


def test_every_action_has_its_key(tab: AvailabilityTab) -> None:
    keys = [each.keys for each in tab.actions_offered() if each.id.startswith("state_")]
    assert sorted(keys) == sorted("YLTURMNPA")


def test_tab_goes_through_the_line_as_it_is_read(tab: AvailabilityTab) -> None:
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "y")
    form = tab.recorder.line
    QTest.keyClick(form.said_by, Qt.Key.Key_Tab)
    assert tab.window().focusWidget() is form.answer
    QTest.keyClick(form.answer, Qt.Key.Key_Tab)
    assert tab.window().focusWidget() is form.channel


def test_esc_in_the_matrix_closes_the_line(tab: AvailabilityTab) -> None:
    stand(tab, "DE", "d1-dinner")
    QTest.keyClicks(tab.page.matrix.table, "y")
    QTest.keyClick(tab.page.matrix.table, Qt.Key.Key_Escape)
    assert not tab.recorder.line.isVisible()


def test_what_was_said_last_stands_first_with_its_number(
    tab: AvailabilityTab, desk: LiveDesk
) -> None:
    stand(tab, "FR", "d1-dinner")
    state(tab, "n")
    moments = what_was_said(desk.view.register, delegation_of(desk, "FR"))
    assert moments[0].when == "22 Apr 09:00 · phone"
    assert moments[0].text == "No: Dinner\nnot official · no. 2"
    assert moments[1].text == "Yes: all sessions\nofficial · no. 1"


def test_a_word_only_answer_says_so_in_its_tooltip(tab: AvailabilityTab) -> None:
    stand(tab, "FR", "d1-dinner")
    state(tab, "n")
    table = tab.page.matrix.table
    cell = table.rows_model.cell_at(1, table.currentIndex().column())
    assert cell.pill is not None
    assert (cell.pill.word, cell.pill.date) == ("No", "!")
    assert "by word only" in cell.tip
    assert "officially yes of 12 March" in cell.tip


def test_the_delegation_stays_in_sight_while_sessions_scroll(tab: AvailabilityTab) -> None:
    tab.window().resize(760, 500)
    tab.resize(760, 500)
    table = tab.page.matrix.table
    assert table.pinned_column() == -1
    stand(tab, "DE")
    for _ in range(5):
        QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.pinned_column() == 0
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Left)
    shown = table.visualRect(table.currentIndex())
    assert shown.left() >= table.columnWidth(0)
