"""A list written as a workbook or PDF: which, where, and that it was done."""

from pathlib import Path

from PySide6.QtCore import QObject

from delegates_app.ui.export_dialog import ExportDialog, export_name
from delegates_app.ui.file_chooser import FileChooser
from delegates_app.ui.main_window import MainWindow

_WRITE_LIST = "delegates_app.services.export_writing:write_list"


class ExportErrand(QObject):
    """Asks which list and where, and has it written by the worker process."""

    def __init__(self, window: MainWindow, chooser: FileChooser) -> None:
        super().__init__(window)
        self._window = window
        self._chooser = chooser

    def export(self) -> None:
        """Ask which list to write, and where."""
        dialog = ExportDialog(self._window)
        dialog.wanted.connect(self._export_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export_to(self, what: str, language: str, ending: str) -> None:
        place = self._window.place
        if place is None:
            return
        name = export_name(what, place.conference.place, ending)
        dialog = self._chooser.writing(self.tr("Export"), name, f"*.{ending}")
        dialog.fileSelected.connect(lambda path: self._export(what, language, Path(path)))
        dialog.open()

    def _export(self, what: str, language: str, path: Path) -> None:
        desk, place = self._window.desk, self._window.place
        if desk is None or place is None:
            return
        view, wanted = desk.view, (what, language, place.now, path)
        arguments = (view.register, place.conference, view.entries, wanted)
        desk.files.run(_WRITE_LIST, arguments, self._exported, self._window.notices.fail)

    def _exported(self, written: tuple[Path, int, str]) -> None:
        path, rows, classes = written
        self._chooser.say_where(
            path,
            self.tr("{file}: {rows} rows. {classes}").format(
                file=path.name, rows=rows, classes=classes
            ),
        )
