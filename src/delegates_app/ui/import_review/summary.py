"""The left side of a review: the groups to jump to, and that every row is accounted for."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from delegates_app.domain.review import Group, Review
from delegates_app.domain.sheets import Sheet
from delegates_app.domain.words import Standing
from delegates_app.ui.import_review.digest import Digest
from delegates_app.ui.import_review.words import GROUP_SIGNS, GROUP_TONES, GROUP_WORDS
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.buttons import Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.speech import said

WIDTH = 240
_AROUND = 84
_ROW = 36
_HIGH = 480
_SIGN = 22


class GroupButton(QAbstractButton):
    """One group: sign, word, count; pressed it jumps there."""

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group_shown = group
        self._count = 0
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count: int) -> None:
        """Show how many stand in the group."""
        self._count = count
        self.setEnabled(count > 0)
        self.setAccessibleName(f"{said(GROUP_WORDS[self._group_shown])}: {count}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(WIDTH - 12, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign on its ground, the word and the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = current(), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(colour(colours.soft))
            painter.drawRoundedRect(box, 5, 5)
        shade = colours.shade(GROUP_TONES[self._group_shown])
        square = QRectF(8, (box.height() - _SIGN) / 2, _SIGN, _SIGN)
        painter.setBrush(colour(shade.fill))
        painter.drawRoundedRect(square, 6, 6)
        icons.draw(
            painter, square.adjusted(4, 4, -4, -4), GROUP_SIGNS[self._group_shown], shade.text
        )
        painter.setPen(colour(colours.ink if self._count else colours.second))
        painter.setFont(fonts.sized(fonts.TEXT))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(38, 0, -30, 0), middle, said(GROUP_WORDS[self._group_shown]))
        painter.setFont(fonts.sized(fonts.TEXT, strong=True))
        end = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(box.adjusted(0, 0, -10, 0), end, str(self._count))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Summary(QWidget):
    """`jumped` carries the Group to go to."""

    jumped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_width())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        groups = Card(self)
        groups.body.setContentsMargins(6, 6, 6, 6)
        groups.body.setSpacing(2)
        self.buttons = {group: GroupButton(group, groups) for group in Group}
        for group, button in self.buttons.items():
            groups.body.addWidget(button)
            button.clicked.connect(lambda _checked=False, group=group: self._jump(group))
        self._rows = RowsCard(self)
        column.addWidget(groups)
        column.addWidget(self._rows)
        column.addStretch(1)

    def take(self, digest: Digest, sheets: tuple[Sheet, ...]) -> None:
        """Show the counts of a review and of the rows that it came from."""
        for group, button in self.buttons.items():
            button.show_count(digest.count(group))
        self._rows.take(digest.review, sheets)

    def show_group(self, group: Group | None) -> None:
        """Mark the group in sight."""
        for each, button in self.buttons.items():
            button.setChecked(each is group)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the sum where there is no room for more."""
        super().resizeEvent(event)
        self._rows.show_classes(shown=event.size().height() >= _HIGH)

    def _jump(self, group: Group) -> None:
        self.show_group(group)
        self.jumped.emit(group)


class RowsCard(Card):
    """Says of every row of the workbook what became of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Words("", "heading", wraps=True)
        self._lines = Words("", "second", wraps=True)
        self.body.addWidget(self._title)
        self.body.addWidget(self._lines)

    def take(self, review: Review, sheets: tuple[Sheet, ...]) -> None:
        """Count the rows; one that nobody accounts for is said aloud."""
        total = sum(len(sheet.rows) for sheet in sheets)
        left_out = {each.sheet for each in review.skipped if not each.row}
        known = {(each.sheet, each.row) for each in review.persons}
        known |= {(each.sheet, each.row) for each in review.held}
        known |= {(each.sheet, each.row) for each in review.skipped}
        lost = [
            (sheet.name, row.number)
            for sheet in sheets
            if sheet.name not in left_out
            for row in sheet.rows
            if (sheet.name, row.number) not in known
        ]
        self._title.setText(self._told(total, len(lost)))
        self._lines.setText("\n".join(self._classes(review)))
        self.setToolTip(self._lines.text())

    def show_classes(self, *, shown: bool) -> None:
        """Show what the rows are, or only how many."""
        self._lines.setVisible(shown)

    def _told(self, total: int, lost: int) -> str:
        if lost:
            return self.tr("{lost} of {n} rows were not understood").format(lost=lost, n=total)
        return self.tr("All {n} rows accounted for").format(n=total)

    def _classes(self, review: Review) -> list[str]:
        struck = sum(each.status is Standing.REPLACED for each in review.persons)
        lines = [self.tr("{n}  people").format(n=len(review.persons))]
        if struck:
            lines.append(self.tr("{n}  of them struck").format(n=struck))
        if review.held:
            lines.append(self.tr("{n}  seats held").format(n=len(review.held)))
        reasons = Counter(each.reason for each in review.skipped if each.row)
        lines += [
            self.tr("{n}  {reason}").format(n=n, reason=said(reason))
            for reason, n in reasons.items()
        ]
        lines += [
            self.tr("Sheet “{sheet}”: {reason}").format(sheet=each.sheet, reason=said(each.reason))
            for each in review.skipped
            if not each.row
        ]
        return lines


def _width() -> int:
    """Wide enough for the longest name of a group with its sign and count."""
    measures = fonts.metrics(fonts.TEXT)
    longest = max(measures.horizontalAdvance(said(each)) for each in GROUP_WORDS.values())
    return max(WIDTH, round(longest) + _AROUND)
