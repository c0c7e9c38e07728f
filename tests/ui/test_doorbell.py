"""A second start with the same file brings the first window forward."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from delegates_app.ui.doorbell import Doorbell


def test_the_second_one_rings_at_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Doorbell(), Doorbell()
    address = str(tmp_path / "ghent.delegates")
    assert first.is_ours(address)
    with qtbot.waitSignal(first.rung):
        assert not second.is_ours(address)
    assert second.is_ours(str(tmp_path / "brussels.delegates"))
    first.close()
    assert second.is_ours(address)
    second.close()


def test_its_own_file_may_be_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell()
    with qtbot.assertNotEmitted(bell.rung):
        assert bell.is_ours(str(tmp_path / "ghent.delegates"))
        assert bell.is_ours(str(tmp_path / "ghent.delegates"))
    bell.close()
