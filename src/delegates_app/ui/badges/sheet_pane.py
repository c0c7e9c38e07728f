"""The middle: the sheet as it comes out, and beside it the selected badge, large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from delegates_app.domain.badge_faces import changed_since
from delegates_app.domain.badge_text import BadgeFace
from delegates_app.domain.records import Badge
from delegates_app.services.badge_preview import Picture, StockChoice
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.badges.previewing import Made
from delegates_app.ui.badges.rows import BadgeRow, pill_of
from delegates_app.ui.badges.sheet_view import BadgeView, SheetSeen, SheetView
from delegates_app.ui.kit.buttons import IconButton, Rule, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.pill import PillLabel

_NARROW = 420
_NARROWEST = 250


class SheetPane(Card):
    """`turn_asked` carries 1 or -1, `cell_clicked` the number of a cell."""

    turn_asked = Signal(int)
    cell_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_NARROWEST)
        self.body.setContentsMargins(1, 8, 1, 8)
        self.person: BadgeRow | None = None
        self._face: BadgeFace | None = None
        self._made: Made | None = None
        self._stock: StockChoice | None = None
        self._number = 1
        self._marked: tuple[int, int] | None = None
        self._title = Words("", "heading")
        self._count = Words("", "second")
        self._before = IconButton("chevron-left", self.tr("Sheet before"))
        self._after = IconButton("chevron-right", self.tr("Next sheet"))
        self._pill = PillLabel()
        self._words = Words("", "second", wraps=True)
        self.sheet = SheetView(self)
        self.badge = BadgeView(self)
        self._sheets = QStackedWidget(self)
        self._right = QWidget(self)
        self._lay_out_right()
        self._lay_out()
        self._before.clicked.connect(lambda: self.turn_asked.emit(-1))
        self._after.clicked.connect(lambda: self.turn_asked.emit(1))
        self.sheet.clicked.connect(self.cell_clicked)

    def take(self, made: Made | None, stock: StockChoice | None) -> None:
        """Show the first sheet of what was made, or that there is none."""
        self._made, self._stock = made, stock
        self._sheets.setCurrentIndex(0 if made else 1)
        self._count.setText(self._counted(made))
        self.show_sheet(made.sheets.first if made else None, 1)

    def show_sheet(self, picture: Picture | None, number: int) -> None:
        """Show another sheet."""
        self._number = number
        last = self._made.sheets.sheets if self._made else 0
        title = self.tr("Sheet {n} of {last}").format(n=number, last=last)
        self._title.setText(title if last else self.tr("No sheet"))
        self._before.setEnabled(number > 1)
        self._after.setEnabled(number < last)
        self.sheet.show_sheet(picture, self._seen())

    def mark(self, place: tuple[int, int] | None) -> None:
        """Frame the cell of the selected badge, where it is on the sheet in sight."""
        self._marked = place
        self.sheet.see(self._seen())

    def show_person(
        self, row: BadgeRow | None, badge: Badge | None, face: BadgeFace | None
    ) -> bool:
        """Say where a badge stands; whether its picture has to be made anew."""
        self.person = row
        self._pill.show_pill(pill_of(row) if row else None)
        self._words.setText(self._told(badge, face) if badge and face else "")
        anew = face is not None and face != self._face
        self._face = face
        if face is None:
            self.badge.show_badge(None)
        return anew

    def _counted(self, made: Made | None) -> str:
        number = len(made.job.delegate_ids) if made else 0
        one, many = self.tr("1 badge"), self.tr("{n} badges")
        words = one if number == 1 else many.format(n=number)
        return words if number else ""

    def _told(self, badge: Badge, face: BadgeFace) -> str:
        day = short_day(badge.printed_at)
        changed = changed_since(badge, face)
        if not changed:
            return self.tr("Printed {day}, number {n}").format(day=day, n=badge.serial)
        old = ", ".join(was for _, was, _ in changed if was)
        if not old:
            return self.tr("Printed {day} without what it says now").format(day=day)
        return self.tr("Printed {day} with “{text}”").format(day=day, text=old)

    def _seen(self) -> SheetSeen | None:
        made, stock = self._made, self._stock
        if made is None or stock is None:
            return None
        here = frozenset(cell for sheet, cell in made.sheets.places if sheet == self._number)
        sheet, cell = self._marked or (0, 0)
        selected = cell if sheet == self._number else 0
        return SheetSeen(stock, self._number, made.job.order.start, here, selected)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        for piece in (self._before, self._title, self._after):
            head.addWidget(piece)
        head.addSpacing(8)
        head.addWidget(self._count)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._sheets.addWidget(self.sheet)
        hint = Words(self.tr("Tick people at the left, or choose which at the right."), "second")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sheets.addWidget(hint)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self._sheets, 1)
        row.addWidget(self._right, 1)
        self.body.addLayout(row, 1)

    def _lay_out_right(self) -> None:
        column = QVBoxLayout(self._right)
        column.setContentsMargins(12, 6, 12, 0)
        column.setSpacing(6)
        column.addWidget(self._pill)
        column.addWidget(self._words)
        column.addWidget(self.badge, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the sheet where it is narrow."""
        super().resizeEvent(event)
        self._right.setVisible(event.size().width() >= _NARROW)
