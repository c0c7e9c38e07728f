"""Excel workbooks: values as they are shown, with strike-through, colours and hidden rows.

The parts are read here and not by openpyxl: half the time for a list of 4 000 rows, and a style
that somebody's program wrote wrongly stops nobody.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from lxml import etree
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.domain.wording import mark
from delegates_app.files.workbooks.moments import shown_moment
from delegates_app.files.workbooks.parts import MAIN, Look, Parts, SheetPart, Written, written
from delegates_app.files.workbooks.preflight import Package, damaged

_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_PLAIN = Look()
_MOST_HIDDEN = 1_000
_LETTERS = 26
_FORMULAS = mark(
    "Some formulas of this workbook have no stored value and were read as empty; open it in "
    "Excel and save it to have them."
)
_MACROS = mark("The macros of this workbook were ignored.")


def read_excel(content: bytes, name: str, package: Package) -> Workbook:
    """Return all sheets of a workbook that preflight has let pass."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            parts = Parts(opened)
            readers = [_SheetReader(parts, each) for each in parts.sheets]
            sheets = tuple(each.sheet() for each in readers)
    except (
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
        StopIteration,
        KeyError,
        ValueError,
        IndexError,
        OverflowError,
    ) as error:
        raise damaged(name) from error
    if not sheets:
        raise damaged(name)
    macros = (_MACROS,) if package.macros else ()
    formulas = (_FORMULAS,) if any(each.lacks_values for each in readers) else ()
    return Workbook(sheets, (*macros, *formulas))


@dataclass(slots=True)
class _Found:
    """What stands in a sheet beside its cells."""

    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    links: dict[tuple[int, int], str] = field(default_factory=dict)


class _SheetReader:
    """Reads one sheet row by row; empty cells and rows, however many, cost nothing."""

    def __init__(self, parts: Parts, part: SheetPart) -> None:
        self._parts = parts
        self._part = part
        self._found = _Found()
        self._columns: dict[str, int] = {}
        self._row = 0
        self.lacks_values = False

    def sheet(self) -> Sheet:
        """Return the sheet."""
        relations = self._parts.relations(self._part.path)
        rows: list[SheetRow] = []
        for element in self._parts.elements(
            self._part.path, "row", "col", "mergeCell", "hyperlink"
        ):
            if element.tag == f"{MAIN}row":
                row = self._read_row(element)
                if row.cells:
                    rows.append(row)
            else:
                self._note(element, relations)
        return Sheet(
            name=self._part.name,
            rows=self._with_remarks(rows),
            hidden=self._part.hidden,
            merged=tuple(self._found.merged),
            hidden_columns=tuple(self._found.hidden_columns),
        )

    def _read_row(self, element: Any) -> SheetRow:
        """Return a row with its filled cells."""
        self._row = int(element.get("r") or self._row + 1)
        cells: list[Cell] = []
        column = 0
        for child in element:
            address = child.get("r")
            column = self._column(address) if address else column + 1
            if len(child):
                read = self._cell(child, column)
                if read.text or read.struck_text:
                    cells.append(read)
        return SheetRow(self._row, tuple(cells), element.get("hidden", "0") in {"1", "true"})

    def _column(self, address: str) -> int:
        """Return the number of the column of an address such as AB12."""
        letters = address.rstrip("0123456789")
        if letters not in self._columns:
            number = 0
            for letter in letters:
                number = number * _LETTERS + ord(letter) - ord("A") + 1
            self._columns[letters] = number
        return self._columns[letters]

    def _cell(self, element: Any, column: int) -> Cell:
        """Return a cell as a reader sees it."""
        looks = self._parts.looks
        style = int(element.get("s", "0"))
        look = looks[style] if style < len(looks) else _PLAIN
        read = self._written(element, look)
        return Cell(column, read.text, look.struck, read.struck, look.fill, colour=look.colour)

    def _written(self, element: Any, look: Look) -> Written:
        """Return the text of a cell by its type."""
        kind = element.get("t", "n")
        if kind == "inlineStr":
            inline = element.find(f"{MAIN}is")
            return Written() if inline is None else written(inline)
        value = element.findtext(f"{MAIN}v") or ""
        if not value:
            self.lacks_values |= element.find(f"{MAIN}f") is not None
            return Written()
        if kind == "s":
            return self._parts.strings[int(value)]
        if kind == "b":
            return Written("TRUE" if value == "1" else "FALSE")
        if kind == "n":
            return Written(self._number(value, look))
        return Written(value.strip())

    def _number(self, value: str, look: Look) -> str:
        """Return a number as it is shown: a date, leading zeros, no trailing .0."""
        number = float(value)
        if look.is_date:
            epoch = CALENDAR_MAC_1904 if self._parts.since_1904 else CALENDAR_WINDOWS_1900
            return shown_moment(from_excel(number, epoch))
        if not number.is_integer():
            return value
        text = value if value.isdecimal() else str(int(number))
        only_zeros = set(look.number_format) == {"0"}
        return text.zfill(len(look.number_format)) if only_zeros else text

    def _note(self, element: Any, relations: Mapping[str, str]) -> None:
        """Take in a merged area, hidden columns, or a link."""
        if element.tag == f"{MAIN}col":
            if element.get("hidden", "0") in {"1", "true"}:
                first, last = int(element.get("min")), int(element.get("max"))
                self._found.hidden_columns.extend(range(first, min(last, first + _MOST_HIDDEN) + 1))
            return
        corners = [self._place(each) for each in element.get("ref", "").split(":")]
        if element.tag == f"{MAIN}mergeCell":
            self._found.merged.append((*corners[0], *corners[-1]))
            return
        relation = next((v for k, v in element.items() if k.endswith("}id")), "")
        self._found.links[corners[0]] = relations.get(relation, "")

    def _place(self, address: str) -> tuple[int, int]:
        """Return row and column of an address."""
        found = _ADDRESS.fullmatch(address.replace("$", ""))
        return (int(found[2]), self._column(address.replace("$", ""))) if found else (0, 0)

    def _with_remarks(self, rows: list[SheetRow]) -> tuple[SheetRow, ...]:
        """Return the rows with the links and comments of their cells."""
        links = self._found.links
        remarks = {self._place(ref): text for ref, text in self._parts.comments(self._part.path)}
        touched = {row for row, _ in (*links, *remarks)}
        return tuple(
            replace(row, cells=tuple(_told(each, row.number, links, remarks) for each in row.cells))
            if row.number in touched
            else row
            for row in rows
        )


def _told(
    cell: Cell,
    row: int,
    links: Mapping[tuple[int, int], str],
    remarks: Mapping[tuple[int, int], str],
) -> Cell:
    """Return a cell with its link and comment."""
    place = (row, cell.column)
    return replace(cell, link=links.get(place, ""), comment=remarks.get(place, ""))
