"""Every piece of the kit with invented rows, to be looked at.

`python -m tests.ui.kit.gallery DIR` saves it in light and dark.
"""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from tests.ui.kit.people import GUESTS, SIGNS, TONES, Guest

from delegates_app.ui.kit.bars import BarPart
from delegates_app.ui.kit.buttons import Button, Choice, SegmentedSwitch, Words
from delegates_app.ui.kit.cards import Chip, Figure, FigureCard, FigureRow
from delegates_app.ui.kit.cell_editor import CellEditor
from delegates_app.ui.kit.columns import Cell, Column, GroupPart, GroupRow, Look
from delegates_app.ui.kit.empty_page import EmptyPage
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.panel import Fact, Panel
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.kit.search_fields import FilterLine, SearchField
from delegates_app.ui.kit.table_model import TableModel
from delegates_app.ui.kit.table_view import TableView
from delegates_app.ui.kit.theme import Theme
from delegates_app.ui.kit.time_line import Moment, TimeLine

SENT = Pill(Tone.YES, "Sent v2", "check", "12 Feb", pale=True)
FIGURES = (
    Figure("40", "delegations invited"),
    Figure("35", "have replied", Tone.YES),
    Figure("3", "past the deadline of 5 April", Tone.NO),
    Figure("19", "delegations complete", Tone.YES, of="/39"),
    Figure("34", "hold the current version of the practical information note", Tone.LIKELY),
)
TALL = (
    Figure(
        "19",
        "of 31 ministers come",
        Tone.YES,
        (BarPart(14, Tone.YES), BarPart(5, Tone.YES, light=True), BarPart(4, Tone.LIKELY)),
        31,
        ("14 ministers, 5 state secretaries; 4 more are likely", "3 represented"),
    ),
    Figure("40", "invited", Tone.PLAIN, (BarPart(30, Tone.ACCENT),), 40, ("27 Member States",)),
)


DOCUMENTS = (
    SENT,
    Pill(Tone.LIKELY, "Old v1", "history", "28 Mar"),
    Pill(Tone.ACCENT, "Draft v1", "pencil"),
    Pill(Tone.UNKNOWN, "Not sent", "minus"),
    Pill(Tone.NO, "Failed", "mail-x", "5 Apr"),
)


def _document(at: int, guest: Guest) -> Cell:
    return Cell(pill=DOCUMENTS[(int(guest.id) * (at + 3) // 2) % 5])


def _columns() -> tuple[Column[Guest], ...]:
    return (
        Column(
            "name",
            "Delegation",
            lambda g: g.code,
            "protocol order",
            160,
            cell=lambda g: Cell(g.name, prefix=g.code),
        ),
        *(
            Column(
                kind,
                heading,
                lambda _g: "",
                "current v2 · 12 Feb",
                125,
                cell=partial(_document, at),
            )
            for at, (kind, heading) in enumerate([("a", "Save the date"), ("b", "Invitation")])
        ),
        Column(
            "function",
            "Function",
            lambda g: g.function,
            width=150,
            cell=lambda g: Cell(g.function, hint="Type or paste a name", mark=Tone.LIKELY),
            write=lambda _g, _t: None,
        ),
        Column(
            "reply",
            "Reply",
            lambda g: g.answer,
            width=120,
            cell=lambda g: Cell(pill=Pill(TONES[g.answer], g.answer, SIGNS[g.answer])),
        ),
        Column(
            "reminded",
            "Reminded",
            lambda _g: "1×",
            width=90,
            cell=lambda _g: Cell("1×", note="15 Mar"),
        ),
        Column(
            "badge",
            "Badge",
            lambda _g: "Printed",
            width=100,
            cell=lambda _g: Cell("Printed", icon="check", look=Look.GREY),
        ),
    )


def _rows() -> list[Guest | GroupRow]:
    rows: list[Guest | GroupRow] = []
    for number in range(5):
        tone = Tone.NO if number == 2 else None
        parts = (GroupPart("1+2"), GroupPart("Head 1/1"), GroupPart("Delegates 3/2", tone))
        pill = Pill(Tone.LIKELY, "1 TBC", "circle-help")
        rows.append(GroupRow(number, "Belgium", "BE", parts, "List of 11 April, v1", pill))
        rows += [
            Guest(f"{number}{g.id}", g.code, g.name, g.function if g.id != "3" else "", g.answer)
            for g in GUESTS
        ]
    return rows


def _top() -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(FilterLine("Filter delegations"))
    row.addWidget(Choice([(1, "All categories"), (2, "Member States")], name="Category"))
    for word, count, active in (("Has not replied", 5, True), ("No contact point", 0, False)):
        chip = Chip(word, count)
        chip.setChecked(active)
        row.addWidget(chip)
    row.addStretch()
    row.addWidget(Words("Lists were due 19 April", "second"))
    row.addWidget(SegmentedSwitch([(1, "Board", "layout-grid"), (2, "Grid", "table")]))
    row.addWidget(Button("Prepare mailing…", kind="primary", icon="mail"))
    return row


def _panel() -> Panel:
    panel = Panel()
    late = Pill(Tone.NO, "4 days late", "circle-alert")
    panel.add_title("FR · France", "Élodie Lefèbvre — Minister of the Interior", late)
    panel.add_actions([Button("Record a reply…"), Button("Remind…"), Button("Open")])
    panel.add_heading("Contacts", "2 of 5")
    panel.add_facts(
        [
            Fact("Political", "Aurélien Duchêne", "Chief of staff", Pill(Tone.ACCENT, "Cc")),
            Fact("Accreditation", "dao@rpfrance.example", "mailbox, shared by two"),
            Fact("Security", "Not named", missing=True),
            Fact("Press", "firstname.lastname-longer@ministry-of-interior.example", "until May"),
        ]
    )
    panel.add_heading("Sent and said")
    panel.add_widget(
        TimeLine(
            [
                Moment("9 Apr 09:20 · phone", "“Decides by Thursday.” Not official", "phone", True),
                Moment("8 Apr 17:05 · e-mail · To 1, Cc 1", "Second reminder", "bell"),
                Moment("28 Mar 16:12", "Information note v1 (replaced)", "mail", replaced=True),
            ]
        )
    )
    panel.add_foot([Button("Replace…"), Button("Add…")])
    return panel


def gallery() -> QWidget:
    """Return one window with all of it."""
    window = QWidget()
    page = QVBoxLayout(window)
    page.setSpacing(12)
    page.addWidget(
        SearchField("Search people, delegations, badges"), 0, Qt.AlignmentFlag.AlignRight
    )
    for figures, filters in ((TALL, False), (FIGURES, True)):
        cards = [FigureCard(figure, filters=filters) for figure in figures]
        cards[-1].setChecked(filters)
        page.addWidget(FigureRow(cards))
    page.addLayout(_top())
    row = QHBoxLayout()
    model = TableModel(_columns(), parent=window)
    model.fill(_rows())
    view = TableView(model, settings=QSettings())
    view.go_to("02", "function")
    row.addWidget(view, 1)
    row.addWidget(_panel())
    page.addLayout(row, 1)
    sentence = "Import a ministry's list, or type the first name below."
    page.addWidget(EmptyPage("users", "Nobody is here yet", sentence, Button("Import a list…")))
    return window


def main(folder: Path) -> None:
    """Save the gallery in light and dark."""
    app = QApplication(sys.argv[:1])
    theme = Theme(app)
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        theme.choose(scheme)
        window = gallery()
        window.resize(1280, 1000)
        window.show()
        QTimer.singleShot(300, app.quit)
        app.exec()
        _refuse_a_text(window)
        window.grab().save(str(folder / f"gallery_{scheme.name.lower()}.png"))
        window.close()


def _refuse_a_text(window: QWidget) -> None:
    view = window.findChild(TableView)
    if view:
        view.setFocus()
        view.verticalScrollBar().setValue(60)
        view.setCurrentIndex(view.rows_model.index(7, 3))
        QTest.keyClicks(view, "H")
        editor = view.findChild(CellEditor)
        if editor:
            QTest.keyClicks(editor, "ead of Directorate-General")
            editor.complain("No area code, and none is guessed. The old value was kept.")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
