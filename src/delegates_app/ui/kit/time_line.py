"""A time line: what came in accented, what went out plain, what was replaced grey."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.ui.kit import fonts, icons
from delegates_app.ui.kit.palette import Palette, colour, current
from delegates_app.ui.kit.wrapped import laid_out

_TEXT_FROM = 31
_DISC = 20.0
_TOP = 15
_GAP = 7


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry: `8 Apr 17:05 · e-mail`, what happened, and its sign."""

    when: str
    text: str
    icon: str = ""
    came_in: bool = False
    replaced: bool = False


class TimeLine(QWidget):
    """Shows moments from the newest; texts wrap."""

    def __init__(self, moments: Iterable[Moment] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_moments(moments)

    def show_moments(self, moments: Iterable[Moment]) -> None:
        """Show other moments."""
        self._moments = tuple(moments)
        self.setAccessibleName("\n".join(f"{each.when}: {each.text}" for each in self._moments))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all entries at a width."""
        return sum(_TOP + self._text_height(each, width) + _GAP for each in self._moments)

    def sizeHint(self) -> QSize:
        """Return the size at the width of a panel."""
        return QSize(240, self.heightForWidth(self.width() if self.isVisible() else 260))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which nothing is cut."""
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the entries and the line that joins them."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, top = current(), 0.0
        last = len(self._moments) - 1
        for at, moment in enumerate(self._moments):
            height = _TOP + self._text_height(moment, self.width())
            if at < last:
                painter.setPen(colour(colours.line))
                x = _DISC / 2 + 0.5
                painter.drawLine(QPointF(x, top + 26), QPointF(x, top + height + _GAP + 3))
            _paint_disc(painter, QRectF(0.5, top + 4.5, _DISC, _DISC), moment, colours)
            self._paint_words(painter, top, moment, colours)
            top += height + _GAP
        painter.end()

    def _paint_words(self, painter: QPainter, top: float, moment: Moment, colours: Palette) -> None:
        width = self.width() - _TEXT_FROM
        painter.setFont(fonts.sized(fonts.SMALL))
        painter.setPen(colour(colours.second))
        when = QRectF(_TEXT_FROM, top, width, _TOP)
        painter.drawText(when, Qt.AlignmentFlag.AlignVCenter, moment.when)
        painter.setPen(colour(colours.second if moment.replaced else colours.ink))
        lines = laid_out(moment.text, _font(moment), width)[0]
        lines.draw(painter, QPointF(_TEXT_FROM, top + _TOP))

    def _text_height(self, moment: Moment, width: int) -> int:
        return round(laid_out(moment.text or " ", _font(moment), width - _TEXT_FROM)[1] + 0.5)


def _font(moment: Moment) -> QFont:
    return fonts.sized(12, strong=moment.came_in)


def _paint_disc(painter: QPainter, disc: QRectF, moment: Moment, colours: Palette) -> None:
    edge = colours.accent if moment.came_in else colours.line
    painter.setPen(QPen(colour(edge), 1.0))
    painter.setBrush(colour(colours.soft if moment.came_in else colours.card))
    painter.drawEllipse(disc)
    if moment.icon:
        tint = colours.accent if moment.came_in else colours.second
        icons.draw(painter, disc.adjusted(4.5, 4.5, -4.5, -4.5), moment.icon, tint)
