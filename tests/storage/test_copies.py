"""Copies by hand and by themselves, and the log folded into one file."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_person

from delegates_app.domain.changes import added
from delegates_app.domain.errors import AppError
from delegates_app.services.office import Desk, Office, Work
from delegates_app.storage import copies
from delegates_app.storage.check import problems_of
from delegates_app.storage.copies import copies_of, copy_if_due, copy_to, to_keep
from delegates_app.storage.database import Database

NOON = datetime(2024, 4, 22, 12)


def test_a_copy_made_while_others_work_is_whole(anna: Office, tmp_path: Path) -> None:
    target = tmp_path / "handed over.delegates"
    copy_to(anna.database, target)
    copied = Database.open(str(target))
    assert problems_of(copied) == ()
    assert copied.load().register == anna.register
    assert copied.load().entries == anna.entries
    copied.close()


def test_a_copy_goes_on_as_a_file_of_its_own(anna: Office, tmp_path: Path) -> None:
    target = tmp_path / "handed over.delegates"
    copy_to(anna.database, target)
    bo = Office(Database.open(str(target)), Desk("bo"))
    bo.write(Work("Someone", (added(a_person()),)))
    bo.close()
    assert len(anna.entries) == 1


def test_a_copy_never_replaces_the_file_itself(anna: Office) -> None:
    if anna.database.path is not None:
        with pytest.raises(AppError, match="cannot replace the file itself"):
            copy_to(anna.database, anna.database.path)


def test_the_one_file_alone_holds_the_last_operation(anna: Office, tmp_path: Path) -> None:
    path = anna.database.path
    if path is None:
        return
    anna.write(Work("Someone", (added(a_person()),)))
    anna.database.fold()
    alone = tmp_path / "alone" / "copy.delegates"
    alone.parent.mkdir()
    shutil.copy(path, alone)
    copied = Database.open(str(alone))
    assert copied.load().register == anna.register
    copied.close()


def test_a_copy_an_hour_by_itself(anna: Office) -> None:
    path = anna.database.path
    made = [copy_if_due(anna.database, NOON + timedelta(minutes=20 * step)) for step in range(7)]
    if path is None:
        assert made == [None] * 7
        return
    assert [each is not None for each in made] == [True, False, False, True, False, False, True]
    assert len(copies_of(path)) == 3
    copied = Database.open(str(copies_of(path)[0]))
    assert copied.load().register == anna.register
    copied.close()


def test_copies_that_go_anyway_do_not_count_as_room(
    anna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = anna.database.path
    if path is None:
        return
    hours = [NOON + timedelta(hours=step) for step in range(3)]
    for time in hours:
        copy_if_due(anna.database, time)
    size = copies_of(path)[0].stat().st_size
    monkeypatch.setattr(copies, "LARGEST", int(2.5 * size))
    for minute in (1, 2):
        shutil.copy(copies_of(path)[0], copies_of(path)[0].with_stem(f"2024-04-22T120{minute}"))
    copy_if_due(anna.database, hours[-1] + timedelta(hours=1))
    assert [each.stem for each in copies_of(path)] == ["2024-04-22T1400", "2024-04-22T1500"]


def test_a_name_may_hold_any_sign(tmp_path: Path) -> None:
    path = tmp_path / "who? 100%.delegates"
    Database.create(str(path)).close()
    assert path.stat().st_size
    Database.open(str(path)).close()


times = st.lists(st.integers(0, 60 * 24 * 50).map(lambda ago: NOON - timedelta(minutes=ago)))


@given(times)
def test_kept_are_the_latest_of_each_hour_and_day(made: list[datetime]) -> None:
    kept = to_keep(made, NOON)
    assert kept <= set(made)
    recent = {time for time in made if NOON - time <= timedelta(days=1)}
    assert {time.strftime("%d%H") for time in recent} == {
        time.strftime("%d%H") for time in kept & recent
    }
    assert not any(NOON - time > timedelta(days=31) for time in kept)
    if recent:
        assert max(recent) in kept
