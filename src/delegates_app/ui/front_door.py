"""Opening files for the window: on the worker, one at a time, a sentence where it fails."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from delegates_app.services import opening
from delegates_app.services.conferences import Frame
from delegates_app.services.office import Desk, Office
from delegates_app.ui import settings
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.doorbell import Doorbell
from delegates_app.ui.file_work import FileRunner
from delegates_app.ui.kit.jobs import Runner


class FrontDoor(QObject):
    """`opened` carries the LiveDesk of a file; `refused` its address and a sentence."""

    opened = Signal(object)
    refused = Signal(str, str)

    def __init__(
        self,
        runner: Runner,
        author: str,
        parent: QObject | None = None,
        files: FileRunner | None = None,
    ) -> None:
        super().__init__(parent)
        self.bell = Doorbell(self)
        self._runner = runner
        self._files = files
        self._inside = ""
        self._desk = Desk(author)

    def open(self, address: str) -> None:
        """Open what is there already."""
        self._let_in(address, partial(opening.open_office, address, self._desk))

    def new(self, path: Path, frame: Frame) -> None:
        """Make a file with a new conference and open it."""
        label = self.tr("New conference: {title}").format(title=frame.title)
        self._let_in(str(path), partial(opening.new_office, path, self._desk, frame, label))

    def demonstration(self, path: Path) -> None:
        """Make a file with the demonstration conferences and open it."""
        self._let_in(str(path), partial(opening.demonstration_office, path, self._desk))

    def _let_in(self, address: str, come: Callable[[], Office]) -> None:
        if not self.bell.is_ours(address):
            said = self.tr("“{file}” is open in another window; it was brought to the front.")
            self.refused.emit(address, said.format(file=opening.place_in_words(address)))
            return
        self._runner.run(come, self._came, partial(self._turned_away, address))

    def _came(self, office: Office) -> None:
        desk = LiveDesk(office, self._runner, self, self._files)
        self._inside = desk.address
        settings.remember_file(desk.address)
        self.opened.emit(desk)

    def _turned_away(self, address: str, sentence: str) -> None:
        self._listen_again()
        self.refused.emit(address, sentence)

    def leave(self) -> None:
        """Let other windows open the file that was shown here."""
        self._inside = ""
        self._listen_again()

    def _listen_again(self) -> None:
        self.bell.close()
        if self._inside:
            self.bell.is_ours(self._inside)
