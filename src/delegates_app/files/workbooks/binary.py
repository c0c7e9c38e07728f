"""Old binary workbooks (.xls), with strike-through, colours, hidden rows, notes and links."""

import struct
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from typing import Any

import xlrd
from xlrd.xldate import XLDateError, xldate_as_datetime

from delegates_app.domain.errors import AppError
from delegates_app.domain.sheets import Cell, Sheet, SheetRow, Workbook
from delegates_app.files.workbooks.moments import shown_moment
from delegates_app.files.workbooks.preflight import damaged

_BLACK = frozenset({"000000", "FFFFFF"})
_KINDS = {xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE, xlrd.XL_CELL_ERROR}
_BROKEN = (
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    struct.error,
    IndexError,
    KeyError,
    ValueError,
    TypeError,
    AssertionError,
    AttributeError,
    UnicodeDecodeError,
    OverflowError,
    MemoryError,
    RuntimeError,
)


def read_binary(content: bytes, name: str) -> Workbook:
    """Return all sheets of an old Excel workbook; AppError where it is damaged."""
    try:
        with xlrd.open_workbook(
            file_contents=content, formatting_info=True, logfile=_Silence()
        ) as book:
            sheets = tuple(_SheetReader(book, page).sheet() for page in book.sheets())
    except AppError:
        raise
    except _BROKEN as error:
        raise damaged(name) from error
    if not sheets:
        raise damaged(name)
    return Workbook(sheets)


class _Silence:
    """Takes what the library would print."""

    def write(self, text: str) -> int:
        """Take a text and forget it."""
        return len(text)

    def flush(self) -> None:
        """Do nothing."""


class _SheetReader:
    """Reads one sheet cell by cell."""

    def __init__(self, book: Any, page: Any) -> None:
        self._book = book
        self._page = page
        self._formats: dict[int, tuple[bool, str, str]] = {}

    def sheet(self) -> Sheet:
        """Return the sheet."""
        page = self._page
        hidden_rows = {row for row, about in page.rowinfo_map.items() if about.hidden}
        rows = (
            SheetRow(row + 1, tuple(self._cells(row)), row in hidden_rows)
            for row in range(page.nrows)
        )
        return Sheet(
            name=page.name,
            rows=tuple(row for row in rows if row.cells),
            hidden=bool(page.visibility),
            merged=tuple(
                (top + 1, left + 1, end, right) for top, end, left, right in page.merged_cells
            ),
            hidden_columns=tuple(
                column + 1 for column, about in sorted(page.colinfo_map.items()) if about.hidden
            ),
        )

    def _cells(self, row: int) -> Iterator[Cell]:
        """Yield the filled cells of a row."""
        notes: Mapping[Any, Any] = self._page.cell_note_map
        links: Mapping[Any, Any] = self._page.hyperlink_map
        for column in range(self._page.row_len(row)):
            raw = self._page.cell(row, column)
            if raw.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
                continue
            struck, fill, colour = self._look(raw.xf_index)
            text, struck_text = self._text(raw, row, column)
            if text or struck_text:
                note = notes.get((row, column))
                link = links.get((row, column))
                yield Cell(
                    column + 1,
                    text,
                    struck,
                    struck_text,
                    fill,
                    note.text.strip() if note is not None else "",
                    (link.url_or_path or "") if link is not None else "",
                    colour,
                )

    def _text(self, raw: Any, row: int, column: int) -> tuple[str, str]:
        """Return what a cell shows, and the struck part of it."""
        if raw.ctype == xlrd.XL_CELL_TEXT:
            runs = self._page.rich_text_runlist_map.get((row, column))
            if runs:
                return self._parted(str(raw.value), runs)
            return str(raw.value).strip(), ""
        if raw.ctype == xlrd.XL_CELL_BOOLEAN:
            return ("TRUE" if raw.value else "FALSE"), ""
        if raw.ctype == xlrd.XL_CELL_DATE:
            return self._date(raw.value), ""
        if raw.ctype == xlrd.XL_CELL_NUMBER:
            return self._number(raw), ""
        return "", ""

    def _date(self, value: float) -> str:
        """Return a date or a time as ISO."""
        try:
            found: datetime = xldate_as_datetime(value, self._book.datemode)
        except (XLDateError, OverflowError):
            return f"{value:g}"
        return shown_moment(found if value >= 1 else time(found.hour, found.minute))

    def _number(self, raw: Any) -> str:
        """Return a number as it is shown: leading zeros, no trailing .0."""
        value = float(raw.value)
        if not value.is_integer():
            return f"{value:g}"
        text = str(int(value))
        key = self._book.xf_list[raw.xf_index].format_key
        shown = self._book.format_map[key].format_str
        return text.zfill(len(shown)) if set(shown) == {"0"} else text

    def _parted(self, text: str, runs: Any) -> tuple[str, str]:
        """Return the plain and the struck parts of a rich text."""
        plain, struck = "", ""
        ends = [offset for offset, _ in runs[1:]] + [len(text)]
        plain += text[: runs[0][0]]
        for (offset, font), end in zip(runs, ends, strict=True):
            piece = text[offset:end]
            if self._book.font_list[font].struck_out:
                struck += piece
            else:
                plain += piece
        return plain.strip(), struck.strip()

    def _look(self, number: int) -> tuple[bool, str, str]:
        """Return whether a format strikes, its fill, and the colour of its letters."""
        if number not in self._formats:
            form = self._book.xf_list[number]
            font = self._book.font_list[form.font_index]
            filled = form.background.fill_pattern == 1
            fill = self._colour(form.background.pattern_colour_index) if filled else ""
            colour = self._colour(font.colour_index)
            self._formats[number] = (
                bool(font.struck_out),
                fill,
                "" if colour in _BLACK else colour,
            )
        return self._formats[number]

    def _colour(self, index: int) -> str:
        """Return a colour of the palette as RRGGBB."""
        rgb = self._book.colour_map.get(index)
        return "".join(f"{part:02X}" for part in rgb) if rgb else ""
