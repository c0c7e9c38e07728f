"""The tab of badges: the list, the sheets as they come out, and the printing."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.badges import badge_of, face_of
from delegates_app.domain.records import Badge, Delegate
from delegates_app.domain.words import BadgeState
from delegates_app.services.badge_preview import (
    CHOICES,
    Choices,
    Picture,
    faces_now,
    job_for,
    printed_before,
)
from delegates_app.services.office import View
from delegates_app.ui.badges.badge_list import BadgeList
from delegates_app.ui.badges.findings import findings_of
from delegates_app.ui.badges.handing import Handing
from delegates_app.ui.badges.previewing import Made, Preview
from delegates_app.ui.badges.print_panel import PrintPanel
from delegates_app.ui.badges.printing import Printing
from delegates_app.ui.badges.rows import BadgeRow, Which, meant, rows_of
from delegates_app.ui.badges.sheet_pane import SheetPane
from delegates_app.ui.desk import LiveDesk
from delegates_app.ui.kit.actions import Action
from delegates_app.ui.kit.buttons import Button
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.notices import Notices
from delegates_app.ui.place import Place, Target
from delegates_app.ui.tab import Tab

_FOLDER = "badges/folder"
_WIDE = 1200
_SAMPLE = "0" * 20
_LIST, _SHORT_LIST = 442, 320


class BadgesTab(Tab):
    """Lists, shows, prints and hands over badges."""

    name: ClassVar[str] = "badges"

    def __init__(self, desk: LiveDesk, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(desk, notices, parent)
        self._place: Place | None = None
        self._rows: tuple[BadgeRow, ...] = ()
        self._by_hand: frozenset[str] = frozenset()
        self._seen_faces: tuple[object, ...] = ()
        self.preview = Preview(desk.files, self)
        self.printing = Printing(desk, self)
        self._handing = Handing(desk, notices, self)
        self.list = BadgeList(QSettings(), self)
        self.sheets = SheetPane(self)
        self.panel = PrintPanel(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        desk.files.run(CHOICES, (), self._offer, notices.fail)

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of whose badges are printed."""
        which = self.panel.which.value
        chosen = which if isinstance(which, Which) else Which.WAITING
        return meant(self._rows, chosen, self._by_hand)

    def take(self, view: View, place: Place) -> None:
        """Show the badges of a conference."""
        self._place = place
        self._rows = rows_of(view.register, place.conference)
        self._stack.setCurrentIndex(0 if self._rows else 1)
        self._refresh()

    def go(self, target: Target) -> None:
        """Select the badge of a delegate, else the first of a delegation."""
        wanted = target.delegate_id or next(
            (each.id for each in self._rows if each.delegation_id == target.delegation_id), ""
        )
        self.list.select(wanted)

    def actions_offered(self) -> tuple[Action, ...]:
        """What can be done here."""
        return (
            Action("print_badges", self.tr("Print the badges…"), self._ask_where, "Ctrl+P",
                   "printer"),
            Action("hand_over", self.tr("Hand over the selected badges"), self._hand_over,
                   "Ctrl+Shift+H", "arrow-right-to-line"),
            Action("give_back", self.tr("Take the selected badges back"), self._give_back,
                   "Ctrl+Shift+B", "corner-down-left"),
            Action("next_sheet", self.tr("Next sheet"), partial(self._turn, 1), "Alt+Right",
                   "chevron-right"),
            Action("sheet_before", self.tr("Sheet before"), partial(self._turn, -1), "Alt+Left",
                   "chevron-left"),
        )  # fmt: skip

    # What is shown

    def _refresh(self) -> None:
        """Show rows, ticks and numbers, and have the sheets made where they differ."""
        ticked = self.ticked
        self.list.take(self._rows, ticked)
        register = self.desk.view.register
        delegates = [register.get(Delegate, row.id) for row in self._rows if row.id in ticked]
        again = printed_before(register, delegates)
        self.panel.show_numbers(len(delegates), len(self._rows), len(again))
        self._selected(self.list.table.selected_rows())
        if self._place is None:
            return
        order = self.panel.order
        faces = faces_now(register, delegates)
        wanted = (faces, order.layout, order.stock, order.start)
        if wanted != self._seen_faces:
            self._seen_faces = wanted
            job = job_for(register, self._place.conference, delegates, order)
            self.panel.show_sum("", ready=False)
            self.preview.want(register, job)
        else:
            self._show_sum(self.preview.current)

    def _made(self, made: Made | None) -> None:
        self.sheets.take(made, self.panel.stock)
        if made is not None:
            self.panel.show_findings(findings_of(made))
            self._mark_selected()
        else:
            self.panel.show_findings(())
        self._show_sum(made)

    def _show_sum(self, made: Made | None) -> None:
        if made is None:
            sentence = self.tr("Tick the badges that you want to print.")
            self.panel.show_sum(sentence if not self.ticked else "", ready=False)
            return
        if self.panel.lacks_reason:
            self.panel.show_sum(self.tr("Say why they are printed again."), ready=False)
            return
        one, many = self.tr("1 sheet"), self.tr("{n} sheets")
        number = made.sheets.sheets
        self.panel.show_sum(one if number == 1 else many.format(n=number), ready=True)

    def _selected(self, rows: tuple[BadgeRow, ...]) -> None:
        printed = sum(each.state is BadgeState.PRINTED for each in rows)
        self.panel.show_hand_over(printed)
        row = self.list.table.current_row() if rows else None
        if not isinstance(row, BadgeRow):
            row = next(iter(rows or self.list.shown), None)
        register = self.desk.view.register
        delegate = register.find(Delegate, row.id) if row else None
        if row is None or delegate is None:
            self.sheets.show_person(None, None, None)
            return
        badge = badge_of(register, delegate)
        face = face_of(register, delegate, _token(self.preview.current, delegate, badge))
        if self.sheets.show_person(row, badge, face):
            self.preview.look_at(face, self.panel.order.layout)
        self._mark_selected()

    def _mark_selected(self) -> None:
        made = self.preview.current
        row = self.sheets.person
        if made is None or row is None or row.id not in made.job.delegate_ids:
            self.sheets.mark(None)
        else:
            self.sheets.mark(made.sheets.places[made.job.delegate_ids.index(row.id)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list be as wide as it needs where there is room."""
        super().resizeEvent(event)
        self.list.setFixedWidth(_LIST if event.size().width() >= _WIDE else _SHORT_LIST)

    # What is done

    def _tick(self, rows: tuple[BadgeRow, ...]) -> None:
        before = self.ticked
        ids = frozenset(row.id for row in rows if row.printable)
        self._by_hand = before - ids if ids <= before else before | ids
        self.panel.which.choose(Which.TICKED)
        self._refresh()

    def _turn(self, by: int) -> None:
        self.preview.turn_to(self.preview.number + by)

    def _cell_clicked(self, cell: int) -> None:
        """A badge is selected, a free cell of the first sheet becomes the first one used."""
        made, number = self.preview.current, self.preview.number
        places = made.sheets.places if made else ()
        if made is not None and (number, cell) in places:
            self.list.select(made.job.delegate_ids[places.index((number, cell))])
        elif number == 1:
            self.panel.start_at(cell)

    def _ask_where(self) -> None:
        if self.panel.lacks_reason:
            self.panel.reason.setFocus()
            return
        if self.preview.current is None or not self.panel.print_button.isEnabled():
            return
        dialog = QFileDialog(self, self.tr("Print badges"), _folder(self.desk), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("badges.pdf"))
        dialog.fileSelected.connect(lambda name: self.print_into(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print_into(self, out: Path) -> None:
        """Print what is seen into a PDF, and record it."""
        made = self.preview.current
        if made is None or self._place is None:
            return
        QSettings().setValue(_FOLDER, str(out.parent))
        self.panel.show_sum(self.tr("Printing…"), ready=False)
        self.printing.start(made.because(self.panel.order.reason), out, self._place.now)

    def _printed(self, out: Path, number: int) -> None:
        self.panel.reason.clear()
        one, many = self.tr("1 badge is in {file}."), self.tr("{n} badges are in {file}.")
        said = (one if number == 1 else many).format(n=number, file=out.name)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(out)))
        self.notices.good(said, self.tr("Open PDF"), show)

    def _not_printed(self, sentence: str) -> None:
        self.notices.fail(sentence)
        self._show_sum(self.preview.current)

    def _hand_over(self) -> None:
        if self._place:
            self._handing.hand_over(self.list.table.selected_rows(), self._place)

    def _give_back(self) -> None:
        if self._place:
            self._handing.take_back(self.list.table.selected_rows(), self._place)

    # Pieces

    def _lay_out(self) -> None:
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addWidget(self.sheets, 1)
        row.addWidget(self.panel)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(12)
        column.addWidget(self.list.figures)
        column.addWidget(page, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty_page())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _empty_page(self) -> EmptyPage:
        button = Button(self.tr("Go to the delegations"), kind="primary")
        button.clicked.connect(lambda: self.went.emit(Target("delegations")))
        return EmptyPage(
            "id-card-lanyard",
            self.tr("No badges yet"),
            self.tr("Everybody who is named on a delegation gets a badge. Name people first."),
            button,
            self,
        )

    def _connect(self) -> None:
        self.list.table.ticked.connect(self._tick)
        self.list.table.selection_changed.connect(self._selected)
        self.list.table.opened.connect(lambda row: self.went.emit(_place_of(row)))
        self.list.all_asked.connect(lambda: self._tick(tuple(self.list.shown)))
        self.panel.ordered.connect(self._refresh)
        self.panel.person_asked.connect(self.list.select)
        self.panel.print_button.clicked.connect(self._ask_where)
        self.panel.hand_over_button.clicked.connect(self._hand_over)
        self.preview.made.connect(self._made)
        self.preview.turned.connect(self._turned)
        self.preview.seen.connect(self.sheets.badge.show_badge)
        self.preview.failed.connect(self.notices.fail)
        self.sheets.turn_asked.connect(self._turn)
        self.sheets.cell_clicked.connect(self._cell_clicked)
        self.printing.printed.connect(self._printed)
        self.printing.failed.connect(self._not_printed)

    def _offer(self, choices: Choices) -> None:
        self.panel.offer(choices)
        self._refresh()

    def _turned(self, picture: Picture) -> None:
        self.sheets.show_sheet(picture, self.preview.number)
        self._mark_selected()


def _folder(desk: LiveDesk) -> str:
    """The folder of the last PDF, else that of the file."""
    kept = QSettings().value(_FOLDER)
    beside = Path(desk.address).parent
    return kept if isinstance(kept, str) and kept else str(beside) if beside.is_dir() else ""


def _place_of(row: BadgeRow) -> Target:
    """Where somebody is worked on."""
    return Target("delegations", row.delegation_id, row.id)


def _token(made: Made | None, delegate: Delegate, badge: Badge | None) -> str:
    """The code that the badge of somebody has, or will have if it is printed as it is seen."""
    if made is not None and delegate.id in made.job.delegate_ids:
        return made.job.faces[made.job.delegate_ids.index(delegate.id)].token
    return badge.token if badge else _SAMPLE
