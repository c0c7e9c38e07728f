"""Replies by week: two lines of steps, labelled at their ends, with the days that matter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates_app.domain.replies import Tally
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.palette import Palette, colour, current

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 8.0, 22.0, 24.0
_LABEL = 96.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TICKS = 4
_BEFORE = timedelta(weeks=6)
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Course:
    """What the chart shows: the steps, how many were invited, and the days that matter."""

    replies: tuple[Tally, ...] = ()
    invited: int = 0
    today: date = date.min
    deadline: date | None = None
    starts_on: date = date.min
    ends_on: date = date.min

    @property
    def first(self) -> date:
        """The first day shown."""
        if not self.replies:
            return min(self.today, self.starts_on) - _BEFORE
        return min(self.replies[0].on, self.today, self.deadline or self.today)

    @property
    def last(self) -> date:
        """The last day shown: the end of the conference, or today if that is later."""
        return max(self.ends_on, self.today, self.first + timedelta(days=7))


class StepChart(QWidget):
    """Paints a Course."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._course = Course()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 90)

    def take(self, course: Course) -> None:
        """Show this course."""
        self._course = course
        last = course.replies[-1] if course.replies else Tally(course.today, 0, 0)
        told = self.tr("Replies: {any} of {all} any answer, {official} official")
        self.setAccessibleName(
            told.format(any=last.anyhow, all=course.invited, official=last.official)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return a chart that grows with its place."""
        return QSize(520, 220)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Lead to the answers."""
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint grid, days, steps and labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current()
        self._paint_grid(painter, colours)
        self._paint_weeks(painter, colours)
        self._paint_conference(painter, colours)
        if self._course.replies:
            self._paint_steps(painter, colours)
        else:
            self._paint_today(painter, self._x(self._course.today), colours)
            painter.setPen(colour(colours.second))
            painter.setFont(fonts.sized(fonts.TEXT))
            centre = Qt.AlignmentFlag.AlignCenter
            painter.drawText(self._field(), centre, self.tr("No answers yet"))
        self._paint_deadline(painter, colours)
        painter.end()

    # Places

    def _field(self) -> QRectF:
        whole = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        if self._crowded(whole.width()):
            whole.setRight(whole.right() - self._label_width() - _NEAR)
        return whole

    def _crowded(self, width: float) -> bool:
        """Whether the labels have no room between today and the end."""
        course = self._course
        days = (course.last - course.first).days + 1
        left = (course.last - course.today).days
        return bool(course.replies) and width * left / days < self._label_width() + _NEAR

    def _x(self, on: date) -> float:
        course, field = self._course, self._field()
        whole = (course.last - course.first).days + 1
        return field.left() + field.width() * (on - course.first).days / whole

    def _y(self, count: int) -> float:
        field = self._field()
        return field.bottom() - field.height() * count / self._top()

    def _top(self) -> int:
        step = self._step()
        return max(step, -(-self._course.invited // step) * step)

    def _step(self) -> int:
        rough = max(1, self._course.invited) / _TICKS
        return next((each for each in (1, 2, 5, 10, 20, 25, 50, 100) if each >= rough), 200)

    # Painting

    def _paint_grid(self, painter: QPainter, colours: Palette) -> None:
        field = self._field()
        painter.setFont(fonts.sized(fonts.SMALL))
        for count in range(0, self._top() + 1, self._step()):
            y = self._y(count)
            painter.setPen(colour(colours.grid))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            painter.setPen(colour(colours.second))
            place = QRectF(0, y - 8, _LEFT - 8, 16)
            painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(count))
        text = self.tr("{n} invited").format(n=self._course.invited)
        painter.drawText(QRectF(field.left(), 0, 120, 16), _MIDDLE, text)

    def _paint_weeks(self, painter: QPainter, colours: Palette) -> None:
        course, field = self._course, self._field()
        painter.setPen(colour(colours.second))
        weeks = max(1, (course.last - course.first).days // 7)
        room = max(1, round(field.width() / 64))
        every = timedelta(days=7 * max(1, -(-weeks // room)))
        on = course.first
        while on <= course.last and self._x(on) <= field.right() - 24:
            place = QRectF(self._x(on) - 30, field.bottom() + 5, 60, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, short_day(on))
            on += every

    def _paint_conference(self, painter: QPainter, colours: Palette) -> None:
        course, field = self._course, self._field()
        left = self._x(course.starts_on)
        right = self._x(course.ends_on + timedelta(days=1))
        band = QRectF(left, field.top(), max(4.0, right - left), field.height())
        painter.fillRect(band, colour(colours.soft))
        painter.setPen(colour(colours.second))
        place = QRectF(left - 90, 0, 90 + band.width(), 16)
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, self.tr("conference"))

    def _paint_deadline(self, painter: QPainter, colours: Palette) -> None:
        on, field = self._course.deadline, self._field()
        if on is None:
            return
        x = self._x(on + timedelta(days=1))
        painter.setPen(QPen(colour(colours.no.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 4), QPointF(x, field.bottom()))
        painter.setFont(fonts.sized(fonts.SMALL, strong=True))
        painter.setPen(colour(colours.no.text))
        text = self.tr("deadline {day}").format(day=short_day(on))
        place = QRectF(x - 126, 0, 120, 16)
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, text)

    def _paint_steps(self, painter: QPainter, colours: Palette) -> None:
        anyhow = self._steps(lambda tally: tally.anyhow)
        official = self._steps(lambda tally: tally.official)
        field = self._field()
        ground = QColor(colours.accent)
        ground.setAlpha(22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        feet = [QPointF(anyhow[-1].x(), field.bottom()), QPointF(anyhow[0].x(), field.bottom())]
        painter.drawPolygon(QPolygonF([*anyhow, *feet]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_today(painter, anyhow[-1].x(), colours)
        last = self._course.replies[-1]
        tops = self._label_tops(anyhow[-1].y(), official[-1].y())
        lines = (
            (official, colours.yes.text, self.tr("{n} official").format(n=last.official), tops[1]),
            (anyhow, colours.accent, self.tr("{n} any answer").format(n=last.anyhow), tops[0]),
        )
        for points, tint, text, top in lines:
            painter.setPen(QPen(colour(tint), 2))
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(colour(tint))
            painter.drawEllipse(points[-1], 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._paint_label(painter, points[-1], (text, top), tint)

    def _label_width(self) -> float:
        """The width of the longer label at the line's end."""
        last = self._course.replies[-1]
        told = self.tr("{n} any answer").format(n=last.anyhow)
        return max(_LABEL, fonts.metrics(12, strong=True).horizontalAdvance(told) + 4)

    def _paint_label(
        self, painter: QPainter, end: QPointF, label: tuple[str, float], tint: str
    ) -> None:
        text, top = label
        painter.setFont(fonts.sized(12, strong=True))
        painter.setPen(colour(tint))
        field = self._field()
        wide = self._label_width()
        crowded = field.right() < self.width() - wide
        left = field.right() + 8 if crowded else end.x() + _NEAR
        painter.drawText(QRectF(left, top, wide, 16), _MIDDLE, text)

    def _paint_today(self, painter: QPainter, x: float, colours: Palette) -> None:
        field = self._field()
        painter.setPen(colour(colours.accent))
        painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        painter.setFont(fonts.sized(fonts.SMALL))
        place = QRectF(x + 5, field.bottom() - 18, 60, 16)
        painter.drawText(place, _MIDDLE, self.tr("today"))

    @staticmethod
    def _label_tops(upper: float, lower: float) -> tuple[float, float]:
        """Where the labels stand: beside their ends, but not on each other."""
        gap = max(0.0, 17 - (lower - upper)) / 2
        return upper - 8 - gap, lower - 8 + gap

    def _steps(self, count: Callable[[Tally], int]) -> list[QPointF]:
        course = self._course
        points = [QPointF(self._x(course.replies[0].on), self._y(0))]
        for tally in course.replies:
            x = self._x(tally.on)
            points += [QPointF(x, points[-1].y()), QPointF(x, self._y(count(tally)))]
        end = min(course.today + timedelta(days=1), course.last)
        return [*points, QPointF(self._x(end), points[-1].y())]
