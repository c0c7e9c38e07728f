"""What the menus set going: files chosen, lists and dialogs opened, work taken back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog

from delegates_app.domain.journal import Operation
from delegates_app.domain.records import Conference
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.keeping import send_copy
from delegates_app.services.opening import SUFFIX, names_server, place_in_words
from delegates_app.ui.conference_dialog import ConferenceDialog
from delegates_app.ui.export_dialog import ExportDialog, export_name
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.history_dialog import HistoryDialog
from delegates_app.ui.keys_dialog import KeysDialog, Part
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.new_conference_dialog import NewConferenceDialog
from delegates_app.ui.search_over_all import SearchOverAll

_WRITE_LIST = "delegates_app.services.export_writing:write_list"
_SHARED = frozenset({"undo", "redo", "keys"})


class Errands(QObject):
    """Does what is asked for by menu, key or button; every dialog is opened, never waited for."""

    def __init__(self, window: MainWindow, door: FrontDoor, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._door = door
        self._folder = data_folder
        self._search = SearchOverAll(window)
        welcome = window.welcome
        welcome.new_asked.connect(self.new_conference)
        window.begin.clicked.connect(self.new_conference)
        welcome.open_asked.connect(self.open_file)
        welcome.demonstration_asked.connect(self.demonstration)

    def new_conference(self) -> None:
        """Ask for the frame of a conference, in this file or in a new one."""
        dialog = NewConferenceDialog(has_file=self._window.desk is not None, parent=self._window)
        dialog.made.connect(self._make_conference)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_conference(self, frame: Frame, in_this_file: bool) -> None:
        desk = self._window.desk
        if in_this_file and desk is not None:
            label = self.tr("New conference: {title}").format(title=frame.title)
            desk.write_planned(label, partial(plan_new, frame=frame), done=self._show_new)
            return
        dialog = self._saving_dialog(self.tr("New conference"), frame.place or frame.title)
        dialog.fileSelected.connect(lambda path: self._door.new(Path(path), frame))
        dialog.open()

    def _show_new(self, operation: Operation) -> None:
        for change in operation.changes:
            if change.kind is Conference:
                self._window.show_conference(change.id)

    def edit_conference(self) -> None:
        """Edit the conference shown."""
        desk, place = self._window.desk, self._window.place
        if desk is None or place is None:
            return
        self._show_beside(ConferenceDialog(desk, place.conference.id, self._window))

    def open_file(self) -> None:
        """Choose a file and open it."""
        dialog = self._file_dialog(self.tr("Open"), self.tr("Delegates files (*.delegates)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
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
        dialog = self._saving_dialog(self.tr("Demonstration conferences"), "demonstration")
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
        dialog = self._file_dialog(self.tr("Import"), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(
            lambda names: self._window.open_import(tuple(map(Path, names)))
        )
        dialog.open()

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
        dialog = self._file_dialog(self.tr("Export"), f"*.{ending}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(name)
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
        self._say_where(
            path,
            self.tr("{file}: {rows} rows. {classes}").format(
                file=path.name, rows=rows, classes=classes
            ),
        )

    def send_copy(self) -> None:
        """Choose where a copy of the whole file goes, and show it there."""
        desk = self._window.desk
        if desk is None:
            return
        stem = Path(place_in_words(desk.address)).stem
        dialog = self._saving_dialog(
            self.tr("Send a copy"), self.tr("{file} copy").format(file=stem)
        )
        dialog.fileSelected.connect(lambda path: self._send_copy(Path(path)))
        dialog.open()

    def undo(self) -> None:
        """Take back this author's latest work."""
        if self._window.desk:
            self._window.desk.undo()

    def redo(self) -> None:
        """Bring back what was undone last."""
        if self._window.desk:
            self._window.desk.redo()

    def history(self) -> None:
        """Show what was done, by whom, and take back."""
        if self._window.desk is None:
            return
        self._show_beside(HistoryDialog(self._window.desk, self._window))

    def search(self, actions: tuple[Action, ...]) -> None:
        """Search over everything, these actions too."""
        self._search.ask(actions)

    def show_tab(self, number: int) -> None:
        """Show the tab at a place in the bar."""
        if self._window.tabs:
            self._window.tabs.show_number(number)

    def show_keys(self, declared: tuple[Action, ...], here: tuple[Part, ...]) -> None:
        """List everything that can be done."""
        dialog = KeysDialog((("", declared), *here), self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_beside(self, dialog: QDialog) -> None:
        """Show a window beside this one; undo works there too, and it goes with the file."""
        shared = [each for each in self._window.actions() if each.objectName() in _SHARED]
        dialog.addActions(shared)
        dialog.finished.connect(dialog.deleteLater)
        self._window.desk_changed.connect(dialog.reject)
        dialog.show()

    def _send_copy(self, path: Path) -> None:
        if self._window.desk:
            self._window.desk.ask(
                lambda office: send_copy(office.database, path), partial(self._copied, path)
            )

    def _copied(self, path: Path, _nothing: object) -> None:
        self._say_where(path, self.tr("The copy lies at {path}.").format(path=path))

    def _say_where(self, path: Path, sentence: str) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        self._window.notices.good(sentence, self.tr("Show the folder"), show)

    def _file_dialog(self, title: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._folder), kinds)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _saving_dialog(self, title: str, name: str) -> QFileDialog:
        dialog = self._file_dialog(title, self.tr("Delegates files (*.delegates)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name + SUFFIX)
        return dialog
