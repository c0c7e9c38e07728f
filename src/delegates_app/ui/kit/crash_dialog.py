"""The dialog after an error in the program: what happened, details, and going on."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from delegates_app.ui.kit.buttons import Button, Words


class CrashDialog(QDialog):
    """Opened by `open()`; closing it goes on with the work."""

    def __init__(self, details: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle(self.tr("An error in the program"))
        self.resize(640, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the error"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Words(self.tr("Something went wrong that should not have"), "title"))
        said = self.tr(
            "Everything that was finished is saved, and you can go on. If it happens again, close "
            "the program and start it anew. The details below stay on this computer; they help "
            "whoever looks after the program."
        )
        column.addWidget(Words(said, wraps=True))
        column.addWidget(self.details, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.copy = Button(self.tr("Copy the details"), icon="copy")
        self.folder = Button(self.tr("Open the log folder"), icon="folder-open")
        self.go_on = Button(self.tr("Go on"), kind="primary")
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._open_folder)
        self.go_on.clicked.connect(self.accept)
        self.go_on.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.folder)
        row.addStretch()
        row.addWidget(self.go_on)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
