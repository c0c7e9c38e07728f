"""The panel at the right: urgent state in the title, actions, facts, time line."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from delegates_app.ui.kit import fonts
from delegates_app.ui.kit.buttons import Button, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.flow import FlowRow
from delegates_app.ui.kit.pill import Pill, PillLabel
from delegates_app.ui.kit.wrapped import Wrapped

WIDTH = 300
_LABEL = 84


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a panel: label, text, a grey second line, a pill at the right."""

    label: str
    text: str
    second: str = ""
    pill: Pill | None = None
    missing: bool = False


class Panel(Card):
    """Stands right of a table; `clear` empties it, the `add_…` methods fill it from the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrows scroll
        self.body.addWidget(self._area)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(16, 0, 16, 12)
        self.body.addLayout(self._foot)
        self._fill = QVBoxLayout()
        self.clear()

    def clear(self) -> None:
        """Empty the panel, to fill it for another row."""
        inside = QWidget()
        inside.setObjectName("inside")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(16, 14, 16, 14)
        self._fill = QVBoxLayout()
        self._fill.setSpacing(8)
        whole.addLayout(self._fill)
        whole.addStretch(1)
        self._area.setWidget(inside)
        empty(self._foot)

    def add_title(self, title: str, second: str = "", pill: Pill | None = None) -> None:
        """Say whose panel this is, what is urgent, and the grey line below."""
        row = QHBoxLayout()
        row.addWidget(Words(title, "title", wraps=True), 1)
        if pill:
            row.addWidget(PillLabel(pill))
        self._fill.addLayout(row)
        if second:
            self._fill.addWidget(Words(second, "second", wraps=True))

    def add_actions(self, buttons: Iterable[Button]) -> None:
        """Offer what can be done, wrapped into as many lines as needed."""
        self._fill.addWidget(FlowRow(buttons))

    def add_heading(self, text: str, second: str = "") -> None:
        """Begin a part."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(Words(text, "heading"))
        row.addStretch()
        if second:
            row.addWidget(Words(second, "second"))
        self._fill.addLayout(row)

    def add_facts(self, facts: Iterable[Fact]) -> None:
        """List facts: grey label, text, pill."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        for line, fact in enumerate(facts):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Words(fact.label, "second"), line, 0, top)
            grid.addLayout(_fact_text(fact), line, 1)
        self._fill.addLayout(grid)

    def add_text(self, text: str, kind: str = "") -> None:
        """Say a sentence, wrapped."""
        self._fill.addWidget(Words(text, kind, wraps=True))

    def add_widget(self, widget: QWidget) -> None:
        """Add a piece of the screen's own, such as a time line."""
        self._fill.addWidget(widget)

    def add_foot(self, buttons: Iterable[Button]) -> None:
        """Put buttons at the foot, always in sight."""
        for button in buttons:
            self._foot.addWidget(button)


def _fact_text(fact: Fact) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    font = fonts.sized(fonts.TEXT, italic=fact.missing)
    text = Wrapped(fact.text, font, grey=fact.missing)
    if fact.pill:
        row = QHBoxLayout()
        row.addWidget(text, 1)
        row.addWidget(PillLabel(fact.pill))
        column.addLayout(row)
    else:
        column.addWidget(text)
    if fact.second:
        column.addWidget(Wrapped(fact.second, fonts.sized(fonts.SMALL), grey=True))
    return column
