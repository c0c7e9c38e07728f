"""The overview says what the domain says, changes with it, and leads to the places."""

import uuid

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from delegates_app.domain.changes import added
from delegates_app.domain.delegations import find_delegation
from delegates_app.domain.overview import overview
from delegates_app.domain.records import Conference, Statement
from delegates_app.domain.words import Answer, Category, Channel
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.overview.looks import target_of
from delegates_app.ui.overview.overview_tab import OverviewTab
from delegates_app.ui.place import Target, place_of
from delegates_app.ui.speech import said


def numbers(tab: OverviewTab) -> list[str]:
    return [card._figure.number for card in tab.figures._cards]


def test_the_cards_show_the_figures_and_lead_to_their_tabs(
    tab: OverviewTab, desk: LiveDesk, ghent: Conference, qtbot: QtBot
) -> None:
    told = overview(desk.view.register, ghent, place_of(ghent).now)
    assert numbers(tab) == [str(each.number) for each in told.figures]
    card = tab.figures._cards[2]
    assert "ministers come" in card.accessibleName()
    with qtbot.waitSignal(tab.went) as went:
        QTest.keyClick(card, Qt.Key.Key_Space)
    assert went.args == [Target("availability")]


def test_a_statement_changes_the_figure_of_ministers(
    tab: OverviewTab, desk: LiveDesk, ghent: Conference
) -> None:
    before = int(numbers(tab)[2])
    coming = find_delegation(desk.view.register, ghent, "DE")
    assert coming is not None
    statement = Statement(
        id=str(uuid.uuid4()),
        delegation_id=coming.id,
        answer=Answer.NO,
        said_at=place_of(ghent).now,
        channel=Channel.LETTER,
        official=True,
    )
    desk.write("Germany: no (by letter)", (added(statement),))
    assert int(numbers(tab)[2]) == before - 1
    desk.undo()
    assert int(numbers(tab)[2]) == before


def test_each_task_is_a_fact_a_reason_and_a_verb_that_leads_somewhere(
    tab: OverviewTab, desk: LiveDesk, ghent: Conference, qtbot: QtBot
) -> None:
    told = overview(desk.view.register, ghent, place_of(ghent).now)
    assert [line.button.text() for line in tab.tasks.lines] == [
        said(task.verb) for task in told.tasks
    ]
    assert [line.button.property("kind") for line in tab.tasks.lines].count("primary") == 1
    line = tab.tasks.lines[-1]
    assert said(told.tasks[-1].fact) in line._words.accessibleName()
    with qtbot.waitSignal(tab.went) as went:
        QTest.keyClick(line.button, Qt.Key.Key_Space)
    assert went.args == [target_of(told.tasks[-1])]


def test_milestones_lead_to_where_they_are_worked_on(tab: OverviewTab, qtbot: QtBot) -> None:
    titles = [said(line.ahead.milestone.title) for line in tab.milestones.lines]
    badges = tab.milestones.lines[titles.index("All badges printed")]
    with qtbot.waitSignal(tab.went) as went:
        QTest.keyClick(badges, Qt.Key.Key_Space)
    assert went.args == [Target("badges")]


def test_bars_say_in_words_what_they_show(tab: OverviewTab) -> None:
    states = tab.bars.lines[0]
    assert states.answers.category is Category.MEMBER_STATE
    assert states.accessibleName().startswith("Member States: ")
    assert tab.bars.lines[-1].accessibleName().startswith("All: ")
    assert "any answer" in tab.chart.accessibleName()


def test_the_chart_is_painted_in_both_conferences(tab: OverviewTab, desk: LiveDesk) -> None:
    for conference in desk.view.register.all(Conference):
        tab.take(desk.view, place_of(conference))
        tab.resize(1244, 600)
        image = tab.grab().toImage()
        assert colours_in(image) > 20


def test_the_same_view_again_keeps_lines_and_focus(
    tab: OverviewTab, desk: LiveDesk, ghent: Conference
) -> None:
    lines = tab.tasks.lines
    tab.take(desk.view, place_of(ghent))
    assert tab.tasks.lines is lines


def colours_in(image: QImage) -> int:
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    )
