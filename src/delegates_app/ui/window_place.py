"""Where the window stood last, brought back to a screen that is there."""

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

USUAL = QSize(1440, 900)
_IN_SIGHT = 120


def bring_back(window: QWidget, geometry: QByteArray | None) -> None:
    """Give a window its last size and place; what lies on a missing screen comes to this one."""
    window.setMinimumSize(900, 600)
    if geometry is None or not window.restoreGeometry(geometry):
        window.resize(_fitting(USUAL))
    if not _in_sight(window.frameGeometry()):
        _centre(window)


def _fitting(size: QSize) -> QSize:
    screen = QGuiApplication.primaryScreen()
    return size.boundedTo(screen.availableSize())


def _in_sight(frame: QRect) -> bool:
    title = QRect(frame.topLeft(), QSize(frame.width(), 32))
    seen = [screen.availableGeometry().intersected(title) for screen in QGuiApplication.screens()]
    return any(each.width() >= _IN_SIGHT and each.height() > 0 for each in seen)


def _centre(window: QWidget) -> None:
    screen = QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    frame = QRect(room.topLeft(), window.size())
    frame.moveCenter(room.center())
    window.move(frame.topLeft())
