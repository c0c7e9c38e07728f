"""The panel at the right: what is printed, on what, why again, what to look at before."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegates_app.services.badge_preview import Choices, StockChoice
from delegates_app.services.badge_printing import LAYOUT, STOCK, Only, PrintOrder
from delegates_app.ui.badges.rows import Which
from delegates_app.ui.kit import icons
from delegates_app.ui.kit.buttons import Button, Choice, Rule, Words
from delegates_app.ui.kit.cards import Card
from delegates_app.ui.kit.emptying import empty
from delegates_app.ui.kit.flow import FlowRow
from delegates_app.ui.kit.palette import Tone, colour, current
from delegates_app.ui.speech import said

WIDTH = 300
_MOST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One finding of the preflight: a sentence, and whose badges it is about (id, name)."""

    sentence: str
    people: tuple[tuple[str, str], ...]


class PrintPanel(Card):
    """`ordered` tells that something else is chosen, `person_asked` carries a delegate's id."""

    ordered = Signal()
    person_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._choices = Choices((), ())
        self._again = 0
        self._ticked = Words("", "second")
        self.which = Choice(self._whiches(), name=self.tr("Which badges"))
        self._layout = Choice(name=self.tr("Layout"))
        self._stock = Choice(name=self.tr("Stock"))
        self._start = Choice(((1, "1"),), name=self.tr("First cell"))
        self.reason = QLineEdit(self)
        self._reasons = self._reason_part()
        self._findings = QVBoxLayout()
        self._count = Words("", "second")
        self._sum = Words("", "second", wraps=True)
        self.print_button = Button("", icon="printer", kind="primary")
        self.hand_over_button = Button("", icon="arrow-right-to-line")
        self._lay_out()
        self._connect()

    @property
    def order(self) -> PrintOrder:
        """What is asked for."""
        layout, stock, start = self._layout.value, self._stock.value, self._start.value
        return PrintOrder(
            only=Only.ALL,
            layout=layout if isinstance(layout, str) else LAYOUT,
            stock=stock if isinstance(stock, str) else STOCK,
            start=start if isinstance(start, int) else 1,
            reason=self.reason.text().strip() if self._again else "",
        )

    @property
    def stock(self) -> StockChoice | None:
        """The stock chosen."""
        return next((each for each in self._choices.stocks if each.id == self._stock.value), None)

    @property
    def lacks_reason(self) -> bool:
        """Whether some are printed again and nobody said why."""
        return bool(self._again) and not self.reason.text().strip()

    def offer(self, choices: Choices) -> None:
        """Offer these layouts and stocks."""
        first = not self._choices.layouts
        self._choices = choices
        self._layout.offer((each.id, said(each.name)) for each in choices.layouts)
        if first:
            self._layout.choose(LAYOUT)
        self._fit_stocks()

    def start_at(self, cell: int) -> None:
        """Begin in this cell of the first sheet."""
        self._start.choose(cell)
        self.ordered.emit()

    def show_numbers(self, ticked: int, of: int, again: int) -> None:
        """Say how many are ticked, and ask why where some were printed before."""
        self._again = again
        told = self.tr("{ticked} of {all} ticked")
        self._ticked.setText(told.format(ticked=ticked, all=of))
        one, many = self.tr("Print 1 badge"), self.tr("Print {n} badges")
        nothing = self.tr("Nothing to print")
        words = one if ticked == 1 else many.format(n=ticked)
        self.print_button.setText(words if ticked else nothing)
        self._reasons.setVisible(again > 0)
        one, many = self.tr("1 was printed before"), self.tr("{n} were printed before")
        self._again_words.setText(one if again == 1 else many.format(n=again))

    def show_sum(self, sentence: str, *, ready: bool) -> None:
        """Say how many sheets it takes, or why nothing can be printed yet."""
        self._sum.setText(sentence)
        self.print_button.setEnabled(ready)

    def show_hand_over(self, number: int) -> None:
        """Offer to hand the selected badges over."""
        one, many = self.tr("Hand over 1 badge"), self.tr("Hand over {n} badges")
        none = self.tr("Hand over")
        words = one if number == 1 else many.format(n=number)
        self.hand_over_button.setText(words if number else none)
        self.hand_over_button.setEnabled(number > 0)

    def show_findings(self, findings: Iterable[Told]) -> None:
        """List what to look at before printing."""
        empty(self._findings)
        listed = tuple(findings)
        one, many = self.tr("1 finding"), self.tr("{n} findings")
        none = self.tr("nothing found")
        words = one if len(listed) == 1 else many.format(n=len(listed))
        self._count.setText(words if listed else none)
        for told in listed[:_MOST]:
            line = FindingLine(told)
            line.person_asked.connect(self.person_asked)
            self._findings.addWidget(line)

    def _whiches(self) -> tuple[tuple[Which, str], ...]:
        return (
            (Which.WAITING, self.tr("New and outdated")),
            (Which.NEW, self.tr("Only new")),
            (Which.OUTDATED, self.tr("Only outdated")),
            (Which.TICKED, self.tr("Ticked by hand")),
        )

    def _lay_out(self) -> None:
        self.body.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Words(self.tr("Print"), "title"), 1)
        head.addWidget(self._ticked)
        self.body.addLayout(head)
        self.body.addWidget(self._area(), 1)
        self.body.addWidget(self._sum)
        self.body.addWidget(self.print_button)
        self.body.addWidget(self.hand_over_button)

    def _area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addLayout(self._form())
        column.addWidget(self._reasons)
        column.addWidget(Rule())
        preflight = QHBoxLayout()
        preflight.addWidget(Words(self.tr("Preflight"), "heading"), 1)
        preflight.addWidget(self._count)
        column.addLayout(preflight)
        self._findings.setSpacing(8)
        column.addLayout(self._findings)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        lines = (
            (self.tr("Which"), self.which),
            (self.tr("Layout"), self._layout),
            (self.tr("Stock"), self._stock),
        )
        for at, (text, field) in enumerate(lines):
            grid.addWidget(Words(text, "second"), at, 0)
            grid.addWidget(field, at, 1)
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        grid.addWidget(Words(self.tr("First cell"), "second"), len(lines), 0)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._start)
        row.addWidget(Words(self.tr("or click the sheet"), "second", wraps=True), 1)
        grid.addLayout(row, len(lines), 1)
        return grid

    def _reason_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._again_words = Words("", "heading", wraps=True)
        column.addWidget(self._again_words)
        self.reason.setPlaceholderText(self.tr("Why are they printed again?"))
        self.reason.setAccessibleName(self.tr("Reason of the reprint"))
        column.addWidget(self.reason)
        column.addWidget(FlowRow([self._ready_reason(each) for each in self._usual()], gap=10))
        return part

    def _usual(self) -> tuple[str, ...]:
        return (self.tr("Changed"), self.tr("Lost"), self.tr("Damaged"))

    def _ready_reason(self, words: str) -> Button:
        button = Button(words, kind="link")
        button.clicked.connect(lambda: self.reason.setText(words))
        return button

    def _connect(self) -> None:
        self._layout.chosen.connect(self._layout_chosen)
        for choice in (self.which, self._start):
            choice.chosen.connect(lambda _value: self.ordered.emit())
        self._stock.chosen.connect(self._stock_chosen)
        self.reason.textChanged.connect(lambda _text: self.ordered.emit())

    def _layout_chosen(self, _value: object) -> None:
        self._fit_stocks()
        self.ordered.emit()

    def _fit_stocks(self) -> None:
        """Offer the stocks that the layout fits on."""
        layout = next((x for x in self._choices.layouts if x.id == self._layout.value), None)
        names = {each.id: said(each.name) for each in self._choices.stocks}
        self._stock.offer((each, names[each]) for each in (layout.stocks if layout else ()))
        self._fit_start()

    def _stock_chosen(self, _value: object) -> None:
        self._fit_start()
        self.ordered.emit()

    def _fit_start(self) -> None:
        cells = len(self.stock.cells) if self.stock else 1
        self._start.offer((number, str(number)) for number in range(1, cells + 1))


class FindingLine(QWidget):
    """Sign, sentence, and links to up to two people."""

    person_asked = Signal(str)

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Words(told.sentence, wraps=True))
        column.addWidget(FlowRow(self._links(told.people), gap=4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign on its ground."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = current().shade(Tone.LIKELY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(shade.fill))
        painter.drawRoundedRect(QRectF(0, 0, 22, 22), 5, 5)
        icons.draw(painter, QRectF(4, 4, 14, 14), "triangle-alert", shade.text)
        painter.end()

    def _links(self, people: tuple[tuple[str, str], ...]) -> list[QWidget]:
        links: list[QWidget] = [self._link(*each) for each in people[:2]]
        if len(people) > len(links):
            links.append(Words(self.tr("{n} more").format(n=len(people) - len(links)), "second"))
        return links

    def _link(self, delegate_id: str, name: str) -> Button:
        link = Button(name, kind="link")
        link.clicked.connect(lambda: self.person_asked.emit(delegate_id))
        return link
