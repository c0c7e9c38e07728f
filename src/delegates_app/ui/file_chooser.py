"""Where a file comes from or goes to: the dialogs that ask, and the word that shows the place."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from delegates_app.services.opening import SUFFIX
from delegates_app.ui.main_window import MainWindow


class FileChooser:
    """Makes dialogs that begin in one folder and go away when they are finished."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._folder = folder

    def reading(self, title: str, kinds: str) -> QFileDialog:
        """A dialog that chooses one file that is there."""
        dialog = QFileDialog(self._window, title, str(self._folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def writing(self, title: str, name: str, kinds: str) -> QFileDialog:
        """A dialog that chooses where a file goes, with a name proposed."""
        dialog = QFileDialog(self._window, title, str(self._folder), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def opened_office(self, title: str) -> QFileDialog:
        """A dialog that chooses a file of conferences."""
        return self.reading(title, delegates_files())

    def new_office(self, title: str, name: str) -> QFileDialog:
        """A dialog that chooses where a new file of conferences goes."""
        return self.writing(title, name + SUFFIX, delegates_files())

    def say_where(self, path: Path, sentence: str) -> None:
        """Say that a file was written, with a way to its folder."""
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        words = QCoreApplication.translate("FileChooser", "Show the folder")
        self._window.notices.good(sentence, words, show)


def delegates_files() -> str:
    """The files of this program, as a file dialog wants them said."""
    return QCoreApplication.translate("FileChooser", "Delegates files (*.delegates)")
