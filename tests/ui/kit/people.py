"""Invented rows for the tables of these tests."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject

from delegates_app.domain.errors import UnreadableError
from delegates_app.ui.kit.columns import Cell, Column, Edit, GroupPart, GroupRow, Look
from delegates_app.ui.kit.palette import Tone
from delegates_app.ui.kit.pill import Pill
from delegates_app.ui.kit.table_model import TableModel

ANSWERS = ("Yes", "No", "Represented")


@dataclass(frozen=True, slots=True)
class Guest:
    id: str
    code: str
    name: str
    function: str = ""
    answer: str = "Yes"
    age: int = 0


GUESTS = (
    Guest("1", "BE", "Hilde Van den Bossche", "Minister", "Yes", 50),
    Guest("2", "DK", "Søren Østergaard", "Minister", "No", 40),
    Guest("3", "EL", "Ελένη Χατζηγεωργίου", "Minister", "Yes", 45),
    Guest("4", "FR", "Élodie Lefèbvre", "State Secretary", "Represented", 61),
)
TONES = {"Yes": Tone.YES, "No": Tone.NO, "Represented": Tone.REPRESENTED}
SIGNS = {"Yes": "check", "No": "x", "Represented": "arrow-left-right"}


def answer_cell(guest: Guest) -> Cell:
    return Cell(pill=Pill(TONES[guest.answer], guest.answer, SIGNS[guest.answer], "12 Mar"))


def write_age(_guest: Guest, text: str) -> None:
    if text and not text.isdigit():
        raise UnreadableError(f"“{text}” is not a number. The old value was kept.")


def write_text(_guest: Guest, _text: str) -> None:
    """Take every text."""


def write_answer(_guest: Guest, text: str) -> None:
    if text not in ANSWERS:
        raise UnreadableError(f"“{text}” is not an answer. The old value was kept.")


def columns() -> tuple[Column[Guest], ...]:
    return (
        Column(
            "name",
            "Name",
            lambda g: g.name,
            "protocol order",
            width=200,
            cell=lambda g: Cell(g.name, prefix=g.code),
        ),
        Column("function", "Function", lambda g: g.function, width=160, write=write_text),
        Column(
            "answer",
            "Reply",
            lambda g: g.answer,
            width=130,
            cell=answer_cell,
            write=write_answer,
            choices=ANSWERS,
        ),
        Column(
            "age",
            "Age",
            lambda g: str(g.age),
            width=60,
            cell=lambda g: Cell(str(g.age), look=Look.GREY),
            order=lambda g: g.age,
            write=write_age,
            to_the_right=True,
        ),
    )


class Desk(QObject):
    """Takes the edits of a table as the office would: one gesture, one change of the rows."""

    def __init__(self, rows: tuple[Any, ...] = GUESTS) -> None:
        super().__init__()
        self.gestures: list[tuple[Edit, ...]] = []
        self.model = TableModel(columns(), edit=self.take, parent=self)
        self.model.fill(rows)

    def take(self, edits: tuple[Edit, ...]) -> None:
        self.gestures.append(edits)
        newer: dict[str, Guest] = {}
        for edit in edits:
            if edit.row is not None:
                guest = newer.get(edit.row.id, edit.row)
                value = int(edit.text or 0) if edit.key == "age" else edit.text
                newer[guest.id] = replace(guest, **{edit.key: value})
        self.model.take(newer.values())

    @property
    def texts(self) -> list[list[str]]:
        model = self.model
        return [
            [model.text_at(row, column) for column in range(4)] for row in range(model.rowCount())
        ]


def grouped() -> tuple[Any, ...]:
    return (
        GroupRow("BE", "Belgium", "BE", (GroupPart("1+2"), GroupPart("Head 1/1"))),
        GUESTS[0],
        GUESTS[1],
        GroupRow("EL", "Greece", "EL", (GroupPart("1+2"), GroupPart("Head 0/1", Tone.NO))),
        GUESTS[2],
        GUESTS[3],
    )
