"""The pieces of pages by real keys: figures, chips, notices, search, actions, theme."""

from collections.abc import Sequence
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.kit.gallery import gallery
from tests.ui.kit.people import Desk

from delegates_app.ui.kit.actions import Action, Actions
from delegates_app.ui.kit.buttons import Button, Choice, SegmentedSwitch
from delegates_app.ui.kit.cards import Chip, Figure, FigureCard
from delegates_app.ui.kit.notices import Banner, Notices
from delegates_app.ui.kit.palette import DARK, LIGHT, Tone, current
from delegates_app.ui.kit.panel import Fact, Panel
from delegates_app.ui.kit.pill import Pill, PillLabel, pill_width
from delegates_app.ui.kit.search_fields import FilterLine, SearchField
from delegates_app.ui.kit.search_popup import Hit, SearchPopup
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.kit.time_line import Moment, TimeLine
from delegates_app.ui.kit.wrapped import Wrapped

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("theme")


def test_the_theme_switches_and_tells(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Qt.ColorScheme.Dark)
    assert current() is DARK
    theme.choose(Qt.ColorScheme.Light)
    assert current() is LIGHT


def test_our_own_font_is_worn_where_the_system_has_none() -> None:
    font = QGuiApplication.font()
    assert font.family() == "Noto Sans"
    assert font.pixelSize() == 13


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_every_piece_paints_in_both_schemes(
    qtbot: QtBot, theme: Theme, scheme: Qt.ColorScheme
) -> None:
    theme.choose(scheme)
    window = gallery()
    qtbot.addWidget(window)
    window.resize(1280, 1000)
    picture = window.grab().toImage()
    ground = picture.pixelColor(2, 2).name()
    assert ground == current().ground


def test_a_figure_card_filters_by_the_space_bar(qtbot: QtBot) -> None:
    card = FigureCard(Figure("3", "past the deadline", Tone.NO), filters=True)
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.toggled) as toggled:
        QTest.keyClick(card, Key.Key_Space)
    assert toggled.args == [True]
    assert card.accessibleName() == "3 past the deadline"


def test_a_narrow_figure_card_wraps_instead_of_cutting(qtbot: QtBot) -> None:
    words = "hold the current version of the practical information note"
    card = FigureCard(Figure("34", words, lines=("27 Member States, 4 associated",)), filters=True)
    qtbot.addWidget(card)
    wide, narrow = card.sizeHint(), card.minimumSizeHint()
    assert narrow.width() < wide.width() / 2
    assert card.heightForWidth(narrow.width()) > wide.height()


def test_an_address_too_long_for_its_line_wraps_and_is_copied_whole(qtbot: QtBot) -> None:
    address = "firstname.lastname-longer@ministry-of-interior.example"
    text = Wrapped(address)
    qtbot.addWidget(text)
    assert text.heightForWidth(120) >= 3 * text.heightForWidth(1000)
    text.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == address


def test_a_narrow_pill_keeps_its_word_before_its_date(qtbot: QtBot) -> None:
    pill = Pill(Tone.REPRESENTED, "Represented", "arrow-left-right", "12 Mar")
    label = PillLabel(pill)
    qtbot.addWidget(label)
    word_only = pill_width(Pill(Tone.REPRESENTED, "Represented", "arrow-left-right"))
    label.resize(word_only, 24)
    alone = PillLabel(Pill(Tone.REPRESENTED, "Represented", "arrow-left-right"))
    qtbot.addWidget(alone)
    alone.resize(word_only, 24)
    assert label.grab().toImage() == alone.grab().toImage()


def test_a_chip_counts_and_makes_room_for_its_tick(qtbot: QtBot) -> None:
    chip = Chip("Has not replied", 5)
    qtbot.addWidget(chip)
    width = chip.sizeHint().width()
    QTest.keyClick(chip, Key.Key_Space)
    assert chip.isChecked()
    assert chip.sizeHint().width() > width
    chip.show_count(4)
    assert chip.accessibleName() == "Has not replied: 4"


def test_choices_tell_values(qtbot: QtBot) -> None:
    choice = Choice([("all", "All categories"), ("ms", "Member States")], name="Category")
    switch = SegmentedSwitch([("board", "Board", ""), ("grid", "Grid", "")])
    for widget in (choice, switch):
        qtbot.addWidget(widget)
        widget.show()
    with qtbot.waitSignal(choice.chosen) as chosen:
        QTest.keyClick(choice, Key.Key_Down)
    assert chosen.args == ["ms"]
    choice.offer([("ms", "Member States"), ("org", "Organisations")])
    assert choice.value == "ms"
    with qtbot.waitSignal(switch.chosen) as switched:
        QTest.keyClick(switch.findChildren(Button)[1], Key.Key_Space)
    assert switched.args == ["grid"]


def test_the_filter_narrows_clears_and_goes_down(qtbot: QtBot) -> None:
    desk = Desk()
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    line, table = FilterLine("Filter people"), TableView(desk.model)
    column.addWidget(line)
    column.addWidget(table)
    line.narrow(table)
    page.show()
    table.setFocus()
    QTest.keyClick(table, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is line
    QTest.keyClicks(line, "Elodie")
    assert desk.model.rowCount() == 1
    QTest.keyClick(line, Key.Key_Down)
    assert page.focusWidget() is table
    QTest.keyClick(line, Key.Key_Escape)
    assert desk.model.rowCount() == 4


def test_good_news_goes_by_itself_and_warnings_stay(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    notices, undone = Notices(window), []
    notices.good("3 rows pasted", "Undo", lambda: undone.append(1))
    notices.warn("2 rows did not fit")
    assert list(notices.sentences) == ["3 rows pasted", "2 rows did not fit"]
    notices.press()
    assert undone == [1]
    assert list(notices.sentences) == ["2 rows did not fit"]
    notices.good("Saved")
    notices.finish()
    assert list(notices.sentences) == []


def test_a_banner_says_its_state_until_it_is_over(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("The connection is lost. Everything stays readable.")
    assert banner.sentence.startswith("The connection is lost")
    banner.say("")
    assert banner.sentence == ""


def test_the_search_follows_what_is_typed_and_goes(qtbot: QtBot) -> None:
    gone: list[str] = []
    names = ["Ireland", "Italy", "Iceland"]

    def search(text: str) -> Sequence[Hit]:
        found = [name for name in names if text.lower() in name.lower()]
        return [Hit(each, "delegation", "flag", partial(gone.append, each)) for each in found]

    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    popup = SearchPopup(search, "Search", window)
    popup.ask()
    QTest.keyClicks(popup.line, "land")
    QTest.keyClick(popup.line, Key.Key_Down)
    QTest.keyClick(popup.line, Key.Key_Return)
    assert gone == ["Iceland"]
    assert not popup.isVisible()


def test_the_search_field_opens_by_keys_and_mouse(qtbot: QtBot) -> None:
    field = SearchField("Search people")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.asked):
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(field.asked):
        QTest.keyClicks(field, "x")


def test_actions_are_declared_once(qtbot: QtBot) -> None:
    window, done = QMainWindow(), []
    qtbot.addWidget(window)
    actions = Actions(
        [
            Action("undo", "Undo", lambda: done.append("undo"), "Ctrl+Z", "undo-2", menu="Edit"),
            Action("find", "Find", lambda: done.append("find"), "Ctrl+K;Ctrl+Shift+F", menu="Go"),
        ],
        window,
    )
    menus = actions.fill(window.menuBar())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    actions.enable("undo", "Undo paste", enabled=False)
    assert done == ["undo"]
    assert [menu.title() for menu in menus] == ["Edit", "Go"]
    assert actions["undo"].text() == "Undo paste"
    assert not actions["undo"].isEnabled()
    assert [(hit.title, hit.keys) for hit in actions.hits("FIN")] == [("Find", "Ctrl+K")]
    assert actions.hits("undo") == ()


def test_a_panel_says_all_of_it(qtbot: QtBot) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    panel.add_title("FR · France", "Élodie Lefèbvre", Pill(Tone.NO, "4 days late"))
    panel.add_facts([Fact("Political", "Aurélien Duchêne", "Chief of staff")])
    panel.add_widget(TimeLine([Moment("9 Apr", "“Decides by Thursday.”", "phone", came_in=True)]))
    panel.resize(300, 400)
    panel.show()
    assert panel.findChild(PillLabel).accessibleName() == "4 days late"  # type: ignore[union-attr]
    panel.clear()
    panel.add_title("DE · Germany")
    assert panel.findChildren(TimeLine) == []
