"""Dispatches, confirmations, replies, versions and contacts by keyboard, on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from tests.ui.invitations.conftest import delegation_of, document_of

from delegates_app.domain.invitations import CellState, Lack
from delegates_app.domain.journal import Act
from delegates_app.domain.records import Contact, Dispatch, DocumentVersion, Statement
from delegates_app.domain.words import Answer, DispatchState, DocumentKind, Purpose
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.invitations.lines import InvitationLine
from delegates_app.ui.invitations.tab import InvitationsTab
from delegates_app.ui.kit.notices import Notice
from delegates_app.ui.place import Target

ENTER = Qt.Key.Key_Return


def stand(tab: InvitationsTab, code: str, kind: DocumentKind | None = None) -> None:
    tab.go(Target("invitations", delegation_of(tab.desk, code).id))
    if kind is not None:
        table = tab.page.ladder.table
        column = table.rows_model.column_of(document_of(tab.desk, kind).id)
        table.setCurrentIndex(table.rows_model.index(table.currentIndex().row(), column))


def press(tab: InvitationsTab, letter: str) -> None:
    QTest.keyClicks(tab.page.ladder.table, letter)


def line(tab: InvitationsTab, code: str) -> InvitationLine:
    lines: tuple[InvitationLine, ...] = tab.page.ladder.table.rows_model.rows
    return next(each for each in lines if each.code == code)


def states(tab: InvitationsTab, code: str) -> list[CellState]:
    return [each.state for each in line(tab, code).row.cells]


def shown(tab: InvitationsTab) -> list[str]:
    return [each.code for each in tab.page.ladder.table.rows_model.shown]


def test_the_model_keeps_the_rules_of_models(tab: InvitationsTab) -> None:
    tester = QAbstractItemModelTester(tab.page.ladder.table.rows_model)
    stand(tab, "LV")
    press(tab, "d")
    QTest.keyClick(tab.commands.dispatcher.dispatch.at, ENTER)
    assert tester.model() is tab.page.ladder.table.rows_model


def test_d_and_enter_record_that_a_document_was_sent(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "LV", DocumentKind.SAVE_THE_DATE)
    press(tab, "d")
    QTest.keyClick(tab.commands.dispatcher.dispatch.at, ENTER)
    assert states(tab, "LV")[0] is CellState.SENT
    entry = desk.view.entries[-1]
    assert (entry.label, entry.act) == ("Save the date v1 sent to Latvia", Act.OUTGOING)
    assert tab.window().focusWidget() is tab.page.ladder.table


def test_what_was_recorded_as_sent_is_taken_back_from_its_notice(
    tab: InvitationsTab, desk: LiveDesk
) -> None:
    stand(tab, "LV", DocumentKind.SAVE_THE_DATE)
    press(tab, "d")
    QTest.keyClick(tab.commands.dispatcher.dispatch.at, ENTER)
    (notice,) = tab.window().findChildren(Notice)
    back = next(each for each in notice.findChildren(QPushButton) if each.text() == "Take back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert states(tab, "LV")[0] is CellState.NOT_SENT
    assert len(desk.view.entries) == 3


def test_several_delegations_are_one_operation(tab: InvitationsTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    tab.page.ladder.table.selectAll()
    press(tab, "d")
    form = tab.commands.dispatcher.dispatch
    assert form.title.text() == "Sent to 3 delegations"
    form.state.choose(DispatchState.PREPARED)
    form.note.setText("by bag")
    QTest.keyClick(form.note, ENTER)
    assert len(desk.view.entries) == before + 1
    assert desk.view.entries[-1].act is Act.WORK
    prepared = [each for each in desk.view.register.all(Dispatch) if each.note == "by bag"]
    assert len(prepared) == 3


def test_s_confirms_what_was_prepared(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "DE")
    assert states(tab, "DE") == [CellState.SENT, CellState.PREPARED]
    press(tab, "s")
    assert states(tab, "DE") == [CellState.SENT, CellState.SENT]
    assert desk.view.entries[-1].label == "Programme v1 sent to Germany"


def test_s_where_nothing_is_prepared_says_so(tab: InvitationsTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "FR")
    press(tab, "s")
    assert "prepared or in doubt" in " ".join(tab.notices.sentences)
    assert len(desk.view.entries) == before


def test_r_records_a_reply_for_all_sessions(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "LV")
    assert Lack.REPLY in line(tab, "LV").row.lacks
    press(tab, "r")
    form = tab.commands.recorder.line
    form.answer.choose(Answer.REPRESENTED)
    QTest.keyClicks(form.said_by, "Embassy")
    QTest.keyClick(form.said_by, ENTER)
    said = [each for each in desk.view.register.all(Statement) if each.said_by == "Embassy"]
    assert [(each.answer, each.session_ids) for each in said] == [(Answer.REPRESENTED, ())]
    assert line(tab, "LV").row.replied


def test_v_adds_a_version_and_makes_the_earlier_one_old(
    tab: InvitationsTab, desk: LiveDesk
) -> None:
    stand(tab, "DE", DocumentKind.SAVE_THE_DATE)
    press(tab, "v")
    form = tab.commands.dispatcher.version
    QTest.keyClicks(form.note, "new hall")
    QTest.keyClick(form.note, ENTER)
    newest = max(desk.view.register.all(DocumentVersion), key=lambda each: each.number)
    assert (newest.number, newest.note) == (2, "new hall")
    assert states(tab, "DE")[0] is CellState.OLD
    assert desk.view.entries[-1].label == "New version: Save the date"
    current = tab.page.ladder.current_line()
    assert current is not None
    assert current.code == "DE"
    headings = [each.second for each in tab.page.ladder.table.rows_model.columns]
    assert "current v2 · 9 Apr" in headings


def test_the_first_version_of_a_new_document(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "DE")
    press(tab, "v")
    form = tab.commands.dispatcher.version
    form.document.choose(DocumentKind.THANK_YOU)
    QTest.keyClick(form.note, ENTER)
    made = document_of(desk, DocumentKind.THANK_YOU)
    assert made.title == "Thank-you letter"
    assert len(states(tab, "DE")) == 3


def test_a_date_that_is_none_is_said_at_its_field(tab: InvitationsTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "DE")
    press(tab, "d")
    form = tab.commands.dispatcher.dispatch
    form.at.setText("in March")
    QTest.keyClick(form.at, ENTER)
    assert "in March" in form.complaint
    assert form.at.text() == "in March"
    assert len(desk.view.entries) == before


def test_a_contact_is_named(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "LV")
    assert Lack.CONTACT_POINT in line(tab, "LV").row.lacks
    press(tab, "c")
    form = tab.commands.dispatcher.contact
    form.texts["name"].insert("Ieva Kalniņa")
    QTest.keyClicks(form.texts["emails"], "ieva@iem.example")
    QTest.keyClick(form.texts["emails"], ENTER)
    (named,) = [each for each in desk.view.register.all(Contact) if each.name == "Ieva Kalniņa"]
    assert (named.purpose, named.emails) == (Purpose.LOGISTICS, ("ieva@iem.example",))
    assert desk.view.entries[-1].label == "New contact of Latvia"
    assert Lack.CONTACT_POINT not in line(tab, "LV").row.lacks
    desk.undo()
    assert Lack.CONTACT_POINT in line(tab, "LV").row.lacks


def test_a_contact_is_changed_and_removed(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "DE")
    (contact,) = desk.view.register.all(Contact)
    tab.commands.edit_contact(contact)
    form = tab.commands.dispatcher.contact
    form.texts["phones"].setText("+49 30 1234")
    QTest.keyClick(form.texts["phones"], ENTER)
    (changed,) = desk.view.register.all(Contact)
    assert (changed.phones, changed.name) == (("+49 30 1234",), "Jörg Weißenborn")
    tab.commands.edit_contact(changed)
    form.removed.emit()
    assert not tuple(desk.view.register.all(Contact))


def test_an_address_that_is_none_is_said_at_its_field(tab: InvitationsTab, desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    stand(tab, "LV")
    press(tab, "c")
    form = tab.commands.dispatcher.contact
    form.texts["emails"].setText("nobody")
    QTest.keyClick(form.texts["emails"], ENTER)
    assert "nobody" in form.complaint
    assert form.isVisible()
    assert len(desk.view.entries) == before


def test_chips_show_who_lacks_what(tab: InvitationsTab) -> None:
    chips = tab.page.chips
    assert shown(tab) == ["DE", "FR", "LV"]
    QTest.keyClick(chips[Lack.REPLY], Qt.Key.Key_Space)
    assert shown(tab) == ["DE", "LV"]
    QTest.keyClick(chips[Lack.CONTACT_POINT], Qt.Key.Key_Space)
    assert shown(tab) == ["LV"]
    stand(tab, "FR")
    assert shown(tab) == ["DE", "FR", "LV"]


def test_the_ladder_is_copied_for_excel(tab: InvitationsTab) -> None:
    tab.page.ladder.table.selectAll()
    QTest.keyClick(tab.page.ladder.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0][:4] == ["DE Germany", "Sent v1", "Draft v1", "Jörg Weißenborn"]
    assert rows[2][4:8] == ["No reply", "—", "4 days late", "—"]


def test_news_leave_the_open_line_alone(tab: InvitationsTab, desk: LiveDesk) -> None:
    stand(tab, "LV")
    press(tab, "d")
    form = tab.commands.dispatcher.dispatch
    QTest.keyClicks(form.note, "half a sen")
    desk.catch_up()
    desk.undo()
    assert form.isVisible()
    assert form.note.text() == "half a sen"


def test_esc_goes_back_to_the_table(tab: InvitationsTab) -> None:
    stand(tab, "LV")
    press(tab, "d")
    QTest.keyClick(tab.commands.dispatcher.dispatch.at, Qt.Key.Key_Escape)
    assert not tab.commands.dispatcher.dispatch.isVisible()
    assert tab.window().focusWidget() is tab.page.ladder.table
