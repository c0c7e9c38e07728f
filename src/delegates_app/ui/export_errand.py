"""A list written as a workbook or PDF: which, where, and that it was done."""

from pathlib import Path

from PySide6.QtCore import QObject

from delegates_app.domain.exporting import ExportTable
from delegates_app.ui.export_dialog import ExportDialog, export_name
from delegates_app.ui.file_chooser import FileChooser
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.shown_table import shown_table, table_in_sight

_WRITE_LIST = "delegates_app.services.export_writing:write_list"
_WRITE_SHOWN = "delegates_app.services.export_writing:write_shown"


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

    def export_shown(self) -> None:
        """Ask where, and write the table in sight as it is filtered, sorted and chosen."""
        tabs, place = self._window.tabs, self._window.place
        if tabs is None or tabs.current is None or place is None:
            return
        view = table_in_sight(tabs.current)
        if view is None:
            self._window.notices.warn(
                self.tr("Nothing here is a table. On Delegations, Ctrl+B turns the board into one.")
            )
            return
        table = shown_table(view, type(tabs.current).title(), place.now)
        dialog = self._chooser.writing(self.tr("Export"), f"{table.title}.xlsx", "*.xlsx *.csv")
        dialog.fileSelected.connect(lambda path: self.write_shown(table, Path(path)))
        dialog.open()

    def write_shown(self, table: ExportTable, path: Path) -> None:
        """Have a table written by the worker process."""
        if self._window.desk is not None:
            fail = self._window.notices.fail
            self._window.desk.files.run(_WRITE_SHOWN, (table, path), self._exported, fail)

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
