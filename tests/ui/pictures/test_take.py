"""Every tab and dialog of the real window on the demonstration: pictured, and nothing cut."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from delegates_app.domain.errors import AppError
from delegates_app.ui.pictures.take import order, take
from delegates_app.ui.tab_list import TABS


def test_everything_is_pictured_and_can_be_read(
    demonstration: Path, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp is not None
    before = demonstration.read_bytes()
    wish = order(None, out=tmp_path, language="", dark=False, size=(1440, 900))
    document = take(str(demonstration), wish)
    names = document["pictures"]
    for conference in ("ghent", "brussels"):
        for number, kind in enumerate(TABS, start=1):
            assert f"{conference}-{number}-{kind.name}.png" in names
        for dialog in ("edit-conference", "history", "keys", "search-found"):
            assert f"{conference}-{dialog}.png" in names
    assert {"welcome.png", "welcome-recent.png", "crash.png", "menu-1.png"} <= set(names)
    assert len(set(names)) == len(names)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert QImage(str(tmp_path / "welcome.png")).width() == 1440
    assert [each["message"] for each in document["problems"]] == []
    assert demonstration.read_bytes() == before


def test_a_conference_that_is_not_there_is_told(
    demonstration: Path, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp is not None
    wish = order("Ostend", out=tmp_path, language="", dark=False, size=(1280, 720))
    with pytest.raises(AppError, match="No conference of this file has “Ostend”"):
        take(str(demonstration), wish)


def test_the_command_line_scales_and_answers_by_one_document(
    demonstration: Path, tmp_path: Path
) -> None:
    asked = ["--out", str(tmp_path), "--conference", "ghent", "--dark", "--json"]
    asked += ["--scale", "1.5", "--size", "1280x720"]
    done = subprocess.run(
        [sys.executable, "-m", "delegates_app.cli", "pictures", str(demonstration), *asked],
        env={**os.environ, "DELEGATES_SETTINGS": str(tmp_path / "settings")},
        check=False,
        capture_output=True,
        text=True,
    )
    document = json.loads(done.stdout)
    assert done.returncode == bool(document["problems"]), done.stderr
    assert "ghent-history.png" in document["pictures"]
    assert not any(name.startswith("brussels") for name in document["pictures"])
    picture = QImage(str(tmp_path / "welcome.png"))
    assert (picture.width(), picture.height()) == (1920, 1080)
    assert picture.pixelColor(5, 1000).lightness() < 64
