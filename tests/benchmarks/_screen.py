"""A screen that nobody sees."""

import os

from PySide6.QtWidgets import QApplication
from tests.benchmarks._offices import median_milliseconds

from delegates_app.ui.kit.theme import Theme

__all__ = ["a_screen", "median_milliseconds"]


def a_screen() -> QApplication:
    """The one application, with our looks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application)
    return application
