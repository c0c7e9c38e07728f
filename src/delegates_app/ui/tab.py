"""What every tab of the window has in common."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from delegates_app.domain.records import Conference
from delegates_app.domain.register import Register
from delegates_app.domain.wording import mark
from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.scene import Scene

_TITLES = {
    "overview": mark("Overview"),
    "invitations": mark("Invitations"),
    "delegations": mark("Delegations"),
    "availability": mark("Availability"),
    "badges": mark("Badges"),
    "import": mark("Import"),
}


class Tab(QWidget):
    """One screen of the window; `name` is a lower-case word that targets use.

    A tab is made when it is first shown, and takes views only while it is shown. `went` asks the
    window to go to a Target, `hinted` to say at the right of the status line which keys help.
    """

    name: ClassVar[str]
    went = Signal(object)
    hinted = Signal(str)

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.notices = notices

    @classmethod
    def title(cls) -> str:
        """What stands on the tab, translated."""
        return QCoreApplication.translate("domain", _TITLES[cls.name])

    @classmethod
    def remark(cls, _register: Register, _conference: Conference) -> str:
        """A word beside the title, such as the format; empty for none."""
        return ""

    def take(self, view: View, place: Place) -> None:
        """Show this view of the conference of `place`; called for every change, be quick."""
        raise NotImplementedError

    def go(self, target: Target) -> None:
        """Select and show what a target names."""

    def take_keyboard(self) -> None:
        """Give the keyboard to what this tab shows first."""
        areas = self.findChildren(QAbstractScrollArea)
        keen = [
            each
            for each in areas
            if each.isVisibleTo(self) and each.focusPolicy() == Qt.FocusPolicy.StrongFocus
        ]
        if keen:
            keen[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Take files that were dropped on the window or chosen; only the import tab does."""

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here, for the menu, F1 and the search."""
        return ()

    def scenes(self) -> tuple[Scene, ...]:
        """The panels and dialogs of this tab, each opened for a picture; more than it shows."""
        return ()
