"""How the lines of a review are painted: names over small print, differing characters marked."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter

from delegates_app.domain.readings import Severity
from delegates_app.domain.review import Group
from delegates_app.ui.import_review.differing import parts_of
from delegates_app.ui.import_review.lines import Line
from delegates_app.ui.import_review.words import GROUP_TONES
from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.cell_painting import Standing
from delegates_app.ui.kit.columns import GroupRow
from delegates_app.ui.kit.palette import Palette, Tone, colour

_PAD = 8.0
_BAR = 3.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_two(
    painter: QPainter, box: QRectF, texts: tuple[str, str], colours: Palette, *, strong: bool
) -> None:
    """Paint a text over a small grey one, or in the middle where there is none."""
    inner = box.adjusted(_PAD, 0, -4, 0)
    over, under = texts
    if under:
        upper = QRectF(inner.left(), inner.top() + 1, inner.width(), 18)
        lower = QRectF(inner.left(), inner.top() + 17, inner.width(), 14)
        _text(painter, lower, under, (fonts.SMALL, False), colours.second)
        inner = upper
    _text(painter, inner, over, (fonts.TEXT, strong), colours.ink)


def paint_plain(painter: QPainter, box: QRectF, text: str, tint: str) -> None:
    """Paint a text of one line."""
    _text(painter, box.adjusted(_PAD, 0, -4, 0), text, (fonts.TEXT, False), tint)


def paint_new(painter: QPainter, box: QRectF, line: Line, colours: Palette) -> None:
    """Paint what the list says, the characters that differ from what is on file marked."""
    inner = box.adjusted(_PAD, 0, -4, 0)
    if line.more or line.group in {Group.NEW, Group.MISSING}:
        paint_two(painter, box, (line.new, line.more), colours, strong=line.ticked)
        return
    strong = line.ticked
    measures = fonts.metrics(fonts.TEXT, strong=strong)
    shown = measures.elidedText(line.new, Qt.TextElideMode.ElideRight, inner.width())
    whole = shown == line.new
    painter.setFont(fonts.sized(fonts.TEXT, strong=strong))
    left = inner.left()
    for text, differs in parts_of(line.old, line.new) if whole else ((shown, False),):
        width = measures.horizontalAdvance(text)
        place = QRectF(left, inner.top(), width, inner.height())
        if differs:
            ground = colours.changed if line.ticked else colours.likely.fill
            marked = QRectF(left - 1, inner.center().y() - 9, width + 2, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(marked, 2, 2)
        painter.setPen(colour(colours.ink if line.ticked else colours.second))
        painter.drawText(place.adjusted(0, 0, 2, 0), _MIDDLE, text)
        left += width


def paint_sentence(painter: QPainter, whole: QRectF, line: Line, colours: Palette) -> None:
    """Paint a sentence with its sign over several columns."""
    tone = Tone.NO if line.severity is Severity.ERROR else Tone.LIKELY
    sign = "circle-alert" if line.severity is Severity.ERROR else "triangle-alert"
    square = QRectF(whole.left() + _PAD, whole.center().y() - 7, 14, 14)
    icons.draw(painter, square, sign, colours.shade(tone).text)
    inner = whole.adjusted(_PAD + 20, 0, -4, 0)
    _text(painter, inner, line.sentence, (12, False), colours.ink)


def paint_heading(
    painter: QPainter, box: QRectF, group: GroupRow, colours: Palette, *, folded_up: bool
) -> None:
    """Paint the heading of a group in its colour, its count, and what is said at the end."""
    chevron = "chevron-right" if folded_up else "chevron-down"
    square = QRectF(box.left() + 12, box.center().y() - 7, 14, 14)
    icons.draw(painter, square, chevron, colours.second)
    tones = {each.value: tone for each, tone in GROUP_TONES.items()}
    tint = colours.shade(tones.get(str(group.key), Tone.UNKNOWN)).text
    left = box.left() + 36 + _PAD
    bold = fonts.metrics(fonts.TEXT, strong=True)
    _text(painter, box.adjusted(left - box.left(), 0, 0, 0), group.title, (13, True), tint)
    left += bold.horizontalAdvance(group.title) + _PAD
    _text(painter, box.adjusted(left - box.left(), 0, 0, 0), group.code, (13, False), tint)
    left += bold.horizontalAdvance(group.code) + 2 * _PAD
    painter.setFont(fonts.sized(12))
    painter.setPen(colour(colours.second))
    place = QRectF(left, box.top(), box.right() - left - 12, box.height())
    shown = fonts.metrics(12).elidedText(group.note, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, shown)


def paint_ground_of_line(
    painter: QPainter, box: QRectF, standing: Standing, colours: Palette
) -> None:
    """Paint the ground of a cell and the hairline below it, and the bar of a selected line."""
    painter.fillRect(box, colour(colours.soft if standing.in_selected_row else colours.card))
    painter.setPen(colour(colours.grid))
    painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))
    if standing.first and standing.in_selected_row:
        bar = QRectF(box.left(), box.top(), _BAR, box.height())
        painter.fillRect(bar, colour(colours.accent))


def paint_ground_of_group(painter: QPainter, box: QRectF, ground: str, colours: Palette) -> None:
    """Paint the ground of a heading."""
    painter.fillRect(box, colour(ground))
    painter.setPen(colour(colours.grid))
    painter.drawLine(QLineF(box.left(), box.bottom() - 1, box.right(), box.bottom() - 1))


def _text(painter: QPainter, box: QRectF, text: str, font: tuple[int, bool], tint: str) -> None:
    """Paint a text of one line in a size, semibold or not, cut with dots where it is too long."""
    size, strong = font
    measures = fonts.metrics(size, strong=strong)
    shown = measures.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(fonts.sized(size, strong=strong))
    painter.setPen(colour(tint))
    painter.drawText(box, _MIDDLE, shown)
