"""The tab of lists to take in: each file that was dropped or chosen is a review of its own."""

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from delegates_app.domain.journal import Operation
from delegates_app.services.office import View
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.import_review.open_review import OpenReview, Phase
from delegates_app.ui.import_review.review_page import ReviewPage
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab


class ImportTab(Tab):
    """Holds the open reviews; they stay when the tab is left."""

    name: ClassVar[str] = "import"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._place: Place | None = None
        self._reviews: list[OpenReview] = []
        self._pages: dict[OpenReview, QWidget] = {}
        self._bar = QTabBar(self)
        self._bar.setAccessibleName(self.tr("Open reviews"))
        self._bar.setExpanding(False)
        self._bar.setTabsClosable(False)
        self._bar.currentChanged.connect(self._show)
        self._stack = QStackedWidget(self)
        self._empty = self._empty_page()
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._bar.hide()

    @property
    def page(self) -> ReviewPage | None:
        """The review in sight, once it was read."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, ReviewPage) else None

    def take(self, view: View, place: Place) -> None:
        """Plan the reviews anew where the register changed."""
        self._place = place
        for page in self._pages.values():
            if isinstance(page, ReviewPage):
                page.take(view)

    def go(self, _target: Target) -> None:
        """Come back to the reviews."""
        if self.page:
            self.page.lines.setFocus()

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open a review for each list, the last one in sight; the same file is read again."""
        if self._place is None:
            return
        for path in paths:
            for old in [each for each in self._reviews if each.path == path]:
                self._put_away(old)
            review = OpenReview(self.desk, self._place.conference, path, self)
            self._reviews.append(review)
            self._set_page(review, self._waiting_page(review))
            self._bar.addTab(path.name)
            review.changed.connect(self._changed)
            review.applied.connect(self._applied)
            review.overtaken.connect(self._overtaken)
            self._bar.setCurrentIndex(len(self._reviews) - 1)
            self._bar.setVisible(len(self._reviews) > 1)
            review.begin()
        self._show(self._bar.currentIndex())

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        return (
            Action(
                "apply_import",
                self.tr("Apply what is ticked"),
                self._apply,
                "Ctrl+Return;Ctrl+Enter",
                "check",
            ),
            Action(
                "tick_all",
                self.tr("Tick everything"),
                lambda: self._tick(everything=True),
                "Ctrl+Shift+A",
                "square-check",
            ),
            Action(
                "tick_none",
                self.tr("Untick everything"),
                lambda: self._tick(everything=False),
                "Ctrl+Shift+N",
                "square",
            ),
            Action(
                "fold_sheet", self.tr("Show or hide the sheet"), self._turn_sheet, "Ctrl+Shift+V"
            ),
            Action("close_review", self.tr("Put this review away"), self._close, "Ctrl+F4", "x"),
            Action("leave_import", self.tr("Leave the review for later"), self._leave, "Esc"),
        )

    # Pages

    def _changed(self) -> None:
        """Give a review the page that its phase asks for."""
        review = self.sender()
        if not isinstance(review, OpenReview) or review not in self._pages:
            return
        page = self._pages[review]
        if review.phase is Phase.REFUSED:
            self._set_page(review, self._refused_page(review))
        elif review.phase is Phase.READING:
            self._set_page(review, self._waiting_page(review))
        elif not isinstance(page, ReviewPage):
            made = ReviewPage(review, self.desk.view, self._stack)
            made.closed.connect(self._close)
            self._set_page(review, made)
            if self.isVisible():
                made.lines.setFocus()
        self._hint()

    def _set_page(self, review: OpenReview, page: QWidget) -> None:
        old = self._pages.get(review)
        self._pages[review] = page
        self._stack.addWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._show(self._bar.currentIndex())

    def _show(self, number: int) -> None:
        known = 0 <= number < len(self._reviews)
        page = self._pages[self._reviews[number]] if known else self._empty
        self._stack.setCurrentWidget(page)

    def _hint(self) -> None:
        if self.page:
            self.hinted.emit(
                self.tr("Space ticks · Ctrl+Enter applies · Esc leaves the review for later")
            )

    def _empty_page(self) -> EmptyPage:
        button = Button(self.tr("Choose lists…"), kind="primary")
        button.clicked.connect(self._choose)
        return EmptyPage(
            "file-spreadsheet",
            self.tr("No list is open"),
            self.tr(
                "Drop the workbooks that delegations sent on this window, or choose them. "
                "You see every difference before anything is taken in."
            ),
            button,
            self,
        )

    def _waiting_page(self, review: OpenReview) -> EmptyPage:
        button = Button(self.tr("Stop"))
        button.clicked.connect(self._close)
        title = self.tr("Reading “{file}”…").format(file=review.path.name)
        sentence = self.tr("You can go on working meanwhile.")
        return EmptyPage("hourglass", title, sentence, button, self._stack)

    def _refused_page(self, review: OpenReview) -> EmptyPage:
        button = Button(self.tr("Put it away"))
        button.clicked.connect(self._close)
        title = self.tr("“{file}” was not read").format(file=review.path.name)
        return EmptyPage("file-warning", title, review.sentence, button, self._stack)

    # What can be done

    def _choose(self) -> None:
        kinds = self.tr("Lists (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;All files (*)")
        dialog = QFileDialog(self, self.tr("Import"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.open_files(tuple(map(Path, names))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply(self) -> None:
        if self.page:
            self.page.open_review.apply()

    def _tick(self, *, everything: bool) -> None:
        if self.page:
            self.page.tick(everything=everything)

    def _turn_sheet(self) -> None:
        if self.page:
            self.page.fold_sheet(away=self.page.sheet.isVisible())

    def _leave(self) -> None:
        self.went.emit(Target("delegations"))

    def _close(self) -> None:
        number = self._bar.currentIndex()
        if 0 <= number < len(self._reviews):
            self._put_away(self._reviews[number])

    def _put_away(self, review: OpenReview) -> None:
        number = self._reviews.index(review)
        self._reviews.remove(review)
        page = self._pages.pop(review)
        review.leave()
        self._bar.removeTab(number)
        self._bar.setVisible(len(self._reviews) > 1)
        self._stack.removeWidget(page)
        page.deleteLater()
        review.deleteLater()
        self._show(self._bar.currentIndex())

    def _applied(self, operation: Operation) -> None:
        told = self.tr("Written: {label}.").format(label=operation.entry.label)
        self.notices.good(told, self.tr("Undo"), self.desk.undo)

    def _overtaken(self) -> None:
        self.notices.warn(
            self.tr(
                "Somebody changed the same people meanwhile, so nothing was written. "
                "The review was made anew; look at it again and apply."
            )
        )
