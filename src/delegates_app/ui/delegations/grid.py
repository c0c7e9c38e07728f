"""The grid: seats under their delegations, typed in, pasted into, filled down like Excel."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from delegates_app.domain.errors import AppError
from delegates_app.domain.findings import Finding
from delegates_app.domain.register import Register
from delegates_app.domain.seat_edits import SeatTexts, plan_texts
from delegates_app.domain.seat_plan import SeatState
from delegates_app.domain.words import Role
from delegates_app.ui.delegations.gestures import SeatGestures
from delegates_app.ui.delegations.grid_columns import SEAT, GridColumns, typed_on
from delegates_app.ui.delegations.grid_rows import SeatRow, rows_of
from delegates_app.ui.delegations.pasted_lines import lines_of
from delegates_app.ui.delegations.seat_signs import HIGH, Sign, paint_sign
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.delegations.words import role_icon
from delegates_app.ui.kit import icons
from delegates_app.ui.kit.columns import Edit, GroupRow, Refusal
from delegates_app.ui.kit.palette import current
from delegates_app.ui.kit.table_delegate import ROW_HEIGHT
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView

_COVERED = 6
"""Pixels of a row that the group row on top may cover while its sign is still seen."""


class Grid(TableView):
    """Shows the seats; `seat_chosen` carries the ids of a delegation and of a row of it.

    `lines_pasted` carries the id of a delegation and lines of people.
    """

    seat_chosen = Signal(str, str)
    lines_pasted = Signal(str, object)

    grows = True

    def __init__(
        self,
        gestures: SeatGestures,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._register = Register.of(())
        self._gestures = gestures
        self._coming: set[str] = set()
        self._later: list[tuple[Edit, ...]] = []
        columns = GridColumns(lambda: self._register).columns()
        model = TableModel(columns, edit=self._edited)
        super().__init__(model, name="delegations", settings=settings, parent=parent)
        model.setParent(self)
        self.setAccessibleName(self.tr("Grid of delegations"))
        self.selection_changed.connect(self._tell)

    def take(
        self, register: Register, found: Sequence[Summary], findings: Iterable[Finding]
    ) -> None:
        """Show these delegations; the current cell stays on its seat, whoever sits there now."""
        row, index = self.current_row(), self.currentIndex()
        had_keyboard = self._has_keyboard()
        self._register = register
        rows = rows_of(register, found, findings)
        self.rows_model.fill(rows)
        if had_keyboard and not self._has_keyboard():
            self.setFocus()  # the editor went with its row
        if isinstance(row, SeatRow) and not any(each.id == row.id for each in self._seats(rows)):
            now = self._now_on(row)
            if now is not None and now.id != getattr(self.current_row(), "id", ""):
                self.go_to(now.id, self.rows_model.columns[index.column()].key)

    def _type_again(self, typed: Edit) -> None:
        """What was being typed goes on, on whoever came to the seat meanwhile."""
        if typed.row is not None and typed.row.id not in self.rows_model.positions():
            typed = replace(typed, row=self._now_on(typed.row) or typed.row)
        super()._type_again(typed)

    def _now_on(self, row: SeatRow) -> SeatRow | None:
        """Who has the place of a row now."""
        rows: Iterable[SeatRow] = self.rows_model.rows
        return next((each for each in rows if each.place == row.place), None)

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def choose(self, delegation_id: str, key: str) -> None:
        """Go to a seat, or to the first one of a delegation, if the cursor is elsewhere."""
        row = self.current_row()
        here = row.delegation_id if isinstance(row, SeatRow) else getattr(row, "key", "")
        if (isinstance(row, SeatRow) and row.id == key) or (not key and here == delegation_id):
            return
        wanted = key or next(
            (each.id for each in self.rows_model.rows if each.delegation_id == delegation_id), ""
        )
        self.go_to(wanted, "family_name")

    def fold_or_unfold(self) -> None:
        """Fold all delegations; unfold them where all are folded."""
        groups = [each for each in self.rows_model.shown if isinstance(each, GroupRow)]
        open_ones = any(not self.rows_model.is_folded(each) for each in groups)
        self.rows_model.fold_all(folded_up=open_ones)

    @staticmethod
    def _seats(rows: Iterable[SeatRow | GroupRow]) -> Iterable[SeatRow]:
        return (each for each in rows if isinstance(each, SeatRow))

    def _tell(self, _rows: object) -> None:
        row = self.current_row()
        if isinstance(row, SeatRow):
            self.seat_chosen.emit(row.delegation_id, row.id)
        elif isinstance(row, GroupRow):
            self.seat_chosen.emit(str(row.key), "")

    # Gestures

    def event(self, event: QEvent) -> bool:
        """Keep the keys of a spreadsheet for the cells."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._is_for_cells(event):
            event.accept()
            return True
        return super().event(event)

    def _is_for_cells(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the cells, not to the tab; Del on a seat frees the seat."""
        if event.matches(QKeySequence.StandardKey.Paste):
            return True
        column = self.rows_model.columns[self.currentIndex().column()].key
        return event.key() == Qt.Key.Key_Delete and self.can_type() and column != SEAT

    def paste(self) -> None:
        """Lay cells over cells; lines of people on a delegation's row or the names of seats."""
        row, index = self.current_row(), self.currentIndex()
        on_seat = isinstance(row, SeatRow) and self.rows_model.columns[index.column()].key == SEAT
        lines = lines_of(QGuiApplication.clipboard().text())
        if isinstance(row, GroupRow):
            self.lines_pasted.emit(str(row.key), lines)
        elif on_seat and row.delegate is None:
            self.lines_pasted.emit(row.delegation_id, lines)
        else:
            super().paste()

    def _edited(self, edits: tuple[Edit, ...]) -> None:
        """Let edits leave; those on a seat to which somebody is just coming follow later."""
        if any(each.row and each.row.place in self._coming for each in edits):
            self._later.append(edits)
            return
        typed = _grouped((*edits, *self._waiting_beside(edits)))
        if not typed:
            return
        plan_texts(self._register, typed)  # what cannot be taken is refused in its cell
        places = {each.row.place for each in edits if each.row and each.row.delegate is None}
        self._coming |= places

        def done() -> None:
            self._coming -= places
            self._let_later_leave()

        def refused(error: AppError) -> None:
            done()
            self.rows_model.refuse(Refusal(each, error.sentence) for each in edits)

        try:
            self._gestures.type_texts(typed, self._headings(edits), done, refused)
        except AppError:
            self._coming -= places
            raise

    def _headings(self, edits: Iterable[Edit]) -> str:
        headings = {column.key: column.heading for column in self.rows_model.columns}
        return ", ".join(headings[key] for key in dict.fromkeys(each.key for each in edits))

    def _let_later_leave(self) -> None:
        later, self._later = self._later, []
        for edits in later:
            self.rows_model.put(
                replace(each, row=self._now_on(each.row) or each.row) if each.row else each
                for each in edits
            )

    def _waiting_beside(self, edits: Iterable[Edit]) -> Iterable[Edit]:
        """Texts that waited on empty seats for the name which comes now."""
        model, typed = self.rows_model, tuple(edits)
        rows = {each.row.id: each.row for each in typed if each.row and not each.row.delegate}
        keys = {(each.row.id, each.key) for each in typed if each.row}
        positions = model.positions()
        for row in rows.values():
            for column in range(len(model.columns)):
                refusal = model.refusal_at(positions[row.id], column)
                if refusal and (row.id, refusal.edit.key) not in keys:
                    yield refusal.edit

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the signs of the seats in the first column."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        hidden = ROW_HEIGHT if self._stuck_group() else 0
        column = self.rows_model.column_of(SEAT)
        for at in self._rows_in_sight():
            row = self.rows_model.row_at(at)
            box = self.visualRect(self.rows_model.index(at, column))
            if isinstance(row, SeatRow) and box.top() + _COVERED >= hidden:
                self._paint_seat(painter, box, row)
        painter.end()

    def _rows_in_sight(self) -> range:
        last = self.rowAt(self.viewport().height() - 1)
        end = last + 1 if last >= 0 else len(self.rows_model.shown)
        return range(max(0, self.rowAt(0)), end)

    def _paint_seat(self, painter: QPainter, box: QRect, row: SeatRow) -> None:
        if row.outside and row.seat.state is SeatState.FILLED:
            square = QRect(box.left() + 10, box.center().y() - 7, 14, 14)
            icons.draw(painter, square.toRectF(), role_icon(row.seat.role), current().second)
            return
        sign = Sign(row.seat.state)
        corner = QPointF(box.left() + 17 - sign.width / 2, box.center().y() - HIGH / 2 + 0.5)
        paint_sign(painter, corner, sign, current())


def _grouped(edits: Iterable[Edit]) -> tuple[SeatTexts, ...]:
    """What was typed, one for each seat; lines beyond the last seat come to further seats."""
    seats: dict[object, list[Edit]] = {}
    for edit in edits:
        place = edit.row.id if edit.row is not None else (_group_key(edit), edit.extra)
        seats.setdefault(place, []).append(edit)
    found: list[SeatTexts] = []
    for listed in seats.values():
        texts = tuple((each.key, each.text) for each in listed)
        if listed[0].row is not None:
            found.append(typed_on(listed[0].row, texts))
        elif any(text.strip() for _, text in texts):
            found.append(SeatTexts(_group_key(listed[0]), Role.DELEGATE, "", texts))
    return tuple(found)


def _group_key(edit: Edit) -> str:
    return str(edit.group.key) if edit.group else ""
