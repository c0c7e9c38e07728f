"""Whole files opened, closed, copied and brought to the review."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from delegates_app.services.keeping import send_copy
from delegates_app.services.opening import names_server, place_in_words
from delegates_app.ui.file_chooser import FileChooser
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.main_window import MainWindow


class FileErrands(QObject):
    """Asks for a file or a server and hands it to the front door."""

    def __init__(self, window: MainWindow, door: FrontDoor, chooser: FileChooser) -> None:
        super().__init__(window)
        self._window = window
        self._door = door
        self._chooser = chooser
        window.welcome.open_asked.connect(self.open_file)
        window.welcome.demonstration_asked.connect(self.demonstration)

    def open_file(self) -> None:
        """Choose a file and open it."""
        dialog = self._chooser.opened_office(self.tr("Open"))
        dialog.fileSelected.connect(self._door.open)
        dialog.open()

    def open_server(self) -> None:
        """Ask for the address of a PostgreSQL server and open it."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Open a server"))
        dialog.setLabelText(self.tr("Address, such as postgresql://name@server/office"))
        dialog.setMinimumWidth(480)
        dialog.textValueSelected.connect(self._open_server)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_server(self, address: str) -> None:
        if names_server(address.strip()):
            self._door.open(address.strip())
        else:
            sentence = self.tr("“{text}” is no address of a server; it begins with postgresql://")
            self._window.notices.fail(sentence.format(text=address.strip()))

    def demonstration(self) -> None:
        """Choose where to put the demonstration, and open it."""
        dialog = self._chooser.new_office(self.tr("Demonstration conferences"), "demonstration")
        dialog.fileSelected.connect(lambda path: self._door.demonstration(Path(path)))
        dialog.open()

    def close_file(self) -> None:
        """Go back to the welcome page."""
        self._window.leave_desk()
        self._door.leave()
        self._window.show_welcome()

    def import_files(self) -> None:
        """Choose workbooks and bring them to the review."""
        kinds = self.tr("Lists (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;All files (*)")
        dialog = self._chooser.reading(self.tr("Import"), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self._window.open_import(tuple(map(Path, names)))
        )
        dialog.open()

    def send_copy(self) -> None:
        """Choose where a copy of the whole file goes, and show it there."""
        desk = self._window.desk
        if desk is None:
            return
        stem = Path(place_in_words(desk.address)).stem
        dialog = self._chooser.new_office(
            self.tr("Send a copy"), self.tr("{file} copy").format(file=stem)
        )
        dialog.fileSelected.connect(lambda path: self._send_copy(Path(path)))
        dialog.open()

    def _send_copy(self, path: Path) -> None:
        if self._window.desk:
            self._window.desk.ask(
                lambda office: send_copy(office.database, path), partial(self._copied, path)
            )

    def _copied(self, path: Path, _nothing: object) -> None:
        self._chooser.say_where(path, self.tr("The copy lies at {path}.").format(path=path))
