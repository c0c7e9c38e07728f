"""One review: what to jump to, its lines, the sheet, and the button that applies."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from delegates_app.domain.review import Group
from delegates_app.services.office import View
from delegates_app.ui.import_review.digest import Digest
from delegates_app.ui.import_review.line_table import LineTable
from delegates_app.ui.import_review.lines import Line
from delegates_app.ui.import_review.open_review import OpenReview, Phase, parties_offered
from delegates_app.ui.import_review.sheet_pane import SheetPane
from delegates_app.ui.import_review.summary import Summary
from delegates_app.ui.import_review.words import button_words
from delegates_app.ui.kit.buttons import Button, Choice, IconButton, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.kit.flow import FlowRow

_LINES, _SHEET = 660, 480
_CHOICE_LETTERS = 24
_NARROW = 1080
_MANY = 500


class ReviewPage(QWidget):
    """Shows an OpenReview; `closed` asks to put it away, `party_chosen` is told to it here."""

    closed = Signal()

    def __init__(self, review: OpenReview, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_review = review
        self._view = view
        self._shown: Digest | None = None
        self._sheet_wanted: bool | None = None
        self._second = Words("", "second", wraps=True)
        self._asked = Words(self.tr("Rows that name no delegation"), "second")
        self._second.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._party = Choice(name=self.tr("Delegation where a row names none"))
        self._party.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._party.setMinimumContentsLength(_CHOICE_LETTERS)
        self.apply_button = Button("", kind="primary")
        self.summary = Summary(self)
        self.lines = LineTable(self)
        self.sheet = SheetPane(self)
        self._sum = Words("", "heading")
        self._left = Words("", "second")
        self._unfold = IconButton("chevrons-left", self.tr("Show the sheet"))
        self._lay_out()
        self._connect()
        self.show_review()

    def take(self, view: View) -> None:
        """Plan anew upon another register."""
        entries = self._view.entries
        self._view = view
        self._offer_parties()
        if view.entries is not entries:
            self.open_review.plan()

    def tick(self, *, everything: bool) -> None:
        """Tick, or untick, all that can be ticked but withdrawals."""
        review, ticked = self.open_review.review, self.open_review.ticked
        keys = {
            key for item in review.items if item.group is not Group.MISSING for key in item.keys
        }
        self.open_review.turn(keys - ticked if everything else keys & ticked)

    def show_review(self) -> None:
        """Show the review as it is now; selection and scroll stay."""
        found = self.open_review
        digest, ticked = found.digest, found.ticked
        self.lines.show_rows(digest.rows(ticked))
        if digest is not self._shown:
            self._shown = digest
            self._second.setText(self._compared())
            if len(digest.review.persons) > _MANY:
                QTimer.singleShot(0, self, self._show_source)
            else:
                self._show_source()
        self.apply_button.setText(button_words(len(ticked)))
        self.apply_button.setEnabled(bool(ticked) and found.phase is Phase.READY)
        self._sum.setText(digest.sum_words(ticked))
        self._left.setText(digest.left_words(ticked))

    def _show_source(self) -> None:
        """Show what the lines came from; after them where it is much."""
        digest = self.open_review.digest
        self.summary.take(digest, self.open_review.sheets)
        self.sheet.take(digest.sheets)

    def fold_sheet(self, *, away: bool) -> None:
        """Fold the sheet away, or show it again, whatever the width."""
        self._sheet_wanted = not away
        self._show_sheet(not away)

    def _show_sheet(self, shown: bool) -> None:
        self.sheet.setVisible(shown)
        self._unfold.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the lines where it is narrow, until somebody asks for the sheet."""
        super().resizeEvent(event)
        self._asked.setVisible(event.size().width() >= _NARROW)
        if self._sheet_wanted is None:
            self._show_sheet(event.size().width() >= _NARROW)

    def _compared(self) -> str:
        found = self.open_review
        place = found.conference.short_title
        name = dict(parties_offered(self._view.register, found.conference)).get(found.party)
        if not name:
            told = self.tr("{conference}  ·  compared with everybody on file")
            return told.format(conference=place)
        told = self.tr("{conference}  ·  compared with the {n} people on file for {name}")
        return told.format(conference=place, n=found.digest.known, name=name)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        body = QHBoxLayout()
        body.setSpacing(10)
        splitter = QSplitter(self)
        splitter.setHandleWidth(10)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._middle())
        splitter.addWidget(self.sheet)
        splitter.setSizes([_LINES, _SHEET])
        body.addWidget(self.summary)
        body.addWidget(splitter, 1)
        column.addLayout(body, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(self.open_review.path.name, "title"))
        words.addWidget(self._second)
        row.addLayout(words, 1)
        row.addWidget(self._asked)
        self._offer_parties()
        row.addWidget(self._party)
        row.addSpacing(8)
        row.addWidget(self._unfold)
        self._unfold.hide()
        row.addWidget(self.apply_button)
        close = IconButton("x", self.tr("Put this review away"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return row

    def _middle(self) -> Card:
        card = Card(self)
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        card.body.addWidget(self.lines, 1)
        foot = FlowRow((self._sum, self._left), gap=16)
        holder = QHBoxLayout()
        holder.setContentsMargins(14, 8, 14, 8)
        holder.addWidget(foot)
        card.body.addLayout(holder)
        return card

    def _offer_parties(self) -> None:
        found = parties_offered(self._view.register, self.open_review.conference)
        nothing = ("", self.tr("are left out"))
        self._party.offer((nothing, *((code, f"{code}  {name}") for code, name in found)))
        self._party.choose(self.open_review.party)

    def _connect(self) -> None:
        found = self.open_review
        found.changed.connect(self.show_review)
        self.apply_button.clicked.connect(found.apply)
        self._party.chosen.connect(found.choose_party)
        self.lines.ticked.connect(self._turn)
        self.lines.selection_changed.connect(self._go_to_sheet)
        self.lines.opened.connect(self._look_closer)
        self.summary.jumped.connect(lambda group: self.lines.jump(group.value))
        self.sheet.pointed.connect(self.lines.go_to_place)
        self.sheet.folded_away.connect(lambda: self.fold_sheet(away=True))
        self._unfold.clicked.connect(lambda: self.fold_sheet(away=False))

    def _turn(self, lines: tuple[Line, ...]) -> None:
        """Several lines follow the current one: all ticked, or all not."""
        keyed = [line for line in lines if line.key]
        current = self.lines.current_row()
        leading = current if isinstance(current, Line) and current.key else None
        first = leading if leading in keyed else next(iter(keyed), None)
        if first is not None:
            self.open_review.turn(each.key for each in keyed if each.ticked == first.ticked)

    def _go_to_sheet(self, _lines: object) -> None:
        line = self.lines.current_row()
        if isinstance(line, GroupRow) or line is None:
            return
        self.summary.show_group(line.group)
        self.sheet.go_to(line.sheet, line.row, line.column)

    def _look_closer(self, _line: Line) -> None:
        self.fold_sheet(away=False)
        self._go_to_sheet(())
