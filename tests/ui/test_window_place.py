"""A window comes back where it was, or to a screen that is there."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from delegates_app.ui import settings
from delegates_app.ui.window_place import bring_back


def a_window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_the_first_time_it_fits_the_screen(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    bring_back(window, None)
    screen = QGuiApplication.primaryScreen().availableSize()
    assert window.width() <= max(screen.width(), 900)


def test_a_place_on_a_missing_screen_comes_back(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.resize(QSize(950, 640))
    window.move(QPoint(9000, 7000))
    settings.remember_window(window.saveGeometry())
    again = a_window(qtbot)
    bring_back(again, settings.window_geometry())
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.frameGeometry())
    assert screen.contains(again.frameGeometry().topLeft())
