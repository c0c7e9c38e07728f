"""Start of the window: `delegates-gui [FILE] [--check]`."""

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from delegates_app.config import read_config
from delegates_app.domain.errors import AppError
from delegates_app.resources import folder

_TURN = 0.0005  # seconds


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and run until it is closed; the exit code."""
    asked = _parsed(arguments)
    gc.disable()  # a tenth of the start went by looking for garbage; the program enables it
    sys.setswitchinterval(_TURN)  # the window waits no longer for a worker's turn to end
    application = _application()
    try:
        program = import_module("delegates_app.ui.program").Program(application, read_config())
    except (AppError, OSError) as error:
        return _give_up(str(error))
    sentence = program.run(asked.file or "", application.exec, check=asked.check)
    return _give_up(sentence) if sentence else 0


def _application() -> QApplication:
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    application = QApplication(sys.argv[:1])
    application.setWindowIcon(QIcon(str(folder("icons") / "app.svg")))
    return application


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="delegates-gui", description="Opens the window.")
    parser.add_argument("file", nargs="?", help="a .delegates file or a PostgreSQL address")
    parser.add_argument("--check", action="store_true", help="close as soon as it is usable")
    return parser.parse_args(arguments)


def _give_up(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
