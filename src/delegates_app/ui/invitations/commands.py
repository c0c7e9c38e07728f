"""What can be recorded by hand of the selected delegations: the commands of the tab."""

from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from delegates_app.domain.dispatches import plan_confirm_sent
from delegates_app.domain.errors import AppError
from delegates_app.domain.journal import Act, Operation
from delegates_app.domain.records import Contact
from delegates_app.domain.words import Purpose
from delegates_app.ui.availability.recorder import Recorder
from delegates_app.ui.availability.recording import Covered
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.invitations.dispatcher import Dispatcher, versions_offered
from delegates_app.ui.invitations.ladder_page import LadderPage
from delegates_app.ui.invitations.sending import confirmed_label, waiting
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place


class InvitationCommands(QObject):
    """Opens the lines of the tab for what is selected on its page; `place` is set by the tab."""

    def __init__(self, desk: LiveDesk, notices: Notices, page: LadderPage, screen: QWidget) -> None:
        super().__init__(screen)
        self.place: Place | None = None
        self._desk = desk
        self._notices = notices
        self._page = page
        self._screen = screen
        self.recorder = Recorder(desk, screen)
        self.dispatcher = Dispatcher(desk, screen)
        self._connect()

    def _connect(self) -> None:
        page, panel = self._page, self._page.panel
        page.ladder.key_typed.connect(self._typed)
        page.ladder.opened.connect(self.record_dispatch)
        page.record.clicked.connect(self.record_dispatch)
        panel.reply_asked.connect(self.record_reply)
        panel.confirm_asked.connect(self.confirm_sent)
        panel.contact_asked.connect(self.edit_contact)
        self.recorder.left.connect(page.ladder.setFocus)
        self.dispatcher.left.connect(page.ladder.setFocus)
        self.dispatcher.recorded.connect(self._tell)

    def leave(self) -> None:
        """Close what is open."""
        self.recorder.leave()
        self.dispatcher.leave()

    def offered(self) -> tuple[Action, ...]:
        """What can be recorded by hand."""
        return (
            Action(
                "record_dispatch",
                self.tr("Record a dispatch…"),
                self.record_dispatch,
                "D",
                "send",
            ),
            Action("confirm_sent", self.tr("Confirm sent"), self.confirm_sent, "S", "mail-check"),
            Action("record_reply_of", self.tr("Record a reply…"), self.record_reply, "R", "reply"),
            Action(
                "new_version",
                self.tr("New version of a document…"),
                self.new_version,
                "V",
                "file-plus",
            ),
            Action("new_contact", self.tr("Name a contact…"), self.new_contact, "C", "user-plus"),
            Action("ladder_columns", self.tr("Choose columns…"), self._choose_columns),
        )

    def record_dispatch(self) -> None:
        """Open the line that says what was sent to the selected delegations."""
        place, shown = self.place, self._page.ladder
        ids = tuple(line.id for line in shown.chosen_lines())
        if place is None or not ids:
            self._notices.warn(self.tr("Choose the delegations first."))
            return
        register = self._desk.view.register
        first = shown.current_document_id() or self._latest_document_id()
        versions = versions_offered(register, place.conference, first)
        if not versions:
            self.new_version()
            return
        self.recorder.leave()
        self.dispatcher.begin_dispatch(versions, ids, place.now)
        self.dispatcher.open_dispatch(self._cell())

    def confirm_sent(self) -> None:
        """Take down that what was prepared, or is in doubt, of the selected cells has left."""
        shown, place = self._page.ladder, self.place
        found = waiting(shown.chosen_lines(), shown.chosen_document_ids())
        if place is None or not found:
            self._notices.warn(self.tr("Nothing that was selected is prepared or in doubt."))
            return
        label = confirmed_label(self._desk.view.register, found)
        changes = plan_confirm_sent(found, place.now, self._desk.author)
        try:
            self._desk.write(label, changes, done=self._tell, act=Act.OUTGOING)
        except AppError as error:
            self._notices.fail(error.sentence)

    def record_reply(self) -> None:
        """Open the line that says what the selected delegations answered."""
        lines = self._page.ladder.chosen_lines()
        if self.place is None or not lines:
            self._notices.warn(self.tr("Choose the delegations first."))
            return
        self.dispatcher.leave()
        scope = tuple(Covered(line.id) for line in lines)
        self.recorder.begin(scope, None, self.place.now, self._cell())

    def new_version(self) -> None:
        """Open the line for a new version of a document."""
        place = self.place
        if place is not None:
            self.recorder.leave()
            chosen = self._page.ladder.current_document_id() or self._latest_document_id()
            self.dispatcher.begin_version(place.conference, chosen, place.now, self._cell())

    def new_contact(self) -> None:
        """Open the line for a new contact of the current delegation."""
        self.edit_contact(Purpose.LOGISTICS)

    def edit_contact(self, asked: Contact | Purpose) -> None:
        """Open the line for a contact of the current delegation."""
        line = self._page.ladder.current_line()
        if line is not None:
            self.recorder.leave()
            self.dispatcher.begin_contact(line.delegation, asked, self._beside_panel())

    def _typed(self, letter: str) -> None:
        acts = {
            "d": self.record_dispatch,
            "s": self.confirm_sent,
            "r": self.record_reply,
            "v": self.new_version,
            "c": self.new_contact,
        }
        act = acts.get(letter.lower())
        if act is not None:
            act()

    def _tell(self, operation: Operation) -> None:
        """Say what was recorded as sent: Ctrl+Z leaves that alone, this takes it back."""
        if operation.entry.act is Act.OUTGOING:
            reason = self.tr("recorded by mistake")
            back = partial(self._desk.take_back, operation.entry.number, reason=reason)
            self._notices.good(operation.entry.label, self.tr("Take back"), back)

    def _latest_document_id(self) -> str:
        steps = self._page.ladder.steps
        return steps[-1][1].document.id if steps else ""

    def _cell(self) -> QRect:
        return self._page.ladder.current_cell(self._screen)

    def _beside_panel(self) -> QRect:
        panel = self._page.panel
        corner = panel.mapTo(self._screen, panel.rect().topLeft())
        return QRect(corner.x(), corner.y() + 120, 1, 1)

    def _choose_columns(self) -> None:
        self._page.ladder.table.choose_columns()
