"""Opens the search, keeps its index fresh, and adds what can be done to what can be found."""

from functools import partial

from PySide6.QtCore import QObject

from delegates_app.domain.names import fold
from delegates_app.domain.register import Register
from delegates_app.services.office import Office
from delegates_app.ui.kit.actions import Action, shown_keys
from delegates_app.ui.kit.search_popup import Hit, SearchPopup
from delegates_app.ui.main_window import MainWindow
from delegates_app.ui.place import Place
from delegates_app.ui.search import Found, index_of, search
from delegates_app.ui.speech import said

Actions = tuple[Action, ...]


class SearchOverAll(QObject):
    """The pop-up under Ctrl+K; the index is made on the worker, once for each view."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Actions = ()
        self._index: tuple[Found, ...] = ()
        self._made_of: tuple[Register, str] | None = None
        self.popup = SearchPopup(
            self._hits, self.tr("Search people, delegations, badges, actions"), window
        )
        window.desk_changed.connect(self._forget)

    def ask(self, actions: Actions) -> None:
        """Open the search; these actions can be found too."""
        self._actions = actions
        self._freshen()
        self.popup.ask()

    def _freshen(self) -> None:
        desk, place = self._window.desk, self._window.place
        if desk is None or place is None:
            return
        now = (desk.view.register, place.conference.id)
        if self._made_of and self._made_of[0] is now[0] and self._made_of[1] == now[1]:
            return
        desk.ask(partial(_index, place), partial(self._take, now))

    def _take(self, made_of: tuple[Register, str], index: tuple[Found, ...]) -> None:
        self._made_of, self._index = made_of, index
        if self.popup.isVisible():
            self.popup.line.textChanged.emit(self.popup.line.text())

    def _forget(self, _desk: object) -> None:
        self._index, self._made_of = (), None

    def _hits(self, text: str) -> tuple[Hit, ...]:
        found = tuple(
            Hit(each.title, said(each.second), each.icon, partial(self._window.go, each.target))
            for each in search(self._index, text)
        )
        words = fold(text).split()
        fitting = tuple(
            Hit(each.text, each.menu, each.icon or "corner-down-right", each.act,
                shown_keys(each.keys))
            for each in self._actions
            if all(word in fold(each.text) for word in words)
        )  # fmt: skip
        return (*found, *fitting)


def _index(place: Place, office: Office) -> tuple[Found, ...]:
    return index_of(office.register, place.conference)
