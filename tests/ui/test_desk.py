"""The desk of the window: views arrive, refusals are told, nothing is written when out of reach."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates_app.domain.changes import Change, ConflictError, edited
from delegates_app.domain.errors import AppError
from delegates_app.domain.records import Person, Record
from delegates_app.services.office import Desk, EditedSinceError, Office, Work
from delegates_app.storage.database import Database
from delegates_app.ui.desk import Conflict, LiveDesk
from delegates_app.ui.kit.jobs import Jobs


def somebody(desk: LiveDesk) -> Person:
    return next(iter(desk.view.register.all(Person)))


def renamed(person: Record, name: str) -> tuple[Change, ...]:
    return edited(person, replace(person, family_name=name))  # type: ignore[call-arg]  # a Person


def heard(signal: Any) -> list[Any]:
    said: list[Any] = []
    signal.connect(said.append)
    return said


def test_a_write_changes_the_view_before_done_is_called(desk: LiveDesk) -> None:
    seen: list[str] = []
    desk.write("Rename", renamed(somebody(desk), "Byrne"), done=lambda _: seen.append(_name(desk)))
    assert seen == ["Byrne"]
    assert desk.all_saved


def _name(desk: LiveDesk) -> str:
    return somebody(desk).family_name


def test_no_changes_make_no_operation(desk: LiveDesk) -> None:
    before = len(desk.view.entries)
    desk.write("Nothing", ())
    assert len(desk.view.entries) == before


def test_undo_and_redo_are_views_too(desk: LiveDesk) -> None:
    views = heard(desk.changed)
    old = _name(desk)
    desk.write("Rename", renamed(somebody(desk), "Byrne"))
    desk.undo()
    assert _name(desk) == old
    desk.redo()
    assert _name(desk) == "Byrne"
    assert len(views) == 3


def test_what_somebody_else_changed_is_caught_up_and_told_as_a_conflict(
    desk: LiveDesk, file: Path
) -> None:
    person = somebody(desk)
    other = Office(Database.open(str(file)), Desk("Lotte Claes"))
    other.write(Work("Rename", renamed(person, "Kelly")))
    other.close()
    conflicts = heard(desk.conflicted)
    desk.write("Rename", renamed(person, "Byrne"))
    assert _name(desk) == "Kelly"
    (conflict,) = conflicts
    assert isinstance(conflict, Conflict)
    assert [clash.found for clash in conflict.error.clashes] == ["Kelly"]


def test_who_asks_for_refusals_gets_the_error_itself(desk: LiveDesk) -> None:
    person = somebody(desk)
    stale = replace(person, family_name="Kelly")
    errors: list[AppError] = []
    desk.write("Rename", renamed(stale, "Byrne"), refused=errors.append)
    assert isinstance(errors[0], ConflictError)


def test_taking_back_what_was_edited_since_offers_the_rest(desk: LiveDesk) -> None:
    desk.write("Rename", renamed(somebody(desk), "Byrne"))
    number = desk.view.entries[-1].number
    desk.write("Rename", renamed(somebody(desk), "Kelly"))
    errors: list[AppError] = []
    desk.take_back(number, refused=errors.append)
    assert isinstance(errors[0], EditedSinceError)


def test_a_question_is_answered_with_a_value(desk: LiveDesk) -> None:
    answers: list[Any] = []
    desk.ask(lambda office: office.database.operation(1), answers.append)
    assert answers[0].entry.label == "New conference"


def test_out_of_reach_refuses_at_once_and_comes_back(desk: LiveDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.lost):
        desk._went.emit()
    assert not desk.writable
    with pytest.raises(AppError, match="text was kept"):
        desk.write("Rename", renamed(somebody(desk), "Byrne"))
    with qtbot.waitSignal(desk.back):
        desk._rang.emit()
    desk.write("Rename", renamed(somebody(desk), "Byrne"))
    assert _name(desk) == "Byrne"


def test_news_of_another_desk_arrive_by_themselves(
    desk: LiveDesk, file: Path, qtbot: QtBot
) -> None:
    desk.watch()
    other = Office(Database.open(str(file)), Desk("Lotte Claes"))
    with qtbot.waitSignal(desk.changed, timeout=5000):
        other.write(Work("Rename", renamed(somebody(desk), "Kelly")))
    other.close()
    assert _name(desk) == "Kelly"


def test_when_idle_the_one_file_holds_everything(desk: LiveDesk, file: Path) -> None:
    desk.write("Rename", renamed(somebody(desk), "Zwartveld"))
    assert b"Zwartveld" not in file.read_bytes()
    assert desk._idle.isActive()
    desk._idle.timeout.emit()
    assert b"Zwartveld" in file.read_bytes()


def test_news_that_could_not_be_taken_in_are_asked_for_again(desk: LiveDesk, file: Path) -> None:
    other = Office(Database.open(str(file)), Desk("Lotte Claes"))
    other.write(Work("Rename", renamed(somebody(desk), "Kelly")))
    other.close()
    away = file.rename(file.with_name("away"))
    desk._office.database.engine.dispose()
    file.mkdir()
    desk.catch_up()
    file.rmdir()
    away.rename(file)
    assert _name(desk) != "Kelly"
    assert desk._again.isActive()
    desk._again.timeout.emit()
    assert _name(desk) == "Kelly"


def test_a_desk_that_lost_its_server_looks_by_itself(desk: LiveDesk) -> None:
    desk._lose()
    assert not desk.writable
    assert desk._again.isActive()
    desk._again.timeout.emit()
    assert desk.writable


@pytest.fixture
def slow(file: Path, qapp: QApplication) -> Iterator[LiveDesk]:
    """A desk whose work is done on a thread of its own."""
    assert qapp is not None
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)
    yield LiveDesk(Office(Database.open(str(file)), Desk("Ann Peeters")), jobs)
    jobs.close()
    jobs.deleteLater()
    assert not errors


def test_what_is_under_way_when_a_desk_closes_is_written_and_nobody_called(
    slow: LiveDesk, file: Path, qtbot: QtBot
) -> None:
    views = heard(slow.changed)
    done: list[Any] = []
    slow.closed.connect(slow.deleteLater)
    slow.write("Rename", renamed(somebody(slow), "Byrne"), done=done.append)
    slow._rang.emit()
    with qtbot.waitSignal(slow.closed, timeout=5000):
        slow.close()
    assert (views, done) == ([], [])
    again = Database.open(str(file))
    assert "Byrne" in {each.family_name for each in again.load().register.all(Person)}
    again.close()
    assert not file.with_name(file.name + "-wal").exists()


def test_what_is_refused_when_a_desk_closes_is_still_told(slow: LiveDesk, qtbot: QtBot) -> None:
    told = heard(slow.failed)
    refused: list[Any] = []
    stale = replace(somebody(slow), family_name="Kelly")
    slow.closed.connect(slow.deleteLater)
    slow.write("Rename", renamed(stale, "Byrne"), refused=refused.append)
    with qtbot.waitSignal(slow.closed, timeout=5000):
        slow.close()
    assert refused == []
    assert "changed elsewhere" in told[0]
