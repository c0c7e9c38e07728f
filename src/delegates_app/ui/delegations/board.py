"""The board: a card for each delegation, moved over by the arrows, typed on, pasted on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from delegates_app.ui.delegations.board_headings import paint_heading, paint_nothing, room_beside
from delegates_app.ui.delegations.board_layout import BoardLayout, lay_out
from delegates_app.ui.delegations.card import card_words, paint_summary
from delegates_app.ui.delegations.name_line import NameLine
from delegates_app.ui.delegations.seat_legend import paint_legend
from delegates_app.ui.delegations.summary import Summary
from delegates_app.ui.kit.palette import current

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
Proposals = Callable[[str], tuple[str, ...]]


class Board(QAbstractScrollArea):
    """Paints the cards itself; `selected` carries the id of a delegation, `opened` too.

    `named` carries the id of a delegation and a name typed on its card. `proposals` gives the
    names that the line on a card offers.
    """

    selected = Signal(str)
    opened = Signal(str)
    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposals: Proposals = lambda _id: ()
        self._summaries: dict[str, Summary] = {}
        self._layout = BoardLayout((), {}, 0.0, 1)
        self._chosen = ""
        self.name_line = NameLine(self.viewport())
        self.name_line.kept.connect(self.named)
        self.name_line.left.connect(self.setFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Board of delegations"))
        self.viewport().setAutoFillBackground(False)

    @property
    def chosen(self) -> str:
        """The id of the delegation selected, or nothing."""
        return self._chosen

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the delegations on the board, in their order."""
        return tuple(self._layout.boxes)

    def fill(self, summaries: Sequence[Summary]) -> None:
        """Show these delegations; selection and scroll stay."""
        self._summaries = {each.id: each for each in summaries}
        self._lay_out()
        self._name_chosen()

    def choose(self, delegation_id: str) -> None:
        """Select a delegation without telling, and scroll to it."""
        before, self._chosen = self._chosen, delegation_id
        self._show_chosen()
        self._name_chosen()
        for each in (before, delegation_id):
            if (box := self._box(each)) is not None:
                self.viewport().update(box)

    def begin_name(self, delegation_id: str, text: str = "") -> None:
        """Open the line on a card for a name."""
        box = self._box(delegation_id)
        if box is None:
            return
        hint = self.tr("Name, or TBC")
        self.name_line.open(delegation_id, _line_in(box), hint, self.proposals(delegation_id))
        if text:
            self.name_line.type(text)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows, open by Enter, begin a name by a letter."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _STEPS:
            self._step(*_STEPS[key])
        elif plain and key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._jump(-1 if key == Qt.Key.Key_End else 0)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._chosen:
            self.opened.emit(self._chosen)
        elif self._begins_name(event):
            self.begin_name(self._chosen, event.text())
        else:
            event.ignore()

    def _begins_name(self, event: QKeyEvent) -> bool:
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        letter = event.text().isprintable() and event.text().strip()
        return bool(self._chosen and letter and not event.modifiers() & command)

    def _step(self, across: int, down: int) -> None:
        if self._chosen in self._layout.boxes:
            self._select(self._layout.beside(self._chosen, across, down))
        else:
            self._jump(0)

    def _jump(self, at: int) -> None:
        if self._layout.boxes:
            self._select(list(self._layout.boxes)[at])

    def _select(self, delegation_id: str) -> None:
        self.choose(delegation_id)
        self.selected.emit(delegation_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the card under the mouse."""
        where = event.position()
        if found := self._layout.at(where.x(), where.y() + self._scrolled()):
            self._select(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin a name on the card under the mouse."""
        where = event.position()
        if found := self._layout.at(where.x(), where.y() + self._scrolled()):
            self.begin_name(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first card when the keyboard comes in."""
        super().focusInEvent(event)
        if self._chosen not in self._layout.boxes:
            self._jump(0)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a card in words under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._layout.at(event.x(), event.y() + self._scrolled())
            summary = self._summaries.get(found)
            QToolTip.showText(event.globalPos(), card_words(summary) if summary else "", self)
            return True
        return super().viewportEvent(event)

    # Painting and places

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headings and the cards in sight."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self._scrolled())
        seen = QRectF(event.rect()).translated(0, self._scrolled())
        for heading in self._layout.headings:
            if heading.box.intersects(seen):
                paint_heading(painter, heading)
        if self._layout.headings and self._layout.headings[0].box.intersects(seen):
            paint_legend(painter, room_beside(self._layout.headings[0]), current())
        if not self._layout.boxes:
            paint_nothing(painter, QRectF(self.viewport().rect()))
        for delegation_id, box in self._layout.boxes.items():
            if box.intersects(seen):
                chosen = delegation_id == self._chosen
                summary = self._summaries[delegation_id]
                paint_summary(painter, box, summary, current(), selected=chosen)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _across: int, _down: int) -> None:
        """Scroll; the line on a card goes along."""
        self._move_line()
        self.viewport().update()

    def _lay_out(self) -> None:
        room = self.viewport().size()
        self._layout = lay_out(self._summaries.values(), room.width(), room.height())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self._layout.height) - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(28)
        self._move_line()
        self.viewport().update()

    def _move_line(self) -> None:
        box = self._box(self._chosen)
        if box is not None:
            self.name_line.move(_line_in(box))

    def _show_chosen(self) -> None:
        box = self._layout.boxes.get(self._chosen)
        if box is None:
            return
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if box.top() < bar.value():
            bar.setValue(int(box.top()) - 24)
        elif box.bottom() > bar.value() + high:
            bar.setValue(int(box.bottom()) - high + 2)

    def _name_chosen(self) -> None:
        summary = self._summaries.get(self._chosen)
        self.setAccessibleDescription(card_words(summary) if summary else "")

    def _box(self, delegation_id: str) -> QRect | None:
        box = self._layout.boxes.get(delegation_id)
        return box.translated(0, -self._scrolled()).toRect() if box is not None else None

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()


def _line_in(card: QRect) -> QRect:
    top = card.top() + round(card.height() * 0.36)
    return QRect(card.left() + 4, top, card.width() - 8, card.bottom() - top - 4)
