"""The panel by real keys: replaced with a preview, added, waived, moved, confirmed, cancelled."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.delegations.conftest import House
from tests.ui.delegations.keys import control, press, type_text

from delegates_app.domain.records import Waiver
from delegates_app.domain.seats import plan_cancel
from delegates_app.domain.words import Role, Standing
from delegates_app.ui.delegations.seat_form import SeatForm
from delegates_app.ui.delegations.summary import State
from delegates_app.ui.place import Target

Key = Qt.Key
SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def select(house: House, code: str, name: str = "") -> None:
    """Come by a link, as from the search; on into the panel for a person."""
    delegate_id = house.delegate(name).id if name else None
    house.tab.go(Target("delegations", house.delegation(code).id, delegate_id))
    if name:
        press(Key.Key_Return)


def open_form(house: House) -> SeatForm | None:
    return house.tab.page.side.form


def test_enter_goes_to_the_first_seat_that_waits(house: House) -> None:
    select(house, "IE")
    press(Key.Key_Return)
    seats = house.tab.page.side.panel.seats
    assert QApplication.focusWidget() is seats
    assert house.tab.page.seat is not None
    assert house.tab.page.seat.role is Role.HEAD
    press(Key.Key_Down)
    assert house.tab.page.delegate == house.delegate("Aoife Ní Bhriain")
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is house.tab.page.board


def test_the_panel_says_what_is_wrong(house: House) -> None:
    select(house, "EL")
    panel = house.tab.page.side.panel
    assert panel.alerts.sentences == ("3 of 2 seats are used (Delegate); no waiver yet.",)
    texts = [entry.text for entry in panel.seats.entries]
    assert texts[0] == "Head, Ελένη Χατζηγεωργίου, Eleni CHATZIGEORGIOU, ready"
    assert texts[4] == "Security, Nicos Guard, Nicos GUARD, ready"


def test_replacing_shows_what_follows_and_is_one_operation(house: House) -> None:
    select(house, "DE", "Jörg-Matthias Großklaus")
    control(Key.Key_R)
    form = house.tab.page.side.replacing
    assert form.follows.sentences == ("Badge printed 16 April becomes void.",)
    type_text("Kurt Meier")
    press(Key.Key_Tab)
    type_text("Director")
    press(Key.Key_Tab)
    type_text("illness")
    before = len(house.labels)
    press(Key.Key_Return)
    assert house.labels[before:] == ["Germany: Jörg-Matthias Großklaus replaced by Kurt Meier"]
    new, old = house.delegate("Kurt Meier"), house.delegate("Jörg-Matthias Großklaus")
    assert (new.function, new.rank, new.replaces_id) == ("Director", old.rank, old.id)
    assert (old.standing, old.reason) == (Standing.REPLACED, "illness")
    assert house.tab.page.delegate == new
    note = house.tab.page.side.panel.note.text()
    assert note == "Comes instead of Jörg-Matthias Großklaus: illness"
    house.desk.undo()
    assert "delegate Jörg-Matthias Großklaus" in house.seated("DE")


def test_without_a_name_nobody_is_replaced_and_the_form_stays(house: House) -> None:
    select(house, "DE", "Jörg-Matthias Großklaus")
    control(Key.Key_R)
    press(Key.Key_Return)
    form = house.tab.page.side.replacing
    assert open_form(house) is form
    assert (
        form.refusal.text() == "There is no name. Nothing was changed; type at least a family name."
    )
    press(Key.Key_Escape)
    assert open_form(house) is None
    assert QApplication.focusWidget() is house.tab.page.board


def test_a_form_that_is_open_keeps_its_text_when_news_arrive(house: House) -> None:
    select(house, "DE", "Jörg-Matthias Großklaus")
    control(Key.Key_R)
    type_text("Kurt")
    house.desk.write("Elsewhere", plan_cancel(house.delegate("Nikos Dimou")))
    assert house.tab.page.side.replacing.name.text() == "Kurt"
    press(Key.Key_Escape)


def test_ins_adds_somebody_on_the_seat_selected(house: House) -> None:
    select(house, "IE")
    press(Key.Key_Insert)
    form = house.tab.page.side.adding
    assert form.arrival.role is Role.HEAD
    type_text("Ms Ciara Byrne")
    press(Key.Key_Return)
    assert house.seated("IE")[0] == "head Ciara Byrne"
    assert house.labels[-1] == "Ireland: Ms Ciara Byrne added"


def test_a_letter_on_an_empty_seat_begins_a_name(house: House) -> None:
    select(house, "IE")
    press(Key.Key_Return)
    type_text("Ciara Byrne")
    press(Key.Key_Return)
    assert house.seated("IE")[0] == "head Ciara Byrne"


def test_a_waiver_is_granted_for_what_is_too_many(house: House) -> None:
    select(house, "EL")
    press(Key.Key_W, SHIFTED)
    form = house.tab.page.side.waiving
    assert (form.grant.role, form.grant.extra) == (Role.DELEGATE, 1)
    press(Key.Key_Return)
    assert "who granted it" in form.refusal.text()
    type_text("M. Claes")
    press(Key.Key_Tab)
    type_text("one day")
    press(Key.Key_Return)
    assert "is not a date such as 2024-04-29" in form.refusal.text()
    control(Key.Key_A)
    type_text("12/4/2024")
    press(Key.Key_Return)
    (waiver,) = house.desk.view.register.all(Waiver)
    assert (waiver.granted_by, waiver.granted_on) == ("M. Claes", date(2024, 4, 12))
    assert house.labels[-1] == "Greece: waiver for 1 more, by M. Claes"
    summary = house.tab.page.summary
    assert summary is not None
    assert State.OVER not in summary.states


def test_what_happened_to_somebody_is_told_in_the_panel(house: House, qtbot: QtBot) -> None:
    select(house, "DE", "Jörg-Matthias Großklaus")
    control(Key.Key_T)
    history = house.tab.page.side.panel.history
    qtbot.waitUntil(lambda: "to be confirmed" in history.accessibleName())
    assert "New conference" in history.accessibleName()


def test_control_with_arrows_reorders_and_swaps_with_the_head(house: House) -> None:
    select(house, "DE", "Şebnem Öztürk")
    control(Key.Key_Up)
    assert house.seated("DE") == [
        "head Annegret von Wallenfels",
        "delegate Şebnem Öztürk",
        "delegate Jörg-Matthias Großklaus",
    ]
    assert house.labels[-1] == "Germany: Şebnem Öztürk moved up"
    press(Key.Key_Up, SHIFTED)
    assert house.seated("DE")[0] == "head Şebnem Öztürk"
    assert house.tab.page.delegate == house.delegate("Şebnem Öztürk")
    house.desk.undo()
    house.desk.undo()
    assert house.seated("DE")[1] == "delegate Jörg-Matthias Großklaus"


def test_without_a_head_somebody_takes_the_seat(house: House) -> None:
    select(house, "IE", "Aoife Ní Bhriain")
    press(Key.Key_Up, SHIFTED)
    assert house.seated("IE") == ["head Aoife Ní Bhriain"]


def test_a_key_turns_somebody_to_be_confirmed_and_back(house: House) -> None:
    select(house, "DE", "Şebnem Öztürk")
    control(Key.Key_T)
    assert house.delegate("Şebnem Öztürk").standing is Standing.TBC
    assert house.labels[-1] == "Germany: Şebnem Öztürk to be confirmed"
    control(Key.Key_T)
    assert house.delegate("Şebnem Öztürk").standing is Standing.ACTIVE


def test_a_key_holds_an_empty_seat(house: House) -> None:
    select(house, "IE")
    press(Key.Key_Return)
    control(Key.Key_T)
    assert house.seated("IE")[0] == "head TBC"


def test_del_asks_nothing_and_offers_the_way_back(house: House) -> None:
    select(house, "DE", "Şebnem Öztürk")
    press(Key.Key_Delete)
    assert "delegate Şebnem Öztürk" not in house.seated("DE")
    assert house.notices.sentences == ("Germany: Şebnem Öztürk no longer comes",)
    house.notices.press()
    assert "delegate Şebnem Öztürk" in house.seated("DE")


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Insert])
def test_keys_of_a_text_stay_in_the_filter(house: House, key: Qt.Key) -> None:
    select(house, "DE", "Şebnem Öztürk")
    control(Key.Key_F)
    type_text("ger")
    before = len(house.labels)
    press(key)
    assert len(house.labels) == before


def test_nobody_selected_is_told(house: House) -> None:
    select(house, "DE")
    press(Key.Key_Delete)
    assert "Nobody is selected" in house.notices.sentences[-1]
    house.notices.finish()


def test_a_link_to_a_person_shows_that_person_whatever_is_filtered(house: House) -> None:
    house.tab.page.choosing.text.setText("latvia")
    select(house, "DE", "Şebnem Öztürk")
    assert house.tab.page.choosing.text.text() == ""
    assert house.tab.page.delegate == house.delegate("Şebnem Öztürk")
    assert len(house.tab.page.board.shown) == 4
