"""What the menus set going: conferences, dialogs, work taken back; files and lists beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Operation
from delegates_app.domain.records import Conference
from delegates_app.services.conferences import Frame, plan_new
from delegates_app.services.office import EditedSinceError
from delegates_app.ui.conference_dialog import ConferenceDialog
from delegates_app.ui.conflict_notice import edited_since_sentence
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.export_errand import ExportErrand
from delegates_app.ui.file_chooser import FileChooser
from delegates_app.ui.file_errands import FileErrands
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.history_dialog import HistoryDialog
from delegates_app.ui.keys_dialog import KeysDialog, Part
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.new_conference_dialog import NewConferenceDialog
from delegates_app.ui.search_over_all import SearchOverAll

_SHARED = frozenset({"undo", "redo", "keys"})


class Errands(QObject):
    """Does what is asked for by menu, key or button; every dialog is opened, never waited for."""

    def __init__(self, window: MainWindow, door: FrontDoor, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._door = door
        self._chooser = FileChooser(window, data_folder)
        self.files = FileErrands(window, door, self._chooser)
        self.lists = ExportErrand(window, self._chooser)
        self._search = SearchOverAll(window)
        window.welcome.new_asked.connect(self.new_conference)
        window.begin.clicked.connect(self.new_conference)

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
        dialog = self._chooser.new_office(self.tr("New conference"), frame.place or frame.title)
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

    def undo(self) -> None:
        """Take back this author's latest work."""
        if desk := self._window.desk:
            desk.undo(refused=partial(self._offer_rest, desk))

    def redo(self) -> None:
        """Bring back what was undone last."""
        if desk := self._window.desk:
            desk.redo(refused=partial(self._offer_rest, desk))

    def _offer_rest(self, desk: LiveDesk, error: AppError) -> None:
        notices = self._window.notices
        if not isinstance(error, EditedSinceError):
            notices.fail(error.sentence)
            return
        rest = partial(desk.take_back, error.entry.number, rest=True)
        notices.warn(edited_since_sentence(error), self.tr("Take back the rest"), rest)

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
