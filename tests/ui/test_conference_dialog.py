"""Making and editing a conference, by keys, every line one operation."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from delegates_app.domain.records import Conference, Deadline, FormatRule, Session
from delegates_app.domain.words import ConferenceKind, DeadlineKind
from delegates_app.services.conferences import Frame
from delegates_app.ui.conference_dialog import ConferenceDialog
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.columns import Edit
from delegates_app.ui.new_conference_dialog import NewConferenceDialog


def conference_of(desk: LiveDesk) -> Conference:
    return next(iter(desk.view.register.all(Conference)))


@pytest.fixture
def dialog(desk: LiveDesk, qtbot: QtBot) -> Iterator[ConferenceDialog]:
    dialog = ConferenceDialog(desk, conference_of(desk).id)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def type_into(dialog: ConferenceDialog, name: str, text: str) -> QLineEdit:
    line = dialog.form.lines[name]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    return line


def test_a_line_is_kept_when_it_is_left(dialog: ConferenceDialog, desk: LiveDesk) -> None:
    type_into(dialog, "venue", "Oude Vismijn")
    assert conference_of(desk).venue == "Oude Vismijn"
    assert desk.view.entries[-1].label == "Conference: Venue"
    desk.undo()
    assert conference_of(desk).venue == ""


def test_a_day_that_cannot_be_stays_with_a_sentence(
    dialog: ConferenceDialog, desk: LiveDesk
) -> None:
    line = type_into(dialog, "ends_on", "2024-04-01")
    assert line.property("refused")
    assert line.text() == "2024-04-01"
    assert "not before the first" in dialog.form._refusals["ends_on"].text()
    type_into(dialog, "ends_on", "1/5/2024")
    assert conference_of(desk).ends_on == date(2024, 5, 1)
    assert not line.property("refused")


def test_news_never_overwrite_what_is_being_typed(dialog: ConferenceDialog) -> None:
    line = dialog.form.lines["venue"]
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Oude Vis")
    dialog.tables[2].add_button.click()
    assert line.text() == "Oude Vis"


def test_sessions_formats_and_deadlines_are_added_edited_removed(
    dialog: ConferenceDialog, desk: LiveDesk
) -> None:
    kinds: tuple[type, ...] = (Session, FormatRule, Deadline)
    for table, kind in zip(dialog.tables, kinds, strict=True):
        before = desk.view.register.count(kind)
        table.add_button.click()
        assert desk.view.register.count(kind) == before + 1
        table.remove_button.click()
        assert desk.view.register.count(kind) == before
        assert table.trouble.text() == ""


def test_a_block_of_cells_is_one_operation(dialog: ConferenceDialog, desk: LiveDesk) -> None:
    table = dialog.tables[2]
    table.add_button.click()
    row = table.model.rows[-1]
    before = len(desk.view.entries)
    table.model.put((Edit(row, "kind", "Replies due"), Edit(row, "due_on", "5/4/2024")))
    assert len(desk.view.entries) == before + 1
    (deadline,) = desk.view.register.all(Deadline)
    assert (deadline.kind, deadline.due_on) == (DeadlineKind.REPLY, date(2024, 4, 5))


def test_a_format_that_is_none_stays_in_its_cell(dialog: ConferenceDialog, desk: LiveDesk) -> None:
    table = dialog.tables[1]
    table.add_button.click()
    row = table.model.rows[-1]
    table.model.put((Edit(row, "format", "one and two"),))
    place = table.model.positions()[row.id]
    refusal = table.model.refusal_at(place, table.model.column_of("format"))
    assert refusal is not None
    assert refusal.edit.text == "one and two"
    assert next(iter(desk.view.register.all(FormatRule))).format == "1+2"


def test_a_session_that_is_spoken_of_is_kept(dialog: ConferenceDialog, desk: LiveDesk) -> None:
    assert desk.view.register.count(Session) == 1
    table = dialog.tables[0]
    table.table.go_to(table.model.rows[0].id)
    table.remove_button.click()
    assert desk.view.register.count(Session) == 0


@pytest.fixture
def new_one(qtbot: QtBot) -> Iterator[NewConferenceDialog]:
    dialog = NewConferenceDialog(has_file=True)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_a_frame_is_made_by_keys(new_one: NewConferenceDialog, qtbot: QtBot) -> None:
    texts = ("Conference on Water", "Ghent", "29/4/2024", "30/4/2024")
    lines = (new_one.title, new_one.place, new_one.first, new_one.last)
    for line, text in zip(lines, texts, strict=True):
        QTest.keyClicks(line, text)
    with qtbot.waitSignal(new_one.made) as made:
        QTest.keyClick(new_one.last, Qt.Key.Key_Return)
    assert made.args is not None
    frame, same_file = made.args
    assert same_file
    assert frame == Frame(
        "Conference on Water",
        "Ghent",
        date(2024, 4, 29),
        date(2024, 4, 30),
        ConferenceKind.MINISTERIAL,
    )


def test_what_is_missing_is_said_and_the_dialog_stays(new_one: NewConferenceDialog) -> None:
    new_one.make.click()
    assert "needs a title" in new_one.trouble.text()
    new_one.title.setText("Conference on Water")
    new_one.first.setText("tomorrow")
    new_one.make.click()
    assert "“tomorrow” is not" in new_one.trouble.text()
    assert new_one.isVisible()


def test_ctrl_z_in_the_next_line_takes_back_the_line_before(dialog: ConferenceDialog) -> None:
    asked: list[str] = []
    undo = QShortcut(QKeySequence.StandardKey.Undo, dialog)
    undo.activated.connect(lambda: asked.append("undo"))
    type_into(dialog, "venue", "Oude Vismijn")
    line = dialog.form.lines["place"]
    line.setFocus()
    QTest.keyClicks(line, "x")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == []  # the letter typed here goes first
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo"]


def test_a_mistyped_year_leaves_the_dialog_open(new_one: NewConferenceDialog) -> None:
    made: list[object] = []
    new_one.made.connect(lambda *frame: made.append(frame))
    for line, text in ((new_one.title, "T"), (new_one.first, "1024-04-29")):
        QTest.keyClicks(line, text)
    QTest.keyClicks(new_one.last, "2024-04-30")
    QTest.keyClick(new_one.last, Qt.Key.Key_Return)
    assert new_one.isVisible()
    assert "a year" in new_one.trouble.text()
    assert made == []
