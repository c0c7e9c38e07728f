"""The tab bar and the page below it; tabs are made when first shown, and fed while shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action, Actions
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab


class TabStack(QWidget):
    """Holds the tabs of one desk; `went` carries a Target, `shown` the tab that came up."""

    went = Signal(object)
    shown = Signal(object)
    hinted = Signal(str)

    def __init__(
        self,
        kinds: tuple[type[Tab], ...],
        desk: LiveDesk,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._desk = desk
        self._notices = notices
        self._place: Place | None = None
        self._tabs: dict[int, Tab] = {}
        self._actions: dict[int, Actions] = {}
        self._stale: set[int] = set()
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(self.tr("Tabs"))
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self._pages = QStackedWidget(self)
        self._pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for kind in kinds:
            self.bar.addTab(kind.title())
            self._pages.addWidget(QWidget(self._pages))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        self.bar.currentChanged.connect(self._show_chosen)

    @property
    def current(self) -> Tab | None:
        """The tab that is shown."""
        return self._tabs.get(self.bar.currentIndex())

    @property
    def place(self) -> Place | None:
        """The conference shown and its time."""
        return self._place

    def take(self, view: View, place: Place) -> None:
        """Show this view: at once on the tab in sight, later on the others."""
        self._place = place
        self._stale = set(range(len(self._kinds)))
        for number, kind in enumerate(self._kinds):
            remark = kind.remark(view.register, place.conference)
            text = f"{kind.title()}  {remark}" if remark else kind.title()
            self.bar.setTabText(number, text)
        self._show(self.bar.currentIndex())

    def show_number(self, number: int) -> None:
        """Show the tab at a place in the bar, if there is one."""
        if 0 <= number < len(self._kinds):
            self.bar.setCurrentIndex(number)

    def go(self, target: Target) -> None:
        """Show the tab that a target names and let it go there; unknown tabs are left alone."""
        for number, kind in enumerate(self._kinds):
            if kind.name == target.tab:
                self.bar.setCurrentIndex(number)
                self._shown_tab(number).go(target)

    def actions_declared(self) -> tuple[tuple[str, tuple[Action, ...]], ...]:
        """What can be done on each tab, by the tab's title."""
        tabs = [self._shown_tab(number) for number in range(len(self._kinds))]
        return tuple((tab.title(), tab.actions_offered()) for tab in tabs)

    def current_actions(self) -> Actions | None:
        """The actions of the tab in sight."""
        return self._actions.get(self.bar.currentIndex())

    def recolour(self) -> None:
        """Tint the icons of all actions anew."""
        for each in self._actions.values():
            each.recolour()

    def _show_chosen(self, number: int) -> None:
        self._show(number)
        if self.current and self.isVisible():
            self.current.take_keyboard()

    def _show(self, number: int) -> None:
        if number < 0 or self._place is None:
            return
        tab = self._shown_tab(number)
        if number != self._pages.currentIndex():
            self.hinted.emit("")
        if number in self._stale:
            self._stale.discard(number)
            tab.take(self._desk.view, self._place)
        self._pages.setCurrentIndex(number)
        self.shown.emit(tab)

    def _shown_tab(self, number: int) -> Tab:
        if number not in self._tabs:
            self._tabs[number] = self._made(number)
        return self._tabs[number]

    def _made(self, number: int) -> Tab:
        tab = self._kinds[number](self._desk, self._notices, self._pages)
        tab.went.connect(self.went)
        tab.hinted.connect(self.hinted)
        if blank := self._pages.widget(number):
            self._pages.removeWidget(blank)
            blank.deleteLater()
        self._pages.insertWidget(number, tab)
        self._actions[number] = Actions(tab.actions_offered(), tab)
        return tab
