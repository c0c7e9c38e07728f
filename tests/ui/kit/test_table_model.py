"""The model shows rows, filters, sorts and folds them, and lets edits leave."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.kit.people import GUESTS, Desk, Guest, grouped

pytestmark = pytest.mark.usefixtures("qapp")


def _ids(desk: Desk) -> list[object]:
    return [desk.model.id_at(at) for at in range(desk.model.rowCount())]


def test_keeps_qts_rules_through_every_change() -> None:
    desk = Desk()
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(desk.model, mode, desk)
    desk.model.look_for("ost")
    desk.model.fill(grouped())
    desk.model.fold(grouped()[0], folded_up=True)
    desk.model.sort_by("age", descending=True)
    desk.model.fill(())
    desk.model.fill(GUESTS)
    assert tester.model().rowCount() == 1


def test_filters_by_words_without_accents_and_case() -> None:
    desk = Desk()
    desk.model.look_for("sOren ostergaard")
    assert _ids(desk) == ["2"]
    desk.model.look_for("χατζη yes")
    assert _ids(desk) == ["3"]
    desk.model.look_for("")
    desk.model.keep_only(lambda guest: guest.answer == "Yes")
    assert _ids(desk) == ["1", "3"]


def test_sorts_by_value_and_back() -> None:
    desk = Desk()
    desk.model.sort_by("age")
    assert _ids(desk) == ["2", "3", "1", "4"]
    desk.model.sort_by("age", descending=True)
    assert _ids(desk) == ["4", "1", "3", "2"]
    desk.model.sort_by(None)
    assert _ids(desk) == ["1", "2", "3", "4"]


def test_changes_one_row_with_one_signal(qtbot: QtBot) -> None:
    desk = Desk()
    changed: list[tuple[int, int]] = []
    desk.model.dataChanged.connect(lambda top, low: changed.append((top.row(), low.row())))
    with qtbot.assertNotEmitted(desk.model.modelReset):
        desk.model.take([replace(GUESTS[2], function="Deputy")])
    assert changed == [(2, 2)]


def test_folds_filters_and_sorts_within_groups() -> None:
    desk = Desk(grouped())
    desk.model.fold(grouped()[0], folded_up=True)
    assert _ids(desk) == [("group", "BE"), ("group", "EL"), "3", "4"]
    desk.model.look_for("søren")
    assert _ids(desk) == [("group", "BE"), "2"], "a find opens what is folded"
    desk.model.look_for("greece")
    assert _ids(desk) == [("group", "EL"), "3", "4"], "the group's own words bring all its rows"
    desk.model.look_for("")
    desk.model.fold_all(folded_up=False)
    desk.model.sort_by("age")
    assert _ids(desk) == [("group", "BE"), "2", "1", ("group", "EL"), "3", "4"]


def test_reads_cells_aloud_with_their_headings() -> None:
    model = Desk().model
    spoken = model.data(model.index(1, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Reply: No"


def test_refused_texts_wait_in_their_cells() -> None:
    desk = Desk()
    model = desk.model
    assert model.setData(model.index(0, 3), "fifty")
    assert model.setData(model.index(1, 3), "41")
    assert [edit.text for (edit,) in desk.gestures] == ["41"]
    assert model.text_at(0, 3) == "fifty"
    tip = model.data(model.index(0, 3), Qt.ItemDataRole.ToolTipRole)
    assert "is not a number" in tip
    assert model.setData(model.index(0, 3), "55")
    assert model.text_at(0, 3) == "55"
    assert model.refusal_at(0, 3) is None


def test_an_unchanged_text_is_no_edit() -> None:
    desk = Desk()
    desk.model.setData(desk.model.index(0, 1), "Minister")
    assert desk.gestures == []


def test_ten_thousand_rows_are_searched_when_idle(qtbot: QtBot) -> None:
    desk = Desk(tuple(Guest(str(n), "BE", f"Person {n}", age=n) for n in range(10_000)))
    qtbot.waitUntil(lambda: not desk.model._warming.isActive())
    desk.model.look_for("9999")
    assert _ids(desk) == ["9999"]
