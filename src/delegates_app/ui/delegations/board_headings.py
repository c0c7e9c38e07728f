"""The lines above the sections of a board: what they hold, and how much of it is complete."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from delegates_app.ui.delegations.board_layout import Heading
from delegates_app.ui.delegations.words import SECTIONS
from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.palette import colour, current
from delegates_app.ui.speech import said

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SIZE = 12
_NEXT = 8
_APART = 16


def paint_heading(painter: QPainter, heading: Heading) -> None:
    """Paint the name of a section and what is to be said of it."""
    title = said(SECTIONS[heading.category])
    painter.setPen(colour(current().ink))
    painter.setFont(fonts.sized(_SIZE, strong=True))
    painter.drawText(heading.box, _MIDDLE, title)
    painter.setPen(colour(current().second))
    painter.setFont(fonts.sized(_SIZE))
    room = heading.box.adjusted(_advance(title, strong=True) + _NEXT, 0, 0, 0)
    right = Qt.TextElideMode.ElideRight
    cut = fonts.metrics(_SIZE).elidedText(_remark(heading), right, room.width())
    painter.drawText(room, _MIDDLE, cut)


def room_beside(heading: Heading) -> QRectF:
    """The room right of a heading's words."""
    title = _advance(said(SECTIONS[heading.category]), strong=True)
    used = title + _NEXT + _advance(_remark(heading), strong=False)
    return heading.box.adjusted(used + _APART, 0, 0, 0)


def paint_nothing(painter: QPainter, box: QRectF) -> None:
    """Say that the filter leaves nothing."""
    painter.setPen(colour(current().second))
    painter.setFont(fonts.sized(fonts.TEXT))
    words = QCoreApplication.translate(
        "Board", "No delegation matches. Clear the filter to see all of them."
    )
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _remark(heading: Heading) -> str:
    """What formats a section has, and how many of it are complete."""
    members = heading.summaries
    formats = dict.fromkeys(
        each.plan.format.text for each in members if each.plan.format is not None
    )
    values = {
        "formats": ", ".join(formats),
        "n": sum(each.plan.complete for each in members),
        "all": len(members),
    }
    pattern = QCoreApplication.translate("Board", "{n} of {all} complete")
    if formats:
        pattern = QCoreApplication.translate("Board", "{formats} · {n} of {all} complete")
    return pattern.format(**values)


def _advance(text: str, *, strong: bool) -> float:
    return fonts.metrics(_SIZE, strong=strong).horizontalAdvance(text)
