"""The window: top bar, tabs or welcome page, status line, and the desk whose data it shows."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.services.office import View
from delegates_app.services.opening import SUFFIX, place_in_words
from delegates_app.ui import settings
from delegates_app.ui.conference_chooser import conference_to_show
from delegates_app.ui.conflict_notice import conflict_sentence, rebased
from delegates_app.ui.desk import Conflict, LiveDesk
from delegates_app.ui.front_door import FrontDoor
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Banner, Notices
from delegates_app.ui.place import Place, Target, place_of
from delegates_app.ui.status_line import StatusLine
from delegates_app.ui.tab import Tab
from delegates_app.ui.tab_list import TABS
from delegates_app.ui.tab_stack import TabStack
from delegates_app.ui.top_bar import TopBar
from delegates_app.ui.welcome_page import WelcomePage

_MINUTE = 60_000


class MainWindow(QMainWindow):
    """Shows one desk at a time, or the welcome page.

    `usable` is emitted when a file, or the welcome page, is in sight; `desk_changed` carries the
    desk or None; `files_dropped` the paths of workbooks; `viewed` each view that arrives.
    """

    usable = Signal()
    desk_changed = Signal(object)
    files_dropped = Signal(object)
    viewed = Signal(object)
    leaving = Signal()

    def __init__(self, door: FrontDoor, kinds: tuple[type[Tab], ...] = TABS) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Delegates"))
        self.setAcceptDrops(True)
        self._door = door
        self._kinds = kinds
        self.desk: LiveDesk | None = None
        self.tabs: TabStack | None = None
        self._conference_id = ""
        self.notices = Notices(self)
        self.banner = Banner(self)
        self.top_bar = TopBar(self)
        self.welcome = WelcomePage(self)
        self.begin = Button(self.tr("New conference…"), icon="plus", kind="primary")
        self.empty = EmptyPage(
            "calendar",
            self.tr("No conference yet"),
            self.tr("Make one, with the usual sessions, parties, formats and deadlines."),
            self.begin,
        )
        self.status_line = StatusLine(self)
        self._pages = QStackedWidget(self)
        self._minute = QTimer(self, interval=_MINUTE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.empty)
        for piece in (self.top_bar, self.banner, self._pages):
            column.addWidget(piece)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status_line)

    def _connect(self) -> None:
        self._door.opened.connect(self.show_desk)
        self._door.refused.connect(self._refuse)
        self._minute.timeout.connect(self._show_view)
        self.top_bar.chooser.asked.connect(self.show_conference)
        self.welcome.address_asked.connect(self._door.open)

    @property
    def place(self) -> Place | None:
        """The conference shown and its time."""
        return self.tabs.place if self.tabs else None

    def show_welcome(self, sentence: str = "") -> None:
        """Show the page without a file, and why a file did not open."""
        self.welcome.show_recent(settings.recent_files())
        self.welcome.complain(sentence)
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.new_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.usable.emit()

    def show_desk(self, desk: LiveDesk) -> None:
        """Show the data of a desk in place of those shown before."""
        self.leave_desk()
        self.desk = desk
        self._listen(desk)
        self._conference_id = settings.conference_shown(desk.address)
        self.tabs = TabStack(self._kinds, desk, self.notices, self)
        self.tabs.went.connect(self.go)
        self.tabs.hinted.connect(self.status_line.hint)
        self._pages.addWidget(self.tabs)
        self.status_line.follow(desk)
        self.setWindowTitle(self.tr("{file} – Delegates").format(file=place_in_words(desk.address)))
        self.top_bar.show_parts(with_file=True)
        self._minute.start()
        self.desk_changed.emit(desk)
        self._show_view()
        if self.tabs.current:
            self.tabs.current.take_keyboard()
        self.usable.emit()

    def leave_desk(self) -> None:
        """Close the file that is open; what was written is kept."""
        if self.desk is None or self.tabs is None:
            return
        self._minute.stop()
        desk, tabs = self.desk, self.tabs
        self.desk = self.tabs = None
        desk.disconnect(self)
        desk.closed.connect(desk.deleteLater)
        desk.close()
        self._pages.removeWidget(tabs)
        tabs.deleteLater()
        self.banner.say("")
        self.status_line.follow(None)
        self.top_bar.show_parts(with_file=False)
        self.setWindowTitle(self.tr("Delegates"))
        self.desk_changed.emit(None)

    def show_conference(self, conference_id: str) -> None:
        """Show another conference of the file, from now on and next time."""
        self._conference_id = conference_id
        if self.desk:
            settings.remember_conference(self.desk.address, conference_id)
        self._show_view()

    def go(self, target: Target) -> None:
        """Show what a link, a task or a search hit leads to."""
        if self.tabs:
            self.tabs.go(target)

    def open_import(self, paths: tuple[Path, ...]) -> None:
        """Bring workbooks to the import tab."""
        if self.tabs is None or not any(kind.name == "import" for kind in self._kinds):
            return
        self.tabs.go(Target("import"))
        if self.tabs.current:
            self.tabs.current.open_files(paths)

    def _listen(self, desk: LiveDesk) -> None:
        desk.changed.connect(self._show_view)
        desk.failed.connect(self.notices.fail)
        desk.conflicted.connect(self._tell_conflict)
        desk.lost.connect(self.banner.say)
        desk.back.connect(partial(self.banner.say, ""))
        desk.back.connect(self._say_back)

    def _show_view(self, _view: View | None = None) -> None:
        if self.desk is None or self.tabs is None:
            return
        view = self.desk.view
        conference = conference_to_show(view.register, self._conference_id)
        place = place_of(conference) if conference else None
        self.top_bar.chooser.take(view.register, conference.id if conference else "")
        self.status_line.take(view, place)
        if place:
            self.tabs.take(view, place)
        self._pages.setCurrentWidget(self.tabs if place else self.empty)
        self.viewed.emit(view)

    def _refuse(self, _address: str, sentence: str) -> None:
        if self.desk is None:
            self.show_welcome(sentence)
        else:
            self.notices.fail(sentence)

    def _tell_conflict(self, conflict: Conflict) -> None:
        again = rebased(conflict)
        desk = self.desk
        if desk is None or not again:
            self.notices.warn(conflict_sentence(conflict))
            return
        write = partial(desk.write, conflict.label, again, act=conflict.act)
        self.notices.warn(conflict_sentence(conflict), self.tr("Write mine"), write)

    def _say_back(self) -> None:
        self.notices.good(self.tr("The connection is back; everything can be written again."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a .delegates file that is dropped, or import workbooks."""
        urls = event.mimeData().urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        files = [path for path in paths if path.suffix.lower() == SUFFIX]
        if files:
            self._door.open(str(files[0]))
        elif paths:
            self.files_dropped.emit(paths)
            self.open_import(paths)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's size and let the file go."""
        settings.remember_window(self.saveGeometry())
        self.leave_desk()
        self.leaving.emit()
        super().closeEvent(event)
